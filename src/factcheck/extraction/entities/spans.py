"""The names found in one passage so far: spans of tokens that do not overlap."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model.mention import EntityType
from factcheck.text.tokens import Token


class Span(NamedTuple):
    """A name over `tokens[first:stop]`."""

    first: int
    stop: int
    type: EntityType
    key: str
    demonym: bool = False


class Board:
    """Tokens of a passage and who owns each; later finders leave earlier finds alone. `norms`: the folded tokens."""

    __slots__ = ("_found", "norms", "owner", "tokens")

    def __init__(self, tokens: list[Token], norms: list[str]) -> None:
        self.tokens = tokens
        self.norms = norms
        self.owner: list[Span | None] = [None] * len(tokens)
        self._found: dict[int, Span] = {}

    def take(self, span: Span) -> None:
        """Give the span its tokens; whatever owned one of them is dropped whole."""
        for i in range(span.first, span.stop):
            old = self.owner[i]
            if old is not None:
                del self._found[old.first]
                for j in range(old.first, old.stop):
                    self.owner[j] = None
        for i in range(span.first, span.stop):
            self.owner[i] = span
        self._found[span.first] = span

    def free(self, i: int) -> bool:
        """Whether token `i` exists and has no owner."""
        return 0 <= i < len(self.tokens) and self.owner[i] is None

    def norm(self, i: int) -> str:
        """The folded word at `i`, empty outside the passage."""
        return self.norms[i] if 0 <= i < len(self.norms) else ""

    def spans(self) -> list[Span]:
        """The names in reading order."""
        return [self._found[first] for first in sorted(self._found)]


def joined(tokens: list[Token], first: int, stop: int) -> str:
    """Return the folded words of a span, a blank between them: how gazetteers are looked up."""
    return " ".join([token.norm for token in tokens[first:stop]])


def adjacent(tokens: list[Token], i: int) -> bool:
    """Whether tokens `i - 1` and `i` are two words of one phrase, apart by white space at most."""
    return tokens[i].kind == "word" and tokens[i - 1].kind == "word" and tokens[i].start - tokens[i - 1].end <= 2
