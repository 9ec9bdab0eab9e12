"""Where the finite verbs of a sentence stand, their tense, and the clauses they close or carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from factcheck.extraction.marks import Lexicon
from factcheck.lang import fold, pack
from factcheck.text.tokens import Token

Tense = Literal["past", "present", "future"] | None
_PAUSES = frozenset({",", ";", ":"})
_FULL_STOPS = frozenset({"।", ".", "!"})
_PERFECT = frozenset({"has", "have", "hasn't", "haven't"})
_INNER = frozenset("“‘\"'(-–«")
Kind = Literal["main", "relative", "conditional", "subordinate"]


@dataclass(frozen=True, slots=True)
class Verbs:
    """Folded word sets and lexicons of one language's `verbs` pack."""

    final: bool
    tense: dict[str, Tense]
    progressive: frozenset[str]
    events: frozenset[str]
    participles: frozenset[str]
    not_events: frozenset[str]
    habitual_endings: tuple[str, ...]
    last_endings: tuple[str, ...]
    links: frozenset[str]
    need_auxiliary: frozenset[str]
    before_nouns: frozenset[str]
    also_names: frozenset[str]
    before_months: frozenset[str]
    markers: frozenset[str]
    joiners: frozenset[str]
    subject_heads: frozenset[str]
    event_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    conjunctions: frozenset[str]
    complementisers: frozenset[str]
    correlatives: frozenset[str]
    opens: dict[str, Kind]
    negators: frozenset[str]
    places: frozenset[str]
    infinitive_endings: tuple[str, ...]
    after_infinitive: frozenset[str]
    infinitive_acts: frozenset[str]
    until_before: frozenset[str]
    until_after: frozenset[str]
    negation: Lexicon
    modality: Lexicon


@cache
def verbs(lang: str) -> Verbs:
    """Return the tables of `lang`."""
    data: dict[str, Any] = pack(lang, "verbs")
    speech: dict[str, Any] = pack(lang, "speech")
    finite, words = data["finite"], data["clauses"]
    tense: dict[str, Tense] = {}
    for name in ("past", "present", "future"):
        tense |= dict.fromkeys(map(fold, finite[name]), name)  # type: ignore[arg-type]
    opens: dict[str, Kind] = {}
    for kind in ("subordinate", "relative", "conditional"):
        opens |= dict.fromkeys(map(fold, words[kind]), kind)  # type: ignore[arg-type]
    return Verbs(
        final=speech["order"] == "verb-final",
        tense=tense,
        progressive=frozenset(map(fold, finite["progressive"])),
        events=frozenset(map(fold, finite["events"])),
        participles=frozenset(map(fold, finite["participles"])) | frozenset(map(fold, finite["events"])),
        not_events=frozenset(map(fold, finite["not_events"])),
        habitual_endings=tuple(finite["habitual_endings"]),
        last_endings=tuple(finite["last_endings"]),
        need_auxiliary=frozenset(map(fold, finite["need_auxiliary"])),
        before_nouns=frozenset(map(fold, finite["before_nouns"])),
        links=frozenset(map(fold, finite["links"])),
        before_months=frozenset(map(fold, finite["before_months"])),
        also_names=frozenset(map(fold, finite["also_names"])),
        markers=frozenset(map(fold, [*speech["markers"], *speech["fused"]])),
        subject_heads=frozenset(map(fold, words["subject_heads"])),
        joiners=frozenset(map(fold, words["joiners"])),
        event_endings=tuple(finite["event_endings"]),
        future_endings=tuple(finite["future_endings"]),
        conjunctions=frozenset(map(fold, words["conjunctions"])),
        complementisers=frozenset(map(fold, words["complementisers"])),
        correlatives=frozenset(map(fold, words["correlatives"])),
        opens=opens,
        negators=frozenset(map(fold, data["negators"])),
        places=frozenset(map(fold, data["places"])),
        infinitive_endings=tuple(data["infinitive_endings"]),
        infinitive_acts=frozenset(map(fold, data["infinitive_acts"])),
        after_infinitive=frozenset(map(fold, data["after_infinitive"])),
        until_before=frozenset(map(fold, data["until_before"])),
        until_after=frozenset(map(fold, data["until_after"])),
        negation=Lexicon(
            {
                "none": data["not_negative"],
                "fail": data["failing"],
                "negative": data["negative"],
                "not": data["negators"],
            }
        ),
        modality=Lexicon(data["modality"] | {"conditional": [*data["modality"]["conditional"], *words["conditional"]]}),
    )


@dataclass(slots=True)
class Clause:
    """Tokens [start, end) around one finite verb that ends before `verb`; `verb` is 0 in a verbless clause."""

    start: int
    end: int
    kind: Kind
    tense: Tense
    verb: int

    def moved(self, by: int) -> Clause:
        """Return the clause with its positions counted from elsewhere."""
        return Clause(max(0, self.start + by), self.end + by, self.kind, self.tense, self.verb + by)


def clauses(tokens: list[Token], lang: str, timed: frozenset[int] = frozenset()) -> list[Clause]:
    """Return the clauses of a sentence in order; together they cover it.

    `timed` are the positions of tokens inside time expressions; no verb is sought there.

    >>> from factcheck.text.tokens import tokenise
    >>> [(c.kind, c.tense) for c in clauses(tokenise("पुल टूट गया और दो लोग घायल हैं।"), "hi")]
    [('main', 'past'), ('main', 'present')]
    """
    table = verbs(lang)
    found = _final(tokens, table, timed) if table.final else _medial(tokens, table, timed)
    if not found:
        return [Clause(0, len(tokens), _kind(tokens, 0, len(tokens), table), None, 0)]
    if all(clause.kind == "relative" for clause in found):
        found[-1].kind = "main"
    return found


def joined(norms: Sequence[str], part: Clause, table: Verbs) -> bool:
    """Say whether a clause begins with a joining word (और, but), a comma before it or not."""
    at = part.start + (norms[part.start] in _PAUSES)
    return at < part.end and norms[at] in table.joiners


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


def _final(tokens: list[Token], table: Verbs, timed: frozenset[int]) -> list[Clause]:
    """Each clause ends with its verb; a tail of some words without one is a clause of its own."""
    found: list[Clause] = []
    at = begin = 0
    while at < len(tokens):
        tense, after = (None, at) if at in timed else _final_group(tokens, begin, at, table)
        if tense:
            found.append(Clause(begin, after, _kind(tokens, begin, after, table), tense, after))
            begin = after
        at = max(after, at + 1)
    if found and begin < len(tokens):
        if len(tokens) - begin > 3 and any(token.kind == "word" for token in tokens[begin:]):
            found.append(Clause(begin, len(tokens), _kind(tokens, begin, len(tokens), table), None, 0))
        else:
            found[-1].end = len(tokens)
    return found


def _medial(tokens: list[Token], table: Verbs, timed: frozenset[int]) -> list[Clause]:
    """Each clause begins at the opener, conjunction or comma before its verb."""
    found: list[Clause] = []
    at = 0
    while at < len(tokens):
        tense, after = (None, at) if at in timed else _medial_group(tokens, at, table)
        if tense:
            begin = _medial_start(tokens, at, found[-1], table) if found else 0
            if found:
                found[-1].end = begin
            found.append(Clause(begin, len(tokens), _kind(tokens, begin, at, table), tense, after))
        at = max(after, at + 1)
    return found


def _opens(token: Token, table: Verbs) -> bool:
    return token.norm in table.opens or token.norm in table.complementisers


def _medial_start(tokens: list[Token], verb: int, before: Clause, table: Verbs) -> int:
    """Return where the clause of the verb at `verb` begins: the last opener, joining word or comma before it.

    After an opened clause without any (if it rains the match will …), the last word a subject begins with.
    """
    subject = 0
    for at in range(verb - 1, max(before.verb - 1, verb - 25), -1):
        norm = tokens[at].norm
        if _opens(tokens[at], table) or norm in table.conjunctions or norm in _PAUSES:
            return at
        if not subject and norm in table.subject_heads:
            subject = at
    return subject if subject and before.kind != "main" else before.verb


def _kind(tokens: list[Token], start: int, end: int, table: Verbs) -> Kind:
    for token in tokens[start:end]:
        kind = table.opens.get(token.norm)
        if kind:
            return kind
    return "main"


def _final_group(tokens: list[Token], begin: int, at: int, table: Verbs) -> tuple[Tense, int]:
    """Return the tense of the finite verb group that begins at `at`, and where it ends; (None, at) where none does."""
    norm = tokens[at].norm
    tense = _tense_of(norm, table)
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


def _medial_group(tokens: list[Token], at: int, table: Verbs) -> tuple[Tense, int]:
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
            return ("past" if tense == "present" and token.norm in _PERFECT else tense), index + 1
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


def _tense_of(norm: str, table: Verbs) -> Tense:
    tense = table.tense.get(norm)
    if tense is None and norm.endswith(table.future_endings) and len(norm) > 3:
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
    if event and ends and not _participial(tokens, at):
        return "past"
    if not ends and tokens[at + 1].norm not in table.correlatives:
        return None
    if not event and not tokens[at].norm.endswith(table.habitual_endings):
        return None
    if not any(token.norm in table.opens for token in tokens[max(begin, at - 20) : at]):
        return None
    return "past" if event else "present"


def _last(tokens: list[Token], at: int, table: Verbs) -> bool:
    """Say whether a full stop, and nothing else, follows: the place of the verb."""
    if tokens[at].kind != "word" or at + 1 >= len(tokens) or tokens[at + 1].norm not in _FULL_STOPS:
        return False
    return not tokens[at].norm.endswith(table.habitual_endings)


def _participial(tokens: list[Token], at: int) -> bool:
    """करते हुए: a participle that says while, not a verb of its own."""
    return at > 0 and tokens[at].norm == "हुए" and tokens[at - 1].norm.endswith(("ते", "ती", "ता"))


def _at_boundary(tokens: list[Token], at: int, table: Verbs) -> bool:
    """Say whether a clause may end before token `at`: only then is a past participle its finite verb."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if token.kind == "punct":
        return token.norm not in _INNER
    return (
        token.kind == "newline"
        or token.norm in table.opens
        or token.norm in table.conjunctions
        or token.norm in table.complementisers
    )
