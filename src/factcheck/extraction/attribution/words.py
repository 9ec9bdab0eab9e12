"""The speech packs as look-up tables, compiled once a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from factcheck.extraction.marks import Lexicon
from factcheck.lang import Verblike, fold, pack, verblike


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue's words mean: the stance of who says it, and what it needs around it."""

    stance: str
    bare: bool
    unmarked: bool
    noun: bool
    of_claims: bool
    then: frozenset[str]


@dataclass(frozen=True, slots=True)
class Speech:
    """Folded word sets and phrase lexicons of one language's `speech` pack."""

    order: str
    complementisers: frozenset[str]
    markers: frozenset[str]
    fused: frozenset[str]
    pronouns: frozenset[str]
    genitives: frozenset[str]
    possessives: frozenset[str]
    joiners: frozenset[str]
    not_sources: frozenset[str]
    passives: frozenset[str]
    deniable: frozenset[str]
    fillers: frozenset[str]
    auxiliaries: frozenset[str]
    told: frozenset[str]
    documents: frozenset[str]
    takes_person: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    joints: frozenset[str]
    after_name: frozenset[str]
    places: frozenset[str]
    agents: frozenset[str]
    not_adverbs: frozenset[str]
    not_said: frozenset[str]
    being: frozenset[str]
    sayers: frozenset[str]
    questions: frozenset[str]
    answers: frozenset[str]
    selves: frozenset[str]
    holders: frozenset[str]
    boundaries: frozenset[str]
    negators: frozenset[str]
    past: frozenset[str]
    leading: frozenset[str]
    beside_verb: frozenset[str]
    before_nouns: frozenset[str]
    before_cue: frozenset[str]
    passive_phrases: Lexicon
    adverb_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    verblike: Verblike
    lexicon: Lexicon
    cues: dict[str, Cue]


_AS_THEY_ARE = (
    "complementisers",
    "markers",
    "fused",
    "pronouns",
    "genitives",
    "possessives",
    "joiners",
    "not_sources",
    "passives",
    "deniable",
    "fillers",
    "auxiliaries",
    "told",
    "documents",
    "takes_person",
    "articles",
    "prepositions",
    "joints",
    "after_name",
    "places",
    "agents",
    "not_adverbs",
    "not_said",
    "being",
    "sayers",
    "questions",
    "answers",
    "selves",
)


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


@cache
def speech(lang: str) -> Speech:
    """Return the tables of `lang`.

    The lexicon's labels are `source`, `cited`, `agent`, `hearsay`, `trap`, `own:STANCE` and `cue:NUMBER`.
    """
    data: dict[str, Any] = pack(lang, "speech")
    verbs: dict[str, Any] = pack(lang, "verbs")
    negators = verbs["negators"]
    cues, phrases = _cues(data, negators)
    return Speech(
        order=data["order"],
        **{name: _folded(data[name]) for name in _AS_THEY_ARE},
        negators=_folded(negators),
        past=_folded(verbs["finite"]["events"]),
        holders=_folded([*data["genitives"], *data["experiencers"]]),
        boundaries=_folded(data["boundaries"] + (_attributive(data, verbs) if data["markers"] else [])),
        leading=_folded([*data["joiners"], *data["fillers"], *data["genitives"]]),
        beside_verb=_folded([*data["fillers"], *data["auxiliaries"], *negators]),
        before_nouns=_folded([*data["articles"], *data["determiners"]]),
        before_cue=_folded([*data["fillers"], *data["before_times"]]),
        passive_phrases=Lexicon({"passive": data["passives"]}),
        infinitive_endings=tuple(verbs["infinitive_endings"]),
        verblike=verblike(lang),
        adverb_endings=tuple(data["adverb_endings"]),
        lexicon=Lexicon(phrases),
        cues=cues,
    )


def _cues(data: dict[str, Any], negators: list[str]) -> tuple[dict[str, Cue], dict[str, list[str]]]:
    """Return what each label means, and the phrases that carry it."""
    phrases: dict[str, list[str]] = {
        "source": data["sources"],
        "cited": data["cited"],
        "agent": data["agents"],
        "hearsay": data["hearsay"],
        "trap": data["traps"],
    }
    for stance, words in data["possessed"].items():
        phrases[f"own:{stance}"] = words
    cues = {}
    for number, cue in enumerate(data["cues"]):
        for noun in (False, True):
            label = f"cue:{number}{'n' if noun else ''}"
            cues[label] = Cue(cue["stance"], cue["bare"], cue["unmarked"], noun, cue["of_claims"], _folded(cue["then"]))
            phrases[label] = _with_light(cue, negators) if noun else cue["words"]
    return cues, phrases


def _attributive(data: dict[str, Any], verbs: dict[str, Any]) -> list[str]:
    """Return the past forms that, before a noun, end another clause (मौके पर पहुंचे डीएम)."""
    return [word for word in verbs["finite"]["events"] if word not in data["genitives"]]


def _with_light(cue: dict[str, Any], negators: list[str]) -> list[str]:
    """Every noun with every light verb, as it stands, with भी, and with a negator between."""
    between = ["", "भी ", *(f"{negator} " for negator in negators)]
    return [f"{noun} {gap}{light}" for noun, gap, light in product(cue["nouns"], between, cue["light"])]
