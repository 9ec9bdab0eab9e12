"""Values of one measure that one article gives of several things: the fare of the bus and the fare of the metro.

Where an article prices toned milk and full-cream milk, its words tell which is which; a number of another
article that shares the words of the one is no conflict with the other, however alike the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.extraction.places import contains
from factcheck.matching.profile import Profile, once
from factcheck.model import Link

_Values = Mapping[str, frozenset[Decimal]]


def without(links: Sequence[Link], ready: Sequence[Profile]) -> list[Link]:
    """Return `links` but the differences in a number that is of a sibling of the thing: only levels, never tolls."""
    by_id = {side.claim.id: side for side in ready}
    told: dict[str, list[Profile]] = defaultdict(list)
    for side in ready:
        if side.measured:
            told[side.claim.article].append(side)

    def of_siblings(x: Link) -> bool:
        if x.relation not in ("conflict", "update") or x.differs != ("quantity",):
            return False
        a, b = by_id[x.a], by_id[x.b]
        if x.internal:
            return a.claim.kind == b.claim.kind and _each_its_own(a, b)
        if not (a.measured and b.measured):
            return False  # a whole and a part without a number
        if len(told[a.claim.article]) == len(told[b.claim.article]) == 1:
            return False  # neither has a sibling
        if _of_a_part(a, b, told[a.claim.article]) or _of_a_part(b, a, told[b.claim.article]):
            return True
        one, two = _levels(a), _levels(b)
        keys = [key for key in one.keys() & two.keys() if one[key] != two[key]]
        return any(
            _of_another(side, other, [s for s in told[side.claim.article] if _sibling(s, side, keys)])
            for side, other in ((a, b), (b, a))
        )

    return [x for x in links if not of_siblings(x)]


def _of_a_part(side: Profile, other: Profile, beside: Sequence[Profile]) -> bool:
    """Whether a number is of a place within that of the other, and its article gives the whole too: Gaya of Bihar."""
    inner, outer = _placed(side), _placed(other)
    if not inner or not outer or not all(any(x != y and contains(y, x) for y in outer) for x in inner):
        return False
    wholes = [one for one in beside if one is not side and set(inner).isdisjoint(_placed(one))]
    return any(_less(side, one) for one in wholes)


def _less(part: Profile, whole: Profile) -> bool:
    """Whether of one thing fewer are counted in the one claim than in the other."""
    return any(x.key == y.key and x.amount.high < y.amount.low for x in part.measured for y in whole.measured)


def _placed(side: Profile) -> tuple[str, ...]:
    return () if "places" in side.borrowed else side.places


def _each_its_own(a: Profile, b: Profile) -> bool:
    """Whether two sentences of one article each have words to tell their thing by: it does not contradict itself."""
    one, two = _words(a), _words(b)
    return bool(one - two) and bool(two - one)


@once
def _levels(side: Profile) -> _Values:
    found: dict[str, set[Decimal]] = defaultdict(set)
    for m in side.measured:
        if not m.running and m.amount.value is not None:
            found[m.key].add(m.amount.value)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _sibling(one: Profile, side: Profile, keys: Sequence[str]) -> bool:
    """Whether `one`, of the same article and time, gives another value of one of the measures `keys`."""
    if one is side or one.as_of != side.as_of:
        return False
    mine, yours = _levels(side), _levels(one)
    return any(key in yours and yours[key] != mine[key] for key in keys)


def _of_another(side: Profile, other: Profile, siblings: Sequence[Profile]) -> bool:
    """Whether `other` has words that set a sibling apart from `side`, and none that set `side` apart from them."""
    if not siblings:
        return False
    mine = _words(side)
    theirs = frozenset[str]().union(*map(_words, siblings))
    said = _words(other)
    return not said.isdisjoint(theirs - mine) and said.isdisjoint(mine - theirs)


def _words(side: Profile) -> frozenset[str]:
    return side.concepts | side.words | side.sounds | side.spoken | side.names | frozenset(side.places)
