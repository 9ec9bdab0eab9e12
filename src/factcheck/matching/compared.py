"""Two numbers of one measure side by side, and the only number of either of two claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.extraction.frames.lexicon import counts, listed
from factcheck.matching import amounts
from factcheck.matching.measured import Measured
from factcheck.matching.profile import Profile, once

TENFOLD = 0.82
"""Distance of two numbers of which one is ten times the other: hardly of one thing, where no word says so."""


@dataclass(slots=True)
class Compared:
    """Two numbers of one measure and how they stand; `sure` says that the measure is told, not taken for granted.

    `part` says that one may be a part of the other: bodies of the dead, women of the killed.
    """

    a: Measured
    b: Measured
    answer: amounts.Answer
    sure: bool = True
    part: bool = False


def lone(a: Profile, b: Profile) -> Iterator[Compared]:
    """Yield the one number of either claim, where both hold but one, of one unit: nine lakh sat, 11 lakh candidates."""
    one, two = _only(a), _only(b)
    if one is None or two is None or one.amount.unit != two.amount.unit:
        return
    bases = [m.key.partition("/")[0].partition("+")[0] for m in (one, two)]
    plain = any(base[0] == "~" or base == "person" or base.startswith("unit:") for base in bases)
    things = (
        counts().isdisjoint(bases) and listed("running").isdisjoint(bases) and not (":" in bases[0] and ":" in bases[1])
    )
    alike = (plain or things) and role(one) == role(two)
    if (alike or bases[0] == bases[1]) and distance(one, two) < TENFOLD:
        yield Compared(one, two, amounts.relate(one.amount, two.amount), sure=False)


def unlike(a: Profile, b: Profile) -> bool:
    """Return whether both claims tell but one number, of one unit, and not the same."""
    one, two = _only(a), _only(b)
    if one is None or two is None or one.amount.unit != two.amount.unit:
        return False
    return amounts.relate(one.amount, two.amount) == "differ"


@once
def _only(side: Profile) -> Measured | None:
    """Return the number of a claim that tells only one, by what it measures; by nothing where no pack tells."""
    told = [(q, key) for q, key in zip(side.claim.quantities, side.claim.frame.measures, strict=False) if not q.ordinal]
    if len(told) != 1:
        return None
    quantity, key = told[0]
    found = amounts.amount(quantity)
    if found is None or found.value is None:
        return None
    known = next((m for m in side.measured if m.quantity is quantity), None)
    grows = quantity.running or not {"running", "so-far"}.isdisjoint(side.cues)
    return known or Measured(key or "~", quantity, found, grows)


def role(measured: Measured) -> str:
    """Return the part a number plays, "" for a level: a price is not held against what it fell by."""
    return measured.key.partition("/")[2]


def distance(x: Measured, y: Measured) -> float:
    """Return how far apart two values are, from 0 for the same to 1."""
    first, second = (float(m.amount.value if m.amount.value is not None else m.amount.low) for m in (x, y))
    return abs(first - second) / (abs(first) + abs(second) or 1)
