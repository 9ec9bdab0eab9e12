"""Ranges: X से Y तक, X–Y, from X to Y, between X and Y."""

from __future__ import annotations

from factcheck.temporal.combine import is_hour
from factcheck.temporal.nodes import (
    Anaphor,
    Bare,
    Calendar,
    Clock,
    Duration,
    Node,
    Now,
    Open,
    PartOf,
    Range,
    Recurring,
    Vague,
    Weekday,
    Window,
)
from factcheck.temporal.pieces import is_a, made, node_at
from factcheck.temporal.read_clock import ordered
from factcheck.temporal.scan import Item

_NO_ENDS = (Duration, Vague, Recurring, Window, Anaphor, Bare, Range, Open)


def _ends(low: Node, high: Node) -> bool:
    if isinstance(low, _NO_ENDS) or isinstance(high, _NO_ENDS):
        return False
    return not (is_hour(low) and not is_hour(high) and isinstance(high, Calendar) and not high.day)


def ranges(items: list[Item], *, postpositional: bool) -> list[Item]:
    """Join X से Y तक, X–Y, from X to Y, between X and Y, X और Y के बीच."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        low = item.m.get("node")
        taken = None
        if low is not None:
            opened = _opens_range(out, postpositional=postpositional)
            taken = _range_at(items, k, low, opened, postpositional=postpositional)
        if taken is None:
            out.append(item)
            k += 1
            continue
        node, last = taken
        first = item
        if _opens_range(out, postpositional=postpositional):
            first = out.pop()
        out.append(made(node, first, items[last]))
        k = last + 1
    return out


def _opens_range(out: list[Item], *, postpositional: bool) -> str:
    """Return `between` or `from` if the word on top opens a range, not one that belongs to the node below it."""
    if not out or (postpositional and len(out) > 1 and "node" in out[-2].m):
        return ""
    return next((name for name in ("between", "from") if name in out[-1].m), "")


def _range_at(items: list[Item], k: int, low: Node, opened: str, *, postpositional: bool) -> tuple[Node, int] | None:
    if isinstance(low, Range):
        last = k
        while is_a(items, last + 1, "until") or is_a(items, last + 1, "between"):
            last += 1
        return (low, last) if last > k or opened else None
    at = k + 1
    if is_a(items, at, "to_date"):
        return Range(low, Now(exact=False)), at
    if is_a(items, at, "punct") and items[at].m["punct"] == "," and is_a(items, at + 1, "to"):
        at += 1
    kind = _joint(items, at)
    if kind is None or (kind == "from" and not postpositional):
        return None
    if kind == "dash" and _joint(items, at + 1) == "dash":
        at += 1
    if kind == "from" and (is_a(items, at + 1, "and") or is_a(items, at + 1, "until")):
        at += 1
    if is_a(items, at + 1, "the"):
        at += 1
    high = node_at(items, at + 1)
    if high is None or not _ends(low, high):
        return None
    last = at + 1
    closed = False
    while is_a(items, last + 1, "until") or is_a(items, last + 1, "between"):
        last, closed = last + 1, True
    if kind == "and" and not (closed or opened == "between"):
        return None
    if kind == "from" and not closed and not _alike(low, high):
        return None
    return _range(low, high), last


def _joint(items: list[Item], k: int) -> str | None:
    if k >= len(items):
        return None
    m = items[k].m
    if m.get("punct") in ("-", "~"):
        return "dash"
    if "to" in m:
        return "to"
    if "from" in m:
        return "from" if "since" not in m else None
    return "and" if "and" in m else None


def _alike(low: Node, high: Node) -> bool:
    if isinstance(low, Calendar) and isinstance(high, Calendar):
        return (low.day is None) == (high.day is None)
    return type(low) is type(high) and isinstance(low, Weekday | Clock)


def _range(low: Node, high: Node) -> Node:
    """Return the range, each end lending the other what it left unsaid."""
    if isinstance(low, Weekday) and isinstance(high, PartOf) and high.part == "night":
        return _through_night(low, high)
    if isinstance(low, Clock) and isinstance(high, Clock) and high.of is None:
        both = ordered(Clock(low.minute, low.sure, None, low.zone, low.part), high)
        if low.of is None:
            return both
        assert isinstance(both.low, Clock)
        assert isinstance(both.high, Clock)
        both.low.of = both.high.of = low.of
        return both
    if isinstance(low, Calendar) and isinstance(high, Calendar):
        year = low.year or (high.year if high.year and low.month else None)
        if low.year is None and year and high.month and low.month and low.month > high.month:
            year -= 1
        month = low.month or (high.month if low.day else None)
        low = Calendar(year, month, low.day, low.weekday, low.direction, low.other, low.order)
        if high.year is None and high.month is None and high.day and low.month:
            high = Calendar(low.year, low.month, high.day, high.weekday)
        low, high = _one_order(low, high)
    return Range(low, high)


def _through_night(low: Weekday, high: PartOf) -> Range:
    """Return the night between two days that follow each other: सोमवार-मंगलवार की रात."""
    if isinstance(high.of, Weekday) and (low.weekday + 1) % 7 == high.of.weekday:
        return Range(PartOf("night", low), Clock(6 * 60 - 1, sure=True, of=high.of))
    return Range(low, high)


def _one_order(low: Calendar, high: Calendar) -> tuple[Calendar, Calendar]:
    """Two dates in figures were written in one order: the one that can only be month first decides for both."""
    if high.order == "month" and low.other:
        low = Calendar(low.year, *low.other, low.weekday, low.direction, order="month")
    elif low.order == "month" and high.other:
        high = Calendar(high.year, *high.other, high.weekday, high.direction, order="month")
    return low, high
