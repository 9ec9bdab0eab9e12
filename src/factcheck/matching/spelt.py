"""The words of a claim as they are written, and how they sound: cut out once, however many filters ask."""

from __future__ import annotations

import regex

from factcheck.extraction.romanise import key
from factcheck.lang import fold
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


@once
def spoken(side: Profile) -> tuple[str, set[str]]:
    """Return the folded text of a claim, and its words: what phrases of the packs are looked for in."""
    folded = fold(side.claim.text)
    return folded, set(cut(folded))
