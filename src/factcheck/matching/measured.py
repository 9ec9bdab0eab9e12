"""The numbers of a claim made ready for comparison: what each measures, in base units, and whether it grows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extraction.frames.lexicon import classes, listed, near
from factcheck.extraction.quantities.units import is_currency
from factcheck.matching.amounts import Amount, amount
from factcheck.matching.limits import limits
from factcheck.matching.per import per
from factcheck.model import Claim, Quantity, Timex
from factcheck.text.tokens import norms

_GOODS = frozenset({"kg", "litre", "barrel"})
_GOING_ON = frozenset({"open", "resume", "restore", "evacuate", "vaccinate", "build", "repair", "power-cut", "harvest"})
"""What is done to ever more of a whole: power is back for 60 per cent."""
_NTH, _LIMIT = "/nth", "/limit"
_RISEN = (" हो गई", " हो गया", " हो गए", " हो चुक", " पहुंच")
"""What tells of a number that it is so by now: मरीजों की संख्या 15 हो गई."""
_LENGTHS = frozenset({"duration", "age", "term", "sentence", "travel-time"})
_ALL = Decimal(100)
_BEYOND = {"below": -1, "less": -1, "lower": -1, "कम": -1, "above": 1, "more": 1, "higher": 1, "अधिक": 1, "ज्यादा": 1}
_NORM = frozenset({"average", "normal", "usual", "औसत", "सामान्य"})
"""What shares are told of: 12 per cent below normal."""
_QUOTED = frozenset({"shares", "index", "exchange"})
"""What percents are only changes of."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One number of a claim that can be compared: what it measures, the quantity, its amount."""

    key: str
    quantity: Quantity
    amount: Amount
    running: bool


def _moved(key: str, ready: Amount, claim: Claim) -> str:
    """Return the key of a change where a level cannot be meant: shares that rose eight per cent."""
    told = ready.unit == "%" and key in _QUOTED and not {"up", "down"}.isdisjoint(claim.frame.cues)
    return key + "/change" if told else key


def _sold(key: str, ready: Amount) -> str:
    """Return the key of a price whatever verb tells it: traded, sold or procured at so much a quintal."""
    goods = ready.unit is not None and ready.unit.partition("/")[2] in _GOODS
    return "price" if goods and "/" not in key else key


def _ill(key: str, claim: Claim) -> str:
    """Return `case` for those whom a disease befell, however they are called: patients, infected."""
    if key not in ("patient", "infected"):
        return key
    diseases = {other for one, other in near() if one == "outbreak"} | {"outbreak", "infect"}
    return key if diseases.isdisjoint((claim.frame.predicate, *claim.frame.events)) else "case"


def measured(claim: Claim, dated: Sequence[Timex]) -> list[Measured]:
    """Return the numbers of `claim` that measure something, in reading order; `dated` are its own times."""
    running = listed("running")
    found = []
    keys = claim.frame.measures
    for i, (quantity, key) in enumerate(zip(claim.quantities, keys, strict=False)):
        if (
            quantity.unit in (None, "person")
            and key
            and key in keys[i + 1 : i + 2]
            and is_currency(claim.quantities[i + 1].unit)
        ):
            quantity = replace(quantity, unit=claim.quantities[i + 1].unit)  # दो लाख और 50 हजार रुपये
        quantity, key = _scored(quantity, key, claim)
        if key in ("age", "age/limit") and quantity.unit in (None, "person"):
            quantity = replace(quantity, unit="year")  # Suresh Rao, 45, died
        if key is not None and key.endswith(_LIMIT):
            quantity = replace(quantity, comparator="=")  # a rule for all below 50 is none for all below 60
        ranked = key is not None and key.endswith(_NTH)
        ready = amount(replace(quantity, ordinal=False) if ranked else quantity)
        if key is not None and ready is not None:
            ready = per(claim, quantity, ready)
            key, ready = _of_norm(key, quantity, ready, claim)
            ready = replace(ready, unit="times") if ready.unit == "occasion" else ready  # 41 गुना, 41 times
            risen = ready.unit is None and claim.text[quantity.end - claim.start :].startswith(_RISEN)
            told = risen or ("running" in claim.frame.cues and ready.unit is None) or claim.frame.predicate == "lead"
            grows = quantity.running or told or _so_far(claim, dated, ready, key) or _kind_of_count(key) in running
            found.append(Measured(_ill(_sold(_moved(key, ready, claim), ready), claim), quantity, ready, grows))
    if not any(m.key in _LENGTHS for m in found):
        ready_ = [(quantity, amount(quantity)) for quantity in limits(claim)]
        found += [Measured("duration", quantity, ready, False) for quantity, ready in ready_ if ready is not None]
    return found


def _of_norm(key: str, quantity: Quantity, ready: Amount, claim: Claim) -> tuple[str, Amount]:
    """Return a share above or below the usual as one of the usual: two per cent below average is 98 of it."""
    base, _, part = key.partition("/")
    after = claim.text[quantity.end - claim.start :].split(maxsplit=1)
    sign = _BEYOND.get(after[0].strip(",.।").lower(), 0) if after else 0
    if part != "change" or ready.unit != "%" or not sign or ready.value is None or _NORM.isdisjoint(norms(claim.text)):
        return key, ready
    low, high = sorted((_ALL + sign * ready.low, _ALL + sign * ready.high))
    return base, replace(ready, low=low, high=high, value=_ALL + sign * ready.value)


def _scored(quantity: Quantity, key: str | None, claim: Claim) -> tuple[Quantity, str | None]:
    """Return how often one scored as goals: scored twice, found the net three times."""
    often = quantity.unit in ("times", "occasion") and claim.frame.predicate == "score"
    return (replace(quantity, unit=None), "goal") if often else (quantity, key)


def _so_far(claim: Claim, dated: Sequence[Timex], ready: Amount, key: str) -> bool:
    """Whether a number is told up to now, or up to a time: 4.2 lakh tonnes so far, 41 per cent till 1 pm."""
    if ready.unit in ("second", "month"):
        return False
    if key == "turnout" and any((t.timex or "").startswith("T") for t in claim.times):
        return True
    if key == "unit:%" and claim.frame.predicate in _GOING_ON and claim.tense != "future":
        return True
    return "so-far" in claim.frame.cues or any(t.open_bound == "before" for t in dated)


def _kind_of_count(key: str) -> str:
    """Return the count a measure key stands for: flight:cancel → cancelled, death+child → death."""
    noun, _, verb = key.partition("+")[0].partition(":")
    known = classes().get(verb)
    return known.counts or verb if known else noun
