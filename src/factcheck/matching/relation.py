"""Two claims, slot by slot: whether they agree, conflict, update each other, or merely touch."""

from __future__ import annotations

from factcheck.matching import glosses, numbers, reasons, slots, updates
from factcheck.matching.compared import Compared
from factcheck.matching.enough import enough
from factcheck.matching.gate import NEAREST, gate
from factcheck.matching.one_event import one_event, tied
from factcheck.matching.outcome import result, touching
from factcheck.matching.profile import Profile, once, profile, refocus
from factcheck.matching.seen import ABSTRACT, SPARE, THIN, Seen, shared
from factcheck.matching.settings import DEFAULT, Settings
from factcheck.matching.speaking import unsent
from factcheck.matching.topics import ended, moved, one_act
from factcheck.model import Claim, Comparison

_OF_ONE_TOLL = 20
_SCORES = frozenset({"run", "wicket", "goal", "set", "point"})
"""What a contest is won by: the men's final is what the other calls the final."""
_PARTS = frozenset({"sex", "area", "sector"})
"""Dimensions that tell of whom or where a number is a part."""
_WHOLE = frozenset({"country", "state"})


def compare(a: Claim, b: Claim, *, internal: bool = False) -> Comparison:
    """Return how claim `a` stands to claim `b`, with the slots that differ, those that agree, and why.

    `internal` says both are of one article: then only what says itself for when it speaks is an update.
    Symmetric but for `newer`. Never guesses from a missing slot; `unrelated` when nothing ties
    the two. That somebody asks is taken as some evidence that the two speak of one event.
    """
    one, two = focused(profile(a), profile(b))
    return judge(one, two, internal=internal, kin=True, asked=True)


def focused(a: Profile, b: Profile) -> tuple[Profile, Profile]:
    """Return both claims told by an act they share, each with the time nearest to it, where they share one."""
    if a.told.isdisjoint(b.told) and a.polarity == b.polarity:
        return a, b
    shared = a.told & b.told
    if not shared:
        told = {a.predicate, b.predicate}
        shared = frozenset(act for act in _acts(a) & _acts(b) if act in told)  # was poisoned, died of no poison
    key = a.predicate if a.predicate in shared else b.predicate
    if len(shared) == 1 and key not in shared:
        (key,) = shared
    if key is None or key not in shared or moved(a, b) or ended(a, b):
        return a, b
    return refocus(a, key) or a, refocus(b, key) or b


@once
def _acts(side: Profile) -> frozenset[str]:
    return frozenset(key for key, _, _ in side.acts)


def judge(
    a: Profile,
    b: Profile,
    *,
    internal: bool = False,
    kin: bool = False,
    asked: bool = False,
    aligned: float = 0.0,
    settings: Settings = DEFAULT,
    brief: bool = False,
) -> Comparison:
    """Return the comparison of two claims already made ready; see `compare`, and `gate` for what is known.

    `brief` leaves out the reason and the slots of what is only related: of those, few are ever shown.
    """
    seen = Seen(a, b, gate(a, b, kin=kin, asked=asked, aligned=aligned), brief=brief)
    seen.turned = not asked and (a.predicate != a.claim.frame.predicate or b.predicate != b.claim.frame.predicate)
    return settle(seen, settings, internal=internal)


def settle(seen: Seen, settings: Settings = DEFAULT, *, internal: bool = False) -> Comparison:
    """Return the comparison of a pair whose identity slots were looked at; what is found stays in `seen`."""
    a, b, gate_ = seen.a, seen.b, seen.gate
    numbered = bool(a.measured and b.measured)
    if not seen.gate.topic or not (numbered or seen.gate.score >= settings.suggest):
        return touching(seen, settings)  # nothing but equal numbers could still bring it over the threshold
    if seen.brief and not numbered and not tied(seen):
        return touching(seen, settings)
    seen.numbers = numbers.quantities(a, b, kin=gate_.kin, asked=gate_.asked or gate_.aligned >= NEAREST)
    seen.agrees |= seen.gate.agrees
    _numbers(seen)
    _sides(seen)
    if not one_event(seen, settings):
        return touching(seen, settings)
    if seen.differs:
        return _differing(seen, internal)
    return _alike(seen, settings)


def _numbers(seen: Seen) -> None:
    if not seen.numbers:
        return
    strong = [pair for pair in seen.numbers if not numbers.weak(pair)]
    sure = seen.gate.topic == "predicate" or (seen.gate.topic == "near" and seen.gate.own > 1)
    known = sure or seen.gate.asked or seen.gate.aligned > 0
    plain = seen.numbers if known or _bare_measure(seen) else [x for x in seen.numbers if numbers.telling(x)]
    seen.gate.points += _OF_ONE_TOLL * any(pair.part for pair in strong)
    for pair in strong or plain:
        if _of_two_things(pair) or _of_some(pair):
            continue
        if pair.a.key.endswith("/change") and slots.opposite(seen.a, seen.b, pair.a.key):
            seen.differs.add("polarity")
        elif pair.answer == "differ":
            if _of_part(seen, pair) or _of_chance(seen, pair):
                continue
            if not pair.part or updates.outgrown(seen.a, seen.b, pair) or numbers.overfull(pair):
                seen.differs.add("quantity")
        else:
            seen.agrees.add("quantity")
            seen.gate.points += 12 if pair.answer == "same" else 6


def _of_two_things(pair: Compared) -> bool:
    """Whether two rises or falls are of things that are told by name: the revenue, the share."""
    keys = {pair.a.key, pair.b.key}
    return len(keys) > 1 and all(key.endswith("/change") and not key.startswith("unit:") for key in keys)


def _of_some(pair: Compared) -> bool:
    """Whether one number is of the dead among the people that the other counts: 19 inside, two dead."""
    whole, some = (pair.a, pair.b) if pair.a.key == "person" else (pair.b, pair.a)
    return whole.key == "person" and some.key == "death" and some.amount.high < whole.amount.low


def _of_part(seen: Seen, pair: Compared) -> bool:
    """Whether the smaller number is said to be of some only: of the men, of the towns."""
    parts = _PARTS - {"sector"} if seen.gate.aligned >= NEAREST else _PARTS  # for farming, for agriculture
    one, two = not parts.isdisjoint(seen.a.kinds), not parts.isdisjoint(seen.b.kinds)
    if one == two:
        one, two = _of_a_quarter(seen.a, seen.b), _of_a_quarter(seen.b, seen.a)
    if one == two:
        return False
    less, more = (pair.a, pair.b) if one else (pair.b, pair.a)
    contest = "round" in seen.a.kinds or "round" in seen.b.kinds or pair.a.key.partition("/")[0] in _SCORES
    return not contest and less.amount.high < more.amount.low


def _of_a_quarter(a: Profile, b: Profile) -> bool:
    """Whether `a` tells of a part of a place, and `b` of a place or land without one: the north-west, the country."""
    placed = bool(b.places and "places" not in b.borrowed) or bool(b.countries) or not _WHOLE.isdisjoint(b.concepts)
    return "quarter" in a.kinds and "quarter" not in b.kinds and placed


def _of_chance(seen: Seen, pair: Compared) -> bool:
    """Whether two sentences that share words only give two numbers of one unit: tonnes exported, tonnes in store."""
    told = pair.a.key == pair.b.key and not pair.a.key.startswith("unit:")
    return seen.gate.topic == "words" and seen.gate.aligned < NEAREST and not told and not one_act(seen.a, seen.b)


def _bare_measure(seen: Seen) -> bool:
    """Whether two claims of one story say of one thing how long, and nothing else: it will work for seven years."""
    a, b = seen.a, seen.b
    rest = max(slots.uncovered(a, b), slots.uncovered(b, a))
    return seen.gate.kin and a.mood == b.mood and rest <= SPARE < shared(seen)


def _sides(seen: Seen) -> None:
    """Add polarity, mood and role, which only compare under one predicate."""
    a, b = seen.a, seen.b
    if seen.gate.topic == "moved":
        seen.differs.add("modality")
    if seen.gate.topic == "ended":
        _ending(seen)
    if seen.gate.topic == "near" and seen.gate.own >= 1 and not (a.measured or b.measured):
        seen.differs |= {"modality"} if slots.moods_differ(a, b) and shared(seen) > 0 else set()
    if _denies(seen) or _opposed(seen):
        seen.differs.add("polarity")
    known = seen.gate.asked or seen.gate.aligned >= NEAREST
    if seen.gate.topic == "measure" and a.mood != b.mood and "ahead" in (a.mood, b.mood) and not known:
        seen.gate.setting = True
    if seen.gate.topic == "measure" and not known and slots.other_subjects(a, b):
        seen.gate.setting = True
    if seen.gate.topic != "predicate":
        return
    if slots.swapped(a, b):
        seen.differs |= {"role"}
        seen.gate.against.discard("actor")
    if "measure" in (a.nature, b.nature) and a.measured and b.measured and not seen.numbers:
        seen.gate.setting = True  # one tells the level, the other the change
    elif updates.undone(a, b) and (seen.gate.own > 0 or shared(seen) > 0):
        seen.differs.add("polarity")
    elif a.sign != b.sign and (slots.of_others(a, b) or slots.two_times(a, b, seen.gate.date)):
        seen.gate.setting = True
    elif a.sign != b.sign and a.nature == "count" and "quantity" in seen.differs:
        pass  # so many were brought out, so many are: the numbers tell
    elif a.sign != b.sign and not slots.levels(a, b):
        spare = (seen.gate.kin and a.predicate not in ABSTRACT and shared(seen) > 0) + (seen.gate.aligned >= NEAREST)
        if _denied(a, b) <= SPARE + spare and not slots.forecast(a, b) and not slots.own_denial(a, b):
            seen.differs.add("polarity")
        else:
            seen.gate.setting = True
    elif a.nature == "state":
        seen.agrees.add("polarity")
    if slots.moods_differ(a, b) and slots.ruled_and_counted(a, b):
        seen.gate.setting = True
    elif slots.moods_differ(a, b):
        seen.differs |= set() if unsent(a) or unsent(b) else {"modality"}
    elif slots.two_stages(a, b) and not seen.numbers and a.nature != "state":
        seen.gate.setting = True  # a school shut on Monday stays shut till Friday


def _opposed(seen: Seen) -> bool:
    """Whether two nearest sentences of one act tell it in opposite words: the talks failed, were a success."""
    a, b = seen.a, seen.b
    one = (seen.gate.aligned > 0 or seen.gate.asked) and a.polarity == b.polarity and a.mood == b.mood and one_act(a, b)
    alike = one and not (a.measured or b.measured) and (shared(seen) > 0 or seen.gate.own > 0)
    return alike and glosses.opposed(a.glosses, b.glosses)


def _ending(seen: Seen) -> None:
    """Take what ended since for turned round, where both surely speak of one person or thing."""
    a, b = seen.a, seen.b
    told = a.mood == b.mood == "done" and a.sign == b.sign == "+"
    one = seen.gate.own > 0 or shared(seen) > 0 or not a.concepts.isdisjoint(b.concepts)
    if told and one and updates.ended(a, b) is not None:
        seen.differs.add("polarity")
    else:
        seen.gate.setting = True


def _denies(seen: Seen) -> bool:
    """Whether one of two nearest sentences without a shared act denies what the other says."""
    a, b = seen.a, seen.b
    if seen.gate.topic not in ("words", "near") or not seen.gate.aligned or a.polarity == b.polarity:
        return False
    surely = seen.gate.aligned >= NEAREST
    no, yes = (a, b) if a.polarity == "-" else (b, a)
    if not (one_act(a, b) or "deny" in (a.predicate, b.predicate)):
        told = slots.unsaid(no, yes) == 0 or not THIN.isdisjoint((a.predicate, b.predicate))
        if not (surely and told):
            return False  # raided, and no cash was found
    if "yet" in no.cues and yes.mood == "ahead":
        return False  # has not given it back yet, will give it back
    known = seen.gate.parties + shared(seen) + (surely and seen.gate.own > 0)
    rest = sorted((slots.unsaid(a, b), slots.unsaid(b, a)))
    short = known > 0 and rest[0] <= SPARE >= rest[1] - 1
    bare = short and a.mood == b.mood and "deny" not in a.told | b.told  # the flower has no scent, has a scent
    return (bare or (known > 1 and rest[0] <= SPARE + surely)) and a.mood != "if" != b.mood


def _denied(a: Profile, b: Profile) -> int:
    """Return how much of what is denied the other claim never said; of two that affirm, the lesser rest."""
    rest = slots.unsaid(a, b), slots.unsaid(b, a)
    if a.polarity == b.polarity:
        return min(rest)
    return rest[0] if a.polarity == "-" else rest[1]


def _differing(seen: Seen, internal: bool) -> Comparison:
    change = (
        None
        if (internal and seen.a.as_of == seen.b.as_of) or seen.gate.hours  # another hour, with no word that it moved
        else updates.change(seen.a, seen.b, frozenset(seen.differs), seen.numbers)
    )
    if change is not None and change.newer:
        return result(
            seen, "update", change.newer, reasons.update(seen.a, seen.b, seen.gate, seen.numbers, seen.differs, change)
        )
    maybe = change is not None
    return result(
        seen, "conflict", None, reasons.conflict(seen.a, seen.b, seen.gate, seen.numbers, seen.differs, maybe=maybe)
    )


def _alike(seen: Seen, settings: Settings) -> Comparison:
    rising = updates.rising(seen.a, seen.b, seen.numbers)
    if rising is not None:
        return result(
            seen, "update", rising.newer, reasons.update(seen.a, seen.b, seen.gate, seen.numbers, {"quantity"}, rising)
        )
    if not enough(seen):
        if seen.gate.date == "open" and enough(seen, spare=1):
            return result(seen, "related", None, reasons.open_date(seen.gate))
        return touching(seen, settings)
    if seen.gate.date == "open" and not any(not numbers.weak(pair) for pair in seen.numbers):
        return result(seen, "related", None, reasons.open_date(seen.gate))
    if slots.speakers_differ(seen.a, seen.b):
        seen.differs.add("attribution")
    return result(
        seen, "agree", None, reasons.agree(seen.a, seen.b, seen.gate, seen.numbers, seen.agrees, seen.differs)
    )
