"""Which articles tell one story: by links that are sure, or by the names, numbers and acts they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations, product

from factcheck.extraction import romanise
from factcheck.extraction.frames.lexicon import classes
from factcheck.extraction.places import parent
from factcheck.matching import takeover
from factcheck.matching.intervals import minutes
from factcheck.matching.names import kind
from factcheck.matching.places import holds
from factcheck.matching.profile import Profile
from factcheck.matching.settings import Settings
from factcheck.matching.told import Told
from factcheck.model import Link

_SURE = 8
"""Score beyond `suggest` from which one link proves that two articles tell one story."""
_DAYS, _WEEKS = 14, 60
"""Days between two articles of one story, and of one that goes on for weeks: there more must be shared."""
_SOON = 3
"""Days between two articles of one story that share no name."""
_DAY = 24 * 60
_CROWD = 24
"""A key more articles than that have is no sign of one story; with so many of its story each is held side by side."""
_FEW = 6
"""A key counts in full up to so many articles, beyond in proportion less."""
_ENOUGH = 4.0
_PLENTY, _NEVER = 6.0, 1e9
"""What is enough for articles that name places none of which can be one."""
_FIGURES = 2
"""Equal figures of one measure that articles of two countries share where they tell one story; a large one is two."""
_LARGE = 1000
_PART = 0.06
"""The part of all that the shorter of two articles tells that must be shared: long ones share much by chance."""
_HALF = 0.5
_BACKED = 0.25
"""The part of what is wanted that is enough beside other evidence."""
_NAME, _NUMBER, _PERSON, _EVENT, _WORD = 2.0, 2.0, 6.0, 2.0, 1.0
_MEANT = 0.5
"""What a plain word weighs that two articles tell in two scripts; only looked for where half of what is wanted is."""
_CALLED = ("~", "person:", "country:")
"""How the keys of what has a name begin."""
_SHORT = 3
_PLAIN = frozenset({"person", "duration", "age"})

Kin = set[frozenset[str]]


def kin(ready: Sequence[Profile], links: Iterable[Link], settings: Settings) -> Kin:
    """Return the pairs of article ids that tell one story.

    Linear in the claims: articles meet only under a key they share, and never under one that
    many articles have; of a report that many take over, further copies only with that report.
    """
    copied = takeover.copied(ready)
    article_of = {side.claim.id: copied.get(side.article, side.article) for side in ready}
    sure = [x for x in links if x.relation != "related" and not x.internal and x.score >= settings.suggest + _SURE]
    told = _articles(side for side in ready if side.article not in copied)
    having: dict[str, list[str]] = defaultdict(list)
    for article in sorted(told):
        for key in told[article].weights:
            having[key].append(article)
    shared: dict[tuple[str, str], float] = defaultdict(float)
    called: set[tuple[str, str]] = set()
    for key, articles in sorted(having.items()):  # sums of floats depend on their order
        if len(articles) > _CROWD:
            continue
        fade = min(1.0, _FEW / len(articles))
        for a, b in combinations(articles, 2):
            if _close(told[a], told[b], _WEEKS):
                shared[a, b] += fade * min(told[a].weights[key], told[b].weights[key])
                if key.startswith(_CALLED):
                    called.add((a, b))
    likely = {(a, b): sum_ / _wanted(told[a], told[b]) for (a, b), sum_ in shared.items() if sum_ >= _ENOUGH / 4}
    for (a, b), share in likely.items():
        if _HALF <= share < 1 and (a, b) in called and told[a].latin != told[b].latin:
            likely[a, b] += _MEANT * len(told[a].meanings() & told[b].meanings()) / _wanted(told[a], told[b])
    joined = Counter(tuple(sorted((article_of[x.a], article_of[x.b]))) for x in sure)
    found = {
        frozenset((a, b))
        for (a, b), links_ in joined.items()
        if a != b and _close(told[a], told[b]) and (links_ > 1 or likely.get((a, b), 0.0) >= _BACKED)
    }
    found |= {frozenset(pair) for pair, share in likely.items() if share >= 1}
    found |= _befriended(found, likely)
    found = {pair for pair in found if not _nameless(pair, called, told)}
    return _nearest(found, likely, told) | {frozenset(pair) for pair in copied.items()}


def _nameless(pair: frozenset[str], called: set[tuple[str, str]], told: dict[str, _Article]) -> bool:
    """Whether two articles that name somebody or some place share no name, and days lie between: two boards' exams."""
    a, b = sorted(pair)
    named = told[a].named and told[b].named
    return named and (a, b) not in called and not _close(told[a], told[b], _SOON)


def _nearest(found: Kin, likely: dict[tuple[str, str], float], told: dict[str, _Article]) -> Kin:
    """Return the pairs of articles of which one is among the nearest of the other, by what they share, then in time.

    A story a thousand articles tell would else cost a million pairs of articles.
    """
    around: dict[str, list[tuple[float, int, str]]] = defaultdict(list)
    for one, two in (sorted(pair) for pair in found):
        share, gap = likely.get((one, two), 0.0), abs((told[one].as_of or 0) - (told[two].as_of or 0))
        around[one].append((-share, gap, two))
        around[two].append((-share, gap, one))
    return {frozenset((one, two)) for one, others in around.items() for _, _, two in sorted(others)[:_CROWD]}


def _befriended(found: Kin, likely: dict[tuple[str, str], float]) -> Kin:
    """Return the pairs that share a quarter of what is wanted, and a third article that tells the story of both."""
    friends: dict[str, set[str]] = defaultdict(set)
    for pair in found:
        a, b = tuple(pair)
        friends[a].add(b)
        friends[b].add(a)
    return {
        frozenset((a, b))
        for (a, b), share in likely.items()
        if share >= _BACKED and not friends[a].isdisjoint(friends[b])
    }


class _Article:
    """What one article tells, over all its claims: weights by key, the places named, the time it speaks for."""

    __slots__ = (
        *("_meant", "as_of", "countries", "days", "figures", "latin"),
        *("named", "places", "sides", "weight", "weights"),
    )

    def __init__(self) -> None:
        self._meant: frozenset[str] | None = None
        self.sides: list[Profile] = []
        self.latin = True
        self.weights: dict[str, float] = {}
        self.weight = 0.0
        self.places: set[str] = set()
        self.countries: set[str] = set()
        self.figures: set[tuple[str, Decimal]] = set()
        self.as_of: int | None = None
        self.named = False
        self.days: set[int] = set()

    def meanings(self) -> frozenset[str]:
        """Return what the words mean that are no concepts of the packs, worked out when first asked for."""
        if self._meant is None:
            plain = (meant for side in self.sides for term, meant in side.glosses.items() if term[0] in "=~")
            self._meant = frozenset[str]().union(*plain)
        return self._meant


def _articles(ready: Iterable[Profile]) -> dict[str, _Article]:
    told: dict[str, _Article] = defaultdict(_Article)
    for side in ready:
        mine = told[side.article]
        mine.sides.append(side)
        mine.latin &= side.claim.text.isascii()
        if side.as_of:
            spoken = minutes(side.as_of)
            mine.as_of = spoken if mine.as_of is None else max(mine.as_of, spoken)
        mine.places |= {place for place in side.places if parent(place) is not None or kind(place) == "country"}
        mine.countries |= side.countries
        mine.figures |= {(m.key, m.amount.value) for m in side.measured if m.amount.value is not None}
        mine.days |= {when.spans[0].start for when in side.times if when.spans[0].exact and when.spans[0].start}
        mine.named |= bool(side.persons or side.places)
        for key, weight in _keys(side):
            mine.weights[key] = max(weight, mine.weights.get(key, 0.0))
    for mine in told.values():
        mine.weight = sum(mine.weights.values())
    return told


def _keys(side: Profile) -> Iterable[tuple[str, float]]:
    """Return what a claim tells with its weight; names by word, so that a name may be a mere word elsewhere."""
    table = classes()
    for person in side.persons:
        if " " in person:
            yield person, _PERSON
    for name in (*side.names, *side.places):
        for word in name.partition(":")[2].split():
            if len(word) >= _SHORT:
                yield "~" + word, _NAME
    for country in side.countries:
        yield country, _WORD
    for sound in side.sounds:
        yield sound, _NAME if len(sound) > _SHORT else _WORD
    for word in side.words:
        sound = romanise.key(word[1:])
        if len(sound) > _SHORT:
            yield "~" + sound, _WORD
    for event in side.events:
        yield event, _EVENT
    for act, _, _ in side.acts:
        yield act, _WORD if table[act].tier in ("over", "act") else 0.0
    for m in side.measured:
        if m.key not in _PLAIN and m.key[0] != "~":
            yield "m:" + m.key, _WORD
            if m.amount.value is not None:
                yield f"m:{m.key}={m.amount.value}", _NUMBER
    for concept in side.concepts:
        yield "c:" + concept, _WORD


def _close(a: _Article, b: _Article, days: int = _DAYS) -> bool:
    return a.as_of is not None and b.as_of is not None and abs(a.as_of - b.as_of) <= days * _DAY


def _wanted(a: _Article, b: _Article) -> float:
    """Return what must be shared: more where weeks lie between, or no place of one can be in one of the other.

    Where the countries differ too, it is two stories: a pact signed here, a pact signed there.
    """
    near = _close(a, b) or not a.days.isdisjoint(b.days)  # announced for November 30, begun on Monday
    return max(_fitting(a, b), _PART * min(a.weight, b.weight)) * (1 if near else 2)


def _fitting(a: _Article, b: _Article) -> float:
    if not (a.places and b.places and a.places.isdisjoint(b.places)):
        return _ENOUGH
    if any(holds(x, y) for x in a.places for y in b.places):
        return _ENOUGH
    if sum(1 + (abs(value) >= _LARGE) for _, value in a.figures & b.figures) >= _FIGURES:
        return _PLENTY  # a final of 21-18, 21-16
    return _NEVER if a.countries - b.countries and b.countries - a.countries else _PLENTY


def within(one: Told, two: Told) -> set[tuple[int, int]]:
    """Return the pairs of claims of two articles, smaller first, that tell one act, thing or measure."""
    met = (product(mine, two.topics[key]) for key, mine in one.topics.items() if key in two.topics)
    return {(i, j) if i < j else (j, i) for pairs in met for i, j in pairs}
