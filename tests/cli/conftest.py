"""Run commands as a user does: words in, exit code, stdout and stderr out."""

from __future__ import annotations

import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.cli import main

FLOOD_A = """title: हरिपुर में बाढ़
published: 2025-08-10T09:00+05:30
source: Pahad Times

हरिपुर में शनिवार को आई बाढ़ में अब तक 37 लोगों की मौत हो चुकी है। जिलाधिकारी मीरा रावत ने कहा कि राहत कार्य जारी है।
"""
FLOOD_B = """title: हरिपुर बाढ़: मृतकों की संख्या बढ़ी
published: 2025-08-11T18:00+05:30
source: Lok Samvad

हरिपुर में शनिवार को आई बाढ़ में मरने वालों की संख्या बढ़कर 41 हो गई है।
"""
FLOOD_C = """title: Haripur flood
published: 2025-08-11T18:30+05:30
source: Deccan Courier

The flood that hit Haripur on Saturday has killed 35 people.
"""


@dataclass
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str


class Runner:
    """Calls `factcheck` in a folder, with its own config and cache homes."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._patch = monkeypatch

    def __call__(self, *words: str, stdin: str | bytes = b"") -> Ran:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        with self._patch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = main(list(words))
            out.flush()
            err.flush()
        return Ran(code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """A runner whose current folder is an empty workspace."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CONFIG_HOME", os.fspath(tmp_path / "config"))
    monkeypatch.delenv("FACTCHECK_CONFIG", raising=False)
    return Runner(folder, monkeypatch)


@pytest.fixture
def flood(run: Runner) -> Runner:
    """A workspace with three articles on one flood."""
    articles = run.folder / "articles"
    articles.mkdir()
    for name, text in (("a", FLOOD_A), ("b", FLOOD_B), ("c", FLOOD_C)):
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
    return run
