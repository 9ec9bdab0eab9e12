"""Resolve what is made of other extents: edges, n-ths, open bounds, one within another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from factcheck.model.time import Status
from factcheck.temporal import calendar as cal
from factcheck.temporal.calendar import DAY, Extent
from factcheck.temporal.feasts import feast_days
from factcheck.temporal.nodes import (
    Approx,
    Bare,
    Calendar,
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
from factcheck.temporal.resolve_nth import nth_within
from factcheck.temporal.resolve_ranges import READINGS, between, stretch
from factcheck.temporal.resolve_years import iso_week
from factcheck.temporal.scene import Answer, Scene, reason_of
from factcheck.temporal.tense import When


def approx(node: Approx, scene: Scene) -> Answer:
    """Resolve the child and mark it approximate."""
    child = scene.resolve(node.of)
    return replace(child, readings=[cal.approximate(e) for e in child.readings])


def _each(child: Answer, made: list[Extent | None], rule: str, *more: tuple[str, str | int]) -> Answer:
    readings = [extent for extent in made if extent is not None][:READINGS]
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
        last = min(last, scene.day) if which == "start" and scene.tense != "future" else last
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
    return _each(child, [nth_within(node, e) for e in child.readings], "nth", ("number", node.number))


def _ahead() -> When:
    return "future"


def open_bound(node: Open, scene: Scene) -> Answer:
    """Resolve before, after, since, until: one end stays open."""
    if node.side == "until" and isinstance(node.of, Weekday) and scene.tense is None and scene.plan is None:
        scene = replace(scene, tense_of=_ahead, _tense=[])  # valid till Thursday: nothing in the past ends ahead
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
    if isinstance(node.inner, Season) and outer.readings and outer.first.first:
        return Answer([], "season", (), "vague", timex=f"{outer.first.first.year}-{node.inner.code}")
    made: list[Extent | None] = []
    for e in outer.readings:
        made += _inner(node.inner, e, scene)
    return _each(outer, made, "inside")


def _inner(node: Node, e: Extent, scene: Scene) -> list[Extent | None]:
    if e.first is None or e.last is None:
        return [None]
    if isinstance(node, Range):
        low, high = _inner(node.low, e, scene)[0], _inner(node.high, e, scene)[0]
        return [between(low, high) if low and high else None]
    if isinstance(node, Weekday):
        return [cal.a_day(e.first + ((node.weekday - e.first.weekday()) % 7) * DAY)]
    if isinstance(node, Feast):
        days = [d for year in range(e.first.year, e.last.year + 1) for d in feast_days(node.key, year)]
        return [cal.a_day(d) for d in days if e.first <= d <= e.last] or [None]
    if isinstance(node, WeekNumber):
        return [iso_week(e.first.year, node.number)]
    if isinstance(node, YearPart):
        return [nth_within(Nth(node.number, node.unit, None, None), e)]
    if isinstance(node, Period):
        return [cal.period(node.unit, e.first, node.offset)]
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
