"""How many words two claims share, whatever script each is in."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extraction.frames.stem import stem
from factcheck.matching import glosses
from factcheck.matching.profile import Profile, once
from factcheck.text.tokens import norms

_BOTH = 2


def sounds(a: Profile, b: Profile) -> int:
    """Return how many sounds both claims have, a common word of English heard as Hindi borrows it."""
    shared = len(a.sounds & b.sounds)
    if a.spoken:
        shared += len(a.spoken & b.sounds)
    if b.spoken:
        shared += len(b.spoken & a.sounds)
    return shared


def words(a: Profile, b: Profile) -> int:
    """Return how many words of content both claims have, those that are only heard among them.

    What only one of them counts is a word of both: closed six crossings, closed no crossing.
    """
    counted = len(a.counted & b.content) + len(b.counted & a.content)
    return len(a.content & b.content) + counted + sounds(a, b)


def translated(a: Profile, b: Profile) -> bool:
    """Return whether claims in two scripts name bodies of which two words mean one thing: Railway Recruitment Board."""
    if a.claim.text.isascii() == b.claim.text.isascii():
        return False
    return len(_bodies(a) & _bodies(b)) >= _BOTH


@once
def _bodies(side: Profile) -> frozenset[str]:
    """Return what the words mean in the names of the bodies of a claim."""
    told = [norm for e in side.claim.entities if e.type == "organisation" for norm in norms(e.text)]
    return frozenset[str]().union(*(glosses.meant(stem(norm)) for norm in told))


@lru_cache(maxsize=64)  # asked again and again of one pair
def reworded(a: Profile, b: Profile) -> tuple[set[str], set[str]]:
    """Return the terms of `a` that mean what another term of `b` does, and those of `b`: orchard, बाग."""
    mine: set[str] = set()
    yours: set[str] = set()
    one, two, every = a.glosses, b.glosses, b.meanings
    for term, names in one.items():
        if term not in two and not names.isdisjoint(every):
            alike = [other for other, told in two.items() if other not in one and not names.isdisjoint(told)]
            if alike:
                mine.add(term)
                yours.update(alike)
    return mine, yours


def meant(a: Profile, b: Profile) -> int:
    """Return how many words of one claim the other tells by another word of one meaning: orchard, बाग."""
    mine, yours = reworded(a, b)
    return min(len(mine), len(yours))
