"""What happens again: Saturday's fog and Sunday's, a day's catch and the year's."""

from __future__ import annotations

from factcheck.matching import slots, updates, wording
from factcheck.matching.compared import Compared
from factcheck.matching.intervals import Span
from factcheck.matching.profile import Profile
from factcheck.matching.seen import SPARE, Seen, shared
from factcheck.matching.topics import MOVES, matches

_FAR = 60 * 24 * 60
_SPANS = frozenset({"hour", "day", "week", "month", "year"})
_PAIR = 2
"""Parties that meet once in a while: a match between them is one, whatever its day and score."""


def apart(seen: Seen) -> bool:
    """Return whether day and figure tell that two claims are of two events of one kind."""
    if "quantity" not in seen.differs:
        return False
    changed = [pair for pair in seen.numbers if pair.answer == "differ"]
    if not changed:
        return False
    if seen.gate.date == "differ":
        return _again(seen, changed)
    return _in_all(seen.a, seen.b, changed) or _in_all(seen.b, seen.a, changed, flip=True)


def bygone(seen: Seen) -> bool:
    """Return whether months lie between two claims that no story, person or name of a thing ties: other oaths there."""
    a, b = seen.a, seen.b
    if seen.gate.kin or seen.gate.asked or a.spoke is None or b.spoke is None:
        return False
    if seen.gate.parties >= _PAIR or matches(a.persons, b.persons) or wording.sounds(a, b):
        return False
    return abs(a.spoke - b.spoke) > _FAR


def untied(seen: Seen) -> bool:
    """Return whether too little ties two claims for one to be dated, or put off, by the other."""
    gate, a, b = seen.gate, seen.a, seen.b
    if "date" in seen.differs:
        if seen.turned and not {"schedule", "state"} & {a.nature, b.nature}:
            return True  # robbed on Monday, arrested on Thursday for the robbery
        return gate.topic == "words" and not (gate.asked or gate.aligned)
    mover = a if a.predicate in MOVES else b
    named = mover.sounds | mover.names | mover.content - _SPANS
    return gate.topic == "moved" and seen.differs == {"modality"} and bool(named) and not (gate.own or shared(seen))


def _again(seen: Seen, changed: list[Compared]) -> bool:
    """Whether what happens on many days is told of two, each with a figure of its own that does not grow."""
    a, b = seen.a, seen.b
    one, two = _days(a), _days(b)
    if seen.gate.parties >= _PAIR or not one or not two or ((a.once or b.once) and not _unnamed(a, b)):
        return False
    if any(updates.varies(pair) for pair in changed):
        return False
    later = max(span.start or 0 for span in two) > max(span.start or 0 for span in one)
    grown = all((pair.b.amount.low > pair.a.amount.low) == later for pair in changed)
    return not (grown and all(pair.a.running or pair.b.running for pair in changed))


def _unnamed(a: Profile, b: Profile) -> bool:
    """Whether both count people nobody names: two killed on Monday, three on Thursday."""
    return a.nature == b.nature == "count" and not (a.persons or b.persons)


def _in_all(total: Profile, part: Profile, changed: list[Compared], *, flip: bool = False) -> bool:
    """Whether `total` counts since a day what `part` counts of one day, and counts more."""
    spans = [span for when in total.times for span in when.spans]
    if not spans or any(span.end is not None or span.start is None for span in spans) or not _days(part):
        return False
    more = [(pair.b, pair.a) if flip else (pair.a, pair.b) for pair in changed]
    return all(whole.amount.low > piece.amount.low for whole, piece in more)


def _days(side: Profile) -> list[Span]:
    """Return the days a claim names, none where it names anything but days."""
    spans = [span for when in side.times for span in when.spans]
    return spans if spans and all(span.exact and span.bound is None for span in spans) else []


def exact(seen: Seen) -> bool:
    """Return whether both claims name a day, or a week at most."""
    return seen.gate.dates is not None and all(span.exact for w in seen.gate.dates for span in w.spans)


def limits(seen: Seen) -> bool:
    """Return whether both name the day until, or from, which it is so: will go on till May 31, till April 30."""
    spans = [w.spans[0] for w in seen.gate.dates or ()]
    if max(slots.unsaid(seen.a, seen.b), slots.unsaid(seen.b, seen.a)) > SPARE + 1:
        return False
    return len(spans) == 2 and (all(x.deadline for x in spans) or all(x.onset for x in spans))


def of_one_grain(seen: Seen) -> bool:
    """Return whether both name no more than a year, or a month: first seen in 2019, in 2021."""
    grains = {w.timex.grain if w.timex else None for w in seen.gate.dates or ()}
    return len(grains) == 1 and grains <= {"year", "month"}


def of_two_grains(seen: Seen) -> bool:
    """Return whether an event is told by its day and another by its month or year: a look back."""
    spans = [w.spans[0].exact for w in seen.gate.dates or () if w.timex is not None]
    return (
        len(spans) == 2 and spans[0] != spans[1] and not seen.gate.bounds and seen.a.nature == seen.b.nature == "event"
    )
