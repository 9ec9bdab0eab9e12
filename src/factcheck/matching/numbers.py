"""Which numbers of two claims measure one thing, and how they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Literal

from factcheck.extraction.frames import ages
from factcheck.extraction.frames.lexicon import classes, counts, listed, near, scan
from factcheck.extraction.quantities.units import is_currency
from factcheck.lang import languages, pack, topics
from factcheck.matching import amounts
from factcheck.matching.compared import TENFOLD, Compared, distance, lone, role
from factcheck.matching.measured import Measured
from factcheck.matching.profile import Profile, once
from factcheck.matching.topics import matches, one_act
from factcheck.text.tokens import tokenise

_SHARED = frozenset({"duration", "person", "age", "over"})
_SHARES = frozenset({"unit:%", "pass-rate", "turnout"})
_OF_ALL = frozenset({"woman", "child", "foreigner"})
"""Groups that are counted among the others: women of the dead, but no terrorists among the soldiers killed."""
_HELD = frozenset({"rescued", "evacuated", "trapped", "vaccinated"})
_HUNDREDFOLD = 0.98
_TERMS = frozenset({"term", "custody", "loan", "validity", "life", "extension", "travel-time", "runtime"})
_AGES = {"age", "duration"}
_ONE_COUNT = ({"freed", "rescued"}, {"applicant", "candidate"})
"""Counts that two sentences of one act may call by either word."""
_WORD = 4
"""Code points between two numbers that are told of two things."""
_SEVERAL, _LARGE = 10, 20
"""A number that two sources are not likely to give of two things."""


def quantities(a: Profile, b: Profile, *, kin: bool = False, asked: bool = False) -> list[Compared]:
    """Return the numbers that measure one thing, the closest pair a measure.

    Where their articles are `kin`, a number whose measure is not told is held against one of the same unit;
    where they tell one act, or somebody `asked`, so is any number that has no partner of its own.
    """
    if not (a.measured and b.measured):
        return list(lone(a, b)) if asked and a.mood == b.mood and one_act(a, b) else []
    found = []
    for key in sorted(a.keys & b.keys):
        if key == "age" and _of_two_people(a, b):
            continue
        exact = key.partition("/")[0] in listed("exact")
        pair = _closest([m for m in a.measured if m.key == key], [m for m in b.measured if m.key == key], exact)
        if asked or not _of_other_size(pair):
            found.append(pair)
    if asked or kin:
        told = set(a.keys & b.keys)
        found.extend(_loosely(a, b, told, any_measure=not found and (asked or _one_act(a, b))))
    parted = {pair.a.key for pair in found if pair.answer == "differ"}
    found = [pair for pair in found if not (pair.answer == "same" and pair.a.key.removesuffix("/of") in parted)]
    known = [pair for pair in found if pair.answer != "missing"]
    return known or (list(lone(a, b)) if asked else [])


def _of_two_people(a: Profile, b: Profile) -> bool:
    """Whether both claims tell whose age they give, and of nobody in common."""
    one, two = _aged(a), _aged(b)
    return bool(one and two) and not matches(one, two)


@once
def _aged(side: Profile) -> frozenset[str]:
    return frozenset(whose.key for whose in ages.owners(side.claim).values() if whose is not None and whose.key)


def _of_other_size(pair: Compared) -> bool:
    """Whether one sum of money is a hundred times the other: the fare of a ride, the earnings of a year."""
    return is_currency(pair.a.amount.unit) and distance(pair.a, pair.b) > _HUNDREDFOLD


def _one_act(a: Profile, b: Profile) -> bool:
    return a.predicate is not None and a.predicate == b.predicate


def _loosely(a: Profile, b: Profile, told: set[str], *, any_measure: bool) -> Iterator[Compared]:
    """Return the numbers left on both sides that may measure one thing, each once."""
    mine = [m for m in a.measured if m.key not in told]
    yours = [m for m in b.measured if m.key not in told]
    for x in mine:
        lone = any_measure and len(mine) == len(yours) == 1
        fit = [y for y in yours if _may_be(x, y, any_measure=any_measure) or (any_measure and _named(x, a, y, b))]
        fit = fit or [y for y in yours if lone and (_crowds(x, y) or _nameless(x, y)) and distance(x, y) < TENFOLD]
        back = [z for z in mine if any(_may_be(z, y, any_measure=any_measure) for y in fit)] or [x]
        if fit and len(back) == 1:
            found = _closest([_as_told(x, fit)], [_as_told(y, [x]) for y in fit], exact=False)
            if found.answer != "differ" or any_measure or distance(found.a, found.b) < TENFOLD:
                part = _is_part(found.a.key, found.b.key)
                yield replace(found, sure=part or (not told and x.amount.unit is not None), part=part)


def _may_be(one: Measured, two: Measured, *, any_measure: bool) -> bool:
    """Whether two measures may be one: none told, a count told finer (500 buses bought), words of two languages."""
    x, y = one.key, two.key
    if any_measure and one.amount.unit == "%" and one.amount == two.amount:
        return True  # they demand 30 per cent, a rise of 30 per cent
    if any_measure and {x, y} in _ONE_COUNT:
        return True
    if role(one) != role(two) or _two_acts(x, y):
        whole = {x.removesuffix("/part"), y.removesuffix("/part")}
        return any_measure and len(whole) == 1 and "+" in x  # इनमें 3,214 विदेशी थे
    units = {one.amount.unit, two.amount.unit}
    if len(units) > 1 and not (any_measure and _sold_by(one, two)):
        return {x, y} <= _SHARES and units == {None, "%"}
    if one.amount.unit is not None:
        untold = any_measure or "unit:" in (x[:5], y[:5]) or one.amount.value == two.amount.value or (x, y) in near()
        timed = one.amount.unit == "month" or "duration" in (x, y)
        if any_measure and "duration" in (x, y) and not _TERMS.isdisjoint((x, y)):
            return True  # a term of two years; for three years he will be its director
        return {x, y} == _AGES or (untold and one.amount.unit != "month" and (any_measure or not timed))
    if _is_part(x, y):
        return True
    if one.amount.value is not None and one.amount.value == two.amount.value:
        untold = x[0] == y[0] == "~" or "person" in (x, y) or "~" in (x[0], y[0])
        if untold:
            return one.amount.value >= _SEVERAL or x[0] == y[0]
    if "~" in (x[0], y[0]):
        return False
    exact = not listed("exact").isdisjoint((x, y))
    if any_measure and not exact and one.amount.value is not None and one.amount.value == two.amount.value:
        return True  # two trolleys, two cable cars
    if _verb_counts(x) == y or _verb_counts(y) == x:
        return True
    heads = {x.partition(":")[0].partition("+")[0], y.partition(":")[0].partition("+")[0]}
    if len(heads) == 1 and ("+" in x) == ("+" in y):
        return True
    return "person" in heads and heads <= (_people() | _sorts_of_people() if any_measure else _people())


def _nameless(one: Measured, two: Measured) -> bool:
    """Whether of two plain counts one at least is of a thing no pack knows: 83 Tejas, 97 aircraft."""
    plain = one.amount.unit == two.amount.unit is None and role(one) == role(two)
    return plain and "~" in (one.key[0], two.key[0])


def _crowds(one: Measured, two: Measured) -> bool:
    """Whether two numbers of one act count people, of whom one says no more than what they are: candidates who sat."""
    if not (one.quantity.unit == two.quantity.unit == "person" and role(one) == role(two)):
        return False
    return sum(m.key.partition("+")[0] in counts() for m in (one, two)) == 1


def _sold_by(one: Measured, two: Measured) -> bool:
    """Whether one price says what it buys and the other leaves it out: 6,250 rupees, 6,250 rupees a quintal."""
    units = one.amount.unit or "", two.amount.unit or ""
    return any(x.partition("/")[0] == y for x, y in (units, units[::-1]) if "/" in x and y)


def _as_told(one: Measured, others: Sequence[Measured]) -> Measured:
    """Return a price as it was told, where it is held against one that does not say what it buys."""
    plain = amounts.amount(one.quantity) if any(_sold_by(one, other) for other in others) else None
    return replace(one, amount=plain) if plain is not None else one


def _named(x: Measured, a: Profile, y: Measured, b: Profile) -> bool:
    """Whether what each counts is a word of the other claim too: nine MPs of the opposition, eleven in opposition."""
    if role(x) != role(y) or x.amount.unit is not None or y.amount.unit is not None:
        return False
    mine, yours = x.key.partition(":")[0].partition("+")[0], y.key.partition(":")[0].partition("+")[0]
    return mine != yours and (mine in b.concepts or yours in a.concepts) and len(a.measured) == len(b.measured) == 1


def _two_acts(x: str, y: str) -> bool:
    """Whether one kind of thing is counted for two acts: flights cancelled, flights delayed."""
    noun, _, verb = x.partition(":")
    other, _, told = y.partition(":")
    if noun != other or verb == told or (verb, told) in near():
        return False
    return _verb_counts(x) is not None and _verb_counts(y) is not None


def _is_part(x: str, y: str) -> bool:
    """Whether one count is of some of those that the other counts."""
    if {x, y} == {"body", "death"}:
        return True
    groups = {key.partition("+")[2] for key in (x, y)}
    return "" in groups and len(groups & _OF_ALL) == 1 and x.partition("+")[0] == y.partition("+")[0]


def whole(pair: Compared) -> Literal["a", "b"]:
    """Return the side that gives the whole, of a pair of which one is a part: the toll, not the bodies found."""
    return "b" if pair.a.key == "body" or "+" in pair.a.key else "a"


def overfull(pair: Compared) -> bool:
    """Whether the part is more than the whole: eight children dead, six dead."""
    all_, some = (pair.a, pair.b) if whole(pair) == "a" else (pair.b, pair.a)
    return pair.answer == "differ" and some.amount.low > all_.amount.high


def _verb_counts(key: str) -> str | None:
    """Return what the act of a key counts: player:sell are so many sold."""
    known = classes().get(key.partition(":")[2])
    return known.counts if known else None


@cache
def _people() -> frozenset[str]:
    """Return what people are counted as, told or not."""
    return frozenset({"person", *(key for key in counts() if key)}) - listed("running") | _HELD


@cache
def _sorts_of_people() -> frozenset[str]:
    """Return the packs' concepts for sorts of people: 4,000 employees, 1,500 workers."""
    packs = (pack(lang, topic) for lang in languages() for topic in topics(lang) if topic.startswith("events"))
    marks = (mark for words in packs for word in words["people"] for mark in scan(tokenise(word)))
    return frozenset(mark.value for mark in marks if mark.kind in ("noun", "group"))


def _closest(one: list[Measured], two: list[Measured], exact: bool) -> Compared:
    """Return the two numbers nearest in value: a worldwide total is held against the total, not its parts.

    Of as many numbers on either side, told in one order and equal in one place, the pair that differs.
    """
    if len(one) == len(two) == 1:
        x, y = one[0], two[0]
    elif len(one) == len(two) and (told := _in_order(one, two, exact)):
        x, y = told
    elif _summed(one, two) or _summed(two, one):
        return Compared(one[0], two[0], "same")  # 126 passengers and a crew of 14: 140 aboard
    else:
        x, y = min(((x, y) for x in one for y in two), key=lambda pair: distance(pair[0], pair[1]))
    if x.key == y.key == "duration" and x.amount.value is not None and x.amount.value == y.amount.value:
        return Compared(x, y, "same")  # over five years: all through them, or longer
    return Compared(x, y, amounts.relate(x.amount, y.amount, exact=exact))


def _summed(some: list[Measured], other: list[Measured]) -> bool:
    """Whether the one other number is the sum of some: no toll, of which the last to die are told beside."""
    if len(other) > 1 or other[0].key in listed("running") or len({m.amount.unit for m in (*some, *other)}) > 1:
        return False
    if any(y.quantity.start - x.quantity.end < _WORD for x, y in pairwise(some)):
        return False  # Blue Ghost 2, six instruments
    values = [m.amount.value for m in some if m.amount.value is not None]
    return len(values) == len(some) and sum(values, Decimal()) == other[0].amount.value


def _in_order(one: list[Measured], two: list[Measured], exact: bool) -> tuple[Measured, Measured] | None:
    """Return the pair that differs, of numbers told in one order: 2 lakh to the dead and 50,000 to the injured."""
    answers = [(x, y, amounts.relate(x.amount, y.amount, exact=exact)) for x, y in zip(one, two, strict=True)]
    differing = [(x, y) for x, y, answer in answers if answer == "differ"]
    return differing[0] if len(differing) == 1 and any(answer == "same" for *_, answer in answers) else None


def one_value(a: Profile, b: Profile) -> bool:
    """Whether both give one measure the same value, of more than one digit: last year's loss, the yearly loss."""
    mine = {(m.key, m.amount.value) for m in a.measured}
    both = (m.amount.value for m in b.measured if (m.key, m.amount.value) in mine)
    return any(value is not None and len(value.normalize().as_tuple().digits) > 1 for value in both)


def weak(pair: Compared) -> bool:
    """Whether the measure is too common to tell a conflict by itself (दस साल, 5 लोग)."""
    return not pair.sure or pair.a.key in _SHARED or pair.a.key[0] == "~"


def telling(pair: Compared) -> bool:
    """Whether a weak pair still agrees on what two sources would hardly say of two things: 84,000, 14,000."""
    value = pair.b.amount.value
    return pair.answer in ("same", "rounded") and value is not None and abs(value) >= _LARGE
