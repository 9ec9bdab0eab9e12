"""Words that exclude each other in one thing told: north and south of the island, a girl and a boy, by road, by air."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

import regex

from factcheck.lang import fold, pack
from factcheck.matching.profile import Profile, once
from factcheck.matching.spelt import cut, spoken
from factcheck.model.link import Slot

WORD = "word"
"""Kind of what is no name, but a word that excludes another."""
Told = dict[str, dict[str, str]]
"""Dimension → value → the words that tell it."""


class Phrases:
    """The phrases of some dimensions, ready to be found; of those that overlap in one dimension the longest wins."""

    def __init__(self, dimensions: Mapping[str, Mapping[str, str]]) -> None:
        self._values = {
            name: {fold(phrase): value for value, phrases in values.items() for phrase in phrases.split("|")}
            for name, values in dimensions.items()
        }
        self._patterns = {name: _any(table) for name, table in self._values.items()}
        self._names: dict[str, set[str]] = defaultdict(set)
        for name, table in self._values.items():
            for phrase in table:
                self._names[_longest(phrase)].add(name)

    def told(self, folded: str, words: AbstractSet[str]) -> Told:
        """Return what a folded text with these words tells; looks only for dimensions with one of the words.

        A look at whole words is cheap, one for hundreds of phrases at every letter is not.
        """
        found: Told = {}
        for name in sorted({name for word in self._names.keys() & words for name in self._names[word]}):
            for match in self._patterns[name].finditer(folded):
                found.setdefault(name, {})[self._values[name][match[0]]] = match[0]
        return found


def _longest(phrase: str) -> str:
    """Return the longest word of a phrase, which stands as a word wherever the phrase does."""
    return max(cut(phrase), key=len)


def _any(phrases: Iterable[str]) -> regex.Pattern[str]:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{'|'.join(map(regex.escape, longest))})(?![\p{{L}}\p{{M}}])")


def differing(one: Told, two: Told) -> Iterable[tuple[str, str, str]]:
    """Yield each dimension both tell in which they share no value, with the words of either.

    >>> list(differing({"hand": {"left": "left leg"}}, {"hand": {"right": "दाएं"}}))
    [('hand', 'left leg', 'दाएं')]
    """
    for name in sorted(one.keys() & two.keys()):
        if one[name].keys().isdisjoint(two[name]):
            yield name, min(one[name].values()), min(two[name].values())


@cache
def _slots() -> tuple[Phrases, dict[str, Slot]]:
    slots: dict[Slot, dict[str, dict[str, str]]] = pack("_all", "contrasts")["slots"]
    every = {name: values for dimensions in slots.values() for name, values in dimensions.items()}
    return Phrases(every), {name: slot for slot, dimensions in slots.items() for name in dimensions}


@cache
def _things() -> Phrases:
    return Phrases(pack("_all", "contrasts")["things"])


@once
def _told(side: Profile) -> tuple[Told, Told]:
    """Return what a claim tells of the slots and of the things of the pack."""
    folded, words = spoken(side)
    return _slots()[0].told(folded, words), _things().told(folded, words)


def of(side: Profile) -> Told:
    """Return what a claim tells of the slots of the pack, by dimension."""
    return _told(side)[0]


def apart(a: Profile, b: Profile) -> tuple[Slot, str, str] | None:
    """Return the slot in which the claims exclude each other, with the words of either; None where they do not."""
    one, two = of(a), of(b)
    if not one or not two:
        return None
    found = next(iter(differing(one, two)), None)
    return (_slots()[1][found[0]], *found[1:]) if found else None


def names_one(side: Profile) -> bool:
    """Return whether a claim names a thing of a sort."""
    return bool(_told(side)[1])


def of_two(a: Profile, b: Profile) -> bool:
    """Return whether the claims name two things of one sort, and none in common: ammonia and chlorine."""
    one = _told(a)[1]
    return bool(one) and next(iter(differing(one, _told(b)[1])), None) is not None
