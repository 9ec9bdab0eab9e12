"""The calendar strip that `factcheck dates` shows: the weeks around the anchor with the marked days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.model import Anchor, Timex
from factcheck.temporal.calendar import DAY

_REACH = timedelta(days=24)
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class StripDay:
    """One day of the strip. `marks` are the positions, from 0, of the expressions that name it or hold it."""

    day: date
    anchor: bool
    marks: tuple[int, ...]


def strip(times: Sequence[Timex], anchor: Anchor | None) -> list[list[StripDay]]:
    """Return whole weeks, Monday first, around the anchor, wide enough for the short expressions near it.

    Expressions longer than two weeks, open, or far from the anchor mark nothing; without an anchor the
    strip is built around the first dated expression, and is empty where there is none.

    >>> week = strip([], Anchor(date(2025, 11, 5)))[1]
    >>> [one.day.day for one in week if one.anchor]
    [5]
    """
    spans = [_span(timex) for timex in times]
    centre = anchor.day if anchor else next((span[0] for span in spans if span), None)
    if centre is None:
        return []
    near = [span if span and abs(span[0] - centre) <= _REACH else None for span in spans]
    low = min([centre - 7 * DAY, *(span[0] for span in near if span)])
    high = max([centre + 7 * DAY, *(span[1] for span in near if span)])
    monday = low - low.weekday() * DAY
    weeks = []
    while monday <= high:
        weeks.append([_day(monday + n * DAY, anchor, near) for n in range(7)])
        monday += 7 * DAY
    return weeks


def _span(timex: Timex) -> tuple[date, date] | None:
    if timex.first is None or timex.last is None:
        return None
    first, last = date.fromisoformat(timex.first[:10]), date.fromisoformat(timex.last[:10])
    return (first, last) if (last - first).days < _LONGEST else None


def _day(day: date, anchor: Anchor | None, spans: Sequence[tuple[date, date] | None]) -> StripDay:
    marks = tuple(n for n, span in enumerate(spans) if span and span[0] <= day <= span[1])
    return StripDay(day, anchor is not None and anchor.day == day, marks)
