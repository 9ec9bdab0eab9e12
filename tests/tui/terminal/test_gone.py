"""The room without its terminal: a line that fell, a window that was closed."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
import threading

from factcheck.tui.terminal import gone

ENDS = 60  # seconds after which a room that still runs never ends


def drained(master, drawn):
    """Read what the room draws, as a terminal does; `drawn` is set when a pane stands there."""
    while True:
        try:
            if "│" in os.read(master, 65536).decode(errors="replace"):
                drawn.set()
        except OSError:
            return


def test_the_room_ends_when_its_terminal_is_gone(tmp_path):
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    room = subprocess.Popen(
        [sys.executable, "-m", "tests.tui.launch", str(tmp_path)], stdin=slave, stdout=slave, stderr=slave
    )  # not its controlling terminal: no signal tells it
    os.close(slave)
    drawn = threading.Event()
    threading.Thread(target=drained, args=(master, drawn), daemon=True).start()
    try:
        assert drawn.wait(ENDS)
        assert room.poll() is None
        os.close(master)
        room.wait(ENDS)
    finally:
        room.kill()
        room.wait()


def test_a_pipe_is_no_terminal(monkeypatch):
    read, write = os.pipe()
    with os.fdopen(read) as end:
        monkeypatch.setattr(sys, "__stdin__", end)
        assert not gone.attached()
    os.close(write)
    assert not gone.attached()
