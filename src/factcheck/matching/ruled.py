"""What the rules say of claims: pair by pair, and once more where their articles tell one story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.matching import holders, kinship, owners, screen, siblings, standing, strangers
from factcheck.matching.alignment import Aligned, Articles, nearest, together, without_outdone
from factcheck.matching.nearness import Shared
from factcheck.matching.outcome import UNSAID
from factcheck.matching.profile import Profile
from factcheck.matching.relation import focused, judge
from factcheck.matching.settings import Settings
from factcheck.matching.told import Told
from factcheck.matching.topics import topic
from factcheck.model import Link

_OWN = frozenset({"measure", "moved", "ended"})
"""What ties two claims of one story though they share little else: a count, a plan put off, an end."""
_Pair = tuple[int, int]
"""The positions of two claims, the smaller first."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """The links that rules give, and what they rest on: which articles are of one story, how their claims stand."""

    links: list[Link]
    aligned: Aligned
    kin: kinship.Kin


def ruled(ready: Sequence[Profile], found: list[Link], settings: Settings) -> Ruled:
    """Compare once more the claims of articles that proved to tell one story, with that as evidence.

    "Congress won six seats" says neither where nor when; that the two articles share a story does.
    `found` are the links among all claims without that evidence.
    """
    articles = Articles(ready)
    kin = kinship.kin(ready, found, settings)
    at = {side.claim.id: i for i, side in enumerate(ready)}
    best = {(at[x.a], at[x.b]): x for x in found}
    aligned = Aligned({}, [], {})
    for here, there in together(kin):
        _of_one_story(articles, articles[here], articles[there], best, aligned, settings)
    kept = [best[pair] for pair in sorted(best)]
    for without in (holders.without, strangers.without, owners.without, siblings.without):
        kept = without(kept, ready)
    return Ruled(without_outdone(kept, articles), aligned, kin)


def _of_one_story(
    articles: Articles, one: Told, two: Told, best: dict[_Pair, Link], aligned: Aligned, settings: Settings
) -> None:
    """Lay what the claims of two articles of one story are to each other over `best`; how they stand into `aligned`.

    Compared are those that share enough to be weighed or tell one thing anyhow, and at last those that are each other's
    nearest.
    """
    ready = articles.ready
    shared = Shared(one, two)
    sharing = {(i, j) if i < j else (j, i): most for (i, j), most in shared.over(standing.SOME).items()}
    for pair in kinship.within(one, two):
        a, b = ready[pair[0]], ready[pair[1]]
        if (pair not in best or best[pair].relation == "related") and (pair in sharing or topic(a, b) in _OWN):
            told = link(a, b, settings, kin=True)
            if told is not None:
                best[pair] = told
    settled = {p: best[p].relation for p in sharing if p in best and best[p].relation != "related"}
    near = nearest(one, two, shared)
    for pair, surely in near.items():
        alike = settled.get(pair) == "agree"
        if alike or pair not in settled:
            told = link(ready[pair[0]], ready[pair[1]], settings, kin=True, aligned=surely)
            if told is not None and (not alike or told.relation in ("conflict", "update")):
                best[pair] = told
    aligned.nearest.update(near)
    aligned.sharing.update(sharing)
    aligned.standings.extend(standing.likely(shared, articles.place, settled, near))


def links(
    ready: Mapping[int, Profile] | Sequence[Profile], pairs: Iterable[tuple[int, int]], settings: Settings
) -> list[Link]:
    """Return the links among pairs of positions in `ready`, each pair judged by itself."""
    told = (link(ready[i], ready[j], settings) for i, j in pairs)  # claims are sorted by id: the smaller comes first
    return [found for found in told if found is not None]


def link(a: Profile, b: Profile, settings: Settings, *, kin: bool = False, aligned: float = 0.0) -> Link | None:
    """Return the link of two claims, None where they only touch for all that can be known; see `judge`.

    Two that a date of two readings keeps from agreeing are related, and say which reading would decide.
    """
    if kin:
        a, b = focused(a, b)
    internal = a.article == b.article
    known = kin or internal
    if not (aligned or screen.likely(a, b, kin=known)):
        return None
    seen = judge(a, b, internal=internal, kin=known, aligned=aligned, settings=settings, brief=True)
    if seen.reason is UNSAID or (internal and seen.relation == "related"):
        return None
    return Link(
        a.claim.id, b.claim.id, seen.relation, seen.newer, internal, seen.differs, seen.agrees, seen.score, seen.reason
    )
