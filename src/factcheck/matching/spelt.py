"""The words of a claim as they are written, and how they sound: cut out once, however many filters ask."""

from __future__ import annotations

from typing import NamedTuple

import regex

from factcheck.extraction.romanise import key
from factcheck.lang import fold_text
from factcheck.matching.profile import Profile, once

_WORD = regex.compile(r"[\p{L}\p{M}]+")


def cut(text: str) -> list[str]:
    """Return the words of `text`, without numbers and signs.

    >>> cut("37 मरे, 4 hurt")
    ['मरे', 'hurt']
    """
    found: list[str] = _WORD.findall(text)
    return found


@once
def words(side: Profile) -> list[str]:
    """Return the words of a claim, in reading order."""
    return cut(side.claim.text)


@once
def sounds(side: Profile) -> frozenset[str]:
    """Return how the words of a claim sound, whatever script they are in."""
    return frozenset(map(key, words(side)))


class Written(NamedTuple):
    """A folded text, its words with where they begin, and the words alone: what phrases of packs are looked for in."""

    folded: str
    placed: list[tuple[int, str]]
    words: set[str]


def written(folded: str) -> Written:
    """Return a folded text with its words.

    >>> written("37 मरे").placed
    [(3, 'मरे')]
    """
    placed = [(found.start(), found[0]) for found in _WORD.finditer(folded)]
    return Written(folded, placed, {word for _, word in placed})


@once
def spoken(side: Profile) -> Written:
    """Return the folded text of a claim with its words."""
    return written(fold_text(side.claim.text))
