"""What a word of many uses means beside the thing it is done to: films and hostages are both released."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames.lexicon import Mark, senses
from factcheck.extraction.quantities.units import is_currency
from factcheck.model import Quantity
from factcheck.text.tokens import Token

_NEAR, _NEXT = 8, 3
_AT = frozenset({"at", "पर"})
_METALS = frozenset({"gold", "silver", "bronze"})
_QUOTE, _LEVEL = "quote", 1_000
_NEXT_TO, _GENITIVE = frozenset({"पास"}), frozenset({"के"})
_THINGS, _EVENTS = frozenset({"noun", "group", "person"}), frozenset({"+", "-", "swap"})
_SENT_AWAY = ("dismiss", "बर्खास्त", "खारिज")
_NONE: dict[str, str] = {}
_MATTERS = frozenset({"case", "cases", "scam", "racket", "row", "मामले", "मामला", "केस", "कांड", "घोटाले", "घोटाला"})


def resolve(
    marks: list[Mark], beside: list[Mark], words: Sequence[Token], quantities: Sequence[Quantity]
) -> list[Mark]:
    """Return `marks` with each event word read by the nearest thing that decides on its class.

    Things are the nouns, groups and people among `beside` (the marks, and those in names: Supreme Court),
    and `money` for an amount of it. A class that no thing decides on stays. Linear in the marks for each
    word of many uses.

    >>> from factcheck.extraction.frames.lexicon import scan
    >>> from factcheck.text.tokens import tokenise
    >>> words = tokenise("released 12 hostages")
    >>> [(m.kind, m.value) for m in resolve(scan(words), scan(words), words, []) if m.kind in "+-"]
    [('+', 'free-hostage')]
    """
    marks = [
        m
        for m in marks
        if not ((words[m.start].norm in _NEXT_TO and _beside(m, words)) or (m.value == "foil" and _failing(m, words)))
    ]
    uses = [_uses(m, words) if m.kind in _EVENTS else _NONE for m in marks]
    if not any(uses):
        return _medals(marks)
    things = [m for m in beside if m.kind in _THINGS and not _of_matter(m, words)] + _money(words, quantities)
    things += _quoted(words, quantities)
    return _medals([_read(m, table, things) if table else m for m, table in zip(marks, uses, strict=True)])


def _medals(marks: list[Mark]) -> list[Mark]:
    """Return `marks` with the metal that is won read as the medal of it: won gold, gold in the relay."""
    if not [m for m in marks if m.value == "medal" and m.kind in _EVENTS]:
        return marks
    return [m.read_as(m.kind, f"{m.value}-medal") if m.kind == "noun" and m.value in _METALS else m for m in marks]


def _beside(mark: Mark, words: Sequence[Token]) -> bool:
    """Whether पास, which looks like a verb of passing, is the postposition: स्टेशन के पास हुआ."""
    return mark.start > 0 and words[mark.start - 1].norm in _GENITIVE


def _failing(mark: Mark, words: Sequence[Token]) -> bool:
    """Whether नाकाम tells that somebody failed to do what stands before it, and foiled nothing: पहुंचने में नाकाम रहे."""
    before = [word.norm for word in words[max(0, mark.start - 2) : mark.start]]
    return len(before) > 1 and before[1] == "में" and before[0].endswith("ने")


def _of_matter(mark: Mark, words: Sequence[Token]) -> bool:
    """Whether a thing only says what a case is about: a man arrested in the gold case."""
    return mark.end < len(words) and words[mark.end].norm in _MATTERS


def _uses(mark: Mark, words: Sequence[Token]) -> dict[str, str]:
    """Return what an event may turn into by the thing beside it; `-change` holds for falling alone.

    Who is dismissed has lost a post; who rejects a plan, or is rejected, has not.
    """
    table = senses()
    found = (table.get("-" + mark.value) if mark.kind == "-" else None) or table.get(mark.value, {})
    if mark.kind != "-" or mark.value != "accept" or words[mark.end - 1].norm.startswith(_SENT_AWAY):
        return found
    return {thing: meant for thing, meant in found.items() if meant != "appoint"}


def _read(mark: Mark, table: dict[str, str], things: list[Mark]) -> Mark:
    told = [(_apart(mark, t), t.value) for t in things if t.value in table]
    near = [(gap, value) for gap, value in told if gap <= (_NEXT if value == _QUOTE else _NEAR)]
    if not near:
        return mark
    meant = table[min(near)[1]]
    if meant.startswith("+"):
        return mark.read_as("+", meant[1:])
    if meant.startswith("-"):
        return mark.read_as("-" if mark.kind == "+" else "+", meant[1:])
    return mark.read_as("-" if mark.kind == "swap" else mark.kind, meant)


def _apart(mark: Mark, thing: Mark) -> int:
    """Return the words between two marks, 0 for overlap."""
    return max(0, thing.start - mark.end, mark.start - thing.end)


def _quoted(words: Sequence[Token], quantities: Sequence[Quantity]) -> list[Mark]:
    """Return where a price or level stands that a market closes at: closed at 48,210, 72 डॉलर पर बंद हुआ."""
    found = []
    for q in quantities:
        level = q.unit is None and q.counted is None and q.value is not None and (q.value % 1 or q.value >= _LEVEL)
        if not q.ordinal and (level or is_currency(q.unit)):
            first = next((i for i, w in enumerate(words) if w.end > q.start), len(words))
            stop = next((i for i, w in enumerate(words) if w.start >= q.end), len(words))
            beside = [w.norm for w in (*words[max(0, first - 1) : first], *words[stop : stop + _NEXT])]
            if not _AT.isdisjoint(beside):
                found.append(Mark(first, stop, "noun", _QUOTE))
    return found


def _money(words: Sequence[Token], quantities: Sequence[Quantity]) -> list[Mark]:
    found = []
    for q in quantities:
        if is_currency(q.unit):
            at = next((i for i, w in enumerate(words) if w.end > q.start), len(words))
            found.append(Mark(at, at + 1, "noun", "money"))
    return found
