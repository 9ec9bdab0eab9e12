"""Words that exclude each other in one thing told: north and south of the island, a girl and a boy, by road, by air."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

import regex

from factcheck.lang import fold, pack
from factcheck.matching.profile import Profile, once
from factcheck.matching.spelt import Written, cut, spoken
from factcheck.model.link import Slot

_LETTER = regex.compile(r"[\p{L}\p{M}]")
WORD = "word"
"""Kind of what is no name, but a word that excludes another."""
Told = dict[str, dict[str, str]]
"""Dimension → value → the words that tell it."""


class _Phrase(NamedTuple):
    """A phrase that tells a value of a dimension, and its words."""

    phrase: str
    name: str
    value: str
    words: frozenset[str]


class Phrases:
    """The phrases of some dimensions, ready to be found; of those that overlap in one dimension the longest wins."""

    def __init__(self, dimensions: Mapping[str, Mapping[str, str]]) -> None:
        self._begun: dict[str, list[_Phrase]] = defaultdict(list)
        for name, values in dimensions.items():
            every = {fold(phrase): value for value, phrases in values.items() for phrase in phrases.split("|")}
            for phrase, value in every.items():
                words = cut(phrase)
                self._begun[words[0]].append(_Phrase(phrase, name, value, frozenset(words)))
        for phrases_ in self._begun.values():
            phrases_.sort(key=lambda entry: (-len(entry.phrase), entry[:3]))

    def told(self, text: Written) -> Told:
        """Return what a text tells; a phrase is looked for only where its first word stands."""
        found: Told = {}
        words = text.words
        begun = {w: [p for p in self._begun[w] if p.words <= words] for w in self._begun.keys() & words}
        if not any(begun.values()):
            return found
        past: dict[str, int] = {}
        folded = text.folded
        for at, word in text.placed():
            for phrase, name, value, _ in begun.get(word, ()):
                end = at + len(phrase)
                if at >= past.get(name, 0) and folded.startswith(phrase, at) and not _LETTER.match(folded, end):
                    found.setdefault(name, {})[value] = phrase
                    past[name] = end
        return found


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
    text = spoken(side)
    return _slots()[0].told(text), _things().told(text)


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
