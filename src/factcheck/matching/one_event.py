"""Whether two claims are of one event after all their slots were seen, or one slot names another."""

from __future__ import annotations

from factcheck.extraction.frames.lexicon import classes, listed
from factcheck.matching import days, one_slot, slots, updates
from factcheck.matching.gate import NEAREST, SURELY
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile
from factcheck.matching.seen import ABSTRACT, SPARE, THIN, Seen, shared
from factcheck.matching.settings import Settings
from factcheck.matching.topics import MOVES, matches, one_act, spoken_place
from factcheck.model.link import Slot

_LONE = 30
"""Score wanted beyond `suggest` before one identity slot that differs is called a conflict."""
_SOON = 10
"""Days between two dates of one pair of parties that are still taken for one meeting, match or deal."""
_WEEK = 7 * 24 * 60
_FAR = 60
"""Days between two dates of what two sentences, surely each other's nearest, still tell as one."""
_BUILT = frozenset({"inaugurate", "build", "demolish"})
"""Acts on what cannot move: elsewhere stands another."""
_PRICED = frozenset({"tax", "price", "msp", "rate", "change"})
"""What one report tells of many goods: the tax on insurance, the tax on cycles."""
_OTHERWISE: frozenset[Slot] = frozenset({"place", "actor", "quantity"})
"""What another thing of a kind has of its own, beside the one already told."""
_VALUE_DATES = frozenset({"schedule"})


def one_event(seen: Seen, settings: Settings) -> bool:
    """Whether the gate stands open: enough evidence, and at most one identity slot against it."""
    gate_, a, b = seen.gate, seen.a, seen.b
    if not tied(seen):
        return False
    against = set(gate_.against)
    if "polarity" in seen.differs and (a.nature == "state" or updates.undone(a, b)):
        against.discard("date")  # shut on Friday, open on Saturday
    if "date" in against and _counts_on(seen):
        against.discard("date")  # 32 lakh by Wednesday, 45 lakh by Thursday
    if "date" in against and _of_another_day(seen):
        against.discard("date")
        seen.differs.add("date")
    if "place" in against and _lent_place(seen):
        against.discard("place")
    seen.apart = _two_events(seen)
    if seen.apart:
        return False
    one_slot.find(seen, against)
    need = settings.suggest
    if against:
        wanted = _wanted(seen, against)
        if wanted is None:
            return False
        seen.differs |= against
        need += wanted
    if a.predicate in THIN and gate_.topic == "predicate" and not seen.numbers:
        need += 10
    return gate_.score >= need


def _lent_place(seen: Seen) -> bool:
    """Whether a place only lent by its article stands against one told of the same person or day."""
    lent = "places" in seen.a.borrowed | seen.b.borrowed and seen.gate.aligned >= NEAREST
    return lent and (bool(matches(seen.a.persons, seen.b.persons)) or seen.gate.date == "same")


def tied(seen: Seen) -> bool:
    """Whether nothing sets the two apart, and more than one name, place or day ties them if their articles are strange.

    A pair that is not tied is of no one event, whatever its numbers, roles and moods are.
    """
    gate_ = seen.gate
    if gate_.setting:
        return False
    measure = bool(gate_.own) and "measure" in (seen.a.nature, seen.b.nature)
    return gate_.kin or gate_.asked or gate_.own > 1 or measure


def _two_events(seen: Seen) -> bool:
    """Whether what differs shows that two things are told: this year's cases and last year's."""
    gate_, a, b = seen.gate, seen.a, seen.b
    if "date" in seen.differs and (slots.other_actors(a, b) or "role" in seen.differs):
        return True
    if days.apart(seen) or days.bygone(seen) or days.untied(seen):
        return True  # 118 flights on Saturday, 96 on Sunday
    if not gate_.asked and gate_.date == "differ":
        if days.of_two_grains(seen):
            return True  # won on Sunday, had won another in January
        if {"date", "quantity"} <= seen.differs:
            return True  # whatever it is that was counted twice
        if a.measured and b.measured and days.of_one_grain(seen):
            return True  # this year's cases, last year's cases
    if "quantity" in seen.differs and slots.asked_for(a, b):
        return True  # the 20 per cent they want, the 16 they get
    if ("also" in a.cues) != ("also" in b.cues) and (seen.differs | gate_.against) & _OTHERWISE:
        return True  # a new orchid in Arunachal, one in Sikkim too
    if "date" in seen.differs and _held_again(a, b):
        return True  # cancelled on Friday, to be held again on July 21
    if _named_and_counted(a, b) or _named_and_counted(b, a) or _of_a_while(seen):
        return True
    if {"role", "quantity"} <= seen.differs and a.kinds.get("round") != b.kinds.get("round"):
        return True  # one lost 4-2 in a friendly, won 3-2 in the final
    sure = gate_.aligned >= SURELY and a.predicate not in _PRICED
    uneven = "polarity" in seen.differs and bool(a.measured) != bool(b.measured)  # all schools shut, 12 camps opened
    other = (not sure or uneven) and slots.other_objects(a, b)
    if not gate_.parties and (other or _another_date(seen)):
        return True
    return bool(seen.differs) and seen.differs <= {"polarity", "modality"} and not (gate_.asked or _weighty(seen))


def _held_again(a: Profile, b: Profile) -> bool:
    """Whether one claim tells of what is to be done anew, neither that it was put off."""
    other = ("again" in a.cues) != ("again" in b.cues) and a.nature != "state"  # reopened on Thursday, open since then
    return other and MOVES.isdisjoint((a.predicate, b.predicate))


def _wanted(seen: Seen, against: set[Slot]) -> int | None:
    """Return the score wanted besides where an identity slot differs; None where that makes it another event."""
    gate_, a, b = seen.gate, seen.a, seen.b
    one_place = against == {"place"} and a.predicate in slots.IN_ONE_PLACE
    told = {"role", "actor"} | ({"modality"} if one_place else set())
    if len(against) > 1 or seen.differs - told or gate_.topic != "predicate":
        return None
    if "date" in against and not (gate_.asked or (gate_.aligned and _as_full(a, b))):
        return None
    if a.nature == "measure" or (a.nature == "count" and seen.numbers):
        return None  # another place or actor has a number of its own
    if against == {"actor"} and not _only_the_actor(seen):
        return None
    alone = _all_but_the_place(seen)
    only = "actor" in gate_.agrees or _only_the_place(seen) or alone
    if against == {"place"} and ((_elsewhere(seen) and not alone) or not only):
        return None
    return 0 if alone else _LONE


def _of_another_day(seen: Seen) -> bool:
    """Whether two days named can be of one event: it happens once, it was scheduled, or all else is the same."""
    gate_, a, b = seen.gate, seen.a, seen.b
    exact = days.exact(seen)
    named = gate_.parties + len(a.sounds & b.sounds) >= 2 or (gate_.aligned and exact and one_act(a, b))
    bare = shared(seen) > 1 and max(slots.unsaid(a, b), slots.unsaid(b, a)) <= SPARE
    coarse = gate_.aligned and (gate_.parties > 0 or bare) and days.of_one_grain(seen) and one_act(a, b)
    told_apart = coarse or (named and gate_.gap <= _SOON and gate_.topic != "measure" and _as_full(a, b))
    soon = gate_.aligned and exact and gate_.gap <= _SOON // 3 and a.nature == "event" and shared(seen) > 0
    soon = soon and not seen.turned and _outcomes(a) == _outcomes(b)
    known = gate_.kin and a.once and b.once and shared(seen) > 0
    soon = soon or (gate_.kin and exact and gate_.gap <= _SOON and "onset" in a.cues & b.cues)
    once = (a.once or b.once or soon) and (known or a.parties != "none" or bool(gate_.parties) or gate_.gap <= _SOON)
    scheduled = _VALUE_DATES & {a.nature, b.nature} and (gate_.topic in ("predicate", "moved") or gate_.asked)
    same_act = gate_.topic in ("predicate", "moved")
    limits = gate_.aligned >= SURELY and days.limits(seen) and a.mood == b.mood == "ahead"
    sure = limits or (gate_.aligned >= NEAREST and exact)
    nearest = sure and a.mood == b.mood and gate_.gap <= _FAR and one_act(a, b)
    told = a.nature in ("event", "state") or (a.nature == "count" and not (a.measured or b.measured))
    if nearest and not _counted_twice(seen) and (a.mood == "ahead" or told):
        return _outcomes(a) == _outcomes(b)
    bounds = gate_.bounds and gate_.topic != "words" and (gate_.aligned or gate_.gap <= _FAR) and gate_.gap <= _FAR * 3
    dated = once or scheduled or told_apart or bounds
    if not (same_act or gate_.parties) and min(slots.unsaid(a, b), slots.unsaid(b, a)) > SPARE:
        return gate_.asked  # a water main burst, a sewer caved in
    return gate_.asked or bool(dated and (same_act or (_as_full(a, b) and one_act(a, b))))


def _counted_twice(seen: Seen) -> bool:
    """Whether both claims give numbers, and not only the same ones: the two armies, both armies."""
    return bool(seen.a.measured and seen.b.measured) and {pair.answer for pair in seen.numbers} != {"same"}


def _named_and_counted(a: Profile, b: Profile) -> bool:
    """Whether one claim says who was arrested, and the other of how many nobody names: four others."""
    if a.predicate != b.predicate or a.predicate not in ("arrest", "detain"):
        return False
    some = any(m.key in ("arrested", "detained") and m.amount.low > 1 for m in b.measured)
    return bool(a.persons) and not b.persons and some and not any(m.key in ("arrested", "detained") for m in a.measured)


def _of_a_while(seen: Seen) -> bool:
    """Whether one number is of one day and the other of weeks that hold it: 6 kg on Monday, 112 kg since April."""
    if "quantity" not in seen.differs or seen.gate.dates is None:
        return False
    one, two = (w.spans[0] for w in seen.gate.dates)
    since, day = (one, two) if one.end is None else (two, one)
    if since.end is not None or since.start is None or day.start is None or not day.exact:
        return False
    return day.start - since.start > _WEEK


def _outcomes(side: Profile) -> bool:
    """Whether a claim counts what came of an event: two arrested on Thursday for Monday's robbery."""
    return any(m.key.partition("+")[0] in listed("running") for m in side.measured)


def _counts_on(seen: Seen) -> bool:
    """Whether one running count, or one price, is given for two days: it moved on."""
    changed = [pair for pair in seen.numbers if pair.answer == "differ"]
    return (
        bool(changed)
        and seen.gate.gap <= _SOON
        and (days.exact(seen) or seen.gate.bounds)
        and all(pair.a.running or pair.b.running or updates.varies(pair) for pair in changed)
        and (seen.gate.bounds or _sums_up(seen.a) or _sums_up(seen.b) or any(map(updates.varies, changed)))
    )


def _sums_up(side: Profile) -> bool:
    """Whether a claim says that its count goes on from day to day: so far, has risen to."""
    told = any(m.quantity.running for m in side.measured)
    return told or not {"running", "so-far", "revised"}.isdisjoint(side.cues)


def _as_full(a: Profile, b: Profile) -> bool:
    """Whether both or neither counts what an event did: the toll of Tuesday does not date the crash."""
    counts = (a.nature == "count" and bool(a.measured)) == (b.nature == "count" and bool(b.measured))
    return counts and _outcomes(a) == _outcomes(b)


def _weighty(seen: Seen) -> bool:
    """Whether a denial, or a plan against a deed, is surely of what the other claim says."""
    if seen.gate.topic in ("moved", "ended") or seen.gate.aligned >= NEAREST:
        return True
    if seen.turned:
        known = seen.a.nature == "state" or {"date", "place"} <= seen.gate.agrees
        known = known or (seen.gate.aligned > 0 and shared(seen) > 1)
        return known and seen.differs == {"polarity"} and shared(seen) > 0
    if seen.a.nature == "state" and seen.gate.kin and "polarity" in seen.differs:
        rest = max(slots.unsaid(seen.a, seen.b), slots.unsaid(seen.b, seen.a))
        return shared(seen) > 0 or rest == 0 or (seen.gate.own > 0 and rest <= 1)
    if "polarity" in seen.differs and _of_a_setting(seen.a):
        return False  # who says that villagers did not light the fire does not deny that it burnt
    if "modality" in seen.differs:
        rest = max(slots.unsaid(seen.a, seen.b), slots.unsaid(seen.b, seen.a))
        return seen.gate.own >= 1 or shared(seen) > (rest > 0 or not seen.gate.kin)
    return seen.a.predicate not in ABSTRACT or ((seen.gate.own >= 1 or seen.gate.kin) and shared(seen) > 1)


def _of_a_setting(side: Profile) -> bool:
    """Whether a claim is told by what others happened in: the fire, the quake."""
    known = classes().get(side.predicate or "")
    return known is not None and known.tier == "setting"


def _another_date(seen: Seen) -> bool:
    """Whether nothing but the story ties two dates: a plan and a deed, or one claim says where and the other not."""
    a, b = seen.a, seen.b
    if "date" not in seen.differs or seen.gate.asked or seen.gate.topic == "moved" or a.sounds & b.sounds:
        return False
    if seen.gate.aligned and shared(seen) > 1 and a.predicate == b.predicate:
        return False
    if seen.gate.kin and a.mood == b.mood == "ahead" and a.predicate == b.predicate and a.predicate not in THIN:
        return False
    lent = seen.gate.aligned >= NEAREST  # then a place that the article lends is none
    one, two = (bool(side.places) and not (lent and "places" in side.borrowed) for side in (a, b))
    here = bool(a.places and b.places) and nearest(a.places, b.places) > 1
    return "modality" in seen.differs or (one != two and not here and not (spoken_place(a, b) or spoken_place(b, a)))


def _only_the_actor(seen: Seen) -> bool:
    """Whether all else is so alike that only one of two actors can be right."""
    a, b = seen.a, seen.b
    acted = a.once and a.parties != "all" and a.actors and b.actors and not (a.targets and b.targets)
    if a.predicate in slots.OF_MANY:
        return False
    return bool(acted) and {"date", "place"} <= seen.gate.agrees and shared(seen) >= 1


def _elsewhere(seen: Seen) -> bool:
    """Whether it is another thing that was opened or built there, though by the same hand."""
    return seen.a.predicate in _BUILT and slots.other_objects(seen.a, seen.b)


def _all_but_the_place(seen: Seen) -> bool:
    """Whether two nearest sentences tell what happens once, and say nothing else than where: born in Rampur."""
    a, b = seen.a, seen.b
    rest = max(slots.unsaid(a, b), slots.unsaid(b, a))
    once = (a.once or a.predicate in slots.IN_ONE_PLACE) and a.predicate not in _BUILT
    return bool(seen.gate.aligned) and once and rest <= 1


def _only_the_place(seen: Seen) -> bool:
    """Whether one numbered thing of one day is said to be in two places: the third match, on March 18."""
    a, b = seen.a, seen.b
    exact = seen.gate.date == "same" and bool(seen.gate.own)
    numbered = bool(a.kinds.get("nth")) and a.kinds.get("nth") == b.kinds.get("nth")
    return (
        seen.gate.kin
        and exact
        and (
            numbered
            or ((a.once or a.predicate in slots.IN_ONE_PLACE) and a.predicate not in _BUILT and shared(seen) >= 1)
        )
    )
