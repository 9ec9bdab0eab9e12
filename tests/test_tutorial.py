"""The tutorial's walk still can be taken, screen by screen, and its page holds what was recorded.

Whether each screen is drawn letter for letter as recorded, `python docs/tutorial/walk.py --check` says.
"""

import doctest
import importlib.util
import shutil
import unicodedata
from pathlib import Path

import pytest

from factcheck.desk import Desk
from tests.tui.tmux import columns

PLACE = Path(__file__).parents[1] / "docs" / "tutorial" / "walk.py"
in_a_terminal = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


@pytest.fixture(scope="module")
def walk():
    spec = importlib.util.spec_from_file_location("walk", PLACE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def width(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line if unicodedata.category(c) not in {"Mn", "Me", "Cf"})  # fmt: skip


def assert_whole(name, recorded):
    """A screen fits its terminal, and the border between two articles stands straight."""
    screen = recorded.split("\n", 1)[1].rstrip("\n").split("\n")
    assert len(screen) == 30, recorded
    assert max(map(width, screen)) <= 100, name
    borders = {tuple(columns(line)) for line in screen} - {()}
    assert len(borders) <= 1, name


def keys(walk):
    return [step.name for step in walk.ROOM if isinstance(step, walk.Keys)]


def test_every_step_is_recorded_and_told(walk):
    steps = [step.name for step in (*walk.ROOM, *walk.COMMANDS)]
    assert steps == sorted(set(steps))
    assert sorted(walk.read()) == steps
    text = walk.PAGE.read_text(encoding="utf-8")
    assert [found[1] for found in walk.BLOCK.finditer(text)] == steps
    assert walk.page(text, walk.read()) == text


def test_every_recorded_screen_is_whole(walk):
    for name in keys(walk):
        assert_whole(name, walk.read()[name])


def test_the_check_names_what_changed(walk):
    recorded = walk.read()
    assert walk.differences(recorded) == []
    assert walk.differences({**recorded, "06-ladder": "another"}) == ["06-ladder"]
    del recorded["20-note"]
    assert walk.differences(recorded) == ["20-note"]


def test_examples_hold(walk):
    assert doctest.testmod(walk).failed == 0
    assert (
        walk.masked("e0123456789ab c0123456789ab 2026-11-22T00:03:01.5Z")
        == "e············ c0123456789ab ····-··-··T··:··:··Z"
    )


def follower(desk):
    """What the expression that points back to कल has come to."""
    [timex] = [t for d in desk.documents.values() for t in d.times if t.text == "उसी दिन"]
    return timex.edtf


@pytest.mark.tmux
@in_a_terminal
def test_the_walk_in_the_room_reaches_every_screen_and_its_acts_last(walk, tmp_path):
    walk.words.speak("hi")
    folder = tmp_path / "room"
    folder.mkdir()
    shown = walk.Walk(folder).go(walk.ROOM)
    assert list(shown) == [step.name for step in walk.ROOM]
    for name in keys(walk):
        assert_whole(name, shown[name])
    assert "उसी दिन" in shown["11-settled"]
    assert shown["20-note"].startswith("गलत: ")
    assert "whole" in shown["29-export"]
    desk = Desk.open(folder, [], reviewer="asha")
    assert [event.action for event in desk.log.events()] == ["date", "verdict", "verdict", "publish", "correct"]
    assert follower(desk) == "2025-09-04"
    [claim] = {e.object for e in desk.log.events() if e.action == "verdict"}
    assert "पैंतीस" in desk.claims[claim].text
    assert desk.state.stage_of(claim) == "corrected"


def test_the_same_story_by_commands_alone(walk, tmp_path):
    folder = tmp_path / "commands"
    folder.mkdir()
    shown = walk.Walk(folder).go(walk.COMMANDS)
    assert "whole" in shown["43-export"]
    assert "log: whole" in shown["44-log"]
    desk = Desk.open(folder, [], reviewer="asha")
    assert [event.action for event in desk.log.events()] == ["date", "verdict", "publish", "correct"]
    assert follower(desk) == "2025-09-04"
