"""Does a claim affirm or deny? Negation that counts, and the many words that only look like it."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from factcheck.extraction.attribution.said import Said
from factcheck.extraction.clauses import Clause, Verbs, joined, verbs
from factcheck.text.tokens import Token

Polarity = Literal["+", "-"]
_LABEL, _LEAST = 3, 4


def polarity(tokens: list[Token], lang: str, parts: list[Clause], said: Said | None) -> Polarity:
    """Return '-' where the assertion is negated or denied, else '+'.

    Only negation of a main clause counts: a relative or conditional clause and a negated infinitive
    (भुगतान न करने पर) leave the assertion standing, but to decide not to is to deny. Of joined clauses the
    first one decides. A denial that is itself negated affirms. Antonyms (खुला/बंद) are not negation;
    frames carry their direction.

    >>> from factcheck.extraction.clauses import clauses
    >>> from factcheck.text.tokens import tokenise
    >>> tokens = tokenise("No passenger was hurt.")
    >>> polarity(tokens, "en", clauses(tokens, "en"), None)
    '-'
    """
    if said and said.stance == "deny":
        return "+" if said.negated else "-"
    negated = negated_parts(tokens, lang, parts)
    if not negated:
        return "+"
    norms = [token.norm for token in tokens]
    table, begun = verbs(lang), False
    content = said.content[0] if said and said.content else 0
    for index, part in enumerate(parts):
        if begun and joined(norms, part, table):
            break
        if index in negated:
            return "-"
        begun = begun or (part.kind == "main" and part.verb > content)
    return "+"


def negated_parts(tokens: list[Token], lang: str, parts: list[Clause]) -> set[int]:
    """Return which main clauses hold a negator that counts. Titles (No Strings Attached) hold none.

    A rally without permission is denied one; what can be or will be seen without a telescope is affirmed.
    """
    table, norms = verbs(lang), [token.norm for token in tokens]
    marks = table.negation.scan(norms)
    found, starts = set(), [part.start for part in parts] if marks else []
    for start, end, label in marks:
        if label == "none" or _circumstance(start, end, norms, table) or _titled(tokens, start):
            continue
        if _hyphened(tokens, end) or _aside(start, end, norms, table) or _answer(tokens, start, end):
            continue
        index = bisect_right(starts, start) - 1
        if label == "lack" and _possible(norms, parts[index], table):
            continue
        if parts[index].kind == "main" or (parts[index].kind == "subordinate" and len(parts) == 1):
            found.add(index)
    return found


def _possible(norms: list[str], part: Clause, table: Verbs) -> bool:
    """Whether a clause tells what will or can be."""
    return part.tense == "future" or not table.able.isdisjoint(norms[part.start : part.end])


def _titled(tokens: list[Token], at: int) -> bool:
    """A capital where no sentence or quotation begins."""
    return at > 0 and tokens[at].raw[0].isupper() and tokens[at - 1].kind in ("word", "number")


def _hyphened(tokens: list[Token], end: int) -> bool:
    """no-trust, no-fly: part of a name."""
    return end < len(tokens) and tokens[end].norm == "-" and not tokens[end].spaced


def _answer(tokens: list[Token], start: int, end: int) -> bool:
    """नहीं, केवल दो घर खाली हुए: a No to what was asked; the clause after its comma stands for itself.

    A label (जवाब:) or a word of courtesy (जी) may stand before it.
    """
    if start > _LABEL or end + _LEAST >= len(tokens) or tokens[end].norm != ",":
        return False
    asked = start < 2 or tokens[start - 1].kind == "punct"
    return asked and all(token.kind == "word" for token in tokens[end + 1 : end + _LEAST])


def _aside(start: int, end: int, norms: list[str], table: Verbs) -> bool:
    """A contrast before a comma (पटना में नहीं, …), or words between commas without a verb (Rao, never a poet, …)."""
    if table.final:
        return end < len(norms) - 1 and norms[end] == "," and norms[start - 1] in table.places
    if not start or norms[start - 1] != ",":
        return False
    for norm in norms[end : end + 15]:
        if norm == ",":
            return True
        if norm in table.tense:
            return False
    return False


def _circumstance(start: int, end: int, norms: list[str], table: Verbs) -> bool:
    """A negator before an infinitive that a postposition governs (न करने पर, बिना हेलमेट चलाने वाले)."""
    if not table.infinitive_endings:
        return False
    reach = end + 1 if norms[start] in table.negators else end + 5
    for at in range(end, min(reach, len(norms) - 1)):
        if table.verblike.ends(norms[at], table.infinitive_endings) and norms[at + 1] in table.after_infinitive:
            return at + 2 >= len(norms) or norms[at + 2] not in table.infinitive_acts
    return False
