"""How much a claim is worth checking, 0–1, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from factcheck.extraction.clauses import Tense
from factcheck.extraction.marks import Lexicon
from factcheck.lang import fold, pack
from factcheck.model import Entity, Quantity, Timex
from factcheck.model.claim import Modality

_NAMED = frozenset({"number", "date", "person", "organisation", "place"})
_DATED = frozenset({"resolved", "ambiguous", "vague"})


@dataclass(frozen=True, slots=True)
class Scale:
    """One language's `worth` pack, compiled."""

    base: float
    threshold: float
    weights: dict[str, float]
    lexicon: Lexicon
    weak_numbers: frozenset[str]


@cache
def scale(lang: str) -> Scale:
    """Return the tables of `lang`."""
    data: dict[str, Any] = pack(lang, "worth")
    return Scale(
        data["base"],
        data["threshold"],
        data["weights"],
        Lexicon(data["words"]),
        frozenset(map(fold, data["weak_numbers"])),
    )


@dataclass(slots=True)
class Content:
    """What is known of a claim when its worth is weighed."""

    norms: list[str]
    modality: Modality
    tense: Tense
    attributed: bool
    finite: bool
    ongoing: bool
    times: Sequence[Timex]
    quantities: Sequence[Quantity]
    entities: Sequence[Entity]


def worth(content: Content, lang: str) -> tuple[float, bool, tuple[str, ...]]:
    """Return the worth, whether it reaches the pack's threshold, and the signs that moved it, strongest first.

    >>> asked = Content(["कब", "आएगी", "?"], "planned", "future", False, True, False, (), (), ())
    >>> worth(asked, "hi")[1:]
    (False, ('question', 'future'))
    """
    table = scale(lang)
    signs = {label for _, _, label in table.lexicon.scan(content.norms)} | _signs(content, table)
    if "hope" in signs and _measured(content, signs):
        signs = signs - {"hope"} | {"forecast"}
    if not signs and content.tense == "present" and not content.ongoing:
        signs = {"general"}
    if "event" in signs and not signs.isdisjoint(_NAMED):
        signs = signs - {"fragment"}  # a headline tells its event without a verb
    return _weighed(frozenset(signs), lang)


@lru_cache(maxsize=4096)
def _weighed(signs: frozenset[str], lang: str) -> tuple[float, bool, tuple[str, ...]]:
    table = scale(lang)
    ordered = tuple(sorted(signs, key=lambda s: (-abs(table.weights.get(s, 0.0)), s)))
    total = table.base + sum(table.weights.get(sign, 0.0) for sign in ordered)
    value = round(min(1.0, max(0.0, total)), 2)
    return value, value >= table.threshold, ordered


def _measured(content: Content, signs: set[str]) -> bool:
    """A hope with a number or a day can be tested."""
    return "number" in signs or any(time.status == "resolved" and time.first and time.last for time in content.times)


def _signs(content: Content, table: Scale) -> set[str]:
    found: set[str] = {entity.type for entity in content.entities if not entity.demonym}
    amounts = [fold(q.text) for q in content.quantities if not (q.ordinal or q.vague)]
    number = not table.weak_numbers.issuperset(amounts)
    dated = not _DATED.isdisjoint([t.status for t in content.times])
    if number:
        found.add("number")
    if dated:
        found.add("date")
    if content.attributed:
        found.add("attributed")
    if "?" in content.norms[-2:]:
        found.add("question")
    if content.modality in ("opinion", "conditional"):
        found.add(content.modality)
    if content.modality == "expected":
        found.add("hope")
    if content.tense == "future" and not (number or dated or content.attributed):
        found.add("future")
    if not content.finite and not number:
        found.add("fragment")
    return found
