"""Acts are told on the reviewer's own clock, with the zone it goes by; what exports say is UTC."""

import pytest

from factcheck.tui import clock, words
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room


@pytest.fixture(autouse=True)
def system():
    yield
    clock.set_zone("")


@pytest.mark.parametrize(
    ("zone", "ui", "told"),
    [
        ("Asia/Kolkata", "en", "5 Nov 2025, 01:44 IST"),
        ("Asia/Kolkata", "hi", "5 नवं॰ 2025, 01:44 +05:30"),
        ("America/New_York", "en", "4 Nov 2025, 15:14 EST"),
        ("Asia/Kathmandu", "en", "5 Nov 2025, 01:59 +05:45"),
        ("UTC", "hi", "4 नवं॰ 2025, 20:14 UTC"),
    ],
)
def test_a_moment_is_told_in_the_zone_of_the_reviewer(zone, ui, told):
    words.speak(ui)
    clock.set_zone(zone)
    assert clock.moment("2025-11-04T20:14:09.120Z") == told
    assert clock.moment("yesterday") == "yesterday"


async def test_the_zone_is_set_while_running_and_what_is_no_zone_is_refused(desk, monkeypatch, tmp_path):
    monkeypatch.setenv("FACTCHECK_CONFIG", str(tmp_path / "config.toml"))
    async with open_room(desk, zone="Asia/Kolkata") as room:
        await room.press("n", "5", "H")
        assert " IST " in room.text
        await room.press("escape", "comma", "end", "enter", *"Mars", "enter")
        assert any("is no time zone" in notice for notice in room.notices)
        assert clock.zone() == "Asia/Kolkata"
        await room.press("enter", *["backspace"] * len("Asia/Kolkata"), *"UTC", "enter", "escape", "H")
        assert " UTC " in room.text
        assert 'zone = "UTC"' in (tmp_path / "config.toml").read_text(encoding="utf-8")


async def test_what_others_did_to_an_article_is_told_with_its_value(tmp_path):
    desk = laid_desk(tmp_path)
    article = next(iter(desk.documents))
    ravi = laid_desk(tmp_path, reviewer="ravi")
    mine = desk.mark(next(iter(desk.claims)), "true")
    ravi.refresh()
    ravi.date_article(article, "2025-11-07")
    desk.refresh()
    from factcheck.desk.overview import overview
    from factcheck.tui.screens.desk import NewsScreen

    async with open_room(desk) as room:
        await room.app.push_screen(NewsScreen(overview(desk, since=mine.sequence).news))
        await room.settle()
        assert "ravi  date settled 7 Nov 2025" in room.text
