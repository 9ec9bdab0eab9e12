"""Prices by what they buy: 4,200 rupees a quintal are 42 rupees a kilo."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.quantities.lexicon import Lexicon, lexicon
from factcheck.extraction.quantities.units import is_currency
from factcheck.matching.amounts import Amount, base
from factcheck.model import Claim, Quantity
from factcheck.text.tokens import Token, tokenise

_REACH = 24
_SOLD_BY = frozenset(
    {"kg", "g", "quintal", "tonne", "litre", "barrel", "acre", "hectare", "bigha", "sqft", "sqm", "km"}
)
"""Units of goods and ground, which need no word for per: 42 रुपये किलो."""


def per(claim: Claim, quantity: Quantity, ready: Amount) -> Amount:
    """Return `ready` as the price of one base unit where the words beside say what it buys, else as it is."""
    if not is_currency(quantity.unit):
        return ready
    start, end = quantity.start - claim.start, quantity.end - claim.start
    lex = lexicon("en" if claim.text.isascii() else "hi")
    unit = _after(tokenise(claim.text[end : end + _REACH]), lex) or _before(
        tokenise(claim.text[max(0, start - _REACH) : start]), lex
    )
    if unit is None:
        return ready
    name, factor, _ = base(unit)
    if name is None:
        return ready
    return replace(
        ready,
        low=ready.low / factor,
        high=ready.high / factor,
        value=None if ready.value is None else ready.value / factor,
        unit=f"{ready.unit}/{name}",
        step=ready.step / factor,
        converted=ready.converted or factor != 1,
    )


def _after(tokens: list[Token], lex: Lexicon) -> str | None:
    led = bool(tokens) and (lex.is_("per", tokens[0].norm) or tokens[0].raw == "/")
    found = lex.unit_after.at(tokens, int(led)) if len(tokens) > led else None
    return found[0] if found and (led or found[0] in _SOLD_BY) else None


def _before(tokens: list[Token], lex: Lexicon) -> str | None:
    """Return the unit of "प्रति किलो 42 रुपये"."""
    for i in range(len(tokens) - 1):
        if lex.is_("per", tokens[i].norm):
            found = lex.unit_after.at(tokens, i + 1)
            if found and found[1] == len(tokens):
                return found[0]
    return None
