"""What two neighbouring expressions make together: a day and its hour, a week and its weekday, a month and its year."""

from __future__ import annotations

from fractions import Fraction

from factcheck.temporal.calendar import Amount
from factcheck.temporal.nodes import (
    Anaphor,
    Approx,
    Bare,
    Calendar,
    Clock,
    Deictic,
    Feast,
    FiscalYear,
    Inside,
    Node,
    Nth,
    Offset,
    Open,
    PartOf,
    Period,
    Range,
    Recurring,
    Season,
    Weekday,
    WeekNumber,
    YearPart,
)
from factcheck.temporal.read_clock import with_part
from factcheck.temporal.scan import Item

_A_YEAR = {"month": 12, "quarter": 4}


def is_day(node: Node) -> bool:
    """Tell whether a node can take an hour: it names a day."""
    if isinstance(node, Calendar):
        return node.day is not None
    if isinstance(node, Nth):
        return node.weekday is not None or node.unit == "day"
    if isinstance(node, Inside):
        return is_day(node.inner)
    if isinstance(node, PartOf):
        return node.of is not None
    if isinstance(node, Anaphor):
        return node.unit == "day"
    if isinstance(node, Offset):
        return node.amount.grain in ("day", "week")
    return isinstance(node, Weekday | Deictic | Feast)


def is_hour(node: Node) -> bool:
    """Tell whether a node is an hour or part of a day that still wants its day."""
    if isinstance(node, Clock | PartOf):
        return node.of is None
    if isinstance(node, Approx | Open):
        return is_hour(node.of)
    return isinstance(node, Range) and is_hour(node.low) and is_hour(node.high)


def attach(hour: Node, day: Node) -> Node:
    """Return the hour, part or range of hours on that day."""
    if isinstance(hour, Approx):
        return Approx(attach(hour.of, day))
    if isinstance(hour, Range):
        return Range(attach(hour.low, day), attach(hour.high, day))
    if isinstance(hour, Open):
        return Open(hour.side, attach(hour.of, day))
    if isinstance(day, PartOf) and isinstance(hour, Clock):
        timed = with_part(hour, day.part)
        timed.of = day.of
        return timed
    if isinstance(hour, Clock):
        return Clock(hour.minute, hour.sure, day, hour.zone, hour.part, second=hour.second)
    assert isinstance(hour, PartOf)
    if isinstance(day, PartOf):
        return PartOf(hour.part, day.of, hour.shade)
    return PartOf(hour.part, day, hour.shade)


def combine(a: Node, between: list[Item], b: Node) -> Node | None:
    """Return the one expression that `a` and `b` make with these links between them, or None."""
    marks = {item.m.get("punct") for item in between if "punct" in item.m}
    if isinstance(a, Recurring) and is_hour(b) and a.clock is None and not marks and _daily(a):
        return Recurring(a.timex, b)
    if isinstance(b, Recurring) and is_hour(a) and b.clock is None and not marks and _daily(b):
        return Recurring(b.timex, a)
    if isinstance(a, PartOf) and isinstance(b, Clock) and b.of is None and b.part is None and not marks - {","}:
        return attach(b, a) if a.of is not None else with_part(b, a.part)
    if (
        isinstance(a, Clock)
        and a.of is not None
        and isinstance(b, PartOf)
        and b.of is None
        and not marks
        and not a.sure
    ):
        timed = with_part(a, b.part)
        timed.of = a.of
        return timed
    if any("approx" in item.m and "clock_at" not in item.m for item in between):
        plain = combine(a, [item for item in between if "approx" not in item.m], b) if is_hour(b) else None
        return Approx(plain) if plain is not None else None
    if is_day(a) and b == Anaphor("after", "day") and any("of" in item.m for item in between):
        return Offset(Amount(days=Fraction(1)), 1, a)
    if isinstance(a, Range) and isinstance(b, PartOf) and b.part == "night" and b.of is None and not marks:
        return _through_night(a)
    if is_hour(b) and is_day(a) and not marks - {",", "@"} and not (isinstance(a, PartOf) and isinstance(b, PartOf)):
        return attach(b, a)
    if is_hour(a) and is_day(b) and not marks - {",", "@"} and not isinstance(a, PartOf):
        return attach(a, b)
    if is_hour(a) and is_day(b) and isinstance(a, PartOf) and not marks:
        return attach(a, b)
    return _dates(a, b, marks, between)


def _through_night(days: Range) -> Node | None:
    """Return the night between two dates that follow each other: 4-5 नवंबर की रात."""
    low, high = days.low, days.high
    if not (isinstance(low, Calendar) and isinstance(high, Calendar) and low.day and high.day == low.day + 1):
        return None
    return Range(PartOf("night", low), Clock(6 * 60 - 1, sure=True, of=high))


def _yearly(every: Recurring, day: Calendar) -> Recurring | None:
    """Return `हर साल 15 अगस्त`, `हर महीने की 5 तारीख` as a set of days."""
    if every.timex == "P1Y" and day.month:
        return Recurring(f"XXXX-{day.month:02}-{day.day:02}")
    if every.timex == "P1M" and day.month is None:
        return Recurring(f"XXXX-XX-{day.day:02}")
    return None


def _daily(node: Recurring) -> bool:
    """Tell whether a set can take an hour: daily or on weekdays, not weekly or monthly."""
    return node.timex == "P1D" or node.timex.startswith("XXXX")


def _dates(a: Node, b: Node, marks: set[object], between: list[Item]) -> Node | None:
    if isinstance(a, Weekday) and isinstance(b, Calendar) and b.day and b.weekday is None:
        return _with(b, weekday=a.weekday)
    if isinstance(b, Weekday) and isinstance(a, Calendar) and a.day and a.weekday is None and not marks - {",", "("}:
        return _with(a, weekday=b.weekday)
    same = "," in marks or any("that_is" in item.m for item in between)
    if isinstance(a, Deictic) and isinstance(b, Calendar) and b.day and same:
        return b
    if isinstance(a, Recurring) and isinstance(b, Calendar) and b.day and b.year is None and not marks:
        return _yearly(a, b)
    if marks - {",", "-"} or (marks and not (_outer(a) and _inner(b))):
        return None
    if isinstance(a, Calendar) and _year_only(a) and isinstance(b, Calendar) and b.month and b.year is None:
        return _with(b, year=a.year)
    if isinstance(b, Calendar) and _year_only(b) and isinstance(a, Calendar) and a.month and a.year is None:
        return _with(a, year=b.year) if between else None
    if isinstance(a, YearPart) and isinstance(b, Calendar) and _year_only(b) and a.year is None:
        return YearPart(a.unit, a.number, b.year)
    if isinstance(b, YearPart) and isinstance(a, Calendar) and _year_only(a) and b.year is None:
        return YearPart(b.unit, b.number, a.year)
    return _within(a, b, between)


def _within(a: Node, b: Node, between: list[Item]) -> Node | None:
    if (
        isinstance(a, PartOf)
        and isinstance(a.of, Nth)
        and a.of.of is None
        and any("of" in i.m for i in between)
        and _outer(b)
    ):
        return PartOf(a.part, Nth(a.of.number, a.of.unit, a.of.weekday, b, a.of.count), a.shade)
    if isinstance(a, Period) and a.unit == "year" and isinstance(b, Period) and b.offset == 0 and b.unit in _A_YEAR:
        return Period(b.unit, a.offset * _A_YEAR[b.unit]) if a.offset else None
    inner_b, inner_a = b.of if isinstance(b, Bare) else b, a.of if isinstance(a, Bare) else a
    linked = any("of" in item.m or "in" in item.m for item in between)
    if isinstance(b, Nth) and b.of is None and _outer(inner_a) and (linked or not isinstance(a, Bare)):
        return Nth(b.number, b.unit, b.weekday, inner_a, b.count)
    if isinstance(a, Nth) and a.of is None and _outer(inner_b) and linked:
        return Nth(a.number, a.unit, a.weekday, inner_b, a.count)
    if _outer(a) and _inner(b) and not _same_size(a, b):
        return Inside(a, b)
    apart = isinstance(a, Calendar) and isinstance(b, Period) and any("on" in item.m for item in between)
    if (
        _outer(b)
        and _inner(a)
        and not apart
        and not _same_size(a, b)
        and not (isinstance(b, Calendar) and not between and not isinstance(a, Feast | Season))
    ):
        return Inside(b, a)
    week = isinstance(b, Bare) and isinstance(b.of, Period) and b.of.unit == "week"
    if week and linked and isinstance(a, Calendar) and a.day:
        return Inside(a, inner_b)
    return None


def _year_only(node: Calendar) -> bool:
    return node.year is not None and node.month is None and node.day is None


def _outer(node: Node) -> bool:
    """Tell whether other dates can lie within this one."""
    if isinstance(node, Calendar):
        return node.day is None
    return isinstance(node, FiscalYear) or (
        isinstance(node, Period) and node.unit in ("week", "month", "quarter", "year", "fiscal", "decade", "fortnight")
    )


def _inner(node: Node) -> bool:
    if isinstance(node, Calendar):
        return node.year is None and node.direction is None
    if isinstance(node, Weekday):
        return node.direction is None
    if isinstance(node, Range):
        return _inner(node.low) and _inner(node.high)
    return isinstance(node, Feast | WeekNumber | YearPart | Season)


def _same_size(a: Node, b: Node) -> bool:
    if isinstance(a, Calendar) and isinstance(b, Calendar):
        return (a.month is None) == (b.month is None) and (a.day is None) == (b.day is None)
    if isinstance(a, Period) and a.unit == "week":
        return not isinstance(b, Weekday)
    if isinstance(a, Period) and a.unit == "month":
        return isinstance(b, Calendar) and b.month is not None
    month_only = isinstance(a, Calendar) and a.month is not None
    if month_only and isinstance(b, Period):
        return b.unit in ("week", "fortnight", "month")
    return month_only and not (isinstance(b, Calendar) and b.month is None)


def _with(node: Calendar, *, year: int | None = None, weekday: int | None = None) -> Calendar:
    return Calendar(
        node.year if year is None else year,
        node.month,
        node.day,
        node.weekday if weekday is None else weekday,
        node.direction,
        node.other,
        node.order,
    )
