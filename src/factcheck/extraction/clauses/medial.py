"""Clauses where the verb follows its subject (English)."""

from __future__ import annotations

from factcheck.extraction.clauses.words import PAUSES, Clause, Tense, Verbs, kind_of, opens
from factcheck.text.tokens import Token


def find(tokens: list[Token], table: Verbs, timed: frozenset[int]) -> list[Clause]:
    """Each clause begins at the opener, conjunction or comma before its verb."""
    found: list[Clause] = []
    title = _title(tokens)
    at = 0
    while at < len(tokens):
        name = not title and at and tokens[at].raw[0].isupper() and tokens[at - 1].kind == "word"
        tense, after = (None, at) if name or at in timed else _group(tokens, at, table)
        if tense:
            begin = _start(tokens, at, found[-1], table) if found else 0
            if found:
                found[-1].end = begin
            kind = "subordinate" if begin and _reason(tokens, begin, table) else kind_of(tokens, begin, at, table)
            found.append(Clause(begin, len(tokens), kind, tense, after))
        at = max(after, at + 1)
    return found


def _reason(tokens: list[Token], at: int, table: Verbs) -> bool:
    """Say whether "as" begins a reason or a time: as the minister could not attend."""
    return tokens[at].norm in table.reasons and at + 1 < len(tokens) and tokens[at + 1].norm in table.subject_heads


def _title(tokens: list[Token]) -> bool:
    """Say whether most words have capitals, so that they tell nothing about names."""
    words = [token.raw[0].isupper() for token in tokens if token.kind == "word"]
    return 2 * sum(words) > len(words)


def _start(tokens: list[Token], verb: int, before: Clause, table: Verbs) -> int:
    """Return where the clause of the verb at `verb` begins: the last opener, joining word or comma before it.

    After an opened clause without any (if it rains the match will …), the last word a subject begins with.
    """
    subject = 0
    for at in range(verb - 1, max(before.verb - 1, verb - 25), -1):
        norm = tokens[at].norm
        opened = opens(tokens[at], table) or norm in table.conjunctions or norm in PAUSES
        if opened or _reason(tokens, at, table):
            return at
        if not subject and norm in table.subject_heads:
            subject = at
    return subject if subject and before.kind != "main" else before.verb


def _group(tokens: list[Token], at: int, table: Verbs) -> tuple[Tense, int]:
    """Return the tense of the finite verb group that begins at `at`, and where it ends; (None, at) where none does."""
    token = tokens[at]
    if token.norm in table.also_names and at and token.raw[0].isupper():
        return None, at
    tense = table.tense.get(token.norm)
    if tense is None:
        if token.kind != "word" or not _event(token.norm, table):
            return None, at
        if at and tokens[at - 1].norm in table.before_nouns:
            return None, at
        tense = "past"
    after = at + 1
    for index in range(after, min(len(tokens), at + 7)):
        norm = tokens[index].norm
        if norm in table.tense or norm in table.negators or norm in table.links:
            after = index + 1
        elif norm in table.participles or norm.endswith(table.event_endings):
            return ("past" if tense == "present" and token.norm in table.perfect else tense), index + 1
        else:
            break
    return tense, after


def is_verb(norm: str, table: Verbs) -> bool:
    """Say whether a word is finite in a verb-medial language."""
    return norm in table.tense or _event(norm, table)


def _event(norm: str, table: Verbs) -> bool:
    if norm in table.events:
        return True
    return len(norm) > 4 and norm not in table.not_events and norm.endswith(table.event_endings)
