"""The cheap test before the costly one: claims that cannot be of one event at all."""

from __future__ import annotations

from factcheck.matching.intervals import gap_days
from factcheck.matching.names import last_sounds, same
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile
from factcheck.matching.topics import speechless, topic

_FAR = 10


def apart(a: Profile, b: Profile) -> bool:
    """Return whether no comparison could find more than a likeness: other places, or other days, and no name shared.

    Only leaves out what `gate` would turn away or call related; never what it would let through.
    """
    placeable = a.parties == "none" and b.parties == "none"
    if placeable and not (a.names and b.names) and _elsewhere(a, b):
        return True  # the cheapest first: of most pairs that meet under a common key
    if a.claim.article != b.claim.article and (_anchors(a, b) < 2 or (not topic(a, b) and unrelated(a, b))):
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


def _anchors(a: Profile, b: Profile) -> int:
    """Return how many of names, places and times both claims have; what is measured stands for one."""
    measured = bool(a.measured and b.measured) and "measure" in (a.nature, b.nature)
    return (a.anchors & b.anchors).bit_count() + measured


def unrelated(a: Profile, b: Profile) -> bool:
    """Whether of two claims without a topic both say what they tell, or nothing else of them is shared."""
    return not (speechless(a) or speechless(b)) or nothing_shared(a, b)


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
    if not (b.sounds.isdisjoint(last_sounds(a.names)) and a.sounds.isdisjoint(last_sounds(b.names))):
        return False
    lent = "places" in a.borrowed or "places" in b.borrowed
    return lent or not nearest(a.places, b.places)
