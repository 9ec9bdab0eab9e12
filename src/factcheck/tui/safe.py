"""The one place where text becomes something a terminal draws.

Articles, notes, names and file paths are untrusted: Textual would pass their escape bytes to the
terminal and run actions from their markup. Every other module of this room hands plain strings to the
functions here; `tests/tui/test_lint.py` holds that no other module imports what draws text. Nothing
here parses markup, makes links, or puts an action into a segment.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import regex
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Input

from factcheck.text.visible import visible

if TYPE_CHECKING:
    from textual.widgets import TextArea

_CLUSTER = regex.compile(r"\X")


class Piece(NamedTuple):
    """A stretch of one line. `style` names a style of the sheet; `mark` is what a click on it means.

    `at` is the code point offset of `text` in its article, None for text that is not an article's.
    """

    text: str
    style: str = ""
    mark: tuple[str, str] | None = None
    at: int | None = None


@lru_cache(maxsize=1 << 16)
def cells(text: str) -> int:
    """Return how many cells `text` takes once it is made visible."""
    return cell_len(visible(text))


def forget_widths() -> None:
    """Measure anew: the width mode has changed."""
    cells.cache_clear()
    _split.cache_clear()


def strip(pieces: Iterable[Piece], width: int, styles: Mapping[str, Style], row: int = 0, fill: str = "") -> Strip:
    """Return one line of exactly `width` cells drawn from `pieces`, cut or padded.

    A piece that holds characters which are not shown is drawn cluster by cluster, so that the offset
    of every segment (for selecting with the mouse) stays the raw text's.
    """
    segments: list[Segment] = []
    used = 0
    for piece, text, at in ((each, text, at) for each in pieces for text, at in _shown(each)):
        room = width - used
        taken = cell_len(text)
        whole = taken < room or (taken == room and not _marked(text))
        if not whole:
            text, taken = _short(text, room)
        used += taken
        segments.append(Segment(text, _style(styles[piece.style], piece.mark, at, row)))
        if not whole:
            break
    if used < width:
        segments.append(Segment(" " * (width - used), styles[fill]))
    return Strip(segments, width)


def _marked(text: str) -> bool:
    """Return whether `text` ends in a letter with marks: tmux draws those of the last column on the wrong letter."""
    return len(text) > 1 and unicodedata.category(text[-1])[0] == "M"


def _short(text: str, room: int) -> tuple[str, int]:
    """Return `text` cut to `room` cells, … where letters are missing, and its cells."""
    if room < 1:
        return "", 0
    kept, taken = _cut(text, room - 1)
    if text[len(kept) :].isspace():
        return kept + " ", taken + 1
    return kept + "…", taken + 1


def _shown(piece: Piece) -> Iterable[tuple[str, int | None]]:
    text = visible(piece.text)
    if piece.at is None or text is piece.text:
        return [(text, piece.at)]
    clusters = ((visible(found.group()), piece.at + found.start()) for found in _CLUSTER.finditer(piece.text))
    return [(shown, at) for shown, at in clusters if shown]


def _cut(text: str, room: int) -> tuple[str, int]:
    """Return the longest start of `text` that fits `room` cells and cuts no cluster, and its cells."""
    used = end = 0
    for found in _CLUSTER.finditer(text):
        width = cell_len(found.group())
        if used + width > room:
            break
        used += width
        end = found.end()
    return text[:end], used


@lru_cache(maxsize=1 << 14)
def _split(segment: Segment, cut: int) -> tuple[Segment, Segment]:
    """Split a segment at a cell. A letter keeps its marks; one that lies across the cut leaves spaces, as wide ones do.

    Textual cuts where a toast or another widget covers a line. Rich, left alone, parts क from the ि drawn after it.
    """
    text, style, control = segment
    before, used = _cut(text, cut)
    if used == cut:
        return Segment(before, style, control), Segment(text[len(before) :], style, control)
    found = _CLUSTER.match(text, len(before))
    if found is None:
        return segment, Segment("", style, control)
    after = " " * (used + cell_len(found.group()) - cut) + text[found.end() :]
    return Segment(before + " " * (cut - used), style, control), Segment(after, style, control)


Segment._split_cells = staticmethod(_split)  # type: ignore[method-assign, assignment]  # noqa: SLF001 - no public name


def _style(style: Style, mark: tuple[str, str] | None, at: int | None, row: int) -> Style:
    meta: dict[str, Any] = {}
    if mark:
        meta["mark"] = mark
    if at is not None:
        meta["offset"] = (at, row)
    return style + Style.from_meta(meta) if meta else style


def clip(text: str, width: int) -> str:
    """Return `text` made visible and cut to `width` cells, with … where something is missing.

    >>> clip("a long heading", 7), clip("short", 7)
    ('a long…', 'short')
    """
    text = visible(text)
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    return _cut(text, width - 1)[0].rstrip() + "…"


def content(text: str) -> Content:
    """Return `text` as plain Content, for the few widgets of Textual that ask for it."""
    return Content(visible(text, keep_newlines=True))


_SHOWN: Final = {"information": 4, "warning": 8, "error": 60}  # seconds; an error also ends with `calm`


def toast(app: App[Any], text: str, severity: Literal["information", "warning", "error"] = "information") -> None:
    """Show `text` without taking the focus: a note for a few seconds, an error until `calm`; none twice at once."""
    text = visible(text)
    if severity == "information" or all(shown.message != text for shown in app._notifications):  # noqa: SLF001
        app.notify(text, severity=severity, markup=False, timeout=_SHOWN[severity])


def calm(app: App[Any]) -> None:
    """Take the errors off the screen: what could not be done can be done again."""
    for shown in list(app._notifications):  # noqa: SLF001 - no public name tells what is shown
        if shown.severity == "error":
            app._unnotify(shown)  # noqa: SLF001


def field(value: str = "", *, hint: str = "", name: str | None = None) -> Input:
    """Return a text field that holds `value`; what is typed into it is plain text."""
    return Input(visible(value), placeholder=visible(hint), id=name, compact=True, select_on_focus=False)


def area(value: str = "", *, name: str | None = None) -> TextArea:
    """Return a field of several lines that holds `value`; what is typed into it is plain text."""
    from textual.widgets import TextArea  # only those who write long need it, and it is slow to load

    return TextArea(visible(value, keep_newlines=True), id=name, compact=True, highlight_cursor_line=False)
