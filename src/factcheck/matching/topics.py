"""What two claims have in common: a predicate, a thing measured, a kind of event, or words alone."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extraction.frames.lexicon import follows, near
from factcheck.matching import intervals, names, wording
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile

MOVES = frozenset({"postpone", "cancel", "extend"})
_ENOUGH = 2
"""Words, names and places two claims share that are held side by side for no more than that."""
_PLAIN = frozenset({"person", "duration", "age"})


def topic(a: Profile, b: Profile) -> str:
    """Return what the claims have in common: a predicate, a thing measured, a kind of event, or nothing."""
    if a.predicate and a.predicate == b.predicate:
        return "predicate"
    moves, ends, close = _ties(a.predicate, b.predicate)
    if moves and moved(a, b):
        return "moved"
    if ends and ended(a, b):
        return "ended"
    if a.measured and b.measured:
        keys = measures(a, b)
        if keys and (any(map(_telling, keys)) or _one_word(a, b)):
            return "measure"
    return "near" if close else ""


@lru_cache(maxsize=65536)
def _ties(one: str | None, two: str | None) -> tuple[bool, bool, bool]:
    """Return whether one of two acts can put off or call off the other, or end it, and whether they tell one event."""
    if not one or not two:
        return (one in MOVES) != (two in MOVES), False, False
    ends = (one, two) in follows() or (two, one) in follows()
    return (one in MOVES) != (two in MOVES), ends, (one, two) in near()


def _telling(key: str) -> bool:
    """Whether what is measured tells a thing by itself: deaths, not people, days or plain percents."""
    return key not in _PLAIN and key[0] != "~" and not key.startswith("unit:")


def _one_word(a: Profile, b: Profile) -> bool:
    return not (a.concepts.isdisjoint(b.concepts) and a.words.isdisjoint(b.words) and a.sounds.isdisjoint(b.sounds))


def ended(a: Profile, b: Profile) -> bool:
    """Whether one claim tells what ends what the other tells, whichever comes first."""
    if not a.predicate or not b.predicate:
        return False
    pairs = follows()
    if (a.predicate, b.predicate) not in pairs and (b.predicate, a.predicate) not in pairs:
        return False
    return any((x.predicate, y.predicate) in pairs and y.predicate not in x.told for x, y in ((a, b), (b, a)))


def one_act(a: Profile, b: Profile) -> bool:
    """Whether the acts of two claims are not known to be two."""
    if a.predicate == b.predicate or a.speechless or b.speechless or (a.predicate, b.predicate) in near():
        return True
    return a.predicate in b.events or b.predicate in a.events  # a cloudburst; it wrought havoc


def worded(a: Profile, b: Profile) -> str:
    """Return `words` for two claims that share words enough to be held side by side without a known event."""
    shared = wording.words(a, b)
    if shared < _ENOUGH:
        shared += matches(a.names, b.names) + heard(a, b) + heard(b, a)
    if shared == _ENOUGH - 1:
        shared += nearest(a.places, b.places) > 1
    return "words" if shared >= _ENOUGH else ""


def moved(a: Profile, b: Profile) -> bool:
    """Whether one claim says that what the other announces is put off or called off."""
    if (a.predicate in MOVES) == (b.predicate in MOVES):
        return False
    plan, move = (b, a) if a.predicate in MOVES else (a, b)
    told = {key for key, _, _ in move.acts} | set(move.events) | move.concepts
    if move.sign == "-" or (move.predicate == "cancel" and _other_day(plan, move)):
        return False
    same = (
        plan.predicate in told
        or any((plan.predicate, key) in near() for key in told)
        or bool(set(plan.events) & set(move.events))
    )
    held = plan.mood == "done" and move.predicate != "extend" and _other_day(plan, move)
    return same and (plan.mood == "ahead" or held)


def _other_day(a: Profile, b: Profile) -> bool:
    return bool(a.times and b.times) and intervals.closest(a.times, b.times)[1] == "differ"


def heard(a: Profile, b: Profile) -> int:
    """Return how many names of `a` the other claim has as mere words: a name found on one side only."""
    return 0 if b.sounds.isdisjoint(a.surnames) else sum(sound in b.sounds for sound in a.surnames)


def spoken_place(a: Profile, b: Profile) -> bool:
    """Whether a place of `a` is among the mere words of `b`: found as a place on one side only."""
    if not a.places:
        return False
    if not a.called.isdisjoint(b.sounds):
        return True
    return bool(b.bodies) and any(names.of_place(body, place) for body in b.bodies for place in a.places)


def matches(one: frozenset[str], two: frozenset[str]) -> int:
    """Return how many names of one the other has too."""
    return _matches(one, two) if one and two else 0


@lru_cache(maxsize=16384)
def _matches(one: frozenset[str], two: frozenset[str]) -> int:
    return sum(any(names.same(x, y) for y in two) for x in one)


def measures(a: Profile, b: Profile) -> frozenset[str]:
    """Return the keys of what both claims measure."""
    return a.keys & b.keys
