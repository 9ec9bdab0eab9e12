"""A sentence with its tokens: what every recogniser reads."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.model.article import SentenceKind
from factcheck.text.tokens import Token


@dataclass(slots=True)
class Passage:
    """One sentence of `text`. `start`, `end` are code points into `text`, half-open; so are its tokens'.

    `paragraph` counts the paragraphs of the article from 0, boilerplate included. `norms` are the folded
    forms of the tokens: a recogniser asks them first whether the sentence holds a word of its own at all.
    """

    text: str
    start: int
    end: int
    kind: SentenceKind
    tokens: list[Token]
    paragraph: int = 0
    norms: list[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.norms = [token.norm for token in self.tokens]
