"""A folded copy of a text with the way back: to search, and to find a quote again after small changes."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

import regex

from factcheck.lang import fold

_PIECE = regex.compile(
    r"(?P<word>[\p{L}\p{M}\p{N}\u200b-\u200d]+)"
    r"|(?P<space>[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+)"
    r"|(?P<mark>.)",
    regex.S,
)
_CLUSTER = regex.compile(r"\X")
_SHORT = 64  # longer words are not worth the memory of keeping them
_MARKS = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("–—−", "-"),
    "…": "...",
    "॥": "।",
}


class Folded:
    """`text` in one spelling, white space as single blanks, with the raw span of every part of it.

    `folded` is for matching only. Spans are code points into the raw text, half-open, and never cut a
    grapheme cluster.

    >>> raw = "यह  सम्बन्ध पुराना है।"
    >>> [raw[a:b] for a, b in Folded(raw).find("संबंध पुराना")]
    ['सम्बन्ध पुराना']
    """

    __slots__ = ("_at", "_raw", "folded", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        parts: list[str] = []
        self._at: list[int] = []
        self._raw: list[tuple[int, int]] = []
        size = 0
        for raw, start, end in _pieces(text):
            parts.append(raw)
            self._at.append(size)
            self._raw.append((start, end))
            size += len(raw)
        self.folded = "".join(parts)

    def find(self, quote: str, *, whole: bool = False) -> list[tuple[int, int]]:
        """Return the raw spans that say `quote`, in order, without overlaps; `whole` words only if asked.

        >>> Folded("137 में 37").find("३७", whole=True)
        [(8, 10)]
        """
        wanted = Folded(quote).folded.strip()
        spans: list[tuple[int, int]] = []
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if not whole or (self._edge(at) and self._edge(end)):
                spans.append(self.raw_span(at, end))
                at = self.folded.find(wanted, end)
            else:
                at = self.folded.find(wanted, at + 1)
        return spans

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw span of `folded[start:end]`, widened to whole clusters; `start < end`."""
        first = bisect_right(self._at, start) - 1
        last = bisect_right(self._at, end - 1) - 1
        return self._raw[first][0], self._raw[last][1]

    def _edge(self, at: int) -> bool:
        if not 0 < at < len(self.folded):
            return True
        return not (_joins(self.folded[at - 1]) and _joins(self.folded[at]))


def _joins(char: str) -> bool:
    return char.isalnum() or "\u0900" <= char <= "\u0963"


def _pieces(text: str) -> list[tuple[str, int, int]]:
    """Return (folded, start, end) for the smallest raw parts whose folds join to the fold of the text."""
    found: list[tuple[str, int, int]] = []
    for match in _PIECE.finditer(text):
        start, end = match.span()
        if match.lastgroup == "space":
            if found and found[-1][0] != " ":
                found.append((" ", start, end))
            continue
        if match.lastgroup == "mark":
            found.append((_MARKS.get(match.group(), match.group()), start, end))
            continue
        parts = _of_short_word(match.group()) if end - start <= _SHORT else _of_word(match.group())
        found.extend((part, start + a, start + b) for part, a, b in parts)
    return found


def _of_word(word: str) -> tuple[tuple[str, int, int], ...]:
    """Return the parts of one word: its clusters; where they fold differently together, the tail as one."""
    whole = fold(word)
    parts = [(fold(m.group()), m.start(), m.end()) for m in _CLUSTER.finditer(word)]
    if "".join(part for part, _, _ in parts) != whole:
        parts = _agreeing(parts, whole, len(word))
    return tuple(part for part in parts if part[0])


def _agreeing(parts: list[tuple[str, int, int]], whole: str, size: int) -> list[tuple[str, int, int]]:
    """Return the first parts as far as they spell `whole`, and the rest of it in one part."""
    head: list[tuple[str, int, int]] = []
    for part, start, end in parts:
        if not whole.startswith(part) or len(part) >= len(whole):
            break
        head.append((part, start, end))
        whole = whole[len(part) :]
    return [*head, (whole, head[-1][2] if head else 0, size)]


_of_short_word = lru_cache(maxsize=32768)(_of_word)
