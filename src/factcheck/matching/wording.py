"""How many words two claims share, whatever script each is in."""

from __future__ import annotations

from functools import lru_cache

from factcheck.matching import glosses
from factcheck.matching.profile import Profile


def sounds(a: Profile, b: Profile) -> int:
    """Return how many sounds both claims have, a common word of English heard as Hindi borrows it."""
    shared = len(a.sounds & b.sounds)
    if a.spoken:
        shared += len(a.spoken & b.sounds)
    if b.spoken:
        shared += len(b.spoken & a.sounds)
    return shared


@lru_cache(maxsize=64)
def words(a: Profile, b: Profile) -> int:
    """Return how many words of content both claims have, those that are only heard among them.

    What only one of them counts is a word of both: closed six crossings, closed no crossing.
    """
    counted = len(a.counted & b.content) + len(b.counted & a.content)
    return len(a.content & b.content) + counted + sounds(a, b)


@lru_cache(maxsize=64)
def meant(a: Profile, b: Profile) -> int:
    """Return how many words of one claim the other tells by another word of one meaning: orchard, बाग."""
    mine, yours = glosses.reworded(a, b)
    return min(len(mine), len(yours))
