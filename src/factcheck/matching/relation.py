"""Two claims, slot by slot: whether they agree, conflict, update each other, or merely touch."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.extraction.frames.lexicon import classes
from factcheck.matching import reasons, slots, updates
from factcheck.matching.gate import Gate, gate, moved
from factcheck.matching.profile import Profile, profile, refocus
from factcheck.matching.settings import DEFAULT, Settings
from factcheck.model import Claim, Comparison, Reason
from factcheck.model.link import Slot

_ORDER: tuple[Slot, ...] = ("date", "quantity", "place", "actor", "role", "polarity", "modality", "attribution")
_LONE = 30
"""Score wanted beyond `suggest` before one identity slot that differs is called a conflict."""
_SPARE = 1
"""Names and words the sparer of two claims may have for itself, and still be what the other denies."""
_SOON = 10
"""Days between two dates of one pair of parties that are still taken for one meeting, match or deal."""
_VALUE_DATES = frozenset({"schedule"})
_THIN = frozenset(
    {"change", "hold", "continue", "begin", "form", "announce", "warn", "record", "result", "deny", "budget"}
)
_ABSTRACT = _THIN | {"sign", "deal", "summit", "talks", "inquiry"}


@dataclass(slots=True)
class Seen:
    """What is known of a pair while it is decided; `turned` says that a claim is told by an act besides its own."""

    a: Profile
    b: Profile
    gate: Gate
    numbers: list[slots.Compared] = field(default_factory=list)
    differs: set[Slot] = field(default_factory=set)
    agrees: set[Slot] = field(default_factory=set)
    turned: bool = False


def compare(a: Claim, b: Claim, *, internal: bool = False) -> Comparison:
    """Return how claim `a` stands to claim `b`, with the slots that differ, those that agree, and why.

    `internal` says both are of one article: then nothing is an update. Symmetric but for `newer`.
    Never guesses from a missing slot; `unrelated` when nothing ties the two. That somebody asks is
    taken as some evidence that the two speak of one event.
    """
    one, two = focused(profile(a), profile(b))
    return judge(one, two, internal=internal, kin=True, asked=True)


def focused(a: Profile, b: Profile) -> tuple[Profile, Profile]:
    """Return both claims told by an act they share, each with the time nearest to it, where they share one."""
    table = classes()
    first, second = ({key for key, _, _ in side.acts if table[key].tier != "setting"} for side in (a, b))
    if moved(a, b):
        return a, b
    shared = [key for key in (a.predicate, b.predicate) if key in first and key in second]
    if not shared:
        return a, b
    return refocus(a, shared[0] or "") or a, refocus(b, shared[0] or "") or b


def judge(
    a: Profile,
    b: Profile,
    *,
    internal: bool = False,
    kin: bool = False,
    asked: bool = False,
    settings: Settings = DEFAULT,
) -> Comparison:
    """Return the comparison of two claims already made ready; see `compare`, and `gate` for `kin` and `asked`."""
    seen = Seen(a, b, gate(a, b, kin=kin, asked=asked))
    seen.turned = not asked and (a.predicate != a.claim.frame.predicate or b.predicate != b.claim.frame.predicate)
    if not seen.gate.topic:
        return _touching(seen, settings)
    seen.numbers = slots.quantities(a, b, asked=asked or kin)
    seen.agrees |= seen.gate.agrees
    _numbers(seen)
    _sides(seen)
    if not _one_event(seen, settings):
        return _touching(seen, settings)
    if seen.differs:
        return _differing(seen, internal)
    return _alike(seen, settings)


def _numbers(seen: Seen) -> None:
    strong = [pair for pair in seen.numbers if not slots.weak(pair)]
    plain = seen.numbers if seen.gate.topic == "predicate" or seen.gate.asked else []
    for pair in strong or plain:
        if pair.a.key.endswith("/change") and slots.opposite(seen.a, seen.b, pair.a.key):
            seen.differs.add("polarity")
        elif pair.answer == "differ":
            seen.differs.add("quantity")
        else:
            seen.agrees.add("quantity")
            seen.gate.points += 12 if pair.answer == "same" else 6


def _sides(seen: Seen) -> None:
    """Add polarity, mood and role, which only compare under one predicate."""
    a, b = seen.a, seen.b
    if seen.gate.topic == "moved":
        seen.differs.add("modality")
    if seen.gate.topic == "measure" and a.mood != b.mood and "ahead" in (a.mood, b.mood) and not seen.gate.asked:
        seen.gate.setting = True
    if seen.gate.topic != "predicate":
        return
    if slots.swapped(a, b):
        seen.differs |= {"role"}
        seen.gate.against.discard("actor")
    if "measure" in (a.nature, b.nature) and a.measured and b.measured and not seen.numbers:
        seen.gate.setting = True  # one tells the level, the other the change
    elif a.sign != b.sign and not slots.levels(a, b):
        known = seen.gate.kin and a.predicate not in _ABSTRACT and _shared(seen) > 0
        if _denied(a, b) <= _SPARE + known and not slots.forecast(a, b):
            seen.differs.add("polarity")
        else:
            seen.gate.setting = True
    elif a.nature == "state":
        seen.agrees.add("polarity")
    if slots.moods_differ(a, b):
        seen.differs.add("modality")


def _denied(a: Profile, b: Profile) -> int:
    """Return how much of what is denied the other claim never said; of two that affirm, the lesser rest."""
    rest = slots.uncovered(a, b), slots.uncovered(b, a)
    if a.claim.polarity == b.claim.polarity:
        return min(rest)
    return rest[0] if a.claim.polarity == "-" else rest[1]


def _one_event(seen: Seen, settings: Settings) -> bool:
    """Whether the gate stands open: enough evidence, and at most one identity slot against it."""
    gate_, a, b = seen.gate, seen.a, seen.b
    if gate_.setting:
        return False
    against = set(gate_.against)
    if a.nature == "state" and "polarity" in seen.differs:
        against.discard("date")  # shut on Friday, open on Saturday
    told_apart = gate_.parties + len(a.sounds & b.sounds) >= 2 and gate_.gap <= _SOON
    exact = gate_.dates is not None and all(span.exact for w in gate_.dates for span in w.spans)
    soon = (
        gate_.kin
        and exact
        and gate_.gap <= _SOON // 3
        and a.nature == "event"
        and _shared(seen) > 0
        and not seen.turned
    )
    once = (a.once or b.once or soon) and (a.parties != "none" or bool(gate_.parties) or gate_.gap <= _SOON)
    if "date" in against and (once or _VALUE_DATES & {a.nature, b.nature} or gate_.bounds or told_apart or gate_.asked):
        against.discard("date")
        seen.differs.add("date")
    if "date" in seen.differs and slots.other_actors(a, b):
        return False
    if not gate_.parties and (slots.other_objects(a, b) or _another_date(seen)):
        return False
    if seen.differs and seen.differs <= {"polarity", "modality"} and not (gate_.asked or _weighty(seen)):
        return False
    need = settings.suggest
    if against:
        if len(against) > 1 or seen.differs - {"role"} or gate_.topic != "predicate":
            return False
        if a.nature in ("measure", "count"):
            return False  # another place or actor has a number of its own
        if against == {"actor"} and not (_only_the_actor(seen) or _one_holder(seen)):
            return False
        if against == {"place"} and "actor" not in gate_.agrees and not _only_the_place(seen):
            return False
        seen.differs |= against
        need += 0 if against == {"actor"} and _one_holder(seen) else _LONE
    if a.predicate in _THIN and gate_.topic == "predicate" and not seen.numbers:
        need += 10
    return gate_.score >= need


def _weighty(seen: Seen) -> bool:
    """Whether a denial, or a plan against a deed, is surely of what the other claim says."""
    if seen.gate.topic == "moved":
        return True
    if seen.turned:
        return seen.a.nature == "state" and seen.differs == {"polarity"} and _shared(seen) > 0
    if "modality" in seen.differs:
        return seen.gate.own >= 1 or _shared(seen) > 1
    return seen.a.predicate not in _ABSTRACT or ((seen.gate.own >= 1 or seen.gate.kin) and _shared(seen) > 1)


def _another_date(seen: Seen) -> bool:
    """Whether nothing but the story ties two dates: a plan and a deed, or one claim says where and the other not."""
    a, b = seen.a, seen.b
    if "date" not in seen.differs or seen.gate.asked or seen.gate.topic == "moved" or a.sounds & b.sounds:
        return False
    if seen.gate.kin and a.mood == b.mood == "ahead" and a.predicate == b.predicate and a.predicate not in _THIN:
        return False
    return "modality" in seen.differs or bool(a.places) != bool(b.places)


def _only_the_actor(seen: Seen) -> bool:
    """Whether all else is so alike that only one of two actors can be right."""
    a, b = seen.a, seen.b
    acted = a.once and a.parties != "all" and a.actors and b.actors and not (a.targets and b.targets)
    return bool(acted) and {"date", "place"} <= seen.gate.agrees and _shared(seen) >= 1


def _one_holder(seen: Seen) -> bool:
    """Whether two people are named for what only one can have: the post of chief secretary."""
    a, b = seen.a, seen.b
    alone = len(a.persons) == len(b.persons) == 1 and a.sign == b.sign
    office = not slots.OFFICES.isdisjoint(a.concepts & b.concepts) or a.predicate == "best-player"
    return seen.gate.kin and alone and office and a.predicate in slots.HOLDERS


def _only_the_place(seen: Seen) -> bool:
    """Whether one numbered thing of one day is said to be in two places: the third match, on March 18."""
    a, b = seen.a, seen.b
    exact = seen.gate.date == "same" and bool(seen.gate.own)
    numbered = bool(a.kinds.get("nth")) and a.kinds.get("nth") == b.kinds.get("nth")
    return seen.gate.kin and exact and (numbered or (a.once and _shared(seen) >= 1))


def _differing(seen: Seen, internal: bool) -> Comparison:
    change = (
        None
        if internal and seen.a.as_of == seen.b.as_of
        else updates.change(seen.a, seen.b, frozenset(seen.differs), seen.numbers)
    )
    if change is not None and change.newer:
        return _result(
            seen, "update", change.newer, reasons.update(seen.a, seen.b, seen.gate, seen.numbers, seen.differs, change)
        )
    maybe = change is not None
    return _result(
        seen, "conflict", None, reasons.conflict(seen.a, seen.b, seen.gate, seen.numbers, seen.differs, maybe=maybe)
    )


def _alike(seen: Seen, settings: Settings) -> Comparison:
    rising = updates.rising(seen.a, seen.b, seen.numbers)
    if rising is not None:
        return _result(
            seen, "update", rising.newer, reasons.update(seen.a, seen.b, seen.gate, seen.numbers, {"quantity"}, rising)
        )
    if not _enough(seen):
        if seen.gate.date == "open" and _enough(seen, spare=1):
            return _result(seen, "related", None, reasons.open_date(seen.gate))
        return _touching(seen, settings)
    if slots.speakers_differ(seen.a, seen.b):
        seen.differs.add("attribution")
    return _result(
        seen, "agree", None, reasons.agree(seen.a, seen.b, seen.gate, seen.numbers, seen.agrees, seen.differs)
    )


def _shared(seen: Seen) -> int:
    """Return how many words of content both claims have."""
    return len(seen.a.content & seen.b.content) + len(seen.a.sounds & seen.b.sounds)


def _enough(seen: Seen, spare: int = 0) -> bool:
    """Whether what agrees says the same thing, not merely that both speak of one event; `spare` slots are lent."""
    strong = [pair for pair in seen.numbers if not slots.weak(pair)]
    counted = [pair for pair in seen.numbers if pair.a.key[0] == "~"]
    if strong or (counted and seen.gate.topic == "predicate" and seen.gate.own >= 1):
        return True
    if _tells_numbers(seen.a) and _tells_numbers(seen.b):
        return False
    if seen.gate.topic == "words":
        return (
            seen.gate.unnamed
            and seen.gate.own >= 2
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
    shared, own = _shared(seen), seen.gate.own + spare
    if seen.a.predicate in _THIN:
        return own >= 2 and shared >= 2
    dated = "date" in seen.gate.agrees
    if seen.gate.kin and (slots.personal(seen.a, seen.b) or _one_day(seen)):
        return True
    if own >= 1 and seen.gate.kin and max(slots.uncovered(seen.a, seen.b), slots.uncovered(seen.b, seen.a)) <= _SPARE:
        return True
    return own >= 2 or (shared >= 1 and (own >= 1 or dated)) or (shared >= 1 and seen.gate.kin and _covered(seen))


def _one_day(seen: Seen) -> bool:
    """Whether a story's only event of a kind is given the same day twice: the swearing-in, a hearing."""
    dated = seen.gate.date == "same" and seen.gate.own >= 1 and bool(seen.a.times and seen.b.times)
    return dated and seen.a.nature == "schedule" and seen.a.mood == seen.b.mood and _spare(seen) <= _SPARE + 1


def _spare(seen: Seen) -> int:
    return min(slots.uncovered(seen.a, seen.b), slots.uncovered(seen.b, seen.a))


def _one_covered(seen: Seen) -> bool:
    """Whether one of the claims says hardly anything that the other does not."""
    return min(slots.uncovered(seen.a, seen.b), slots.uncovered(seen.b, seen.a)) <= _SPARE


def _covered(seen: Seen) -> bool:
    """Whether each claim says little that the other does not."""
    return max(slots.uncovered(seen.a, seen.b), slots.uncovered(seen.b, seen.a)) <= _SPARE or _shared(seen) > _SPARE


def _tells_numbers(side: Profile) -> bool:
    return any(m.key.partition("/")[0] not in ("duration", "person", "age") for m in side.measured)


def _touching(seen: Seen, settings: Settings) -> Comparison:
    """Return `related` or `unrelated` for a pair that is not of one event, or says different things of it."""
    score = seen.gate.score
    if score >= settings.relate and (seen.gate.topic or seen.gate.agrees):
        return _result(seen, "related", None, reasons.related(seen.a, seen.b, seen.gate))
    return Comparison("unrelated", None, (), (), score, Reason("match.unrelated"))


def _result(seen: Seen, relation: reasons.Relation, newer: reasons.Side, reason: Reason) -> Comparison:
    differs = seen.gate.against if relation == "related" else seen.differs
    agrees = (seen.agrees or seen.gate.agrees) - differs
    ordered = tuple(slot for slot in _ORDER if slot in differs)
    return Comparison(relation, newer, ordered, tuple(s for s in _ORDER if s in agrees), seen.gate.score, reason)
