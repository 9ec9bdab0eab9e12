"""The verb packs as look-up tables, and the clause they are searched for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from factcheck.extraction.marks import Lexicon
from factcheck.lang import Verblike, fold, pack, verblike
from factcheck.text.tokens import Token

Tense = Literal["past", "present", "future"] | None
Kind = Literal["main", "relative", "conditional", "subordinate"]
PAUSES = frozenset({",", ";", ":"})


@dataclass(frozen=True, slots=True)
class Verbs:
    """Folded word sets and lexicons of one language's `verbs` pack.

    `finite` tells a word that is or begins a finite verb wherever it stands; `edges` are the words before
    which a clause may end.
    """

    final: bool
    finite: Callable[[str], bool]
    edges: frozenset[str]
    perfect: frozenset[str]
    during: frozenset[str]
    tense: dict[str, Tense]
    progressive: frozenset[str]
    progressive_endings: tuple[str, ...]
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
    reasons: frozenset[str]
    happens: frozenset[str]
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
    stood: tuple[frozenset[str], ...]
    able: frozenset[str]
    negation: Lexicon
    verblike: Verblike
    modality: Lexicon


@cache
def verbs(lang: str) -> Verbs:
    """Return the tables of `lang`."""
    data: dict[str, Any] = pack(lang, "verbs")
    speech: dict[str, Any] = pack(lang, "speech")
    finite, words = data["finite"], data["clauses"]
    tense: dict[str, Tense] = {}
    for name in ("past", "present", "future"):
        tense |= dict.fromkeys(map(fold, finite[name]), name)
    opens: dict[str, Kind] = {}
    for kind in ("subordinate", "relative", "conditional"):
        opens |= dict.fromkeys(map(fold, words[kind]), kind)

    def some(words: list[str]) -> frozenset[str]:
        return frozenset(map(fold, words))

    events, look, future = some(finite["events"]), verblike(lang), tuple(finite["future_endings"])

    @lru_cache(maxsize=32768)
    def begins(norm: str) -> bool:
        return norm in tense or (len(norm) > 3 and look.ends(norm, future))

    return Verbs(
        final=speech["order"] == "verb-final",
        finite=begins,
        edges=some([*words["conjunctions"], *words["complementisers"], *words["correlatives"]]).union(opens),
        tense=tense,
        perfect=some(finite["perfect"]),
        during=some(finite["during"]),
        progressive_endings=tuple(finite["progressive_endings"]),
        progressive=some(finite["progressive"]),
        events=events,
        participles=some(finite["participles"]) | events,
        not_events=some(finite["not_events"]),
        habitual_endings=tuple(finite["habitual_endings"]),
        last_endings=tuple(finite["last_endings"]),
        need_auxiliary=some(finite["need_auxiliary"]),
        before_nouns=some(finite["before_nouns"]),
        links=some(finite["links"]),
        before_months=some(finite["before_months"]),
        also_names=some(finite["also_names"]),
        markers=some([*speech["markers"], *speech["fused"]]),
        subject_heads=some(words["subject_heads"]),
        reasons=some(words["reasons"]),
        happens=some(words["happens"]),
        joiners=some(words["joiners"]),
        event_endings=tuple(finite["event_endings"]),
        future_endings=future,
        verblike=look,
        conjunctions=some(words["conjunctions"]),
        complementisers=some(words["complementisers"]),
        correlatives=some(words["correlatives"]),
        opens=opens,
        negators=some(data["negators"]),
        places=some(data["places"]),
        infinitive_endings=tuple(data["infinitive_endings"]),
        infinitive_acts=some(data["infinitive_acts"]),
        after_infinitive=some(data["after_infinitive"]),
        until_before=some(data["until_before"]),
        until_after=some(data["until_after"]),
        able=some(data["able"]),
        stood=tuple(some(phrase.split()) for phrase in data["stood"]),
        negation=Lexicon(
            {
                "none": data["not_negative"],
                "fail": data["failing"],
                "lack": data["lacking"],
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


def kind_of(tokens: list[Token], start: int, end: int, table: Verbs) -> Kind:
    """Return the kind of clause that the first opening word in tokens [start, end) makes."""
    opens = table.opens
    found = [token.norm for token in tokens[start:end] if token.norm in opens]
    return opens[found[0]] if found else "main"


def opens(token: Token, table: Verbs) -> bool:
    """Say whether a word opens a clause: relative, conditional, subordinate, or a complementiser."""
    return token.norm in table.opens or token.norm in table.complementisers
