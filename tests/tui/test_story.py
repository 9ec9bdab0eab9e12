"""The Story screen: every source reachable in any width, the ladder, the times on a line, and ways to the quote."""

import pytest

from factcheck.desk import Desk
from tests.tui.pilots import open_room


def article(day, source, text, more=""):
    return f"title: नीलपुर बाढ़\npublished: {day}\nsource: {source}\n{more}\n{text}\n"


@pytest.fixture
def six(tmp_path):
    """Six sources on one flood, one of them a copy of another."""
    (tmp_path / "articles").mkdir()
    tolls = {"अ": 12, "ब": 12, "स": 15, "द": 21, "य": 15}
    for n, (name, toll) in enumerate(tolls.items()):
        text = f"नीलपुर में शनिवार को आई बाढ़ में अब तक {toll} लोगों की मौत हो चुकी है, जिलाधिकारी ने कहा।"
        (tmp_path / "articles" / f"{n}.txt").write_text(
            article(f"2025-08-{10 + n // 2}T{9 + n:02}:00", f"स्रोत {name}", text), encoding="utf-8"
        )
    return Desk.open(tmp_path, reviewer="asha")


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)])
async def test_every_source_is_reached_and_the_fact_stays_beside_it(six, size):
    async with open_room(six, size=size) as room:
        await room.press("s")
        seen = set()
        for _ in range(6):
            rows = room.text.split("\n")
            seen |= {name for name in "अबसदय" if f"स्रोत {name}" in rows[1]}
            picked = next(row for row in rows if "▸" in row)
            assert picked[2:4].strip() in "≠↑=·"
            await room.press("right")
        assert seen == set("अबसदय")
        await room.press(*["left"] * 6)
        assert "स्रोत अ" in room.text.split("\n")[1]


async def test_a_cell_says_by_a_sign_how_its_source_stands(six):
    async with open_room(six, size=(200, 40)) as room:
        await room.press("s")
        row = next(line for line in room.text.split("\n") if "▸" in line)
        assert sum(row.count(sign) for sign in "≠↑=") >= 4
        assert "12 ·" in row


async def test_the_ladder_tells_who_gave_each_value_first_and_scrolls(six):
    async with open_room(six, size=(100, 18)) as room:
        await room.press("s")
        assert "said most often" in room.text
        assert "first स्रोत अ, 10 Aug 2025, 09:00" in room.text
        assert "said most often" in room.text
        await room.press("J", "f8")
        assert "said most often" not in room.text
        await room.press("K", "f7")
        assert "said most often" in room.text


async def test_the_times_stand_on_a_line(six):
    async with open_room(six, size=(100, 40)) as room:
        await room.press("s", "t")
        assert "When it happened" in room.text
        assert "«शनिवार» स्रोत अ" in room.text
        assert "──" in room.text
        await room.press("f2")
        assert "Ladder" in room.text


async def test_a_cell_and_a_rung_lead_to_their_quotes_by_key_and_mouse(six):
    async with open_room(six, size=(120, 40)) as room:
        await room.press("s", "right", "right", "enter")
        claim = room.place.claim
        assert "15 लोगों" in claim.text
        await room.press("s")
        row = next(n for n, line in enumerate(room.text.split("\n")) if "▸" in line)
        await room.pilot.click(offset=(60, row))
        await room.settle()
        assert "12 लोगों" in room.place.claim.text
        await room.press("s")
        rung = next(n for n, line in enumerate(room.text.split("\n")) if "जिलाधिकारी: " in line)
        await room.pilot.click(offset=(8, rung))
        await room.settle()
        assert room.app.screen is room.app.screen_stack[0]
        await room.press("s", "t")
        time = next(n for n, line in enumerate(room.text.split("\n")) if "«शनिवार»" in line)
        await room.pilot.click(offset=(20, time))
        await room.settle()
        assert any(t.text == "शनिवार" for t in room.place.claim.times)


async def test_a_story_leads_to_the_fact_and_shows_its_wording(six):
    async with open_room(six, size=(120, 40)) as room:
        await room.press("s", "F", "w", *"Toll of the flood", "enter", "escape")
        assert "Toll of the flood" in room.text
        await room.press("end", "home", "pagedown", "pageup", "up")
        assert "Ladder" in room.text
