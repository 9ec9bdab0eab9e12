"""Are two keys of people, places or organisations one name?"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

_ALIKE = 88
_ENOUGH = 4


@lru_cache(maxsize=65536)
def same(a: str, b: str) -> bool:
    """Return whether two entity keys name one thing: equal, a part of the other's words, or alike in sound.

    >>> same("person:rjnt sng", "person:rjnt sng"), same("person:mlutr", "person:snjy mlutr")
    (True, True)
    >>> same("country:us", "country:il")
    False
    """
    if a == b:
        return True
    kind, _, first = a.partition(":")
    other, _, second = b.partition(":")
    if kind == "country" or other == "country" or kind != other:
        return False
    one, two = first.split(), second.split()
    if kind == "person":
        return _person(one, two)
    return first.replace(" ", "") == second.replace(" ", "") or (
        min(len(first), len(second)) >= _ENOUGH and fuzz.ratio(first, second) >= _ALIKE
    )


def _person(one: list[str], two: list[str]) -> bool:
    """A surname alone may be the full name's; two full names need every word alike."""
    short, long = sorted((one, two), key=len)
    if not short:
        return False
    return all(any(_word(x, y) for y in long) for x in short)


def _word(x: str, y: str) -> bool:
    return x == y or (min(len(x), len(y)) >= _ENOUGH and fuzz.ratio(x, y) >= _ALIKE)


def kind(key: str) -> str:
    """Return the kind a key begins with.

    >>> kind("person:rjnt")
    'person'
    """
    return key.partition(":")[0]
