"""How a value moved: who gave each first, then rung by rung the time, the source, the value and who said it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.desk import Desk
from factcheck.export.story_view import Row
from factcheck.matching.ladder import Rung
from factcheck.tui import safe
from factcheck.tui.phrases import day, why
from factcheck.tui.safe import Piece, cells
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

_Line = list[Piece]
_KINDS = {
    "first": N_("first"),
    "same": N_("same"),
    "update": N_("update"),
    "conflict": N_("conflict"),
    "correction": N_("correction"),
}
_TONES = {
    "first": "dim",
    "same": "sign-agree",
    "update": "sign-update",
    "conflict": "sign-conflict",
    "correction": "warn",
}
_SIGNS = {"first": "·", "same": "=", "update": "↑", "conflict": "≠", "correction": "↻"}


def column(text: str, width: int, style: str = "", mark: tuple[str, str] | None = None) -> Piece:
    """Return `text` cut or filled to `width` cells, one of them a space."""
    shown = safe.clip(text, width - 1)
    return Piece(shown + " " * (width - cells(shown)), style, mark)


def ladder_lines(desk: Desk, row: Row, rungs: Sequence[Rung], width: int) -> Iterator[_Line]:
    """Yield the lines of one fact's ladder, `width` cells wide; each rung leads to its claim."""
    yield from _values(row, width)
    for rung in rungs:
        yield from _rung(desk, rung, width)


def _values(row: Row, width: int) -> Iterator[_Line]:
    """Yield what most independent sources say, then each value with the source and time that gave it first."""
    if row.leading is not None:
        words = _("said most often: {value} ({n} of {count} sources)").format(
            value=why(row.leading), n=row.backing, count=row.sources
        )
        yield from flow([Piece(words, "strong")], width, 2)
    for tally in row.tallies:
        when = day(tally.as_of, short=True) if tally.as_of else _("time unknown")
        backing = many("{n} independent source", "{n} independent sources", tally.backing)
        first = _("first {source}, {time}").format(source=tally.source.rpartition("/")[2], time=when)
        yield from flow([Piece(f"{why(tally.value)}  ", "key"), Piece(f"{backing} · {first}", "dim")], width, 2)


def _rung(desk: Desk, rung: Rung, width: int) -> Iterator[_Line]:
    mark = ("claim", rung.claim)
    when = day(rung.as_of, short=True) if rung.as_of else _("time unknown")
    narrow = width < 76
    head = [
        column(when, 20, "key", mark),
        column(rung.source.rpartition("/")[2], 16 if narrow else 24, "", mark),
        column(why(rung.value) if rung.value else "–", 14 if narrow else 18, "strong", mark),
        Piece(f"{_SIGNS[rung.kind]} {_(_KINDS[rung.kind])}", _TONES[rung.kind], mark),
        Piece("" if rung.independent else f"  ({_('same source again')})", "dim"),
    ]
    yield from flow(head, width, 2)
    said = [Piece(f"{rung.speaker}: ", "key", mark)] if rung.speaker else []
    for line in flow([*said, Piece(desk.claims[rung.claim].text, "dim", mark)], max(10, width - 4)):
        yield [Piece("    "), *line]
