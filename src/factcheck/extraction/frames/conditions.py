"""Numbers that say which things are meant, and count none: schools with fewer than 50 pupils, 15 साल से पुरानी गाड़ियां."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames.lexicon import Mark
from factcheck.lang import fold
from factcheck.model import Quantity
from factcheck.text.tokens import Token

LIMIT = "bound/limit"
"""What such a number measures, whatever it counts."""
AGE = "age/limit"
_THINGS = frozenset({"noun", "group", "person"})
_LIVING = frozenset({"group", "person"})
_PEOPLE = frozenset({"people", "men", "women", "children", "personnel", "staff"})
_HOLDING = frozenset(
    {"with", "having", "employing", "earning", "owning", "owing", "holding", "weighing", "carrying", "using", "making"}
)
_WHICH = frozenset({"who", "that", "which"})
_HAVE = frozenset({"have", "own", "earn", "employ", "hold", "owe", "weigh", "use", "make", "exceed", "carry"})
_THAN_HEADS = frozenset(
    {"older", "younger", "taller", "heavier", "larger", "bigger", "smaller", "longer", "shorter", "wider", "deeper"}
)
_COMPARED = frozenset(
    {"more", "less", "fewer", "than", "over", "under", "above", "below", "at", "least", "most", "up", "to", "upto"}
)
_NO_AGE = frozenset({"than", "least", "most", "up", "to", "upto", "at"})
_FROM = "से"
_BEYOND = frozenset({"कम", "ज्यादा", "अधिक", "ऊपर", "नीचे", "भी"})
_OLD = ["पुराना", "पुरानी", "पुराने", "बड़ा", "बड़ी", "बड़े", "छोटा", "छोटी", "छोटे"]
_LARGE = frozenset(map(fold, [*_OLD, "ऊंचा", "ऊंची", "ऊंचे", "लंबा", "लंबी", "लंबे", "भारी"]))
_SIZE = frozenset({"उम्र", "आयु", "वजन", "ऊंचाई", "लंबाई", "आय", "आबादी", "क्षमता", "कीमत"})
_OWNED = frozenset({"के", "की", "का"})
_WHO = frozenset({"वाला", "वाले", "वाली", "वालों"})
_INFINITIVE = "ने"
_BE = frozenset({"है", "हैं", "था", "थे", "थी", "थीं", "हो", "हुआ", "हुई", "हुए"})
_CASE = frozenset({"ने", "को", "पर", "में", "तक", "और"})
_OF_AGE = frozenset({"उम्र", "आयु"})
_REACH = 6
_TIMES = frozenset({"year", "month"})


def bound(quantity: Quantity, words: Sequence[Token], marks: Sequence[Mark], start: int, end: int) -> str | None:
    """Return the key of a number in a phrase that picks out things by it, None for a number that tells of them.

    `start`, `end` are its positions among `words`. More than 500 workers were laid off: 500 are told of; companies
    with more than 500 workers: no company is told to have them.
    """
    if quantity.ordinal or quantity.value is None:
        return None
    heads = {m.end: m for m in marks if m.kind in _THINGS}
    found = _before(quantity, words, heads, start, end) or _after(words, start, end)
    old = found == AGE or (found and (quantity.unit == "year" or any(w.norm in _OF_AGE for w in words[end : end + 4])))
    return AGE if old and quantity.unit in (None, "year", "person") else found


def _before(quantity: Quantity, words: Sequence[Token], heads: dict[int, Mark], start: int, end: int) -> str | None:
    """The English order: the things, what ties the number to them, how it is compared, the number."""
    at = start
    while at > max(0, start - 4) and words[at - 1].norm in _COMPARED:
        at -= 1
    if not 0 < at < start:
        return None
    tie, compared = words[at - 1].norm, {w.norm for w in words[at:start]}
    if tie in _THAN_HEADS and "than" in compared and _many(words, heads, at - 1):
        return AGE if quantity.unit in _TIMES else LIMIT
    if quantity.comparator not in ("<", "<=", ">", ">="):
        return None
    which = tie in _HAVE and at > 1 and words[at - 2].norm in _WHICH
    if (tie in _HOLDING or which) and _many(words, heads, at - 1 - which):
        return LIMIT
    counts = any(m.start == end for m in heads.values())
    aged = quantity.unit in (None, "year", "person") and not counts and not (compared & _NO_AGE)
    return AGE if aged and at in heads and heads[at].kind in _LIVING and _many(words, heads, at) else None


def _many(words: Sequence[Token], heads: dict[int, Mark], end: int) -> bool:
    """Whether a noun for several stands right before token `end`: schools, people; at the begin any word may be one."""
    norm = words[end - 1].norm if end > 0 else ""
    return (end in heads or end == 1) and (norm in _PEOPLE or (norm.endswith("s") and norm.isascii()))


def _after(words: Sequence[Token], start: int, end: int) -> str | None:
    """The Hindi order: the number, से, how it is compared, what has it, वाले; or से and how old or large."""
    at = next((i for i in range(end, min(end + 3, len(words))) if words[i].norm == _FROM), None)
    at = at if at is not None else next((i for i in range(start, end) if words[i].norm == _FROM), None)
    if at is None or at + 2 >= len(words):
        return None
    i = at + 1
    while i < len(words) and words[i].norm in _BEYOND:
        i += 1
    if i + 1 < len(words) and words[i].norm in _LARGE:
        return None if words[i + 1].norm in _BE | _CASE else LIMIT  # 15 साल से पुरानी गाड़ियां
    if i == at + 1:
        return None
    for j in range(i, min(i + _REACH, len(words) - 1)):
        norm = words[j].norm
        if norm in _WHO:
            return None if j == i or words[j - 1].norm.endswith(_INFINITIVE) else LIMIT
        if norm in _SIZE and words[j + 1].norm in _OWNED and j + 2 < len(words) and words[j + 2].norm not in _BE:
            return LIMIT
        if norm in _CASE or norm in _BE:
            return None
    return None
