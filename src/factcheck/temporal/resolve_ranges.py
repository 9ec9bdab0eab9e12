"""Resolve ranges: the high end is the first that follows the low one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.model.time import Status
from factcheck.temporal import calendar as cal
from factcheck.temporal.calendar import DAY, Extent
from factcheck.temporal.nodes import (
    Calendar,
    Clock,
    Node,
    Range,
    Weekday,
)
from factcheck.temporal.scene import Answer, Scene, reason_of

READINGS = 4


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
        readings += [e for e in (between(start, end) for end in _matching(start, high.readings)) if e is not None]
    readings += _exchanged(node, readings, scene)
    if not readings:
        return Answer([], "offset.base_unknown", (), "vague")
    status: Status = "ambiguous" if len(readings) > 1 else "resolved"
    high = Answer(readings, low.rule, args)
    return Answer(readings[:READINGS], "range", (("low", reason_of(low)),), status, low.relative)


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


def between(low: Extent, high: Extent) -> Extent | None:
    """Return the extent from `low` to `high`, None where it would run backwards."""
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
