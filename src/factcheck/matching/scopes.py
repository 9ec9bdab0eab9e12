"""What a count is of: the tigers of India, and those of one of its states."""

from __future__ import annotations

from factcheck.extraction.places import parent
from factcheck.matching.names import kind
from factcheck.matching.places import holds
from factcheck.matching.profile import Profile

_SAME = 3
_HELD = frozenset({"arrest", "detain", "rescue", "free", "free-hostage", "seize"})
"""What is told from one place, however many it befell: three arrested in Jodhpur, or in Bikaner."""


def apart(a: Profile, b: Profile, *, near: bool = False) -> bool:
    """Whether two counts without an event are of a whole and a part: the tigers of India and of one state."""
    if not a.measured or not b.measured or (near and a.predicate == b.predicate and a.predicate in _HELD):
        return False  # of two nearest sentences that hold somebody, one names the wrong place
    eventful = a.events or b.events or {a.nature, b.nature} & {"event", "schedule"}
    if eventful and not (a.speechless and b.speechless):
        return False
    if near and "places" in a.borrowed | b.borrowed:
        return False  # each article lends a place of its own, and neither sentence names one
    here, there = _scope(a), _scope(b)
    if not here or not there or not a.countries.isdisjoint(b.countries):
        return False
    lent = "places" in a.borrowed & b.borrowed  # then the town and its state may be one scope
    return not any(_one_scope(x, y) or (lent and holds(x, y)) for x in here for y in there)


def _one_scope(x: str, y: str) -> bool:
    """Whether two scopes are one; "the country" is any."""
    return x == y or holds(x, y) == _SAME or ("country:" in (x, y) and x.partition(":")[0] == y.partition(":")[0])


def _scope(side: Profile) -> tuple[str, ...]:
    """Return what a count is of: the places named, else the countries, else "the country"."""
    listed = tuple(place for place in side.places if kind(place) == "country" or parent(place) is not None)
    if listed and not ("places" in side.borrowed and side.countries):
        return listed  # but what an article lends is a guess, and what is in no list may be no place
    return tuple(side.countries) or (("country:",) if "country" in side.concepts else ())
