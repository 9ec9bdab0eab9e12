"""What the sentences of one article tell, turned round: which of them have a word, a name, a measure, an act."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from factcheck.matching import causes, clock, glosses, sites
from factcheck.matching.profile import Profile

_Key = TypeVar("_Key")
Index = dict[_Key, list[int]]
"""What sentences have → the positions of those that have it."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What a claim may share with another, with every word in the form both scripts have."""

    side: Profile
    terms: frozenset[str]
    units: frozenset[str]
    values: frozenset[Decimal]
    acts: frozenset[str]
    asked: frozenset[str]
    glossed: glosses.Glosses
    hourly: bool


def _traits(side: Profile) -> Traits:
    return Traits(
        side,
        side.concepts | side.words | side.sounds | side.spoken,
        frozenset([m.amount.unit or "" for m in side.measured]),
        frozenset([m.amount.value for m in side.measured if m.amount.value is not None]),
        frozenset([key for key, _, _ in side.acts]),
        _asked(side),
        side.glosses,
        bool(clock.hours(side)),
    )


def _topics(side: Profile) -> set[str]:
    """Return what a claim tells of: its acts, what it measures, its concepts; `-` is an act without a class."""
    return {side.predicate or "-", *(key for key, _, _ in side.acts), *map(_head, side.keys), *side.concepts}


def _head(measure: str) -> str:
    """Return what is counted, the part for the whole: bodies are of the dead, and so are the women among them."""
    return "death" if measure == "body" else measure.partition("+")[0]


def _asked(side: Profile) -> frozenset[str]:
    """Return what a claim answers that few sentences do: why it happened, whence and whither somebody went."""
    ways = {way for way, _ in sites.of(side)} - {"at"}
    return frozenset({f"why:{domain}" for domain in causes.causes(side)} | ways)


class Told:
    """The sentences of one article by position, and which of them have each word, measure, name, place and act."""

    __slots__ = (
        *("acts", "asked", "counts", "meanings", "measures", "named", "placed", "predicates", "terms"),
        *("topics", "traits", "units", "values"),
    )

    def __init__(self, positions: Sequence[int], ready: Sequence[Profile]) -> None:
        self.traits = {i: _traits(ready[i]) for i in positions}
        self.terms = self._index(lambda t: t.terms)
        self.measures = self._index(lambda t: t.side.keys)
        self.units = self._index(lambda t: t.units)
        self.values = self._index(lambda t: t.values)
        self.acts = self._index(lambda t: t.acts)
        self.asked = self._index(lambda t: t.asked)
        self.named = self._index(lambda t: t.side.names)
        self.predicates = self._index(lambda t: (t.side.predicate,) if t.side.predicate else ())
        self.topics = self._index(lambda t: _topics(t.side))
        self.placed = self._index(lambda t: () if "places" in t.side.borrowed else t.side.places)
        self.meanings: dict[str, Index[str]] = defaultdict(lambda: defaultdict(list))
        for i, t in self.traits.items():
            for term, meant in t.glossed.items():
                for name in meant:
                    self.meanings[name][term].append(i)
        self.counts = self._counts()

    def _index(self, of: Callable[[Traits], Iterable[_Key]]) -> Index[_Key]:
        found: Index[_Key] = {}
        for i, t in self.traits.items():
            for key in of(t):
                if key in found:
                    found[key].append(i)
                else:
                    found[key] = [i]
        return found

    def _counts(self) -> Counter[str]:
        """Return how many sentences have each word, measure, unit and meaning."""
        counts: Counter[str] = Counter()
        for index in (self.terms, self.measures, self.units):
            for key, positions in index.items():
                counts[key] += len(positions)
        for name, told in self.meanings.items():
            counts[name] += len({i for positions in told.values() for i in positions})
        return counts
