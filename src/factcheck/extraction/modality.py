"""How a claim is put: as a fact, a report, a plan, an expectation, a condition or an opinion; and when."""

from __future__ import annotations

from factcheck.extraction.attribution.said import Said
from factcheck.extraction.clauses import Clause, Tense, verbs
from factcheck.model.claim import Modality

_BY_STANCE: dict[str, Modality] = {"expect": "expected", "opinion": "opinion"}


def modality(
    norms: list[str], lang: str, parts: list[Clause], said: Said | None, timed: frozenset[int] = frozenset()
) -> Modality:
    """Return the modality of a sentence; what its content says outranks that somebody says it.

    `timed` are the positions inside time expressions, whose words (May) show no modality.

    >>> from factcheck.text.tokens import tokenise
    >>> from factcheck.extraction.clauses import clauses
    >>> tokens = tokenise("बारिश की संभावना है।")
    >>> modality([t.norm for t in tokens], "hi", clauses(tokens, "hi"), None)
    'expected'
    """
    aside = [part for part in parts if part.kind == "subordinate"] if len(parts) > 1 else []
    marked = {
        label
        for start, _, label in verbs(lang).modality.scan(norms)
        if start not in timed and not (label == "expected" and any(x.start <= start < x.end for x in aside))
    }
    if "conditional" in marked:
        return "conditional"
    if said and said.stance in _BY_STANCE:
        return _BY_STANCE[said.stance]
    if "opinion" in marked:
        return "opinion"
    if "expected" in marked:
        return "expected"
    if said or "reported" in marked:
        return "reported"
    return "planned" if "planned" in marked or tense_of(parts) == "future" else "asserted"


def tense_of(parts: list[Clause], content: tuple[int, int] | None = None) -> Tense:
    """Return the tense of the main clause: of the content's where somebody is quoted, else of the sentence's."""
    found: Tense = None
    for part in parts:
        if part.kind != "main" or part.tense is None or (content and not content[0] < part.verb <= content[1]):
            continue
        found = found or part.tense
    return found or next((part.tense for part in parts if part.tense), None)
