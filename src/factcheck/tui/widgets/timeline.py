"""The times a story speaks of: resolved days on a line and in a list, those without a day set apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.export.timeline import Mention, Timeline
from factcheck.tui.phrases import STATUS, outlet, span, term, value
from factcheck.tui.safe import Piece
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import _, many

_Line = list[Piece]


def timeline_lines(line: Timeline, width: int) -> Iterator[_Line]:
    """Yield the line, the list below it, and what has no settled day."""
    if line.moments:
        yield [Piece(_drawn(line.places(width), width), "date")]
    for number, moment in enumerate(line.moments, 1):
        head = f"{number if number < 10 else '●'} {span(moment.first, moment.last, short=True)}  "
        yield from flow([Piece(head, "date"), *_mentions(moment.mentions)], width, 4)
    if line.apart:
        yield []
        count = len(line.apart)
        yield [Piece(many("{n} time without a settled day", "{n} times without a settled day", count), "title")]
    for mention in line.apart:
        status = term(STATUS, mention.timex.status)
        means = value(mention.timex, short=True)
        told = status if means == status else f"{status}: {means}"
        yield from flow([*_mentions([mention]), Piece(told, "warn" if mention.timex.alternatives else "dim")], width, 4)
    if not line.moments and not line.apart:
        yield [Piece(_("No time is spoken of."), "dim")]


def _drawn(places: Sequence[int], width: int) -> str:
    """Return the line itself: the number of each moment at its place, ● for several or beyond nine."""
    marks = ["─"] * width
    for number, place in enumerate(places, 1):
        marks[place] = str(number) if marks[place] == "─" and number < 10 else "●"
    return "".join(marks)


def _mentions(mentions: Sequence[Mention]) -> Iterator[Piece]:
    for mention in mentions:
        claim = ("time", f"{mention.article.id} {mention.timex.start}")
        yield Piece(f"«{mention.timex.text}» ", "key", claim)
        yield Piece(f"{outlet(mention.article)}  ", "dim", claim)
