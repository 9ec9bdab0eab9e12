"""Words that count from somewhere: पिछले शुक्रवार, next 3 days, पहले हफ्ते, हर सोमवार, उसी दिन."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from factcheck.temporal.calendar import amount
from factcheck.temporal.nodes import (
    Anaphor,
    Calendar,
    Deictic,
    Edge,
    Feast,
    Node,
    Nth,
    PartOf,
    Period,
    Recurring,
    Season,
    Vague,
    Weekday,
    Window,
)
from factcheck.temporal.read_amount import amount_at
from factcheck.temporal.read_calendar import day_first, feast, month_first, season
from factcheck.temporal.read_numeric import figures
from factcheck.temporal.reader import Found, Reader

_OFFSET = {"last": -1, "this": 0, "next": 1}


_VAGUE = {"last": "PAST_REF", "this": "PRESENT_REF", "next": "FUTURE_REF"}


_SHORT = ("hour", "minute", "second")


def directed(r: Reader, k: int) -> Found:
    """Read a direction word with what it directs."""
    direction = r.get(k, "direction") or ("last" if r.get(k, "final") else None)
    if direction is None or (r.words.tense.verb_after and _final_of(r, k)):
        return None
    at = k + 1
    if direction == "this" and r.get(at, "direction"):
        direction, at = r.get(at, "direction"), at + 1
    counted = _counted(r, at, direction)
    if counted and r.previous_norm(k) in r.words.helping:
        return None  # the strike will last three days
    return (
        counted
        or _unit(r, k, at, direction)
        or _weekday(r, at, direction)
        or _dated(r, at, direction)
        or _part(r, at, direction)
    )


def _final_of(r: Reader, k: int) -> bool:
    """Tell whether आखिरी is the last of something, not the one before now: आखिरी हफ्ते, but आखिरी 3 मिनट."""
    unit = r.get(k + 1, "unit")
    return r.get(k, "final") is not None and unit is not None and unit != "night" and unit not in _SHORT


def _counted(r: Reader, at: int, direction: Any) -> Found:
    """Read `दो सालों`, `few weeks`, `दो रविवार` after a direction."""
    few = r.get(at, "few") is not None
    number: Fraction | None = r.get(at, "num")
    if not few and number is None:
        return None
    at += 1
    if r.get(at, "weekday") is not None and number is not None and number.denominator == 1:
        return Weekday(r.get(at, "weekday"), direction, int(number)), at + 1
    unit = r.get(at, "unit")
    if unit is None:
        return None
    if few or number is None:
        return Vague(_VAGUE[direction]), at + 1
    total, after = amount_at(r, at - 1) or (amount(number, unit), at + 1)
    return Window(total, direction, unit, number), after


def _unit(r: Reader, start: int, at: int, direction: Any) -> Found:
    unit = r.get(at, "unit")
    if unit is None:
        return None
    if unit == "workweek":
        return Nth(1, "workweek", None, Period("week", _OFFSET[direction])), at + 1
    if unit in _SHORT:
        return None if direction == "this" else (Window(amount(Fraction(1), unit), direction, unit), at + 1)
    if unit == "night" and r.get(at, "part"):
        return None
    if r.get(at, "plural"):
        return Vague(_VAGUE[direction]), at + 1
    if unit == "day":
        if direction == "this":
            return Anaphor("same", "day"), at + 1
        return (Anaphor("after", "day") if direction == "next" else Vague("PAST_REF")), at + 1
    if unit == "school":
        return None
    if r.get(start, "final") and r.get(at + 1, "of"):
        return Nth(-1, unit, None, None), at + 1
    return Period(unit, _OFFSET[direction], told=r.get(start, "told") is not None), at + 1


def _weekday(r: Reader, at: int, direction: Any) -> Found:
    which = r.get(at, "weekday")
    if which is None:
        which = r.get(at, "weekday_short")
    if which is None or r.get(at, "weekday_plural"):
        return None
    if r.get(at - 1, "final") and r.get(at + 1, "of") and r.next_norm(at + 1) == "of":
        return Nth(-1, None, which, None), at + 1
    return Weekday(which, direction), at + 1


def _dated(r: Reader, at: int, direction: Any) -> Found:
    found = figures(r, at) or day_first(r, at) or month_first(r, at) or feast(r, at) or season(r, at)
    if found is None:
        return None
    node, after = found
    if isinstance(node, Calendar | Feast | Season):
        node.direction = direction
        return node, after
    return None


def _part(r: Reader, at: int, direction: Any) -> Found:
    part = r.get(at, "part")
    if part is None or r.get(at, "part_plural"):
        return None
    after = at + 1
    if r.words.tense.verb_after and r.get(after, "on"):
        after += 1
    return PartOf(part, Deictic((_OFFSET[direction],))), after


def demonstrative(r: Reader, k: int) -> Found:
    """Read `उसी दिन`, `that week`: dated only by something said before."""
    if r.get(k, "that") is None:
        return None
    unit = r.get(k + 1, "unit")
    if unit is not None and unit not in _SHORT:
        return Anaphor("same", unit), k + 2
    if r.get(k + 1, "part") is not None and not r.get(k + 1, "part_plural"):
        return Anaphor("same", "day"), k + 2
    return None


def ordinal(r: Reader, k: int) -> Found:
    """Read `पहले शुक्रवार`, `third quarter`, `last ten days`, `15th day`: the n-th of what follows or precedes."""
    start = r.skip(k, "the")
    number, at = r.get(start, "ordinal"), start + 1
    if number is None and r.get(start, "final"):
        if start > k or r.previous_norm(k) in r.words.helping:
            return None
        number = -1
    joint = r.skip_punct(at, "-")
    if number is None and r.get(start, "num") in (20, 30) and (units := r.get(joint, "ordinal")):
        number, at = int(r.get(start, "num")) + units, joint + 1
    if number is None:
        number = r.whole(start, 1, 31)
        if number is None or not r.get(at, "ordinal_suffix"):
            return None
        at += 1
    if r.punct(at) == "-":
        at += 1
    several = r.whole(at, 2, 31)
    if several is not None and r.get(at + 1, "unit"):
        return Nth(number, r.get(at + 1, "unit"), None, None, several), at + 2
    unit, which = r.get(at, "unit"), r.get(at, "weekday")
    if r.get(at, "fraction") == "1/2" and r.get(at + 1, "of"):
        unit = "half"
    if unit in ("century", "school", "night") or (unit in _SHORT):
        return None
    if unit is None and which is None:
        return None
    if unit == "day" and r.words.tense.verb_after and number <= 2:
        return (Anaphor("after", "day"), at + 1) if number == 2 else None
    return Nth(number, unit, which, None), at + 1


def recurring(r: Reader, k: int) -> Found:
    """Read a set: रोज़ाना, हर सोमवार, every two days, Thursdays, once a year."""
    fixed = r.get(k, "set")
    if fixed is not None:
        return Recurring(fixed), k + 1
    if r.get(k, "unit") and r.get(k + 1, "span_in") and r.get(k + 2, "num") and r.get(k + 3, "times"):
        return Recurring(_every(r.get(k, "unit"), Fraction(1))), k + 4
    if r.get(k, "weekday_plural"):
        return Recurring(f"XXXX-WXX-{r.get(k, 'weekday') + 1}"), k + 1
    if r.get(k, "once") and r.get(k + 1, "unit"):
        return Recurring(_every(r.get(k + 1, "unit"), Fraction(1))), k + 2
    if r.get(k, "every_other") and r.get(k + 1, "unit"):
        return Recurring(_every(r.get(k + 1, "unit"), Fraction(2))), k + 2
    if r.get(k, "every") is None:
        return None
    at, number = k + 1, Fraction(1)
    if (said := r.get(at, "num")) is not None or (said := r.get(at, "ordinal")) is not None:
        number, at = Fraction(said), at + 1
        if r.get(at, "ordinal_suffix"):
            at += 1
    unit, which, part = r.get(at, "unit"), r.get(at, "weekday"), r.get(at, "part")
    if r.get(k, "whole") and not r.tokens[r.items[at].i].norm.endswith("s"):
        return None
    if part is not None and unit is None:
        return Recurring("P1D", PartOf(part)), at + 1
    if which is not None:
        return Recurring(f"XXXX-WXX-{which + 1}"), at + 1
    if unit is None or unit in ("school", "workweek"):
        return None
    after = at + 1
    if r.words.tense.verb_after and r.get(after, "span_in") and number > 1:
        after += 1
    return Recurring(_every(unit, number)), after


def _every(unit: str, number: Fraction) -> str:
    from factcheck.temporal.calendar import duration as written

    if unit == "weekend":
        return "P1WE" if number == 1 else f"P{number}WE"
    return written(amount(number, unit))


def fixed(r: Reader, k: int) -> Found:
    """Read whole phrases whose meaning is fixed: vague, anaphoric, tonight, end of day, the week after next."""
    ref = r.get(k, "vague")
    if ref is not None:
        return Vague(ref), k + 1
    relation = r.get(k, "anaphor")
    if relation is not None:
        return Anaphor(relation), k + 1
    if r.get(k, "tonight"):
        return PartOf("night", Deictic((0,))), k + 1
    if r.get(k, "week_after_next"):
        return Period("week", 2), k + 1
    whole = r.get(k, "edge_whole")
    if whole is not None:
        edge, unit = whole.split("-")
        return Edge(edge, _present(unit)), k + 1
    if r.get(k, "meal"):
        return None
    if r.get(k, "my") and r.get(k + 1, "unit") in ("day", "week", "month", "year", "weekend"):
        return _present(r.get(k + 1, "unit")), k + 2
    return None


def _present(unit: str) -> Node:
    return Deictic((0,)) if unit == "day" else Period(unit, 0)


def the_unit(r: Reader, k: int) -> Found:
    """Read `the week`, `दिन` where an edge or the rest of it is named: end of the month, दिन के अंत."""
    at = k
    if r.get(k, "the"):
        at = k + 1
    unit = r.get(at, "unit")
    if unit not in ("day", "week", "month", "year", "quarter", "weekend", "decade", "fortnight", "fiscal"):
        return None
    return _present(unit), at + 1
