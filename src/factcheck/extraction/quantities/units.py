"""The unit behind a number: 10-km, half an hour, 70 crore won, two million Swedish kronor."""

from __future__ import annotations

from factcheck.extraction.quantities.lexicon import Lexicon
from factcheck.extraction.quantities.reader import Numeral
from factcheck.text.tokens import Token

GLUE = frozenset("-‐‑")
_THOUSAND = 1_000
_THE = frozenset({"the", "a", "an"})
Unit = tuple[str, int]
"""A unit's key and the index of the token after it."""


def is_currency(unit: str | None) -> bool:
    """Whether a unit key is an ISO 4217 code, or the capital name of what several lands pay with (PESO)."""
    return unit is not None and len(unit) > 2 and unit.isupper()


def unit_at(tokens: list[Token], j: int, lex: Lexicon) -> Unit | None:
    """Return the unit at token `j`, a hyphen before it or none."""
    if j < len(tokens) and tokens[j].raw in GLUE and not tokens[j].spaced:
        j += 1
    return lex.unit_after.at(tokens, j)


def unit_of(tokens: list[Token], numeral: Numeral, j: int, lex: Lexicon) -> Unit | None:
    """Return the unit of `numeral` at token `j`, where the number ends, or its range."""
    return unit_at(tokens, _past_article(tokens, numeral, j, lex), lex) or _currency(tokens, numeral, j, lex)


def _past_article(tokens: list[Token], numeral: Numeral, j: int, lex: Lexicon) -> int:
    """Where a unit may stand: also behind the article of half an hour, three quarters of an hour."""
    if numeral.value < 1 and numeral.kind in ("fraction", "cardinal") and j + 1 < len(tokens):
        of = tokens[j].norm == "of"
        if lex.is_("indefinite", tokens[j + of].norm):
            return j + of + 1
    return j


def _currency(tokens: list[Token], numeral: Numeral, j: int, lex: Lexicon) -> Unit | None:
    """Return a currency told only of great sums (70 crore won), or behind the word of whose it is (Swedish kronor)."""
    big = numeral.scale >= _THOUSAND
    scaled = _scaled(tokens, numeral, j, lex)
    if scaled or j + 1 >= len(tokens) or tokens[j].kind != "word" or lex.is_("noun_breaks", tokens[j].norm):
        return scaled
    whose = tokens[j].raw[0].isupper() or (big and not tokens[j].norm.isascii())
    unit = lex.unit_after.at(tokens, j + 1) or (lex.unit_scaled.at(tokens, j + 1) if big else None)
    return unit if unit and whose and is_currency(unit[0]) and not lex.is_("and_", tokens[j].norm) else None


def _scaled(tokens: list[Token], numeral: Numeral, j: int, lex: Lexicon) -> Unit | None:
    """Return a currency whose name is a word of other meaning too: no party that spent 50 crore won the seat."""
    big = numeral.scale >= _THOUSAND
    unit = lex.unit_scaled.at(tokens, j) if big or numeral.value >= _THOUSAND else None
    following = tokens[unit[1]] if unit and unit[1] < len(tokens) else None
    if following is None or following.kind != "word":
        return unit
    return unit if big and following.norm not in _THE and not lex.is_("own", following.norm) else None
