"""Numbers that say which things are meant, and count none: schools with fewer than 50 pupils, 15 साल से पुरानी गाड़ियां."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.extraction.frames.lexicon import Mark
from factcheck.lang import fold, languages, pack, topics
from factcheck.model import Quantity
from factcheck.text.tokens import Token

LIMIT = "bound/limit"
"""What such a number measures, whatever it counts."""
AGE = "age/limit"
_THINGS = frozenset({"noun", "group", "person"})
_LIVING = frozenset({"group", "person"})
_REACH = 6
_TIMES = frozenset({"year", "month"})


@cache
def _said() -> Mapping[str, frozenset[str]]:
    """Return the words of every language that has a `conditions` pack, folded, by what they say."""
    found: dict[str, set[str]] = defaultdict(set)
    for data in (pack(lang, "conditions") for lang in languages() if "conditions" in topics(lang)):
        for name, words in data.items():
            if name != "examples":
                found[name].update(map(fold, words))
    return {name: frozenset(words) for name, words in found.items()}


def bound(quantity: Quantity, words: Sequence[Token], marks: Sequence[Mark], start: int, end: int) -> str | None:
    """Return the key of a number in a phrase that picks out things by it, None for a number that tells of them.

    `start`, `end` are its positions among `words`. More than 500 workers were laid off: 500 are told of; companies
    with more than 500 workers: no company is told to have them.
    """
    if quantity.ordinal or quantity.value is None:
        return None
    found = _before(quantity, words, marks, start, end) or _after(words, start, end)
    old = found == AGE or (
        found and (quantity.unit == "year" or any(w.norm in _said()["of_age"] for w in words[end : end + 4]))
    )
    return AGE if old and quantity.unit in (None, "year", "person") else found


def _before(quantity: Quantity, words: Sequence[Token], marks: Sequence[Mark], start: int, end: int) -> str | None:
    """The English order: the things, what ties the number to them, how it is compared, the number."""
    at = start
    while at > max(0, start - 4) and words[at - 1].norm in _said()["compared"]:
        at -= 1
    if not 0 < at < start:
        return None
    heads = {m.end: m for m in marks if m.kind in _THINGS}
    tie, compared = words[at - 1].norm, {w.norm for w in words[at:start]}
    if tie in _said()["than"] and "than" in compared and _many(words, heads, at - 1):
        return AGE if quantity.unit in _TIMES else LIMIT
    if quantity.comparator not in ("<", "<=", ">", ">="):
        return None
    which = tie in _said()["have"] and at > 1 and words[at - 2].norm in _said()["which"]
    if (tie in _said()["holding"] or which) and _many(words, heads, at - 1 - which):
        return LIMIT
    counts = any(m.start == end for m in heads.values())
    aged = quantity.unit in (None, "year", "person") and not counts and not (compared & _said()["no_age"])
    return AGE if aged and at in heads and heads[at].kind in _LIVING and _many(words, heads, at) else None


def _many(words: Sequence[Token], heads: dict[int, Mark], end: int) -> bool:
    """Whether a noun for several stands right before token `end`: schools, people; at the begin any word may be one."""
    norm = words[end - 1].norm if end > 0 else ""
    return (end in heads or end == 1) and (norm in _said()["people"] or (norm.endswith("s") and norm.isascii()))


def _after(words: Sequence[Token], start: int, end: int) -> str | None:
    """The Hindi order: the number, से, how it is compared, what has it, वाले; or से and how old or large."""
    ties = _said()["from_word"]
    near = [i for i in (*range(end, min(end + 3, len(words))), *range(start, end)) if words[i].norm in ties]
    if not near or near[0] + 2 >= len(words):
        return None
    at = near[0]
    i = at + 1
    while i < len(words) and words[i].norm in _said()["beyond"]:
        i += 1
    if i + 1 < len(words) and words[i].norm in _said()["large"]:
        return None if words[i + 1].norm in _said()["be"] | _said()["case"] else LIMIT  # 15 साल से पुरानी गाड़ियां
    if i == at + 1:
        return None
    for j in range(i, min(i + _REACH, len(words) - 1)):
        norm = words[j].norm
        if norm in _said()["who"]:
            return None if j == i or words[j - 1].norm.endswith(tuple(_said()["infinitive"])) else LIMIT
        if (
            norm in _said()["size"]
            and words[j + 1].norm in _said()["owned"]
            and j + 2 < len(words)
            and words[j + 2].norm not in _said()["be"]
        ):
            return LIMIT
        if norm in _said()["case"] or norm in _said()["be"]:
            return None
    return None
