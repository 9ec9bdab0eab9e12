"""Second pass: neighbours that make one expression are joined: a day and its hour, a week and its year.

Works as a stack: each item is pushed, then the top is joined with what lies below as long as it can be,
so the cost is linear in the items.
"""

from __future__ import annotations

from factcheck.temporal.combine import combine
from factcheck.temporal.nodes import (
    Approx,
    Bare,
    Calendar,
    Century,
    Decade,
    Deictic,
    Edge,
    FiscalYear,
    Inside,
    Node,
    Nth,
    PartOf,
    Period,
    Season,
    Weekday,
    YearPart,
)
from factcheck.temporal.scan import Item

_LINKS = frozenset(("of", "on", "the", "dated", "clock_at", "approx", "that_is"))


_MARKS = frozenset(",-()@")
_CLOSING = frozenset(("edge", "approx_after", "punct"))


def join(items: list[Item], *, postpositional: bool) -> list[Item]:
    """Return the items with neighbouring nodes joined as far as grammar allows."""
    out: list[Item] = []
    for item in items:
        out.append(item)
        while len(out) > 1 and _reduce(out, postpositional=postpositional):
            pass
    return out


def _reduce(out: list[Item], *, postpositional: bool) -> bool:
    top = out[-1]
    node = top.m.get("node")
    if node is None:
        return not _CLOSING.isdisjoint(top.m) and _close(out, top, postpositional=postpositional)
    if not postpositional and _edge_before(out, node):
        return True
    if "rest_of" in out[-2].m and isinstance(node, Bare):
        return _replace(out, 2, Edge("rest", node.of))
    for gap in range(min(3, len(out) - 1)):
        below = out[-2 - gap].m.get("node")
        if below is not None:
            between = out[len(out) - 1 - gap : -1]
            joined = combine(below, between, node)
            if joined is None:
                return False
            return _replace(out, 2 + gap, joined, opened=any(item.m.get("punct") == "(" for item in between))
        if not _links(out[-2 - gap]):
            return False
    return False


def _links(item: Item) -> bool:
    mark = item.m.get("punct")
    return mark in _MARKS if mark else not _LINKS.isdisjoint(item.m)


def _replace(out: list[Item], count: int, node: Node, *, opened: bool = False) -> bool:
    first, last = out[-count], out[-1]
    del out[-count:]
    out.append(Item({"node": node, "open": True} if opened else {"node": node}, first.i, last.j, first.glued))
    return True


def _close(out: list[Item], top: Item, *, postpositional: bool) -> bool:
    """Join a word that follows what it shapes: X के अंत, X के आसपास, X)."""
    if "edge" in top.m and postpositional and len(out) > 2 and "of" in out[-2].m:
        node: Node | None = out[-3].m.get("node")
        if node is not None and _has_edges(node):
            return _replace(out, 3, Edge(top.m["edge"], node.of if isinstance(node, Bare) else node))
    before: Node | None = out[-2].m.get("node")
    if "approx_after" in top.m and before is not None and not isinstance(before, Approx):
        return _replace(out, 2, Approx(before))
    if top.m.get("punct") == ")" and isinstance(before, Calendar) and _opened(out):
        return _replace(out, 2, before)
    return False


def _opened(out: list[Item]) -> bool:
    """Tell whether the joined date before a bracket holds the opening one."""
    return out[-2].m.get("open") is True


def _has_edges(node: Node | None) -> bool:
    if isinstance(node, Calendar):
        return node.day is None
    return isinstance(
        node,
        Bare | Century | Decade | PartOf | Period | FiscalYear | Inside | YearPart | Nth | Deictic | Season | Weekday,
    )


def _edge_before(out: list[Item], node: Node) -> bool:
    """Join `end of the month`, `late October`, `mid-2024`."""
    if not _has_edges(node):
        return False
    inner = node.of if isinstance(node, Bare) else node
    if isinstance(node, PartOf):
        return _shaded(out, node)
    below = out[-2].m
    if "edge_prefix" in below and not isinstance(node, Bare | Deictic | Weekday):
        return _replace(out, 2, Edge(below["edge_prefix"], inner))
    if "earlier" in below and isinstance(node, Period | Bare):
        return _replace(out, 2, Edge(below["earlier"], inner))
    count = 2
    while count < 4 and count < len(out) and ("of" in out[-count].m or "the" in out[-count].m):
        if "edge" in out[-count - 1].m:
            extra = 1 if count + 2 <= len(out) and "the" in out[-count - 2].m else 0
            return _replace(out, count + 1 + extra, Edge(out[-count - 1].m["edge"], inner))
        count += 1
    return False


def _shaded(out: list[Item], node: PartOf) -> bool:
    """Join `later this afternoon`."""
    shade = out[-2].m.get("shade")
    if shade is None or node.shade is not None or node.of is None:
        return False
    return _replace(out, 2, PartOf(node.part, node.of, shade))
