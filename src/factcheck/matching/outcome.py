"""What comparing a pair comes to: the relation, the slots it rests on, why."""

from __future__ import annotations

from functools import cache

from factcheck.matching import reasons
from factcheck.matching.seen import Seen
from factcheck.matching.settings import Settings
from factcheck.model import Comparison, Reason
from factcheck.model.link import Slot

UNSAID = Reason("match.unrelated")
"""The reason of what nothing ties, and of what is related as long as nobody asks why."""
_ORDER: tuple[Slot, ...] = ("date", "quantity", "place", "actor", "role", "polarity", "modality", "attribution")


def touching(seen: Seen, settings: Settings) -> Comparison:
    """Return `related` or `unrelated` for a pair that is not of one event, or says different things of it."""
    score = seen.gate.score
    if score >= settings.relate and (seen.gate.topic or seen.gate.agrees):
        if seen.brief:
            return _plain("related", score)
        return result(seen, "related", None, reasons.related(seen.a, seen.b, seen.gate))
    return _plain("unrelated", score)


@cache
def _plain(relation: reasons.Relation, score: int) -> Comparison:
    """Return a comparison that says no more than its relation: most pairs get one of the same few."""
    return Comparison(relation, None, (), (), score, UNSAID)


def result(seen: Seen, relation: reasons.Relation, newer: reasons.Side, reason: Reason) -> Comparison:
    """Return the comparison of a pair that was decided: with the slots that differ, and the others that were equal."""
    differs = seen.gate.against if relation == "related" else seen.differs
    agrees = (seen.agrees or seen.gate.agrees) - differs
    return Comparison(
        relation, newer, _ordered(frozenset(differs)), _ordered(frozenset(agrees)), seen.gate.score, reason
    )


@cache
def _ordered(slots: frozenset[Slot]) -> tuple[Slot, ...]:
    return tuple(slot for slot in _ORDER if slot in slots)
