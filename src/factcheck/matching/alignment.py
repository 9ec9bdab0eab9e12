"""Which sentence of one article tells what a sentence of another does, where they are known to tell one story.

Short sentences say too little by themselves ("The last date is September 15", "Forty-six were stranded"), but of
all sentences of the other article one stands nearest. Two that are each other's nearest, clearly and by enough,
are held side by side as if somebody had asked about them. The weights are those of a logistic regression over
labelled stories, rounded.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import fsum

from factcheck.extraction.frames.lexicon import classes, near
from factcheck.matching import clock, glosses, intervals, names
from factcheck.matching.gate import gate
from factcheck.matching.kinship import Kin
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile
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

    terms: frozenset[str]
    measures: frozenset[str]
    units: frozenset[str]
    values: frozenset[Decimal]
    acts: frozenset[str]
    meant: frozenset[str]
    all: frozenset[str]


def aligned(ready: Sequence[Profile], kin: Kin) -> dict[tuple[int, int], float]:
    """Return the positions of claims that are each other's nearest, the smaller first, and how surely they are.

    Works on two articles at a time, and there only on claims that share a word, a name or a measure.
    """
    told: dict[str, list[int]] = defaultdict(list)
    wanted = {article for pair in kin for article in pair}
    for i, side in enumerate(ready):
        if side.claim.article in wanted:
            told[side.claim.article].append(i)
    traits = {i: _traits(ready[i]) for claims in told.values() for i in claims}
    found: dict[tuple[int, int], float] = {}
    for a, b in sorted(tuple(sorted(pair)) for pair in kin if len(pair) > 1):
        found |= _of_two(told[a], told[b], ready, traits)
    return found


def without_outdone(links: Sequence[Link], ready: Sequence[Profile]) -> list[Link]:
    """Return `links` but the differences in a value where one of the sentences has a far nearer one in that article.

    Madhya Pradesh's tigers are no other number of India's, where the other article counts India's too.
    """
    at = {side.claim.id: i for i, side in enumerate(ready)}
    told: dict[str, list[int]] = defaultdict(list)
    for i, side in enumerate(ready):
        told[side.claim.article].append(i)
    known: dict[tuple[str, str], _Common] = {}
    traits: dict[int, _Traits] = {}

    def outdone(link: Link) -> bool:
        grown = link.relation == "update" and link.differs == ("quantity",)
        if link.internal or not (grown or link.relation == "conflict") or _VALUES.isdisjoint(link.differs):
            return False
        i, j = at[link.a], at[link.b]
        articles = ready[i].claim.article, ready[j].claim.article
        if len(told[articles[0]]) == len(told[articles[1]]) == 1:
            return False
        if articles not in known:
            one, two = told[articles[0]], told[articles[1]]
            traits.update({k: _traits(ready[k]) for k in (*one, *two) if k not in traits})
            known[articles] = _Common(one, two, ready, traits)
        common = known[articles]
        best = max(
            max((common.weight(i, k) for k in told[articles[1]] if k != j), default=0.0),
            max((common.weight(k, j) for k in told[articles[0]] if k != i), default=0.0),
        )
        return best - common.weight(i, j) > _FAR + grown

    return [x for x in links if not outdone(x)]


def _traits(side: Profile) -> _Traits:
    terms = side.concepts | side.words | side.sounds | side.spoken
    measures = frozenset(m.key for m in side.measured)
    units = frozenset(m.amount.unit or "" for m in side.measured)
    values = frozenset(m.amount.value for m in side.measured if m.amount.value is not None)
    acts = frozenset(key for key, _, _ in side.acts)
    meant = frozenset(name for names in glosses.of(side).values() for name in names)
    everything = {
        *terms,
        *(f"g:{x}" for x in meant),
        *(f"m:{x}" for x in measures),
        *(f"u:{x}" for x in units),
        *(f"a:{x}" for x in acts),
    }
    return _Traits(terms, measures, units, values, acts, meant, frozenset(everything))


def _of_two(
    one: list[int], two: list[int], ready: Sequence[Profile], traits: dict[int, _Traits]
) -> dict[tuple[int, int], float]:
    known = _Common(one, two, ready, traits)
    score = {
        (i, j): weight
        for i in one
        for j in two
        if known.meet(i, j) and (weight := known.weight(i, j)) >= _ENOUGH - _CLEARLY
    }
    rows: dict[int, list[float]] = defaultdict(list)
    head = {i for i in (*one, *two) if ready[i].claim.kind == "headline"}
    for (i, j), weight in score.items():  # a headline repeats what a sentence tells, and is no rival of it
        if j not in head or i in head:
            rows[i].append(weight)
        if i not in head or j in head:
            rows[j].append(weight)
    return {
        (min(i, j), max(i, j)): weight
        for (i, j), weight in score.items()
        if weight >= _ENOUGH and all(_first(weight, rows[side]) for side in (i, j))
    }


def _first(weight: float, row: list[float]) -> bool:
    """Whether one weight of a row stands clearly over all the others."""
    return sum(other > weight - _CLEARLY for other in row) <= (weight in row)


class _Common:
    """How common words and measures are in two articles: what every sentence says tells none apart."""

    def __init__(self, one: list[int], two: list[int], ready: Sequence[Profile], traits: dict[int, _Traits]) -> None:
        self._ready, self._traits = ready, traits
        self._counts = [
            Counter(
                x for i in side for x in (*traits[i].terms, *traits[i].measures, *traits[i].units, *traits[i].meant)
            )
            for side in (one, two)
        ]
        self._named = [Counter(name for i in side for name in ready[i].names) for side in (one, two)]

    def meet(self, i: int, j: int) -> bool:
        """Whether anything but the time can be shared by the claims at `i` and `j`: of most pairs, nothing is."""
        a, b = self._ready[i], self._ready[j]
        if (a.names and b.names) or not self._traits[i].all.isdisjoint(self._traits[j].all):
            return True
        timed = bool(a.times and b.times) or a.mood == b.mood == "ahead"
        return timed and bool(a.places and b.places)

    # Exact sums: the order in which a set gives its words must not decide between two that stand nearly alike.
    def _rare(self, shared: frozenset[str], most: float) -> float:
        if not shared:
            return 0.0
        first, second = self._counts
        return min(most, fsum(1 / max(first[x], second[x]) for x in shared))

    def weight(self, i: int, j: int) -> float:
        """Return how surely the claims at `i` and `j` tell one thing, on the scale of `_ENOUGH`."""
        a, b, one, two = self._ready[i], self._ready[j], self._traits[i], self._traits[j]
        sum_ = _acts(a, b, one, two)
        sum_ += _TERM * self._rare(one.terms & two.terms, _TERMS) + _NAME * self._names(a, b)
        sum_ += _MEANT * self._meant(a, b, one, two)
        if one.measures and two.measures:
            measures = one.measures & two.measures
            sum_ += _MEASURE * self._rare(measures, _FEW) or _UNIT * self._rare(one.units & two.units, _FEW)
            values = one.values & two.values
            if values:
                sum_ += _VALUE + _LARGE * any(v >= _TWENTY for v in values)
                sum_ += _TELLING * any(len(v.as_tuple().digits) > 1 for v in values)
        if _placed(a, b):
            sum_ += _PLACE
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
        if not (a.names and b.names):
            return 0.0
        first, second = self._named
        met = [(x, y) for x in a.names for y in b.names if names.same(x, y)]
        return min(_FEW, fsum(1 / max(first[x], second[y], first[y], second[x]) for x, y in met))


def _acts(a: Profile, b: Profile, one: _Traits, two: _Traits) -> float:
    also = one.acts & two.acts
    if a.predicate and a.predicate == b.predicate:
        weight = _WEAK if classes()[a.predicate].tier == "weak" else _ACT
        also -= {a.predicate}
    else:
        weight = _NEAR if a.predicate and b.predicate and (a.predicate, b.predicate) in near() else 0.0
    return weight + min(_FEW, len(also)) * _ALSO


def _one_told(a: Profile, b: Profile) -> bool:
    """Whether two sentences tell one act, and hardly anything alone: then only who or where differs."""
    return a.predicate is not None and a.predicate == b.predicate and max(unsaid(a, b), unsaid(b, a)) <= SPARE


def _placed(a: Profile, b: Profile) -> bool:
    if "places" in a.borrowed or "places" in b.borrowed:
        return False
    return nearest(a.places, b.places) > 1


def _against(a: Profile, b: Profile) -> float:
    seen = gate(a, b, kin=True)
    if not seen.setting and len(seen.against & {"actor", "place"}) == 1 and _one_told(a, b):
        return _ONE_OTHER
    return (
        _OTHER_ACTOR * ("actor" in seen.against)
        + _OTHER_PLACE * ("place" in seen.against and not (a.predicate == b.predicate and a.predicate in IN_ONE_PLACE))
        + _OTHER_SETTING * seen.setting
    )
