"""The slots that may differ inside the gate: numbers, roles, polarity, mood, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.matching import names, numbers, wording
from factcheck.matching.intervals import Answer
from factcheck.matching.places import holds
from factcheck.matching.profile import Profile

_OBJECTS = frozenset(
    {"open", "ban", "buy", "sell", "seize", "launch", "inaugurate", "permit", "pass-bill", "exam", "demand", "cancel"}
    | {"import", "export", "resume", "build", "postpone", "hearing", "appoint", "accept", "take-effect", "result"}
)
_POSTED = frozenset({"appoint", "elect", "captain", "oath", "nominate", "resign"})
IN_ONE_PLACE = frozenset(
    {"accident", "crash", "derail", "landfall", "emergency-landing", "summit", "talks", "match", "blast", "collapse"}
    | {"body-found", "sink", "stampede", "conference", "wedding", "funeral", "gas-leak", "contact-lost"}
    | {"hospitalise", "bring"}
)
"""What happens in one place, where a story tells of one."""
OF_MANY = frozenset({"retire", "resign", "born", "marry", "divorce", "join", "graduate", "arrest", "convict", "bail"})
"""What befalls many on one day: another who retired on Monday."""
OFFICES = frozenset(
    {"chief-minister", "prime-minister", "president", "secretary", "chief", "mayor", "captain", "governor", "coach"}
    | {"chairman", "director", "commissioner", "speaker", "judge", "minister", "vice-chancellor", "ceo", "principal"}
    | {"ambassador", "vice-president", "attorney-general", "solicitor-general", "advocate-general", "chief-justice"}
)
"""Posts that one person holds at a time."""
_GROUNDS = frozenset({"district", "state", "city", "village", "area", "country", "region"}) | frozenset(
    {"court", "case", "government", "company", "department", "committee", "minister", "chief-minister", "police"}
)
_ASKING = frozenset({"demand"})
_NAME = 7
"""Letters of what is a name rather than a verb, the mark of a sound among them."""
_SIGNED = frozenset({"profit"})
"""Measures below nought have a name of their own: a loss is no small profit."""
MARKED = frozenset({"water-level"})
"""Levels told as a state: above the danger mark, below it."""
_RATES = frozenset({"rate", "unchanged", "deposit-rate", "lending-rate"})
_FOUND = frozenset({"find", "discover"})
_I = frozenset({"उन्होंने", "उसने", "मैंने", "he", "she"})
_ALSO = {"candidate-exam": "candidate"}
_WEATHER = frozenset({"rain", "snow", "heatwave", "fog", "cold-wave", "storm"})
_PERSONAL = frozenset(
    {"arrest", "resign", "appoint", "oath", "elect", "bail", "murder", "marry", "convict", "retire", "nominate"}
    | {"born", "divorce", "best-player", "captain", "detain", "sentence", "suspend-person", "expel", "dismiss"}
)
_PROMISES = frozenset(
    {"appoint", "award", "deadline"} | {"compensate", "aid", "waive", "allot", "donate", "fundraise", "invest", "prize"}
)


def swapped(a: Profile, b: Profile) -> bool:
    """Whether who did it and whom it was done to trade places: India beat Australia, Australia beat India."""
    if a.parties != "agent":
        return False
    ground = {key for key in set(a.actors) & set(b.actors) if key.startswith("place:")}  # in the Galle Test
    acting, acting_too = set(a.actors) - ground, set(b.actors) - ground
    if acting and a.targets and acting_too and b.targets:
        return _meet(acting, b.targets) and _meet(a.targets, acting_too) and not _meet(acting, acting_too)
    if a.predicate != "win" or a.mood != b.mood:
        return False
    return (_meet(a.actors, b.targets) and not _meet(a.actors, b.actors)) or (
        _meet(a.targets, b.actors) and not _meet(a.targets, b.targets) and not _meet(a.actors, b.actors)
    )


def levels(a: Profile, b: Profile) -> bool:
    """Whether a direction only colours a level: inflation eased to 3.1, inflation was 3.4."""
    if a.predicate in _RATES and any(x.answer == "same" for x in numbers.quantities(a, b)):
        return True
    told = [bool({"up", "down"} & side.cues) for side in (a, b)]
    if a.predicate in _RATES and not all(told) and a.claim.polarity == b.claim.polarity:
        return True
    if a.nature != "measure" or a.claim.polarity != b.claim.polarity or a.predicate in _SIGNED | MARKED:
        return False
    moved = [any(m.key.endswith("/change") for m in side.measured) for side in (a, b)]
    return bool(a.measured or b.measured) and not all(moved)


def other_subjects(a: Profile, b: Profile) -> bool:
    """Whether two numbers of one thing, of which an act tells nothing, are given of subjects that share no name."""
    if a.predicate and b.predicate:
        return False
    one, two = (_subjects(side) for side in (a, b))
    placed = any(holds(x, y) for x in a.places for y in b.places)
    return bool(one and two) and not (placed or _meet(one, two) or a.sounds & b.sounds) and not _told(one, b, two, a)


def asked_for(a: Profile, b: Profile) -> bool:
    """Whether one claim asks for so much, and the other tells something else of it: demanded, agreed to."""
    needed = ("need" in a.cues) != ("need" in b.cues)  # it needs five lakh tonnes, it has received two
    return needed or _ASKING.isdisjoint({*a.told, a.predicate}) != _ASKING.isdisjoint({*b.told, b.predicate})


def _subjects(side: Profile) -> set[str]:
    own = side.names | side.countries | (set() if "places" in side.borrowed else set(side.places))
    return set(own) | (set(side.sounds) if side.claim.text.isascii() else set())


def _told(one: set[str], b: Profile, two: set[str], a: Profile) -> bool:
    """Whether a name of one side is a mere word of the other."""
    return any(names.last_sound(x) in b.sounds for x in one) or any(names.last_sound(x) in a.sounds for x in two)


def of_others(a: Profile, b: Profile) -> bool:
    """Whether two claims of one act, one of which turns it round, are of two people."""
    return two_people(a, b) or other_person(a, b) or _one_of_many(a, b) or _one_of_many(b, a)


def _one_of_many(side: Profile, other: Profile) -> bool:
    """Whether a claim is of somebody, and the other counts people and names nobody: he did not surrender, 51 did."""
    counted = any(m.quantity.unit == "person" and m.amount.low > 1 for m in other.measured)
    return bool(side.persons - {side.speaker}) and not other.persons and counted and not side.measured


def other_person(a: Profile, b: Profile) -> bool:
    """Whether one claim is of a person, and the other of somebody else, or of a long name that no pack knows."""
    one, two = a.persons - {a.speaker}, b.persons - {b.speaker}
    if _meet(one, two) or not a.sounds.isdisjoint(b.sounds) or _told(set(one), b, set(two), a):
        return False
    strange = [any(len(x) >= _NAME for x in side.sounds) for side in (a, b)]
    return bool(one or two) and bool(one or strange[0]) and bool(two or strange[1])


def own_denial(a: Profile, b: Profile) -> bool:
    """Whether somebody only says that he did not do it, or not that thing: of nobody the other claim names.

    Who says that he did no surgery does not deny that there was any; nor does "no mirror was found" deny a find.
    """
    if a.claim.polarity == b.claim.polarity:
        return False
    no, yes = (a, b) if a.claim.polarity == "-" else (b, a)
    if no.predicate in _FOUND and unsaid(no, yes) > 1:
        return True
    told = not _I.isdisjoint(no.claim.text.lower().split())
    mine = {x for x in no.actors if told and x == no.speaker and x in no.persons}
    return bool(mine) and not yes.persons and not any(names.last_sound(x) in yes.sounds for x in mine)


def two_people(a: Profile, b: Profile) -> bool:
    """Whether opposite things, neither a denial, befell people not known to be one: jailed and acquitted."""
    if a.predicate not in _PERSONAL or a.claim.polarity != b.claim.polarity:
        return False
    return not _meet(a.persons, b.persons) and not a.sounds & b.sounds


def two_times(a: Profile, b: Profile, date: Answer) -> bool:
    """Whether what begins and ends is told of a person, neither being a denial: had been appointed, was dismissed."""
    return a.predicate in _POSTED and a.claim.polarity == b.claim.polarity and date != "same"


def forecast(a: Profile, b: Profile) -> bool:
    """Whether one tells where a rate or price went and the other where it may go."""
    return a.mood != b.mood and (a.nature == "measure" or a.predicate in _RATES)


def opposite(a: Profile, b: Profile, key: str) -> bool:
    """Whether the change of `key` (price/change) goes up in one claim and down in the other."""
    one, two = _direction(a, key), _direction(b, key)
    return bool(one and two) and one != two


def _direction(side: Profile, key: str) -> str:
    if side.claim.polarity == "-" or {"up", "down"} <= side.cues:
        return ""
    if {"up", "down"} & side.cues:
        return "down" if "down" in side.cues else "up"
    return "up" if any(act == key.partition("/")[0] and sign == "+" for act, sign, _ in side.acts) else ""


def ruled_and_counted(a: Profile, b: Profile) -> bool:
    """Whether one claim says what a plan is for, and the other how many it came to: below 50 pupils; 365 so far."""
    rules = [{m.key.endswith("/limit") for m in side.measured} for side in (a, b)]
    return all(rules) and rules[0].isdisjoint(rules[1])


def personal(a: Profile, b: Profile) -> bool:
    """Whether what happens to a person but once is said of the same person twice."""
    if a.predicate not in _PERSONAL:
        return False
    return any(" " in x and names.same(x, y) for x in a.persons for y in b.persons if " " in y)


def uncovered(a: Profile, b: Profile) -> int:
    """Return how much `a` names that `b` does not: what is denied must be what was said."""
    return _unnamed(a, b) + len(_untold(a, b))


def unsaid(a: Profile, b: Profile) -> int:
    """Return what `uncovered` does, without the plain words that another language cannot share."""
    foreign = a.claim.text.isascii() != b.claim.text.isascii()
    return _unnamed(a, b) + len(_untold(a, b) - a.words if foreign else _untold(a, b))


def _unnamed(a: Profile, b: Profile) -> int:
    told = a.names - {a.speaker}
    return sum(not any(names.same(x, y) for y in b.names | b.countries) for x in told | a.countries)


@lru_cache(maxsize=64)  # asked again and again of one pair
def _untold(a: Profile, b: Profile) -> frozenset[str]:
    """Return the words of `a` that `b` tells neither so nor by another word of one meaning."""
    left = a.content - b.concepts - b.words
    return left - wording.reworded(a, b)[0] if left else left


def other_objects(a: Profile, b: Profile) -> bool:
    """Whether the two speak of different things: gold and silver, the airport and the schools."""
    if not {a.predicate, b.predicate} <= _OBJECTS and not (a.nature == "measure" and a.predicate == b.predicate):
        return False
    mine, yours = _things(a), _things(b)
    return bool(mine and yours) and not (mine & yours) and not (a.sounds & b.sounds)


def _things(side: Profile) -> frozenset[str]:
    """Return what a claim is of, counted or not, without the kind of place it is in and the post of who did it."""
    counted = {m.key.partition(":")[0] for m in side.measured} - {side.predicate}
    posts = OFFICES if side.persons and side.predicate not in _POSTED else frozenset()
    told = (side.content | counted) & side.concepts - _GROUNDS - posts - {side.predicate}
    return frozenset(_ALSO.get(thing, thing) for thing in told)


def other_actors(a: Profile, b: Profile) -> bool:
    """Whether both say who did it and name nobody in common: ISRO launched one, Japan another."""
    one, two = a.names | a.countries, b.names | b.countries
    return bool(a.actors and b.actors and one and two) and not _meet(one, two)


def moods_differ(a: Profile, b: Profile) -> bool:
    """Whether one claim tells as done what the other tells as still ahead."""
    counted = {"measure", "count"} & {a.nature, b.nature} and (a.measured or b.measured)
    if a.predicate in _WEATHER and not (a.times and b.times):
        return False  # it has rained, it will rain again
    if counted or a.predicate in _PROMISES or a.predicate == b.predicate == "postpone" or two_stages(a, b):
        return False
    return {a.mood, b.mood} == {"done", "ahead"}


def two_stages(a: Profile, b: Profile) -> bool:
    """Whether one claim tells how far a thing has come, and the other that it goes on."""
    return {a.mood, b.mood} == {"done", "ahead"} and a.predicate not in _PROMISES and (_going_on(a) or _going_on(b))


def _going_on(side: Profile) -> bool:
    """Whether a claim tells of what goes on: bought so far, will be bought till May 31."""
    until = [span for when in side.times for span in when.spans]
    return any(m.running for m in side.measured) or (bool(until) and all(span.start is None for span in until))


def speakers_differ(a: Profile, b: Profile) -> bool:
    """Whether two different people or bodies say it."""
    return bool(a.speaker and b.speaker and a.speaker != b.speaker)


def _meet(one: Iterable[str], two: Iterable[str]) -> bool:
    others = list(two)
    return any(names.same(x, y) for x in one for y in others)
