"""The tutorial's walk: a real terminal, a Hindi keyboard, twelve articles of one flood.

    python docs/tutorial/walk.py            record every screen and answer, and put them into docs/tutorial.md
    python docs/tutorial/walk.py --check    exit 1 where one is no longer as recorded

The room runs in tmux at 100×30 and is sent the letters that an InScript keyboard types. Event ids, hashes
and times of the clock are masked; all else stands as it was drawn. The steps are in `steps.py`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import uuid
from datetime import UTC, datetime
from pathlib import Path

import regex

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]

from steps import COMMANDS, ROOM, Command, Keys, Paste, Step  # noqa: E402 - found beside this file
from tests.tui.tmux import Tmux  # noqa: E402

from factcheck.tui import words  # noqa: E402
from factcheck.tui.keys.layouts import fold_key  # noqa: E402
from factcheck.tui.phrases import day  # noqa: E402

SIZE = (100, 30)
ARTICLES = HERE / "articles"
SCREENS = HERE / "screens"
PAGE = ROOT / "docs" / "tutorial.md"
INSCRIPT = {fold_key(chr(code), "inscript"): chr(code) for code in range(0x97F, 0x8FF, -1)}
BLOCK = regex.compile(r"(?s)<!-- recorded: (\S+) -->\n.*?<!-- /recorded -->")
CURSOR = "▌"
NOTICE = "Copied"
FARTHEST = 40  # lines the cursor goes down in search of a line


def letter(key: str) -> str:
    """Return what the key of a Latin character types on InScript; longer names stay.

    >>> letter("n"), letter("5"), letter("Enter")
    ('ल', '५', 'Enter')
    """
    return INSCRIPT.get(key, key) if len(key) == 1 else key


def shown(key: str) -> str:
    """Return a key for the page: the letter typed, and the Latin one printed on the key."""
    typed = letter(key)
    if typed == key:
        return f"`{key}`"
    mark = "\u25cc" if unicodedata.category(typed).startswith("M") else ""
    return f"`{mark}{typed}` ({key})"


class Room(Tmux):
    """The real application over `folder`, in a tmux server of its own."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.name = f"tutorial{uuid.uuid4().hex[:8]}"
        self.folder, self.size = folder, SIZE
        settings = f"FACTCHECK_CONFIG={environment['FACTCHECK_CONFIG']}"
        self.command = ["env", "-C", str(folder), "-u", "COLUMNS", "-u", "LINES", settings, sys.executable,
                        "-m", "factcheck", "review", "--ui-lang", "hi", "--keys", "inscript"]  # fmt: skip
        self.open()

    def line(self) -> str:
        """Return the line of a list the cursor is on."""
        return next((line for line in self.wait("").splitlines() if line.startswith(CURSOR)), "")

    def down(self, text: str) -> list[str]:
        """Go down a list to the line that holds `text`, and return the keys pressed."""
        pressed: list[str] = []
        while text not in self.line():
            before = self.screen()
            self.keys(letter("n"))
            pressed.append("n")
            self._moved(before)
            if len(pressed) > FARTHEST:
                raise AssertionError(f"no line with {text!r}:\n{self.screen()}")
        return pressed

    def _moved(self, before: str) -> None:
        end = time.monotonic() + 5
        while self.screen() == before and time.monotonic() < end:
            time.sleep(0.02)

    def settled(self, text: str, gone: str = "") -> str:
        """Return the screen once it shows `text` (`^text`: begins with it), a cursor and hints, and stands still.

        What passes by itself, such as a notice, is waited for until it is `gone`.
        """
        before, end = "", time.monotonic() + 20
        while time.monotonic() < end:
            now = self.wait(text)
            hints = len(now.rstrip().split("\n")) == SIZE[1]
            passed = not gone or gone not in now
            if hints and passed and CURSOR in now and now == before:
                return now
            before = now
            time.sleep(0.1)
        raise AssertionError(f"{text!r} does not stand still:\n{before}")


class Walk:
    """One way through a workspace of its own: every step's screen or answer, by its name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.found: dict[str, str] = {}
        self.recorded: dict[str, str] = {}
        self._room: Room | None = None
        shutil.copytree(ARTICLES, folder / "articles")
        settings = folder.with_name(f"{folder.name}-settings") / "config.toml"
        settings.parent.mkdir()
        settings.write_text('[screen]\nzone = "UTC"\n', encoding="utf-8")
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("FACTCHECK", "LC_", "TMUX"))},
            "FACTCHECK_CONFIG": str(settings),
            "LC_ALL": "C.UTF-8",
            "COLUMNS": str(SIZE[0]),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }

    def go(self, steps: tuple[Step, ...]) -> dict[str, str]:
        """Take `steps` and return what each shows. The room is opened by the first keys, left by the first command."""
        try:
            for step in steps:
                if isinstance(step, Command):
                    self._leave()
                    self.recorded[step.name] = masked(self._answer(step))
                else:
                    self.recorded[step.name] = masked(self._pressed(step))
        finally:
            self._leave()
        return self.recorded

    @property
    def room(self) -> Room:
        """The open room."""
        if self._room is None:
            self._room = Room(self.folder, self.environment)
        return self._room

    def _leave(self) -> None:
        if self._room is not None:
            self._room.close()  # as a power cut would: every act was durable before the screen said so
            self._room = None

    def _pressed(self, step: Keys | Paste) -> str:
        room = self.room
        if isinstance(step, Paste):
            return room.buffer.decode()
        pressed: list[str] = []
        for key in step.keys:
            if key.startswith("→"):
                name, text = key[1:].split(":", 1)
                room.settled(f"^ {_said(name)}")
                pressed += room.down(_said(text))
            elif key.startswith("="):
                room.keys(*key[1:])
                pressed.append(key)
            else:
                room.keys(letter(key))
                pressed.append(key)
        wanted = f"^ {_said(step.shows[1:])}" if step.shows.startswith("^") else _said(step.shows)
        screen = room.settled(wanted, "" if step.shows == NOTICE else _said(NOTICE))
        typed = " ".join(f"“{key[1:]}”" if key.startswith("=") else shown(key) for key in pressed)
        return f"{typed}\n{screen.rstrip()}\n"

    def _answer(self, step: Command) -> str:
        line = step.line
        for name, found in self.found.items():
            line = line.replace(name, found)
        done = subprocess.run(  # noqa: S603 - lines of our own
            ["bash", "-o", "pipefail", "-c", line],  # noqa: S607
            cwd=self.folder, env=self.environment, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        if done.returncode not in (0, 141):  # 141: `head` had enough
            raise AssertionError(f"$ {line}\n{done.stdout}{done.stderr}")
        for name, pattern in step.finds:
            match = regex.search(pattern, done.stdout)
            if match is None:
                raise AssertionError(f"$ {line}\nhas no {pattern!r}:\n{done.stdout}")
            self.found[name] = match[1]
        return f"$ {line}\n{done.stderr}{done.stdout.rstrip()}\n"


def masked(text: str) -> str:
    """Return `text` without what differs from run to run: event ids, hashes, times and days of the clock."""
    now = datetime.now(UTC).date()
    text = regex.sub(r"\be[0-9a-f]{12}\b", "e············", text)
    text = regex.sub(r"\b[0-9a-f]{64}\b", "·" * 64, text)
    text = regex.sub(r"\b[0-9a-f]{12}\b", "·" * 12, text)
    text = regex.sub(r"\b\d\d:\d\d UTC", "··:·· UTC", text)
    text = regex.sub(r"/\S+/config\.toml", "…/config.toml", text)
    text = regex.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z", "····-··-··T··:··:··Z", text)
    text = text.replace(now.isoformat(), "····-··-··")
    for short in (True, False):
        for ui in ("en", "hi"):  # Hindi last: the room speaks it
            words.speak(ui)
            written = regex.escape(day(now.isoformat(), short=short))
            text = regex.sub(rf"{written}(, \d\d:\d\d)?", lambda found: "·" * len(found[0]), text)
    return text


def _said(text: str) -> str:
    """Return what the interface says for a message of its catalogue; other text stays."""
    return words._(text)


def record() -> dict[str, str]:
    """Take the whole walk, the room's part and the commands', and return what was shown by step."""
    words.speak("hi")
    with tempfile.TemporaryDirectory(prefix="walk") as place:
        folders = [Path(place) / name for name in ("room", "commands")]
        for folder in folders:
            folder.mkdir()
        seen = Walk(folders[0]).go(ROOM)
        return {**seen, **Walk(folders[1]).go(COMMANDS)}


def page(text: str, recorded: dict[str, str]) -> str:
    """Return the tutorial with each marked place filled with what was recorded under its name."""

    def block(found: regex.Match[str]) -> str:
        name, shown_ = found[1], recorded[found[1]]
        if shown_.startswith("$ "):
            body = f"```console\n{shown_}```"
        elif "\n" in shown_ and name.split("-")[0].isdigit():
            keys, screen = shown_.split("\n", 1)
            body = (f"Keys: {keys}\n\n" if keys else "") + f"```text\n{screen}```"
        else:
            body = f"```text\n{shown_.rstrip()}\n```"
        return f"<!-- recorded: {name} -->\n{body}\n<!-- /recorded -->"

    return BLOCK.sub(block, text)


def read() -> dict[str, str]:
    """Return what is recorded."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(SCREENS.glob("*.txt"))}


def write(recorded: dict[str, str]) -> None:
    """Keep `recorded` as files, drop files of steps there are no more, and fill the page."""
    SCREENS.mkdir(exist_ok=True)
    for old in SCREENS.glob("*.txt"):
        if old.stem not in recorded:
            old.unlink()
    for name, text in recorded.items():
        (SCREENS / f"{name}.txt").write_text(text, encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), recorded), encoding="utf-8")


def differences(recorded: dict[str, str]) -> list[str]:
    """Return the names of steps that are not as recorded, and the page itself where it is old."""
    known = read()
    names = sorted(name for name in {*known, *recorded} if known.get(name) != recorded.get(name))
    text = PAGE.read_text(encoding="utf-8")
    return names if names or page(text, recorded) == text else ["docs/tutorial.md"]


def main() -> int:
    """Record, or with --check compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="compare with what is recorded; write nothing")
    options = parser.parse_args()
    recorded = record()
    if not options.check:
        write(recorded)
        print(f"{len(recorded)} steps recorded")  # noqa: T201 - a script speaks
        return 0
    changed = differences(recorded)
    for name in changed:
        print(f"{name} is no longer as recorded; run python docs/tutorial/walk.py", file=sys.stderr)  # noqa: T201
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
