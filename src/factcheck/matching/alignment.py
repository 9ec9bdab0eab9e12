"""Which sentence of one article tells what a sentence of another does, where they are known to tell one story.

Short sentences say too little by themselves ("The last date is September 15", "Forty-six were stranded"), but of
all sentences of the other article one stands nearest. Two that are each other's nearest, clearly and by enough,
are held side by side as if somebody had asked about them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.matching.kinship import Kin
from factcheck.matching.nearness import CLEARLY, ENOUGH, Shared
from factcheck.matching.profile import Profile
from factcheck.matching.standing import Standing
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
        self._places: dict[str, dict[int, float]] = {}

    def place(self, position: int) -> float:
        """Return the place of a claim in the reading order of its article, 0 for its first, 1 for its last."""
        side = self.ready[position]
        article = side.claim.article
        if article not in self._places:
            starts = sorted(self.ready[i].claim.start for i in self.told[article])
            self._places[article] = {start: n / max(1, len(starts) - 1) for n, start in enumerate(starts)}
        return self._places[article][side.claim.start]

    def __missing__(self, key: str) -> Told:
        self[key] = Told(self.told[key], self.ready)
        return self[key]


@dataclass(frozen=True, slots=True)
class Aligned:
    """How the claims of articles of one story stand.

    `nearest` are those that are each other's nearest, the smaller position first, and how surely they are;
    `standings` those to be weighed: all that are near enough, and those linked by now; `sharing` how much all of them
    share that share enough to be weighed.
    """

    nearest: dict[tuple[int, int], float]
    standings: list[Standing]
    sharing: dict[tuple[int, int], float]


def together(kin: Kin) -> list[tuple[str, str]]:
    """Return the pairs of different articles of one story, sorted."""
    pairs = (sorted(pair) for pair in kin if len(pair) > 1)
    return sorted((here, there) for here, there in pairs)


def nearest(one: Told, two: Told, shared: Shared) -> dict[tuple[int, int], float]:
    """Return the claims of two articles that are each other's nearest, the smaller position first, and how surely.

    Works on claims that share a word, a name or a measure.
    """
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


def without_outdone(links: Sequence[Link], articles: Articles) -> list[Link]:
    """Return `links` but the differences in a value where one of the sentences has a far nearer one in that article.

    Madhya Pradesh's tigers are no other number of India's, where the other article counts India's too.
    """
    ready = articles.ready
    at = {side.claim.id: i for i, side in enumerate(ready)}
    doubtful: dict[tuple[str, str], list[tuple[int, int, Link]]] = defaultdict(list)
    for x in links:
        grown = x.relation == "update" and x.differs == ("quantity",)
        if not x.internal and (grown or x.relation == "conflict") and not _VALUES.isdisjoint(x.differs):
            i, j = sorted((at[x.a], at[x.b]), key=lambda k: ready[k].claim.article)
            doubtful[ready[i].claim.article, ready[j].claim.article].append((i, j, x))
    gone: set[tuple[str, str]] = set()
    for (here, there), some in doubtful.items():
        gone.update(_outdone(some, here, there, articles))
    return [x for x in links if (x.a, x.b) not in gone]


def _outdone(
    links: Iterable[tuple[int, int, Link]], here: str, there: str, articles: Articles
) -> Iterator[tuple[str, str]]:
    """Yield the claims of those links between two articles of which one has a far nearer claim in the other article."""
    shared: Shared | None = None
    for i, j, x in links:
        if beside := _beside(x, i, j, articles):
            shared = shared or Shared(articles[here], articles[there])
            beyond = shared.weight(i, j) + _FAR + (x.relation == "update")
            if any(shared.most(*other) > beyond and shared.weight(*other) > beyond for other in beside):
                yield x.a, x.b


def _beside(link: Link, i: int, j: int, articles: Articles) -> list[tuple[int, int]]:
    """Return the pairs of one of the two sentences and another of the other article that gives what differs too."""
    ready = articles.ready
    here, there = (articles.told[ready[k].claim.article] for k in (i, j))
    beside = [(i, k) for k in there if k != j and _rivals(link, ready[i], ready[j], ready[k])]
    return beside + [(k, j) for k in here if k != i and _rivals(link, ready[j], ready[i], ready[k])]


def _rivals(link: Link, side: Profile, other: Profile, third: Profile) -> bool:
    """Whether a third claim gives what `link` says is given differently: what both count, a day, a place."""
    keys = side.keys & other.keys
    return (
        ("quantity" in link.differs and (not keys or not keys.isdisjoint(third.keys)))
        or ("date" in link.differs and bool(third.times))
        or ("place" in link.differs and bool(third.places) and "places" not in third.borrowed)
    )


def _first(weight: float, row: list[float]) -> bool:
    """Whether one weight of a row stands clearly over all the others."""
    return sum(other > weight - CLEARLY for other in row) <= (weight in row)
