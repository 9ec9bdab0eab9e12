"""Resolve what names a stretch by itself: units, windows, offsets, decades, fiscal years, eras, sets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from factcheck.temporal import calendar as cal
from factcheck.temporal.calendar import DAY, Amount, Extent
from factcheck.temporal.feasts import shaka_day, vikram_year
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
from factcheck.temporal.resolve_days import PARTS, pick, reason_of
from factcheck.temporal.scene import Answer, Scene, of_day


def duration(node: Duration, scene: Scene) -> Answer:
    """Answer a length of time: no dates."""
    del scene
    return Answer([], "duration", (), "duration", timex=cal.duration(node.amount))


def period(node: Period, scene: Scene) -> Answer:
    """Resolve this, last or next unit of the calendar."""
    back = node.bare and scene.tense == "past" and scene.anchor.weekday() < 5
    extent = cal.period(node.unit, scene.anchor, node.offset - back)
    rule = {0: "this", -1: "last", 1: "next"}.get(node.offset, "next")
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
        return offset(Offset(node.amount, 1, node.base), scene)
    return Answer([], "duration.taken", (), "duration", timex=cal.duration(node.amount))


def decade(node: Decade, scene: Scene) -> Answer:
    """Resolve a decade; 90 के दशक is the one of the last century."""
    del scene
    extent = cal.a_decade(node.year)
    return Answer([extent], "decade", (("year", node.year),))


def century(node: Century, scene: Scene) -> Answer:
    """Resolve a century, 2001–2100 for the 21st."""
    del scene
    return Answer([cal.a_century(node.number)], "century", (("number", node.number),))


def iso_week(year: int, number: int) -> Extent:
    """Return the ISO week of a year."""
    return cal.a_week(date.fromisocalendar(year, number, 1))


def week_number(node: WeekNumber, scene: Scene) -> Answer:
    """Resolve a numbered week of the anchor's year."""
    extent = iso_week(scene.anchor.year, node.number)
    return Answer([extent], "week_number", (("number", node.number), ("year", scene.anchor.year)), relative=True)


def year_part(node: YearPart, scene: Scene) -> Answer:
    """Resolve a quarter or half; without a year both the fiscal and the calendar one are offered."""
    make = cal.a_quarter if node.unit == "quarter" else cal.a_half
    if node.number > (4 if node.unit == "quarter" else 2):
        return Answer([], "date.impossible", (), "vague")
    if node.year is not None:
        return Answer([make(node.year, node.number)], "year_part", (("number", node.number), ("year", node.year)))
    anchor = scene.anchor
    shifted = node.number + (1 if node.unit == "quarter" else 0)
    size = 3 if node.unit == "quarter" else 6
    fiscal = [
        cal.months(y, cal.FISCAL_START + (node.number - 1) * size, size, "quarter", f"{y}-Q{shifted}")
        for y in range(anchor.year - 2, anchor.year + 2)
    ]
    western = [make(y, node.number) for y in range(anchor.year - 1, anchor.year + 2)]
    readings = [pick(fiscal, scene, None, "date").first, pick(western, scene, None, "date").first]
    first = readings[0].first
    assert first
    args = (("number", node.number), ("value", of_day(first)))
    return Answer(readings, "year_part.either", args, "ambiguous", relative=True)


def fiscal_year(node: FiscalYear, scene: Scene) -> Answer:
    """Resolve a fiscal year; named by one year it may be the one that ends or begins in it."""
    del scene
    if node.school:
        return Answer([], "school_year", (), "vague", timex=f"SY{node.year:04}")
    if not node.named:
        return Answer([cal.a_fiscal_year(node.year)], "fiscal", (("year", node.year), ("next", node.year + 1)))
    label = f"FY{node.year:04}"
    readings = [cal.a_fiscal_year(node.year - 1), cal.a_fiscal_year(node.year)]
    for extent in readings:
        extent.timex = label
    return Answer(readings, "fiscal.named", (("year", node.year), ("before", node.year - 1)), "ambiguous")


def year_pair(node: YearPair, scene: Scene) -> Answer:
    """Resolve 2020-21: two calendar years, or the fiscal year from April to March."""
    del scene
    both = Extent(date(node.year, 1, 1), date(node.year + 1, 12, 31), "year", f"{node.year}/{node.year + 1}")
    args = (("year", node.year), ("next", node.year + 1))
    return Answer([both, cal.a_fiscal_year(node.year)], "year_pair", args, "ambiguous")


def era(node: Era, scene: Scene) -> Answer:
    """Resolve a year of Vikram Samvat or the Saka era, or before Christ."""
    del scene
    args = (("year", node.year),)
    if node.era == "bce":
        return Answer([], "era.bce", args, timex=f"BC{node.year:04}", edtf=f"-{node.year - 1:04}")
    if node.era == "vikram":
        first, last = vikram_year(node.year)
    elif node.month is not None and node.day is not None:
        first = last = shaka_day(node.year, node.month, node.day)
        return Answer([cal.a_day(first)], "era.shaka", args)
    else:
        first, last = shaka_day(node.year, 1, 1), shaka_day(node.year + 1, 1, 1) - DAY
    return Answer([Extent(first, last, "year", None)], f"era.{node.era}", args)


def season(node: Season, scene: Scene) -> Answer:
    """Answer a season: named, but its days differ by place."""
    if node.direction is None:
        return Answer([], "season", (), "vague", timex=node.code)
    year = scene.anchor.year + {"last": -1, "this": 0, "next": 1}[node.direction]
    return Answer([], "season", (), "vague", timex=f"{year}-{node.code}", relative=True)


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
