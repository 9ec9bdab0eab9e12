"""Clauses where the verb closes each of them (Hindi)."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extraction.clauses.words import Clause, Tense, Verbs, kind_of, opens
from factcheck.text.tokens import Token

_FULL_STOPS = frozenset({"।", ".", "!"})
_INNER = frozenset("“‘\"'(-–«")


def find(tokens: list[Token], table: Verbs, timed: frozenset[int]) -> list[Clause]:
    """Each clause ends with its verb; a tail of some words without one is a clause of its own."""
    found: list[Clause] = []
    begin = 0
    for at in _likely(tokens, table):
        tense, after = (None, at) if at < begin or at in timed else _group(tokens, begin, at, table)
        if tense:
            found.append(Clause(begin, after, kind_of(tokens, begin, after, table), tense, after))
            begin = after
    if found and begin < len(tokens):
        if len(tokens) - begin > 3 and any(token.kind == "word" for token in tokens[begin:]):
            found.append(Clause(begin, len(tokens), kind_of(tokens, begin, len(tokens), table), None, 0))
        else:
            found[-1].end = len(tokens)
    return found


def _likely(tokens: list[Token], table: Verbs) -> list[int]:
    """Return where a finite verb may stand: at words that are one anywhere, and wherever a clause may end."""
    finite, edges = table.finite, table.edges
    found = [
        at
        for at, (token, after) in enumerate(pairwise(tokens))
        if after.kind != "word" or after.norm in edges or finite(token.norm)
    ]
    return [*found, len(tokens) - 1]


def _group(tokens: list[Token], begin: int, at: int, table: Verbs) -> tuple[Tense, int]:
    """Return the tense of the finite verb group that begins at `at`, and where it ends; (None, at) where none does."""
    norm = tokens[at].norm
    tense = _tense_of(norm, table) if table.finite(norm) else None
    if tense is None:
        tense = _alone(tokens, begin, at, table)
        if tense is None:
            return None, at
    elif tense == "present" and at and _was_event(tokens, at, table):
        tense = "past"
    after = at + 1
    while after < len(tokens) and (tokens[after].norm in table.tense or tokens[after].norm in table.negators):
        tense = table.tense.get(tokens[after].norm, tense)
        after += 1
    return tense, after


def _tense_of(norm: str, table: Verbs) -> Tense:
    tense = table.tense.get(norm)
    if tense is None and len(norm) > 3 and table.verblike.ends(norm, table.future_endings):
        return "future"
    return tense


def _was_event(tokens: list[Token], at: int, table: Verbs) -> bool:
    """किया है, हो चुकी है: a finished event, told in the present; but रहा है goes on."""
    before = tokens[at - 1].norm
    return before in table.events and before not in table.progressive


def _alone(tokens: list[Token], begin: int, at: int, table: Verbs) -> Tense:
    """Return the tense of a participle that is finite without an auxiliary, because its clause ends here.

    Under a relative or conditional word the clause also ends before the pronoun that takes it up (जो
    आए उन्हें …), and habitual forms stand alone (जब तक जांच नहीं होती, …).
    """
    event = tokens[at].norm in table.events
    if not event and not tokens[at].norm.endswith(table.last_endings):
        return None
    ends = _at_boundary(tokens, at + 1, table)
    if not event and at and _last(tokens, at, table):
        return "past"
    if tokens[at].norm in table.need_auxiliary:
        return None
    if event and ends and not _participial(tokens, at, table):
        return "past"
    if not ends and tokens[at + 1].norm not in table.correlatives:
        return None
    if not event and not table.verblike.ends(tokens[at].norm, table.habitual_endings):
        return None
    if not any(token.norm in table.opens for token in tokens[max(begin, at - 20) : at]):
        return None
    return "past" if event else "present"


def _last(tokens: list[Token], at: int, table: Verbs) -> bool:
    """Say whether a full stop, and nothing else, follows: the place of the verb."""
    if tokens[at].kind != "word" or at + 1 >= len(tokens) or tokens[at + 1].norm not in _FULL_STOPS:
        return False
    return not tokens[at].norm.endswith(table.habitual_endings)


def _participial(tokens: list[Token], at: int, table: Verbs) -> bool:
    """करते हुए: a participle that says while, not a verb of its own."""
    return at > 0 and tokens[at].norm in table.during and tokens[at - 1].norm.endswith(table.habitual_endings)


def _at_boundary(tokens: list[Token], at: int, table: Verbs) -> bool:
    """Say whether a clause may end before token `at`: only then is a past participle its finite verb."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if token.kind == "punct":
        return token.norm not in _INNER
    return token.kind == "newline" or token.norm in table.conjunctions or opens(token, table)
