"""Which sentence of one article tells what a sentence of another does, where they are known to tell one story.

Short sentences say too little by themselves ("The last date is September 15", "Forty-six were stranded"), but of
all sentences of the other article one stands nearest. Two that are each other's nearest, clearly and by enough,
are held side by side as if somebody had asked about them. The weights are those of a logistic regression over
labelled stories, rounded.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import fsum

from factcheck.extraction.frames.lexicon import classes, near
from factcheck.matching import causes, clock, glosses, intervals, names, single, sites
from factcheck.matching.gate import gate
from factcheck.matching.kinship import Kin
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile, once
from factcheck.matching.seen import SPARE
from factcheck.matching.slots import IN_ONE_PLACE, unsaid
from factcheck.model import Link

_ENOUGH = 1.5
"""Weight from which two sentences may tell one thing: even odds would be 4, but only the nearest are asked about."""
_CLEARLY = 0.2
"""How much nearer than any other sentence."""
_FAR = 2.1
"""How much nearer another sentence must be for two that differ in a value to be of two things."""
_VALUES = frozenset({"quantity", "date", "place"})
_ACT, _WEAK, _NEAR, _ALSO = 2.2, 1.0, 1.5, 0.2
_TERM, _NAME, _PLACE, _MEANT = 1.8, 1.8, 1.2, 1.9
_MEASURE, _UNIT, _VALUE, _LARGE, _TELLING = 1.5, 0.5, 0.4, 0.8, 0.5
_ASKED = 1.5
_SAME_DAY, _DATED, _AHEAD, _CLOCK, _ONE_NUMBER = 1.2, -0.2, 1.4, 1.4, -1.2
_OTHER_ACTOR, _OTHER_PLACE, _OTHER_SETTING, _ONE_OTHER = -1.9, -1.9, -2.9, -1.0
_TERMS, _FEW, _TWENTY = 4.0, 2.0, 20
_THING = 0.6
"""What must be shared besides the time: two plans of one week are not one."""
_PASSING = frozenset({"duration", "age", "over"})
"""Measures that many a sentence gives by the way."""


@dataclass(frozen=True, slots=True)
class _Traits:
    """What a claim may share with another: by kind, with every word in the form both scripts have."""

    side: Profile
    terms: frozenset[str]
    measures: frozenset[str]
    units: frozenset[str]
    values: frozenset[Decimal]
    acts: frozenset[str]
    meant: frozenset[str]
    all: frozenset[str]


class _Article:
    """The sentences of an article by position, and how many of them have each word, measure and name."""

    __slots__ = ("all", "counts", "named", "traits")

    def __init__(self, positions: Sequence[int], ready: Sequence[Profile]) -> None:
        self.traits = {i: _traits(ready[i]) for i in positions}
        every = self.traits.values()
        self.all = frozenset[str]().union(*(t.all for t in every))
        self.counts = Counter(x for t in every for x in (*t.terms, *t.measures, *t.units, *t.meant))
        self.named = Counter(name for t in every for name in t.side.names)


class _Articles(dict[str, _Article]):
    """Articles by id, each read when first asked for; `told` are the positions of their claims."""

    def __init__(self, ready: Sequence[Profile]) -> None:
        self._ready = ready
        self.told: dict[str, list[int]] = defaultdict(list)
        for i, side in enumerate(ready):
            self.told[side.claim.article].append(i)

    def __missing__(self, key: str) -> _Article:
        self[key] = _Article(self.told[key], self._ready)
        return self[key]


def aligned(ready: Sequence[Profile], kin: Kin) -> dict[tuple[int, int], float]:
    """Return the positions of claims that are each other's nearest, the smaller first, and how surely they are.

    Works on two articles at a time, and there only on claims that share a word, a name or a measure.
    """
    articles = _Articles(ready)
    found: dict[tuple[int, int], float] = {}
    for a, b in sorted(tuple(sorted(pair)) for pair in kin if len(pair) > 1):
        found |= _of_two(articles[a], articles[b])
    return found


def without_outdone(links: Sequence[Link], ready: Sequence[Profile]) -> list[Link]:
    """Return `links` but the differences in a value where one of the sentences has a far nearer one in that article.

    Madhya Pradesh's tigers are no other number of India's, where the other article counts India's too.
    """
    at = {side.claim.id: i for i, side in enumerate(ready)}
    articles = _Articles(ready)
    known: dict[tuple[str, str], _Common] = {}

    def outdone(link: Link) -> bool:
        grown = link.relation == "update" and link.differs == ("quantity",)
        if link.internal or not (grown or link.relation == "conflict") or _VALUES.isdisjoint(link.differs):
            return False
        i, j = at[link.a], at[link.b]
        here, there = pair = ready[i].claim.article, ready[j].claim.article
        if len(articles.told[here]) == len(articles.told[there]) == 1:
            return False
        if pair not in known:
            known[pair] = _Common(articles[here], articles[there])
        common, mine, yours = known[pair], articles[here].traits, articles[there].traits
        a, b = mine[i], yours[j]
        best = max(
            max((common.weight(a, other) for k, other in yours.items() if k != j), default=0.0),
            max((common.weight(other, b) for k, other in mine.items() if k != i), default=0.0),
        )
        return best - common.weight(a, b) > _FAR + grown

    return [x for x in links if not outdone(x)]


def _traits(side: Profile) -> _Traits:
    terms = side.concepts | side.words | side.sounds | side.spoken
    units = frozenset(m.amount.unit or "" for m in side.measured)
    values = frozenset(m.amount.value for m in side.measured if m.amount.value is not None)
    acts = frozenset(key for key, _, _ in side.acts)
    meant = glosses.meanings(side)
    everything = {
        *terms,
        *meant,
        *(f"m:{x}" for x in side.keys),
        *(f"u:{x}" for x in units),
        *(f"a:{x}" for x in acts),
        *_asked(side),
    }
    return _Traits(side, terms, side.keys, units, values, acts, meant, frozenset(everything))


@once
def _asked(side: Profile) -> frozenset[str]:
    """Return what a claim answers that few sentences do: why it happened, whence and whither somebody went."""
    ways = {way for way, _ in sites.of(side)} - {"at"}
    return frozenset({f"why:{domain}" for domain in causes.causes(side)} | ways)


def _of_two(one: _Article, two: _Article) -> dict[tuple[int, int], float]:
    known = _Common(one, two)
    score: dict[tuple[int, int], float] = {}
    rows: dict[int, list[float]] = defaultdict(list)
    for i, j in known.meeting():
        weight = known.weight(one.traits[i], two.traits[j])
        if weight >= _ENOUGH - _CLEARLY:
            score[i, j] = weight
            headlines = one.traits[i].side.claim.kind == "headline", two.traits[j].side.claim.kind == "headline"
            if headlines[0] >= headlines[1]:  # a headline repeats what a sentence tells, and is no rival of it
                rows[i].append(weight)
            if headlines[1] >= headlines[0]:
                rows[j].append(weight)
    return {
        (min(i, j), max(i, j)): weight
        for (i, j), weight in score.items()
        if weight >= _ENOUGH and _first(weight, rows[i]) and _first(weight, rows[j])
    }


def _first(weight: float, row: list[float]) -> bool:
    """Whether one weight of a row stands clearly over all the others."""
    return sum(other > weight - _CLEARLY for other in row) <= (weight in row)


class _Common:
    """How common words and measures are in two articles: what every sentence says tells none apart."""

    __slots__ = ("_one", "_rarity", "_two")

    def __init__(self, one: _Article, two: _Article) -> None:
        self._one, self._two = one, two
        counts = two.counts
        self._rarity = {x: 1 / max(often, counts[x]) for x, often in one.counts.items() if x in counts}

    def meeting(self) -> Iterator[tuple[int, int]]:
        """Yield the positions of claims that can share anything but the time: of most pairs, nothing is."""
        both = self._one.all & self._two.all
        others = [(j, t.side, t.all & both) for j, t in self._two.traits.items()]
        for i, t in self._one.traits.items():
            a, mine = t.side, t.all & both
            for j, b, yours in others:
                if (a.names and b.names) or not mine.isdisjoint(yours) or _of_one_time(a, b):
                    yield i, j

    # Exact sums: the order in which a set gives its words must not decide between two that stand nearly alike.
    def _rare(self, shared: frozenset[str], most: float) -> float:
        return min(most, fsum(map(self._rarity.__getitem__, shared))) if shared else 0.0

    def weight(self, one: _Traits, two: _Traits) -> float:
        """Return how surely two claims tell one thing, on the scale of `_ENOUGH`."""
        a, b = one.side, two.side
        sum_ = _acts(a, b, one, two)
        said = _TERM * self._rare(one.terms & two.terms, _TERMS)
        sum_ += said + _NAME * self._names(a, b) if a.names and b.names else said
        if one.meant and two.meant:
            sum_ += _MEANT * self._meant(a, b, one, two)
        if one.measures and two.measures:
            measures = one.measures & two.measures
            sum_ += _MEASURE * self._rare(measures, _FEW) or _UNIT * self._rare(one.units & two.units, _FEW)
            values = one.values & two.values
            if values:
                sum_ += _VALUE + _LARGE * any(v >= _TWENTY for v in values)
                sum_ += _TELLING * any(len(v.as_tuple().digits) > 1 for v in values)
        if a.places and b.places and _placed(a, b):
            sum_ += _PLACE
        sum_ += _ASKED * len(_asked(a) & _asked(b))
        if sum_ < _THING:
            return 0.0
        if bool(one.measures) != bool(two.measures) and not (one.measures | two.measures) <= _PASSING:
            sum_ += _ONE_NUMBER
        if a.mood == b.mood == "ahead":
            sum_ += _AHEAD
        if a.times and b.times:
            differ = intervals.closest(a.times, b.times)[1] in ("differ", "open")
            sum_ += _DATED if differ else _SAME_DAY
        if clock.hours(a) and clock.hours(b):
            sum_ += _CLOCK
        return sum_ + _against(a, b) if sum_ >= _ENOUGH - _CLEARLY else sum_

    def _meant(self, a: Profile, b: Profile, one: _Traits, two: _Traits) -> float:
        """Return how rare the meanings are that both tell in words of their own."""
        if one.meant.isdisjoint(two.meant):
            return 0.0
        told, heard = glosses.of(a), glosses.of(b)
        alike = one.meant & two.meant
        rare = (self._rare(told[term] & alike, 1.0) for term in glosses.common(told, heard))
        return min(_TERMS, fsum(rare))

    def _names(self, a: Profile, b: Profile) -> float:
        first, second = self._one.named, self._two.named
        met = [(x, y) for x in a.names for y in b.names if names.same(x, y)]
        return min(_FEW, fsum(1 / max(first[x], second[y], first[y], second[x]) for x, y in met)) if met else 0.0


def _of_one_time(a: Profile, b: Profile) -> bool:
    """Whether two claims name places, and both a time or what lies ahead."""
    if not (a.places and b.places):
        return False
    return bool(a.times and b.times) or a.mood == b.mood == "ahead"


def _acts(a: Profile, b: Profile, one: _Traits, two: _Traits) -> float:
    also = len(one.acts & two.acts)
    if a.predicate and a.predicate == b.predicate:
        weight = _WEAK if classes()[a.predicate].tier == "weak" else _ACT
        also -= a.predicate in one.acts and a.predicate in two.acts
    else:
        weight = _NEAR if a.predicate and b.predicate and (a.predicate, b.predicate) in near() else 0.0
    return weight + min(_FEW, also) * _ALSO


def _one_told(a: Profile, b: Profile, named: bool) -> bool:
    """Whether two sentences tell one act, and hardly anything alone: then only who (`named`) or where differs."""
    return a.predicate == b.predicate and max(unsaid(a, b), unsaid(b, a)) <= SPARE + named


def _placed(a: Profile, b: Profile) -> bool:
    if "places" in a.borrowed or "places" in b.borrowed:
        return False
    return nearest(a.places, b.places) > 1


def _against(a: Profile, b: Profile) -> float:
    seen = gate(a, b, kin=True)
    only = len(seen.against & {"actor", "place"}) == 1 and not seen.setting
    if only and (_one_told(a, b, "actor" in seen.against) or single.in_one_place(a, b, seen.against)):
        return _ONE_OTHER
    return (
        _OTHER_ACTOR * ("actor" in seen.against)
        + _OTHER_PLACE * ("place" in seen.against and not (a.predicate == b.predicate and a.predicate in IN_ONE_PLACE))
        + _OTHER_SETTING * seen.setting
    )
