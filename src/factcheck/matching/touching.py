"""Claims that only touch: of all such links, the strongest few of each claim, and why.

Nine of ten pairs that meet do no more than touch, and few of those are ever shown. So such a link first has the most
that it may score, and only one that may be among the few is looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush

from factcheck.matching.outcome import UNSAID
from factcheck.matching.profile import Profile
from factcheck.matching.settings import Settings
from factcheck.model import Link


def thinned(
    links: Iterable[Link], ready: Sequence[Profile], settings: Settings, look: Callable[[Link], Link | None]
) -> list[Link]:
    """Return `links` with the strongest few related ones of each claim, but for those that a person decided: all.

    `look` returns a link whose reason nobody asked for yet as it is, None where the two do not even touch. A claim
    that names nothing has no related links.
    """
    room = {side.claim.id: 0 if _bare(side) else settings.related for side in ready}
    kept: list[Link] = []
    heap: list[tuple[int, str, str, Link]] = []
    for link in links:
        if link.relation == "related" and link.decided_by is None:
            heap.append((-link.score, link.a, link.b, link))
            continue
        kept.append(link)
        if link.relation == "related":
            for claim in (link.a, link.b):
                room[claim] = room.get(claim, 0) - 1
    heapify(heap)
    while heap:
        _, a, b, link = heappop(heap)
        if room[a] <= 0 or room[b] <= 0:
            continue
        if link.reason == UNSAID:
            looked = look(link)
            if looked is None:
                continue
            if looked.score < link.score:
                heappush(heap, (-looked.score, a, b, looked))
                continue
            link = looked
        room[a] -= 1
        room[b] -= 1
        kept.append(link)
    return sorted(kept, key=lambda x: (x.a, x.b))


def _bare(side: Profile) -> bool:
    """Whether a claim names nobody, no place, number or time: it may be related to anything."""
    return not (side.names or side.countries or side.places or side.measured or side.times or side.lent)
