"""All links among the claims of many documents, the facts they gather into, and the stories."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace

from factcheck.matching import candidates, facts
from factcheck.matching.kinship import Kin
from factcheck.matching.profile import Profile, profile
from factcheck.matching.relation import focused
from factcheck.matching.ruled import links, ruled
from factcheck.matching.settings import DEFAULT, Settings
from factcheck.matching.touching import Touching, look
from factcheck.matching.weighed import weighed
from factcheck.model import Claim, Document, Fact, Link, Reason, Story
from factcheck.model.link import Relation
from factcheck.uncollected import uncollected

Decisions = Mapping[tuple[str, str], str]
"""What people decided: (smaller claim id, larger) → a relation, or anything else for "no link"."""
Progress = Callable[[str, int, int], None]
"""Called with a step (`index`, `compare`), how much of it is done, and how much there is."""

BLOCK = 20_000
"""Pairs compared in one go: what a worker is handed, and how often progress is told."""
_RELATIONS = frozenset({"agree", "conflict", "update", "related"})


@dataclass(frozen=True, slots=True)
class Matches:
    """Links sorted by their claims, every fact (a lone claim is a fact of one), stories of two articles or more."""

    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    stories: tuple[Story, ...]


@uncollected()
def match(
    documents: Iterable[Document],
    settings: Settings = DEFAULT,
    decisions: Decisions | None = None,
    progress: Progress | None = None,
    workers: int = 1,
) -> Matches:
    """Return how the claims of `documents` stand to each other.

    The order of documents and the number of workers change nothing. `decisions` outrank the tool:
    a relation is kept as decided, anything else takes the pair away.
    """
    kept = sorted({d.article.id: d for d in documents}.values(), key=lambda d: d.article.id)
    ready, pairs, found = prepared(kept, settings, progress, workers)
    told = ruled(ready, found, settings)
    found, looked_at = weighed(told, ready)
    claims = {claim.id: claim for document in kept for claim in document.claims}
    links = _decided(found, claims, ready, told.kin, settings, decisions or {})
    touching = Touching(links, ready, settings)
    touching.leave((min(pair), max(pair)) for pair in decisions or {})
    touching.nearest(looked_at)
    touching.story((most, ready[i], ready[j]) for (i, j), most in told.aligned.sharing.items())
    touching.strangers((ready[i], ready[j]) for i, j in pairs if not _kin(ready[i], ready[j], told.kin))
    links = touching.links()
    gathered = facts.gather([c.id for d in kept for c in d.claims], _whole(links, ready), settings.confirm)
    return Matches(tuple(links), tuple(gathered), tuple(facts.stories(kept, links, gathered)))


def prepared(
    documents: Iterable[Document], settings: Settings, progress: Progress | None = None, workers: int = 1
) -> tuple[list[Profile], list[tuple[int, int]], list[Link]]:
    """Return the claims of `documents` made ready, sorted by id, those worth comparing, and what links them.

    Pairs are of positions, smaller first; the links are what each pair has by itself.
    """
    claims = [claim for document in documents for claim in document.claims if claim.same_as is None]
    claims.sort(key=lambda c: c.id)
    ready = [profile(claim) for claim in claims]
    if progress:
        progress("index", 0, len(claims))
    pairs = candidates.pairs(ready)
    if progress:
        progress("index", len(claims), len(claims))
    return ready, pairs, _compare(ready, pairs, settings, workers, progress)


def match_partition(claims: Sequence[Claim], pairs: Sequence[tuple[int, int]], settings: Settings) -> list[Link]:
    """Return the links among `pairs` of positions in `claims`; pure, shares nothing, fit for any worker."""
    ready: dict[int, Profile] = {}
    for pair in pairs:
        for i in pair:
            if i not in ready:
                ready[i] = profile(claims[i])
    return links(ready, pairs, settings)


def _kin(a: Profile, b: Profile, kin: Kin) -> bool:
    """Whether two claims are of one article, or of two that tell one story."""
    return a.article == b.article or frozenset((a.article, b.article)) in kin


def _whole(links: list[Link], ready: list[Profile]) -> list[Link]:
    """Return `links` but those that hold for an act beside a claim's own, unless a person made them.

    "27 dead, dam said to have burst" agrees with who says that it burst, but is no bridge from there to the toll.
    """
    by_id = {side.claim.id: side for side in ready}

    def own(x: Link) -> bool:
        a, b = by_id[x.a], by_id[x.b]
        return a.predicate == b.predicate or focused(a, b) == (a, b)

    return [x for x in links if x.decided_by is not None or x.relation == "conflict" or own(x)]


def _compare(
    ready: list[Profile], pairs: list[tuple[int, int]], settings: Settings, workers: int, progress: Progress | None
) -> list[Link]:
    blocks = [pairs[at : at + BLOCK] for at in range(0, len(pairs), BLOCK)]
    found: list[Link] = []
    done = 0
    for block, told in zip(blocks, _results(ready, blocks, settings, workers), strict=True):
        found.extend(told)
        done += len(block)
        if progress:
            progress("compare", done, len(pairs))
    return found


def _results(
    ready: list[Profile], blocks: list[list[tuple[int, int]]], settings: Settings, workers: int
) -> Iterable[list[Link]]:
    if workers <= 1 or len(blocks) <= 1:
        return (links(ready, block, settings) for block in blocks)
    with ProcessPoolExecutor(max_workers=workers) as pool:
        tasks = [pool.submit(match_partition, *_packed(ready, block), settings) for block in blocks]
        return [task.result() for task in tasks]


def _packed(ready: list[Profile], block: list[tuple[int, int]]) -> tuple[list[Claim], list[tuple[int, int]]]:
    """Return the claims a block needs, and the block with positions into them."""
    needed = sorted({i for pair in block for i in pair})
    position = {i: at for at, i in enumerate(needed)}
    return [ready[i].claim for i in needed], [(position[i], position[j]) for i, j in block]


def _decided(
    links: list[Link],
    claims: Mapping[str, Claim],
    ready: Sequence[Profile],
    kin: Kin,
    settings: Settings,
    decisions: Decisions,
) -> list[Link]:
    """Lay people's decisions over the tool's links; a decided pair the tool did not find is added."""
    by_pair = {(link.a, link.b): link for link in links}
    sides = {side.claim.id: side for side in ready} if decisions else {}
    for (a, b), relation in sorted(decisions.items()):
        pair = (min(a, b), max(a, b))
        old = by_pair.pop(pair, None)
        if relation not in _RELATIONS or pair[0] not in claims or pair[1] not in claims:
            continue
        named: Relation = relation  # type: ignore[assignment]
        internal = claims[pair[0]].article == claims[pair[1]].article
        if old is None and not internal and pair[0] in sides and pair[1] in sides:
            one, two = sides[pair[0]], sides[pair[1]]
            old = look(one, two, settings, kin=_kin(one, two, kin))
        if old is None:
            old = Link(*pair, named, None, internal, (), (), 100, Reason("match.decided"))
        by_pair[pair] = replace(
            old, relation=named, newer=old.newer if named == "update" else None, decided_by="person"
        )
    return [by_pair[pair] for pair in sorted(by_pair)]
