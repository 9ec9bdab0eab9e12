"""Articles as they came, their sentences, and what was found in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factcheck.model.quick import quick
from factcheck.model.reason import Reason
from factcheck.model.time import Anchor, Timex

if TYPE_CHECKING:
    from factcheck.model.claim import Claim
    from factcheck.model.mention import Entity, Quantity

SentenceKind = Literal["body", "headline", "standfirst", "caption", "credit", "teaser", "boilerplate", "dateline"]


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of the article's text that is one sentence or line, and what part of the page it is."""

    start: int
    end: int
    kind: SentenceKind


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """One place a publish date was found. `span` is None for metadata outside the text.

    `value` is an ISO date or minute with offset; `where` a rule name (`header`, `glued`, `trailing`,
    `json-ld`, `meta`, `label`, `url`, `given`).
    """

    value: str
    where: str
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PublishDate:
    """The publish date chosen among the candidates, and why."""

    value: str
    anchor: Anchor
    span: tuple[int, int] | None
    reason: Reason
    candidates: tuple[DateCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A source text, unchanged. `id` derives from the SHA-256 of its bytes.

    `text` is the decoded file (for HTML: the extracted body); every span points into it. `path` is
    shown to people, relative where possible. `version_of` is the id of the older version, `copy_of`
    of the agency report this one nearly equals. `outlet` is the source's canonical key. `repaired` are the
    charsets its UTF-8 had wrongly been read as (mojibake put right), `fetched` is when the bytes were first
    fetched from `url` (UTC, `2025-11-05T08:40Z`), None where a file was given.
    """

    id: str
    path: str
    title: str
    text: str
    published: PublishDate | None
    source: str
    lang: str
    sha256: str
    version_of: str | None = None
    copy_of: str | None = None
    url: str | None = None
    author: str | None = None
    form: Literal["article", "message"] = "article"
    repaired: tuple[str, ...] = ()
    fetched: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article with everything the pure core found in it, each list in reading order."""

    article: Article
    sentences: tuple[Sentence, ...]
    times: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not become an article: what is wrong and what to do, one line each."""

    path: str
    problem: str
    remedy: str
