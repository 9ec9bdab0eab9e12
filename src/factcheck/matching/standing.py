"""How two sentences of two articles stand among all others there, by what they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass

from factcheck.matching.nearness import Shared

SOME = 1.0
"""What two sentences must share to be weighed, on the scale of `nearness.ENOUGH`."""
_FAR = -1.5
"""How far behind the best rival two sentences are hardly ever of one thing."""
_Pair = tuple[int, int]


@dataclass(slots=True)
class Standing:
    """A pair of sentences by their positions, the smaller first, and what they share (`most`, see `nearness`).

    `ahead` and `least` tell by how much that is more than what the best rival of either shares, and than what the
    lesser of both rivals does; `places` are theirs in the reading order of their articles, from 0 to 1, `against` is
    what speaks against their telling one thing.
    """

    pair: _Pair
    most: float
    ahead: float
    least: float
    places: tuple[float, float]
    against: float


def likely(shared: Shared, place: Callable[[int], float], *linked: Container[_Pair]) -> Iterator[Standing]:
    """Yield the pairs that are `linked`, or of which one has no nearer partner and the other none far nearer."""

    def wanted(pair: _Pair, over: float, under: float) -> bool:
        return (over >= _FAR and under >= 0) or any(pair in known for known in linked)

    return every(shared, place, wanted)


def every(
    shared: Shared, place: Callable[[int], float], wanted: Callable[[_Pair, float, float], bool] | None = None
) -> Iterator[Standing]:
    """Yield the pairs that share enough to be weighed and are `wanted`, by how much they stand ahead, and at least."""
    weights = shared.over(SOME)
    best = _best(weights)
    for (i, j), most in sorted(weights.items()):
        one, two = (_rival(best[k], most) for k in (i, j))
        over, under = most - max(one, two), most - min(one, two)
        pair = (i, j) if i < j else (j, i)
        if wanted is None or wanted(pair, over, under):
            yield Standing(pair, most, over, under, (place(pair[0]), place(pair[1])), shared.against(i, j))


def _best(weights: Mapping[_Pair, float]) -> dict[int, tuple[float, float]]:
    """Return the two greatest weights of each sentence's pairs, 0 where there is none."""
    best: dict[int, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for pair, most in weights.items():
        for k in pair:
            first, second = best[k]
            best[k] = (most, first) if most > first else (first, max(second, most))
    return best


def _rival(best: tuple[float, float], most: float) -> float:
    """Return the greatest weight of another pair of a sentence, of which one pair weighs `most`."""
    return best[1] if best[0] == most else best[0]
