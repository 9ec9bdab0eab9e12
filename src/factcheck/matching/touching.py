"""Claims that only touch: of all that do, the strongest few of each claim, and why.

Nine of ten pairs that meet do no more than touch, and few of those are ever shown. In a story it is the pairs that
were weighed anyway that are, then claims of strange articles, as long as a claim has room: those first have the most
that they may score, and only what may be among the few is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.matching import screen
from factcheck.matching.outcome import UNSAID, touching
from factcheck.matching.profile import Profile
from factcheck.matching.relation import focused, judge
from factcheck.matching.seen import Seen
from factcheck.matching.settings import Settings
from factcheck.model import Link

_MOST = 100
"""The highest score."""
_Pair = tuple[Profile, Profile]
"""Two claims, the one with the smaller id first."""


class Touching:
    """Fills up the related links of each claim, `Settings.related` at most; a claim that names nothing has none.

    What a person decided is kept whatever it is, and takes room. What is asked for first comes first: `leave` before
    all else, then `nearest`, `story`, `strangers`.
    """

    def __init__(self, links: Iterable[Link], ready: Sequence[Profile], settings: Settings) -> None:
        self._settings = settings
        self._room = {side.claim.id: 0 if _bare(side) else settings.related for side in ready}
        self._taken: set[tuple[str, str]] = set()
        self._kept: list[Link] = []
        self._waiting: list[Link] = []
        for link in links:
            if link.relation == "related" and link.decided_by is None:
                self._waiting.append(link)
                continue
            self._kept.append(link)
            self._taken.add(_ids(link))
            if link.relation == "related":
                self._fill(link)

    def links(self) -> list[Link]:
        """Return all links kept, sorted by their claims."""
        return sorted(self._kept, key=_ids)

    def leave(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Add none of these pairs of claim ids, smaller first: a person has decided what ties them, if anything."""
        self._taken.update(pairs)

    def nearest(self, seen: Iterable[Seen]) -> None:
        """Add of claims of one story those that were looked at and told as no one thing, the strongest first."""
        found: list[tuple[int, tuple[str, str], Link | Seen]]
        found = [(-link.score, _ids(link), link) for link in self._waiting]
        told = self._taken.union(_ids(link) for link in self._waiting)
        for pair in seen:
            ids = pair.a.claim.id, pair.b.claim.id
            if ids not in told and self._has_room(*ids):
                found.append((-pair.gate.score, ids, pair))
        for _, ids, one in sorted(found, key=lambda x: x[:2]):
            if self._has_room(*ids):
                link = one if isinstance(one, Link) else related(one, self._settings)
                if link is not None:
                    self._add(link)

    def story(self, sharing: Iterable[tuple[float, Profile, Profile]]) -> None:
        """Add other claims of one story, those that share most first."""
        for _, a, b in sorted(sharing, key=lambda x: (-x[0], x[1].claim.id, x[2].claim.id)):
            ids = a.claim.id, b.claim.id
            if self._has_room(*ids) and ids not in self._taken:
                link = look(a, b, self._settings, kin=True)
                if link is not None:
                    self._add(link)

    def strangers(self, pairs: Iterable[_Pair]) -> None:
        """Add claims of articles that were not held side by side, the strongest first."""
        waiting: list[list[tuple[str, str, _Pair | Link]]] = [[] for _ in range(_MOST + 1)]
        for a, b in pairs:
            ids = a.claim.id, b.claim.id
            if ids not in self._taken and self._has_room(*ids):
                most = _MOST if screen.likely(a, b, kin=False) else screen.most(a, b)
                if most >= self._settings.relate:
                    waiting[most].append((*ids, (a, b)))
        while waiting:
            score = len(waiting) - 1
            for one, two, told in sorted(waiting.pop(), key=lambda found: found[:2]):
                if not self._has_room(one, two):
                    continue
                link = told if isinstance(told, Link) else look(*told, self._settings)
                if link is not None and link.score < score:
                    waiting[link.score].append((one, two, link))
                elif link is not None:
                    self._add(link)

    def _has_room(self, a: str, b: str) -> bool:
        return self._room[a] > 0 and self._room[b] > 0

    def _add(self, link: Link) -> None:
        self._kept.append(link)
        self._taken.add(_ids(link))
        self._fill(link)

    def _fill(self, link: Link) -> None:
        for claim in (link.a, link.b):
            self._room[claim] = self._room.get(claim, 0) - 1


def look(a: Profile, b: Profile, settings: Settings, *, kin: bool = False) -> Link | None:
    """Return the link of two claims of different articles that do no more than touch, None where they do not."""
    one, two = focused(a, b) if kin else (a, b)
    told = judge(one, two, kin=kin, settings=settings)
    if told.relation != "related":
        return None
    return Link(a.claim.id, b.claim.id, "related", None, False, told.differs, told.agrees, told.score, told.reason)


def related(seen: Seen, settings: Settings) -> Link | None:
    """Return the link of two claims that were looked at as one that they only touch, None where they do not."""
    told = touching(seen, settings)
    if told.reason is UNSAID:
        return None
    a, b = seen.a.claim.id, seen.b.claim.id
    return Link(a, b, "related", None, False, told.differs, told.agrees, told.score, told.reason)


def _ids(link: Link) -> tuple[str, str]:
    return link.a, link.b


def _bare(side: Profile) -> bool:
    """Whether a claim names nobody, no place, number or time: it may be related to anything."""
    return not (side.names or side.countries or side.places or side.measured or side.times or side.lent)
