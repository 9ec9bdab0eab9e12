"""`--plain`: what a command prints, for ears and fingers. One thing a line, nothing aligned, no signs, no boxes.

Commands print for the eye: fields stand two blanks apart, parts of a thing are indented, signs stand for
words. Here, and only here, that becomes lines a screen reader or a Braille display gives one after the
other. It is for reading; programs take `--format json`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

import regex

from factcheck.cli.words import word

_FIELDS: Final = regex.compile(r"\t+| {2,}")
_DRAWN: Final = regex.compile(r"[\p{Block=Box_Drawing}\p{Block=Block_Elements}]")
_SIGNS: Final = {"≠": "differs", "=": "equals", "→": "becomes", "↑": "rises", "–": "nothing"}
_QUOTES: Final = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "·": None, "•": None})


def plain_line(line: str, ui: str) -> str:
    """Return one line of output in plain words of the language `ui`.

    >>> plain_line("  conflict  c0123456789ab  «37»  37 ≠ 41", "en")
    'conflict, c0123456789ab, "37", 37 differs from 41'
    """
    fields = _FIELDS.split(_DRAWN.sub(" ", line).strip())
    said = (" ".join(_said(part, ui) for part in field.split(" ")).translate(_QUOTES).strip() for field in fields)
    return ", ".join(filter(None, said))


def _said(part: str, ui: str) -> str:
    return word(f"sign-{_SIGNS[part]}", ui) if part in _SIGNS else part


def plain_text(text: str, ui: str) -> str:
    """Return a report of several lines in plain words; blank lines between things stay."""
    return "\n".join(plain_line(line, ui) for line in text.split("\n"))


class _Plain:
    """Stands before stdout and makes each line plain once it is complete."""

    def __init__(self, out: TextIO, ui: str) -> None:
        self._out = out
        self._rest = ""
        self.ui = ui

    def write(self, text: str) -> int:
        *lines, self._rest = (self._rest + text).split("\n")
        for line in lines:
            self._out.write(plain_line(line, self.ui) + "\n")
        return len(text)

    def finish(self) -> None:
        """Write what is left of a line that was not ended."""
        self._out.write(plain_line(self._rest, self.ui))
        self._rest = ""

    def flush(self) -> None:
        self._out.flush()


@contextmanager
def plainly(ui: str) -> Iterator[None]:
    """Make what is printed meanwhile plain, in the words of `ui`."""
    out, plain = sys.stdout, _Plain(sys.stdout, ui)
    sys.stdout = plain
    try:
        yield
    finally:
        if sys.stdout is plain:  # a closed pipe leaves none
            plain.finish()
            sys.stdout = out


def speak(ui: str) -> None:
    """Take the words of plain output from `ui` from now on: a command may learn the language from its text."""
    if isinstance(sys.stdout, _Plain):
        sys.stdout.ui = ui
