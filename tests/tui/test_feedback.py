"""No key is a dead end: where a move leads nowhere the room says so, and what it said does not linger."""

import threading
from dataclasses import replace

import pytest

from factcheck.model.claim import Reference
from factcheck.tui import words
from factcheck.tui.keys.actions import every_act
from factcheck.tui.safe import cells
from factcheck.tui.screens.help import key_lines
from tests.tui.laid import Laid, laid_desk
from tests.tui.pilots import delivered, open_room


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("p",), "This is the first claim of this article."),
        (("G", "n"), "That was the last claim of this article."),
        (("n", "n", "n", "m"), "No match in the other articles."),
    ],
)
async def test_a_move_that_leads_nowhere_says_so_until_the_next(desk, keys, said):
    async with open_room(desk) as room:
        await room.press(*keys)
        assert said in room.text
        await room.press("g", "n")
        assert said not in room.text


async def test_jumping_says_what_to_do_until_it_is_done(desk):
    async with open_room(desk) as room:
        await room.press("f")
        assert "Type the letter of a claim." in room.text
        await room.press("escape")
        assert "Type the letter" not in room.text


@pytest.mark.parametrize("ui", ["en", "hi"])
def test_what_a_key_does_stands_in_one_column_of_the_help(ui):
    words.speak(ui)
    starts = {sum(cells(piece.text) for piece in line[:-1]) for line in key_lines(every_act(), 90)}
    assert starts == {24}


async def test_a_status_that_says_the_value_is_not_said_twice(desk):
    async with open_room(desk) as room:
        await room.press("D")
        assert "ambiguous" in room.text
        words_of = [line.split() for line in room.text.splitlines()]
        assert not any(line[-1:] == line[-2:-1] != ["─"] for line in words_of if len(line) > 2 and line[-1].isalpha())


async def test_the_keyboard_and_the_widths_are_named_in_the_language_of_the_room(desk):
    async with open_room(desk, size=(80, 24), ui="hi") as room:
        words.speak("hi")
        await room.press("comma", "down", "down", "enter")
        assert "इनस्क्रिप्ट" in room.text
        assert "inscript" not in room.text


@pytest.mark.parametrize("key", ["K", "ctrl+pagedown"])
async def test_what_has_no_room_in_the_cards_is_read_on_by_a_key(desk, key):
    async with open_room(desk, size=(80, 24)) as room:
        await room.press("n")
        assert "“The eastern embankment" not in room.text
        top = room.text
        await room.press("m", key)
        assert room.text != top
        assert "कोसी टाइम्स:" in room.text or "पटना डेस्क: " in room.text  # the last line: the other match
        await room.press(key)
        assert "showing 2" in room.text
        assert "All of it is shown." not in room.text
    async with open_room(desk, size=(200, 50)) as room:
        await room.press(key)
        assert "All of it is shown." in room.text


async def test_a_search_keeps_no_letter_waiting_and_enter_waits_for_its_answer(desk, monkeypatch):
    go, asked = threading.Event(), []

    def slowly(typed):
        asked.append((typed, threading.current_thread()))
        go.wait(10)
        return [claim.id for claim in desk.claims.values() if typed in claim.text]

    monkeypatch.setattr(desk, "search", slowly)
    async with open_room(desk) as room:
        for key in ("/", *"Trains", "enter"):
            room.app._driver.send_message(delivered(key))
        await room.until(lambda: getattr(room.app.focused, "value", "") == "Trains")
        assert asked, "typed on while the first letter is still looked for"
        go.set()
        await room.until(lambda: room.app.screen.NAME == "Review")
        assert room.place.claim.text.startswith("Trains to Saharsa")
        assert asked[-1][0] == "Trains"
        assert len(asked) < 6  # what was typed on is not looked for
        assert all(thread is not threading.main_thread() for _typed, thread in asked)


async def test_a_reason_typed_ahead_is_taken_whole_with_its_enter(desk):
    async with open_room(desk) as room:
        await room.press("x", "6")
        for key in (*"seen elsewhere", "enter"):
            room.app._driver.send_message(delivered(key))
        await room.until(lambda: [event.reason for event in desk.log.events()] == ["seen elsewhere"])


async def test_a_command_typed_ahead_is_the_one_that_is_done(desk):
    async with open_room(desk) as room:
        await room.press("colon")
        for key in (*"settings", "enter"):
            room.app._driver.send_message(delivered(key))
        await room.until(lambda: room.app.screen.NAME == "Settings")


@pytest.mark.parametrize(
    ("ui", "said"),
    [
        (
            "en",
            ("Points back  «उन्होंने» → perhaps कमला रावत", "Taken from the text around  place, date", "names a number"),
        ),
        ("hi", ("«उन्होंने» → शायद कमला रावत", "आसपास के पाठ से लिया  जगह, तारीख", "संख्या बताता है")),
    ],
)
async def test_the_card_says_what_a_claim_leans_on_and_why_it_is_worth_checking(tmp_path, ui, said):
    desk = laid_desk(tmp_path)
    document = next(iter(desk.documents.values()))
    claim = replace(
        document.claims[0],
        references=(Reference(0, 7, "उन्होंने", "कमला रावत"), Reference(8, 10, "यह")),
        frame=replace(document.claims[0].frame, borrowed=("places", "days")),
        worth_reasons=("number",),
    )
    one = replace(document, claims=(claim,))
    async with open_room(laid_desk(tmp_path, [one], Laid([], [], []), ui=ui)) as room:
        for words_ in said:
            assert words_ in room.text
        assert "«यह»" not in room.text


@pytest.mark.parametrize("ui", ["en", "hi"])
@pytest.mark.parametrize("width", [80, 97, 120])
async def test_a_key_hint_is_shown_whole_or_not_at_all(tmp_path, ui, width):
    async with open_room(laid_desk(tmp_path, ui=ui), size=(width, 24)) as room:
        last = room.text.splitlines()[-1]
        assert "…" not in last
        assert words._("Next") in last
        assert words._("Quit") in last
