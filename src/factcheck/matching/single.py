"""Two sentences that tell one thing but for one slot: where it was, or who it was. One of them is wrong."""

from __future__ import annotations

from factcheck.matching import causes, clock, contrasts, names, sites, slots
from factcheck.matching import instead as instead_
from factcheck.matching.gate import NEAREST
from factcheck.matching.holders import FORCES
from factcheck.matching.profile import Profile, once
from factcheck.matching.seen import SPARE, Seen, shared
from factcheck.matching.topics import matches, one_act
from factcheck.model.link import Slot

_TAKEN = frozenset({"steal", "rob"})
_HELD = _TAKEN | frozenset(
    {"arrest", "detain", "rescue", "seize", "catch", "free", "find", "free-hostage", "body-found", "get-back"}
)
"""What is told as done in a place or from it: arrested from Goa."""
_ONE_PLACE = (
    slots.IN_ONE_PLACE
    | _TAKEN
    | frozenset(
        {
            "sign",
            "meet",
            "murder",
            "shoot",
            "fire",
            "launch",
            "land",
            "born",
            "oath",
            "host",
            "hold",
            "kidnap",
            "exercise",
        }
        | {
            "shoot-down",
            "depart",
            "build",
            "inaugurate",
            "foundation",
            "arrest",
            "detain",
            "encounter",
            "attack",
            "found",
        }
        | {
            "session",
            "identify",
            "surrender",
            "auction",
            "orbit",
            "based",
            "dock",
            "capture",
            "find",
            "remand",
            "debut",
        }
    )
)
"""What one sentence tells of one place."""
_TOLLS = frozenset({"death", "injured", "missing", "affected", "case", "homeless"})
"""What each place has a number of."""
_BOTH = 2
_POSTS = slots.OFFICES | {"owner", "accused", "driver", "pilot", "manager", "principal", "engineer", "head", "partner"}
"""Words for one person of a story: the owner, the main accused."""


def place(seen: Seen) -> tuple[str, str] | None:
    """Return the two places that two sentences of one thing give it, None where both may be right."""
    a, b = seen.a, seen.b
    counted = any(x.a.key.partition("+")[0] in _TOLLS for x in seen.numbers)
    if not _told_alike(seen) or (counted and seen.gate.date != "same"):
        return None  # another place has a toll of its own, be it the same
    if found := _most(seen) or _lands(seen):
        return found
    if not (sites.of(a) and sites.of(b)):
        return None
    pair = sites.apart(a, b, whence=not _HELD.isdisjoint(a.told | b.told))
    if pair is None or slots.other_actors(a, b) or "actor" in seen.gate.against:
        return None
    if not (a.concepts ^ b.concepts).isdisjoint(FORCES):
        return None  # an Army helicopter, a Navy one
    if any(way == "home" and where in pair for way, where in (*sites.of(a), *sites.of(b))):
        return pair if matches(a.persons, b.persons) else None
    if seen.gate.topic == "predicate" and a.predicate in _ONE_PLACE:
        return pair if _near(seen) or _dated(seen) else None
    return pair if _near(seen) and (_covered(seen, spare=1) or seen.gate.own > 1) else None


def _lands(seen: Seen) -> tuple[str, str] | None:
    """Return the two lands from which two nearest sentences, alike but for them, say that something came."""
    a, b = seen.a, seen.b
    here, there = _whence(a), _whence(b)
    if here is None or there is None or here == there or not _near(seen) or a.measured or b.measured:
        return None
    bare = max(slots.unsaid(a, b), slots.unsaid(b, a)) <= 1 and shared(seen) > 0
    return (here, there) if bare else None


@once
def _whence(side: Profile) -> str | None:
    """Return the one land that a claim says something is from: had come from Brazil, इक्वाडोर से आया."""
    text, at = side.claim.text, side.claim.start
    lands = [e for e in side.claim.entities if e.key.startswith("country:") and not e.demonym]
    if len(lands) != 1:
        return None
    led = text[: lands[0].start - at].endswith("from ") or text[lands[0].end - at :].startswith(" से ")
    return lands[0].key if led else None


def _most(seen: Seen) -> tuple[str, str] | None:
    """Return the two places of which two nearest sentences say that it had the most, or the least, of one thing."""
    a, b = seen.a, seen.b
    edge = a.kinds.get("edge")
    one = edge is not None and edge == b.kinds.get("edge") and seen.gate.against == {"place"} and _near(seen)
    own = len(a.places) == len(b.places) == 1 and "places" not in a.borrowed | b.borrowed
    return (a.places[0], b.places[0]) if one and own and not (a.measured or b.measured) else None


def cause(seen: Seen) -> tuple[str, str] | None:
    """Return the two causes, as they are written, that two sentences give one event."""
    a, b = seen.a, seen.b
    if seen.gate.against or seen.differs or not _told_alike(seen) or "-" in (a.claim.polarity, b.claim.polarity):
        return None
    event = not set(a.events).isdisjoint(b.events) or (a.predicate is not None and a.predicate == b.predicate)
    known = _near(seen) or (event and (seen.gate.own > 0 or _covered(seen)))
    return causes.apart(a, b) if known else None


def contrast(seen: Seen) -> tuple[Slot, str, str] | None:
    """Return the slot in which two sentences of one thing exclude each other by a word, with both words."""
    a, b = seen.a, seen.b
    if seen.gate.against or seen.differs or not _told_alike(seen):
        return None
    told = seen.gate.topic == "predicate"
    known = _near(seen) or (told and (seen.gate.own > 1 or _covered(seen)))
    found = contrasts.apart(a, b) if known and (one_act(a, b) or seen.gate.aligned >= NEAREST) else None
    counted = "count" in (a.nature, b.nature)  # a woman died on Monday, an injured man on Tuesday
    return None if found and counted and found[0] == "actor" else found


def instead(seen: Seen) -> tuple[Slot, str, str] | None:
    """Return the slot in which one sentence denies by name what the other says of one thing, with both names."""
    a, b = seen.a, seen.b
    one = _near(seen) or (seen.gate.kin and a.predicate is not None and a.predicate == b.predicate)
    return apart if one and not seen.differs and (apart := instead_.apart(a, b)) else None


def hour(seen: Seen) -> tuple[str, str] | None:
    """Return the two hours, as they are written, that two sentences give what happened once."""
    a, b = seen.a, seen.b
    if not _told_alike(seen) or seen.gate.against:
        return None
    if any(m.running for m in (*a.measured, *b.measured)):
        return None  # so many by 5 pm
    pair = clock.apart(a, b)
    if pair is None or pair[0].since != pair[1].since:
        return None
    told = seen.gate.topic == "predicate" or not set(a.events).isdisjoint(b.events)
    known = _near(seen) or (told and seen.gate.date == "same" and shared(seen) > 0)
    return (pair[0].text, pair[1].text) if known and (told or seen.gate.aligned >= NEAREST or _covered(seen)) else None


def in_one_place(a: Profile, b: Profile, against: set[Slot]) -> bool:
    """Whether both tell one act that has one place, and of one thing by their words."""
    one = (
        against == {"place"}
        and a.predicate == b.predicate
        and a.predicate in _ONE_PLACE
        and not a.concepts.isdisjoint(b.concepts)
    )
    return one and sites.apart(a, b, whence=a.predicate in _HELD) is not None


def _near(seen: Seen) -> bool:
    """Whether two sentences are each other's nearest, or somebody put them side by side."""
    return seen.gate.aligned > 0 or seen.gate.asked


def _told_alike(seen: Seen) -> bool:
    a, b = seen.a, seen.b
    return (
        seen.gate.kin
        and a.mood == b.mood
        and (a.sign == b.sign or (seen.gate.topic != "predicate" and a.claim.polarity == b.claim.polarity))
        and seen.gate.date not in ("differ", "open")
        and not any(pair.answer == "differ" for pair in seen.numbers)
    )


def _dated(seen: Seen) -> bool:
    """Whether both name one day, and a party or word besides."""
    return seen.gate.date == "same" and (seen.gate.parties > 0 or shared(seen) > 0)


def _covered(seen: Seen, spare: int = 0) -> bool:
    """Whether neither says much that the other does not; one may say a word more where the other adds nothing."""
    rest = slots.unsaid(seen.a, seen.b), slots.unsaid(seen.b, seen.a)
    return max(rest) <= SPARE + spare * (min(rest) == 0) and shared(seen) > 0


def actor(seen: Seen) -> tuple[str, str] | None:
    """Return the two people or bodies that two sentences of one thing name in one role."""
    a, b = seen.a, seen.b
    if seen.gate.against != {"actor"} or not _near(seen) or not _told_alike(seen):
        return None
    if a.measured or b.measured or _told_besides(a, b):
        return None
    if a.predicate != b.predicate or (a.predicate is None and shared(seen) < _BOTH):
        return None
    rest = slots.unsaid(a, b) - 1, slots.unsaid(b, a) - 1  # the name is what they differ in
    one_post = seen.gate.aligned >= NEAREST and not _POSTS.isdisjoint(a.concepts & b.concepts)
    if not one_post and a.predicate in slots.OF_MANY:
        return None
    if not one_post and (min(rest) > 0 or max(rest) > SPARE or not shared(seen)):
        return None
    if one_post and len(a.persons) == len(b.persons) == 1:
        return next(iter(a.persons)), next(iter(b.persons))  # whichever side of the verb each is taken for
    acting, undergoing = (a.actors, b.actors), (a.targets, b.targets)
    for told, others in ((acting, undergoing), (undergoing, acting)):
        mine, yours = (tuple(x for x in side if names.kind(x) != "place") for side in told)
        if mine and yours and not _meet(mine, yours):
            return (mine[0], yours[0]) if not all(others) or _meet(*others) else None
    return None


def _told_besides(a: Profile, b: Profile) -> bool:
    """Whether each has words of its own in one script, or one says when and where: a title of last January."""
    if a.claim.text.isascii() == b.claim.text.isascii() and a.sounds != b.sounds:
        return True  # the education minister, the health minister
    placed = ["places" not in side.borrowed and bool(side.places) for side in (a, b)]
    return bool(a.times) != bool(b.times) and placed[0] != placed[1]


def _meet(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return any(names.same(x, y) for x in one for y in two)
