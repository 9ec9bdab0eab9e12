"""What `check --format json` prints: articles, claims, links and stories in one object."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from factcheck.export.annotation_json import claim
from factcheck.lang import render
from factcheck.model import Article, Document, Link, Story


class Matched(Protocol):
    """What a run of matching gave, as far as the report needs it."""

    @property
    def links(self) -> Sequence[Link]: ...
    @property
    def stories(self) -> Sequence[Story]: ...


def check(documents: Iterable[Document], matches: Matched, ui: str = "en") -> dict[str, Any]:
    """Return everything found in `documents` and between them, in the order given.

    `published_from` is the span of the article's text the publish date was read from, null for a date
    that was given or came from outside the text. Every `why` is worded in the language `ui`.
    """
    documents = list(documents)
    return {
        "articles": [article(d.article) for d in documents],
        "claims": [claim(c, ui) for d in documents for c in d.claims],
        "links": [link(found, ui) for found in matches.links],
        "stories": [story(found) for found in matches.stories],
    }


def article(found: Article) -> dict[str, Any]:
    """Return an article's record: who, when, and the digest its spans can be trusted by."""
    published = found.published
    span = published.span if published else None
    return {
        "id": found.id,
        "path": found.path,
        "title": found.title,
        "published": published.value if published else None,
        "published_from": {"start": span[0], "end": span[1]} if span else None,
        "source": found.source,
        "lang": found.lang,
        "sha256": found.sha256,
        "version_of": found.version_of,
        "repaired": list(found.repaired),
        "fetched": found.fetched,
    }


def link(found: Link, ui: str = "en") -> dict[str, Any]:
    """Return a link between two claims with its reason in words."""
    return {
        "a": found.a,
        "b": found.b,
        "relation": found.relation,
        "newer": found.newer,
        "internal": found.internal,
        "differs": list(found.differs),
        "agrees": list(found.agrees),
        "score": found.score,
        "why": render(found.reason, ui),
    }


def story(found: Story) -> dict[str, Any]:
    """Return a story: its articles, and its facts as groups of claim ids."""
    return {"id": found.id, "articles": list(found.articles), "facts": [list(f.claims) for f in found.facts]}
