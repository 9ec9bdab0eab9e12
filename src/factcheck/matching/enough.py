"""Whether what agrees says the same thing, not merely that both speak of one event."""

from __future__ import annotations

from factcheck.matching import compared, contrasts, holders, numbers, slots
from factcheck.matching.compared import Compared
from factcheck.matching.gate import NEAREST
from factcheck.matching.places import holds
from factcheck.matching.profile import Profile
from factcheck.matching.seen import SPARE, THIN, Seen, shared
from factcheck.matching.topics import one_act


def enough(seen: Seen, spare: int = 0) -> bool:
    """Whether what agrees says the same thing, not merely that both speak of one event; `spare` slots are lent."""
    if seen.a.once and slots.other_actors(seen.a, seen.b) and not seen.a.sounds & seen.b.sounds:
        return False  # ISRO launched one, Japan another, on the same Thursday
    if holders.rivals(seen):
        return False  # of one story or not will tell
    if seen.a.countries and seen.b.countries and seen.a.countries.isdisjoint(seen.b.countries) and not _in(seen):
        return False  # Thai soldiers fired first, Cambodian soldiers did
    if contrasts.apart(seen.a, seen.b):
        return False  # north of the island, south of it
    if not seen.numbers and "date" not in seen.gate.agrees and _lopsided(seen) > 1:
        return False  # one says when and how many, the other something else of it
    if seen.gate.topic != "predicate" and seen.a.polarity != seen.b.polarity:
        return False  # the three are well, the three are not
    equal = [pair for pair in seen.numbers if pair.answer != "differ"]
    strong = [pair for pair in equal if not numbers.weak(pair) and not _both(pair)]
    counted = [pair for pair in equal if pair.a.key[0] == "~"]
    if strong or (counted and seen.gate.topic == "predicate" and seen.gate.own >= 1):
        return True
    if _same_number(seen):
        return True
    if len(equal) < len(seen.numbers):
        return False  # 385 billion of the budget's three trillion: no conflict, and no agreement
    if (_tells_numbers(seen.a) and _tells_numbers(seen.b)) or (not seen.numbers and compared.unlike(seen.a, seen.b)):
        return False
    if seen.gate.aligned and (_one_told(seen) or _nearest(seen)):
        return True
    if seen.gate.topic == "words":
        return (
            seen.gate.unnamed
            and seen.gate.own >= 2
            and _tells_numbers(seen.a) == _tells_numbers(seen.b)
            and seen.a.mood == seen.b.mood
            and seen.a.sign == seen.b.sign
            and _one_covered(seen)
        )
    if seen.gate.topic != "predicate" or (
        (_tells_numbers(seen.a) or _tells_numbers(seen.b)) and seen.a.nature in ("count", "measure")
    ):
        return False
    if seen.a.sign != seen.b.sign:
        return False
    lasts = seen.a.nature == "state"  # shut, and will stay shut till Friday
    if {seen.a.mood, seen.b.mood} == {"done", "ahead"} and bool(seen.a.times) != bool(seen.b.times) and not lasts:
        return False  # named on Friday, takes charge on January 19
    words, own = shared(seen), seen.gate.own + spare
    if seen.a.predicate in THIN:
        return own >= 2 and words >= 2
    dated = "date" in seen.gate.agrees
    if seen.gate.kin and (slots.personal(seen.a, seen.b) or _one_day(seen)):
        return True
    if own >= 1 and seen.gate.kin and max(slots.uncovered(seen.a, seen.b), slots.uncovered(seen.b, seen.a)) <= SPARE:
        return True
    return own >= 2 or (words >= 1 and (own >= 1 or dated)) or (words >= 1 and seen.gate.kin and _covered(seen))


def _in(seen: Seen) -> bool:
    """Whether a country of one claim is where the other tells of."""
    a, b = seen.a, seen.b
    return any(holds(x, y) for x in a.countries for y in b.places) or any(
        holds(x, y) for x in b.countries for y in a.places
    )


def _both(pair: Compared) -> bool:
    """Whether a number only points back at what was counted: both satellites, all three."""
    return "collective" in (pair.a.quantity.role, pair.b.quantity.role)


def _lopsided(seen: Seen) -> int:
    """Return how many of day, place and figure only one of two claims tells."""
    a, b = seen.a, seen.b
    placed, other = ("places" not in side.borrowed and bool(side.places) for side in (a, b))
    return (bool(a.times) != bool(b.times)) + (placed != other) + (bool(a.measured) != bool(b.measured))


def _same_number(seen: Seen) -> bool:
    """Whether a number without a measure of its own is the same in two sentences that are known to be of one thing."""
    if seen.a.sign != seen.b.sign and seen.gate.topic == "predicate":
        return False
    if seen.gate.aligned:
        return any(pair.answer in ("same", "rounded", "compatible") for pair in seen.numbers)
    return seen.gate.topic == "predicate" and any(map(numbers.telling, seen.numbers))


def _one_told(seen: Seen) -> bool:
    """Whether two nearest sentences without a number share a name, place or day, and two words besides."""
    a, b = seen.a, seen.b
    plain = not (_tells_numbers(a) or _tells_numbers(b)) and a.polarity == b.polarity
    return plain and a.mood == b.mood and shared(seen) > (1 if seen.gate.own >= 1 else 2)


def _nearest(seen: Seen) -> bool:
    """Whether two sentences that surely are each other's nearest say nothing against each other."""
    a, b = seen.a, seen.b
    if seen.gate.aligned < NEAREST or a.polarity != b.polarity or {a.mood, b.mood} == {"done", "ahead"}:
        return False
    if _tells_numbers(a) or _tells_numbers(b) or not one_act(a, b):
        return False
    if not seen.gate.own and bool(a.times) != bool(b.times):
        return False  # it came into force on Monday, somebody welcomed it
    return a.sign == b.sign or seen.gate.topic != "predicate"


def _one_day(seen: Seen) -> bool:
    """Whether a story's only event of a kind is given the same day twice: the swearing-in, a hearing."""
    dated = seen.gate.date == "same" and seen.gate.own >= 1 and bool(seen.a.times and seen.b.times)
    return dated and seen.a.nature == "schedule" and seen.a.mood == seen.b.mood and _spare(seen) <= SPARE + 1


def _spare(seen: Seen) -> int:
    return min(slots.uncovered(seen.a, seen.b), slots.uncovered(seen.b, seen.a))


def _one_covered(seen: Seen) -> bool:
    """Whether one of the claims says hardly anything that the other does not."""
    return min(slots.uncovered(seen.a, seen.b), slots.uncovered(seen.b, seen.a)) <= SPARE


def _covered(seen: Seen) -> bool:
    """Whether each claim says little that the other does not."""
    return max(slots.uncovered(seen.a, seen.b), slots.uncovered(seen.b, seen.a)) <= SPARE or shared(seen) > SPARE


def _tells_numbers(side: Profile) -> bool:
    return any(m.key.partition("/")[0] not in ("duration", "person", "age") for m in side.measured)
