"""What the rules said of two articles on one story, weighed by all that is seen of each pair of their sentences.

A rule sees one thing at a time: a verb that it misread sets two sentences apart that every other sign ties. So what
the rules give is a sign among others, and the sum of all decides; but a conflict is only told where its slot is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.matching import numbers, reasons, scorecard
from factcheck.matching.alignment import Articles
from factcheck.matching.gate import NEAREST, gate
from factcheck.matching.kinship import Kin
from factcheck.matching.nearness import Shared
from factcheck.matching.outcome import result
from factcheck.matching.profile import Profile
from factcheck.matching.relation import focused, judge, settle
from factcheck.matching.seen import Seen
from factcheck.matching.signs import Beside, Signs, signs
from factcheck.matching.strangers import Gazette
from factcheck.model import Comparison, Link
from factcheck.model.link import Relation, Slot

LIKELY, KEPT = 0.6, 0.15
"""How likely two claims must tell one thing for a link that no rule gives, and for one that a rule gives."""
_OVER = 4
"""How much likelier another relation must be than the one that the rules give."""
SOME = 0.5
"""What two sentences must share to be weighed, on the scale of `nearness.ENOUGH`, where no rule links them."""
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


def weighed(links: Sequence[Link], articles: Articles, kin: Kin, near: Mapping[_Pair, float]) -> list[Link]:
    """Return `links` with those between two articles of one story as all their signs together give them.

    `near` are the pairs that are each other's nearest, and how surely, see `alignment.aligned`.
    """
    by_pair = {(link.a, link.b): link for link in links}
    ready = articles.ready
    for found in pairs(links, articles, kin, near):
        key = ready[found.pair[0]].claim.id, ready[found.pair[1]].claim.id
        link = _decided(found, by_pair.get(key))
        if link is not None:
            by_pair[key] = link
    return [by_pair[key] for key in sorted(by_pair)]


def pairs(links: Sequence[Link], articles: Articles, kin: Kin, near: Mapping[_Pair, float]) -> Iterator[Weighed]:
    """Yield each pair of claims of two articles of one story that shares something or has a link, with its signs."""
    ready = articles.ready
    at = {side.claim.id: i for i, side in enumerate(ready)}
    rules: dict[_Pair, Relation] = {(at[x.a], at[x.b]): x.relation for x in links if not x.internal}
    between: dict[frozenset[str], list[_Pair]] = defaultdict(list)
    for i, j in (pair for pair, relation in rules.items() if relation in _TOLD):
        between[frozenset((ready[i].claim.article, ready[j].claim.article))].append((i, j))
    gazette = Gazette(ready)
    for here, there in sorted(tuple(sorted(pair)) for pair in kin if len(pair) > 1):
        shared = Shared(articles[here], articles[there])
        linked = between[frozenset((here, there))]
        told = articles.told[here]
        weights = shared.weights(SOME, [(i, j) if i in told else (j, i) for i, j in linked])
        ranks = _Ranks(weights)
        for one, two in sorted(weights):
            pair = min(one, two), max(one, two)
            beside = ranks.beside(one, two, near.get(pair), articles, gazette)
            yield _weighed(pair, ready, rules.get(pair), beside)


def _weighed(pair: _Pair, ready: Sequence[Profile], rule: Relation | None, beside: Beside) -> Weighed:
    a, b = focused(ready[pair[0]], ready[pair[1]])
    seen = Seen(a, b, gate(a, b, kin=True, asked=True))
    asked = settle(seen)
    seen.numbers = seen.numbers or numbers.quantities(a, b, kin=True, asked=True)
    return Weighed(pair, seen, asked, signs(seen, asked, rule, beside))


class _Ranks:
    """How each pair of sentences of two articles stands among the others, by what they share and what is against it."""

    def __init__(self, weights: Mapping[_Pair, tuple[float, float]]) -> None:
        self._weights = weights
        self._rows: dict[int, list[tuple[float, float]]] = defaultdict(list)
        for (i, j), (most, against) in weights.items():
            self._rows[i].append((most + against, most))
            self._rows[j].append((most + against, most))

    def beside(self, i: int, j: int, aligned: float | None, articles: Articles, gazette: Gazette) -> Beside:
        """Return how sentence `i` of the one article and `j` of the other stand among all."""
        most, against = self._weights[i, j]
        rivals = [self._rival(k, most + against, most) for k in (i, j)]
        one, two = articles.ready[i], articles.ready[j]
        return Beside(
            most=most,
            against=against,
            aligned=aligned,
            ahead=most + against - max(weight for weight, _ in rivals),
            clear=most - max(shared for _, shared in rivals),
            least=most + against - min(weight for weight, _ in rivals),
            orders=(articles.order(one), articles.order(two)),
            strange=gazette.strange(one, two),
        )

    def _rival(self, k: int, weight: float, most: float) -> tuple[float, float]:
        """Return the greatest weight, and the most that is shared, of another pair with sentence `k`; 0 for none."""
        others = list(self._rows[k])
        others.remove((weight, most))
        return max((w for w, _ in others), default=0.0), max((m for _, m in others), default=0.0)


def _decided(found: Weighed, rule: Link | None) -> Link | None:
    """Return the link of a pair as its signs give it, None where the rules' answer stands."""
    likely = scorecard.likelihood(found.signs)
    sure = 1 - likely["unrelated"]
    if rule is None or rule.relation not in _TOLD:
        ranked = sorted(_TOLD, key=lambda relation: (-likely[relation], relation)) if sure > LIKELY else []
        return _first(found, ranked, round(100 * sure))
    if sure > KEPT:
        beyond = [relation for relation in _TOLD if likely[relation] > _OVER * likely[rule.relation]]
        if not beyond:
            return None
        other = _first(found, sorted(beyond, key=lambda relation: (-likely[relation], relation)), round(100 * sure))
        if other is not None:
            return other
    seen = found.seen
    return _link(found, result(seen, "related", None, reasons.related(seen.a, seen.b, seen.gate)), rule.score)


def _first(found: Weighed, ranked: Sequence[Relation], score: int) -> Link | None:
    """Return the link of the first relation that the pair can be told to have; of a conflict, or it is none."""
    for relation in ranked:
        comparison = _as(relation, found)
        if comparison is not None:
            return _link(found, comparison, score)
        if relation == "conflict":
            return None  # they differ, and no slot says in what
    return None


def _link(found: Weighed, told: Comparison, score: int) -> Link:
    a, b = found.seen.a.claim.id, found.seen.b.claim.id
    return Link(a, b, told.relation, told.newer, False, told.differs, told.agrees, score, told.reason)


def _as(relation: Relation, found: Weighed) -> Comparison | None:
    """Return how the two stand as `relation`, None where no slot tells so."""
    near = judge(found.seen.a, found.seen.b, kin=True, aligned=NEAREST + SOME)
    for comparison in (near, found.asked):
        if comparison.relation == relation:
            return comparison
    if relation == "agree":
        return _agreeing(found.seen)
    slot = _slot(found.seen) if relation == "conflict" else None
    if slot is None:
        return None
    seen = found.seen
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
    return "place" if "place" in seen.gate.against else None
