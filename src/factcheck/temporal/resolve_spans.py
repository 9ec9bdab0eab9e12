"""Resolve what counts from the anchor or names no date: units, windows, offsets, lengths, sets, vague words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from factcheck.temporal import calendar as cal
from factcheck.temporal.calendar import DAY, Amount, Extent
from factcheck.temporal.nodes import (
    Ahead,
    Anaphor,
    Century,
    Clock,
    Decade,
    Duration,
    Era,
    FiscalYear,
    Offset,
    PartOf,
    Period,
    Recurring,
    Season,
    Vague,
    WeekNumber,
    Window,
    Within,
    YearPair,
    YearPart,
)
from factcheck.temporal.resolve_hours import PARTS
from factcheck.temporal.resolve_years import (
    century,
    decade,
    era,
    fiscal_year,
    season,
    week_number,
    year_pair,
    year_part,
)
from factcheck.temporal.scene import Answer, Scene, of_day, reason_of


def duration(node: Duration, scene: Scene) -> Answer:
    """Answer a length of time: no dates."""
    del scene
    timex = cal.duration(node.amount)
    if node.low is not None:
        timex = f"{cal.duration(node.low)}/{timex}"
    return Answer([], "duration", (), "duration", timex=timex)


def period(node: Period, scene: Scene) -> Answer:
    """Resolve this, last or next unit of the calendar."""
    if node.told and scene.tense == "past":
        return Answer([], "offset.after_other", (), "anaphoric", relative=True)
    back = node.bare and scene.tense == "past" and scene.anchor.weekday() < 5
    extent = cal.period(node.unit, scene.anchor, node.offset - back)
    rule = "earlier" if node.offset < -1 else {0: "this", -1: "last"}.get(node.offset, "next")
    assert extent.first
    assert extent.last
    args = (
        ("unit", node.unit),
        ("anchor", of_day(scene.anchor)),
        ("first", of_day(extent.first)),
        ("last", of_day(extent.last)),
    )
    return Answer([extent], f"period.{rule}", args, relative=True)


def window(node: Window, scene: Scene) -> Answer:
    """Resolve a trailing or leading stretch: बीते दो साल, next three days."""
    anchor, total = scene.anchor, node.amount
    back = node.direction == "last"
    if node.unit in ("quarter", "half", "weekend") and node.number is not None and node.number.denominator == 1:
        return _whole_units(node, scene)
    timex = cal.duration(total)
    if total.minutes and not total.months and not total.days:
        extent = _short_window(scene, total, back=back, timex=timex)
    elif back:
        extent = Extent(cal.shift(anchor, None, total, -1)[0], anchor, total.grain, timex)
    else:
        first = anchor + DAY
        last = cal.shift(first, None, total, 1)[0]
        extent = Extent(first, last if total.months else last - DAY, total.grain, timex)
    return _spanned(extent, f"window.{node.direction}", scene)


def _spanned(extent: Extent, rule: str, scene: Scene) -> Answer:
    assert extent.first
    assert extent.last
    args = (("anchor", of_day(scene.anchor)), ("first", of_day(extent.first)), ("last", of_day(extent.last)))
    return Answer([extent], rule, args, relative=True)


def _short_window(scene: Scene, total: Amount, *, back: bool, timex: str) -> Extent:
    """A window of hours or minutes: to the minute where the anchor has one, else by its days."""
    anchor, minute = scene.anchor, scene.minute
    sign = -1 if back else 1
    if minute is None:
        days = max(1, -(-int(total.minutes) // cal.MINUTES_A_DAY)) * sign * DAY
        first, last = sorted((anchor, anchor + days))
        return Extent(first, last, total.grain, timex)
    far, far_minute = cal.shift(anchor, minute, total, sign)
    if back:
        return Extent(far, anchor, total.grain, timex, far_minute, minute)
    return Extent(anchor, far, total.grain, timex, minute, far_minute)


def _whole_units(node: Window, scene: Scene) -> Answer:
    assert node.number
    count, unit = int(node.number), node.unit
    near, far = (-1, -count) if node.direction == "last" else (1, count)
    ends = sorted((near, far))
    low, high = (cal.period(unit, scene.anchor, offset) for offset in ends)
    return _spanned(Extent(low.first, high.last, "other", cal.duration(node.amount)), f"window.{node.direction}", scene)


def offset(node: Offset, scene: Scene) -> Answer:
    """Resolve a point some amount before or after a base."""
    if node.base is None:
        if node.sign > 0 and node.bound is None and scene.tense == "past":
            return Answer([], "offset.after_other", (), "anaphoric")
        answer = _moved(node, [(scene.anchor, scene.minute)], scene)
        answer.relative = True
        return answer
    base = scene.end_of(node.base)
    if not base.readings:
        return Answer([], "offset.base_unknown", (), "anaphoric" if base.status == "anaphoric" else "vague")
    starts = [(e.first, e.start) for e in base.readings if e.first is not None]
    answer = _moved(node, starts, scene)
    answer.args = (*answer.args, ("base", reason_of(base)))
    answer.rule += "_base"
    answer.relative = base.relative
    if len(answer.readings) > 1:
        answer.status = "ambiguous"
    return answer


def _moved(node: Offset, starts: list[tuple[date, int | None]], scene: Scene) -> Answer:
    total, readings = node.amount, []
    for day, minute in starts:
        at, clock = cal.shift(day, minute if total.minutes else None, total, node.sign)
        if node.bound == "more":
            readings.append(
                Extent(at, None, total.grain, None) if node.sign > 0 else Extent(None, at, total.grain, None)
            )
        elif node.low is not None:
            near, near_clock = cal.shift(day, minute if total.minutes else None, node.low, node.sign)
            ends = sorted([(near, near_clock), (at, clock)], key=lambda end: (end[0], end[1] or 0))
            readings.append(Extent(ends[0][0], ends[1][0], total.grain, None, ends[0][1], ends[1][1], approx=True))
        elif node.bound == "less":
            low, high = (day, at) if node.sign > 0 else (at, day)
            readings.append(Extent(low, high, total.grain, None))
        else:
            rough = node.base is None and total.grain in ("week", "month", "quarter", "year", "decade", "century")
            readings.append(Extent(at, at, total.grain, cal.stamp(at, clock), clock, clock, rough))
    side = "before" if node.sign < 0 else "after"
    first = readings[0].first or readings[0].last
    assert first
    args = (("value", of_day(first)),) + ((("anchor", of_day(scene.day)),) if scene.day else ())
    return Answer(readings, f"offset.{side}", args)


def within(node: Within, scene: Scene) -> Answer:
    """Resolve the stretch from the anchor, or a base, on."""
    if node.base is None:
        total = node.amount
        if total.minutes and not total.months and not total.days and scene.minute is not None:
            extent = _short_window(scene, total, back=False, timex=cal.duration(total))
        else:
            last, minute = cal.shift(scene.anchor, scene.minute if total.minutes else None, total, 1)
            start = scene.minute if total.minutes else None
            extent = Extent(scene.anchor, last, total.grain, cal.duration(total), start, minute)
        return _spanned(extent, "within", scene)
    base = scene.resolve(node.base)
    if not base.readings:
        return Answer([], "offset.base_unknown", (), "vague")
    readings = []
    for e in base.readings:
        assert e.first
        last, minute = cal.shift(e.first, e.start, node.amount, 1)
        last = last - DAY if minute is None and not node.amount.minutes else last
        readings.append(Extent(e.first, last, node.amount.grain, cal.duration(node.amount), e.start, minute))
    return Answer(readings, "within_base", (("base", reason_of(base)),), base.status, base.relative)


def ahead(node: Ahead, scene: Scene) -> Answer:
    """Resolve `in two years`: ahead where the clause looks ahead, else a length of time."""
    looking = scene.tense == "future" or (scene.looks_ahead and scene.tense is None)
    if node.base is not None or looking:
        return offset(Offset(node.length.amount, 1, node.base, None, node.length.low), scene)
    return Answer([], "duration.taken", (), "duration", timex=duration(node.length, scene).timex)


def recurring(node: Recurring, scene: Scene) -> Answer:
    """Answer a set of times."""
    del scene
    timex = node.timex
    suffix = ""
    if isinstance(node.clock, Clock):
        suffix = f"T{cal.clock_text(node.clock.minute)}".removesuffix(":00")
    elif isinstance(node.clock, PartOf):
        suffix = PARTS[node.clock.part][2]
    if suffix:
        timex = timex + suffix if timex.startswith("XXXX") else suffix
    return Answer([], "set", (), "set", timex=timex)


def vague(node: Vague, scene: Scene) -> Answer:
    """Answer an expression that names a time without dating it."""
    del scene
    return Answer([], "vague." + node.ref.partition("_")[0].lower(), (), "vague", relative=True, timex=node.ref)


def anaphor(node: Anaphor, scene: Scene) -> Answer:
    """Answer an expression dated by another; which one is offered by `find`."""
    del scene
    return Answer([], f"anaphor.{node.relation}", (), "anaphoric", relative=True)


RESOLVERS: dict[type, Callable[[Any, Scene], Answer]] = {
    Duration: duration,
    Period: period,
    Window: window,
    Offset: offset,
    Within: within,
    Ahead: ahead,
    Decade: decade,
    Century: century,
    WeekNumber: week_number,
    YearPart: year_part,
    FiscalYear: fiscal_year,
    YearPair: year_pair,
    Era: era,
    Season: season,
    Recurring: recurring,
    Vague: vague,
    Anaphor: anaphor,
}
