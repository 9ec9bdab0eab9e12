"""Civil time as half-open ranges of minutes, so that days, hours and years compare alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

import regex

from factcheck.model import Claim, Timex

Answer = Literal["same", "compatible", "differ", "open", "missing"]
_NAMING = regex.compile(r"(?i:\b(?:the|its|their)|\b(?:scheduled|slated|planned|due|set) (?:for|on)|['’]s) $")
_NAMED = regex.compile(r"^ (?:की|का|को (?:होने|प्रस्तावित|निर्धारित|तय|होनी|होना))(?![\p{L}\p{M}])")
_DAY = 24 * 60
_COARSE = 7 * _DAY
_SEASON = 180 * _DAY
"""Further apart are two readings of one day: April 1 of this year, of last."""
_ORDER: dict[Answer, int] = {"same": 0, "compatible": 1, "open": 2, "differ": 3, "missing": 4}
_YEAR = regex.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes since 0001-01-01, half-open; None is open.

    `bound` says a limit was named (before, after), `deadline` that it is a day something lasts or waits until,
    `onset` that it is so from that day on; `yearless` that the text names no year, so that it rests on the anchor.
    """

    start: int | None
    end: int | None
    bound: Literal["before", "after"] | None = None
    loose: bool = False
    deadline: bool = False
    yearless: bool = False
    onset: bool = False

    @property
    def exact(self) -> bool:
        """Whether the span is a week or less, closed on both sides."""
        return self.start is not None and self.end is not None and self.end - self.start <= _COARSE


@dataclass(frozen=True, slots=True)
class When:
    """A time a claim names: one span a reading, the likeliest first, and the expression itself."""

    spans: tuple[Span, ...]
    timex: Timex | None = None


def when(timex: Timex) -> When:
    """Return `timex` as spans, one a reading; a minute-grained day part counts as its day.

    Papers disagree on when an evening ends, so no part of a day is a conflict; named minutes are.
    """
    readings = timex.alternatives if timex.status == "ambiguous" else ()
    pairs = [(r.first, r.last) for r in readings] or [(timex.first, timex.last)]
    by_day = timex.grain in ("part", "hour")
    spans = tuple(dict.fromkeys(_span(first, last, by_day, timex) for first, last in pairs if first or last))
    return When(spans, timex)


@lru_cache(maxsize=4096)
def of_days(first: str | None, last: str | None) -> Span:
    """Return the span of inclusive ISO days or minutes.

    >>> of_days("2025-11-05", "2025-11-05").end - of_days("2025-11-05", "2025-11-05").start
    1440
    """
    return Span(minutes(first) if first else None, minutes(last, end=True) if last else None)


@lru_cache(maxsize=16384)
def minutes(text: str, *, end: bool = False) -> int:
    """Return an ISO day or minute as minutes since 0001-01-01; with `end`, just after its last minute.

    An offset is taken off only between two times that both have one; civil time is what papers print.
    """
    day, _, clock = text.partition("T")
    count = date.fromisoformat(day).toordinal() * _DAY
    if not clock:
        return count + (_DAY if end else 0)
    return count + int(clock[:2]) * 60 + int(clock[3:5]) + (1 if end else 0)


def _span(first: str | None, last: str | None, by_day: bool, timex: Timex) -> Span:
    if by_day:
        first, last = first and first[:10], last and last[:10]
    span = of_days(first, last)
    deadline = timex.open_bound == "before" and timex.grain not in ("year", "decade", "century")
    yearless = timex.rule.startswith("time.date") and timex.grain in ("day", "month") and not _YEAR.search(timex.text)
    loose = timex.approximate and not by_day  # around noon on Tuesday is on Tuesday
    onset = timex.open_bound == "after" and timex.grain == "day"
    return Span(span.start, span.end, timex.open_bound, loose, deadline, yearless, onset)


def relate(a: Span, b: Span) -> Answer:
    """Return how two spans stand: same, compatible (they overlap, or one is open) or differ.

    Two limits on the same side (by Monday, by Friday) differ when their bounds do.

    >>> relate(of_days("2025-11-01", "2025-11-30"), of_days("2025-11-05", "2025-11-05"))
    'compatible'
    """
    if (a.start, a.end) == (b.start, b.end):
        return "same"
    if a.yearless or b.yearless:
        a, b = _one_year(a, b)
        if (a.start, a.end) == (b.start, b.end):
            return "same"
    if (a.deadline and b.deadline) or _two_onsets(a, b):
        return "differ"
    slack = _DAY if a.loose or b.loose else 0
    if a.end is not None and b.start is not None and a.end + slack <= b.start:
        return "differ"
    if b.end is not None and a.start is not None and b.end + slack <= a.start:
        return "differ"
    return "compatible"


def _two_onsets(a: Span, b: Span) -> bool:
    """Whether both say from which day on it is so, and name two: from August 17, from August 31."""
    if not (a.onset and b.onset) or a.start is None or b.start is None:
        return False
    return 0 < abs(a.start - b.start) <= _SEASON


def _one_year(a: Span, b: Span) -> tuple[Span, Span]:
    """Move a span without a year of its own into the year of the other: "on August 8" fits any August 8."""
    moving, fixed = (a, b) if a.yearless else (b, a)
    edge, other = _edge(moving), _edge(fixed)
    if edge is None or other is None:
        return a, b
    years = date.fromordinal(other // _DAY).year - date.fromordinal(edge // _DAY).year
    if years == 0 or (fixed.yearless and abs(years) > 1):
        return a, b
    start, end = _shifted(moving.start, years), _shifted(moving.end, years)
    if fixed.yearless and (start, end) != (fixed.start, fixed.end):
        return a, b
    moved = replace(moving, start=start, end=end)
    return (moved, b) if a.yearless else (a, moved)


def _edge(span: Span) -> int | None:
    return span.start if span.start is not None else span.end and span.end - 1


def _shifted(minute: int | None, years: int) -> int | None:
    """Return the same day and hour `years` later; a leap day becomes the day before."""
    if minute is None:
        return None
    day = date.fromordinal(minute // _DAY)
    day = day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)
    return day.toordinal() * _DAY + minute % _DAY


def compare(a: When, b: When) -> Answer:
    """Return how two times stand; `open` where only some readings of an ambiguous one differ."""
    if len(a.spans) == len(b.spans) == 1:
        return relate(a.spans[0], b.spans[0])
    if a.spans == b.spans:
        return "same"
    answers = {relate(x, y) for x in a.spans for y in b.spans}
    if len(answers) == 1:
        return answers.pop()
    return "open" if "differ" in answers else "compatible"


def gap_days(a: Span, b: Span) -> int:
    """Return the days between two spans, 0 where they overlap or one is open."""
    if a.end is not None and b.start is not None and a.end <= b.start:
        return (b.start - a.end) // _DAY + 1
    if b.end is not None and a.start is not None and b.end <= a.start:
        return (a.start - b.end) // _DAY + 1
    return 0


def closest(times_a: Sequence[When], times_b: Sequence[When]) -> tuple[tuple[When, When], Answer]:
    """Return the pair of times that agrees best, and how it stands."""
    if len(times_a) == len(times_b) == 1:
        one, two = times_a[0], times_b[0]
        return (one, two), compare(one, two)
    found = [((x, y), compare(x, y)) for x in times_a for y in times_b]
    return min(found, key=lambda item: _ORDER[item[1]])


def names_it(timex: Timex, claim: Claim) -> bool:
    """Whether a day only tells which meeting it is: the October 9 talks, 9 अक्टूबर की बैठक, due on October 9."""
    before, after = claim.text[: timex.start - claim.start], claim.text[timex.end - claim.start :]
    return _NAMING.search(before) is not None or _NAMED.match(after) is not None
