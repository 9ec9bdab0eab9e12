"""Resolve what is made of other extents: edges, n-ths, ranges, open bounds, one within another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from factcheck.model.time import Status
from factcheck.temporal import calendar as cal
from factcheck.temporal.calendar import DAY, Extent
from factcheck.temporal.feasts import feast_days
from factcheck.temporal.nodes import (
    Approx,
    Bare,
    Calendar,
    Clock,
    Edge,
    Feast,
    Inside,
    Node,
    Nth,
    Open,
    Period,
    Range,
    Season,
    Weekday,
    WeekNumber,
    YearPart,
)
from factcheck.temporal.resolve_days import reason_of
from factcheck.temporal.resolve_spans import iso_week
from factcheck.temporal.scene import Answer, Scene

_READINGS = 4


def approx(node: Approx, scene: Scene) -> Answer:
    """Resolve the child and mark it approximate."""
    child = scene.resolve(node.of)
    return replace(child, readings=[cal.approximate(e) for e in child.readings])


def _each(child: Answer, made: list[Extent | None], rule: str, *more: tuple[str, str | int]) -> Answer:
    readings = [extent for extent in made if extent is not None][:_READINGS]
    if not readings:
        return Answer([], "offset.base_unknown", (), child.status if child.status != "resolved" else "vague")
    status: Status = "ambiguous" if len(readings) > 1 else "resolved"
    return Answer(readings, rule, (*more, ("of", reason_of(child))), status, child.relative)


def bare(node: Bare, scene: Scene) -> Answer:
    """Answer for a unit that nothing tells which: its day must come from the context."""
    del node, scene
    return Answer([], "nth.of_nothing", (), "anaphoric")


def edge(node: Edge, scene: Scene) -> Answer:
    """Resolve beginning, middle, end or rest of another extent; of a running one the part behind or ahead."""
    child = scene.resolve(node.of)
    return _each(child, [_edge(e, node.edge, scene) for e in child.readings], "edge", ("edge", node.edge))


def _edge(e: Extent, which: str, scene: Scene) -> Extent | None:
    if e.first is None or e.last is None:
        return None
    if which == "rest":
        return Extent(max(scene.anchor, e.first), e.last, e.grain, e.timex)
    if e.grain == "day" and e.first == e.last:
        minute = {"start": 0, "mid": 720, "end": 1439, "later": 1439}[which]
        return Extent(e.first, e.last, "minute", f"{e.timex}T{cal.clock_text(minute)}", minute, minute)
    first, last = _slice(e.first, e.last, "end" if which == "later" else which)
    if scene.day is not None and e.first <= scene.day <= e.last:
        first = max(first, scene.day) if which == "later" else first
        last = min(last, scene.day) if which == "start" else last
    return Extent(first, last, e.grain, e.timex, part=which)


def _slice(first: date, last: date, which: str) -> tuple[date, date]:
    """Cut a stretch: halves for beginning and end, for a month 1–15, 10–20, 16–end; a week's end from Thursday."""
    days = (last - first).days + 1
    if days <= 7:
        return {
            "start": (first, first + 2 * DAY),
            "mid": (first + DAY, first + 3 * DAY),
            "end": (last - 3 * DAY, last),
        }[which]
    if days <= 31:
        start = first + 14 * DAY
        return {"start": (first, start), "mid": (first + 9 * DAY, first + 19 * DAY), "end": (start + DAY, last)}[which]
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    half = cal.add_months(first, months // 2)
    middle = cal.add_months(first, months // 3), cal.add_months(first, months - months // 3) - DAY
    return {"start": (first, half - DAY), "mid": middle, "end": (half, last)}[which]


def nth(node: Nth, scene: Scene) -> Answer:
    """Resolve the n-th unit or weekday within another extent."""
    if node.of is None:
        return Answer([], "nth.of_nothing", (), "anaphoric")
    child = scene.resolve(node.of)
    return _each(child, [_nth(node, e) for e in child.readings], "nth", ("number", node.number))


def _nth(node: Nth, e: Extent) -> Extent | None:
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


def stretch(node: Range, scene: Scene) -> Answer:
    """Resolve a range: the high end is the first that follows the low one."""
    low = _low(node, scene)
    if not low.readings:
        return _dayless(node, low, scene)
    readings: list[Extent] = []
    args = low.args
    for start in low.readings:
        high = _high(node.high, start, scene)
        args = high.args
        readings += [e for e in (_between(start, end) for end in _matching(start, high.readings)) if e is not None]
    readings += _exchanged(node, readings, scene)
    if not readings:
        return Answer([], "offset.base_unknown", (), "vague")
    status: Status = "ambiguous" if len(readings) > 1 else "resolved"
    high = Answer(readings, low.rule, args)
    return Answer(readings[:_READINGS], "range", (("low", reason_of(low)),), status, low.relative)


def _low(node: Range, scene: Scene) -> Answer:
    """Resolve the low end; a range of months without a year that is under way counts as the coming one."""
    low = node.low
    if not isinstance(low, Calendar) or low.year is not None or low.direction or scene.day is None:
        return scene.end_of(low)
    if low.other is not None and low.order is None:
        low = replace(low, order="day")
    answer = scene.end_of(low)
    if scene.tense == "future" and low.month is not None and answer.readings and answer.first.first:
        year = answer.first.first.year - 1
        before = scene.resolve(replace(low, year=year))
        ends = _high(node.high, before.first, scene) if before.readings else before
        if ends.readings and ends.first.last and ends.first.last >= scene.day > (before.first.first or scene.day):
            return replace(before, relative=True)
    return answer


def _exchanged(node: Range, found: list[Extent], scene: Scene) -> list[Extent]:
    """Return the range with day and month exchanged, where both ends allow it and custom does not speak against.

    By custom the day comes first, but a range that is shorter month first is offered as the second reading.
    """
    low, high = node.low, node.high
    if not (isinstance(low, Calendar) and isinstance(high, Calendar) and low.other and high.other) or len(found) != 1:
        return []
    swapped = Range(Calendar(low.year, *low.other), Calendar(high.year, *high.other))
    other = stretch(swapped, scene)
    return other.readings[:1] if other.readings and _length(other.first) < _length(found[0]) else []


def _length(extent: Extent) -> int:
    return (extent.last - extent.first).days if extent.first and extent.last else 0


def _matching(start: Extent, ends: list[Extent]) -> list[Extent]:
    """An unsure hour goes with the unsure hour of the same half of the day."""
    if len(ends) > 1 and start.start is not None:
        later = [e for e in ends if e.start is not None and e.start > start.start] or ends
        return later[:1]
    return ends


def _high(node: Node, start: Extent, scene: Scene) -> Answer:
    assert start.first or start.last
    base = start.first or start.last
    assert base
    if isinstance(node, Calendar) and node.other is not None:
        node = replace(node, other=None)
    if isinstance(node, Calendar) and node.year is None and node.direction is None:
        day, month = node.day or 1, node.month or base.month
        year = base.year + ((month, day) < (base.month, base.day if node.day else 1))
        return scene.resolve(Calendar(year, month, node.day, node.weekday))
    if isinstance(node, Weekday) and node.direction is None:
        return Answer([cal.a_day(base + ((node.weekday - base.weekday()) % 7) * DAY)], "day.counted")
    if isinstance(node, Clock) and isinstance(node.of, Weekday) and node.of.direction is None:
        return scene.resolve(replace(node, of=_day_node(base + ((node.of.weekday - base.weekday()) % 7) * DAY)))
    if isinstance(node, Clock) and node.of is None:
        return scene.resolve(replace(node, of=_day_node(base)))
    return scene.end_of(node)


def _day_node(day: date) -> Calendar:
    return Calendar(day.year, day.month, day.day)


def _between(low: Extent, high: Extent) -> Extent | None:
    if high.first is None or high.last is None or low.first is None or low.last is None:
        return None
    first, last = low.first, high.last
    if last == first and low.start is not None and high.end is not None and high.end < low.start:
        last += DAY
    if last < first:
        return None
    timex = f"{low.timex}/{high.timex}"
    return Extent(first, last, "other", timex, low.start, high.end, low.approx or high.approx)


def _dayless(node: Range, low: Answer, scene: Scene) -> Answer:
    """A range of hours of no known day."""
    high = scene.resolve(node.high)
    if low.timex and high.timex and low.timex.startswith("T"):
        return Answer([], "clock.range_alone", (), "anaphoric", timex=f"{low.timex}/{high.timex}")
    status = low.status if low.status in ("vague", "anaphoric") else "vague"
    return Answer([], low.rule, low.args, status, relative=low.relative)


def open_bound(node: Open, scene: Scene) -> Answer:
    """Resolve before, after, since, until: one end stays open."""
    child = scene.end_of(node.of)
    if not child.readings:
        status = child.status if child.status in ("vague", "anaphoric") else "vague"
        return Answer([], child.rule, child.args, status, relative=child.relative, timex=child.timex)
    made = [_opened(e, node.side) for e in child.readings]
    return _each(child, list(made), f"open.{node.side}")


def _opened(e: Extent, side: str) -> Extent:
    single = e.first == e.last
    if side == "before" and e.part == "end":
        return Extent(None, e.last, e.grain, e.timex)
    if side == "before":
        last = e.first if single or e.first is None else e.first - DAY
        return Extent(None, last, e.grain, e.timex, None, e.start, e.approx)
    if side == "after":
        first = e.last if single or e.last is None else e.last + DAY
        return Extent(first, None, e.grain, e.timex, e.end if single else None, None, e.approx)
    if side == "during":
        return e
    if side == "since":
        return Extent(e.first, None, e.grain, e.timex, e.start, None, e.approx)
    return Extent(None, e.last, e.grain, e.timex, None, e.end, e.approx)


def inside(node: Inside, scene: Scene) -> Answer:
    """Resolve one thing within another: अगले साल जून, Monday of next week, पिछले साल दिवाली."""
    outer = scene.end_of(node.outer)
    made: list[Extent | None] = []
    for e in outer.readings:
        made += _inner(node.inner, e, scene)
    return _each(outer, made, "inside")


def _inner(node: Node, e: Extent, scene: Scene) -> list[Extent | None]:
    if e.first is None or e.last is None:
        return [None]
    if isinstance(node, Range):
        low, high = _inner(node.low, e, scene)[0], _inner(node.high, e, scene)[0]
        return [_between(low, high) if low and high else None]
    if isinstance(node, Weekday):
        return [cal.a_day(e.first + ((node.weekday - e.first.weekday()) % 7) * DAY)]
    if isinstance(node, Feast):
        days = [d for year in range(e.first.year, e.last.year + 1) for d in feast_days(node.key, year)]
        return [cal.a_day(d) for d in days if e.first <= d <= e.last] or [None]
    if isinstance(node, WeekNumber):
        return [iso_week(e.first.year, node.number)]
    if isinstance(node, YearPart):
        return [_nth(Nth(node.number, node.unit, None, None), e)]
    if isinstance(node, Period):
        return [cal.period(node.unit, e.first, node.offset)]
    if isinstance(node, Season):
        return [None]
    return [_date_inside(node, e, scene)] if isinstance(node, Calendar) else [None]


def _date_inside(node: Calendar, e: Extent, scene: Scene) -> Extent | None:
    assert e.first
    assert e.last
    for year in range(e.first.year, min(e.last.year, e.first.year + 100) + 1):
        month = node.month or e.first.month
        answer = scene.resolve(Calendar(year, month, node.day, None))
        if answer.readings and answer.first.first and e.first <= answer.first.first <= e.last:
            return answer.first
    return None


RESOLVERS: dict[type, Callable[[Any, Scene], Answer]] = {
    Approx: approx,
    Bare: bare,
    Edge: edge,
    Nth: nth,
    Range: stretch,
    Open: open_bound,
    Inside: inside,
}
