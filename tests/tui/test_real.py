"""The room over the real pipeline and the project's own seeds: every claim, every story, every date."""

from pathlib import Path

import pytest

from factcheck.desk import Desk
from factcheck.tui.safe import cells
from factcheck.tui.widgets.article import ArticlePane
from tests.tui.pilots import open_room

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds_desk(tmp_path_factory):
    return Desk.open(tmp_path_factory.mktemp("work"), [SEEDS], reviewer="asha")


@pytest.mark.parametrize("ui", ["en", "hi"])
async def test_every_claim_of_the_seeds_is_walked_and_its_dates_and_matches_are_said(seeds_desk, ui):
    seeds_desk.ui = ui
    async with open_room(seeds_desk, size=(120, 40)) as room:
        seen = set()
        for _ in seeds_desk.documents:
            await room.press("home")
            for _ in room.place.claims(room.place.side.article):
                seen.add(room.place.claim.id)
                pane = room.app.screen.query_one(f"#article{room.place.active}", ArticlePane)
                rows = pane.claim_rows()
                assert 0 <= rows.start - pane.scroll_offset.y < pane.size.height
                other = room.app.screen.query_one(f"#article{1 - room.place.active}", ArticlePane)
                matched = room.place.matched
                if matched and matched.article == room.place.sides[1 - room.place.active].article:
                    assert other.current == matched.id
                    assert other.claim_rows().start - other.scroll_offset.y < other.size.height
                await room.press("down")
            await room.press("f8")
        assert all(cells(strip.text) == 120 for strip in room.strips)
        assert seen <= {claim.id for article in seeds_desk.documents for claim in room.place.claims(article)}
    assert len(seen) > 50


@pytest.mark.parametrize("ui", ["en", "hi"])
async def test_every_story_and_every_date_list_of_the_seeds_is_drawn(seeds_desk, ui):
    seeds_desk.ui = ui
    async with open_room(seeds_desk, size=(120, 40)) as room:
        for n in range(len(seeds_desk.stories)):
            await room.press("f6", "home", *["down"] * n, "enter", "f5", *["down"] * 5)
            assert "│" not in room.text
            await room.pilot.click("#body", offset=(20, 4))
            await room.settle()
            if len(room.app.screen_stack) > 1:
                await room.press("escape")
            await room.press("f2", "end", "escape")
        assert len(room.app.screen_stack) == 1
