"""What the rules miss between two articles on one story, found by the sum of all that is seen of two sentences.

A rule sees one thing at a time: a verb that it misread sets two sentences apart that every other sign ties, and a verb
that both have ties two of which all the rest differs. So all signs are weighed: much must speak for a link that no rule
gives, little for one that a rule does, and a conflict is only told where its slot is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.matching import numbers, reasons, scorecard, slots
from factcheck.matching.gate import NEAREST, gate
from factcheck.matching.outcome import result
from factcheck.matching.profile import Profile
from factcheck.matching.relation import focused, judge, settle
from factcheck.matching.ruled import Ruled
from factcheck.matching.seen import Seen
from factcheck.matching.signs import Beside, Signs, across, signs
from factcheck.matching.standing import Standing
from factcheck.matching.strangers import Gazette
from factcheck.matching.topics import one_act
from factcheck.matching.vocabulary import Vocabulary
from factcheck.model import Comparison, Link
from factcheck.model.link import Relation, Slot

LIKELY = 0.75
"""How likely two claims must tell one thing for a link that no rule gives."""
FAIR = 0.15
"""How likely they must agree where they rather differ, but in no slot."""
KEPT = 0.45
"""How likely they must for a link that a rule gives."""
LONG, KEPT_LONG = 15, 0.2
"""Words of a sentence beyond which that is enough: it tells much besides, which speaks against nothing."""
HOPELESS = 0.25
"""How likely by all but their words, below which two claims need not be read word by word.

In all our stories no two that are likely by their words too were below 0.34 without them.
"""
_APART, _STRANGE = -3.0, -1.0
"""What may speak against two claims that no rule links, and so much where one tells of what the other's article never
names. In all our stories no two that were likely had more against them."""
_TOLD: frozenset[Relation] = frozenset({"agree", "conflict", "update"})
_HAPPENED: frozenset[Slot] = frozenset({"quantity", "polarity"})
_Pair = tuple[int, int]
"""The positions of two claims, the smaller first."""


@dataclass(slots=True)
class Weighed:
    """A pair of claims of one story, told as of one thing: how they stand if they are, and all signs of it.

    `rule` is the relation that the rules alone give, None where they give no link. `likely` is how likely each relation
    is; empty where the words were not read, because nobody asks.
    """

    pair: _Pair
    rule: Relation | None
    seen: Seen
    asked: Comparison
    signs: Signs
    likely: dict[Relation, float]


def weighed(told: Ruled, ready: Sequence[Profile]) -> tuple[list[Link], list[Seen]]:
    """Return the links that rules give, and between two articles of one story those that all signs of a pair give.

    And the pairs that were weighed and not linked.
    """
    rest: list[Seen] = []
    by_pair = {(link.a, link.b): link for link in told.links}
    long = Counter(side.claim.article for side in ready)
    for found in pairs(told, ready, told.aligned.standings, hopeless=HOPELESS):
        a, b = (ready[i].claim.id for i in found.pair)
        if found.rule in _TOLD:
            sides = [ready[i].claim for i in found.pair]
            if max(long[side.article] for side in sides) == 1:
                continue  # of two lone sentences no more is known than what the rules see
            if found.signs["alike"] == 1:
                continue  # they differ in a number and nothing else
            link = by_pair[a, b]
            wanted = KEPT_LONG if found.signs["length.more"] > LONG else KEPT
            if _of_two_days(link) or 1 - found.likely["unrelated"] < wanted:
                by_pair[a, b] = _parted(found, link)
        elif found.likely and (more := _link(found)) is not None:
            by_pair[a, b] = more
        else:
            rest.append(found.seen)
    return [by_pair[key] for key in sorted(by_pair)], rest


def pairs(
    told: Ruled, ready: Sequence[Profile], standings: Iterable[Standing], *, hopeless: float = 0.0
) -> Iterator[Weighed]:
    """Yield the pairs of `standings` with all their signs.

    The words are not read of those that no rule links and that all else makes less likely than `hopeless`, and those
    that too much speaks against are left out.
    """
    at = {side.claim.id: i for i, side in enumerate(ready)}
    rules: dict[_Pair, Relation] = {(at[x.a], at[x.b]): x.relation for x in told.links if not x.internal}
    gazette, vocabulary = Gazette(ready), Vocabulary(ready, told.kin)
    for standing in standings:
        rule = rules.get(standing.pair)
        one, two = (ready[i] for i in standing.pair)
        if "headline" in (one.claim.kind, two.claim.kind):
            continue  # it leaves out what would tell: the rules alone are believed
        strange = gazette.strange(one, two)
        if hopeless and rule not in _TOLD and (standing.against < _APART or (strange and standing.against < _STRANGE)):
            continue
        beside = Beside(standing, told.aligned.nearest.get(standing.pair), strange)
        found = _weighed(standing.pair, one, two, rule, beside)
        sums = scorecard.summed(found.signs)
        if rule in _TOLD or not hopeless or 1 - scorecard.likely(sums)["unrelated"] >= hopeless:
            words = across(vocabulary.signs(one, two), found.signs)
            found.signs.update(words)
            found.likely = scorecard.likely(scorecard.summed(words, sums))
        yield found


def _weighed(pair: _Pair, one: Profile, two: Profile, rule: Relation | None, beside: Beside) -> Weighed:
    a, b = focused(one, two)
    seen = Seen(a, b, gate(a, b, kin=True, asked=True))
    asked = settle(seen)
    seen.numbers = seen.numbers or numbers.quantities(a, b, kin=True, asked=True)
    return Weighed(pair, rule, seen, asked, signs(seen, asked, beside), {})


def _link(found: Weighed) -> Link | None:
    """Return the link of a pair as its signs give it, None where they give none, or a conflict in no known slot."""
    a, b = found.seen.a, found.seen.b
    if found.seen.gate.date == "open" or slots.other_objects(a, b):
        return None  # which of two days is meant is for a person to say; the schools are shut, the camps are open
    likely = found.likely
    sure = 1 - likely["unrelated"]
    if sure <= LIKELY:
        return None
    told = (judge(a, b, kin=True, aligned=NEAREST), found.asked)
    for relation in sorted(_TOLD, key=lambda relation: (-likely[relation], relation)):
        as_told = _as(relation, found.seen, told)
        if as_told is not None:
            return _as_link(found.seen, as_told, round(100 * sure))
        if relation == "conflict" and likely["agree"] < FAIR:
            return None  # told of one thing, but nothing shows in what they differ
    return None


def _of_two_days(told: Link | Comparison) -> bool:
    """Whether two claims differ in the day and in what happened that day: the index fell on Monday, then rose."""
    return told.relation == "conflict" and "date" in told.differs and not _HAPPENED.isdisjoint(told.differs)


def _parted(found: Weighed, link: Link) -> Link:
    """Return a rule's link as one of two claims that are only related, for too much else differs."""
    seen = found.seen
    told = result(seen, "related", None, reasons.related(seen.a, seen.b, seen.gate))
    return replace(link, relation="related", newer=None, differs=told.differs, agrees=told.agrees, reason=told.reason)


def _as_link(seen: Seen, told: Comparison, score: int) -> Link:
    a, b = seen.a.claim.id, seen.b.claim.id
    return Link(a, b, told.relation, told.newer, False, told.differs, told.agrees, score, told.reason)


def _as(relation: Relation, seen: Seen, told: Iterable[Comparison]) -> Comparison | None:
    """Return how the two stand as `relation`, as one of `told` has it or by a slot; None where no slot tells so."""
    if relation == "agree" and not (one_act(seen.a, seen.b) or any(pair.answer == "same" for pair in seen.numbers)):
        return None  # rain goes on in the district on Thursday, its schools are shut that day
    for comparison in told:
        if comparison.relation == relation:
            return None if _of_two_days(comparison) else comparison
    if relation == "agree":
        return None if seen.gate.against or seen.gate.setting or _denying(seen) else _agreeing(seen)
    slot = _slot(seen) if relation == "conflict" else None
    if slot is None:
        return None
    seen.differs = {slot}
    return result(seen, "conflict", None, reasons.conflict(seen.a, seen.b, seen.gate, seen.numbers, {slot}))


def _agreeing(seen: Seen) -> Comparison:
    equal = [pair for pair in seen.numbers if pair.answer != "differ"]
    seen.differs = set()
    return result(seen, "agree", None, reasons.agree(seen.a, seen.b, seen.gate, equal, seen.agrees, set()))


def _denying(seen: Seen) -> bool:
    """Whether one claim says that it was so and the other that it was not."""
    return seen.a.claim.polarity != seen.b.claim.polarity and seen.a.sign != seen.b.sign


def _slot(seen: Seen) -> Slot | None:
    """Return the slot in which two claims of one thing differ for all to see: a number, a denial, a day, a place."""
    if any(pair.answer == "differ" for pair in seen.numbers):
        return "quantity"
    if _denying(seen):
        return "polarity"
    if seen.gate.date == "differ":
        return "date"
    counted = bool(seen.a.measured and seen.b.measured)  # another place has a number of its own
    return "place" if "place" in seen.gate.against and not counted else None
