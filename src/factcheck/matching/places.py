"""Whether one place holds another, or the two exclude each other; what a place lies in."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extraction.places import contains, parent
from factcheck.matching.names import kind, place_sound, same

_HEAD = len("place:") + 1  # two spellings of a name begin alike

_SEAS = frozenset({"sea", "ocean", "bay", "gulf", "strait"})
"""Words of the keys of seas; keys are English."""


@lru_cache(maxsize=65536)
def holds(a: str, b: str) -> int:
    """Return 0 unless the places can be one: 1 only by a whole country, 2 by containment, 3 the same place."""
    if a == b:
        return 1 if kind(a) == "country" else 3
    if contains(a, b) or contains(b, a):
        return 1 if "country" in (kind(a), kind(b)) else 2
    return 3 if same(a, b) else 0


@lru_cache(maxsize=16384)
def nearest(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """Return the most that `holds` finds between a place of one claim and a place of another, 0 where one has none."""
    best = 0
    for x in one:
        for y in two:
            best = max(best, holds(x, y))
    return best


def at_sea(place: str) -> bool:
    """Return whether a place is a sea: what is off Somalia may well be in the Arabian Sea.

    >>> at_sea("place:arabian sea"), at_sea("place:patna")
    (True, False)
    """
    return not _SEAS.isdisjoint(place.partition(":")[2].split())


@lru_cache(maxsize=16384)
def lowest(places: tuple[str, ...]) -> tuple[str, ...]:
    """Return the places but those that another of them lies in: Samastipur of Bihar is not all Bihar.

    >>> lowest(("place:bihar", "place:patna"))
    ('place:patna',)
    """
    above = {outer for place in places for outer in _upwards(place)[1:]}
    return tuple([place for place in places if place not in above])


@lru_cache(maxsize=16384)
def grounds(places: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return how places begin, the places with all that they lie in, and how they sound.

    >>> [sorted(x) for x in grounds(("place:patna",))]
    [['place:p'], ['country:in', 'place:bihar', 'place:patna'], ['~ptn']]
    """
    return (
        frozenset(place[:_HEAD] for place in places),
        frozenset(place for lowest in places for place in _upwards(lowest)),
        frozenset(map(place_sound, places)),
    )


@lru_cache(maxsize=16384)
def _upwards(place: str) -> tuple[str, ...]:
    """Return a place and all that it lies in, the country last."""
    found = [place]
    while (above := parent(found[-1])) and above not in found:
        found.append(above)
    return tuple(found)
