"""Last passes: amounts before and after something, ranges, and everything before or since."""

from __future__ import annotations

from typing import Literal

from factcheck.temporal.join import is_day, is_hour, join
from factcheck.temporal.nodes import (
    Ahead,
    Anaphor,
    Approx,
    Bare,
    Calendar,
    Clock,
    Deictic,
    Duration,
    Inside,
    Known,
    Node,
    Now,
    Offset,
    Open,
    PartOf,
    Period,
    Range,
    Recurring,
    Vague,
    Weekday,
    Window,
    Within,
)
from factcheck.temporal.read_clock import ordered
from factcheck.temporal.scan import Item

Side = Literal["before", "after", "since", "until", "during"]
_SIDES: tuple[Side, ...] = ("before", "after", "since", "until")


def bound(items: list[Item], *, postpositional: bool) -> list[Item]:
    """Return the items with offsets, then ranges, then open bounds joined."""
    moved = _offsets_after(items) if postpositional else _offsets_before(items)
    ranged = _about(join(_ranges(moved, postpositional=postpositional), postpositional=postpositional))
    if postpositional:
        return join(_open_after(ranged), postpositional=True)
    return join(_open_before(ranged), postpositional=False)


def _about(items: list[Item]) -> list[Item]:
    """Mark what a word for about stands before."""
    out: list[Item] = []
    for item in items:
        node = item.m.get("node")
        if node is not None and out and "approx" in out[-1].m and not isinstance(node, Approx | Bare):
            out[-1] = _made(Approx(node), out[-1], item)
        else:
            out.append(item)
    return out


def _node(items: list[Item], k: int) -> Node | None:
    return items[k].m.get("node") if 0 <= k < len(items) else None


def _is(items: list[Item], k: int, category: str) -> bool:
    return 0 <= k < len(items) and category in items[k].m


def _made(node: Node, first: Item, last: Item) -> Item:
    return Item({"node": node}, first.i, last.j, first.glued)


def _ago(amount_of: Duration, sign: int, base: Node | None, bounded: str | None = None) -> Node:
    if amount_of.amount.vague and base is None:
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    return Offset(amount_of.amount, sign, base, "more" if bounded == "more" else "less" if bounded else None)


def _length(node: Node | None) -> Duration | None:
    if isinstance(node, Approx) and isinstance(node.of, Duration):
        return node.of
    return node if isinstance(node, Duration) else None


def _offsets_after(items: list[Item]) -> list[Item]:
    """Hindi order: [आज से] दो दिन [से कम] पहले, बाद, में, के भीतर."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        length = _length(item.m.get("node"))
        if length is None:
            if isinstance(item.m.get("node"), Bare) and _is(items, k + 1, "before"):
                out.append(_made(Vague("PAST_REF"), item, items[k + 1]))
                k += 1
            else:
                out.append(item)
            k += 1
            continue
        base, first = _base_below(out)
        if base is None and _event_below(out) and not length.amount.vague:
            base = Anaphor("same")
        at = k + 1
        limit = "less" if _is(items, at, "less") else "more" if _is(items, at, "more") else None
        at += limit is not None
        node: Node | None = None
        if _is(items, at, "before"):
            node = _ago(length, -1, base, limit)
        elif _is(items, at, "after"):
            node = _ago(length, 1, base, limit)
        elif _is(items, at, "within"):
            node = Within(length.amount, base)
        elif (
            _is(items, at, "span_in")
            and (base is not None or not length.amount.vague)
            and not isinstance(base, Anaphor)
        ):
            node = Ahead(length.amount, base)
        elif (base is not None and limit == "less") or (base is not None and isinstance(base, Deictic)):
            node, at = Within(length.amount, base), at - 1
        if node is None:
            out.append(item)
            k += 1
            continue
        if base is not None and first is not None:
            del out[-2:]
        else:
            first = out.pop() if out and "pronoun" in out[-1].m else item
        out.append(_made(Approx(node) if isinstance(item.m["node"], Approx) else node, first, items[at]))
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


def _offsets_before(items: list[Item]) -> list[Item]:
    """English order: in two days, two days ago, two days before X, within two days."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        ahead = item.m.get("node")
        if isinstance(ahead, Window) and ahead.direction == "next" and out and "within" in out[-1].m:
            out[-1] = _made(Within(ahead.amount), out[-1], item)
            k += 1
            continue
        length = _length(ahead)
        if length is None:
            if isinstance(ahead, Bare) and _is(items, k + 1, "ago"):
                out.append(_made(Vague("PAST_REF"), item, items[k + 1]))
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
                out.append(_made(item.m["node"], first, item))
            else:
                node, first = _english_head(out, length, item)
                out.append(_made(node, first, item) if node else item)
            k += 1
            continue
        out.append(_made(node, first, items[last]))
        k = last + 1
    return out


def _english_tail(items: list[Item], k: int, length: Duration, limit: str | None) -> tuple[Node | None, int]:
    if _is(items, k + 1, "ago"):
        return _ago(length, -1, None, limit), k + 1
    if _is(items, k + 1, "later"):
        return _ago(length, 1, None, limit), k + 1
    base, at = _node(items, k + 2), k + 2
    if base is None and _is(items, k + 2, "the"):
        base, at = _node(items, k + 3), k + 3
    if base is None and (_is(items, k + 1, "before") or _is(items, k + 1, "after")) and not length.amount.vague:
        return Offset(length.amount, -1 if _is(items, k + 1, "before") else 1, Anaphor("same")), k + 1
    if base is None or isinstance(base, Duration | Vague | Anaphor | Bare | Window | Range):
        return None, k
    if _is(items, k + 1, "before"):
        return _ago(length, -1, base, limit), at
    if _is(items, k + 1, "after"):
        return _ago(length, 1, base, limit), at
    if _is(items, k + 1, "starting") or (_is(items, k + 1, "from") and _is(items, k - 1, "for")):
        return Within(length.amount, base), at
    if _is(items, k + 1, "from"):
        return _ago(length, 1, base, limit), at
    return None, k


def _english_head(out: list[Item], length: Duration, item: Item) -> tuple[Node | None, Item]:
    if out and "within" in out[-1].m:
        return Within(length.amount), out.pop()
    if out and "in" in out[-1].m and not length.amount.vague:
        return Ahead(length.amount), out.pop()
    return None, item


_NO_ENDS = (Duration, Vague, Recurring, Window, Anaphor, Bare, Range, Open)


def _ends(low: Node, high: Node) -> bool:
    if isinstance(low, _NO_ENDS) or isinstance(high, _NO_ENDS):
        return False
    return not (is_hour(low) and not is_hour(high) and isinstance(high, Calendar) and not high.day)


def _ranges(items: list[Item], *, postpositional: bool) -> list[Item]:
    """Join X से Y तक, X–Y, from X to Y, between X and Y, X और Y के बीच."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        low = item.m.get("node")
        taken = _range_at(items, k, low, _opens_range(out, postpositional=postpositional)) if low is not None else None
        if taken is None:
            out.append(item)
            k += 1
            continue
        node, last = taken
        first = item
        if _opens_range(out, postpositional=postpositional):
            first = out.pop()
        out.append(_made(node, first, items[last]))
        k = last + 1
    return out


def _opens_range(out: list[Item], *, postpositional: bool) -> str:
    """Return `between` or `from` if the word on top opens a range, not one that belongs to the node below it."""
    if not out or (postpositional and len(out) > 1 and "node" in out[-2].m):
        return ""
    return next((name for name in ("between", "from") if name in out[-1].m), "")


def _range_at(items: list[Item], k: int, low: Node, opened: str) -> tuple[Node, int] | None:
    if isinstance(low, Range):
        last = k
        while _is(items, last + 1, "until") or _is(items, last + 1, "between"):
            last += 1
        return (low, last) if last > k or opened else None
    at = k + 1
    if _is(items, at, "to_date"):
        return Range(low, Now(exact=False)), at
    kind = _joint(items, at)
    if kind is None:
        return None
    if kind == "from" and (_is(items, at + 1, "and") or _is(items, at + 1, "until")):
        at += 1
    if _is(items, at + 1, "the"):
        at += 1
    high = _node(items, at + 1)
    if high is None or not _ends(low, high):
        return None
    last = at + 1
    closed = False
    while _is(items, last + 1, "until") or _is(items, last + 1, "between"):
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
        out.append(_made(Open(side, node), item, items[last]))
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
        compared = _is(items, k + 2, "num") and not _is(items, k + 2, "node")
        return None if compared else "since"
    if "of" in after and _is(items, k + 2, "before") and _is(items, k + 2, "ordinal"):
        return "before"
    single = items[k + 1].j - items[k + 1].i == 1 if k + 1 < len(items) else False
    if "before" in after:
        return None if single and "ordinal" in after else "before"
    return "after" if "after" in after and not single else None


def _open_before(items: list[Item]) -> list[Item]:
    """English order: before X, after X, since X, until X, X or later."""
    out: list[Item] = []
    for item in items:
        node = item.m.get("node")
        if isinstance(node, Calendar) and node.day and len(out) > 1 and "starting" in out[-1].m and _week(out[-2]):
            out.pop()
            out[-1] = _made(Inside(node, Period("week", 0)), out[-1], item)
            continue
        if node is None or isinstance(node, _CLOSED):
            out.append(item)
            continue
        if out and "the" in out[-1].m and len(out) > 1 and not isinstance(node, Bare):
            article = out.pop()
        else:
            article = None
        side = next((s for s in _SIDES if out and s in out[-1].m), None)
        if side is None and out and "from" in out[-1].m and is_day(node):
            side = "since"
        if side is not None and not (isinstance(node, Range) and side != "before"):
            out[-1] = _made(Open(side, node), out[-1], item)
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
            out[-1] = _made(Open(side, node), out[-1], item)
        else:
            out.append(item)
    return out
