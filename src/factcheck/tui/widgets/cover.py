"""Which of many overlapping spans lies on top at a place of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Cover:
    """Spans over a text without overlap, found by bisection; of two that overlap the later starts anew."""

    def __init__(self, spans: Iterable[tuple[int, int, str]]) -> None:
        self._spans: list[tuple[int, int, str]] = []
        self._at = 0
        waiting: list[tuple[int, int, str]] = []
        for span in sorted(spans, key=lambda span: (span[0], -span[1])):
            self._advance(waiting, span[0])
            waiting.append(span)
        self._advance(waiting, max((span[1] for span in waiting), default=0))
        self._starts = [span[0] for span in self._spans]

    def _advance(self, waiting: list[tuple[int, int, str]], to: int) -> None:
        """Lay down what is waiting up to `to`; the latest to start lies on top."""
        while waiting and waiting[-1][1] <= to:
            self._lay(waiting[-1][1], waiting[-1][2])
            waiting.pop()
        if waiting:
            self._lay(to, waiting[-1][2])
        self._at = max(self._at, to)

    def _lay(self, to: int, name: str) -> None:
        if self._at < to:
            self._spans.append((self._at, to, name))
            self._at = to

    def within(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return the spans that touch `start` to `end`, cut to it."""
        first = max(0, bisect_right(self._starts, start) - 1)
        found = []
        for low, high, name in self._spans[first : bisect_left(self._starts, end)]:
            if high > start:
                found.append((max(low, start), min(high, end), name))
        return found
