"""Phrases of folded words, looked up at a token."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.text.tokens import Token, norms_of

Phrase = list[str]


class Phrases:
    """Phrases of folded words, looked up at a token; the longest wins."""

    __slots__ = ("_first", "_last")

    def __init__(self) -> None:
        self._first: dict[str, list[tuple[Phrase, str]]] = {}
        self._last: dict[str, list[tuple[Phrase, str]]] = {}

    def add(self, text: str, meaning: str) -> None:
        """Add one phrase; the first meaning given to a phrase stays."""
        words = list(norms_of(text))
        if any(words == known for known, _ in self._first.get(words[0], ())):
            return
        for index, word in ((self._first, words[0]), (self._last, words[-1])):
            entries = index.setdefault(word, [])
            entries.append((words, meaning))
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: list[Token], i: int) -> tuple[str, int] | None:
        """Return (meaning, index after it) of the longest phrase that begins at token `i`."""
        if i >= len(tokens):
            return None
        for words, meaning in self._first.get(tokens[i].norm, ()):
            stop = i + len(words)
            if len(words) == 1 or [token.norm for token in tokens[i:stop]] == words:
                return meaning, stop
        return None

    def before(self, tokens: list[Token], i: int) -> tuple[str, int] | None:
        """Return (meaning, index of its first token) of the longest phrase that ends right before token `i`."""
        if i <= 0:
            return None
        for words, meaning in self._last.get(tokens[i - 1].norm, ()):
            start = i - len(words)
            if len(words) == 1 or (start >= 0 and [token.norm for token in tokens[start:i]] == words):
                return meaning, start
        return None

    def heads(self) -> Iterable[str]:
        """Return the first words of the phrases."""
        return self._first

    def __contains__(self, norm: str) -> bool:
        return norm in self._first
