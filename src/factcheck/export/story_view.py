"""What the Story screen shows, as a value: facts × sources, the links between them, and the ladders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.export.entries import Pair, Quote, pairs_of, published, quotes_by_claim
from factcheck.matching.ladder import Rung, ladder, table
from factcheck.model import Article, Document, Fact, Link, Reason, Story

Tone = Literal["conflict", "update", "agree", "alone"]
_TONES: tuple[Tone, ...] = ("conflict", "update", "agree")


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: for each article of the story, the quotes that say it. `tone` is the gravest of its links.

    `leading` is the value most independent sources give, `backing` how many of the `sources` do.
    """

    fact: str
    tone: Tone
    cells: tuple[tuple[Quote, ...], ...]
    leading: Reason | None
    backing: int
    sources: int


@dataclass(frozen=True, slots=True)
class Step:
    """One rung of a ladder with the quote it stands on."""

    rung: Rung
    quote: Quote


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story laid out. Articles are in order of publication; each ladder is in order of `as_of`."""

    id: str
    articles: tuple[Article, ...]
    rows: tuple[Row, ...]
    pairs: tuple[Pair, ...]
    ladders: tuple[tuple[Step, ...], ...]


def story_views(documents: Sequence[Document], links: Iterable[Link], stories: Iterable[Story]) -> list[StoryView]:
    """Lay out each story, conflicts first; claims no document holds are passed over."""
    by_article = {document.article.id: document for document in documents}
    starting: dict[str, list[tuple[int, Pair]]] = {}
    for numbered in enumerate(pairs_of(links, quotes_by_claim(documents))):
        starting.setdefault(numbered[1].a.article.id, []).append(numbered)
    return [_view(story, by_article, starting) for story in stories]


def _view(story: Story, by_article: dict[str, Document], starting: dict[str, list[tuple[int, Pair]]]) -> StoryView:
    """Lay out one story; `starting` holds the numbered pairs by the article of their first side."""
    documents = [by_article[a] for a in story.articles if a in by_article]
    documents.sort(key=lambda d: (published(d.article) or "~", d.article.id))
    inside = {d.article.id for d in documents}
    found = [(n, p) for a in inside for n, p in starting.get(a, ()) if p.b.article.id in inside]
    mine = [pair for _, pair in sorted(found, key=lambda numbered: numbered[0])]
    return StoryView(
        story.id,
        tuple(d.article for d in documents),
        tuple(_rows(story, documents, mine)),
        tuple(mine),
        tuple(_ladders(story.facts, documents, mine)),
    )


def _rows(story: Story, documents: list[Document], pairs: list[Pair]) -> list[Row]:
    quotes = quotes_by_claim(documents)
    relations: dict[str, set[str]] = {}
    for pair in pairs:
        for side in (pair.link.a, pair.link.b):
            relations.setdefault(side, set()).add(pair.link.relation)
    rows = []
    for fact, values in zip(story.facts, table(story, documents), strict=True):
        found = [quotes[c] for c in fact.claims if c in quotes]
        if found:
            said = set().union(*(relations.get(q.claim.id, set()) for q in found))
            tone: Tone = next((t for t in _TONES if t in said), "alone")
            cells = tuple(tuple(q for q in found if q.article.id == d.article.id) for d in documents)
            rows.append(Row(fact.id, tone, cells, values.leading, values.backing, values.sources))
    return sorted(rows, key=lambda row: ((*_TONES, "alone").index(row.tone), row.fact))


def _ladders(facts: Sequence[Fact], documents: list[Document], pairs: list[Pair]) -> list[tuple[Step, ...]]:
    """The ladders of the facts that moved: those an update joins two claims of."""
    quotes = quotes_by_claim(documents)
    links = [pair.link for pair in pairs]
    updated = [{link.a, link.b} for link in links if link.relation == "update"]
    ladders = []
    for fact in facts:
        if any(update <= {*fact.claims} for update in updated):
            rungs = ladder(fact, documents, links)
            ladders.append(tuple(Step(rung, quotes[rung.claim]) for rung in rungs))
    return ladders
