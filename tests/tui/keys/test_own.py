"""Keys of one's own: used, shown wherever keys are shown, and wrong ones said."""

import pytest

from factcheck.tui.keys import own
from factcheck.tui.keys.actions import MOVES
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room


@pytest.fixture(autouse=True)
def nothing_given():
    yield
    own.give({})


def test_given_keys_stand_for_the_old_ones():
    assert own.give({"next_claim": "b, ctrl+n", "nosuch": "x", "undo": " "}) == {"next_claim": "b,ctrl+n"}
    assert own.keys_of(MOVES[0]) == (("b", "ctrl+n"), ())
    assert own.keys_of(MOVES[1]) == (("p", "k"), ("up",))


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"next_clam": "b"}, "keys.bind.next_clam: there is no such action. Did you mean next_claim?"),
        ({"zzzz": "b"}, "keys.bind.zzzz: there is no such action."),
        ({"undo": ","}, "keys.bind.undo: no key is given."),
        ({"next_claim": "u"}, "keys.bind.next_claim: u is also the key of undo."),
        ({"word": "P"}, "keys.bind.word: P is also the key of next_step."),  # the fact's own screen
        ({"times": "J"}, "keys.bind.times: J is also the key of roll_on."),
    ],
)
def test_what_is_wrong_with_them_is_said(keys, said):
    own.give(keys)
    assert list(own.problems(keys)) == [said]


async def test_help_hints_and_commands_show_them_and_the_room_says_what_is_wrong(tmp_path):
    async with open_room(laid_desk(tmp_path), size=(120, 60), keys={"next_claim": "ctrl+n", "nosuch": "x"}) as room:
        assert "there is no such action" in room.text
        assert " Ctrl+n Next " in room.text
        await room.press("f1")
        assert "Ctrl+n" in room.text
        await room.press("escape", "f4", *"next claim")
        assert "Ctrl+n" in room.text


async def test_the_cursor_of_the_terminal_stands_on_the_picked_line(tmp_path):
    async with open_room(laid_desk(tmp_path)) as room:
        for keys in (("x",), ("down",), ("down",)):
            await room.press(*keys)
            x, y = room.app.cursor_position
            assert "▌" in room.strips[y].text
            assert x == 1
