"""Entries of a live page: lines that begin with the time they were written at, `14:10 बजे:`, `[10:45 AM]`, `2:10 PM`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.extraction.structure.lines import Line
from factcheck.extraction.structure.stamps import clock, read
from factcheck.extraction.structure.vocabulary import vocabulary
from factcheck.text.passage import Passage
from factcheck.text.tokens import Token

_TOP, _LEAST = 5, 2
_ENDS = frozenset(":|-–—：•")
_DAY = 24 * 60


def entries(page: Sequence[Line]) -> dict[int, int]:
    """Return, by the number of its line, the token after the time of each entry; none where the page is not live.

    A page is live that says so in its first lines and has two such times.
    """
    if not any(not vocabulary().live.isdisjoint(line.bare) for line in page[:_TOP]):
        return {}
    found = {}
    for number, line in enumerate(page):
        if time := _time(line.tokens, line.first, line.end):
            found[number] = time[0]
    return found if len(found) >= _LEAST else {}


def moments(passages: Sequence[Passage]) -> Iterator[tuple[date | None, int] | None]:
    """Yield for each passage the day and minute of the entry it stands in, None before the first and on other pages.

    The day is None where the entry tells only the hour.
    """
    live = any(not vocabulary().live.isdisjoint(p.norms) for p in passages[: 2 * _TOP])
    current: tuple[date | None, int] | None = None
    for passage in passages:
        if live and passage.kind == "dateline" and (time := _time(passage.tokens, 0, len(passage.tokens))):
            current = time[1], time[2]
        yield current


def _time(tokens: Sequence[Token], first: int, end: int) -> tuple[int, date | None, int] | None:
    """Return (the token after the time and its mark, its day, its minute), None where none begins at `first`."""
    bracket = tokens[first].raw in "[(" and first + 1 < end
    stamp = read(tokens, first + bracket, end)
    told = None if stamp else clock(tokens, first + bracket, end)
    if stamp and stamp.minute is not None:
        at, day, minute = stamp.end, stamp.day, stamp.minute
    elif told:
        at, day, minute = told[0], None, told[1]
    else:
        return None
    if bracket and at < end and tokens[at].raw in "])":
        return at + 1, day, minute
    if at < end and tokens[at].raw not in _ENDS:
        return None
    return min(at + 1, end), day, minute % _DAY
