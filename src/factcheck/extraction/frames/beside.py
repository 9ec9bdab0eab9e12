"""What numbers that stand side by side tell each other: a part and its whole, two runs, the sides of a score."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from factcheck.extraction.frames.lexicon import Mark
from factcheck.extraction.quantities.units import is_currency
from factcheck.model import Quantity
from factcheck.text.tokens import Token

_SHARE = frozenset({"of", "out", "in"})
_PEOPLE = {None, "person"}
_AND = frozenset({"और", "व", "तथा", "and"})
_APART = 5
_RANKED = frozenset({"trophy", "medal", "rank", "seed", "term", "century", "floor"})
_LAKH = 100_000
"""From here a bare number beside money is money: दो लाख और घायलों को 50 हजार रुपये."""


def wholes(quantities: Sequence[Quantity], found: list[str | None], words: list[Token]) -> None:
    """Give a part and its whole one thing, whichever the noun stands beside: 44 of the 70 wards, 70 में से 44 वार्ड."""
    for i in range(len(quantities) - 1):
        one, two = quantities[i], quantities[i + 1]
        between = [w.norm for w in words if one.end <= w.start < two.start]
        if not between or not (one.unit == two.unit or {one.unit, two.unit} == _PEOPLE):
            continue
        told, later = found[i], found[i + 1]
        if two.role == "total" and later and between[0] in _SHARE and (told is None or "person" in later):
            found[i] = later.removesuffix("/of")
        elif one.role == "total" and "से" in between:
            named = told if between[0] != "में" else None  # 12 कारखानों में से पांच
            thing = (named or later or told or "").removesuffix("/of")
            if thing:
                found[i], found[i + 1] = thing + "/of", thing
    _of_those(quantities, found, words)


def _of_those(quantities: Sequence[Quantity], found: list[str | None], words: list[Token]) -> None:
    """Give a bare number what the whole it is of counts: of the 86 people operated upon, 15 lost their sight."""
    begun = len(quantities) > 1 and words and words[0].norm == "of" and (found[0] or "").endswith("/of")
    if begun and found[1] is None and quantities[1].unit is None and not quantities[1].ordinal:
        found[1] = (found[0] or "").removesuffix("/of")


def falls(quantities: Sequence[Quantity], found: list[str | None], words: list[Token]) -> None:
    """Give the first of two numbers with से between them the sense of where it was: 18 प्रतिशत से 5 प्रतिशत."""
    for i in range(len(quantities) - 1):
        one, two = found[i], found[i + 1]
        between = [w.norm for w in words if quantities[i].end <= w.start < quantities[i + 1].start]
        if between == ["से"] and one and one == two and quantities[i].unit:
            found[i] = one + "/from"


def joined(quantities: Sequence[Quantity], found: list[str | None], words: list[Token]) -> None:
    """Give a bare number what the next one counts, where "and" joins them: Rane made 92 and Kadam 57 runs."""
    for i in range(len(quantities) - 1):
        one, two, following = quantities[i], quantities[i + 1], found[i + 1]
        if one.unit not in (None, "person") or one.ordinal or not following or "/" in following:
            continue
        if not (found[i] is None and not two.unit) and not (is_currency(two.unit) and (one.value or 0) >= _LAKH):
            continue
        between = [w.norm for w in words if one.end <= w.start < two.start]
        if len(between) <= _APART and not _AND.isdisjoint(between):
            found[i] = following


def ranks(quantities: Sequence[Quantity], found: list[str | None], words: list[Token], marks: Sequence[Mark]) -> None:
    """Give the ordinal of what somebody has won, holds or is ranked by a measure of its own: his third title."""
    if not [quantity for quantity in quantities if quantity.ordinal]:
        return
    ahead = {m.start: m.value for m in marks if m.kind == "noun" and m.value in _RANKED}
    ranked = any(m.kind in "+-" and m.value == "ranking" for m in marks)
    for i, quantity in enumerate(quantities):
        if quantity.ordinal and found[i] is None and (ahead or ranked):
            after = bisect_left(words, quantity.end, key=attrgetter("start"))
            found[i] = f"{ahead[after]}/nth" if after in ahead else "rank/nth" if ranked else None


def scores(quantities: Sequence[Quantity], found: list[str | None]) -> None:
    """Name the two sides of a result (2-1) by which is higher: the loser tells it the same way round."""
    for i in range(len(quantities) - 1):
        one, two = quantities[i], quantities[i + 1]
        plain = {one.unit, two.unit} <= {None, "score"}
        if two.start - one.end == 1 and one.value is not None and two.value is not None and plain:
            high, low = (i, i + 1) if one.value >= two.value else (i + 1, i)
            found[high], found[low] = "goal/high", "goal/low"
