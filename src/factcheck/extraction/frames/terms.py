"""The content words of a claim, free of language where a pack or a name's sound allows it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
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
    found = {mark.value for mark in nouns.values()}
    for i, word in enumerate(words):
        if word.kind == "number":
            if i and (code := _code(words[i - 1], word)):
                found.add(code)
        elif i not in nouns and i not in events and word.norm not in common and word.start not in skip:
            term = _term(word.norm, word.raw)
            if term:
                found.add(term)
    return tuple(sorted(found))


def _code(word: Token, number: Token) -> str | None:
    """Return the term of a name with a number: F-35, अग्नि-5."""
    if word.kind != "word" or number.spaced or number.start - word.end > 1:
        return None
    return f"~{key(word.raw)}{number.norm}"


@lru_cache(maxsize=16384)
def _term(norm: str, raw: str) -> str | None:
    if norm.isascii() and raw[0].islower():
        return "=" + stem(norm)
    sound = key(stem(norm) if not norm.isascii() else raw)
    borrowed = None if norm.isascii() else loan(sound)
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
