"""Split a sentence where it joins two facts that can stand alone: each with a subject and a verb of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from factcheck.extraction.attribution import Said
from factcheck.extraction.clauses import Clause, Verbs, is_verb, joined, verbs
from factcheck.extraction.polarity import negated_parts
from factcheck.text.tokens import Token


class Fact(Protocol):
    """Anything with a span that makes a clause checkable: a quantity, or a name."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last."""


def split(
    tokens: list[Token], parts: list[Clause], said: Said | None, lang: str, facts: tuple[Sequence[Fact], Sequence[Fact]]
) -> list[tuple[int, int]]:
    """Return the token ranges of the facts of a sentence, one range where it is best left whole.

    A cut is made before a joining word (और, जबकि, while) between two main clauses, each with its own
    subject, that both hold a number or name, or one of which affirms and the other denies.
    Nothing is cut inside the words around a cue of speech, nor beside a relative clause, which may
    reach over both, unless it comes second and tells what happened (…, जिसमें 41 लोग मरे और 11 घायल
    हुए). `facts` are quantities and names.
    """
    whole = [(0, len(tokens))]
    if len(parts) < 2 or not _plain(parts):
        return whole
    table, norms = verbs(lang), [token.norm for token in tokens]
    cuts = [
        part.start
        for before, part in pairwise(parts)
        if before.verb and part.verb and joined(norms, part, table) and _outside_cue(part, said)
    ]
    if not cuts:
        return whole
    ranges = _between(cuts, tokens, table)
    told = (said.content[0] if said and said.content else 0, ranges[0][1])
    if not all(_has_subject(tokens, told, later, table, facts[0]) for later in ranges[1:]):
        return whole
    opposed = len(parts) == 2 and len(negated_parts(tokens, lang, parts)) == 1
    return ranges if opposed or _stand_alone(tokens, ranges, facts) else whole


def _stand_alone(
    tokens: list[Token], ranges: list[tuple[int, int]], facts: tuple[Sequence[Fact], Sequence[Fact]]
) -> bool:
    """Say whether every range holds a number or a name."""
    starts = sorted(fact.start for found in facts for fact in found)
    for first, end in ranges:
        at = bisect_left(starts, tokens[first].start)
        if at == len(starts) or starts[at] >= tokens[end - 1].end:
            return False
    return True


def _plain(parts: Sequence[Clause]) -> bool:
    """Say whether all clauses are main ones, or a relative one stands between two of them, its word in front."""
    if parts[0].kind != "main" or parts[-1].kind != "main":
        return False
    return all(part.kind == "main" for part in parts) or (len(parts) == 3 and parts[1].kind == "relative")


def _has_subject(
    tokens: list[Token], first: tuple[int, int], later: tuple[int, int], table: Verbs, amounts: Sequence[Fact]
) -> bool:
    """Say whether a later clause has a subject of its own, not that of the first.

    A verb-final clause has one if it marks it, or opens with one; an amount in front is one where the
    first clause marks none, or the verb tells what happened to it (11 घायल हुए) and not what was done. A
    verb-medial one has a subject if it does not open with its verb.
    """
    words = [token.norm for token in tokens[slice(*later)]]
    if not table.final:
        return not is_verb(words[0], table)
    if words[0] in table.subject_heads or not table.markers.isdisjoint(words):
        return True
    front = tokens[later[0] : later[0] + 2]
    if not any(front[0].start <= amount.start < front[-1].end for amount in amounts):
        return False
    marked = not table.markers.isdisjoint(token.norm for token in tokens[slice(*first)])
    return not marked or _happens([t.norm for t in tokens[slice(*later)] if t.kind == "word"], table)


def _happens(words: list[str], table: Verbs) -> bool:
    """Say whether the last verb tells what happened to its subject: हुए, मारे गए, लापता हैं; not किए हैं."""
    while len(words) > 1 and words[-1] in table.tense:
        words = words[:-1]
    return words[-1] in table.happens or words[-1] not in table.events


def _outside_cue(part: Clause, said: Said | None) -> bool:
    if said is None:
        return True
    if said.content is None:
        return False
    return said.content[0] < part.start < said.content[1]


def _between(cuts: list[int], tokens: list[Token], table: Verbs) -> list[tuple[int, int]]:
    """Return the ranges between cuts, without the joining words at their heads."""
    ranges, first = [], 0
    for cut in [*cuts, len(tokens)]:
        last = cut
        while cut < len(tokens) and last > first + 1 and tokens[last - 1].norm in {",", ";"}:
            last -= 1
        ranges.append((first, last))
        first = cut
        while first < len(tokens) and (tokens[first].norm in table.joiners or tokens[first].kind == "punct"):
            first += 1
    return ranges
