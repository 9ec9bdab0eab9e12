"""Before two claims are judged: whether they can tell one event at all, and the most they may score if not.

Nothing here finds anything; it only leaves out what judging would find to touch at most, by looking at less.
"""

from __future__ import annotations

from factcheck.matching import holders, wording
from factcheck.matching.apart import unrelated
from factcheck.matching.gate import BY_PLACE, KIN, counted, meet, on_scale, unsure
from factcheck.matching.intervals import closest
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile
from factcheck.matching.speaking import lent_overlap, nearness
from factcheck.matching.topics import heard, matches, spoken_place, topic, worded

_PAIR = 2
_TOLD, _MEASURED, _SETTING, _NUMBER, _PART = 15, 10, 10, 12, 20
_DAY, _TIME, _LENT = 20, 8, 10


def touching(a: Profile, b: Profile, *, kin: bool, internal: bool = False) -> int | None:
    """Return the most that two claims may score, 0 where both are of one article (`internal`) and touching is nothing.

    None where one must judge what they tell.

    Of articles without a story in common (`kin`) two claims are held for one event only by two of actor, place and
    day, or by one of these for what is measured.
    """
    told = topic(a, b) or (worded(a, b) if kin else "")
    if not told and unrelated(a, b):
        return 0
    people = bodies = lands = 0
    if a.names or b.names:
        people = matches(a.persons, b.persons) + heard(a, b) + heard(b, a)
        bodies = matches(a.bodies, b.bodies)
    if a.countries and b.countries:
        lands = len(a.countries & b.countries)
    own = int(people > 0 or bodies > 0 or lands > 1)
    elsewhere = False
    best = nearest(a.places, b.places) if a.places and b.places else 0
    if best:
        points = BY_PLACE[best]
        own += best > 1 and not ("places" in a.borrowed or "places" in b.borrowed)
    else:
        spoken = spoken_place(a, b) or spoken_place(b, a)
        placed = bool(a.places and b.places)
        points = (20 if placed else 15) * spoken
        elsewhere = placed and not (spoken or (kin and unsure(a, b)))
    timed, day, one_time = _when(a, b)
    own += day
    if kin and told:
        if _of_one_story(a, b, told, elsewhere, people, bool(people or bodies or lands), one_time):
            return None
    elif own >= (_PAIR if kin or "measure" not in (a.nature, b.nature) else 1):
        return None
    if internal:
        return 0
    shared = len(a.content & b.content) + (wording.meant(a, b) if kin else 0)
    points += counted(people, bodies, lands, wording.sounds(a, b), shared)
    points += timed + KIN * kin
    if told in ("predicate", "moved", "ended"):
        points += _TOLD
    if a.measured and b.measured:
        points += _counting(a, b, kin=kin)
    if a.events and b.events and meet(a.events, b.events):
        points += _SETTING
    return on_scale(points)


def _when(a: Profile, b: Profile) -> tuple[int, bool, bool]:
    """Return the points for the times of two claims, whether they name one day, and whether one time."""
    if not (a.times and b.times):
        return nearness(a, b) + _LENT * bool(lent_overlap(a, b)), False, False
    pair, date = closest(a.times, b.times)
    if date in ("same", "compatible"):
        exact = any(span.exact for when in pair for span in when.spans)
        return _DAY if exact else _TIME, exact, date == "same"
    return max(0, nearness(a, b)) if date == "differ" else 0, False, False


def _counting(a: Profile, b: Profile, *, kin: bool) -> int:
    """Return the most that the numbers of two claims may count for."""
    shared = len(a.keys & b.keys)
    points = _NUMBER * shared + _MEASURED * bool(shared)
    left = min(len(a.measured), len(b.measured)) - shared
    return points + (_PART + _NUMBER * left if kin and left > 0 else 0)


def _of_one_story(a: Profile, b: Profile, told: str, elsewhere: bool, people: int, named: bool, one_time: bool) -> bool:
    """Whether claims of articles on one story may tell one event, as far as topic and places tell."""
    held = holders.contested(a, b)
    if told == "words":  # only one person's home, an hour, a cause or a number can tell more of them
        return bool(people or held or (a.measured and b.measured)) or not set(a.events).isdisjoint(b.events)
    if not elsewhere or people or held:
        return True
    return named or one_time if told == "predicate" else told == "moved"
