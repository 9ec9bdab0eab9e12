"""A real terminal to test in: tmux draws, and says which character stands in which column."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
import unicodedata
import uuid


def columns(line: str) -> list[int]:
    """The columns of the pane borders of a captured line, each code point counted by itself."""
    found, column = [], 0
    for char in line:
        if char in "│┃║":
            found.append(column)
        if unicodedata.category(char) not in {"Mn", "Me", "Cf"}:
            column += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return found


def at_column(line: str, column: int) -> str:
    """What stands on a captured line from `column` on."""
    at = 0
    for n, char in enumerate(line):
        if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
            continue
        if at == column:
            return line[n:]
        at += 1
    return ""


_CHARACTERS = {
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "comma": ",",
    "colon": ":",
}
_NAMES = {
    "pagedown": "PageDown",
    "pageup": "PageUp",
    "insert": "IC",
    "delete": "DC",
    "enter": "Enter",
    "escape": "Escape",
}


def character(key: str) -> str:
    """The character that gives a key of the bindings."""
    return _CHARACTERS.get(key, key)


def tmux_name(key: str) -> str:
    """The name tmux has for a key of the bindings."""
    if key.startswith("f") and key[1:].isdigit():
        number = int(key[1:])
        return f"F{number}" if number <= 12 else f"S-F{number - 12}"
    if key.startswith("ctrl+"):
        return f"C-{tmux_name(key.removeprefix('ctrl+'))}"
    return _NAMES.get(key, key.capitalize())


class Tmux:
    """One tmux server with one window that runs the room."""

    def __init__(self, folder, size=(120, 40), ui="en", which="flood", review=None):
        self.name = f"fc{uuid.uuid4().hex[:10]}"
        self.folder = folder
        self.size = size
        self.command = [sys.executable, "-m", "tests.tui.launch", str(folder), ui, which]
        if review is not None:
            run = "import sys; from factcheck.cli import main; sys.exit(main())"
            options = ["--workspace", str(folder), "--ui-lang", ui, "--width", "auto"]
            self.command = [sys.executable, "-c", run, "review", str(review), *options]
        self.open()

    def open(self):
        """Start the server with its window, and the room in it."""
        width, height = map(str, self.size)
        self._spawn("-f", "/dev/null", "new-session", "-d", "-x", width, "-y", height, "sleep 1000")
        # One client takes all commands that follow: a process for each would take longer than what it asks for.
        self._client = subprocess.Popen(
            [*self._tmux, "-C", "attach-session", "-f", "no-output,ignore-size"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self._env,
        )  # fmt: skip
        self._reply()
        self._run("set-option", "-g", "set-clipboard", "on")
        self._run("set-option", "-g", "status", "off")
        self._run("set-option", "-g", "remain-on-exit", "on")
        self.start()

    @property
    def _tmux(self):
        return ["tmux", "-u", "-L", self.name]

    @property
    def _env(self):
        # An escape is known from the begin of a key at once: tmux writes a key whole.
        env = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "ESCDELAY": "10"}
        for name in ("TMUX", "COLUMNS", "LINES"):  # the test runner sets a size that is not the window's
            env.pop(name, None)
        return env

    def _spawn(self, *command, check=True):
        return subprocess.run([*self._tmux, *command], capture_output=True, env=self._env, check=check).stdout

    def _run(self, *command):
        self._client.stdin.write(f"{shlex.join(command)}\n".encode())
        self._client.stdin.flush()
        return self._reply()

    def _reply(self):
        """What a command says, between the guards that tmux puts around it."""
        begun, lines = None, []
        for line in iter(self._client.stdout.readline, b""):
            if begun is None:
                begun = line.removeprefix(b"%begin") if line.startswith(b"%begin ") else None
            elif line == b"%end" + begun:
                return b"".join(lines).decode()
            elif line == b"%error" + begun:
                break
            else:
                lines.append(line)
        raise AssertionError(b"".join(lines).decode())

    def start(self):
        quoted = " ".join(f"'{part}'" for part in self.command)
        self.respawn(f"exec {quoted}")
        self.wait("factcheck")

    def restart(self):
        """Begin anew, as if nobody had worked here."""
        self.respawn("true")
        shutil.rmtree(self.folder / ".factcheck", ignore_errors=True)
        self.start()

    def respawn(self, command):
        """Run `command` in the window instead of what runs there."""
        self._run("respawn-pane", "-k", command)

    def screen(self):
        return self._run("capture-pane", "-p")

    def wait(self, text, timeout=20.0, still=0.05):
        """Wait until `text` is on the screen (`^text`: at its start), and the screen has not changed for a while."""
        end = time.monotonic() + timeout
        before, since = "", 0.0
        while (at := time.monotonic()) < end:
            now = self.screen()
            if now != before:
                before, since = now, at
            there = now.startswith(text[1:]) if text.startswith("^") else text in now
            if there and at - since >= still:
                return now
            time.sleep(0.01)
        raise AssertionError(f"{text!r} did not come:\n{self.screen()}")

    def comes(self, text):
        """Wait until `text` is on the screen, whatever else still changes there."""
        self.wait(text, still=0.0)

    def gone(self, text, timeout=20.0):
        """Wait until `text` is no longer on the screen."""
        end = time.monotonic() + timeout
        while text in self.screen():
            assert time.monotonic() < end, f"{text!r} stayed:\n{self.screen()}"
            time.sleep(0.01)

    def drawn(self, timeout=20.0):
        """Wait until the room fills the window as it is now: its hints stand in the last row, and nothing changes."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            now = self.wait("factcheck")
            rows = now.split("\n")[: self.size[1]]
            if [" ? " in row and " q " in row for row in rows] == [False] * (len(rows) - 1) + [True]:
                return now
        raise AssertionError(self.screen())

    def keys(self, *names):
        for name in names:
            self._run("send-keys", *(["-l", name] if len(name) == 1 else [name]))

    def kill(self):
        """End the room at once, as a power cut would."""
        os.kill(int(self._run("display-message", "-p", "#{pane_pid}")), signal.SIGKILL)
        time.sleep(0.2)

    def resize(self, width, height):
        self.size = (width, height)
        self._run("resize-window", "-x", str(width), "-y", str(height))

    def coloured(self):
        """The screen with its escape sequences."""
        return self._run("capture-pane", "-p", "-e")

    @property
    def cursor(self):
        """The column and row of the cursor, and whether it is shown."""
        x, y, flag = self._run("display-message", "-p", "#{cursor_x},#{cursor_y},#{cursor_flag}").strip().split(",")
        return int(x), int(y), flag == "1"

    @property
    def buffer(self):
        """The bytes of the newest paste buffer."""
        return self._spawn("show-buffer")

    @property
    def clipboard(self):
        return self._run("list-buffers").strip()

    @property
    def title(self):
        return self._run("display-message", "-p", "#{pane_title}").strip()

    def close(self):
        self._spawn("kill-server", check=False)
        self._client.communicate()
