"""Lengths of time: तीन साल, दो-तीन दिन, one and a half hours, दस वर्षीय, पूरे दिन."""

from __future__ import annotations

from fractions import Fraction

from factcheck.temporal.calendar import Amount, amount
from factcheck.temporal.nodes import (
    Duration,
    Window,
)
from factcheck.temporal.reader import Found, Reader

_NEVER_MANY = ("quarter", "half", "weekend", "fiscal")


_PARTITIVE = ("quarter", "second", "half")


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
    between = _between(r, k)
    if between is not None:
        return between
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


def _between(r: Reader, k: int) -> Found:
    """Read `दो-तीन दिन`, `10 से 15 दिन`, `two or three weeks`: a length between two."""
    low: Fraction | None = r.get(k, "num")
    if low is None or not 0 < low < 100:
        return None
    at = k + 1
    if r.punct(at) == "-" or r.get(at, "from") or r.get(at, "to") or r.get(at, "or"):
        at += 1
    elif not (r.get(k, "words") and r.get(at, "words")):
        return None
    high: Fraction | None = r.get(at, "num")
    found = amount_at(r, at) if high is not None and low < high else None
    if found is None or r.get(at + 1, "unit") is None or r.get(at + 1, "unit_adjective"):
        return None
    return Duration(found[0], amount(low, r.get(at + 1, "unit"))), found[1]


def _age(r: Reader, at: int) -> bool:
    """Tell whether somebody's age was said: 60 साल के बुजुर्ग, 18 वर्ष से अधिक आयु."""
    if not r.words.tense.verb_after or not (r.get(at, "of") or r.get(at, "more") or r.get(at, "less")):
        return False
    at += 1 + (r.get(at + 1, "num") == 1)  # 17 साल का एक छात्र
    return r.next_norm(at) in r.words.aged


def _reversed_window(r: Reader, k: int) -> Found:
    """Read `5 आने वाले मिनटों`, `3 next weeks`."""
    number: Fraction | None = r.get(k, "num")
    direction, unit = r.get(k + 1, "direction"), r.get(k + 2, "unit")
    if number is None or direction in (None, "this") or unit is None:
        return None
    if not (r.words.tense.verb_after or r.tokens[r.items[k + 2].i].norm.endswith("s")):
        return None
    return Window(amount(number, unit), direction, unit, number), k + 3
