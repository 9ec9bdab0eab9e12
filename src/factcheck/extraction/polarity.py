"""Does a claim affirm or deny? Negation that counts, and the many words that only look like it."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from factcheck.extraction.attribution.said import Said
from factcheck.extraction.clauses import Clause, Verbs, verbs

Polarity = Literal["+", "-"]


def polarity(norms: list[str], lang: str, parts: list[Clause], said: Said | None) -> Polarity:
    """Return '-' where the assertion is negated or denied, else '+'.

    Only negation of a main clause counts: a relative or conditional clause, and a negated infinitive
    (भुगतान न करने पर) leave the assertion standing, but to decide not to is to deny. A denial that is itself negated affirms.
    Antonyms (खुला/बंद) are not negation; frames carry their direction.

    >>> from factcheck.extraction.clauses import clauses
    >>> from factcheck.text.tokens import tokenise
    >>> tokens = tokenise("No passenger was hurt.")
    >>> polarity([t.norm for t in tokens], "en", clauses(tokens, "en"), None)
    '-'
    """
    if said and said.stance == "deny":
        return "+" if said.negated else "-"
    table = verbs(lang)
    starts = [part.start for part in parts]
    for start, end, label in table.negation.scan(norms):
        if label == "none" or _circumstance(end, norms, table):
            continue
        clause = parts[bisect_right(starts, start) - 1]
        if clause.kind == "main" or (clause.kind == "subordinate" and len(parts) == 1):
            return "-"
    return "+"


def _circumstance(end: int, norms: list[str], table: Verbs) -> bool:
    """A negator right before an infinitive that a postposition governs."""
    if not table.infinitive_endings or end + 1 >= len(norms):
        return False
    if not norms[end].endswith(table.infinitive_endings) or norms[end + 1] not in table.after_infinitive:
        return False
    return end + 2 >= len(norms) or norms[end + 2] not in table.infinitive_acts
