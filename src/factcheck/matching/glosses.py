"""Plain words that mean one thing across languages: orchard, बाग. What the event packs do not hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache, lru_cache

from factcheck.extraction.frames import stem as endings
from factcheck.extraction.frames.lexicon import scan
from factcheck.extraction.frames.stem import stem, stems
from factcheck.extraction.romanise import key
from factcheck.lang import compiled, fold, languages, pack, topics
from factcheck.model import Claim
from factcheck.text.tokens import tokenise

Glosses = dict[str, frozenset[str]]
"""Terms of a claim → the meanings each may have, each with `_MARK` before its name."""
_MARK = "g:"
"""No meaning is taken for a pack's concept of that name, where both are counted."""
_BOTH = 2
_LONG = 40
"""Characters of what is hardly a word that comes again."""


def _topics() -> list[str]:
    """Return the packs of plain words, one a field: law, money, weather."""
    return [topic for topic in topics("_all") if topic.startswith("glosses")]


@cache
def _meanings() -> dict[str, dict[str, str]]:
    """Return the meanings of stems under `words`, of the packs' concepts under `concepts`, as `_names` reads them."""
    read = [(lang, topic) for lang in languages() for topic in topics(lang) if topic.startswith("events")]
    parts = [("hi", "verblike"), *(("_all", topic) for topic in _topics()), *read]  # nouns tell of concepts
    told: dict[str, dict[str, str]] = compiled("glosses", parts, [__file__, str(endings.__file__)], _compile)
    return told


@lru_cache(maxsize=16384)
def _names(listed: str) -> frozenset[str]:
    """Return the meanings of one word; they are taken apart when a text first has it, for most words none does."""
    return frozenset(listed.split())


def _compile() -> dict[str, dict[str, str]]:
    words: dict[str, list[str]] = defaultdict(list)
    concepts: dict[str, list[str]] = defaultdict(list)
    for name, listed in (entry for topic in _topics() for entry in pack("_all", topic)["meanings"].items()):
        met: Counter[str] = Counter()
        for word in listed.split():
            for root in stems(fold(word)):
                words[root].append(_MARK + name)
            met.update({mark.value for mark in scan(tokenise(word)) if mark.kind in ("noun", "group")})
        for concept, often in met.items():
            if often >= _BOTH:  # by more than a word of two senses
                concepts[concept].append(_MARK + name)
    tables = {"words": words, "concepts": concepts}
    return {kind: {word: " ".join(names) for word, names in table.items()} for kind, table in tables.items()}


def glosses(claim: Claim) -> Glosses:
    """Return the terms of `claim` that have a meaning in the packs, with all they may mean."""
    concepts = _meanings()["concepts"]
    terms = set(claim.frame.terms)
    found = {term: _names(concepts[term]) for term in terms if term in concepts}
    for chunk in claim.text.split(" "):
        for plain, sound, names in _glossed(chunk) if len(chunk) <= _LONG else _glossed.__wrapped__(chunk):
            term = plain if plain in terms else sound
            if term in terms:
                found[term] = names
    return found


@lru_cache(maxsize=16384)
def _glossed(chunk: str) -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Return of what stands between two blanks the words that have a meaning: by stem, by sound, and the meanings."""
    words = _meanings()["words"]
    told = ((token, stem(token.norm)) for token in tokenise(chunk) if token.kind == "word")
    return tuple(
        ("=" + root, "~" + key(token.raw if token.norm.isascii() else root), _names(words[root]))
        for token, root in told
        if root in words
    )


def meant(root: str) -> frozenset[str]:
    """Return all that a stem may mean, nothing for one in no pack.

    >>> "g:fruit" in meant("orchard")
    True
    """
    return _names(_meanings()["words"].get(root, ""))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, two in (pair for topic in _topics() for pair in pack("_all", topic)["opposites"]):
        found[_MARK + one].add(_MARK + two)
        found[_MARK + two].add(_MARK + one)
    return {name: frozenset(names) for name, names in found.items()}


def opposed(one: Glosses, two: Glosses) -> bool:
    """Return whether a word of `one` can only mean the opposite of what a word of `two` does: failed, सफल.

    >>> opposed({"=fail": frozenset({"g:fail"})}, {"~sfl": frozenset({"g:succeed"})})
    True
    """
    against = _opposites()
    told = {name for term, names in two.items() if term not in one for name in names}
    mine = {name for term, names in one.items() if term not in two for name in names}
    if told & mine & against.keys():
        return False  # it says the one and the other
    return any(not told.isdisjoint(against.get(name, ())) for name in mine)
