"""The Verdict screen: several lines, several pieces of evidence, what is wrong in one line, and drafts that stay."""

import json

import pytest

from factcheck.tui.drafts import Drafts
from factcheck.tui.screens.verdict import address, whole_day
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room


async def test_an_explanation_has_several_lines_in_hindi(desk):
    async with open_room(desk) as room:
        await room.press("n", "v", "5", "down", "enter", *"पहली पंक्ति", "enter", *"दूसरी", "f2")
        assert "पहली पंक्ति" in room.text
        await room.press("S")
        assert desk.verdict_of(room.place.claim.id).verdict.note == "पहली पंक्ति\nदूसरी"


async def test_evidence_is_as_many_pieces_as_there_are(desk):
    async with open_room(desk) as room:
        await room.press("n", "v", "5", "down", "enter", *"why", "f2")
        await room.press("down", "enter", *"https://one.example/x", "enter")
        await room.press("down", "enter", *"https://web.example/1", "enter")
        await room.press("down", "enter", *"their words", "f2", "down", "enter", *"2025-11-05", "enter")
        await room.press("down", "enter", *"scan.pdf", "enter")
        await room.press("e", "enter", *"https://two.example/y", "enter", "S")
        first, second = desk.verdict_of(room.place.claim.id).verdict.evidence
        assert (first.url, first.archived, first.quote) == (
            "https://one.example/x",
            "https://web.example/1",
            "their words",
        )
        assert (first.accessed, first.file) == ("2025-11-05", "scan.pdf")
        assert second.url == "https://two.example/y"
        assert desk.state.stage_of(room.place.claim.id) == "approved"
        await room.press("v")
        assert "https://two.example/y" in room.text


async def test_what_is_wrong_is_said_in_one_line_and_nothing_is_saved(desk):
    async with open_room(desk, size=(100, 30)) as room:
        await room.press("n", "v", "S")
        assert "Choose a verdict first: 1–9." in room.text
        await room.press("5", "down", "down", "enter", *"javascript:x", "enter")
        assert sum("an address begins with https://" in line for line in room.text.split("\n")) == 1
        await room.press("S")
        assert room.app.screen.NAME == "Verdict"
        assert not list(desk.log.events())
        await room.press("home", "down", "down", "enter", *["backspace"] * 12, *"https://ok.example", "enter", "S")
        assert desk.verdict_of(room.place.claim.id).verdict.evidence[0].url == "https://ok.example"


async def test_what_is_left_unsaved_is_there_again_also_after_a_restart(tmp_path):
    desk = laid_desk(tmp_path)
    async with open_room(desk) as room:
        await room.press(
            "n", "v", "4", "down", "enter", *"half an idea", "f2", "e", "enter", *"https://b.example", "enter"
        )
        await room.press("escape")
        assert "kept here for you" in room.text
        assert not list(desk.log.events())
        await room.press("v")
        assert "half an idea" in room.text
        await room.press("escape", "q")
    again = laid_desk(tmp_path)
    async with open_room(again) as room:
        await room.press("v")
        assert "Taken up where you left it." in room.text
        assert "half an idea" in room.text
        await room.press("S")
        assert again.verdict_of(room.place.claim.id).verdict.evidence[0].url == "https://b.example"
        await room.press("u")
        await room.press("v")
        assert "half an idea" not in room.text
    async with open_room(laid_desk(tmp_path, reviewer="ravi")) as room:
        await room.press("n", "v")
        assert "half an idea" not in room.text


@pytest.mark.parametrize("broken", ["{", "[]", '{"c1": 3}', "[" * 9000, "\x00"])
def test_broken_drafts_are_no_drafts(tmp_path, broken):
    (tmp_path / "drafts-asha.json").write_text(broken)
    drafts = Drafts(tmp_path, "asha")
    assert drafts.of("c1") == {}
    drafts.keep("c1", {"note": "क़\ud800", "url": ""})
    assert drafts.write()
    assert json.loads((tmp_path / "drafts-asha.json").read_bytes()) == {"c1": {"note": "क़?"}}
    assert Drafts(tmp_path, "asha").of("c1")["note"] == "क़?"


def test_drafts_that_cannot_be_written_last_as_long_as_the_room(tmp_path):
    assert not Drafts(None, "asha").write()
    lost = Drafts(tmp_path / "a" / "b", "asha")
    lost.keep("c1", {"note": "x"})
    assert not lost.write()
    assert lost.of("c1") == {"note": "x"}


def test_values_are_checked():
    assert address("https://e.example/ज") == ""
    assert address("e.example")
    assert whole_day("2025-02-30")
    assert whole_day("2025-02-28") == ""
