"""Amounts before and after something: दो दिन पहले, two weeks from today, within three months."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from factcheck.temporal.calendar import Amount
from factcheck.temporal.combine import is_day
from factcheck.temporal.nodes import (
    Ahead,
    Anaphor,
    Approx,
    Bare,
    Calendar,
    Deictic,
    Duration,
    Known,
    Node,
    Offset,
    Range,
    Recurring,
    Vague,
    Window,
    Within,
)
from factcheck.temporal.pieces import is_a, made, node_at
from factcheck.temporal.scan import Item

_ONE_DAY = Amount(days=Fraction(1))


def _ago(amount_of: Duration, sign: int, base: Node | None, bounded: str | None = None) -> Node:
    if amount_of.amount.vague and base is None:
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    limit: Literal["more", "less"] | None = "more" if bounded == "more" else "less" if bounded else None
    return Offset(amount_of.amount, sign, base, limit, amount_of.low)


def _length(node: Node | None) -> Duration | None:
    if isinstance(node, Approx) and isinstance(node.of, Duration):
        return node.of
    return node if isinstance(node, Duration) else None


def eves(items: list[Item], *, postpositional: bool) -> list[Item]:
    """Join the eve of a day with it: on the eve of Labour Day, स्वतंत्रता दिवस की पूर्व संध्या."""
    out: list[Item] = []
    for item in items:
        eve, day = (item, out[-1]) if postpositional and out else (out[-1] if out else item, item)
        node = day.m.get("node")
        if eve is not day and "eve" in eve.m and node is not None and (is_day(node) or isinstance(node, Known)):
            out[-1] = made(Offset(_ONE_DAY, -1, node), out[-1], item)
        else:
            out.append(item)
    return out


def offsets_after(items: list[Item]) -> list[Item]:
    """Hindi order: [आज से] दो दिन [से कम] पहले, बाद, में, के भीतर."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        length = _length(item.m.get("node"))
        window = item.m.get("node")
        if isinstance(window, Window) and window.direction == "next" and is_a(items, k + 1, "within"):
            out.append(made(Within(window.amount), item, items[k + 1]))
            k += 2
            continue
        if length is None:
            if isinstance(item.m.get("node"), Bare) and is_a(items, k + 1, "before"):
                out.append(made(Vague("PAST_REF"), item, items[k + 1]))
                k += 1
            else:
                out.append(item)
            k += 1
            continue
        base, first = _base_below(out)
        if base is None and _event_below(out) and not length.amount.vague:
            base = Anaphor("same")
        at = k + 1
        limit = "less" if is_a(items, at, "less") else "more" if is_a(items, at, "more") else None
        at += limit is not None
        node: Node | None = None
        if is_a(items, at, "before"):
            node = _ago(length, -1, base, limit)
        elif is_a(items, at, "after"):
            node = _ago(length, 1, base, limit)
        elif is_a(items, at, "within"):
            node = Within(length.amount, base)
        elif (
            is_a(items, at, "span_in")
            and (base is not None or not length.amount.vague)
            and not isinstance(base, Anaphor)
        ):
            node = Ahead(length, base)
        elif base is not None and (limit == "less" or is_day(base)) and "from" in out[-1].m:
            node, at = Within(length.amount, base), at - 1
        if node is None:
            out.append(item)
            k += 1
            continue
        if base is not None and first is not None:
            del out[-2:]
        else:
            first = out.pop() if out and "pronoun" in out[-1].m else item
        out.append(made(Approx(node) if isinstance(item.m["node"], Approx) else node, first, items[at]))
        k = at + 1
    return out


def _event_below(out: list[Item]) -> bool:
    """Tell whether the length counts from an event no word of time names: हादसे के दो दिन बाद."""
    if not out:
        return False
    return "pronoun" in out[-1].m or (len(out) == 1 and ("of" in out[-1].m or "from" in out[-1].m))


def _base_below(out: list[Item]) -> tuple[Node | None, Item | None]:
    if len(out) < 2 or not ("from" in out[-1].m or "of" in out[-1].m):
        return None, None
    node = out[-2].m.get("node")
    if node is None or isinstance(node, Duration | Vague | Recurring | Window | Anaphor | Bare | Range):
        return None, None
    if isinstance(node, Calendar) and node.month is None and node.year is None and node.day is None:
        return None, None
    if "of" in out[-1].m and not (is_day(node) or isinstance(node, Known)):
        return None, None
    return node, out[-2]


def offsets_before(items: list[Item]) -> list[Item]:
    """English order: in two days, two days ago, two days before X, within two days."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        ahead = item.m.get("node")
        if isinstance(ahead, Window) and ahead.direction == "next" and out and "within" in out[-1].m:
            out[-1] = made(Within(ahead.amount), out[-1], item)
            k += 1
            continue
        length = _length(ahead)
        beside = _day_beside(items, k)
        if beside is not None:
            out.append(made(beside[0], item, items[beside[1]]))
            k = beside[1] + 1
            continue
        if length is None:
            if isinstance(ahead, Bare) and is_a(items, k + 1, "ago"):
                out.append(made(Vague("PAST_REF"), item, items[k + 1]))
                k += 1
            else:
                out.append(item)
            k += 1
            continue
        limit = next((name for name in ("more", "less") if out and name in out[-1].m), None)
        first = out.pop() if limit else item
        node, last = _english_tail(items, k, length, limit)
        if node is None:
            if limit:
                out.append(made(item.m["node"], first, item))
            else:
                node, first = _english_head(out, length, item)
                out.append(made(node, first, item) if node else item)
            k += 1
            continue
        out.append(made(node, first, items[last]))
        k = last + 1
    return out


def _day_beside(items: list[Item], k: int) -> tuple[Node, int] | None:
    """Read `the day after Diwali`, `the day before the polls`: a day from a base, or from what was told."""
    node = items[k].m.get("node")
    side = 1 if is_a(items, k + 1, "after") else -1 if is_a(items, k + 1, "before") else 0
    if not (side and isinstance(node, Bare) and isinstance(node.of, Deictic) and items[k].j - items[k].i > 1):
        return None
    at = k + 2 + is_a(items, k + 2, "the")
    base = node_at(items, at)
    if base is None:
        return Offset(_ONE_DAY, side, Anaphor("same")), k + 1
    return (Offset(_ONE_DAY, side, base), at) if is_day(base) or isinstance(base, Known) else None


def _english_tail(items: list[Item], k: int, length: Duration, limit: str | None) -> tuple[Node | None, int]:
    if is_a(items, k + 1, "ago"):
        return _ago(length, -1, None, limit), k + 1
    if is_a(items, k + 1, "later"):
        return _ago(length, 1, None, limit), k + 1
    base, at = node_at(items, k + 2), k + 2
    if base is None and is_a(items, k + 2, "the"):
        base, at = node_at(items, k + 3), k + 3
    lasting = is_a(items, k - 1 - is_a(items, k - 1, "approx"), "for")  # paid for nearly three years before they fled
    sided = is_a(items, k + 1, "before") or is_a(items, k + 1, "after")
    if base is None and sided and not length.amount.vague and not lasting:
        return Offset(length.amount, -1 if is_a(items, k + 1, "before") else 1, Anaphor("same")), k + 1
    if base is None or isinstance(base, Duration | Vague | Anaphor | Bare | Window | Range):
        return None, k
    if is_a(items, k + 1, "before"):
        return _ago(length, -1, base, limit), at
    if is_a(items, k + 1, "after"):
        return _ago(length, 1, base, limit), at
    if is_a(items, k + 1, "starting") or (is_a(items, k + 1, "from") and is_a(items, k - 1, "for")):
        return Within(length.amount, base), at
    if is_a(items, k + 1, "from"):
        return _ago(length, 1, base, limit), at
    return None, k


def _english_head(out: list[Item], length: Duration, item: Item) -> tuple[Node | None, Item]:
    if out and "within" in out[-1].m:
        return Within(length.amount), out.pop()
    if out and "in" in out[-1].m and not length.amount.vague:
        return Ahead(length), out.pop()
    return None, item
