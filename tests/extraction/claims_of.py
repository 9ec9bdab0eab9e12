"""Read own labelled data, and take a text through everything up to its claims."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from factcheck.extraction import claims, entities, quantities
from factcheck.model import Anchor, Article, Claim, PublishDate, Reason
from factcheck.temporal import find as find_times
from factcheck.text.passage import Passage
from factcheck.text.sentences import split
from factcheck.text.tokens import Token, tokenise

DATA = Path(__file__).parents[1] / "data"


def rows(name: str) -> list[dict]:
    """Return the rows of one data file."""
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def line(text: str) -> tuple[list[Token], list[str]]:
    """Return a sentence's tokens and their folded forms."""
    tokens = tokenise(text)
    return tokens, [token.norm for token in tokens]


def passages_of(text: str, lang: str) -> list[Passage]:
    """Return the sentences of a text, all body, a paragraph a line."""
    return [
        Passage(text, start, end, "body", tokenise(text, start, end), text.count("\n", 0, start))
        for start, end in split(text, lang)
    ]


def article_of(
    text: str, lang: str, day: date | None = date(2025, 11, 5), *, minute: int | None = None, kind: str = "published"
) -> Article:
    """Return an article published on `day`, on none where it is None."""
    published = None
    if day:
        anchor = Anchor(day, minute, kind=kind)  # type: ignore[arg-type]
        published = PublishDate(day.isoformat(), anchor, None, Reason("x"))
    return Article("a0123456789ab", "x.txt", "", text, published, "x", lang, "0" * 64)


def claims_of(text: str, lang: str, day: date | None = date(2025, 11, 5), **more: object) -> list[Claim]:
    """Return the claims of a text."""
    article = article_of(text, lang, day, **more)  # type: ignore[arg-type]
    passages = passages_of(text, lang)
    anchor = article.published.anchor if article.published else None
    times = find_times(passages, anchor, lang)
    return claims.build(article, passages, times, quantities.find(passages, lang, times), entities.find(passages, lang))
