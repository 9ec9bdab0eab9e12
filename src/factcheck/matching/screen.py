"""Before two claims are judged: whether they can tell one event at all, and the most they may score if not.

Nothing here finds anything; it only leaves out what judging would find to touch at most, by looking at less.
"""

from __future__ import annotations

from factcheck.matching import holders, wording
from factcheck.matching.apart import unrelated
from factcheck.matching.gate import BY_PLACE, counted, meet, on_scale, unsure
from factcheck.matching.intervals import Answer, closest
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile
from factcheck.matching.speaking import lent_overlap, nearness
from factcheck.matching.topics import heard, matches, spoken_place, topic, worded

_PAIR = 2
_TOLD, _MEASURED, _SETTING, _NUMBER = 15, 10, 10, 12
_DAY, _TIME, _LENT = 20, 8, 10


def likely(a: Profile, b: Profile, *, kin: bool) -> bool:
    """Return whether two claims may tell one event, so that one must judge what they tell.

    Of articles without a story in common (`kin`) two claims are held for one event only by two of actor, place and
    day, or by one of these for what is measured; what they tell, `apart` has asked before.
    """
    if kin:
        if told := topic(a, b) or worded(a, b):
            return _of_one_story(a, b, told)
        if unrelated(a, b):
            return False
    wanted = _PAIR if kin or "measure" not in (a.nature, b.nature) else 1
    own = (_people(a, b) or _bodies(a, b) or _lands(a, b) > 1) + _one_place(a, b)
    return own >= wanted or (own + 1 == wanted and _one_day(a, b))


def most(a: Profile, b: Profile) -> int:
    """Return the most that two claims may score that are not `likely`, of articles without a story in common."""
    told = topic(a, b)
    if not told and unrelated(a, b):
        return 0
    people = matches(a.persons, b.persons) + heard(a, b) + heard(b, a)
    shared = len(a.content & b.content)
    points = counted(people, matches(a.bodies, b.bodies), _lands(a, b), wording.sounds(a, b), shared)
    placed = bool(a.places and b.places)
    best = nearest(a.places, b.places) if placed else 0
    points += BY_PLACE[best] if best else (20 if placed else 15) * _spoken(a, b)
    points += _timed(a, b)
    if told in ("predicate", "moved", "ended"):
        points += _TOLD
    if a.measured and b.measured:
        same = len(a.keys & b.keys)
        points += _NUMBER * same + _MEASURED * bool(same)
    if a.events and b.events and meet(a.events, b.events):
        points += _SETTING
    return on_scale(points)


def _of_one_story(a: Profile, b: Profile, told: str) -> bool:
    """Whether claims of articles on one story may tell one event, as far as topic and places tell."""
    if told == "words":  # only one person's home, an hour, a cause or a number can tell more of them
        more = bool(a.measured and b.measured) or not set(a.events).isdisjoint(b.events)
        return more or _people(a, b) or bool(holders.contested(a, b))
    if not _elsewhere(a, b) or _people(a, b) or holders.contested(a, b):
        return True
    if told != "predicate":
        return told == "moved"
    return _bodies(a, b) or _lands(a, b) > 0 or _date(a, b) == "same"


def _people(a: Profile, b: Profile) -> bool:
    return bool(matches(a.persons, b.persons) or heard(a, b) or heard(b, a))


def _bodies(a: Profile, b: Profile) -> bool:
    return bool(matches(a.bodies, b.bodies))


def _lands(a: Profile, b: Profile) -> int:
    return len(a.countries & b.countries)


def _spoken(a: Profile, b: Profile) -> bool:
    return spoken_place(a, b) or spoken_place(b, a)


def _one_place(a: Profile, b: Profile) -> bool:
    """Whether both name one place themselves."""
    if not (a.places and b.places) or "places" in a.borrowed or "places" in b.borrowed:
        return False
    return nearest(a.places, b.places) > 1


def _elsewhere(a: Profile, b: Profile) -> bool:
    """Whether claims of one story name places of which none can be the other's."""
    if not (a.places and b.places) or nearest(a.places, b.places):
        return False
    return not (_spoken(a, b) or unsure(a, b))


def _date(a: Profile, b: Profile) -> Answer:
    return closest(a.times, b.times)[1] if a.times and b.times else "missing"


def _one_day(a: Profile, b: Profile) -> bool:
    if not (a.times and b.times):
        return False
    pair, date = closest(a.times, b.times)
    return date in ("same", "compatible") and any(span.exact for when in pair for span in when.spans)


def _timed(a: Profile, b: Profile) -> int:
    """Return the points for the times of two claims."""
    date = _date(a, b)
    if date == "missing":
        return nearness(a, b) + _LENT * bool(lent_overlap(a, b))
    if date in ("same", "compatible"):
        return _DAY if _one_day(a, b) else _TIME
    return max(0, nearness(a, b)) if date == "differ" else 0
