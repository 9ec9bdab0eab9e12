"""Whose number it is: seats, votes, medals and profits are somebody's, and two parties have two numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.extraction.frames.likes import likes
from factcheck.extraction.romanise import key
from factcheck.matching.names import kind, last_sound, same
from factcheck.matching.profile import Profile
from factcheck.matching.spelt import cut
from factcheck.model import Link

_OWNED = frozenset(
    {"seat", "vote", "medal", "gold-medal", "silver-medal", "bronze-medal", "run", "goal", "wicket", "point", "ward"}
    | {"revenue", "profit", "order", "salary", "dividend", "leading"}
)
_FIRMS = frozenset({"revenue", "profit", "order", "dividend"})
_FEW = 2
_SHARED = frozenset({"seat/of", "run/of"})
_BODIES = frozenset({"party", "team", "company", "club", "alliance", "bank"})


def apart(a: Profile, b: Profile) -> bool:
    """Return whether both claims give a number of one kind that belongs to somebody, each to somebody else."""
    shared = (a.keys & b.keys) - _SHARED
    if not any(map(_owned, shared)):
        return False
    one, two = owners(a), owners(b)
    if not one or not two:
        return False
    return not any(_alike(x, y) for x in one for y in two)


def owns(side: Profile) -> bool:
    """Return whether a claim gives a number that is somebody's."""
    return any(map(_owned, side.keys))


def _owned(key: str) -> bool:
    return key.partition("/")[0].partition("+")[0] in _OWNED


def owners(side: Profile) -> frozenset[str]:
    """Return the names of a claim, and what may be one beside a word for a body (समता पार्टी)."""
    named = side.names | side.countries | {p for p in side.places if "places" not in side.borrowed}
    named |= {*side.actors, *side.targets}
    return named | side.sounds if (_firm(side) or _BODIES & side.concepts) and not side.names else named


def _alike(x: str, y: str) -> bool:
    if x == y or same(x, y):
        return True
    if kind(x) == "country" or kind(y) == "country":
        return False
    one, two = ({word.lstrip("~") for word in (*key.rpartition(":")[2].split(), last_sound(key))} for key in (x, y))
    return any(_begin_alike(p, q) for p in one for q in two)


def _begin_alike(x: str, y: str) -> bool:
    """Whether two sounds are one but for an ending that grammar may have cut (समता, Samata)."""
    short, long = sorted((_bones(x), _bones(y)), key=len)
    return len(short) >= _FEW and long.startswith(short)


def _bones(sound: str) -> str:
    return "".join(c for c in sound if c not in "aiu")


def without(links: Sequence[Link], ready: Sequence[Profile]) -> list[Link]:
    """Return `links` but those between numbers of two firms; "its revenue" is of the firm its article names first."""
    by_id = {side.claim.id: side for side in ready}
    lead: dict[str, frozenset[str]] = {}
    for side in sorted(ready, key=lambda x: (x.claim.article, x.claim.start)):
        if side.claim.article not in lead and _firm(side) and owners(side):
            lead[side.claim.article] = owners(side)

    known = _Spoken(ready)

    def of_two(x: Link) -> bool:
        a, b = by_id[x.a], by_id[x.b]
        if x.relation == "related" or x.internal:
            return False
        if _another_body(a, b, known) or _another_body(b, a, known):
            return True
        if not (_firm(a) and _firm(b)):
            return False
        one, two = (owners(side) or lead.get(side.claim.article, frozenset()) for side in (a, b))
        return bool(one and two) and not any(_alike(p, q) for p in one for q in two)

    return [x for x in links if not of_two(x)]


class _Spoken:
    """The sounds of all words of an article, worked out when first asked for."""

    def __init__(self, ready: Sequence[Profile]) -> None:
        self._texts: dict[str, list[str]] = defaultdict(list)
        self._sounds: dict[str, frozenset[str]] = {}
        for side in ready:
            self._texts[side.claim.article].append(side.claim.text)

    def __getitem__(self, article: str) -> frozenset[str]:
        if article not in self._sounds:
            self._sounds[article] = frozenset(_sounds(" ".join(self._texts[article])))
        return self._sounds[article]


def _sounds(text: str) -> set[str]:
    return {key(word) for word in cut(text) if word.lower() not in likes().bodies}


def _another_body(a: Profile, b: Profile, known: _Spoken) -> bool:
    """Whether `a` tells of a body that the article of `b` never names, where `b` says only "the bank", "the party"."""
    if not a.bodies or b.names or not (_BODIES & b.concepts and (a.measured or _BODIES & a.concepts)):
        return False
    bodies = [e for e in a.claim.entities if e.key in a.bodies]
    return bool(bodies) and not any(_sounds(e.text) & known[b.claim.article] for e in bodies)


def _firm(side: Profile) -> bool:
    return any(m.key.partition("/")[0] in _FIRMS for m in side.measured)
