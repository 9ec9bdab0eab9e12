"""Phrases of folded words, looked up at a token."""

from __future__ import annotations

from factcheck.text.tokens import Token, tokenise

Phrase = tuple[str, ...]


class Phrases:
    """Phrases of folded words, looked up at a token; the longest wins."""

    __slots__ = ("_first",)

    def __init__(self) -> None:
        self._first: dict[str, list[tuple[Phrase, str]]] = {}

    def add(self, text: str, meaning: str) -> None:
        """Add one phrase; the first meaning given to a phrase stays."""
        words = tuple(token.norm for token in tokenise(text))
        entries = self._first.setdefault(words[0], [])
        if all(words != known for known, _ in entries):
            entries.append((words, meaning))
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: list[Token], i: int) -> tuple[str, int] | None:
        """Return (meaning, index after it) of the longest phrase that begins at token `i`."""
        if i >= len(tokens):
            return None
        for words, meaning in self._first.get(tokens[i].norm, ()):
            stop = i + len(words)
            if stop <= len(tokens) and all(tokens[i + k].norm == words[k] for k in range(1, len(words))):
                return meaning, stop
        return None

    def before(self, tokens: list[Token], i: int, longest: int = 5) -> tuple[str, int] | None:
        """Return (meaning, index of its first token) of the longest phrase that ends right before token `i`."""
        for start in range(max(0, i - longest), i):
            for words, meaning in self._first.get(tokens[start].norm, ()):
                if start + len(words) == i and all(tokens[start + k].norm == w for k, w in enumerate(words)):
                    return meaning, start
        return None

    def __contains__(self, norm: str) -> bool:
        return norm in self._first
