"""Last passes over an island: offsets, ranges, words for about, and everything before or since."""

from __future__ import annotations

from typing import Literal

from factcheck.temporal.combine import is_day
from factcheck.temporal.join import join
from factcheck.temporal.nodes import (
    Ahead,
    Anaphor,
    Approx,
    Bare,
    Calendar,
    Duration,
    Inside,
    Known,
    Now,
    Open,
    Period,
    Range,
    Recurring,
    Vague,
    Window,
    Within,
)
from factcheck.temporal.offsets import eves, offsets_after, offsets_before
from factcheck.temporal.pieces import is_a, made
from factcheck.temporal.ranges import ranges
from factcheck.temporal.scan import Item

Side = Literal["before", "after", "since", "until", "during"]


_SIDES: tuple[Side, ...] = ("before", "after", "since", "until")


def bound(items: list[Item], *, postpositional: bool) -> list[Item]:
    """Return the items with offsets, then ranges, then open bounds joined."""
    items = eves(items, postpositional=postpositional)
    moved = offsets_after(items) if postpositional else offsets_before(items)
    ranged = _about(join(ranges(moved, postpositional=postpositional), postpositional=postpositional))
    if postpositional:
        return join(_open_after(ranged), postpositional=True)
    return join(_open_before(ranged), postpositional=False)


def _about(items: list[Item]) -> list[Item]:
    """Mark what a word for about stands before."""
    out: list[Item] = []
    for item in items:
        node = item.m.get("node")
        if node is not None and out and "approx" in out[-1].m and not isinstance(node, Approx | Bare):
            out[-1] = made(Approx(node), out[-1], item)
        else:
            out.append(item)
    return out


_CLOSED = (Duration, Vague, Recurring, Window, Anaphor, Bare, Open, Now, Within, Ahead)


def _open_after(items: list[Item]) -> list[Item]:
    """Hindi order: X से पहले, X के बाद, X तक, X से."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        node = item.m.get("node")
        after = items[k + 1].m if node is not None and k + 1 < len(items) else {}
        side = _side(items, k, after)
        if (
            node is None
            or side is None
            or isinstance(node, _CLOSED)
            or (side in ("until", "since") and isinstance(node, Range))
        ):
            out.append(item)
            k += 1
            continue
        last = k + 2 if "of" in after else k + 1
        out.append(made(Open(side, node), item, items[last]))
        k = last + 1
    return out


def _side(items: list[Item], k: int, after: dict[str, object]) -> Side | None:
    if "or_after" in after or "start_from" in after:
        return "since"
    if "until" in after:
        return "until"
    if "during" in after and isinstance(items[k].m.get("node"), Known):
        return "during"
    if "from" in after:
        compared = is_a(items, k + 2, "num") and not is_a(items, k + 2, "node")
        return None if compared else "since"
    if "of" in after and is_a(items, k + 2, "before") and is_a(items, k + 2, "ordinal"):
        return "before"
    single = items[k + 1].j - items[k + 1].i == 1 if k + 1 < len(items) else False
    if "before" in after:
        return None if single and "ordinal" in after else "before"
    return "after" if "after" in after and not single else None


def _open_before(items: list[Item]) -> list[Item]:
    """English order: before X, after X, since X, until X, X or later."""
    out: list[Item] = []
    for k, item in enumerate(items):
        node = item.m.get("node")
        if isinstance(node, Calendar) and node.day and len(out) > 1 and "starting" in out[-1].m and _week(out[-2]):
            out.pop()
            out[-1] = made(Inside(node, Period("week", 0)), out[-1], item)
            continue
        if isinstance(node, Bare) and isinstance(node.of, Period) and node.of.unit == "weekend":
            node = Period("weekend", 0, bare=True)
        if node is None or isinstance(node, _CLOSED):
            out.append(item)
            continue
        if out and "the" in out[-1].m and len(out) > 1 and not isinstance(node, Bare):
            article = out.pop()
        else:
            article = None
        side = next((s for s in _SIDES if out and s in out[-1].m), None)
        if side is None and out and "from" in out[-1].m and is_day(node) and not is_a(items, k + 1, "of"):
            side = "since"
        if side is not None and not (isinstance(node, Range) and side != "before"):
            out[-1] = made(Open(side, node), out[-1], item)
            continue
        if article is not None:
            out.append(article)
        out.append(item)
    return _later(out)


def _week(item: Item) -> bool:
    node = item.m.get("node")
    return isinstance(node, Bare) and isinstance(node.of, Period) and node.of.unit == "week"


def _later(items: list[Item]) -> list[Item]:
    out: list[Item] = []
    for item in items:
        node = out[-1].m.get("node") if out else None
        if node is not None and not isinstance(node, _CLOSED) and ("or_after" in item.m or "or_before" in item.m):
            side: Side = "since" if "or_after" in item.m else "until"
            out[-1] = made(Open(side, node), out[-1], item)
        else:
            out.append(item)
    return out
