"""Places one article tells of and another never does: the neighbouring state's election, last month's collapse."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import regex

from factcheck.extraction.frames.likes import likes
from factcheck.extraction.places import parent
from factcheck.extraction.romanise import key
from factcheck.matching.kinds import MANY
from factcheck.matching.names import kind, same
from factcheck.matching.places import holds
from factcheck.matching.profile import Profile, once
from factcheck.matching.topics import heard, matches
from factcheck.model import Link

_LONG = 4
_WORD = regex.compile(r"(?:\p{L}|\p{M})+")
_SHORT = 3
_BEGINNING = 4
"""Words of a Hindi sentence among which it names what it is of."""
_NOWHERE: tuple[int, tuple[str, ...]] = (1 << 60, ())


class Gazette:
    """The places and words of each article."""

    def __init__(self, ready: Iterable[Profile]) -> None:
        self._texts: dict[str, list[str]] = defaultdict(list)
        self._words: dict[str, set[str]] = {}
        self._named: dict[str, set[str]] = {}
        self._places: dict[str, set[str]] = defaultdict(set)
        self._heard: dict[str, tuple[str, ...]] = {}
        self._beside: dict[str, set[str]] = defaultdict(set)
        self._kinds: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._lands: dict[str, Counter[str]] = defaultdict(Counter)
        self._lead: dict[str, tuple[int, tuple[str, ...]]] = {}
        for side in ready:
            article, own, words = side.claim.article, _own(side), _WORD.findall(side.claim.text)
            self._lead[article] = min((side.claim.start, own) if own else _NOWHERE, self._lead.get(article, _NOWHERE))
            spoken = self._heard[side.claim.id] = _spoken(side, words)
            self._texts[article].append(side.claim.text)
            self._lands[article].update(_countries(side))
            for dimension, values in side.kinds.items():
                self._kinds[article][dimension] |= values
            self._places[article].update(side.places)
            if spoken:
                self._places[article].update(f"place:{word}" for word in spoken)
                if not likes().beside.isdisjoint(words):
                    self._beside[article].update(spoken)

    def strange(self, a: Profile, b: Profile) -> bool:
        """Return whether either claim tells of places only that the other's article never names."""
        if sum(same(x, y) for x in a.names | a.countries for y in b.names | b.countries) > 1:
            return False  # India beat the Netherlands, wherever it was
        if matches(a.persons, b.persons) or heard(a, b) + heard(b, a):
            return False
        if len(a.sounds & b.sounds) > 1 and not (a.measured and b.measured):
            return False  # a name that nobody knows
        if self._of_another(a, b) or self._of_another(b, a):
            return True
        if self._abroad(a, b) or self._abroad(b, a):
            return True
        if self._named_apart(a, b):
            return True
        if self._foreign(a, b.claim.article) or self._foreign(b, a.claim.article):
            return True
        return not heard(a, b) + heard(b, a) and (self._aside(a, b) or self._aside(b, a))

    def _abroad(self, side: Profile, other: Profile) -> bool:
        """Whether a claim alone in its article tells of a country that the other article never names."""
        own = _countries(side)
        if not own or _countries(other):
            return False
        here, there = self._lands[side.claim.article], self._lands[other.claim.article]
        places = self._places[other.claim.article]
        inside = any(holds(land, place) for land in own for place in places)
        return bool(places) and not inside and all(here[land] == 1 and not there[land] for land in own)

    def _named_apart(self, a: Profile, b: Profile) -> bool:
        """Whether each is of something with a name of its own, and an article that knows both names keeps them apart.

        Milk of one dairy went up by two rupees; milk of the other, which the same article names too, by three.
        """
        one, two = self._called(a), self._called(b)
        if not one or not two or _alike(one, _all_sounds(b)) or _alike(two, _all_sounds(a)):
            return False
        return bool(one & self._sounds(b.claim.article) or two & self._sounds(a.claim.article))

    def _called(self, side: Profile) -> frozenset[str]:
        """Return the sounds of unknown names that tell what a claim is of: with a capital, or at its beginning."""
        words = _WORD.findall(side.claim.text)
        spoken = set(map(key, _WORD.findall(side.speaker.rpartition(":")[2]))) if side.speaker else set()
        if side.claim.text.isascii():
            begun = words[:1] if words[:1] and words[0] in self._capitals(side.claim.article) else []
            names = [*begun, *_capitals(side.claim.text)]
        else:
            names = words[:_BEGINNING]
        return frozenset(s for s in map(key, names) if "~" + s in side.sounds and s not in spoken and len(s) >= _SHORT)

    def _capitals(self, article: str) -> set[str]:
        """Return the words an article writes with a capital within a sentence, worked out when first asked for."""
        if article not in self._named:
            self._named[article] = {word for text in self._texts[article] for word in _capitals(text)}
        return self._named[article]

    def _aside(self, side: Profile, other: Profile) -> bool:
        """Whether a claim tells of a place that its own article turns to in passing, and the other never.

        Where the other article names no place, what it tells is taken to be where its own story is.
        """
        own, (start, lead) = _own(side), self._lead[side.claim.article]
        if not own or start == side.claim.start or _own(other) or self._places[other.claim.article] & set(own):
            return False
        if any(holds(x, y) for x in own for y in lead):
            return False
        return not any(self._known(place, other.claim.article, ()) for place in own)

    def _of_another(self, side: Profile, other: Profile) -> bool:
        """Whether a claim is of a thing (Varsha-2, class 10) whose like, but not it, the other's article tells of."""
        there = self._kinds[other.claim.article]
        named = {dimension: values for dimension, values in side.kinds.items() if dimension not in MANY}
        return any(there.get(d) and values.isdisjoint(there[d]) for d, values in named.items())

    def _foreign(self, side: Profile, article: str) -> bool:
        own = _own(side)
        sounds = self._heard[side.claim.id]
        spoken = [f"place:{word}" for word in sounds]
        there = [p for p in self._places[article] if kind(p) == "place"]
        known = there or not self._beside[side.claim.article].isdisjoint(sounds)
        if not (own or spoken) or not known:
            return False
        return not any(self._known(place, article, there) for place in (*own, *spoken))

    def _known(self, place: str, article: str, there: Sequence[str]) -> bool:
        if any(holds(place, other) for other in there):
            return True
        words = [word for word in place.partition(":")[2].split() if len(word) >= _SHORT]
        return any(word in self._sounds(article) or key(word) in self._sounds(article) for word in words)

    def _sounds(self, article: str) -> set[str]:
        """Return the sounds of all words of an article, worked out when first asked for."""
        if article not in self._words:
            self._words[article] = {key(word) for text in self._texts[article] for word in _WORD.findall(text)}
        return self._words[article]


def _capitals(text: str) -> list[str]:
    """Return the words with a capital that no beginning of a sentence gave them."""
    words = _WORD.findall(text)
    return [word for i, word in enumerate(words) if word[0].isupper() and (i or (words[1:2] and words[1][0].isupper()))]


@once
def _all_sounds(side: Profile) -> frozenset[str]:
    return frozenset(key(word) for word in _WORD.findall(side.claim.text))


def _alike(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a name is heard among others, whatever endings grammar gave it."""
    return any(x == y or (len(y) >= _SHORT and (x.startswith(y) or y.startswith(x))) for x in some for y in others)


def _countries(side: Profile) -> set[str]:
    """Return the countries a claim names, as parties or as places of its own."""
    placed = () if "places" in side.borrowed else side.places
    return {key for key in (*side.countries, *placed) if kind(key) == "country"}


def _own(side: Profile) -> tuple[str, ...]:
    """Return the places that a claim names itself, in reading order."""
    return () if "places" in side.borrowed else tuple(p for p in side.places if kind(p) == "place" and _sure(p, side))


def _sure(place: str, side: Profile) -> bool:
    """Whether a place is in a list, or stands in Latin script, where a capital tells a name."""
    if parent(place) is not None or side.claim.text.isascii():
        return True
    words = _WORD.findall(side.claim.text)
    return any(map(_town, words)) or not likes().beside.isdisjoint(words)


def _town(word: str) -> bool:
    return len(word) > _LONG + 1 and word.endswith(likes().town_endings) and word not in likes().no_towns


def _spoken(side: Profile, words: list[str]) -> tuple[str, ...]:
    """Return the sounds of the words of a claim that stand where a place stands, and are in no list."""
    found = []
    for i, word in enumerate(words[1:], 1):
        if word[0].isupper() and len(word) >= _LONG:
            led = words[i - 1].lower() in likes().before
            led = led or (i > 1 and words[i - 2].lower() in likes().before and words[i - 1].islower())
            found.append(word if led else "")
        elif _town(words[i - 1]):
            found.append(words[i - 1])
    return tuple(sound for sound in map(key, filter(None, found)) if "~" + sound in side.sounds)


def without(links: Sequence[Link], ready: Sequence[Profile]) -> list[Link]:
    """Return `links` but those between claims of which one tells of a place or thing strange to the other's article.

    Where it is the place or who it was that differs, it is strange by right.
    """
    gazette = Gazette(ready)
    by_id = {side.claim.id: side for side in ready}
    return [
        x
        for x in links
        if x.relation == "related"
        or x.internal
        or "place" in x.differs
        or x.differs == ("actor",)
        or not gazette.strange(by_id[x.a], by_id[x.b])
    ]
