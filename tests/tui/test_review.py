"""The review screen: moving, following, marking, undoing; by key, by layout and by mouse."""

import threading

import pytest

from factcheck.tui.safe import cells
from factcheck.tui.widgets.article import ArticlePane
from tests.tui.laid import laid_desk
from tests.tui.pilots import delivered, open_room


def at(room):
    side = room.place.side
    return room.place.number(side.claim)[0], room.desk.documents[side.article].article.path


@pytest.mark.parametrize("keys", [("n", "n", "p"), ("down", "down", "up"), ("ल", "ल", "ज"), ("j", "j", "k")])
async def test_claims_are_walked_by_letter_by_arrow_and_by_position(desk, keys):
    async with open_room(desk) as room:
        await room.press(*keys)
        assert at(room) == (2, "one.txt")


async def test_the_match_is_shown_on_the_other_side(desk):
    async with open_room(desk) as room:
        await room.press("n")
        assert room.place.matched.text.startswith("पटना")
        other = room.app.screen.query_one("#article1", ArticlePane)
        assert other.current == room.place.matched.id
        assert "≠ conflicts" in room.text
        assert "differs: date" in room.text
        assert "Friday, 31 October 2025" in room.text
        assert "आशा" in room.text


@pytest.mark.parametrize("key", ["m", "right", "स"])
async def test_the_next_match_opens_its_article_on_the_other_side(desk, key):
    async with open_room(desk) as room:
        await room.press("n", key)
        assert room.place.sides[1].article == room.place.matched.article
        assert room.desk.documents[room.place.sides[1].article].article.source == "River Post"
        assert "The eastern embankment gave way" in room.text
        await room.press("M")
        assert room.place.matched.text.startswith("पटना")


async def test_crossing_over_keeps_the_pair(desk):
    async with open_room(desk) as room:
        await room.press("n", "tab")
        assert at(room) == (2, "two.txt")
        assert room.place.matched.text.startswith("सुपौल")
        await room.press("tab")
        assert at(room) == (2, "one.txt")


@pytest.mark.parametrize(("forward", "back"), [("]", "["), ("f8", "f7"), ("़", "ड")])
async def test_other_articles_come_in_a_circle_on_the_active_side(desk, forward, back):
    async with open_room(desk) as room:
        await room.press(forward)
        assert at(room)[1] == "three.txt"
        await room.press(forward)
        assert at(room)[1] == "four.txt"
        await room.press(back, back)
        assert at(room)[1] == "one.txt"


@pytest.mark.parametrize("key", ["5", "५"])
async def test_a_verdict_is_durable_when_the_screen_says_so(tmp_path, key):
    desk = laid_desk(tmp_path)
    async with open_room(desk) as room:
        await room.press("n", key)
        claim = room.place.claim.id
        assert "5?" in room.text
        assert "Marked 5 False" in room.text
        assert "1 draft" in room.text
    reopened = laid_desk(tmp_path)
    assert reopened.verdict_of(claim).verdict.label == "false"


async def test_the_screen_says_nothing_before_the_log_has_it(desk, monkeypatch):
    written = threading.Event()
    mark = desk.mark

    def slow(*args, **given):
        written.wait(5)
        return mark(*args, **given)

    monkeypatch.setattr(desk, "mark", slow)
    async with open_room(desk) as room:
        await room.pilot.press("n", "5", "n")
        assert at(room)[0] == 3  # the room goes on meanwhile
        assert "Marked" not in room.text
        assert "5?" not in room.text
        written.set()
        await room.settle()
        assert "Marked 5 False" in room.text


async def test_enter_opens_the_whole_verdict_for_a_keyboard_without_digits(desk):
    async with open_room(desk) as room:
        await room.press("down", "enter", "enter")
        assert "Mostly true" in room.text
        await room.press("down", "down", "enter", "f2")
        assert desk.verdict_of(room.place.claim.id).verdict.label == "half_true"


async def test_undo_and_redo_are_ones_own_and_said(desk):
    async with open_room(desk) as room:
        await room.press("3", "u")
        assert desk.verdict_of(room.place.claim.id) is None
        assert "Undone" in room.text
        await room.press("f9")
        assert "Nothing to do." in room.text
        await room.press("U")
        assert desk.verdict_of(room.place.claim.id).verdict.label == "half_true"


async def test_what_another_reviewer_does_is_seen(tmp_path):
    desk = laid_desk(tmp_path)
    async with open_room(desk) as room:
        claim = room.place.claim.id
        laid_desk(tmp_path, reviewer="ravi").mark(claim, "true")
        await room.pilot.pause(1.8)
        await room.settle()
        assert "1?" in room.text
        assert "Others have worked here" in room.text


async def test_an_unknown_hindi_key_says_so_and_does_nothing(tmp_path):
    desk = laid_desk(tmp_path, ui="hi")
    async with open_room(desk) as room:
        await room.press("ॲ")
        assert "कीबोर्ड हिंदी में है – F1 सहायता" in room.text
        assert at(room)[0] == 1


async def test_a_click_on_a_claim_goes_there_and_a_click_on_a_hint_acts(desk):
    async with open_room(desk) as room:
        await room.pilot.click("#article0", offset=(20, 3))
        await room.settle()
        assert at(room) == (3, "one.txt")
        await room.pilot.click("#keys", offset=(3, 0))
        await room.settle()
        assert at(room) == (4, "one.txt")


async def test_help_lists_every_key_of_the_screen_in_both_languages(tmp_path):
    from factcheck.tui.keys.actions import REVIEW, key_name

    for ui in ("en", "hi"):
        async with open_room(laid_desk(tmp_path / ui, ui=ui), size=(120, 60)) as room:
            await room.press("f1")
            for act in REVIEW:
                for key in (*act.keys, *act.free):
                    assert key_name(key) in room.text
            assert ("Undo my last act" in room.text) == (ui == "en")
            await room.press("escape")
            assert room.app.screen is room.app.screen_stack[0]


async def test_search_goes_to_the_claim(desk, monkeypatch):
    monkeypatch.setattr(desk, "search", lambda text: [c.id for c in desk.claims.values() if text in c.text])
    async with open_room(desk) as room:
        await room.press("/", *"Trains")
        assert "1 claim" in room.text
        await room.press("enter")
        assert at(room) == (5, "three.txt")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=str)
async def test_the_article_keeps_a_measure_for_reading(desk, size):
    async with open_room(desk, size=size) as room:
        pane = room.app.screen.query_one("#article0", ArticlePane)
        for row in range(pane.row_count()):
            text = "".join(piece.text for piece in pane.pieces(row))
            assert cells(text[6:]) <= 72


async def test_an_empty_workspace_is_a_quiet_room(tmp_path):
    from tests.tui.laid import Laid

    async with open_room(laid_desk(tmp_path, [], Laid([], [], []))) as room:
        await room.press("n", "m", "5", "tab", "]", "u", "f1", "escape", "/", "escape", "pagedown", "end")
        assert "0 articles" in room.text


async def test_quit(desk):
    async with open_room(desk) as room:
        await room.press("q")
    assert room.app.return_value == 0


async def test_quitting_at_once_loses_no_act(tmp_path, monkeypatch):
    import time

    desk = laid_desk(tmp_path)
    mark = desk.mark
    monkeypatch.setattr(desk, "mark", lambda *args, **given: (time.sleep(0.1), mark(*args, **given))[1])
    async with open_room(desk) as room:
        claims = [claim.id for claim in room.place.claims(room.place.side.article)][:3]
        for key in ("1", "n", "2", "n", "3", "q"):
            room.app._driver.send_message(delivered(key))
        while room.app.is_running:
            await room.pilot._wait_for_screen()
    again = laid_desk(tmp_path)
    assert [again.verdict_of(claim).verdict.label for claim in claims] == ["true", "mostly_true", "half_true"]
