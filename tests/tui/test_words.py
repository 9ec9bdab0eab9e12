"""Dates, numbers and notes in the interface's words; bookmarks and copies on disk."""

import os
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.locale.__main__ import main as build_catalogues
from factcheck.model import Quantity, Reason, Timex
from factcheck.tui import copying, notes, resuming, words
from factcheck.tui.phrases import amount, day, outlet, span, value, why
from tests.tui.laid import WHY, flood, laid_desk
from tests.tui.pilots import open_room


@pytest.mark.parametrize(
    ("ui", "shown"),
    [("en", "Friday, 31 October 2025"), ("hi", "शुक्रवार, 31 अक्टूबर 2025")],
)
def test_a_day_is_said_in_the_language_of_the_interface(ui, shown):
    words.speak(ui)
    assert day("2025-10-31") == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2025-11-04T20:00", "2025-11-04T23:59", "4 Nov 2025, 20:00–23:59"),
        ("2024-04-01", "2025-03-31", "1 Apr 2024 – 31 Mar 2025"),
        ("2025-11-05", None, "from 5 Nov 2025"),
        (None, "2025-11-05", "until 5 Nov 2025"),
        ("-0500", "-0500", "-0500"),
    ],
)
def test_intervals_say_their_ends(first, last, shown):
    assert span(first, last, short=True) == shown


def test_a_year_is_a_year_and_a_vague_time_says_so():
    year = Timex(0, 4, "2016", "resolved", "2016", "2016", "2016-01-01", "2016-12-31", "year", (), "r", WHY)
    assert value(year) == "2016"
    assert value(replace(year, status="vague", first=None, last=None)) == "vague"


def test_numbers_are_said_as_the_matcher_says_them():
    assert amount(Quantity(0, 1, "", Decimal(125000), comparator="~")) == "about 1.25 lakh"


def test_a_reason_without_words_never_breaks_a_screen():
    assert why(Reason("nosuch.rule")) == "nosuch.rule"


def test_notes_quote_source_date_and_slots_and_keep_the_code_points():
    documents, laid = flood()
    one, two = documents[:2]
    offered = notes.explanations(laid.links[0], two.claims[1], two.article)
    assert offered[1] == f"पटना डेस्क says otherwise (date): “{two.claims[1].text}”."
    addressed = replace(one.article, url="https://e.org/1", source="")
    assert notes.quote(one.claims[1], addressed).endswith("— one.txt, Wednesday, 5 November 2025\nhttps://e.org/1")
    assert "Said by: जिलाधिकारी" in notes.card(one.claims[2], one.article, "False")
    assert outlet(addressed) == "one.txt"


def test_a_bookmark_survives_and_a_broken_one_is_an_empty_one(tmp_path):
    path = resuming.place_of(tmp_path, "आशा/../x")
    assert path.parent == tmp_path
    mark = resuming.Bookmark(["a1", "a2"], "c1", 7)
    assert resuming.save(path, mark)
    assert resuming.load(path) == mark
    for broken in ("{", "[]", '{"articles": 1}', "[" * 5000):
        path.write_text(broken)
        assert resuming.load(path) == resuming.Bookmark()
    assert not resuming.save(tmp_path / "nowhere" / "b.json", mark)


def test_a_copy_on_disk_is_byte_for_byte_and_follows_no_link(tmp_path):
    text = "क़ ढ़ र्\u200dय\r\n\x1b"
    kept = copying.keep(text, tmp_path)
    assert kept.read_bytes() == text.encode()
    target = tmp_path / "other"
    target.write_text("safe")
    kept.unlink()
    kept.symlink_to(target)
    copying.keep("new", tmp_path)
    assert target.read_text() == "safe"
    elsewhere = copying.keep("x", None)
    assert str(os.getpid()) in elsewhere.name
    elsewhere.unlink()


async def test_where_the_clipboard_is_not_sure_the_toast_names_the_file(desk, monkeypatch):
    for name in ("KITTY_WINDOW_ID", "TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "strange")
    async with open_room(desk) as room:
        await room.press("n", "5")
        await room.press("y")
        assert "Offered to the terminal" in room.text
        kept = room.app.private / "copied.txt"
        assert kept.read_text() == room.place.claim.text == room.app.clipboard


async def test_the_desk_says_what_others_did_meanwhile(tmp_path):
    desk = laid_desk(tmp_path)
    async with open_room(desk) as room:
        await room.press("5", "q")
    other = laid_desk(tmp_path, reviewer="ravi")
    claim = list(other.claims)[3]
    other.mark(claim, "true")
    async with open_room(laid_desk(tmp_path)) as room:
        await room.press("d")
        assert "1 act of others since you last looked" in room.text
        await room.press("down", "down", "enter")
        assert "ravi" in room.text
        await room.press("enter")
        assert room.place.claim.id == claim


def test_building_the_catalogues_changes_nothing_that_is_committed():
    from factcheck.locale.__main__ import HERE

    before = {path: path.read_bytes() for path in HERE.rglob("factcheck.*")}
    assert build_catalogues() == 0
    assert {path: path.read_bytes() for path in HERE.rglob("factcheck.*")} == before
