"""Find a quote again after its text changed, so that no verdict is dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

_CONTEXT = 40
_LIKE_ENOUGH = 85.0


@dataclass(frozen=True, slots=True)
class Attachment:
    """Where a quote is now: code points, half-open.

    `how`: `same` place; `moved`, word for word; `respelt`, the same but for spelling and blanks;
    `changed`, the most similar passage, to be looked at.
    """

    start: int
    end: int
    how: Literal["same", "moved", "respelt", "changed"]


def reattach(text: str, quote: str, start: int, end: int, *, prefix: str = "", suffix: str = "") -> Attachment | None:
    """Return where `quote`, once at `start`–`end`, stands in `text`; None where nothing is like it.

    `prefix` and `suffix` are what stood beside it; of several places the one with the same neighbours,
    then the nearest, is taken. Anything but `same` is to be shown as re-attached.

    >>> reattach("नया वाक्य। पुल खुला।", "पुल खुला।", 0, 9)
    Attachment(start=11, end=20, how='moved')
    """
    if not quote.strip():
        return None
    if text[start:end] == quote:
        return Attachment(start, end, "same")
    spans = _occurrences(text, quote)
    how: Literal["moved", "respelt"] = "moved"
    if not spans:
        from factcheck.text.folding import Folded

        spans, how = Folded(text).find(quote, whole=True), "respelt"
    if spans:
        best = max(spans, key=lambda s: (_beside(text, s, prefix, suffix), -abs(s[0] - start), -s[0]))
        return Attachment(*best, how)
    return _similar(text, quote)


def _occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    found = []
    at = text.find(quote)
    while at >= 0:
        found.append((at, at + len(quote)))
        at = text.find(quote, at + len(quote))
    return found


def _beside(text: str, span: tuple[int, int], prefix: str, suffix: str) -> int:
    """How many characters right beside `span` are those that stood there before."""
    before, after = text[max(0, span[0] - _CONTEXT) : span[0]], text[span[1] : span[1] + _CONTEXT]
    return _common(before[::-1], prefix[::-1]) + _common(after, suffix)


def _common(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _similar(text: str, quote: str) -> Attachment | None:
    """Take the sentence or line most like the quote, if it is like it."""
    from rapidfuzz import fuzz

    best, span = _LIKE_ENOUGH, None
    for start, end in _lines(text):
        score = fuzz.ratio(text[start:end], quote, score_cutoff=best)
        if score > best or (score == best and span is None):
            best, span = score, (start, end)
    return Attachment(*span, "changed") if span else None


def _lines(text: str) -> list[tuple[int, int]]:
    import regex

    found = []
    for match in regex.finditer(r"[^\n।॥.]+(?:\.(?!\s)[^\n।॥.]*)*[।॥.]?", text):
        line = match.group()
        start, end = match.start() + len(line) - len(line.lstrip()), match.start() + len(line.rstrip())
        if start < end:
            found.append((start, end))
    return found
