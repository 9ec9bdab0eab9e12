"""Resolve what names a day: weekdays, dates, feasts, known events."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from factcheck.model.time import Status
from factcheck.temporal import calendar as cal
from factcheck.temporal.calendar import DAY, Extent
from factcheck.temporal.feasts import feast_days
from factcheck.temporal.nodes import Calendar, Clock, Deictic, Feast, Impossible, Known, Now, PartOf, Weekday
from factcheck.temporal.plans import AHEAD
from factcheck.temporal.resolve_hours import clock, part_of
from factcheck.temporal.scene import Answer, Scene, of_day

_FAR = 260


_LONG_AGO = 320


_SOON = 45
_JUST = 15  # what was moved to a day so lately passed may be told after it
_UNDECIDED = 150
_AIMED = 100


def deictic(node: Deictic, scene: Scene) -> Answer:
    """Resolve आज, कल, yesterday; कल by the tense of its clause, else both days."""
    anchor, offsets = scene.anchor, node.offsets
    args = (("anchor", of_day(anchor)),)
    if len(offsets) == 1:
        rule = {0: "today", -1: "yesterday", 1: "tomorrow"}.get(offsets[0], "counted")
        day = anchor + offsets[0] * DAY
        return Answer([cal.a_day(day)], f"day.{rule}", (*args, ("value", of_day(day))), relative=True)
    tense = scene.tense
    past, future = (cal.a_day(anchor + offset * DAY) for offset in offsets)
    if tense in ("past", "future"):
        chosen = past if tense == "past" else future
        assert chosen.first
        return Answer([chosen], f"day.{tense}", (*args, ("value", of_day(chosen.first))), relative=True)
    both = [future, past] if tense == "forecast" else [past, future]
    assert past.first
    assert future.first
    named = (("past", of_day(past.first)), ("future", of_day(future.first)))
    return Answer(both, "day.either", (*args, *named), "ambiguous", relative=True)


def now(node: Now, scene: Scene) -> Answer:
    """Resolve now: the anchor's minute where it is known, else the present at large."""
    if node.exact and scene.day is not None and scene.minute is not None:
        extent = Extent(scene.day, scene.day, "minute", cal.stamp(scene.day, scene.minute), scene.minute, scene.minute)
        return Answer([extent], "now", relative=True)
    return Answer([], "vague.present", (), "vague", relative=True, timex="PRESENT_REF")


def weekday(node: Weekday, scene: Scene) -> Answer:
    """Resolve a weekday: bare by the news convention, directed by its direction."""
    anchor, which = scene.anchor, node.weekday
    args = (("weekday", which), ("anchor", of_day(anchor)))

    def answer(rule: str, *days: date) -> Answer:
        status: Status = "ambiguous" if len(days) > 1 else "resolved"
        found = [cal.a_day(day) for day in days]
        extra = (("value", of_day(days[0])),) + ((("other", of_day(days[1])),) if len(days) > 1 else ())
        return Answer(found, rule, (*args, *extra), status, relative=True)

    more = 7 * (node.count - 1)
    if node.direction == "last":
        return answer("weekday.last", anchor - ((anchor.weekday() - which - 1) % 7 + 1 + more) * DAY)
    if node.direction == "next":
        day = anchor + ((which - anchor.weekday() - 1) % 7 + 1 + more) * DAY
        if node.count == 1 and day - day.weekday() * DAY == anchor - anchor.weekday() * DAY:
            return answer("weekday.next_either", day, day + 7 * DAY)
        return answer("weekday.next", day)
    if node.direction == "this":
        return answer("weekday.this", anchor + (which - anchor.weekday()) * DAY)
    if scene.plan == "old":
        back = (anchor.weekday() - which) % 7
        near, far = sorted((anchor - back * DAY, anchor + (7 - back) * DAY), key=lambda day: abs(day - anchor))
        if abs(near - anchor) < 3 * DAY or scene.tense == "future":
            return answer("weekday.planned", near if abs(near - anchor) < 3 * DAY else max(near, far))
        return answer("weekday.planned_either", near, far)
    if scene.tense == "forecast":
        ahead = (which - anchor.weekday()) % 7
        if ahead:
            return answer("weekday.forecast", anchor + ahead * DAY, anchor + (ahead - 7) * DAY)
    if scene.tense == "future":
        ahead = (which - anchor.weekday()) % 7
        if not ahead:
            return answer("weekday.future_today", anchor, anchor + 7 * DAY)
        rule = "weekday.scheduled" if scene.plan in AHEAD else "weekday.future"
        return answer(rule, anchor + ahead * DAY)
    return answer("weekday.bare", anchor - ((anchor.weekday() - which) % 7) * DAY)


def impossible(node: Impossible, scene: Scene) -> Answer:
    """Answer for a date that no calendar has."""
    del node, scene
    return Answer([], "date.impossible", (), "vague")


def calendar(node: Calendar, scene: Scene) -> Answer:
    """Resolve a date as far as it was said, by tense or cue where year or month are missing."""
    if node.year is not None:
        answer = _with_year(node)
    elif scene.day is None:
        return Answer([], "anchor.missing_year", (), "vague", timex=_open_timex(node))
    elif node.month is None:
        answer = _day_only(node, scene)
    else:
        answer = _choose(node, scene)
    if node.other is not None and node.order is None and node.day is not None and answer.readings:
        month, day = node.other
        other = Calendar(node.year, month, day, node.weekday, node.direction)
        swapped = scene.resolve(other)
        args = (("value", of_day(_day(answer))), ("other", of_day(_day(swapped))))
        return Answer([answer.first, swapped.first], "date.day_first", args, "ambiguous", relative=answer.relative)
    return answer


def _day(answer: Answer) -> date:
    assert answer.first.first
    return answer.first.first


def _open_timex(node: Calendar) -> str:
    return f"XXXX-{node.month:02}" + (f"-{node.day:02}" if node.day else "") if node.month else f"XXXX-XX-{node.day:02}"


def _with_year(node: Calendar) -> Answer:
    assert node.year
    if node.month is None:
        return Answer([cal.a_year(node.year)], "date.year", (("year", node.year),))
    if node.day is None:
        return Answer([cal.a_month(node.year, node.month)], "date.month", (("month", node.month), ("year", node.year)))
    if node.day > monthrange(node.year, node.month)[1]:
        return Answer([], "date.impossible", (), "vague")
    day = date(node.year, node.month, node.day)
    if node.weekday is not None and day.weekday() != node.weekday:
        return _contradiction(day, node.weekday)
    return Answer([cal.a_day(day)], "date.full", (("value", of_day(day)),))


def _contradiction(day: date, which: int) -> Answer:
    """Flag a date whose weekday is not the one written; offer the nearest day that has it."""
    near = day + ((which - day.weekday() + 3) % 7 - 3) * DAY
    args = (("value", of_day(day)), ("weekday", which), ("other", of_day(near)))
    return Answer([cal.a_day(day), cal.a_day(near)], "date.contradiction", args, "ambiguous")


def _candidates(node: Calendar, years: Iterable[int]) -> list[Extent]:
    assert node.month
    found = []
    for year in years:
        if not 1 <= year <= 9998:
            continue
        if node.day is None:
            found.append(cal.a_month(year, node.month))
        elif node.day <= 28 or node.day <= monthrange(year, node.month)[1]:
            found.append(cal.a_day(date(year, node.month, node.day)))
    return found


def _choose(node: Calendar, scene: Scene) -> Answer:
    """Choose the year of a date without one."""
    anchor = scene.anchor
    leap = node.month == 2 and node.day == 29
    reach = 8 if leap or node.weekday is not None else 2
    found = _candidates(node, range(anchor.year - reach, anchor.year + reach + 1))
    if node.weekday is not None:
        fitting = [e for e in found if e.first and e.first.weekday() == node.weekday]
        near = min(fitting, key=lambda e: _distance(e, anchor), default=None)
        if node.direction in ("last", "next") or scene.tense in ("past", "future"):
            found = pick(found, scene, node.direction, "date").readings or found
        closest = min(found, key=lambda e: _distance(e, anchor))
        if near is None or _distance(near, anchor) > _FAR:
            assert closest.first
            return _contradiction(closest.first, node.weekday)
        return _chosen(near, "date.weekday_year", scene)
    if node.direction == "this":
        return _chosen(min(found, key=lambda e: abs((e.first or anchor).year - anchor.year)), "date.this_year", scene)
    return pick(found, scene, node.direction, "date")


def pick(found: list[Extent], scene: Scene, direction: str | None, rule: str) -> Answer:
    """Pick the occurrence that direction or tense asks for, else the nearest."""
    anchor = scene.anchor
    before = [e for e in found if e.first and e.first <= anchor]
    after = [e for e in found if e.last and e.last >= anchor]
    if direction == "last":
        before = [e for e in before if e.last and e.last < anchor]
        return _chosen(before[-1], f"{rule}.last", scene)
    if direction == "next":
        after = [e for e in after if e.first and e.first > anchor]
        return _chosen(after[0], f"{rule}.next", scene)
    nearest = sorted(found, key=lambda e: _distance(e, anchor))[:2]
    if scene.plan in AHEAD and after:
        lately = _JUST if scene.plan == "moved" else _SOON
        if before and _distance(after[0], anchor) > _LONG_AGO and _distance(before[-1], anchor) < lately:
            return _either([before[-1], after[0]], f"{rule}.scheduled_either", anchor)
        return _chosen(after[0], f"{rule}.scheduled", scene)
    if scene.plan is not None and _distance(nearest[0], anchor) <= (_UNDECIDED if scene.plan == "old" else _AIMED):
        return _chosen(nearest[0], f"{rule}.planned", scene)
    if scene.tense == "past" and before:
        if after and _distance(before[-1], anchor) > _LONG_AGO and _distance(after[0], anchor) < _SOON:
            return _either([before[-1], after[0]], f"{rule}.past_either", anchor)
        return _chosen(before[-1], f"{rule}.past", scene)
    if scene.tense == "future" and after:
        return _chosen(after[0], f"{rule}.future", scene)
    if rule == "date" and len(nearest) > 1 and _distance(nearest[0], anchor) > _UNDECIDED:
        return _either(nearest, "date.nearest_either", anchor)
    return _chosen(nearest[0], f"{rule}.nearest", scene)


def _either(found: list[Extent], rule: str, anchor: date) -> Answer:
    """Answer with two occurrences between which nothing decides."""
    assert found[0].first
    assert found[1].first
    named = (("value", of_day(found[0].first)), ("other", of_day(found[1].first)), ("anchor", of_day(anchor)))
    return Answer(found, rule, named, "ambiguous", relative=True)


def _distance(extent: Extent, anchor: date) -> int:
    assert extent.first
    assert extent.last
    if extent.first <= anchor <= extent.last:
        return 0
    return min(abs((extent.first - anchor).days), abs((extent.last - anchor).days))


def _chosen(extent: Extent, rule: str, scene: Scene) -> Answer:
    assert extent.first
    return Answer([extent], rule, (("value", of_day(extent.first)), ("anchor", of_day(scene.anchor))), relative=True)


def _day_only(node: Calendar, scene: Scene) -> Answer:
    """Resolve `18 तारीख`, `Monday 21`: the month comes from the anchor, the tense, or the weekday."""
    anchor, day = scene.anchor, node.day
    assert day
    found = []
    for offset in range(-14, 15):
        month = cal.a_month(anchor.year, anchor.month + offset)
        assert month.first
        assert month.last
        if day <= month.last.day:
            found.append(cal.a_day(month.first.replace(day=day)))
    if node.weekday is not None:
        fitting = [e for e in found if e.first and e.first.weekday() == node.weekday]
        if not fitting:
            return Answer([], "date.impossible", (), "vague")
        return _chosen(min(fitting, key=lambda e: _distance(e, anchor)), "date.weekday_month", scene)
    return pick(found, scene, node.direction, "monthday")


def feast(node: Feast, scene: Scene) -> Answer:
    """Resolve a feast to the occurrence that direction or tense asks for."""
    anchor = scene.anchor
    days = [day for year in range(anchor.year - 2, anchor.year + 3) for day in feast_days(node.key, year)]
    if not days:
        return Answer([], "feast.unknown", (), "vague")
    found = [cal.a_day(day) for day in days]
    if node.direction == "this":
        return _chosen(min(found, key=lambda e: abs((e.first or anchor).year - anchor.year)), "feast.this", scene)
    return pick(found, scene, node.direction, "feast")


def known(node: Known, scene: Scene) -> Answer:
    """Resolve a dated event."""
    del scene
    if node.first == node.last:
        return Answer([cal.a_day(node.first)], "event", (("value", of_day(node.first)),))
    return Answer([Extent(node.first, node.last, "other", None)], "event", (("value", of_day(node.first)),))


RESOLVERS: dict[type, Callable[[Any, Scene], Answer]] = {
    Deictic: deictic,
    Now: now,
    Weekday: weekday,
    Impossible: impossible,
    Calendar: calendar,
    Feast: feast,
    Known: known,
    PartOf: part_of,
    Clock: clock,
}
