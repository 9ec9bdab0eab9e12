"""The words of pages in every language at once: a Hindi page says "Read more" as often as not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from factcheck.lang import fold, languages, pack, topics
from factcheck.text.tokens import Token, tokenise

Phrase = tuple[str, ...]


def phrase(text: str) -> Phrase:
    """Return the folded words of `text`.

    >>> phrase("आखरी अपडेट:")
    ('आखरी', 'अपडेट')
    """
    return tuple(t.norm for t in tokenise(text) if t.kind in ("word", "number"))


class Phrases:
    """A set of phrases, matched at a token by the longest."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for entry in sorted({phrase(e) for e in entries} - {()}, key=len, reverse=True):
            self._by_first.setdefault(entry[0], []).append(entry)

    def match(self, tokens: Sequence[Token], at: int, end: int) -> int:
        """Return how many tokens from `at` the longest phrase there takes, 0 for none."""
        if at >= end:
            return 0
        for entry in self._by_first.get(tokens[at].norm, ()):
            if at + len(entry) <= end and all(tokens[at + k].norm == word for k, word in enumerate(entry)):
                return len(entry)
        return 0


class Vocabulary:
    """Everything `page.toml` says, merged over the languages and compiled for look-ups."""

    def __init__(self, packs: list[dict[str, Any]]) -> None:
        def words(name: str) -> frozenset[str]:
            return frozenset(fold(w) for p in packs for w in p[name])

        def phrases(name: str) -> Phrases:
            return Phrases(w for p in packs for w in p[name])

        self.months = {fold(w): n for p in packs for w, n in p["months"].items()}
        self.zones = {phrase(w): z for p in packs for w, z in p["zones"].items()}
        self.zone_phrases = Phrases(w for p in packs for w in p["zones"])
        self.weekdays = words("weekdays")
        self.am = words("am")
        self.pm = words("pm")
        self.night = words("night")
        self.live = words("live")
        self.opening = self.weekdays | self.am | self.pm | self.night | frozenset(self.months)
        self.before_time = words("before_time")
        self.after_time = words("after_time")
        self.glued = phrases("glued")
        self.published = phrases("published")
        self.updated = phrases("updated")
        self.received = phrases("received")
        self.agencies = phrases("agencies")
        self.places = phrases("dateline_places")
        self.about = phrases("about")
        self.signed = phrases("signed")
        self.forwarded = phrases("forwarded")
        self.apps = phrases("apps")
        self.rooms = words("rooms")
        labels = [("label", table) for table in (self.published, self.updated, self.received)]
        self.imprint = [*labels, ("agency", self.agencies), ("place", self.places), ("zone", self.zone_phrases)]
        self.marks = [mark for p in packs for mark in p["marks"]]
        self.keys = {" ".join(phrase(w)): key for p in packs for key, names in p["keys"].items() for w in names}


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of all languages that have a page pack."""
    return Vocabulary([pack(lang, "page") for lang in languages() if "page" in topics(lang)])
