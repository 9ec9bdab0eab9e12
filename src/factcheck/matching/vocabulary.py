"""The words of a story: which of a claim another has in no form, and which no other article of the story has.

Two reports of one thing are told in other words, and so are two reports of two things. What tells them apart is
which words are left over: where one has a name and the other another, and a third article knows only the one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal, NamedTuple

from factcheck.extraction.frames.lexicon import scan
from factcheck.extraction.frames.stem import stem
from factcheck.extraction.romanise import key
from factcheck.matching import names
from factcheck.matching.glosses import meant
from factcheck.matching.kinship import Kin
from factcheck.matching.profile import Profile, once
from factcheck.text.tokens import tokenise

Sort = Literal["name", "word", "known", "other"]
"""A name in no list, a plain word, a capital with a meaning of its own, what says nothing or has signs of its own."""
_SORTS: tuple[Sort, ...] = ("name", "word")
_SHORT = 3
"""Consonants of a sound that may begin another's."""
_MOST = 4
_SPAN = 3
"""Words in a row that stand where others do."""
Signs = dict[str, float]


class Word(NamedTuple):
    """A word of a claim: how it is written, what it is or may mean, how it sounds, and of which sort it is."""

    raw: str
    forms: frozenset[str]
    sound: str
    sort: Sort


class Heard:
    """All that is heard in a text: forms, sounds, and how sounds begin."""

    __slots__ = ("beginnings", "forms", "sounds")

    def __init__(self, words: Iterable[Word], concepts: Iterable[str]) -> None:
        self.forms = set(concepts)
        self.sounds: set[str] = set()
        for word in words:
            self.forms |= word.forms
            self.sounds.add(word.sound)
        self.beginnings = {sound[:end] for sound in self.sounds for end in range(_SHORT, len(sound) + 1)}

    def add(self, other: Heard) -> None:
        """Add what is heard in another text."""
        self.forms |= other.forms
        self.sounds |= other.sounds
        self.beginnings |= other.beginnings

    def has(self, word: Word) -> bool:
        """Return whether a word is told, in another form, language or script, or by one that begins like it."""
        if not self.forms.isdisjoint(word.forms):
            return True
        sound = word.sound
        if len(sound) < _SHORT:
            return False
        return sound in self.beginnings or any(sound[:end] in self.sounds for end in range(_SHORT, len(sound)))


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

    def signs(self, a: Profile, b: Profile) -> Signs:
        """Return what the words of two claims tell of their being of one thing, the same whichever comes first."""
        one, two = _unheard(a, b), _unheard(b, a)
        lone = [[word for word in words if word.raw in self._alone(side)] for words, side in ((one, a), (two, b))]
        far = [[word for word in words if not self._article(other).has(word)] for words, other in ((one, b), (two, a))]
        found: Signs = {}
        for sort in _SORTS:
            for name, (mine, yours) in (("far", far), ("lone", lone)):
                less, more = sorted((_count(mine, sort), _count(yours, sort)))
                found |= {f"{name}.{sort}.less": less, f"{name}.{sort}.more": more}
            both = bool(_count(one, sort) and _count(two, sort))
            newcomer = any(
                _count(alone, sort) and _count(theirs, sort) > _count(others, sort)
                for alone, theirs, others in ((lone[0], two, lone[1]), (lone[1], one, lone[0]))
            )
            found |= {f"replaced.{sort}": both, f"newcomer.{sort}": newcomer}
        return found | _covered(a, b, one, two) | _swapped(a, b) | _named(a, b)

    def _article(self, side: Profile) -> Heard:
        return self._heard(side.claim.article)

    def _heard(self, article: str) -> Heard:
        found = self._articles.get(article)
        if found is None:
            found = self._articles[article] = Heard((), ())
            for side in self._told[article]:
                found.add(heard(side))
        return found

    def _alone(self, side: Profile) -> frozenset[str]:
        """Return the words of a claim that no other article of its story tells."""
        found = self._lone.get(side.claim.id)
        if found is None:
            others = [self._heard(article) for article in sorted(self._kin[side.claim.article])]
            told = (word for word in words(side) if word.sort != "other")
            found = frozenset(word.raw for word in told if not any(other.has(word) for other in others))
            self._lone[side.claim.id] = found
        return found


@once
def words(side: Profile) -> tuple[Word, ...]:
    """Return the words of a claim in reading order, without its numbers."""
    tokens = [token for token in tokenise(side.claim.text) if token.kind == "word"]
    found = []
    for i, token in enumerate(tokens):
        root = stem(token.norm)
        sound = key(token.raw if token.norm.isascii() else root)
        means = meant(root)
        sounded = {"~" + sound} if len(sound) >= _SHORT else set[str]()
        capital = token.raw[0].isupper() and (i > 0 or (len(tokens) > 1 and tokens[1].raw[0].isupper()))
        unknown, plain = "~" + sound in side.sounds, "=" + root in side.words
        concepts = _concepts(token.norm) & side.content
        sort: Sort = "word" if concepts else "other"
        if unknown or plain:
            sort = ("known" if means else "name") if capital else "name" if unknown and not means else "word"
        found.append(Word(token.raw, frozenset({"=" + root, *means, *sounded, *concepts}), sound, sort))
    return tuple(found)


@lru_cache(maxsize=16384)
def _concepts(norm: str) -> frozenset[str]:
    """Return the concepts of the packs that a word tells by itself."""
    return frozenset(mark.value for mark in scan(tokenise(norm)) if mark.kind in ("noun", "group"))


@once
def heard(side: Profile) -> Heard:
    """Return all that is heard in a claim."""
    return Heard(words(side), side.concepts)


def _unheard(a: Profile, b: Profile) -> list[Word]:
    """Return the words of `a` that `b` has in no form."""
    there = heard(b)
    return [word for word in words(a) if word.sort != "other" and not there.has(word)]


def _count(told: Iterable[Word], sort: Sort) -> int:
    return min(_MOST, sum(word.sort == sort for word in told))


def _covered(a: Profile, b: Profile, one: Sequence[Word], two: Sequence[Word]) -> Signs:
    """Return which part of the words of either claim the other tells too, the lesser and the greater."""
    parts = []
    for side, left in ((a, one), (b, two)):
        telling = sum(word.sort != "other" for word in words(side))
        parts.append(1 - len(left) / telling if telling else 0.5)
    return {"covered.less": min(parts), "covered.more": max(parts)}


def _swapped(a: Profile, b: Profile) -> Signs:
    """Return how often words of one claim stand just where other words of the other do: frog, crab."""
    if a.claim.text.isascii() != b.claim.text.isascii():
        return {"swapped": 0, "swapped.name": 0}
    one, two = sorted((words(a), words(b)))
    faces, others = ([_face(word) for word in side] for side in (one, two))
    steps = SequenceMatcher(None, faces, others, autojunk=False)
    found = [
        {word.sort for word in (*mine, *yours)}
        for step, i, end, j, last in steps.get_opcodes()
        if step == "replace" and max(end - i, last - j) <= _SPAN
        if (mine := _strange(one[i:end], two)) and (yours := _strange(two[j:last], one))
    ]
    return {"swapped": len(found), "swapped.name": sum("name" in sorts for sorts in found)}


def _face(word: Word) -> str:
    return word.raw.lower() if word.sort == "other" else min(word.forms)


def _strange(some: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Return the telling words of `some` that none of `others` is a form of."""
    forms = frozenset[str]().union(*(word.forms for word in others))
    return [word for word in some if word.sort != "other" and word.forms.isdisjoint(forms)]


def _named(a: Profile, b: Profile) -> Signs:
    """Return of people, bodies, countries and places whether both claims, or one, name some that the other does not."""
    found: Signs = {}
    sides = {
        "person": (a.persons, b.persons),
        "body": (a.bodies, b.bodies),
        "land": (a.countries, b.countries),
        "site": (frozenset(a.places), frozenset(b.places)),
    }
    for name, (one, two) in sides.items():
        mine, yours = _others(one, two), _others(two, one)
        found[f"{name}.both"] = bool(mine and yours)
        found[f"{name}.one"] = bool(mine) != bool(yours)
        found[f"{name}.same"] = mine < len(one)
    return found


def _others(some: frozenset[str], others: frozenset[str]) -> int:
    return sum(not any(names.same(x, y) for y in others) for x in some)
