"""The words of a claim as they are written, and how they sound: cut out once, however many filters ask."""

from __future__ import annotations

from functools import lru_cache

import regex

from factcheck.extraction.romanise import key
from factcheck.lang import fold_text
from factcheck.matching.profile import Profile, once

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_LONG = 40
"""Characters of what is hardly a word that comes again."""


def cut(text: str) -> list[str]:
    """Return the words of `text`, without numbers and signs.

    >>> cut("37 मरे, 4 hurt")
    ['मरे', 'hurt']
    """
    return [word for chunk in text.split(" ") for word in (_cut if len(chunk) <= _LONG else _cut.__wrapped__)(chunk)]


@lru_cache(maxsize=32768)
def _cut(chunk: str) -> list[str]:
    """Return the words of what stands between two blanks: news is made of few, each is cut once."""
    found: list[str] = _WORD.findall(chunk)
    return found


@once
def words(side: Profile) -> list[str]:
    """Return the words of a claim, in reading order."""
    return cut(side.claim.text)


@once
def sounds(side: Profile) -> frozenset[str]:
    """Return how the words of a claim sound, whatever script they are in."""
    return frozenset(map(key, words(side)))


class Written:
    """A folded text and its words: what phrases of the packs are looked for in."""

    __slots__ = ("_placed", "folded", "words")

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self.words = set(cut(folded))
        self._placed: list[tuple[int, str]] | None = None

    def placed(self) -> list[tuple[int, str]]:
        """Return where each word begins; most texts have not the words of any phrase, and are never asked.

        >>> Written("37 मरे").placed()
        [(3, 'मरे')]
        """
        if self._placed is None:
            self._placed = [(found.start(), found[0]) for found in _WORD.finditer(self.folded)]
        return self._placed


@once
def spoken(side: Profile) -> Written:
    """Return the folded text of a claim with its words."""
    return Written(fold_text(side.claim.text))
