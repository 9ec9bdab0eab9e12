"""What the Story screen shows, as a value: facts × sources, the links between them, and the ladders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.export.entries import Pair, Quote, pairs_of, published, quotes_by_claim
from factcheck.model import Article, Document, Link, Story

Tone = Literal["conflict", "update", "agree", "alone"]
_TONES: tuple[Tone, ...] = ("conflict", "update", "agree")


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: for each article of the story, the quotes that say it. `tone` is the gravest of its links."""

    fact: str
    tone: Tone
    cells: tuple[tuple[Quote, ...], ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story laid out. Articles are in order of publication; each ladder is in order of `as_of`."""

    id: str
    articles: tuple[Article, ...]
    rows: tuple[Row, ...]
    pairs: tuple[Pair, ...]
    ladders: tuple[tuple[Quote, ...], ...]


def story_views(documents: Sequence[Document], links: Iterable[Link], stories: Iterable[Story]) -> list[StoryView]:
    """Lay out each story, conflicts first; claims no document holds are passed over."""
    quotes = quotes_by_claim(documents)
    articles = {document.article.id: document.article for document in documents}
    pairs = pairs_of(links, quotes)
    return [_view(story, articles, quotes, pairs) for story in stories]


def _view(story: Story, articles: dict[str, Article], quotes: dict[str, Quote], pairs: list[Pair]) -> StoryView:
    columns = sorted((articles[a] for a in story.articles if a in articles), key=lambda a: (published(a) or "~", a.id))
    inside = {a.id for a in columns}
    mine = [p for p in pairs if p.a.article.id in inside and p.b.article.id in inside]
    tones: dict[str, set[str]] = {}
    for pair in mine:
        for side in (pair.link.a, pair.link.b):
            tones.setdefault(side, set()).add(pair.link.relation)
    rows = []
    for fact in story.facts:
        found = [quotes[c] for c in fact.claims if c in quotes]
        if found:
            said = set().union(*(tones.get(q.claim.id, set()) for q in found))
            tone: Tone = next((t for t in _TONES if t in said), "alone")
            cells = tuple(tuple(q for q in found if q.article.id == column.id) for column in columns)
            rows.append(Row(fact.id, tone, cells))
    rows.sort(key=lambda row: ((*_TONES, "alone").index(row.tone), row.fact))
    return StoryView(story.id, tuple(columns), tuple(rows), tuple(mine), tuple(_ladders(mine)))


def _ladders(pairs: Iterable[Pair]) -> list[tuple[Quote, ...]]:
    """The claims that updates (and agreements with them) join, each group in order of time."""
    rungs: dict[str, Quote] = {}
    group: dict[str, str] = {}

    def root(claim: str) -> str:
        while group.setdefault(claim, claim) != claim:
            group[claim] = group[group[claim]]
            claim = group[claim]
        return claim

    moving = set()
    for pair in pairs:
        if pair.link.relation in ("update", "agree") and not pair.link.internal:
            rungs |= {pair.link.a: pair.a, pair.link.b: pair.b}
            group[max(root(pair.link.a), root(pair.link.b))] = min(root(pair.link.a), root(pair.link.b))
            if pair.link.relation == "update":
                moving |= {pair.link.a, pair.link.b}
    ladders: dict[str, list[Quote]] = {}
    for claim in sorted(rungs):
        ladders.setdefault(root(claim), []).append(rungs[claim])
    return [tuple(sorted(found, key=_when)) for found in ladders.values() if any(q.claim.id in moving for q in found)]


def _when(quote: Quote) -> tuple[str, str, str]:
    return quote.claim.as_of or published(quote.article) or "~", published(quote.article) or "~", quote.claim.id
