"""How far two readers agree: percent, Cohen's kappa, Krippendorff's alpha, each with its interval.

Reviews come as pairs of labels, first and second reader, given blind. An interval is 95 %: Wilson's
for the share, the jackknife's for kappa and alpha (no random numbers, so the same on every machine).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

Pair = tuple[str, str]
ENOUGH: Final = 20
_Z: Final = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure between -1 and 1 (percent: 0 and 1) with its 95 % interval; None where undefined."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on `n` double-reviewed facts. Below `ENOUGH` (20) the figures say little: `too_few`."""

    n: int
    percent: Measure
    kappa: Measure
    alpha: Measure

    @property
    def too_few(self) -> bool:
        """True below 20 double-reviewed facts."""
        return self.n < ENOUGH


def measure(pairs: Iterable[Pair]) -> Agreement:
    """Return the agreement of `pairs`.

    >>> found = measure([("true", "true"), ("false", "false"), ("true", "false"), ("false", "false")])
    >>> found.n, found.percent.value, found.kappa.value, found.too_few
    (4, 0.75, 0.5, True)
    """
    counts = Counter(pairs)
    n = counts.total()
    same = sum(count for (a, b), count in counts.items() if a == b)
    return Agreement(n, _wilson(same, n), _jackknife(counts, kappa), _jackknife(counts, alpha))


def per_label(pairs: Iterable[Pair]) -> dict[str, Agreement]:
    """Return, for each label either reader used, the agreement on "this label or another"."""
    whole = list(pairs)
    labels = sorted({label for pair in whole for label in pair})
    return {x: measure((str(a == x), str(b == x)) for a, b in whole) for x in labels}


def collapsed(pairs: Iterable[Pair], to: Mapping[str, str]) -> list[Pair]:
    """Return `pairs` with each label replaced by what it is in `to` (AVeriTeC's four).

    >>> collapsed([("false", "fabricated")], {"false": "Refuted", "fabricated": "Refuted"})
    [('Refuted', 'Refuted')]
    """
    return [(to.get(a, a), to.get(b, b)) for a, b in pairs]


def kappa(counts: Mapping[Pair, int]) -> float | None:
    """Return Cohen's kappa of counted pairs; None where both readers use one and the same label only."""
    n = sum(counts.values())
    if n == 0:
        return None
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for (a, b), count in counts.items():
        first[a] += count
        second[b] += count
    agreed = sum(count for (a, b), count in counts.items() if a == b)
    chance = sum(first[label] * second[label] for label in first)
    return None if chance == n * n else (agreed * n - chance) / (n * n - chance)


def alpha(counts: Mapping[Pair, int]) -> float | None:
    """Return Krippendorff's alpha, nominal, two readers, nothing missing; None where only one label is used."""
    n = 2 * sum(counts.values())
    uses: Counter[str] = Counter()
    for (a, b), count in counts.items():
        uses[a] += count
        uses[b] += count
    expected = n * n - sum(count * count for count in uses.values())
    if expected == 0:
        return None
    observed = 2 * sum(count for (a, b), count in counts.items() if a != b)
    return 1 - (n - 1) * observed / expected


def _jackknife(counts: Counter[Pair], statistic: Callable[[Mapping[Pair, int]], float | None]) -> Measure:
    value = statistic(counts)
    n = counts.total()
    if value is None or n < 2:
        return Measure(value, None, None)
    left: list[tuple[float, int]] = []
    for pair, count in counts.items():
        without = statistic({**counts, pair: count - 1})
        if without is None:
            return Measure(value, None, None)
        left.append((without, count))
    mean = math.fsum(x * count for x, count in left) / n
    spread = _Z * math.sqrt((n - 1) / n * math.fsum(count * (x - mean) ** 2 for x, count in left))
    return Measure(value, max(-1.0, value - spread), min(1.0, value + spread))


def _wilson(hits: int, n: int) -> Measure:
    if n == 0:
        return Measure(None, None, None)
    share = hits / n
    middle = (share + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z / (1 + _Z**2 / n) * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n * n))
    return Measure(share, max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half)))
