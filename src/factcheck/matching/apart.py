"""The cheap test before the costly one: claims that cannot be of one event at all."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import NamedTuple

from factcheck.matching.intervals import gap_days
from factcheck.matching.names import same
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile
from factcheck.matching.topics import topic

_FAR = 10
_DAY = 24 * 60
_BITS = 256
_MEASURED, _LEVEL = 8, 16
"""Bits beside those of `Profile.anchors`: something is measured, and it is all the claim tells."""


class Outline(NamedTuple):
    """What is seen of a claim from afar: names, sounds and places as bits, and the minutes its days lie within.

    Two claims of which `mine` of one and `yours` of the other have no bit in common are surely `apart`: neither
    names a place that is, holds or sounds like one of the other's. So are those that do not meet in time, where
    `until` is as late as another day may be, and those of two articles whose `anchors` are not `TIED`. Of most pairs
    no more need be known.
    """

    mine: int
    yours: int
    since: float
    until: float
    anchors: int


def outline(side: Profile) -> Outline:
    """Return the outline of a claim; what could not set it apart meets everything."""
    mine = yours = -1
    anchors = side.anchors | bool(side.measured) * _MEASURED | (side.nature == "measure") * _LEVEL
    if side.parties == "none" and side.places:
        both = _bits(side.heads) | _bits(side.sounds) | bool(side.names)
        own, around = both | _bits(side.places), both | _bits(side.ground)
        mine, yours = own | around << _BITS, around | own << _BITS
    if side.nature == "schedule" or side.names or len(side.countries) > 1 or not side.times:
        return Outline(mine, yours, -inf, inf, anchors)
    spans = [span for time in side.times for span in time.spans]
    since = min(-inf if span.start is None else span.start for span in spans)
    until = max(inf if span.end is None else span.end for span in spans)
    return Outline(mine, yours, since, until + _FAR * _DAY, anchors)


def _bits(words: Iterable[str]) -> int:
    """Return a bit for each word, below `_BITS` and above 0; that two may share one costs a closer look only."""
    found = 0
    for word in words:
        found |= 2 << hash(word) % (_BITS - 1)
    return found


def apart(a: Profile, b: Profile) -> bool:
    """Return whether no comparison could find more than a likeness: other places, or other days, and no name shared.

    Only leaves out what `gate` would turn away or call related; never what it would let through.
    """
    placeable = a.parties == "none" and b.parties == "none"
    if placeable and not (a.names and b.names) and _elsewhere(a, b):
        return True  # the cheapest first: of most pairs that meet under a common key
    if a.article != b.article and not topic(a, b) and unrelated(a, b):
        return True
    if a.names and b.names:
        if any(same(x, y) for x in a.names for y in b.names):
            return False
        if placeable and _elsewhere(a, b):
            return True
    if (
        a.nature == "schedule"
        or b.nature == "schedule"
        or len(a.countries & b.countries) > 1
        or not (a.times and b.times)
    ):
        return False
    return min(gap_days(x, y) for s in a.times for x in s.spans for t in b.times for y in t.spans) > _FAR


def _tied(a: int, b: int) -> bool:
    """Whether both have two of names, places and times; what is measured stands for one."""
    return (a & b & (_MEASURED - 1)).bit_count() + bool(a & b & _MEASURED and (a | b) & _LEVEL) > 1


_ANCHORS = 2 * _LEVEL
TIED = tuple(tuple(_tied(a, b) for b in range(_ANCHORS)) for a in range(_ANCHORS))
"""By the anchors of a claim and those of another whether enough of both can tie them."""


def unrelated(a: Profile, b: Profile) -> bool:
    """Whether of two claims without a topic both say what they tell, or nothing else of them is shared."""
    return not (a.speechless or b.speechless) or nothing_shared(a, b)


def _elsewhere(a: Profile, b: Profile) -> bool:
    if not a.places or not b.places or not a.sounds.isdisjoint(b.sounds):
        return False
    if a.heads.isdisjoint(b.heads) and a.ground.isdisjoint(b.places) and b.ground.isdisjoint(a.places):
        return True
    if not a.ground.isdisjoint(b.places) or not b.ground.isdisjoint(a.places):
        return False
    return not any(same(x, y) for x in a.places for y in b.places)


def nothing_shared(a: Profile, b: Profile) -> bool:
    """Return whether no name, country, place or time of one can be the other's, as far as sets tell cheaply.

    `gate` would then find no slot that agrees: half of all pairs meet by mere words.
    """
    if (a.names and b.names) or (a.times and b.times) or not a.countries.isdisjoint(b.countries):
        return False
    if not (b.sounds.isdisjoint(a.surnames) and a.sounds.isdisjoint(b.surnames)):
        return False
    lent = "places" in a.borrowed or "places" in b.borrowed
    return lent or not nearest(a.places, b.places)
