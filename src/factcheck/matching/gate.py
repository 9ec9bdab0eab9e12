"""Are two claims about one event? Evidence for it, and the slots that speak against it."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from factcheck.extraction.frames.lexicon import near
from factcheck.extraction.places import parent
from factcheck.matching import intervals, names, scopes, sites, twins, wording
from factcheck.matching.apart import unrelated
from factcheck.matching.intervals import Answer, When
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile
from factcheck.matching.speaking import bygone, lent_overlap, nearness, unsent
from factcheck.matching.topics import heard, matches, measures, spoken_place, topic, worded
from factcheck.model.link import Slot

SURELY = 4.0
"""How surely, from which they tell one thing more likely than not, whatever words each has for itself."""
NEAREST = 3.0
"""How surely two sentences are each other's nearest, from which they are taken to tell one thing."""
KIN = 26
_ASKED = 26
_ALIGNED = 16
_SURE = 2
BY_PLACE = (0, 8, 25, 28)
"""Points by what `nearest` finds of two places."""
_SCALE = ((0, 0), (40, 50), (60, 80), (100, 100))
_SCORES = (
    *(
        low + (points - start) * (top - low) // (end - start)
        for (start, low), (end, top) in pairwise(_SCALE)
        for points in range(start, end)
    ),
    100,
)


class Gate:
    """What the identity slots of two claims say.

    `points` add up the evidence that both speak of one event. `against` are the slots in which
    they name different things, `agrees` those that were seen equal. `date` is how their own times
    stand, `dates` the two times that were compared.
    """

    __slots__ = (
        *("against", "agrees", "aligned", "asked", "bounds", "date", "dates", "gap", "hours"),
        *("kin", "own", "pairs", "parties", "points", "setting", "topic", "unnamed"),
    )

    def __init__(self, points: int = 0, *, kin: bool = False, asked: bool = False, aligned: float = 0.0) -> None:
        self.points = points
        self.kin, self.asked, self.aligned = kin, asked, aligned
        self.topic = ""
        self.against: set[Slot] = set()
        self.agrees: set[Slot] = set()
        self.pairs: dict[Slot, tuple[str, str]] = {}
        self.setting = self.unnamed = self.bounds = False
        self.own = self.gap = self.parties = 0
        self.date: Answer = "missing"
        self.dates: tuple[When, When] | None = None
        self.hours: tuple[str, str] | None = None

    @property
    def score(self) -> int:
        """The points on the scale of `Settings`: 50 is worth a suggestion, 80 is sure."""
        return on_scale(self.points)


def on_scale(points: int) -> int:
    """Return the score of so many points, on the scale of `Settings`."""
    return _SCORES[min(max(0, points), len(_SCORES) - 1)]


def counted(people: int, bodies: int, lands: int, sounds: int, words: int) -> int:
    """Return the points for so many people, bodies, countries, sounds and words that both claims have."""
    named = min(60, 30 * people) + min(45, 25 * bodies) + min(24, 12 * lands)
    return named + min(24, 8 * sounds) + min(20, 4 * words)


def gate(a: Profile, b: Profile, *, kin: bool = False, asked: bool = False, aligned: float = 0.0) -> Gate:
    """Return what the identity slots of `a` and `b` say about their being of one event.

    `kin` says their articles are known to tell one story, which is evidence of its own;
    `asked` that somebody put the two side by side, `aligned` how surely of all the sentences of two such
    articles these two are each other's nearest, 0 where they are not.
    """
    seen = Gate(points=_ASKED if asked else KIN if kin else 0, kin=kin, asked=asked, aligned=aligned)
    seen.topic = topic(a, b) or (worded(a, b) if asked or kin else "") or ("words" if aligned else "")
    seen.points += _ALIGNED * bool(aligned)
    if not (seen.topic or asked) and unrelated(a, b):
        return seen
    unnamed = seen.topic in ("", "near") and (a.speechless or b.speechless)
    _slots(a, b, seen)
    _words(a, b, seen)
    seen.unnamed = unnamed
    if unnamed and seen.own >= _SURE:
        seen.topic = "words"
    if seen.topic in ("predicate", "moved", "ended"):
        seen.points += 15
    if seen.topic == "measure" or measures(a, b):
        seen.points += 10
    return seen


def held_against(a: Profile, b: Profile) -> Gate:
    """Return the gate of two claims whose articles tell one story as far as it tells what speaks against them."""
    seen = Gate(kin=True)
    if not unrelated(a, b) or topic(a, b) or worded(a, b):
        _slots(a, b, seen)
    return seen


def _slots(a: Profile, b: Profile, seen: Gate) -> None:
    _settings(a, b, seen)
    _who(a, b, seen)
    _where(a, b, seen)
    _when(a, b, seen)


def _settings(a: Profile, b: Profile, seen: Gate) -> None:
    if twins.apart(a, b) or _another(a, b, seen):
        seen.setting = True
    if not a.events or not b.events:
        return
    if meet(a.events, b.events):
        seen.points += 10
    elif not (seen.kin and _guessed(a, b)):
        seen.setting = True  # what an article lends is a guess, a name both say is none


@lru_cache(maxsize=16384)
def meet(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Return whether some of these events may be one: an accident, a death."""
    pairs = near()
    return any(x == y or (x, y) in pairs for x in one for y in two)


def _guessed(a: Profile, b: Profile) -> bool:
    """Whether no event is told by both claims themselves, or a name they share outweighs the one that is lent."""
    lent = "events" in a.borrowed, "events" in b.borrowed
    return all(lent) or (any(lent) and bool(a.sounds & b.sounds))


def _another(a: Profile, b: Profile, seen: Gate) -> bool:
    """Whether one claim calls its event another (in a separate incident), and no name says it is the same."""
    told = ("other" in a.cues) != ("other" in b.cues)
    return told and not seen.asked and not matches(a.names, b.names)


def _who(a: Profile, b: Profile, seen: Gate) -> None:
    if not (a.names or a.countries or b.names or b.countries or (a.actors and b.actors)):
        return
    people_a, people_b = a.persons, b.persons
    groups_a, groups_b = a.bodies, b.bodies
    sounding = heard(a, b) + heard(b, a)
    matched = matches(people_a, people_b) + sounding, matches(groups_a, groups_b), len(a.countries & b.countries)
    seen.points += min(60, 30 * matched[0]) + min(45, 25 * matched[1]) + min(24, 12 * matched[2])
    seen.parties = sum(matched)
    if matched[0] or matched[1]:
        seen.agrees.add("actor")
        seen.own += 1
    elif matched[2] >= 2 or (matched[2] and "parties" not in a.borrowed | b.borrowed and a.parties != "none"):
        seen.agrees.add("actor")
        seen.own += 1 if matched[2] > 1 else 0
    if _different_actors(a, b, near=seen.aligned >= NEAREST):
        seen.against.add("actor")
        seen.pairs["actor"] = _shown(a), _shown(b)


def _different_actors(a: Profile, b: Profile, *, near: bool) -> bool:
    """Whether the claims name different people, bodies or parties where only one set can be meant.

    Of two sentences `near` each other who says the one is nobody that the other is of.
    """
    one, two = (x.persons - {x.speaker} if near else x.persons for x in (a, b))
    if one and two and _strange(a, b) and _strange(b, a):
        return True
    if a.parties == "none" or b.parties == "none":
        return False
    if a.parties == b.parties == "all" and (_no_party_to(a, b) or _no_party_to(b, a)):
        return True
    mine, yours = a.bodies - {a.speaker}, b.bodies - {b.speaker}  # who says it has done nothing by that
    if mine and yours and all(names.apart(x, y) for x in mine for y in yours) and not wording.translated(a, b):
        return True
    if matches(one, two) or heard(a, b) + heard(b, a):
        return False  # the president of one land in the capital of another
    one, two = _lands(a), _lands(b)
    return bool(one - two and two - one)


def _no_party_to(a: Profile, b: Profile) -> bool:
    """Whether two or more who sign or meet in `a` are nobody and nowhere in `b`: two other states."""
    named = [x for x in dict.fromkeys((*a.actors, *a.targets)) if x not in a.borrowed]
    there = (*b.actors, *b.targets, *b.places, *b.names, *b.countries)
    known = any(names.same(x, y) for x in named for y in there) or any(names.place_sound(x) in b.sounds for x in named)
    return len(named) > 1 and len(b.actors) > 1 and not known


def _lands(side: Profile) -> frozenset[str]:
    """Return the countries a claim names, as somebody or as where somebody is from: a firm of Korea."""
    return (
        side.countries
        if "places" in side.borrowed
        else side.countries | {x for x in side.places if x.startswith("country:")}
    )


def _where(a: Profile, b: Profile, seen: Gate) -> None:
    if scopes.apart(a, b, near=seen.aligned > 0):
        seen.setting = True
    if not a.places or not b.places:
        seen.points += 15 * (spoken_place(a, b) or spoken_place(b, a))
        return
    best = nearest(a.places, b.places)
    if best:
        seen.points += BY_PLACE[best]
        if not (a.borrowed | b.borrowed) & {"places"}:
            seen.agrees.add("place")
            seen.own += best > 1
    elif spoken_place(a, b) or spoken_place(b, a):
        seen.points += 20
    elif not (seen.kin and unsure(a, b)):
        seen.against.add("place")
        seen.pairs["place"] = a.places[0], b.places[0]


def unsure(a: Profile, b: Profile) -> bool:
    """Whether what two claims of one story name as places may well be one: a guess, a name in no list, a sea."""
    if _doubtful(a, b) or a.at_sea != b.at_sea:
        return True
    return sites.of_somebody(a) or sites.of_somebody(b)


def _doubtful(a: Profile, b: Profile) -> bool:
    """Whether one place is only lent by its article and the other is in no list, perhaps no place at all."""
    lent, others = "places" in a.borrowed, "places" in b.borrowed
    if lent == others:
        return lent
    return all(parent(place) is None for place in (b if lent else a).places)


def _when(a: Profile, b: Profile, seen: Gate) -> None:
    if a.times and b.times:
        seen.dates, seen.date = intervals.closest(a.times, b.times)
        if seen.date == "differ" and (unsent(a) or unsent(b)):
            seen.date = "open"
        if seen.date in ("same", "compatible"):
            exact = any(span.exact for span in (*seen.dates[0].spans, *seen.dates[1].spans))
            seen.points += 20 if exact else 8
            seen.agrees.add("date")
            seen.own += 1 if exact else 0
        elif seen.date == "differ":
            seen.against.add("date")
            seen.bounds = any(span.bound for w in seen.dates for span in w.spans)
            seen.gap = intervals.gap_days(seen.dates[0].spans[0], seen.dates[1].spans[0])
            seen.points += nearness(a, b)
        return
    lent = lent_overlap(a, b)
    if lent is True:
        seen.points += 10
    elif lent is False and a.events and b.events and not a.once and not seen.aligned >= NEAREST:
        seen.setting = True
    if not (seen.asked or seen.aligned >= NEAREST) and (bygone(a, b) or bygone(b, a)):
        seen.setting = True
    seen.points += nearness(a, b)


def _words(a: Profile, b: Profile, seen: Gate) -> None:
    sounds = wording.sounds(a, b)
    shared = len(a.content & b.content) + (wording.meant(a, b) if seen.kin else 0)
    seen.points += min(24, 8 * sounds) + min(20, 4 * shared)


def _strange(side: Profile, other: Profile) -> bool:
    """Whether a claim holds a person whom the other neither names nor tells by a name it does not know for one."""
    if not _unmatched(side.persons, other.persons):
        return False
    if not other.sounds:
        return True
    return _unmatched(frozenset(x for x in side.persons if names.last_sound(x) not in other.sounds), other.persons)


@lru_cache(maxsize=16384)
def _unmatched(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether `one` holds a name that none in `two` may be."""
    return any(not any(names.same(x, y) for y in two) for x in one)


def _shown(side: Profile) -> str:
    return (side.actors or side.targets or tuple(sorted(side.names)) or tuple(sorted(_lands(side))) or side.places)[0]
