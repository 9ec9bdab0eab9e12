"""The content words of a claim, free of language where a pack or a name's sound allows it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from factcheck.extraction.frames.lexicon import Mark, loan, stop
from factcheck.extraction.frames.stem import stem
from factcheck.extraction.romanise import key
from factcheck.text.tokens import Token

_SHORT = 3


def collect(words: list[Token], marks: list[Mark], covered: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Return the terms of a claim, sorted, without repeats.

    A pack noun gives its concept, an English common word `=stem` in either script, everything else `~key`,
    the sound both share. `covered` spans (names, times, numbers) give none.

    >>> from factcheck.text.tokens import tokenise
    >>> collect(tokenise("the Jajarkot bazaar"), [], []), collect(tokenise("जाजरकोट"), [], [])
    (('=bazaar', '~jrkt'), ('~jrkt',))
    >>> collect(tokenise("बुलेटिन"), [], []) == collect(tokenise("bulletins"), [], [])
    True
    """
    skip = _Spans(covered)
    nouns = {i: mark for mark in marks if mark.kind in ("noun", "group") for i in range(mark.start, mark.end)}
    events = {i for mark in marks if mark.kind in ("+", "-", "swap", "person") for i in range(mark.start, mark.end)}
    common = stop()
    found: set[str] = set()
    for i, word in enumerate(words):
        code = _code(word, words[i + 1]) if i + 1 < len(words) else None
        if code:
            found.add(code)
        if i in nouns:
            found.add(nouns[i].value)
        elif i in events or word.kind != "word" or word.norm in common or word.start in skip:
            continue
        else:
            term = _term(word)
            if term:
                found.add(term)
    return tuple(sorted(found))


def _code(word: Token, number: Token) -> str | None:
    """Return the term of a name with a number: F-35, अग्नि-5."""
    if word.kind != "word" or number.kind != "number" or number.spaced or number.start - word.end > 1:
        return None
    return f"~{key(word.raw)}{number.norm}"


def _term(word: Token) -> str | None:
    if word.norm.isascii() and word.raw[0].islower():
        return "=" + stem(word.norm)
    sound = key(stem(word.norm) if not word.norm.isascii() else word.raw)
    borrowed = None if word.norm.isascii() else loan(sound)
    if borrowed:
        return "=" + borrowed
    return "~" + sound if len(sound) >= _SHORT else None


class _Spans:
    """Half-open spans that may overlap, asked whether a position is in one: a binary search."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, position: int) -> bool:
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and position < self._ends[at]
