"""The date an article is seen from, where a person gave it another than the one found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, Literal, get_args

from factcheck.extraction.pipeline import annotate
from factcheck.ingest.published import parse
from factcheck.model import Article, Document, PublishDate, Reason
from factcheck.review import State

Kind = Literal["published", "received"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def anchor_object(article: str) -> str:
    """Return the id under which the log keeps what an article is seen from.

    >>> anchor_object("a1")
    'a1@published'
    """
    return f"{article}@published"


def anchor_value(value: str, kind: str = "published") -> dict[str, Any]:
    """Return what an act that dates an article carries.

    Args:
        value: a whole day, or an instant, as `ingest` reads them; without an offset in the source's zone.
        kind: `published`, or `received`: an upper bound, from which relative dates are ambiguous.

    Raises:
        ValueError: the value is no date, or the kind none of the two.

    >>> anchor_value("5 नवंबर 2025")
    {'published': '2025-11-05', 'kind': 'published'}
    """
    if kind not in KINDS:
        raise ValueError(f"{kind}: an article is seen from the time it was published or received")
    return {"published": parse(value)[0], "kind": kind}


def anchored(document: Document, state: State) -> Document:
    """Return `document` as seen from the date a person gave its article, read anew; else as it is."""
    made = state.decision(anchor_object(document.article.id), "date")
    if made is None:
        return document
    article = dated(document.article, made.value, made.actor)
    return document if article == document.article else _read(article)


@lru_cache(maxsize=256)
def _read(article: Article) -> Document:
    """Read an article anew; kept, since every decision of anybody lays all of them anew."""
    return annotate(article)


def dated(article: Article, value: Mapping[str, Any], actor: str) -> Article:
    """Return `article` with the publish date a person gave it; what else was found stays among the candidates."""
    day, anchor = parse(str(value["published"]))
    kind: Kind = "received" if value.get("kind") == "received" else "published"
    reason = Reason("desk.date-chosen", (("actor", actor), ("value", day)))
    before = article.published
    given = PublishDate(day, replace(anchor, kind=kind), None, reason, before.candidates if before else ())
    return replace(article, published=given)
