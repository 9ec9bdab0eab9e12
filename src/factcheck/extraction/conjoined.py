"""Split a sentence where it joins two facts that can stand alone: each with a subject and a verb of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from factcheck.extraction.attribution import Said
from factcheck.extraction.clauses import Clause, Verbs, joined, verbs
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

    A cut is made before a joining word (और, जबकि, while) between two main clauses that both hold a number
    or name, where the second also has its own subject, or where one affirms and the other denies.
    Nothing is cut inside the words around a cue of speech, nor beside a relative clause, which may
    reach over both. `facts` are quantities and names.
    """
    whole = [(0, len(tokens))]
    if len(parts) < 2 or any(part.kind != "main" for part in parts):
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
    if len(ranges) == 2 and len(negated_parts(tokens, lang, parts)) == 1 and len(parts) == 2:
        head = norms[ranges[1][0]]
        if head in table.subject_heads or _has_subject(tokens[slice(*ranges[1])], facts[1], table):
            return ranges
    return ranges if _stand_alone(tokens, ranges, facts, table) else whole


def _stand_alone(
    tokens: list[Token], ranges: list[tuple[int, int]], facts: tuple[Sequence[Fact], Sequence[Fact]], table: Verbs
) -> bool:
    """Say whether every range holds a number or name, and all but the first a number or a subject."""
    amounts, names = facts
    marks = [(fact.start, True) for fact in amounts] + [(fact.start, False) for fact in names]
    for position, (first, end) in enumerate(ranges):
        inside = [number for start, number in marks if tokens[first].start <= start < tokens[end - 1].end]
        if not inside or (position and not any(inside) and not _has_subject(tokens[first:end], names, table)):
            return False
    return True


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
        ranges.append((first, cut))
        first = cut
        while first < len(tokens) and (tokens[first].norm in table.joiners or tokens[first].kind == "punct"):
            first += 1
    return ranges


def _has_subject(tokens: list[Token], names: Sequence[Fact], table: Verbs) -> bool:
    """Say whether a clause names who acts: a name at its head, with its marker in a verb-final language."""
    name = next((name for name in names if name.start == tokens[0].start), None)
    if name is None:
        return False
    if not table.final:
        return True
    after = next((token for token in tokens if token.start >= name.end), None)
    return after is not None and after.norm in table.markers
