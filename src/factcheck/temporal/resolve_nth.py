"""The n-th unit or weekday within another extent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from factcheck.temporal import calendar as cal
from factcheck.temporal.calendar import DAY, Extent
from factcheck.temporal.nodes import (
    Nth,
)


def nth_within(node: Nth, e: Extent) -> Extent | None:
    """Return the n-th unit or weekday within `e`, None where it has no such."""
    if e.first is None or e.last is None:
        return None
    number, first, last = node.number, e.first, e.last
    if node.weekday is not None:
        lead = first + ((node.weekday - first.weekday()) % 7) * DAY
        days = list(_every_week(lead, last))
        found = _pick(days, number)
        return cal.a_day(found) if found else None
    unit = node.unit
    if unit == "workweek":
        return Extent(first, first + 4 * DAY, "week", e.timex)
    if unit in ("week", "weekend"):
        return _nth_week(node, first, last)
    one_month = (first.year, first.month) == (last.year, last.month)
    if unit == "fortnight" or (unit == "half" and one_month):
        if not one_month or number not in (1, 2):
            return None
        middle = first + 14 * DAY
        return Extent(first, middle, "other", None) if number == 1 else Extent(middle + DAY, last, "other", None)
    if unit in ("day", "night", "workday"):
        day = last - (node.count - 1) * DAY if number < 0 else first + (number - 1) * DAY
        return Extent(day, day + (node.count - 1) * DAY, "day", day.isoformat()) if first <= day <= last else None
    if unit in ("month", "quarter", "half", "year", "decade", "fiscal"):
        return _nth_months(node, first, last)
    return None


def _nth_months(node: Nth, first: date, last: date) -> Extent | None:
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12, "fiscal": 12, "decade": 120}[node.unit or "month"]
    total = (last.year - first.year) * 12 + last.month - first.month + 1
    index = total // size - node.count if node.number < 0 else node.number - 1
    if not 0 <= index < total // size:
        return None
    start = cal.add_months(first.replace(day=1), index * size)
    found = cal.months(start.year, start.month, size * node.count, "other", "")
    if node.count == 1:
        return (
            cal.period(node.unit or "month", start, 0) if node.unit in ("month", "year") else _named(found, node.unit)
        )
    found.timex = cal.duration(cal.amount(Fraction(node.count), node.unit or "month"))
    return found


def _named(found: Extent, unit: str | None) -> Extent:
    assert found.first
    quarter = (found.first.month - 1) // 3 + 1
    if unit == "quarter":
        return replace(found, grain="quarter", timex=f"{found.first.year}-Q{quarter}")
    return replace(found, timex=None)


def _nth_week(node: Nth, first: date, last: date) -> Extent | None:
    """The n-th week is the one of the n-th Thursday, as ISO 8601 counts the weeks of a year."""
    thursdays = list(_every_week(first + ((3 - first.weekday()) % 7) * DAY, last))
    day = _pick(thursdays, node.number)
    if day is None:
        return None
    if node.unit == "weekend":
        return cal.a_weekend(day)
    week = cal.a_week(day)
    if node.count > 1 and week.last:
        week.last += 7 * (node.count - 1) * DAY
    return week


def _every_week(day: date, last: date) -> list[date]:
    return [day + 7 * n * DAY for n in range(((last - day).days // 7) + 1)] if day <= last else []


def _pick(days: list[date], number: int) -> date | None:
    index = number if number < 0 else number - 1
    return days[index] if -len(days) <= index < len(days) else None
