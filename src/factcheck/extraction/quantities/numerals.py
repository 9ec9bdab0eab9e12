"""Read one numeral from tokens: a number, a rank, a multiple, a fraction, with its sign."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.quantities.lexicon import Lexicon
from factcheck.extraction.quantities.reader import Numeral, Reader
from factcheck.text.tokens import Token

_HYPHENS = frozenset("-‐‑–—−")


def read(tokens: list[Token], i: int, lex: Lexicon) -> Numeral | None:
    """Return the numeral that begins at token `i`, or None.

    >>> from factcheck.extraction.quantities.lexicon import lexicon
    >>> from factcheck.text.tokens import tokenise
    >>> [int(read(tokenise(t), 0, lexicon("hi")).value) for t in ("5 लाख करोड़", "साढ़े तीन हज़ार", "एक सौ छह")]
    [5000000000000, 3500, 106]
    """
    token = tokens[i]
    norm = token.norm
    if norm in lex.collectives:
        return Numeral(i, i + 1, lex.collectives[norm], "collective")
    if norm in lex.multiples:
        return Numeral(i, i + 1, lex.multiples[norm], "multiple")
    part = _part_of(tokens, i, lex)
    if part is not None:
        return part
    negative = _is_minus(tokens, i, lex)
    first = i + 1 if negative else i
    numeral = Reader(tokens, first, lex).read()
    if numeral is None:
        return None
    numeral = _mixed(tokens, _fraction(tokens, numeral, lex), lex)
    value = -numeral.value if negative else numeral.value
    return Numeral(i, numeral.stop, value, numeral.kind, numeral.scale, numeral.literal)


def _part_of(tokens: list[Token], i: int, lex: Lexicon) -> Numeral | None:
    """Read "a quarter of the workers", "a third of": what stands before "of" is no rank."""
    if i + 2 >= len(tokens) or not lex.is_("indefinite", tokens[i].norm) or tokens[i + 2].norm != "of":
        return None
    below = lex.fractions.get(tokens[i + 1].norm)
    return Numeral(i, i + 2, 1 / below, "fraction") if below else None


def _is_minus(tokens: list[Token], i: int, lex: Lexicon) -> bool:
    token = tokens[i]
    if i + 1 >= len(tokens):
        return False
    if lex.is_("minus", token.norm):
        return True
    signed = token.raw in _HYPHENS and not tokens[i + 1].spaced and tokens[i + 1].kind == "number"
    return signed and (token.spaced or i == 0 or tokens[i - 1].raw in "([₹$")


def _mixed(tokens: list[Token], numeral: Numeral, lex: Lexicon) -> Numeral:
    """Add the fraction after a whole number: 2 1/4, सौ और तीन चौथाई, two and three quarters."""
    j = numeral.stop
    if numeral.kind != "cardinal" or j >= len(tokens):
        return numeral
    joined = lex.is_("and_", tokens[j].norm)
    if not joined and not (numeral.literal and tokens[j].kind == "number"):
        return numeral
    whole = Reader(tokens, j + joined, lex, joins=False).read() if j + joined < len(tokens) else None
    part = _fraction(tokens, whole, lex) if whole else None
    if part is None or part.kind != "fraction" or part.value >= 1:
        return numeral
    return replace(numeral, stop=part.stop, value=numeral.value + part.value, kind="fraction")


def _fraction(tokens: list[Token], numeral: Numeral, lex: Lexicon) -> Numeral:
    """Widen `numeral` to the fraction it begins: तीन चौथाई, दो-तिहाई, एक बटा तीन, 3/4, एक का पांचवां."""
    j = numeral.stop
    if numeral.kind != "cardinal" or j >= len(tokens):
        return numeral
    if (
        tokens[j].raw in _HYPHENS
        and not tokens[j].spaced
        and j + 1 < len(tokens)
        and tokens[j + 1].norm in lex.fractions
    ):
        j += 1
    if tokens[j].norm in lex.fractions and not numeral.literal:
        return Numeral(numeral.first, j + 1, numeral.value / lex.fractions[tokens[j].norm], "fraction")
    if j + 1 >= len(tokens):
        return numeral
    chained = numeral.first > 0 and tokens[numeral.first - 1].raw == "/"
    slash = (
        not chained and tokens[j].raw == "/" and not tokens[j].spaced and not tokens[j + 1].spaced and numeral.literal
    )
    if slash or (lex.is_("over", tokens[j].norm) and not tokens[j].raw.isascii()):
        return _over(tokens, numeral, lex, slash)
    if lex.is_("of_part", tokens[j].norm) and not numeral.literal:
        part = Reader(tokens, j + 1, lex).read()
        if part is not None and part.kind == "ordinal" and part.value > 2:
            return Numeral(numeral.first, part.stop, numeral.value / part.value, "fraction")
    return numeral


def _over(tokens: list[Token], numeral: Numeral, lex: Lexicon, slash: bool) -> Numeral:
    below = Reader(tokens, numeral.stop + 1, lex).read()
    if below is None or below.kind != "cardinal" or below.value <= numeral.value:
        return numeral
    if slash and ((below.stop < len(tokens) and tokens[below.stop].raw == "/") or numeral.value != int(numeral.value)):
        return numeral
    return Numeral(numeral.first, below.stop, numeral.value / below.value, "fraction")
