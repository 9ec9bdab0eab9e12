"""Claims that only touch: of all such links, the strongest few of each claim, and why.

Nine of ten pairs that meet do no more than touch, and few of those are ever shown. So such a link first has the most
that it may score, and only one that may be among the few is looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from factcheck.matching.outcome import UNSAID
from factcheck.matching.profile import Profile
from factcheck.matching.settings import Settings
from factcheck.model import Link

_MOST = 100
"""The highest score."""


def thinned(
    links: Iterable[Link], ready: Sequence[Profile], settings: Settings, look: Callable[[Link], Link | None]
) -> list[Link]:
    """Return `links` with the strongest few related ones of each claim, but for those that a person decided: all.

    `look` returns a link whose reason nobody asked for yet as it is, None where the two do not even touch. A claim
    that names nothing has no related links.
    """
    room = {side.claim.id: 0 if _bare(side) else settings.related for side in ready}
    kept: list[Link] = []
    waiting: list[list[Link]] = [[] for _ in range(_MOST + 1)]
    for link in links:
        if link.relation == "related" and link.decided_by is None:
            waiting[link.score].append(link)
            continue
        kept.append(link)
        if link.relation == "related":
            for claim in (link.a, link.b):
                room[claim] = room.get(claim, 0) - 1
    while waiting:
        for link in sorted(waiting.pop(), key=_pair):
            if room[link.a] <= 0 or room[link.b] <= 0:
                continue
            told = look(link) if link.reason is UNSAID or link.reason == UNSAID else link
            if told is None:
                continue
            if told.score < link.score:
                waiting[told.score].append(told)
                continue
            room[told.a] -= 1
            room[told.b] -= 1
            kept.append(told)
    return sorted(kept, key=_pair)


def _pair(link: Link) -> tuple[str, str]:
    return link.a, link.b


def _bare(side: Profile) -> bool:
    """Whether a claim names nobody, no place, number or time: it may be related to anything."""
    return not (side.names or side.countries or side.places or side.measured or side.times or side.lent)
