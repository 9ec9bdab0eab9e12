"""A folded copy of a text with the way back: to search, and to find a quote again after small changes."""

from __future__ import annotations

from bisect import bisect_right

import regex

from factcheck.lang import fold

_PIECE = regex.compile(
    r"(?P<word>[\p{L}\p{M}\p{N}\u200b-\u200d]+)"
    r"|(?P<space>[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+)"
    r"|(?P<mark>.)",
    regex.S,
)
_CLUSTER = regex.compile(r"\X")
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
        word = match.group()
        whole = fold(word)
        clusters = [(m.group(), start + m.start(), start + m.end()) for m in _CLUSTER.finditer(word)]
        parts = [(fold(c), a, b) for c, a, b in clusters]
        if "".join(p for p, _, _ in parts) == whole:
            found.extend(p for p in parts if p[0])
        elif whole:
            found.extend(_by_letter(whole, clusters, start, end))
    return found


def _by_letter(whole: str, clusters: list[tuple[str, int, int]], start: int, end: int) -> list[tuple[str, int, int]]:
    """Fold a word whose clusters fold differently together: what agrees at both ends, the rest as one."""
    head: list[tuple[str, int, int]] = []
    for raw, a, b in clusters:
        part = fold(raw)
        if not whole.startswith(part) or len(part) >= len(whole):
            break
        head.append((part, a, b))
        whole, start = whole[len(part) :], b
    return [*(p for p in head if p[0]), (whole, start, end)]
