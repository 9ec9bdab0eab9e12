"""The words of numbers, compiled once from the packs of a language."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from factcheck.extraction.phrasebook import Phrases
from factcheck.lang import languages, pack, topics
from factcheck.text.tokens import tokenise


@dataclass(slots=True)
class Lexicon:
    """Everything the number recogniser looks up; words are folded.

    `starts` are the words a numeral may begin with, `begins` those any quantity may.
    """

    cardinals: dict[str, Decimal] = field(default_factory=dict)
    scales: dict[str, Decimal] = field(default_factory=dict)
    fixed: dict[str, Decimal] = field(default_factory=dict)
    added: dict[str, Decimal] = field(default_factory=dict)
    fractions: dict[str, Decimal] = field(default_factory=dict)
    ordinals: dict[str, Decimal] = field(default_factory=dict)
    money_scales: dict[str, Decimal] = field(default_factory=dict)
    collectives: dict[str, Decimal] = field(default_factory=dict)
    multiples: dict[str, Decimal] = field(default_factory=dict)
    words: dict[str, set[str]] = field(default_factory=dict)
    vague: Phrases = field(default_factory=Phrases)
    labels: Phrases = field(default_factory=Phrases)
    below_zero: Phrases = field(default_factory=Phrases)
    out_of: Phrases = field(default_factory=Phrases)
    in_every: Phrases = field(default_factory=Phrases)
    compared_before: Phrases = field(default_factory=Phrases)
    compared_after: Phrases = field(default_factory=Phrases)
    unit_before: Phrases = field(default_factory=Phrases)
    unit_after: Phrases = field(default_factory=Phrases)
    unit_scaled: Phrases = field(default_factory=Phrases)
    nouns: Phrases = field(default_factory=Phrases)
    outcomes: Phrases = field(default_factory=Phrases)
    verbs: Phrases = field(default_factory=Phrases)
    tolls: Phrases = field(default_factory=Phrases)
    running: Phrases = field(default_factory=Phrases)
    roles: dict[str, Phrases] = field(default_factory=dict)
    derived: dict[str, str] = field(default_factory=dict)
    outcome_keys: set[str] = field(default_factory=set)
    people_keys: set[str] = field(default_factory=set)
    tallied_keys: set[str] = field(default_factory=set)
    starts: set[str] = field(default_factory=set)
    begins: set[str] = field(default_factory=set)
    likely: set[str] = field(default_factory=set)

    def is_(self, kind: str, norm: str) -> bool:
        """Whether `norm` is one of the small words `kind` (`minus`, `point`, `and`, …)."""
        return norm in self.words[kind]


_TABLES = ("cardinals", "scales", "fixed", "added", "fractions", "ordinals", "collectives", "multiples", "money_scales")
_SMALL = ("ordinal_suffixes", "word_suffixes", "minus", "point", "and_", "over", "of_part", "to", "between")
_SMALL_MORE = (
    "between_and",
    "articles",
    "sole",
    "indefinite",
    "ordinal_not_before",
    "below",
    "fixed_not_after",
    "per",
    "noun_breaks",
    "own",
    "span",
    "span_not_after",
    "span_after",
)


@cache
def lexicon(lang: str) -> Lexicon:
    """Return the lexicon of `lang`; other languages' words lend a hand, its own win.

    Hindi news writes "10 km" and English news "Rs 5 करोड़": every pack is read, the article's first.
    """
    known = [code for code in languages() if "numbers" in topics(code)]
    order = [code for code in known if code == lang] + [code for code in known if code != lang]
    lex = Lexicon()
    for code in order:
        _read(lex, pack(code, "numbers"))
    for stem in (*lex.cardinals, *lex.scales):
        for suffix in lex.words["word_suffixes"]:
            if stem + suffix not in lex.cardinals:
                lex.derived.setdefault(stem + suffix, stem)
    lex.starts = {
        *lex.derived,
        *lex.cardinals,
        *lex.scales,
        *lex.fixed,
        *lex.added,
        *lex.ordinals,
        *lex.collectives,
        *lex.multiples,
    }
    lex.begins = lex.starts.union(lex.words["minus"], lex.vague.heads())
    lex.likely = lex.begins | lex.words["indefinite"]
    return lex


def _read(lex: Lexicon, data: dict[str, Any]) -> None:
    for table in _TABLES:
        values: dict[str, Decimal] = getattr(lex, table)
        for value, spellings in data[table].items():
            for spelling in spellings:
                values.setdefault(tokenise(spelling)[0].norm, Decimal(value.replace("_", "")))
    signs: dict[str, list[str]] = data["signs"]
    for small in (*_SMALL, *_SMALL_MORE):
        lex.words.setdefault(small, set()).update(tokenise(word)[0].norm for word in signs[small])
    _add(lex.labels, "label", signs["labels"])
    _add(lex.below_zero, "below", signs["below_zero"])
    _add(lex.out_of, "total", signs["out_of"])
    _add(lex.in_every, "total", signs["in_every"])
    _add(lex.vague, "vague", data["vague"]["words"])
    _add(lex.running, "running", data["running"]["words"])
    for side, phrases in (("before", lex.compared_before), ("after", lex.compared_after)):
        for comparator, words in data["comparators"][side].items():
            _add(phrases, comparator, words)
    for unit, forms in data["units"].items():
        _add(lex.unit_before, unit, forms["before"])
        _add(lex.unit_after, unit, forms["after"])
        _add(lex.unit_scaled, unit, forms["scaled"])
    for counted, forms in data["counted"].items():
        for kind in ("nouns", "outcomes", "verbs", "tolls"):
            _add(getattr(lex, kind), counted, forms[kind])
        if forms["outcomes"] or forms["tolls"]:
            lex.outcome_keys.add(counted)
        if forms["people"]:
            lex.people_keys.add(counted)
        if forms["tallied"]:
            lex.tallied_keys.add(counted)
    for role, words in data["roles"].items():
        _add(lex.roles.setdefault(role, Phrases()), role, words)


def _add(phrases: Phrases, meaning: str, words: list[str]) -> None:
    for word in words:
        phrases.add(word, meaning)
