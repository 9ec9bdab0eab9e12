"""Places one article tells of and another never does: the neighbouring state's election, last month's collapse."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from factcheck.extraction.frames.likes import likes
from factcheck.extraction.places import parent
from factcheck.extraction.romanise import key
from factcheck.matching.kinds import MANY
from factcheck.matching.names import kind, same
from factcheck.matching.places import holds
from factcheck.matching.profile import Profile, once
from factcheck.matching.spelt import cut, sounds, words
from factcheck.matching.topics import heard, matches
from factcheck.model import Link

_LONG = 4
_SAME = 3
_SHORT = 3
_NAME = 4
"""Signs of a sound, its mark among them, beyond which two sentences hardly share it by chance."""
_BEGINNING = 4
"""Words of a Hindi sentence among which it names what it is of."""
_HOME = "country:in"
"""A country that papers leave out where they tell of it."""
_NOWHERE: tuple[int, tuple[str, ...]] = (1 << 60, ())


class _Article:
    """What one article names: its places and countries, its things by kind, and where its story is."""

    def __init__(self, told: Sequence[Profile]) -> None:
        self.told = told
        spoken = {word for side in told for word in _spoken(side)}
        self.places = {place for side in told for place in side.places} | {f"place:{word}" for word in spoken}
        self.towns = [place for place in self.places if kind(place) == "place"]
        self.lead = min(((side.claim.start, own) for side in told if (own := _own(side))), default=_NOWHERE)
        self.begins = min(side.claim.start for side in told)
        self.kinds: dict[str, frozenset[str]] = {}
        self.beside: set[str] = set()
        for side in told:
            for dimension, values in side.kinds.items():
                self.kinds[dimension] = self.kinds.get(dimension, frozenset()) | values
            if _spoken(side) and not likes().beside.isdisjoint(words(side)):
                self.beside.update(_spoken(side))

    @cached_property
    def own(self) -> frozenset[str]:
        """The places that its claims name themselves."""
        return frozenset(place for side in self.told for place in _own(side))

    @cached_property
    def lands(self) -> Counter[str]:
        """How many of its claims name each country."""
        return Counter(land for side in self.told for land in _countries(side))

    @cached_property
    def sounds(self) -> frozenset[str]:
        """The sounds of all its words."""
        return frozenset[str]().union(*map(sounds, self.told))

    @cached_property
    def codes(self) -> frozenset[str]:
        """The names with a number of all its claims, as they sound: F-35."""
        return frozenset(x[1:] for side in self.told for x in side.sounds if x[-1].isdigit())

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The words it writes with a capital within a sentence."""
        return frozenset(word for side in self.told for word in _capitals(side))


class Gazette:
    """The places and words of each article, each read when first asked for."""

    def __init__(self, ready: Iterable[Profile]) -> None:
        self._told: dict[str, list[Profile]] = defaultdict(list)
        self._articles: dict[str, _Article] = {}
        self._names: dict[str, frozenset[str]] = {}
        for side in ready:
            self._told[side.article].append(side)

    def _of(self, side: Profile) -> _Article:
        """Return the article of a claim."""
        found = self._articles.get(side.article)
        if found is None:
            found = self._articles[side.article] = _Article(self._told[side.article])
        return found

    def strange(self, a: Profile, b: Profile) -> bool:
        """Return whether either claim tells of places only that the other's article never names."""
        one, two = a.names | a.countries, b.names | b.countries
        if one and two and sum(same(x, y) for x in one for y in two) > 1:
            return False  # India beat the Netherlands, wherever it was
        if matches(a.persons, b.persons) or heard(a, b) + heard(b, a):
            return False
        called = a.sounds & b.sounds
        counted = a.measured and b.measured
        if any(len(x) > _NAME for x in called) if counted else len(called) > 1:
            return False  # a name that nobody knows
        here, there = self._of(a), self._of(b)
        if _of_another(a, b, there) or _of_another(b, a, here):
            return True
        if self._named_apart(a, b) or self.kept_apart(a, b):
            return True
        if _coded(a, there) or _coded(b, here):
            return True
        if any(holds(x, y) == _SAME for x in _own(a) for y in _own(b)):
            return False  # whatever else one of them names
        if _abroad(a, here, b, there) or _abroad(b, there, a, here):
            return True
        if _foreign(a, here, there) or _foreign(b, there, here):
            return True
        return _aside(a, here, b, there) or _aside(b, there, a, here)

    def kept_apart(self, a: Profile, b: Profile) -> bool:
        """Return whether an article that knows the places of both claims tells of them apart: Sivakasi, Haveri too."""
        one, two = _own(a), _own(b)
        if not one or not two or any(holds(x, y) for x in one for y in two):
            return False
        if not a.sounds.isdisjoint(b.sounds) or matches(a.names, b.names):
            return False  # one cyclone
        here, there = self._of(a), self._of(b)
        return any(holds(x, y) for x in one for y in there.own) or any(holds(y, x) for y in two for x in here.own)

    def _named_apart(self, a: Profile, b: Profile) -> bool:
        """Whether each is of something with a name of its own, and an article that knows both names keeps them apart.

        Milk of one dairy went up by two rupees; milk of the other, which the same article names too, by three.
        """
        one, two = self._called(a), self._called(b)
        if not one or not two or _alike(one, sounds(b)) or _alike(two, sounds(a)):
            return False
        return not (one.isdisjoint(self._of(b).sounds) and two.isdisjoint(self._of(a).sounds))

    def _called(self, side: Profile) -> frozenset[str]:
        """Return the sounds of unknown names that tell what a claim is of, worked out when first asked for."""
        if side.claim.id not in self._names:
            self._names[side.claim.id] = _called(side, self._of(side)) if side.sounds else frozenset()
        return self._names[side.claim.id]


def _called(side: Profile, article: _Article) -> frozenset[str]:
    """Return the sounds of unknown names of a claim: with a capital, or at its beginning."""
    told = words(side)
    spoken = set(map(key, cut(side.speaker.rpartition(":")[2]))) if side.speaker else set()
    if side.claim.text.isascii():
        begun = told[:1] if told[:1] and told[0] in article.capitals else []
        names = [*begun, *_capitals(side)]
    else:
        names = told[:_BEGINNING]
        spoken |= {term[1:] for term in side.glosses}  # a word with a meaning is no name, but for a capital
    return frozenset(s for s in map(key, names) if "~" + s in side.sounds and s not in spoken and len(s) >= _SHORT)


def _abroad(side: Profile, here: _Article, other: Profile, there: _Article) -> bool:
    """Whether a claim alone in its article tells of a country that the other article never names."""
    own = _countries(side)
    aside = _HOME not in own and side.claim.start > here.begins and side.sounds.isdisjoint(other.sounds)
    if not own or _countries(other) or not (there.places or aside):
        return False
    inside = any(holds(land, place) for land in own for place in there.places)
    return not inside and all(here.lands[land] == 1 and not there.lands[land] for land in own)


def _aside(side: Profile, here: _Article, other: Profile, there: _Article) -> bool:
    """Whether a claim tells of a place that its own article turns to in passing, and the other never.

    Where the other article names no place, what it tells is taken to be where its own story is.
    """
    start, lead = here.lead
    if start == side.claim.start:
        return False
    own = _own(side)
    if not own or _own(other) or not there.places.isdisjoint(own):
        return False
    if any(holds(x, y) for x in own for y in lead):
        return False
    return not any(_known(place, there, ()) for place in own)


def _of_another(side: Profile, other: Profile, there: _Article) -> bool:
    """Whether a claim is of a thing (Varsha-2, class 10) whose like, but not it, the other's article tells of."""
    for dimension, values in side.kinds.items():
        if dimension in MANY or dimension not in there.kinds or not values.isdisjoint(other.concepts):
            continue
        if values.isdisjoint(there.kinds[dimension]):
            return True
    return False


def _coded(side: Profile, there: _Article) -> bool:
    """Whether a claim is of a thing with a number to its name (Himadri-2), and the other's article of another such."""
    own = {x[1:] for x in side.sounds if x[-1].isdigit()}
    return bool(own) and own.isdisjoint(there.codes) and bool(there.codes)


def _foreign(side: Profile, here: _Article, there: _Article) -> bool:
    own, spoken = _own(side), _spoken(side)
    known = there.towns or not here.beside.isdisjoint(spoken)
    if not (own or spoken) or not known or not there.places.isdisjoint(own):
        return False
    named = (*own, *(f"place:{word}" for word in spoken))
    return not any(_known(place, there, there.towns) for place in named)


def _known(place: str, article: _Article, towns: Sequence[str]) -> bool:
    if any(holds(place, other) for other in towns):
        return True
    told = [word for word in place.partition(":")[2].split() if len(word) >= _SHORT]
    return any(word in article.sounds or key(word) in article.sounds for word in told)


@once
def _capitals(side: Profile) -> list[str]:
    """Return the words with a capital that no beginning of a sentence gave them."""
    told = words(side)
    return [word for i, word in enumerate(told) if word[0].isupper() and (i or (told[1:2] and told[1][0].isupper()))]


def _alike(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a name is heard among others, whatever endings grammar gave it."""
    return any(x == y or (len(y) >= _SHORT and (x.startswith(y) or y.startswith(x))) for x in some for y in others)


@once
def _countries(side: Profile) -> frozenset[str]:
    """Return the countries a claim names, as parties or as places of its own."""
    placed = [] if "places" in side.borrowed else [place for place in side.places if kind(place) == "country"]
    return side.countries.union(placed) if placed else side.countries


@once
def _own(side: Profile) -> tuple[str, ...]:
    """Return the places that a claim names itself, in reading order."""
    placed = () if "places" in side.borrowed else side.places
    acting = tuple(x for x in side.actors if x not in placed)  # Karnataka has set aside so much
    return tuple(p for p in (*placed, *acting) if kind(p) == "place" and _sure(p, side))


def _sure(place: str, side: Profile) -> bool:
    """Whether a place is in a list, or stands in Latin script, where a capital tells a name."""
    if parent(place) is not None or side.claim.text.isascii():
        return True
    return any(map(_town, words(side))) or not likes().beside.isdisjoint(words(side))


@lru_cache(maxsize=16384)
def _town(word: str) -> bool:
    return len(word) > _LONG + 1 and word.endswith(likes().town_endings) and word not in likes().no_towns


@once
def _spoken(side: Profile) -> tuple[str, ...]:
    """Return the sounds of the words of a claim that stand where a place stands, and are in no list."""
    if not side.sounds:
        return ()
    found, told, before = [], words(side), likes().before
    for i, word in enumerate(told[1:], 1):
        if word[0].isupper() and len(word) >= _LONG:
            led = told[i - 1].lower() in before
            led = led or (i > 1 and told[i - 2].lower() in before and told[i - 1].islower())
            found.append(word if led else "")
        elif _town(told[i - 1]):
            found.append(told[i - 1])
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
        or ("place" in x.differs and not gazette.kept_apart(by_id[x.a], by_id[x.b]))
        or x.differs == ("actor",)
        or not gazette.strange(by_id[x.a], by_id[x.b])
    ]
