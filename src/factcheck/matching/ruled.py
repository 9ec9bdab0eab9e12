"""What the rules say of claims: pair by pair, and once more where their articles tell one story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.matching import alignment, holders, kinship, owners, screen, siblings, strangers
from factcheck.matching.outcome import UNSAID
from factcheck.matching.profile import Profile
from factcheck.matching.relation import focused, judge
from factcheck.matching.settings import Settings
from factcheck.model import Link


@dataclass(frozen=True, slots=True)
class Ruled:
    """The links that rules give, and what they rest on: which articles are of one story, how their claims stand."""

    links: list[Link]
    aligned: alignment.Aligned
    kin: kinship.Kin


def ruled(ready: Sequence[Profile], found: list[Link], settings: Settings) -> Ruled:
    """Compare once more the claims of articles that proved to tell one story, with that as evidence.

    "Congress won six seats" says neither where nor when; that the two articles share a story does.
    `found` are the links among all claims without that evidence.
    """
    articles = alignment.Articles(ready)
    kin = kinship.kin(ready, found, settings)
    at = {side.claim.id: i for i, side in enumerate(ready)}
    settled = _settled(found, at)
    pending = sorted(kinship.within(ready, kin) - settled)
    better = links(ready, pending, settings, kin=True)
    settled |= _settled(better, at)
    aligned = alignment.aligned(articles, kin, settled)
    near = aligned.nearest
    alike = {(at[x.a], at[x.b]) for x in [*found, *better] if x.relation == "agree"}
    closest = []
    for pair in sorted(near.keys() - (settled - alike)):
        for told in links(ready, [pair], settings, kin=True, aligned=near[pair]):
            if pair not in alike or told.relation in ("conflict", "update"):
                closest.append(told)
    best = {(x.a, x.b): x for x in [*found, *better, *closest]}
    kept = [best[pair] for pair in sorted(best)]
    for without in (holders.without, strangers.without, owners.without, siblings.without):
        kept = without(kept, ready)
    return Ruled(alignment.without_outdone(kept, articles), aligned, kin)


def _settled(links: Iterable[Link], at: Mapping[str, int]) -> set[tuple[int, int]]:
    """Return the positions of the claims of links that say more than that both touch."""
    return {(at[x.a], at[x.b]) for x in links if x.relation != "related"}


def links(
    ready: Mapping[int, Profile] | Sequence[Profile],
    pairs: Iterable[tuple[int, int]],
    settings: Settings,
    *,
    kin: bool = False,
    aligned: float = 0.0,
) -> list[Link]:
    """Return the links among pairs of positions in `ready`, each pair judged by itself."""
    found = []
    for i, j in pairs:  # claims are sorted by id, so a link has its smaller id first
        told = link(ready[i], ready[j], settings, kin=kin, aligned=aligned)
        if told is not None:
            found.append(told)
    return found


def link(a: Profile, b: Profile, settings: Settings, *, kin: bool, aligned: float) -> Link | None:
    """Return the link of two claims, None where they do no more than touch; see `judge` for what is known of them."""
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
