"""The slots that may differ inside the gate: numbers, roles, polarity, mood, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.extraction.frames.lexicon import listed
from factcheck.matching import amounts, names
from factcheck.matching.gate import content
from factcheck.matching.profile import Measured, Profile

_OBJECTS = frozenset(
    {"open", "ban", "buy", "sell", "seize", "launch", "inaugurate", "permit", "pass-bill", "exam", "demand", "cancel"}
    | {"import", "export", "resume", "build", "postpone", "hearing", "appoint", "accept", "take-effect", "result"}
)
_SHARED = frozenset({"duration", "person", "age"})


@dataclass(frozen=True, slots=True)
class Compared:
    """Two numbers of one measure and how they stand."""

    a: Measured
    b: Measured
    answer: amounts.Answer


def quantities(a: Profile, b: Profile) -> list[Compared]:
    """Return the best pairing of the numbers that measure one thing, one pair a measure."""
    found = []
    for key in sorted({m.key for m in a.measured} & {m.key for m in b.measured}):
        exact = key.partition("/")[0] in listed("exact")
        pairs = [
            Compared(x, y, amounts.relate(x.amount, y.amount, exact=exact))
            for x in a.measured
            if x.key == key
            for y in b.measured
            if y.key == key
        ]
        found.append(min(pairs, key=lambda pair: _ORDER[pair.answer]))
    return [pair for pair in found if pair.answer != "missing"]


_ORDER: dict[amounts.Answer, int] = {"same": 0, "rounded": 1, "compatible": 2, "differ": 3, "missing": 4}


def weak(pair: Compared) -> bool:
    """Whether the measure is too common to tell a conflict by itself (दस साल, 5 लोग)."""
    return pair.a.key in _SHARED


def swapped(a: Profile, b: Profile) -> bool:
    """Whether who did it and whom it was done to trade places: India beat Australia, Australia beat India."""
    if a.parties != "agent":
        return False
    both = a.actors and a.targets and b.actors and b.targets
    if both:
        return _meet(a.actors, b.targets) and _meet(a.targets, b.actors) and not _meet(a.actors, b.actors)
    if a.predicate != "win":
        return False
    return (_meet(a.actors, b.targets) and not _meet(a.actors, b.actors)) or (
        _meet(a.targets, b.actors) and not _meet(a.targets, b.targets)
    )


def uncovered(a: Profile, b: Profile) -> int:
    """Return how much `a` names that `b` does not: what is denied must be what was said."""
    names_left = [x for x in a.names | a.countries if not any(names.same(x, y) for y in b.names | b.countries)]
    return len(names_left) + len(content(a) - b.concepts - b.words)


def other_objects(a: Profile, b: Profile) -> bool:
    """Whether the two speak of different things: gold and silver, the airport and the schools."""
    if a.predicate not in _OBJECTS and not (a.nature == "measure" and a.predicate == b.predicate):
        return False
    mine, yours = content(a) & a.concepts, content(b) & b.concepts
    return bool(mine and yours) and not (mine & yours) and not (a.sounds & b.sounds)


def moods_differ(a: Profile, b: Profile) -> bool:
    """Whether one claim tells as done what the other tells as still ahead."""
    return {a.mood, b.mood} == {"done", "ahead"} and "measure" not in (a.nature, b.nature)


def speakers_differ(a: Profile, b: Profile) -> bool:
    """Whether two different people or bodies say it."""
    return bool(a.speaker and b.speaker and a.speaker != b.speaker)


def _meet(one: Iterable[str], two: Iterable[str]) -> bool:
    others = list(two)
    return any(names.same(x, y) for x in one for y in others)
