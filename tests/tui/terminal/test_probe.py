"""The terminal is asked, and left as it was."""

import os
import pty
import threading

import pytest

from factcheck.tui.terminal.environment import look, settled
from factcheck.tui.terminal.probe import Answer, ask, choose, takes_copies


def answering(columns, attributes=None):
    """A terminal that reports the cursor at `columns`, one after the other, and its `attributes`, else keeps silent."""
    master, slave = pty.openpty()

    def talk():
        left = list(columns)
        while True:
            try:
                data = os.read(master, 1024)
            except OSError:
                return
            if not data:
                return
            if b"\x1b[c" in data and attributes:
                os.write(master, b"\x1b[?" + attributes + b"c")
            while b"\x1b[6n" in data and left:
                data = data.split(b"\x1b[6n", 1)[1]
                os.write(master, f"\x1b[5;{left.pop(0)}R".encode())

    thread = threading.Thread(target=talk, daemon=True)
    thread.start()

    def close():
        os.close(slave)  # the reader ends with its last writer, before its descriptor is used again
        thread.join()
        os.close(master)

    return slave, close


@pytest.mark.parametrize(
    ("columns", "mode"),
    [((3, 4), "codepoint"), ((3, 3), "cluster"), ((2, 3), "rich"), ((2, 2), "cluster"), ((8, 9), None)],
)
def test_the_answer_names_the_mode(monkeypatch, columns, mode):
    slave, close = answering(columns)
    opened = os.open
    monkeypatch.setattr(
        os, "open", lambda path, flags, *rest: os.dup(slave) if path == "/dev/tty" else opened(path, flags, *rest)
    )
    answer = ask(timeout=2)
    assert answer.widths == tuple(column - 1 for column in columns)
    assert answer.mode == mode
    close()


def test_a_silent_terminal_is_no_answer(monkeypatch):
    slave, close = answering(())
    opened = os.open
    monkeypatch.setattr(
        os, "open", lambda path, flags, *rest: os.dup(slave) if path == "/dev/tty" else opened(path, flags, *rest)
    )
    answer = ask(timeout=0.05)
    assert (answer.widths, answer.mode) == (None, None)
    close()


def test_without_a_terminal_nothing_is_asked(monkeypatch):
    def absent(*_):
        raise OSError

    monkeypatch.setattr(os, "open", absent)
    assert ask() is None


def test_the_setting_wins_then_the_answer_then_code_points():
    assert choose("cluster", Answer((2, 3), "codepoint", 0.0)) == "cluster"
    assert choose("auto", Answer((1, 2), "rich", 0.0)) == "rich"
    assert choose("auto", Answer((7, 7), None, 0.0)) == "codepoint"
    assert choose("auto", Answer(None, None, 0.0)) == "codepoint"
    assert choose("auto", None) == "codepoint"


@pytest.mark.parametrize(("says", "takes"), [(b"62;22;52", True), (b"1;2", False), (None, None)])
def test_a_terminal_is_asked_whether_it_takes_copies(monkeypatch, says, takes):
    slave, close = answering((), attributes=says)
    opened = os.open
    monkeypatch.setattr(
        os, "open", lambda path, flags, *rest: os.dup(slave) if path == "/dev/tty" else opened(path, flags, *rest)
    )
    assert takes_copies(2 if says else 0.05) is takes
    close()


def test_only_a_terminal_whose_name_does_not_tell_is_asked(monkeypatch):
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    asked = []
    unsure = look({"TERM": "xterm"})
    assert settled(unsure, lambda: asked.append(1) or True).clipboard == "yes"
    assert settled(unsure, lambda: None).clipboard == "ask"
    assert settled(look({"TERM": "foot"}), lambda: asked.append(2)).clipboard == "yes"
    assert asked == [1]
