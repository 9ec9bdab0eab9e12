"""Which of the event words of a sentence is its predicate, and in what direction."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from factcheck.extraction.frames.lexicon import Mark, classes
from factcheck.lang import fold, languages, pack
from factcheck.text.tokens import Token

_NOUN_ENDINGS = ("tion", "tions", "ment", "ments", "sion", "sions")
_LIFTED = frozenset({"suspend", "ban", "curfew", "sanction", "tariff", "stay", "emergency"})
"""What is imposed and lifted: a sentence that names it and lifts it tells the lifting."""
_PARTICIPLES = ("ed", "en")
_THINGS, _EVENTS = frozenset({"noun", "group", "person"}), frozenset({"+", "-", "swap"})
_WHILE = frozenset({"वक्त", "समय", "दौरान", "while"})
_OF = "के"
_RANK = {"over": 3, "act": 2, "setting": 1, "weak": 0}
_DIRECTED = frozenset({"rate", "deposit-rate", "lending-rate"})
_NOUNLIKE = frozenset(
    {
        *(
            "sign",
            "seats",
            "score",
            "wicket",
            "budget",
            "turnout",
            "medal",
            "tariff",
            "tax",
            "visit",
            "exam",
            "alliance",
        ),
        *("production", "export", "import", "nominate", "fundraise", "aid", "cheat", "ordinance"),
    }
)


class Predicate(NamedTuple):
    """The class of a claim, its direction, whether it is told from the loser, and the mark it stands on."""

    key: str
    polarity: Literal["+", "-"]
    swap: bool
    mark: Mark


def choose(marks: list[Mark], verb_final: bool, words: Sequence[Token] = ()) -> Predicate | None:
    """Return the predicate among the event `marks` found in the `words` of one claim, None without one.

    An act outranks the setting it happens in, a setting a weak verb. Among equals the last counts
    where verbs stand last (Hindi), else the first that is no noun by its ending (recruitment). Movement
    words give a measured thing its direction (रेपो रेट घटाया: `rate`, '-'; prices, cheaper: `price`, '-').
    """
    table = classes()
    acts = [m for m in marks if m.kind in _EVENTS and m.value in table]
    ends = {m.end for m in acts}
    events = [m for m in acts if not _helping(m, words, ends)]
    events = [m for m in events if not _meanwhile(m, words)] or events
    if not events:
        return None
    mark, peers = (events[0], events) if len(events) == 1 else _leading(events, marks, verb_final, words)
    if mark.value in _LIFTED:
        mark = next((m for m in peers if m.value == mark.value and m.kind == "-"), mark)
    polarity: Literal["+", "-"] = "-" if mark.kind == "-" else "+"
    measured = mark.value in _DIRECTED or table[mark.value].nature == "measure"
    if measured and mark.value != "change" and polarity == "+":
        moves = [m for m in events if m.value == "change" or (m.value == mark.value and m.kind == "-")]
        polarity = "-" if moves and moves[-1 if verb_final else 0].kind == "-" else "+"
    return Predicate(mark.value, polarity, mark.kind == "swap", mark)


def _leading(
    events: list[Mark], marks: list[Mark], verb_final: bool, words: Sequence[Token]
) -> tuple[Mark, list[Mark]]:
    """Return the mark of several that is the predicate, and those of its rank."""
    table = classes()
    ranks = [_RANK[table[m.value].tier] for m in events]
    best = max(ranks)
    peers = [m for m, rank in zip(events, ranks, strict=True) if rank == best]
    told = {m.value for m in peers}
    if "seats" in told:
        peers = [m for m in peers if m.value not in ("win", "election")] or peers
    if "open" in told:
        peers = [m for m in peers if m.value != "index"] or peers  # the stock market is closed on Monday
    things = {m.start for m in marks if m.kind in _THINGS}
    verbs = [m for m in peers if not describes(m, words, things)] or peers
    verbs = [m for m in verbs if m.value not in _NOUNLIKE and not _named(m, words)] or verbs
    return verbs[-1] if verb_final else verbs[0], peers


def _named(mark: Mark, words: Sequence[Token]) -> bool:
    """Whether an act is only named, by a noun made from its verb; what is measured always is."""
    if mark.end > len(words) or classes()[mark.value].nature == "measure":
        return False
    return words[mark.end - 1].norm.endswith(_NOUN_ENDINGS)


def describes(mark: Mark, words: Sequence[Token], things: set[int]) -> bool:
    """Whether a participle only describes the noun after it: the injured people, four stolen idols."""
    if mark.end - mark.start > 1 or mark.end not in things or mark.end >= len(words):
        return False
    word, before = words[mark.start], words[mark.start - 1] if mark.start else None
    if not word.norm.endswith(_PARTICIPLES):
        return False
    counted = before is None or before.kind == "number" or before.norm in _cardinals()
    return counted or word.start - words[mark.start - 1].end > 1  # an article stood between


def _helping(mark: Mark, words: Sequence[Token], ends: set[int]) -> bool:
    """Whether a word of coming and going only helps the verb before it: खरीदी जाएंगी, बांटे जाएंगे."""
    if mark.value != "come" or not 0 < mark.start < len(words):
        return False
    return mark.start in ends or words[mark.start - 1].norm in _finished()


def _meanwhile(mark: Mark, words: Sequence[Token]) -> bool:
    """Whether an act only tells when the other happened: उतरते वक्त फिसला, skidded while landing."""
    if 0 < mark.start <= len(words) and words[mark.start - 1].norm in _WHILE:
        return True
    at = mark.end + 1 if mark.end < len(words) and words[mark.end].norm == _OF else mark.end
    return at < len(words) and words[at].norm in _WHILE


@cache
def _cardinals() -> frozenset[str]:
    """Return the words of whole numbers in every language, folded."""
    tables = (pack(lang, "numbers")["cardinals"].values() for lang in languages())
    return frozenset(fold(word) for table in tables for spellings in table for word in spellings)


@cache
def _finished() -> frozenset[str]:
    """Return the finished forms of verbs in every language, folded."""
    return frozenset(fold(word) for lang in languages() for word in pack(lang, "verbs")["finite"]["events"])


def settings(marks: list[Mark]) -> tuple[str, ...]:
    """Return the settings named in a claim (`quake`, `fire`), sorted, without repeats."""
    table = classes()
    return tuple(
        sorted(
            {m.value for m in marks if m.kind in ("+", "-") and m.value in table and table[m.value].tier == "setting"}
        )
    )
