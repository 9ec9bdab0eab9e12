"""The words of one language, indexed for the scanner: first folded word → phrases that begin with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.lang import Verblike, fold, languages, pack, verblike
from factcheck.text.tokens import norms_of

Meaning = dict[str, Any]
Phrases = tuple[tuple[tuple[str, ...], Meaning], ...]
_FALLBACK = "en"
MARKS = frozenset(",-/:.()~@½")
_STOPS = frozenset('.।,;:!?"“”()|॥')
DASHES = {"–": "-", "—": "-", "−": "-", "‑": "-", "‐": "-", "1⁄2": "½"}


@dataclass(frozen=True, slots=True)
class Tense:
    """Tense cues of a language, folded. `phrases` maps a first word to the rest and its tense.

    `ends` are the words and marks that end a clause.
    """

    future_suffixes: tuple[str, ...]
    past_suffixes: tuple[str, ...]
    participle_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    request_endings: tuple[str, ...]
    oblique_endings: tuple[str, ...]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    past_final: frozenset[str]
    auxiliary: frozenset[str]
    ergative: frozenset[str]
    forecast: frozenset[str]
    ends: frozenset[str]
    quoting: frozenset[str]
    said: frozenset[str]
    remote: frozenset[str]
    copula: frozenset[str]
    habitual_endings: tuple[str, ...]
    genitive: frozenset[str]
    since: frozenset[str]
    present: frozenset[str]
    infinitive_marks: frozenset[str]
    not_infinitives: frozenset[str]
    verb_after: bool
    verblike: Verblike


@dataclass(frozen=True, slots=True)
class Plans:
    """What puts an event to a day: phrases by first word, each with the kinds it is of; see the schema.

    `telling` are the longest words of those that do more than point to the day (तक, to).
    """

    phrases: dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]
    telling: frozenset[str]
    targets: frozenset[str]
    fixed_on: frozenset[str]
    was: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`single` holds one-word meanings, `phrases` longer ones by first word, longest first.

    `begin` are the folded words and marks that any of them begins with.
    """

    lang: str
    single: dict[str, Meaning]
    phrases: dict[str, Phrases]
    begin: frozenset[str]
    tense: Tense
    plans: Plans
    counted: frozenset[str]
    labels: frozenset[str]
    aged: frozenset[str]
    helping: frozenset[str]


@cache
def lexicon(lang: str) -> Lexicon:
    """Return the lexicon of `lang`, or of English where there is no time pack for it."""
    known = lang if lang in languages() else _FALLBACK
    data = pack(known, "time")
    table: dict[tuple[str, ...], Meaning] = {}
    for category, meanings in data["words"].items():
        if category in ("counted", "labels", "aged", "helping"):
            continue
        for meaning, phrases in meanings.items():
            for phrase in phrases:
                table.setdefault(norms_of(phrase), {})[category] = _value(category, meaning)
    _add_numbers(table, known)
    _add_names(table, known)
    single = {key[0]: meaning for key, meaning in table.items() if len(key) == 1}
    longer: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for key, meaning in table.items():
        if len(key) > 1:
            longer.setdefault(key[0], []).append((key, meaning))
    phrases_by_first = {
        first: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for first, found in longer.items()
    }

    def words(category: str) -> frozenset[str]:
        return frozenset(fold(w) for found in data["words"].get(category, {}).values() for w in found)

    return Lexicon(
        known,
        single,
        phrases_by_first,
        frozenset((*single, *phrases_by_first, *MARKS, *DASHES)),
        _tense(data["tense"], verblike(lang)),
        _plans(data["plans"]),
        words("counted"),
        words("labels"),
        words("aged"),
        words("helping"),
    )


def _value(category: str, meaning: str) -> Any:
    if category == "deictic":
        return tuple(int(part) for part in meaning.split(","))
    return int(meaning) if meaning.isdigit() else True if meaning == "yes" else meaning


def _add_numbers(table: dict[tuple[str, ...], Meaning], lang: str) -> None:
    numbers = pack(lang, "numbers")
    for category, source in (("cardinal", "cardinals"), ("ordinal", "ordinals")):
        for value, words in numbers[source].items():
            for word in words:
                table.setdefault(norms_of(word), {}).setdefault(category, int(value))
    for value, words in numbers["scales"].items():
        if int(value) in (100, 1000):
            for word in words:
                table.setdefault(norms_of(word), {})["multiplier"] = int(value)


def _add_names(table: dict[tuple[str, ...], Meaning], lang: str) -> None:
    """Festivals and dated events; every language knows the English and Hindi names it lists itself."""
    feasts = pack(lang, "time-feasts")
    for key, names in feasts["words"]["feast"].items():
        for name in names:
            table.setdefault(norms_of(name), {})["feast"] = key
    for key, event in feasts["events"].items():
        for name in event["names"]:
            table.setdefault(norms_of(name), {})["event"] = (key, event["first"], event["last"])


def _plans(data: dict[str, Any]) -> Plans:
    kinds: dict[tuple[str, ...], set[str]] = {}
    for kind, cues in data.items():
        for cue in cues:
            kinds.setdefault(norms_of(cue), set()).add(kind)
    phrases: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for key, found in kinds.items():
        phrases.setdefault(key[0], []).append((key, frozenset(found)))
    ordered = {first: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for first, found in phrases.items()}
    lone = [frozenset(fold(word) for word in data[name]) for name in ("targets", "fixed_on", "was")]
    telling = frozenset(max(key, key=len) for key, found in kinds.items() if found - {"targets", "fixed_on", "was"})
    return Plans(ordered, telling, *lone)


def _tense(data: dict[str, Any], nouns: Verblike) -> Tense:
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for tense in ("future", "past"):
        for cue in data[tense]:
            key = norms_of(cue)
            phrases.setdefault(key[0], []).append((key, tense))
    ordered = {first: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for first, found in phrases.items()}

    def folded(name: str) -> frozenset[str]:
        return frozenset(fold(word) for word in data[name])

    return Tense(
        tuple(fold(s) for s in data["future_suffixes"]),
        tuple(fold(s) for s in data["past_suffixes"]),
        tuple(data["participle_endings"]),
        tuple(data["infinitive_endings"]),
        tuple(data["request_endings"]),
        tuple(data["oblique_endings"]),
        ordered,
        folded("past_final"),
        folded("auxiliary"),
        folded("ergative"),
        folded("forecast"),
        folded("boundaries") | _STOPS,
        folded("quoting"),
        folded("said"),
        folded("remote"),
        folded("copula"),
        tuple(data["habitual_endings"]),
        folded("genitive"),
        folded("since"),
        folded("present"),
        folded("infinitive_marks"),
        folded("not_infinitives"),
        data["verb_after"],
        nouns,
    )
