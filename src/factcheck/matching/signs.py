"""What is seen of two claims of one story, each sign a number: what `scorecard` weighs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from factcheck.matching import contrasts, glosses, numbers, slots, spelt, wording
from factcheck.matching.amounts import Answer
from factcheck.matching.places import nearest
from factcheck.matching.profile import Profile
from factcheck.matching.seen import THIN, Seen
from factcheck.matching.standing import Standing
from factcheck.matching.topics import heard, matches, one_act
from factcheck.model import Comparison
from factcheck.model.link import Relation, Slot

Signs = dict[str, float]
_MOST_DAYS, _MOST_WORDS, _MOST_NUMBERS = 60, 60, 3
_T = TypeVar("_T")


def _each(kind: str, values: Iterable[_T]) -> dict[_T, str]:
    """Return the signs of one kind by value, of which a pair has those that hold: names are put together once."""
    return {value: f"{kind}.{value or 'none'}" for value in values}


_IDENTITY: tuple[Slot, ...] = ("place", "actor", "date")
_SLOTS: tuple[Slot, ...] = ("date", "quantity", "place", "actor", "role", "polarity", "modality")
_RELATIONS: tuple[Relation, ...] = ("related", "agree", "update", "conflict")
_ANSWERS: tuple[Answer, ...] = ("same", "rounded", "compatible", "differ")
_ASKED, _DIFFERS = _each("asked", _RELATIONS), _each("asked.differs", _SLOTS)
_TOPIC = _each("topic", ("", "predicate", "moved", "ended", "measure", "near", "words"))
_DATE = _each("date", ("missing", "same", "compatible", "open", "differ"))
_AGREES, _AGAINST = _each("agrees", _IDENTITY), _each("against", _IDENTITY)
_NUMBER, _STRONG = _each("number", _ANSWERS), _each("number.strong", _ANSWERS)
NAMED = frozenset(
    name for kind in (_ASKED, _DIFFERS, _TOPIC, _DATE, _AGREES, _AGAINST, _NUMBER, _STRONG) for name in kind.values()
)
"""Signs that a pair has or has not; all others every pair has, be it as 0."""


@dataclass(slots=True)
class Beside:
    """How two sentences stand among all others of their articles.

    `aligned` is how surely they are each other's nearest, None where they are not; `strange` that one tells of what
    the other's article never names.
    """

    standing: Standing
    aligned: float | None
    strange: bool


def signs(seen: Seen, asked: Comparison, beside: Beside) -> Signs:
    """Return all signs of a pair but those of its words (see `vocabulary`), by name, the same whichever comes first.

    `seen` and `asked` are how the two compare if they are taken to be of one thing. What the rules say without that
    is no sign: they were written for the stories the weights are fitted on, and are wrong more often on any other.
    """
    found: Signs = {_ASKED[asked.relation]: 1} if asked.relation in _ASKED else {}
    found.update({_DIFFERS[x]: 1 for x in asked.differs if x in _DIFFERS})
    for more in (_beside(beside), _gate(seen), _numbers(seen), _acts(seen.a, seen.b), _words(seen.a, seen.b)):
        found.update(more)
    found.update(_frames(seen.a, seen.b))
    return across(found, found)


def across(found: Signs, seen: Signs) -> Signs:
    """Return signs of a pair, and once more by names of their own where the pair, as `seen`, is in two languages.

    There fewer words are shared, and those that are say more.

    >>> across({"words": 2}, {"languages": True}), across({"words": 2}, {"languages": False})
    ({'words': 2, 'across.words': 2}, {'words': 2})
    """
    if not seen["languages"]:
        return found
    return found | {f"across.{name}": value for name, value in found.items() if name != "languages"}


def _beside(beside: Beside) -> Signs:
    standing = beside.standing
    first, second = standing.places
    return {
        "nearest": beside.aligned is not None,
        "nearest.surely": beside.aligned or 0.0,
        "shared": standing.most,
        "shared.less": standing.against,
        "ahead": standing.ahead,
        "ahead.least": standing.least,
        "leads": first == second == 0,
        "one-leads": (first == 0) != (second == 0),
        "place": abs(first - second),
        "strange": beside.strange,
    }


def _gate(seen: Seen) -> Signs:
    gate = seen.gate
    found: Signs = {_TOPIC[gate.topic]: 1, _DATE[gate.date]: 1}
    found.update({_AGREES[x]: 1 for x in _IDENTITY if x in gate.agrees})
    found.update({_AGAINST[x]: 1 for x in _IDENTITY if x in gate.against})
    found.update({"points": gate.points, "own": gate.own, "setting": gate.setting, "parties": gate.parties})
    found.update({"apart": seen.apart, "gap": min(gate.gap, _MOST_DAYS)})
    return found


def _numbers(seen: Seen) -> Signs:
    a, b = seen.a, seen.b
    told = [pair.answer for pair in seen.numbers]
    strong = [pair.answer for pair in seen.numbers if not numbers.weak(pair)]
    found: Signs = {_NUMBER[x]: told.count(x) for x in told}
    found.update({_STRONG[x]: strong.count(x) for x in strong})
    mine, yours = ({(m.amount.value, m.amount.unit) for m in side.measured} for side in (a, b))
    units, others = ({m.amount.unit for m in side.measured} for side in (a, b))
    more: Signs = {
        "number.part": any(pair.part for pair in seen.numbers),
        "measures": len(a.keys & b.keys),
        "numbers.both": bool(mine and yours),
        "numbers.one": bool(mine) != bool(yours),
        "numbers.uneven": abs(min(len(a.measured), _MOST_NUMBERS) - min(len(b.measured), _MOST_NUMBERS)),
        "values.same": len(mine & yours),
        "values.other": bool(mine and yours) and mine.isdisjoint(yours),
        "units.same": len(units & others),
        "units.other": bool(units and others) and units.isdisjoint(others),
        "numbers.lone": len(mine) == len(yours) == 1 and units == others,
    }
    found.update(more)
    return found


def _acts(a: Profile, b: Profile) -> Signs:
    moods = {a.mood, b.mood}
    return {
        "act.same": a.predicate is not None and a.predicate == b.predicate,
        "act.none": (a.predicate is None) + (b.predicate is None),
        "act.one": one_act(a, b),
        "act.thin": a.predicate in THIN,
        "act.nature": a.nature == b.nature,
        "acts": len({key for key, _, _ in a.acts} & {key for key, _, _ in b.acts}),
        "mood.same": len(moods) == 1,
        "mood.turned": moods == {"done", "ahead"},
        "mood.ahead": moods == {"ahead"},
        "sign.same": a.sign == b.sign,
        "polarity.same": a.claim.polarity == b.claim.polarity,
        "modality.same": a.claim.modality == b.claim.modality,
        "attributed": (a.claim.attribution is not None) + (b.claim.attribution is not None),
    }


def _words(a: Profile, b: Profile) -> Signs:
    unsaid = sorted((slots.unsaid(a, b), slots.unsaid(b, a)))
    uncovered = sorted((slots.uncovered(a, b), slots.uncovered(b, a)))
    lengths = sorted(min(len(spelt.words(side)), _MOST_WORDS) for side in (a, b))
    return {
        "unsaid.less": unsaid[0],
        "unsaid.more": unsaid[1],
        "uncovered.less": uncovered[0],
        "uncovered.more": uncovered[1],
        "words": wording.words(a, b),
        "meant": wording.meant(a, b),
        "sounds": wording.sounds(a, b),
        "content": len(a.content | b.content),
        "names": matches(a.names, b.names),
        "heard": heard(a, b) + heard(b, a),
        "languages": a.claim.text.isascii() != b.claim.text.isascii(),
        "length.less": lengths[0],
        "length.more": lengths[1],
    }


def _frames(a: Profile, b: Profile) -> Signs:
    kinds = [a.kinds[x].isdisjoint(b.kinds[x]) for x in a.kinds if x in b.kinds]
    return {
        "times.both": bool(a.times and b.times),
        "times.one": bool(a.times) != bool(b.times),
        "places": nearest(a.places, b.places) if a.places and b.places else -1,
        "borrowed": len(a.borrowed | b.borrowed),
        "other.objects": slots.other_objects(a, b),
        "other.actors": slots.other_actors(a, b),
        "other.subjects": slots.other_subjects(a, b),
        "contrast": contrasts.apart(a, b) is not None,
        "opposed": glosses.opposed(a.glosses, b.glosses),
        "kinds.other": sum(kinds),
        "kinds.same": len(kinds) - sum(kinds),
        "cues": len(a.cues & b.cues),
        "cues.one": len(a.cues ^ b.cues),
    }
