"""The one slot in which two claims of one thing differ: who it was, where, at what hour, or by what word."""

from __future__ import annotations

from factcheck.matching import holders, single, slots, winners
from factcheck.matching.contrasts import WORD
from factcheck.matching.places import holds
from factcheck.matching.seen import Seen
from factcheck.model.link import Slot


def find(seen: Seen, against: set[Slot]) -> None:
    """Find the one slot in which two claims of one thing differ: who, where or at what hour."""
    gate_, a, b = seen.gate, seen.a, seen.b
    if not against and (offices := holders.posts(seen) or holders.offices(seen)):
        seen.differs.add("actor")
        gate_.pairs["actor"] = offices
    if _elsewhere_besides(seen):
        seen.differs.add("place")
    known = gate_.kin or gate_.own > 1
    rivals = (holders.rivals(seen) or winners.rivals(seen)) if known and against <= {"actor", "place"} else None
    if rivals:
        against.clear()  # where the topper comes from is no place of the topping
        seen.differs.add("actor")
        gate_.pairs["actor"] = rivals
    if elsewhere := single.place(seen):
        against -= {"place"} | ({"actor"} if elsewhere[0].startswith("country:") else set())
        seen.differs.add("place")
        gate_.pairs["place"] = elsewhere
    elif somebody := single.actor(seen):
        against.discard("actor")
        seen.differs.add("actor")
        gate_.pairs["actor"] = somebody
    elif reasons := single.cause(seen):
        seen.differs.add("actor")
        one, two = reasons
        gate_.pairs["actor"] = f"cause:{one}", f"cause:{two}"
    elif contrast := single.contrast(seen) or single.instead(seen):
        slot, one, two = contrast
        seen.differs.add(slot)
        gate_.pairs[slot] = f"{WORD}:{one}", f"{WORD}:{two}"
    if not seen.differs and (hours := single.hour(seen)):
        seen.differs.add("date")
        gate_.hours = hours
    if gate_.topic == "moved" and gate_.parties and a.times and b.times:
        against.discard("place")  # put off because of snow in Tokyo


def _elsewhere_besides(seen: Seen) -> bool:
    """Whether one act of one day is told of two places beside one that both name: in Kochi, for the Pune robbery."""
    a, b = seen.a, seen.b
    acted = seen.gate.topic == "predicate" and (a.predicate in slots.IN_ONE_PLACE or a.predicate == "arrest")
    if not acted or seen.differs or seen.gate.date != "same" or "places" in a.borrowed | b.borrowed:
        return False
    one = [x for x in a.places if not any(holds(x, y) for y in b.places)]
    two = [y for y in b.places if not any(holds(x, y) for x in a.places)]
    if not one or not two or len(one) == len(a.places):
        return False
    seen.gate.pairs["place"] = one[0], two[0]
    return True
