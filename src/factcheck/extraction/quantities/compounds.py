"""One length told in two units, or with a share of its unit: an hour and six minutes, 5 ft 8 in, a year and a half."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.quantities.lexicon import Lexicon
from factcheck.extraction.quantities.numerals import read
from factcheck.extraction.quantities.reader import Numeral, share
from factcheck.text.tokens import Token

_BELOW: dict[str, tuple[str, Decimal]] = {
    "week": ("day", Decimal(7)),
    "day": ("hour", Decimal(24)),
    "hour": ("minute", Decimal(60)),
    "minute": ("second", Decimal(60)),
    "year": ("month", Decimal(12)),
    "ft": ("inch", Decimal(12)),
    "km": ("m", Decimal(1000)),
    "m": ("cm", Decimal(100)),
    "quintal": ("kg", Decimal(100)),
    "kg": ("g", Decimal(1000)),
    "INR": ("paisa", Decimal(100)),
}
"""The unit told next to a greater one, and how many of it make one of that."""
_MONEY = {"paisa": "INR"}
"""What is told in the greater unit nevertheless: 42 rupees 50 paise are 42.5 rupees."""
_ONE = Decimal(1)
_TOOK = frozenset({"in", "of", "clocked", "clocking"})


def compound(tokens: list[Token], numeral: Numeral, unit: str, stop: int, lex: Lexicon) -> tuple[Numeral, str, int]:
    """Return the number, its unit and the index after it, of a number whose unit ends before token `stop`.

    What follows in the next smaller unit is taken in, in that unit: an hour and six minutes are 66 minutes. The share
    of an hour and a half is added. Without either the number comes back as it is.
    """
    while numeral.kind == "cardinal" and numeral.value == int(numeral.value):
        part = share(tokens, stop, lex)
        if part:
            if part[1] < len(tokens) and tokens[part[1]].norm in lex.scales:
                break  # two hours and a half dozen men
            return replace(numeral, value=numeral.value + part[0], stop=part[1], kind="fraction"), unit, part[1]
        below = _BELOW.get(unit)
        j = stop + (stop < len(tokens) and (tokens[stop].raw == "," or lex.is_("and_", tokens[stop].norm)))
        small = read(tokens, j, lex) if below and j < len(tokens) else None
        told = lex.unit_after.at(tokens, small.stop) if small and small.kind == "cardinal" else None
        if not below or not small or not told or told[0] != below[0] or not 0 <= small.value < below[1]:
            break
        value = numeral.value * below[1] + small.value
        unit, stop = told
        if below[0] in _MONEY:
            value, unit = value / below[1], _MONEY[below[0]]
        numeral = replace(numeral, value=value, stop=small.stop, scale=_ONE, literal=small.literal)
    return numeral, unit, stop


def of_one(tokens: list[Token], i: int, lex: Lexicon) -> tuple[Numeral, str, int] | None:
    """Return the number that begins with "a" at token `i`, where more than one is meant: a year and a half.

    None for an hour by itself, and for so much an hour.
    """
    unit = lex.unit_after.at(tokens, i + 1) if lex.is_("indefinite", tokens[i].norm) else None
    if unit is None:
        return None
    if i and (tokens[i - 1].kind == "number" or lex.unit_after.before(tokens, i)):
        return None  # 60 miles an hour and 20 minutes of rest
    told = compound(tokens, Numeral(i, i + 1, _ONE), *unit, lex)
    return told if told[0].value != _ONE else None


def clocked(tokens: list[Token], i: int) -> Numeral | None:
    """Read the time of a race at token `i` in seconds: 2:58.9, and in 2:01:09; 18:45:30 by itself is one of a day."""
    if i + 4 >= len(tokens) or tokens[i + 1].raw != ":":
        return None
    run = tokens[i : i + 5]
    if any(t.spaced for t in run[1:]) or any(t.kind != "number" for t in run[::2]):
        return None
    first, second, third = (t.norm for t in run[::2])
    if len(second) != 2 or not (first + second + third).isdecimal():
        return None
    marks = (run[3].raw, i > 0 and tokens[i - 1].norm in _TOOK)
    if marks[0] == ".":
        value = Decimal(first) * 60 + Decimal(f"{second}.{third}")
    elif marks == (":", True) and len(third) == 2:
        value = (Decimal(first) * 60 + Decimal(second)) * 60 + Decimal(third)
    else:
        return None
    return Numeral(i, i + 5, value, literal=True)
