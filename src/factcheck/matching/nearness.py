"""How surely two sentences of two articles tell one thing: the sum of what they share, less what speaks against it.

The weights are those of a logistic regression over labelled stories, rounded. Two articles are held side by side as
a whole, from what both have, so that the many pairs of sentences that share nothing cost nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product
from math import fsum
from typing import TypeVar

from factcheck.extraction.frames.lexicon import classes, near
from factcheck.matching import holders, intervals, names, single, wording
from factcheck.matching.gate import held_against
from factcheck.matching.places import holds
from factcheck.matching.profile import Profile
from factcheck.matching.seen import SPARE
from factcheck.matching.slots import IN_ONE_PLACE, unsaid
from factcheck.matching.told import Index, Told, Traits

ENOUGH = 1.5
"""Weight from which two sentences may tell one thing: even odds would be 4, but only the nearest are asked about."""
CLEARLY = 0.2
"""How much nearer than any other sentence."""
_ACT, _WEAK, _NEAR, _ALSO = 2.2, 1.0, 1.5, 0.2
_TERM, _NAME, _PLACE, _MEANT = 1.8, 1.8, 1.2, 1.9
_MEASURE, _UNIT, _VALUE, _LARGE, _TELLING = 1.5, 0.5, 0.4, 0.8, 0.5
_ASKED = 1.5
_SAME_DAY, _DATED, _AHEAD, _CLOCK, _ONE_NUMBER = 1.2, -0.2, 1.4, 1.4, -1.2
_OTHER_ACTOR, _OTHER_PLACE, _OTHER_SETTING, _ONE_OTHER = -1.9, -1.9, -2.9, -1.0
_TERMS, _FEW, _TWENTY = 4.0, 2.0, 20
_THING = 0.6
"""What must be shared besides the time: two plans of one week are not one."""
_SOLE = holders.ROLES | {"bench"}
"""Words for what one person or court has or did: two sentences that name two of them still tell one thing."""
_PASSING = frozenset({"duration", "age", "over"})
"""Measures that many a sentence gives by the way."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_Pair = tuple[int, int]
"""The positions of a sentence of the one article and of one of the other."""


class Shared:
    """What the sentences of two articles share, by their positions: words and measures by how rare they are there.

    Sums are exact: the order in which a set gives its words must not decide between two that stand nearly alike.
    """

    __slots__ = (
        *(
            "_acts",
            "_against",
            "_all",
            "_asked",
            "_called",
            "_plainly",
            "_meant",
            "_measures",
            "_near",
            "_one",
            "_placed",
            "_rarity",
            "_said",
        ),
        *("_several", "_two", "_values"),
    )

    def __init__(self, one: Told, two: Told) -> None:
        self._one, self._two = one.traits, two.traits
        counts = two.counts
        self._rarity = {x: 1 / max(often, counts[x]) for x, often in one.counts.items() if x in counts}
        rarity = self._rarity.__getitem__
        self._said = _met(one.terms, two.terms, rarity)
        self._measures = _met(one.measures, two.measures, rarity)
        self._values = _met(one.values, two.values, lambda value: value)
        self._acts = _met(one.acts, two.acts, lambda act: act)
        self._asked = _met(one.asked, two.asked, lambda asked: asked)
        self._called = _called(one.named, two.named)
        self._near = _near_acts(one.predicates, two.predicates)
        self._placed = _placed(one.placed, two.placed)
        self._several = _several(one, two)
        self._plainly = self._several.union(self._said, self._measures, self._acts, self._asked)
        self._meant = {(i, j): self._meaning(one.traits[i], two.traits[j]) for i, j in _reworded(one, two)}
        self._all: dict[_Pair, float] | None = None
        self._against: dict[_Pair, float] = {}

    def likely(self) -> Iterator[tuple[float, int, int]]:
        """Yield the most that sentences which share more than the time may weigh, and their positions.

        Only of those that may be each other's nearest: below `ENOUGH` less `CLEARLY` none is.
        """
        for pair, weight in self.over(ENOUGH - CLEARLY).items():
            if pair in self._plainly or self._tied(*pair):
                yield weight, *pair

    def over(self, least: float) -> dict[_Pair, float]:
        """Return the pairs of sentences that share at least so much, with how much, see `most`."""
        if self._all is None:
            sharing = self._plainly.union(self._values, self._called, self._near, self._meant, self._placed)
            self._all = {pair: self.most(*pair) for pair in sharing}
        return {pair: most for pair, most in self._all.items() if most >= least}

    def _tied(self, i: int, j: int) -> bool:
        """Whether sentences without a common word or act both name somebody, or where and when it was."""
        one, two = self._one[i], self._two[j]
        a, b = one.side, two.side
        if (a.names and b.names) or not one.units.isdisjoint(two.units):
            return True
        if not a.meanings.isdisjoint(b.meanings):
            return True
        return bool(a.places and b.places) and (bool(a.times and b.times) or a.mood == b.mood == "ahead")

    def weight(self, i: int, j: int) -> float:
        """Return how surely two sentences, by their positions, tell one thing, on the scale of `ENOUGH`."""
        most = self.most(i, j)
        return most + self.against(i, j) if most >= ENOUGH - CLEARLY else most

    def against(self, i: int, j: int) -> float:
        """Return what speaks against it, at most 0."""
        pair = i, j
        if pair not in self._against:
            self._against[pair] = against(self._one[i].side, self._two[j].side)
        return self._against[pair]

    def most(self, i: int, j: int) -> float:
        """Return what `weight` does, as if nothing spoke against it."""
        pair, one, two = (i, j), self._one[i], self._two[j]
        a, b = one.side, two.side
        told = _TERM * self._rare(self._said.get(pair), _TERMS) + _NAME * self._rare(self._called.get(pair), _FEW)
        sum_ = self._acted(pair, a, b) + told + _MEANT * self._meant.get(pair, 0.0)
        if a.measured and b.measured:
            sum_ = self._measured(sum_, pair, one, two)
        if pair in self._placed:
            sum_ += _PLACE
        if pair in self._asked:
            sum_ += _ASKED * len(self._asked[pair])
        if sum_ < _THING:
            return 0.0
        if bool(a.measured) != bool(b.measured) and not (a.keys | b.keys) <= _PASSING:
            sum_ += _ONE_NUMBER
        if a.mood == b.mood == "ahead":
            sum_ += _AHEAD
        if a.times and b.times:
            differ = intervals.closest(a.times, b.times)[1] in ("differ", "open")
            sum_ += _DATED if differ else _SAME_DAY
        if one.hourly and two.hourly:
            sum_ += _CLOCK
        return sum_

    def _rare(self, shared: list[float] | None, most: float) -> float:
        return min(most, fsum(shared)) if shared else 0.0

    def _acted(self, pair: _Pair, a: Profile, b: Profile) -> float:
        acts = self._acts.get(pair, ())
        also = len(acts)
        if a.predicate and a.predicate == b.predicate:
            weight = _WEAK if classes()[a.predicate].tier == "weak" else _ACT
            also -= a.predicate in acts
        else:
            weight = _NEAR if pair in self._near else 0.0
        return weight + min(_FEW, also) * _ALSO

    def _measured(self, sum_: float, pair: _Pair, one: Traits, two: Traits) -> float:
        measures = self._measures.get(pair)
        if measures:
            sum_ += _MEASURE * self._rare(measures, _FEW)
        elif units := one.units & two.units:
            sum_ += _UNIT * self._rare([self._rarity[unit] for unit in units], _FEW)
        values = self._values.get(pair)
        if values:
            sum_ += _VALUE + _LARGE * any(v >= _TWENTY for v in values)
            sum_ += _TELLING * any(len(v.as_tuple().digits) > 1 for v in values)
        return sum_

    def _meaning(self, one: Traits, two: Traits) -> float:
        """Return how rare the meanings are that both tell in words of their own."""
        told, rarity, heard = one.glossed, self._rarity, two.side.meanings
        alike, _ = wording.reworded(one.side, two.side)
        shared = [self._rare([rarity[x] for x in told[term] & heard], 1.0) for term in alike]
        return self._rare(shared, _TERMS)


def _met(one: Index[_Key], two: Index[_Key], of: Callable[[_Key], _Value]) -> dict[_Pair, list[_Value]]:
    """Return for each pair of sentences what `of` gives of all that both have."""
    found: dict[_Pair, list[_Value]] = {}
    for key, mine in one.items():
        yours = two.get(key)
        if yours is None:
            continue
        value = of(key)
        for pair in product(mine, yours):
            if pair in found:
                found[pair].append(value)
            else:
                found[pair] = [value]
    return found


def _called(one: Index[str], two: Index[str]) -> dict[_Pair, list[float]]:
    """Return for each pair of sentences how rare the names are that both have."""
    found: dict[_Pair, list[float]] = defaultdict(list)
    for x, mine in one.items():
        for y, yours in two.items():
            if names.same(x, y):
                share = 1 / max(len(mine), len(yours), len(one.get(y, ())), len(two.get(x, ())))
                for pair in product(mine, yours):
                    found[pair].append(share)
    return found


def _near_acts(one: Index[str], two: Index[str]) -> set[_Pair]:
    """Return the pairs of sentences whose acts are told of one event: an accident, a death."""
    pairs = near()
    acts = [(x, y) for x in one for y in two if x == y or (x, y) in pairs]
    return {pair for x, y in acts for pair in product(one[x], two[y])}


def _placed(one: Index[str], two: Index[str]) -> set[_Pair]:
    """Return the pairs of sentences that name one place themselves."""
    places = [(x, y) for x in one for y in two if holds(x, y) > 1]
    return {pair for x, y in places for pair in product(one[x], two[y])}


def _several(one: Told, two: Told) -> set[_Pair]:
    """Return the pairs of sentences with more than one unit in common: one alone is too little."""
    mine, yours = ([(i, t.units) for i, t in told.traits.items() if len(t.units) > 1] for told in (one, two))
    return {(i, j) for (i, here), (j, there) in product(mine, yours) if len(here & there) > 1}


def _reworded(one: Told, two: Told) -> set[_Pair]:
    """Return the pairs of sentences of which each has a word of its own for one meaning."""
    found: set[_Pair] = set()
    for name, mine in one.meanings.items():
        yours = two.meanings.get(name)
        if yours is None:
            continue
        for (x, here), (y, there) in product(mine.items(), yours.items()):
            if x != y:
                met = product(here, there)
                found.update(p for p in met if x not in two.traits[p[1]].glossed and y not in one.traits[p[0]].glossed)
    return found


def _one_told(a: Profile, b: Profile, named: bool) -> bool:
    """Whether two sentences tell one act, and hardly anything alone: then only who (`named`) or where differs."""
    return a.predicate == b.predicate and max(unsaid(a, b), unsaid(b, a)) <= SPARE + named


def against(a: Profile, b: Profile) -> float:
    """Return what speaks against two claims telling one thing, at most 0."""
    seen = held_against(a, b)
    only = len(seen.against & {"actor", "place"}) == 1 and not seen.setting
    one_role = "actor" in seen.against and not _SOLE.isdisjoint(a.concepts & b.concepts)
    if only and (one_role or _one_told(a, b, "actor" in seen.against) or single.in_one_place(a, b, seen.against)):
        return _ONE_OTHER
    return (
        _OTHER_ACTOR * ("actor" in seen.against)
        + _OTHER_PLACE * ("place" in seen.against and not (a.predicate == b.predicate and a.predicate in IN_ONE_PLACE))
        + _OTHER_SETTING * seen.setting
    )
