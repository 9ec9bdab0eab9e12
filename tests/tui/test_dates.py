"""The Dates screen: another anchor is told before it is taken, and every expression can be settled."""

import pytest

from factcheck.desk import Desk
from tests.desk.conftest import ARTICLES
from tests.tui.pilots import open_room


@pytest.fixture
def real(tmp_path):
    (tmp_path / "articles").mkdir()
    for name, text in {**ARTICLES, "c.txt": "भूकंप कल आया। बैठक कल होगी।\n"}.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    return Desk.open(tmp_path, reviewer="asha")


def seen_from(desk, name):
    found = next(d.article for d in desk.documents.values() if d.article.path.endswith(name))
    return found.published


async def test_another_anchor_is_told_then_taken_and_taken_back(real):
    async with open_room(real) as room:
        await room.press("D", "home", "enter", "1", *"17 अगस्त 2025", "enter")
        for told in ("«शनिवार»  9 Aug 2025  →  16 Aug 2025", "≠ conflicts  →", "41 लोगों"):
            assert told in room.text
        assert not list(real.log.events())
        await room.press("2")
        assert seen_from(real, "a.txt").value == "2025-08-10T09:00+05:30"
        await room.press("enter", "1", *"17 अगस्त 2025", "enter", "1")
        assert "seen from Sunday, 17 August 2025" in room.text
        assert "Saturday, 16 August 2025" in room.text
        await room.press("u")
        assert seen_from(real, "a.txt").value == "2025-08-10T09:00+05:30"
        await room.press("f4")
        assert "Undo my last act" in room.text


async def test_an_article_without_a_date_is_given_the_day_it_came(real):
    async with open_room(real) as room:
        await room.press("]", "D", "home", "enter", "2", *"2025-08-12", "enter", "enter")
        assert seen_from(real, "c.txt").anchor.kind == "received"
        assert "received" in room.text
        assert "ambiguous" in room.text


async def test_what_is_no_date_is_refused_before_anything_is_asked(real):
    async with open_room(real) as room:
        await room.press("D", "home", "enter", "1", *"soon", "enter")
        assert "“soon” is no date" in room.text
        assert room.app.screen.NAME == "Dates"
        assert not list(real.log.events())


async def test_other_dates_the_page_names_are_offered(tmp_path):
    (tmp_path / "p.txt").write_text(
        "published: 2025-11-05\nurl: https://e.example/2025/11/03/x\n\nसमझौता पिछले शुक्रवार हुआ।\n", encoding="utf-8"
    )
    desk = Desk.open(tmp_path, reviewer="asha")
    async with open_room(desk) as room:
        await room.press("D", "home", "enter")
        assert "Monday, 3 November 2025  (url)" in room.text
        await room.press("1", "1")
        assert seen_from(desk, "p.txt").value == "2025-11-03"
