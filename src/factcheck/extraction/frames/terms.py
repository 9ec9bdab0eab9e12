"""The content words of a claim, free of language where a pack or a name's sound allows it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from factcheck.extraction.frames.lexicon import Mark, loan, stop
from factcheck.extraction.frames.stem import stem
from factcheck.extraction.romanise import acronym, key
from factcheck.text.tokens import Token

_SHORT = 3
_NOUNS = frozenset({"noun", "group"})
_TOLD = _NOUNS | {"+", "-", "swap", "person"}


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
    taken: set[int] = set()
    nouns: dict[int, str] = {}
    for mark in marks:
        if mark.kind in _TOLD:
            noun = mark.kind in _NOUNS
            for i in range(mark.start, mark.end):
                taken.add(i)
                if noun:
                    nouns[i] = mark.value
    starts = [word.start for word in words]
    for start, end in covered:
        taken.update(range(bisect_left(starts, start), bisect_left(starts, end)))
    found: set[str | None] = {*nouns.values()}
    common = stop()
    for i, word in enumerate(words):
        if word.kind == "number":
            found.add(_code(words[i - 1], word) if i else None)
        elif i not in taken and word.kind == "word" and word.norm not in common:
            found.add(_term(word.norm, word.raw))
    return tuple(sorted([term for term in found if term]))


def _code(word: Token, number: Token) -> str | None:
    """Return the term of a name with a number: F-35, अग्नि-5."""
    if word.kind != "word" or number.spaced or number.start - word.end > 1:
        return None
    return f"~{key(word.raw)}{number.norm}"


@lru_cache(maxsize=16384)
def _term(norm: str, raw: str) -> str | None:
    if norm.isascii() and raw[0].islower():
        return "=" + stem(norm)
    sound = key(raw if norm.isascii() else norm if acronym(norm) else stem(norm))
    borrowed = None if norm.isascii() else loan(sound)
    if borrowed:
        return "=" + borrowed
    return "~" + sound if len(sound) >= _SHORT else None
