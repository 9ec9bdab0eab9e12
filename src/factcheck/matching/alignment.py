"""Which sentence of one article tells what a sentence of another does, where they are known to tell one story.

Short sentences say too little by themselves ("The last date is September 15", "Forty-six were stranded"), but of
all sentences of the other article one stands nearest. Two that are each other's nearest, clearly and by enough,
are held side by side as if somebody had asked about them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.matching.kinship import Kin
from factcheck.matching.nearness import CLEARLY, ENOUGH, Shared
from factcheck.matching.profile import Profile
from factcheck.matching.told import Told
from factcheck.model import Link

_FAR = 2.1
"""How much nearer another sentence must be for two that differ in a value to be of two things."""
_VALUES = frozenset({"quantity", "date", "place"})


class Articles(dict[str, Told]):
    """Articles by id, each read when first asked for; `told` are the positions of their claims."""

    def __init__(self, ready: Sequence[Profile]) -> None:
        self.ready = ready
        self.told: dict[str, list[int]] = defaultdict(list)
        for i, side in enumerate(ready):
            self.told[side.claim.article].append(i)
        self._orders: dict[str, dict[int, int]] = {}

    def order(self, side: Profile) -> int:
        """Return the place of a claim in the reading order of its article, from 0."""
        article = side.claim.article
        if article not in self._orders:
            starts = sorted(self.ready[i].claim.start for i in self.told[article])
            self._orders[article] = {start: n for n, start in enumerate(starts)}
        return self._orders[article][side.claim.start]

    def __missing__(self, key: str) -> Told:
        self[key] = Told(self.told[key], self.ready)
        return self[key]


def aligned(articles: Articles, kin: Kin) -> dict[tuple[int, int], float]:
    """Return the positions of claims that are each other's nearest, the smaller first, and how surely they are.

    Works on two articles at a time, and there only on claims that share a word, a name or a measure.
    """
    found: dict[tuple[int, int], float] = {}
    for a, b in sorted(tuple(sorted(pair)) for pair in kin if len(pair) > 1):
        found |= _of_two(articles[a], articles[b])
    return found


def without_outdone(links: Sequence[Link], articles: Articles) -> list[Link]:
    """Return `links` but the differences in a value where one of the sentences has a far nearer one in that article.

    Madhya Pradesh's tigers are no other number of India's, where the other article counts India's too.
    """
    ready = articles.ready
    at = {side.claim.id: i for i, side in enumerate(ready)}
    known: dict[tuple[str, str], Shared] = {}

    def outdone(link: Link) -> bool:
        grown = link.relation == "update" and link.differs == ("quantity",)
        if link.internal or not (grown or link.relation == "conflict") or _VALUES.isdisjoint(link.differs):
            return False
        i, j = at[link.a], at[link.b]
        pair = here, there = ready[i].claim.article, ready[j].claim.article
        if len(articles.told[here]) == len(articles.told[there]) == 1:
            return False
        if pair not in known:
            known[pair] = Shared(articles[here], articles[there])
        shared = known[pair]
        beyond = shared.weight(i, j) + _FAR + grown
        beside = [(i, k) for k in articles.told[there] if k != j and _rivals(link, ready[i], ready[j], ready[k])]
        beside += [(k, j) for k in articles.told[here] if k != i and _rivals(link, ready[j], ready[i], ready[k])]
        return any(shared.most(*other) > beyond and shared.weight(*other) > beyond for other in beside)

    return [x for x in links if not outdone(x)]


def _rivals(link: Link, side: Profile, other: Profile, third: Profile) -> bool:
    """Whether a third claim gives what `link` says is given differently: what both count, a day, a place."""
    keys = side.keys & other.keys
    return (
        ("quantity" in link.differs and (not keys or not keys.isdisjoint(third.keys)))
        or ("date" in link.differs and bool(third.times))
        or ("place" in link.differs and bool(third.places) and "places" not in third.borrowed)
    )


def _of_two(one: Told, two: Told) -> dict[tuple[int, int], float]:
    shared = Shared(one, two)
    score: dict[tuple[int, int], float] = {}
    rows: dict[int, list[float]] = defaultdict(list)
    best: dict[int, float] = defaultdict(float)
    for most, i, j in sorted(shared.likely(), reverse=True):
        if most <= best[i] - CLEARLY and most <= best[j] - CLEARLY:
            continue  # neither nearest nor as near
        weight = most + shared.against(i, j)
        if weight < ENOUGH - CLEARLY:
            continue
        score[i, j] = weight
        headlines = one.traits[i].side.claim.kind == "headline", two.traits[j].side.claim.kind == "headline"
        for k, told in ((i, headlines[0] >= headlines[1]), (j, headlines[1] >= headlines[0])):
            if told:  # a headline repeats what a sentence tells, and is no rival of it
                rows[k].append(weight)
                best[k] = max(best[k], weight)
    return {
        (min(i, j), max(i, j)): weight
        for (i, j), weight in score.items()
        if weight >= ENOUGH and _first(weight, rows[i]) and _first(weight, rows[j])
    }


def _first(weight: float, row: list[float]) -> bool:
    """Whether one weight of a row stands clearly over all the others."""
    return sum(other > weight - CLEARLY for other in row) <= (weight in row)
