"""Ask the terminal how wide it draws Devanagari, before Textual owns it. No Textual import here."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import regex

_SAMPLES = ("का", "क्षि")
_ATTRIBUTES = regex.compile(rb"\x1b\[\?([\d;]+)c")  # primary device attributes; 52 among them: the clipboard
_COPIES = b"52"
_REPORT = regex.compile(rb"\x1b\[\d+;(\d+)R")
_ANSWERS: dict[tuple[int, ...], Mode] = {(2, 3): "codepoint", (2, 2): "cluster", (1, 1): "cluster", (1, 2): "rich"}
Mode = Literal["codepoint", "cluster", "rich"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the terminal said. `widths` are the cells of का and क्षि, None where it kept silent.

    `mode` is the measuring mode they mean, None for an answer that fits none. `took` is in seconds.
    """

    widths: tuple[int, ...] | None
    mode: Mode | None
    took: float


def ask(timeout: float = 0.2) -> Answer | None:
    """Return the terminal's answer, or None without a terminal. Restores the line and its settings."""
    began = time.monotonic()
    try:
        with _terminal() as handle:
            widths = tuple(_width(handle, sample, timeout) for sample in _SAMPLES)
            os.write(handle, b"\r\x1b[K")
    except OSError:
        return None
    took = time.monotonic() - began
    if None in widths:
        return Answer(None, None, took)
    known = tuple(width for width in widths if width is not None)
    return Answer(known, _ANSWERS.get(known), took)


def takes_copies(timeout: float = 0.2) -> bool | None:
    """Return whether the terminal says it takes text for the clipboard; None where it does not answer at all."""
    try:
        with _terminal() as handle:
            found = _heard(handle, b"\x1b[c", _ATTRIBUTES, timeout)
    except OSError:
        return None
    return _COPIES in found[1].split(b";") if found else None


@contextmanager
def _terminal() -> Iterator[int]:
    """Give the terminal, its echo off, and leave it as it was; OSError without one."""
    try:
        import termios
        import tty
    except ImportError as error:
        raise OSError from error
    handle = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    try:
        before = termios.tcgetattr(handle)
        try:
            tty.setcbreak(handle)
            yield handle
        finally:
            termios.tcsetattr(handle, termios.TCSANOW, before)
    except termios.error as error:
        raise OSError(*error.args) from error
    finally:
        os.close(handle)


def _width(handle: int, sample: str, timeout: float) -> int | None:
    """Write `sample` at the start of the line and ask where the cursor came to stand."""
    found = _heard(handle, b"\r" + sample.encode() + b"\x1b[6n", _REPORT, timeout)
    return int(found[1]) - 1 if found else None


def _heard(handle: int, question: bytes, answer: regex.Pattern[bytes], timeout: float) -> regex.Match[bytes] | None:
    """Return what the terminal answers to `question`, None where it keeps silent."""
    os.write(handle, question)
    heard = b""
    end = time.monotonic() + timeout
    while (left := end - time.monotonic()) > 0:
        if not select.select([handle], [], [], left)[0]:
            return None
        heard += os.read(handle, 64)
        if found := answer.search(heard):
            return found
    return None


def choose(setting: str, answer: Answer | None) -> Mode:
    """Return the mode to measure by: the setting, else what the terminal said, else `codepoint`.

    >>> choose("auto", Answer((2, 2), "cluster", 0.003)), choose("auto", None), choose("rich", None)
    ('cluster', 'codepoint', 'rich')
    """
    if setting in ("codepoint", "cluster", "rich"):
        return setting  # type: ignore[return-value]  # narrowed by the test above
    return answer.mode if answer and answer.mode else "codepoint"
