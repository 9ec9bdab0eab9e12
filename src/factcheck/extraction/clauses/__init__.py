"""Where the finite verbs of a sentence stand, their tense, and the clauses they close or carry."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.clauses import final, medial
from factcheck.extraction.clauses.medial import is_verb
from factcheck.extraction.clauses.words import PAUSES, Clause, Kind, Tense, Verbs, kind_of, verbs
from factcheck.text.tokens import Token

__all__ = ["Clause", "Kind", "Tense", "Verbs", "clauses", "dated", "is_verb", "joined", "ongoing", "verbs"]


def clauses(tokens: list[Token], lang: str, timed: frozenset[int] = frozenset()) -> list[Clause]:
    """Return the clauses of a sentence in order; together they cover it.

    `timed` are the positions of tokens inside time expressions; no verb is sought there.

    >>> from factcheck.text.tokens import tokenise
    >>> [(c.kind, c.tense) for c in clauses(tokenise("पुल टूट गया और दो लोग घायल हैं।"), "hi")]
    [('main', 'past'), ('main', 'present')]
    """
    table = verbs(lang)
    found = final.find(tokens, table, timed) if table.final else medial.find(tokens, table, timed)
    if not found:
        return [Clause(0, len(tokens), kind_of(tokens, 0, len(tokens), table), None, 0)]
    if not [clause for clause in found if clause.kind != "relative"]:
        found[-1].kind = "main"
    return found


def joined(norms: Sequence[str], part: Clause, table: Verbs) -> bool:
    """Say whether a clause begins with a joining word (और, but), a comma before it or not."""
    at = part.start + (norms[part.start] in PAUSES)
    return at < part.end and norms[at] in table.joiners


def ongoing(norms: list[str], lang: str, parts: Sequence[Clause]) -> bool:
    """Say whether a verb group tells something going on (रहा है, is …ing)."""
    table = verbs(lang)
    if table.final:
        return not table.progressive.isdisjoint(norms)
    ends = [norm for part in parts if part.verb for norm in norms[part.verb : part.verb + 2]]
    return any(norm.endswith(table.progressive_endings) for norm in ends)


def dated(tokens: list[Token], lang: str, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return the positions inside time expressions; "may" alone is one only with a capital or after in, of, last …."""
    table = verbs(lang)
    found: set[int] = set()
    for first, end in spans:
        word = tokens[first] if end - first == 1 else None
        verb = word and word.norm in table.also_names and word.raw[0].islower()
        if not verb or (first and tokens[first - 1].norm in table.before_months):
            found.update(range(first, end))
    return frozenset(found)
