"""Which pairs of claims are worth comparing: an index over slots and rare words, never all pairs.

Every claim posts under keys: each name, a rare word, a number of a thing, and pairs of what alone is
common (place and predicate, day and place, …). Two claims meet where they share a key. A key that very
many claims share links each only with those nearest in time, so cost stays linear in the claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from factcheck.matching.apart import TIED, Outline, apart, outline
from factcheck.matching.profile import Profile

CROWD = 24
"""How many neighbours in time a claim meets under one key that is shared by more than twice as many."""
COMMON = 20 * CROWD
"""A weak key that more claims share says nothing and is passed over."""
KEPT = 48
"""How many partners a claim keeps, those that share most; the later ones of a tie go."""
ENOUGH = 2
"""Two claims meet by one strong key (a name, a place with what happened there) or by two weak ones."""
_STRONG = ("n:", "q:", "pe", "pm", "dp", "c:")
_DAY = 24 * 60
_WIDE = 8


def pairs(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return the pairs of positions worth comparing, smaller first, sorted; each pair once.

    Claims are walked in the order of time, each looking ahead only, so that memory holds the index and
    the pairs found, never a table of all that meet.

    >>> pairs([])
    []
    """
    order = sorted(range(len(profiles)), key=lambda i: (profiles[i].spoke or 0, profiles[i].claim.id))
    index: dict[str, _Posting] = {}
    posted: list[list[_Posting]] = []
    for rank, i in enumerate(order):
        mine = []
        for key in keys(profiles[i]):
            posting = index.get(key)
            if posting is None:
                posting = index[key] = _Posting(ENOUGH if key[:2] in _STRONG else 1)
            posting.ranks.append(rank)
            mine.append(posting)
        posted.append(mine)
    del index
    found: list[tuple[int, int]] = []
    sides = [profiles[i] for i in order]
    seen = [outline(side) for side in sides]
    for rank, i in enumerate(order):
        for other in _partners(_ahead(posted[rank]), rank, sides, seen):
            j = order[other]
            found.append((i, j) if i < j else (j, i))
        posted[rank] = []
    found.sort()
    return found


class _Posting:
    """The claims under one key, by rank; `passed` of them have been walked."""

    __slots__ = ("passed", "ranks", "weight")

    def __init__(self, weight: int) -> None:
        self.ranks: list[int] = []
        self.passed = 0
        self.weight = weight


def _ahead(postings: list[_Posting]) -> dict[int, int]:
    """Return the later claims under the same keys, by rank, with the weight of what is shared."""
    weights: dict[int, int] = {}
    for posting in postings:
        posting.passed += 1
        ranks, at, weight = posting.ranks, posting.passed, posting.weight
        size = len(ranks)
        if at == size or (size > COMMON and weight < ENOUGH):
            continue
        for other in ranks[at:] if size <= 2 * CROWD else ranks[at : at + CROWD]:
            weights[other] = weights.get(other, 0) + weight
    return weights


def _partners(weights: dict[int, int], at: int, sides: list[Profile], seen: list[Outline]) -> list[int]:
    """Return the ranks of the partners kept: those that share enough, the most first, and can be of one event."""
    side, (mine, _, since, until, anchors) = sides[at], seen[at]
    tied, article = TIED[anchors], side.article
    likely = []
    for rank, weight in weights.items():
        if weight >= ENOUGH:
            _, yours, begun, ended, others = seen[rank]
            near = mine & yours and begun < until and since < ended
            if near and (tied[others] or sides[rank].article == article):
                likely.append((-weight, rank))
    if len(likely) > KEPT:
        likely.sort()
    kept: list[int] = []
    for _, rank in likely:
        if not apart(side, sides[rank]):
            kept.append(rank)
            if len(kept) == KEPT:
                break
    return kept


def keys(side: Profile) -> list[str]:
    """Return the keys a claim is found under, without repeats, in a fixed order."""
    topic = side.predicate or "-"
    acts = sorted({topic, *[key for key, _, _ in side.acts]})
    measures, places, countries = sorted(side.keys), sorted(side.places)[:_WIDE], sorted(side.countries)
    found = [f"n:{word}" for name in sorted(side.names) for word in name.partition(":")[2].split() if len(word) > 1]
    found += [f"n:{sound[1:]}" for sound in sorted(side.sounds)]
    found += [f"c:{a}+{b}" for a, b in combinations(countries, 2)]
    for place in places:
        found += [f"pe:{place}+{event}" for event in sorted({*side.events, *acts})]
        found += [f"pm:{place}+{measure}" for measure in measures]
    around = [x for x in sorted(side.ground - side.countries - set(places)) if not x.startswith("country:")]
    found += [f"ge:{region}+{act}" for region in (*around, *places) for act in acts]
    for day in _days(side):
        found += [f"dt:{day}+{act}" for act in acts]
        found += [f"dp:{day}+{place}" for place in places]
    found += [f"ct:{country}+{topic}" for country in countries]
    found += [f"q:{m.key}={m.amount.value}" for m in side.measured if m.amount.value is not None]
    content = sorted(side.concepts | side.words)[: 2 * _WIDE]
    found += [f"w:{a}+{b}" for a, b in combinations(content[:_WIDE], 2)]
    found += [f"wt:{word}+{topic}" for word in content]
    found += [f"wm:{word}+{measure}" for word in content[:_WIDE] for measure in measures]
    found += [f"em:{event}+{measure}" for event in side.events for measure in measures]
    return list(dict.fromkeys(found))


def _days(side: Profile) -> list[int]:
    spans = [span for when in side.times for span in when.spans] + list(side.lent)
    days = {span.start // _DAY for span in spans if span.start is not None and span.exact}
    return sorted(days)[:_WIDE]
