"""The words of a story: which of a claim another has in no form, and which no other article of the story has.

Two reports of one thing are told in other words, and so are two reports of two things. What tells them apart is
which words are left over: where one has a name and the other another, and a third article knows only the one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from factcheck.extraction.frames.lexicon import scan
from factcheck.extraction.frames.stem import stem
from factcheck.extraction.romanise import key
from factcheck.matching import names, spelt
from factcheck.matching.glosses import meant
from factcheck.matching.kinship import Kin
from factcheck.matching.places import holds
from factcheck.matching.profile import Profile, once
from factcheck.text.tokens import tokenise

Sort = Literal["name", "word", "known", "other"]
"""A name in no list, a plain word, a capital with a meaning of its own, what says nothing or has signs of its own."""
_SORTS: tuple[Sort, ...] = ("name", "word")
_SHORT = 3
"""Consonants of a sound that may begin another's."""
_MOST = 4
_LONG = 40
"""Characters of what is hardly a word that comes again."""
_SPAN = 3
"""Words in a row that stand where others do."""
Signs = dict[str, float]


class Word(NamedTuple):
    """A word of a claim: how it is written, what it is or may mean, how it sounds and that begins, and its sort."""

    raw: str
    forms: frozenset[str]
    sound: str
    sort: Sort
    begun: frozenset[str]


class Heard:
    """All that is heard in a text: forms, sounds, and how sounds begin."""

    __slots__ = ("beginnings", "forms", "sounds")

    def __init__(self, words: Sequence[Word], concepts: Iterable[str]) -> None:
        self.forms = set(concepts).union(*(word.forms for word in words))
        self.sounds = {word.sound for word in words}
        self.beginnings = set[str]().union(*(word.begun for word in words))

    def add(self, other: Heard) -> None:
        """Add what is heard in another text."""
        self.forms |= other.forms
        self.sounds |= other.sounds
        self.beginnings |= other.beginnings

    def has(self, word: Word) -> bool:
        """Return whether a word is told, in another form, language or script, or by one that begins like it."""
        if not self.forms.isdisjoint(word.forms):
            return True
        return word.sound in self.beginnings or not self.sounds.isdisjoint(word.begun)


class Vocabulary:
    """The words of claims and of their articles, each read when first asked for."""

    def __init__(self, ready: Sequence[Profile], kin: Kin) -> None:
        self._told: dict[str, list[Profile]] = defaultdict(list)
        for side in ready:
            self._told[side.claim.article].append(side)
        self._kin: dict[str, set[str]] = defaultdict(set)
        for pair in kin:
            for article in pair:
                self._kin[article] |= pair - {article}
        self._articles: dict[str, Heard] = {}
        self._lone: dict[str, frozenset[str]] = {}
        self._far: dict[tuple[str, str], list[int]] = {}

    def signs(self, a: Profile, b: Profile) -> Signs:
        """Return what the words of two claims tell of their being of one thing, the same whichever comes first."""
        one, two = _unheard(a, b), _unheard(b, a)
        lone, alone = self._alone(a), self._alone(b)
        left = zip(_counted(one), _counted(two), strict=True)
        own = zip(_counted(x for x in one if x.raw in lone), _counted(x for x in two if x.raw in alone), strict=True)
        far = zip(self._far_from(a, b.claim.article), self._far_from(b, a.claim.article), strict=True)
        found: Signs = {}
        for sort, (mine, yours), (here, there), away in zip(_SORTS, left, own, far, strict=True):
            found |= {f"far.{sort}.less": min(away), f"far.{sort}.more": max(away)}
            found |= {f"lone.{sort}.less": min(here, there), f"lone.{sort}.more": max(here, there)}
            found[f"replaced.{sort}"] = bool(mine and yours)
            found[f"newcomer.{sort}"] = bool((here and yours > there) or (there and mine > here))
        return found | _covered(a, b, one, two) | _swapped(a, b) | _named(a, b)

    def _heard(self, article: str) -> Heard:
        found = self._articles.get(article)
        if found is None:
            found = self._articles[article] = Heard((), ())
            for side in self._told[article]:
                found.add(heard(side))
        return found

    def _far_from(self, side: Profile, article: str) -> list[int]:
        """Return how many words of a claim, by sort, another article has in no form."""
        pair = side.claim.id, article
        if pair not in self._far:
            there = self._heard(article)
            self._far[pair] = _counted(word for word in _telling(side) if not there.has(word))
        return self._far[pair]

    def _alone(self, side: Profile) -> frozenset[str]:
        """Return the words of a claim that no other article of its story tells."""
        found = self._lone.get(side.claim.id)
        if found is None:
            others = [self._heard(article) for article in sorted(self._kin[side.claim.article])]
            found = frozenset(word.raw for word in _telling(side) if not any(other.has(word) for other in others))
            self._lone[side.claim.id] = found
        return found


@once
def words(side: Profile) -> tuple[Word, ...]:
    """Return the words of a claim in reading order, without its numbers."""
    chunks = side.claim.text.split(" ")
    told = [read for chunk in chunks for read in (_read if len(chunk) <= _LONG else _read.__wrapped__)(chunk)]
    found = []
    for i, read in enumerate(told):
        capital = read.raw[0].isupper() and (i > 0 or (len(told) > 1 and told[1].raw[0].isupper()))
        unknown, plain = "~" + read.sound in side.sounds, read.root in side.words
        concepts = read.concepts & side.content
        sort: Sort = "word" if concepts else "other"
        if unknown or plain:
            sort = ("known" if read.means else "name") if capital else "name" if unknown and not read.means else "word"
        found.append(Word(read.raw, read.forms | concepts, read.sound, sort, read.begun))
    return tuple(found)


class _Read(NamedTuple):
    """A word by itself: its stem as claims have it, meanings, sound and how that begins, concepts, all its forms."""

    raw: str
    root: str
    means: frozenset[str]
    sound: str
    begun: frozenset[str]
    concepts: frozenset[str]
    forms: frozenset[str]


@lru_cache(maxsize=32768)
def _read(chunk: str) -> list[_Read]:
    """Return the words of what stands between two blanks: news is made of few, each is read once."""
    return [_word(token.raw, token.norm) for token in tokenise(chunk) if token.kind == "word"]


def _word(raw: str, norm: str) -> _Read:
    """Return what a word is by itself."""
    root = stem(norm)
    sound = key(raw if norm.isascii() else root)
    means = meant(root)
    sounded = {"~" + sound} if len(sound) >= _SHORT else set[str]()
    begun = frozenset(sound[:end] for end in range(_SHORT, len(sound) + 1))
    concepts = frozenset(mark.value for mark in scan(tokenise(norm)) if mark.kind in ("noun", "group"))
    return _Read(raw, "=" + root, means, sound, begun, concepts, frozenset({"=" + root, *means, *sounded}))


@once
def _telling(side: Profile) -> tuple[Word, ...]:
    """Return the words of a claim that say something."""
    return tuple([word for word in words(side) if word.sort != "other"])


@once
def heard(side: Profile) -> Heard:
    """Return all that is heard in a claim."""
    return Heard(words(side), side.concepts)


def _unheard(a: Profile, b: Profile) -> list[Word]:
    """Return the words of `a` that `b` has in no form."""
    there = heard(b)
    return [word for word in _telling(a) if not there.has(word)]


def _counted(told: Iterable[Word]) -> list[int]:
    """Return how many words there are of each of `_SORTS`."""
    sorts = [word.sort for word in told]
    return [min(_MOST, sorts.count(sort)) for sort in _SORTS]


def _covered(a: Profile, b: Profile, one: Sequence[Word], two: Sequence[Word]) -> Signs:
    """Return which part of the words of either claim the other tells too, the lesser and the greater."""
    parts = []
    for side, left in ((a, one), (b, two)):
        telling = len(_telling(side))
        parts.append(1 - len(left) / telling if telling else 0.5)
    return {"covered.less": min(parts), "covered.more": max(parts)}


def _swapped(a: Profile, b: Profile) -> Signs:
    """Return how often words of one claim stand just where other words of the other do: frog, crab."""
    if a.claim.text.isascii() != b.claim.text.isascii():
        return {"alike": 0.0, "swapped": 0, "swapped.name": 0}
    one, two = sorted((a, b), key=words)
    found = [
        {word.sort for word in (*mine, *yours)}
        for i, end, j, last in _replaced(_faces(one), _faces(two))
        if max(end - i, last - j) <= _SPAN
        if (mine := _strange(words(one)[i:end], two)) and (yours := _strange(words(two)[j:last], one))
    ]
    alike = Indel.normalized_similarity(spelt.words(one), spelt.words(two))
    return {"alike": alike, "swapped": len(found), "swapped.name": sum("name" in sorts for sorts in found)}


def _replaced(one: Sequence[str], two: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield from where to where words of either stand between words that both have, in one order.

    >>> list(_replaced("a new frog was found".split(), "a crab was found there".split()))
    [(1, 3, 1, 2)]
    """
    i = j = 0
    for step in Indel.opcodes(one, two):
        if step.tag == "equal":
            if i < step.src_start and j < step.dest_start:
                yield i, step.src_start, j, step.dest_start
            i, j = step.src_end, step.dest_end
    if i < len(one) and j < len(two):
        yield i, len(one), j, len(two)


@once
def _faces(side: Profile) -> list[str]:
    return [word.raw.lower() if word.sort == "other" else min(word.forms) for word in words(side)]


@once
def _forms(side: Profile) -> frozenset[str]:
    return frozenset[str]().union(*(word.forms for word in words(side)))


def _strange(some: Sequence[Word], other: Profile) -> list[Word]:
    """Return the telling words of `some` that none of another claim is a form of."""
    forms = _forms(other)
    return [word for word in some if word.sort != "other" and word.forms.isdisjoint(forms)]


def _named(a: Profile, b: Profile) -> Signs:
    """Return of people, bodies, countries and places whether both claims, or one, name some that the other does not.

    A land that acts in the one may be where it was in the other.
    """
    found: Signs = {}
    one, two = _all(a), _all(b)
    for name, mine, yours in (
        ("person", a.persons, b.persons),
        ("body", a.bodies, b.bodies),
        ("land", a.countries, b.countries),
        ("site", a.places, b.places),
    ):
        here, there = _others(mine, two), _others(yours, one)
        found[f"{name}.both"] = bool(here and there)
        found[f"{name}.one"] = bool(here) != bool(there)
        found[f"{name}.same"] = here < len(mine)
    return found


@once
def _all(side: Profile) -> frozenset[str]:
    """Return all that a claim names, as whatever."""
    return side.names | side.countries | {*side.places, *side.actors, *side.targets}


def _others(some: Collection[str], others: frozenset[str]) -> int:
    return sum(not any(names.same(x, y) or holds(x, y) for y in others) for x in some)
