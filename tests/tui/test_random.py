"""Three hundred valid actions in any order never raise, and replaying the log gives the state they ended in."""

import os
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.review import fold
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

WALKS = int(os.environ.get("FACTCHECK_WALKS", "1"))  # more than one when asked for: each takes a quarter of a minute

REVIEW_KEYS = (
    "n", "p", "m", "M", "tab", "[", "]", "pagedown", "pageup", "home", "end", "1", "2", "5", "9", "u", "U", "i", "z", "n", "m", "5", "५", "ल",
)  # fmt: skip
DOORS = ("v", "c", "a", "x", "e", "r", "y", "Y", "D", "s", "d", "H", "comma", "f1", "f3", "f4", "F", "P")
INSIDE = (
    "down",
    "up",
    "enter",
    "1",
    "2",
    "3",
    "escape",
    "pagedown",
    "home",
    "end",
    "f2",
    "c",
    "escape",
    "escape",
    "space",
    "S",
    "a",
    "x",
    "B",
    "right",
    "F",
)


async def walk(folder, numbers):
    desk = laid_desk(folder)
    async with open_room(desk, size=(100, 30)) as room:
        for number in numbers:
            inside = len(room.app.screen_stack) > 1
            keys = INSIDE if inside else (*REVIEW_KEYS, *DOORS)
            key = keys[number % len(keys)]
            if inside and number % 7 == 0:
                key = "escape"
            await room.press({"[": "left_square_bracket", "]": "right_square_bracket"}.get(key, key))
        while len(room.app.screen_stack) > 1:
            await room.press("escape")
        await room.settle()
        ended = desk.state
        shown = {claim: desk.verdict_of(claim) for claim in desk.claims}
    replayed = fold(laid_desk(folder).log.events())
    assert replayed.head == ended.head
    assert replayed.stages() == ended.stages()
    assert {claim: replayed.verdict_of(claim) for claim in shown} == shown
    assert replayed.links() == ended.links()


@pytest.mark.parametrize("seed", range(1, WALKS + 1))
async def test_three_hundred_actions_never_raise_and_replay_to_the_same_state(tmp_path, seed, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CONFIG", str(tmp_path / "config.toml"))
    chance = random.Random(seed)
    await walk(tmp_path, [chance.randrange(10**6) for _ in range(300)])


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 10**6), min_size=10, max_size=40))
def test_any_short_session_replays(tmp_path_factory, numbers):
    import asyncio

    with pytest.MonkeyPatch.context() as patched:
        folder = tmp_path_factory.mktemp("walk")
        patched.setenv("FACTCHECK_CONFIG", str(folder / "config.toml"))
        asyncio.run(walk(folder, numbers))
