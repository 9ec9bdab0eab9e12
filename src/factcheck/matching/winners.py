"""Two names that no list knows for the one winner of a race or contract: Pallathuruthy Boat Club, कैनाकरी बोट क्लब."""

from __future__ import annotations

from rapidfuzz import fuzz

from factcheck.matching.gate import NEAREST
from factcheck.matching.profile import Profile, once
from factcheck.matching.seen import Seen

_WON = frozenset({"win", "contract", "award"})
_THINGS = frozenset({"contract", "trophy", "title", "race", "tournament", "cup"})
_SHORT, _ALIKE, _WORDS = 3, 60, 2


def rivals(seen: Seen) -> tuple[str, str] | None:
    """Return the names that two nearest sentences, alike but for them, give the winner of one thing."""
    a, b = seen.a, seen.b
    told = {a.predicate, b.predicate} <= _WON and not (a.persons or b.persons or a.measured or b.measured)
    if not told or not (seen.gate.aligned >= NEAREST or seen.gate.asked) or a.mood != b.mood:
        return None
    if _THINGS.isdisjoint(a.concepts & b.concepts) or "-" in (a.claim.polarity, b.claim.polarity):
        return None
    one, two = _strange(a) - _strange(b), _strange(b) - _strange(a)
    if not (1 <= len(one) <= _WORDS and 1 <= len(two) <= _WORDS):
        return None
    if any(fuzz.ratio(x, y) >= _ALIKE for x in one for y in two):
        return None
    return "org:" + " ".join(sorted(one)), "org:" + " ".join(sorted(two))


@once
def _strange(side: Profile) -> frozenset[str]:
    """Return the words of the bodies a claim names, and those that no pack knows, but for places, by their sounds."""
    named = {word for body in side.bodies for word in body.partition(":")[2].split()}
    heard = {sound[1:] for sound in side.sounds.difference(side.glosses, side.called)}
    return frozenset(word for word in named | heard if len(word) >= _SHORT)
