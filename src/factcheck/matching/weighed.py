"""What the rules miss between two articles on one story, found by the sum of all that is seen of two sentences.

A rule sees one thing at a time: a verb that it misread sets two sentences apart that every other sign ties. Where
rules give a link, it stands; for the rest all signs are weighed, and a conflict is only told where its slot is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.matching import numbers, reasons, scorecard, slots
from factcheck.matching.alignment import Aligned
from factcheck.matching.gate import NEAREST, gate
from factcheck.matching.outcome import result
from factcheck.matching.profile import Profile
from factcheck.matching.relation import focused, judge, settle
from factcheck.matching.seen import Seen
from factcheck.matching.signs import Beside, Signs, signs
from factcheck.matching.standing import Standing
from factcheck.matching.strangers import Gazette
from factcheck.model import Comparison, Link
from factcheck.model.link import Relation, Slot

LIKELY = 0.6
"""How likely two claims must tell one thing for a link that no rule gives."""
_TOLD: frozenset[Relation] = frozenset({"agree", "conflict", "update"})
_Pair = tuple[int, int]
"""The positions of two claims, the smaller first."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair of claims of one story, told as of one thing: how they stand if they are, and all signs of it."""

    pair: _Pair
    seen: Seen
    asked: Comparison
    signs: Signs


def weighed(links: Sequence[Link], ready: Sequence[Profile], aligned: Aligned) -> list[Link]:
    """Return `links` and those besides, between two articles of one story, that all signs of a pair together give."""
    by_pair = {(link.a, link.b): link for link in links}
    for found in pairs(links, ready, aligned.standings, aligned.nearest):
        link = _link(found)
        if link is not None:
            by_pair[ready[found.pair[0]].claim.id, ready[found.pair[1]].claim.id] = link
    return [by_pair[key] for key in sorted(by_pair)]


def pairs(
    links: Sequence[Link],
    ready: Sequence[Profile],
    standings: Iterable[Standing],
    near: Mapping[_Pair, float],
    *,
    told: bool = False,
) -> Iterator[Weighed]:
    """Yield the pairs of `standings` with all their signs; `near` are those that are each other's nearest.

    Those that a rule links already only if `told`, for there is something to learn from them.
    """
    at = {side.claim.id: i for i, side in enumerate(ready)}
    rules: dict[_Pair, Relation] = {(at[x.a], at[x.b]): x.relation for x in links if not x.internal}
    gazette = Gazette(ready)
    for standing in standings:
        rule = rules.get(standing.pair)
        if told or rule not in _TOLD:
            one, two = (ready[i] for i in standing.pair)
            beside = Beside(standing, near.get(standing.pair), gazette.strange(one, two))
            yield _weighed(standing.pair, one, two, rule, beside)


def _weighed(pair: _Pair, one: Profile, two: Profile, rule: Relation | None, beside: Beside) -> Weighed:
    a, b = focused(one, two)
    seen = Seen(a, b, gate(a, b, kin=True, asked=True))
    asked = settle(seen)
    seen.numbers = seen.numbers or numbers.quantities(a, b, kin=True, asked=True)
    return Weighed(pair, seen, asked, signs(seen, asked, rule, beside))


def _link(found: Weighed) -> Link | None:
    """Return the link of a pair as its signs give it, None where they give none, or a conflict in no known slot."""
    a, b = found.seen.a, found.seen.b
    if found.seen.gate.date == "open" or slots.other_objects(a, b):
        return None  # which of two days is meant is for a person to say; the schools are shut, the camps are open
    likely = scorecard.likelihood(found.signs)
    sure = 1 - likely["unrelated"]
    if sure <= LIKELY:
        return None
    told = (judge(a, b, kin=True, aligned=NEAREST), found.asked)
    for relation in sorted(_TOLD, key=lambda relation: (-likely[relation], relation)):
        as_told = _as(relation, found.seen, told)
        if as_told is not None:
            return _as_link(found.seen, as_told, round(100 * sure))
        if relation == "conflict":
            return None
    return None


def _as_link(seen: Seen, told: Comparison, score: int) -> Link:
    a, b = seen.a.claim.id, seen.b.claim.id
    return Link(a, b, told.relation, told.newer, False, told.differs, told.agrees, score, told.reason)


def _as(relation: Relation, seen: Seen, told: Iterable[Comparison]) -> Comparison | None:
    """Return how the two stand as `relation`, as one of `told` has it or by a slot; None where no slot tells so."""
    for comparison in told:
        if comparison.relation == relation:
            return comparison
    if relation == "agree":
        return None if seen.gate.against or seen.gate.setting else _agreeing(seen)
    slot = _slot(seen) if relation == "conflict" else None
    if slot is None:
        return None
    seen.differs = {slot}
    return result(seen, "conflict", None, reasons.conflict(seen.a, seen.b, seen.gate, seen.numbers, {slot}))


def _agreeing(seen: Seen) -> Comparison:
    equal = [pair for pair in seen.numbers if pair.answer != "differ"]
    seen.differs = set()
    return result(seen, "agree", None, reasons.agree(seen.a, seen.b, seen.gate, equal, seen.agrees, set()))


def _slot(seen: Seen) -> Slot | None:
    """Return the slot in which two claims of one thing differ for all to see: a number, a denial, a day, a place."""
    if any(pair.answer == "differ" for pair in seen.numbers):
        return "quantity"
    if seen.a.claim.polarity != seen.b.claim.polarity and seen.a.sign != seen.b.sign:
        return "polarity"
    if seen.gate.date == "differ":
        return "date"
    counted = bool(seen.a.measured and seen.b.measured)  # another place has a number of its own
    return "place" if "place" in seen.gate.against and not counted else None
