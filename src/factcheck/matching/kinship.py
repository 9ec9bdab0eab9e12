"""Which articles tell one story: by a link that is sure, or by a person hardly anybody else names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from factcheck.matching.intervals import minutes
from factcheck.matching.profile import Profile
from factcheck.matching.settings import Settings
from factcheck.model import Link

_SURE = 8
"""Score beyond `suggest` from which one link proves that two articles tell one story."""
_RARE = 6
"""A person named by more articles than this is no sign of one story."""
_DAYS = 7
_DAY = 24 * 60

Kin = set[frozenset[str]]


def kin(ready: Sequence[Profile], links: Iterable[Link], settings: Settings) -> Kin:
    """Return the pairs of article ids that tell one story."""
    article_of = {side.claim.id: side.claim.article for side in ready}
    sure = [x for x in links if x.relation != "related" and not x.internal and x.score >= settings.suggest + _SURE]
    found = {frozenset((article_of[x.a], article_of[x.b])) for x in sure}
    named: dict[str, set[str]] = defaultdict(set)
    spoken: dict[str, int] = {}
    for side in ready:
        if side.as_of:
            spoken.setdefault(side.claim.article, minutes(side.as_of))
        for person in side.persons:
            if " " in person:
                named[person].add(side.claim.article)
    for articles in named.values():
        if 1 < len(articles) <= _RARE:
            found |= {frozenset(pair) for pair in combinations(sorted(articles), 2) if _close(spoken, *pair)}
    return found


def _close(spoken: dict[str, int], a: str, b: str) -> bool:
    return a in spoken and b in spoken and abs(spoken[a] - spoken[b]) <= _DAYS * _DAY


def within(ready: Sequence[Profile], pairs: Kin) -> set[tuple[int, int]]:
    """Return the pairs of claims of kin articles that tell one act or measure one thing, named or not."""
    told: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    wanted = {article for pair in pairs for article in pair}
    for i, side in enumerate(ready):
        if side.claim.article in wanted:
            for key in {side.predicate or "-", *(m.key for m in side.measured), *(k for k, _, _ in side.acts)}:
                told[side.claim.article][key].append(i)
    found = set()
    for a, b in (sorted(pair) for pair in pairs):
        for key in told[a].keys() & told[b].keys():
            found |= {(min(i, j), max(i, j)) for i in told[a][key] for j in told[b][key]}
    return found
