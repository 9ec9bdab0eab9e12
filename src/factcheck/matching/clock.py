"""The hour of day a claim names, with or without its day: 9.30 pm, रविवार सुबह. Two sources give one event one hour."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from factcheck.extraction.frames import own_times
from factcheck.matching.profile import Profile, once
from factcheck.model import Timex

_DAY, _HALF = 24 * 60, 12 * 60
_EXACT, _ABOUT, _PART = 10, 45, 120
"""Minutes by which two hours must differ: both to the minute, one about, one only a part of the day."""
_PARTS = {"MO": (5, 12), "AF": (12, 17), "EV": (16, 21), "NI": (19, 29)}
"""Hours of the parts of a day in TIMEX3; the night ends on the next day."""
_TIME = regex.compile(r"T(?:(\d\d)(?::(\d\d))?|(MO|AF|EV|NI))")


@dataclass(frozen=True, slots=True)
class Hour:
    """Minutes since midnight, half-open; `slack` is how far another hour may lie off, `since` says it begins then."""

    start: int
    end: int
    slack: int
    since: bool
    text: str


@once
def hours(side: Profile) -> tuple[Hour, ...]:
    """Return the hours `side` gives what it tells, not when somebody told it nor a limit (by 5 pm)."""
    own, said = own_times(side.claim), side.claim.attribution
    loose = [
        t
        for t in side.claim.times
        if t.status == "anaphoric" and not (said is not None and said.start <= t.start < said.end)
    ]
    return tuple(hour for t in (*own, *loose) if (hour := _hour(t)) is not None)


def _hour(timex: Timex) -> Hour | None:
    value = timex.timex or ""
    found = None if value.startswith("P") else _TIME.search(value)  # so many hours are no hour
    if found is None and timex.first and "T" in timex.first:
        found = _TIME.search(timex.first)
    if found is None or timex.open_bound == "before":
        return None
    since = timex.open_bound == "after" or "/" in value or timex.grain == "hour"
    if found[3]:
        low, high = _PARTS[found[3]]
        return Hour(low * 60, high * 60, _PART, since, timex.text)
    start = int(found[1]) * 60 + int(found[2] or 0)
    about = timex.approximate or int(found[2] or 0) == 0  # nobody says nine sharp
    return Hour(start, start + 1, _ABOUT if about else _EXACT, since, timex.text)


def apart(a: Profile, b: Profile) -> tuple[Hour, Hour] | None:
    """Return the two hours that cannot be one, None where one may be the other or a claim names none."""
    one, two = hours(a), hours(b)
    if not one or not two or len(one) != len(two):
        return None
    gaps = [(_gap(x, y) - max(x.slack, y.slack), x, y) for x in one for y in two]
    gap, x, y = min(gaps, key=lambda item: item[0])
    return (x, y) if gap > 0 else None


def _gap(x: Hour, y: Hour) -> int:
    """Return the minutes between two hours of one day; ten o'clock may be ten in the evening."""
    turns = [0, _DAY, -_DAY]
    if _PART not in (x.slack, y.slack) and min(x.start, y.start) <= _HALF and abs(x.start - y.start) % _HALF == 0:
        return 0
    return min(max(0, y.start + turn - x.end, x.start - y.end - turn) for turn in turns)
