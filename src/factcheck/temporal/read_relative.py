"""Words that count from somewhere: पिछले शुक्रवार, next 3 days, तीन साल, पहले हफ्ते, हर सोमवार, कुछ दिन."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from factcheck.temporal.calendar import Amount, amount
from factcheck.temporal.nodes import (
    Anaphor,
    Calendar,
    Deictic,
    Duration,
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
from factcheck.temporal.read_calendar import day_first, feast, month_first, season
from factcheck.temporal.read_numeric import figures
from factcheck.temporal.reader import Found, Reader

_OFFSET = {"last": -1, "this": 0, "next": 1}
_VAGUE = {"last": "PAST_REF", "this": "PRESENT_REF", "next": "FUTURE_REF"}
_NEVER_MANY = ("quarter", "half", "weekend", "fiscal")
_PARTITIVE = ("quarter", "second", "half")
_SHORT = ("hour", "minute", "second")


def directed(r: Reader, k: int) -> Found:
    """Read a direction word with what it directs."""
    direction = r.get(k, "direction") or ("last" if r.get(k, "final") else None)
    if direction is None or (r.words.tense.verb_after and _final_of(r, k)):
        return None
    at = k + 1
    if direction == "this" and r.get(at, "direction"):
        direction, at = r.get(at, "direction"), at + 1
    return (
        _counted(r, at, direction)
        or _unit(r, k, at, direction)
        or _weekday(r, at, direction)
        or _dated(r, at, direction)
        or _part(r, at, direction)
    )


def _final_of(r: Reader, k: int) -> bool:
    """Tell whether आखिरी is the last of something, not the one before now: आखिरी हफ्ते, but आखिरी 3 मिनट."""
    unit = r.get(k + 1, "unit")
    return r.get(k, "final") is not None and unit is not None and unit not in (*_SHORT, "night")


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
    return Period(unit, _OFFSET[direction]), at + 1


def _weekday(r: Reader, at: int, direction: Any) -> Found:
    which = r.get(at, "weekday")
    if which is None:
        which = r.get(at, "weekday_short")
    if which is None or r.get(at, "weekday_plural"):
        return None
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


def amount_at(r: Reader, k: int) -> tuple[Amount, int] | None:
    """Read an amount, `1 साल 2 महीने`, `3.5 years`, `one and a half hours`, `ten-year`, and its end."""
    total: Amount | None = None
    at = k
    while True:
        start = at if total is None else _joint(r, at)
        one = _one_amount(r, start)
        if one is None or (total is not None and one[0].vague):
            return None if total is None else (total, at)
        total = one[0] if total is None else total + one[0]
        at = one[1]


def _joint(r: Reader, at: int) -> int:
    at = r.skip_punct(at, ",")
    return r.skip(at, "and") if r.get(at + 1, "num") is not None else at


def _one_amount(r: Reader, k: int) -> tuple[Amount, int] | None:
    number, at = _number(r, k)
    if number is None:
        return None
    if r.punct(at) == "-" and r.get(at + 1, "unit") and r.digits(k):
        at += 1
    if r.get(at, "more_of") and r.get(at + 1, "unit"):
        at += 1
    unit = r.get(at, "unit")
    if unit is None and r.items[at].glued:
        unit = r.get(at, "unit_letter")
    if unit is None or unit in ("school", "workweek"):
        return None
    if unit in _NEVER_MANY and number >= 100:
        return None
    if unit == "hour" and r.get(at, "oclock") and r.get(at - 1, "oclock"):
        return None
    at += 1
    extra = r.get(at, "plus_fraction")
    if extra is not None:
        number, at = number + Fraction(extra), at + 1
    return amount(number, unit), at


def _number(r: Reader, k: int) -> tuple[Fraction | None, int]:
    number: Fraction | None = r.get(k, "num")
    if r.punct(k) == "½" or (number is None and r.get(k, "fraction") == "1/2"):
        return Fraction(1, 2), k + 1
    if number is None and r.get(k, "the") and not r.words.tense.verb_after:
        counted = r.tokens[r.items[k].i].norm != "the" and r.get(k + 1, "unit") not in _PARTITIVE
        return (Fraction(1), k + 1) if counted else (None, k)
    if not number:
        return None, k
    at = k + 1
    decimals = r.digits(at + 1)
    if r.punct(at) == "." and r.items[at].glued and decimals and r.items[at + 1].glued:
        return number + Fraction(int(decimals), 10 ** len(decimals)), at + 2
    if r.punct(at) == "(" and r.punct(at + 2) == ")":
        return number, at + 3
    extra = r.get(at, "plus_fraction")
    if extra is not None and r.get(at + 1, "unit"):
        return number + Fraction(extra), at + 1
    return number, at


def duration(r: Reader, k: int) -> Found:
    """Read a length of time: तीन साल, दस वर्षीय, पूरे दिन, महीने भर, कई हफ्तों."""
    found = amount_at(r, k)
    if found is not None:
        return None if _age(r, found[1]) else (Duration(found[0]), found[1])
    number = r.get(k, "num")
    adjective = r.get(k + 1, "unit_adjective") if number is not None else None
    if adjective is not None:
        aged = r.next_norm(k + 2) in r.words.aged or r.next_norm(k + 2) == "-"
        return None if aged else (Duration(amount(number, adjective)), k + 2)
    if r.get(k, "few") is not None and r.get(k + 1, "unit"):
        return Duration(amount(Fraction(3), r.get(k + 1, "unit"), vague=True)), k + 2
    if r.get(k, "whole") and r.get(k + 1, "unit") and not r.get(k + 1, "part"):
        return Duration(amount(Fraction(1), r.get(k + 1, "unit"))), k + 2
    if r.get(k, "unit") and r.get(k + 1, "throughout"):
        return Duration(amount(Fraction(1), r.get(k, "unit"))), k + 2
    if r.get(k, "unit") == "fortnight":
        return Duration(amount(Fraction(1), "fortnight")), k + 1
    return _reversed_window(r, k)


def _age(r: Reader, at: int) -> bool:
    """Tell whether somebody's age was said: 60 साल के बुजुर्ग, 18 वर्ष से अधिक आयु."""
    if not r.words.tense.verb_after or not (r.get(at, "of") or r.get(at, "more") or r.get(at, "less")):
        return False
    return r.next_norm(at + 1) in r.words.aged


def _reversed_window(r: Reader, k: int) -> Found:
    """Read `5 आने वाले मिनटों`, `3 next weeks`."""
    number: Fraction | None = r.get(k, "num")
    direction, unit = r.get(k + 1, "direction"), r.get(k + 2, "unit")
    if number is None or direction in (None, "this") or unit is None:
        return None
    if not (r.words.tense.verb_after or r.tokens[r.items[k + 2].i].norm.endswith("s")):
        return None
    return Window(amount(number, unit), direction, unit, number), k + 3


def ordinal(r: Reader, k: int) -> Found:
    """Read `पहले शुक्रवार`, `third quarter`, `last ten days`, `15th day`: the n-th of what follows or precedes."""
    start = r.skip(k, "the")
    number, at = r.get(start, "ordinal"), start + 1
    if number is None and r.get(start, "final"):
        if start > k:
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
