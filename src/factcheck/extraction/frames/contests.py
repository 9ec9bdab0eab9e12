"""Contests that are named by a length or a weight: the 4x400 m relay, the 10 m air rifle, 57 kg class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.frames.counting import OWNED
from factcheck.extraction.frames.lexicon import Mark
from factcheck.extraction.quantities.lexicon import Lexicon, lexicon
from factcheck.extraction.quantities.mentions import TIMES_SIGNS
from factcheck.extraction.quantities.numerals import read
from factcheck.text.tokens import Token

CUE, _SEX = "cue:contest", "cue:sex."
_UNITS = frozenset({"m", "km", "kg"})
_WON = frozenset({"won", "wins", "win"})
_REACH = 4


def contests(words: Sequence[Token], marks: Sequence[Mark]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, name) of each contest in code points of the text: 4x400m, 57kg.

    The number and its unit stand right before the word of the contest (रिले), or right behind whose it is (women's).
    """
    if not [m for m in marks if m.value == "win" or m.kind == CUE or m.kind.startswith(_SEX)]:
        return
    lex = lexicon("en")
    named = {m.start for m in marks if m.kind == CUE}
    owners = {m.end for m in marks if m.kind.startswith(_SEX) and words[m.end - 1].raw in ("'s", "’s")}
    owners |= {m.end for m in marks if m.kind == "+" and m.value == "win" and words[m.end - 1].norm in _WON}
    for i in range(len(words)):
        numeral = read(list(words[i : i + _REACH]), 0, lex) if _may_be(words[i], lex) else None
        if numeral is None or numeral.value != int(numeral.value):
            continue
        unit = lex.unit_after.at(list(words), i + numeral.stop)
        if unit is None or unit[0] not in _UNITS:
            continue
        end = unit[1] + (unit[1] < len(words) and words[unit[1]].norm in OWNED)
        first = i - 2 if i > 1 and words[i - 1].norm in TIMES_SIGNS else i
        legs = read(list(words[first:i]), 0, lex) if first < i else None
        if end in named or unit[1] in named or first in owners:
            times = f"{legs.value}x" if legs else ""
            yield words[first].start, words[unit[1] - 1].end, f"{times}{numeral.value}{unit[0]}"


def _may_be(word: Token, lex: Lexicon) -> bool:
    return word.kind == "number" or word.norm in lex.starts
