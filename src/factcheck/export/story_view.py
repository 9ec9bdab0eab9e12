"""What the Story screen shows, as a value: facts × sources, the links between them, ladders and a timeline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.export.entries import Pair, Quote, pairs_of, published, quotes_by_claim
from factcheck.export.timeline import Timeline, timeline
from factcheck.matching.ladder import Rung, Tally, ladder, table
from factcheck.model import Article, Document, Fact, Link, Reason, Story

Tone = Literal["conflict", "update", "agree", "alone"]
_TONES: tuple[Tone, ...] = ("conflict", "update", "agree")


@dataclass(frozen=True, slots=True)
class Column:
    """One source of a story: its article, and the copies and versions of that article, which count once."""

    article: Article
    copies: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of a fact: `quotes` that belong to it, or `rivals` that stand against it or update it.

    `tone` is how the source stands to the others; None where it says nothing.
    """

    tone: Tone | None
    quotes: tuple[Quote, ...]
    rivals: tuple[Quote, ...]

    @property
    def shown(self) -> tuple[Quote, ...]:
        """The quotes to show: the fact's own, else those against it."""
        return self.quotes or self.rivals


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: for each column of the story, what it says. `tone` is the gravest of its links.

    `leading` is the value most independent sources give, `backing` how many of the `sources` do;
    `tallies` tells for every value who gave it first, and when.
    """

    fact: str
    tone: Tone
    cells: tuple[Cell, ...]
    leading: Reason | None
    backing: int
    sources: int
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One rung of a ladder with the quote it stands on."""

    rung: Rung
    quote: Quote


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story laid out. Articles and columns are in order of publication; each ladder is in order of `as_of`."""

    id: str
    articles: tuple[Article, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    pairs: tuple[Pair, ...]
    ladders: tuple[tuple[Step, ...], ...]
    timeline: Timeline


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
    sources = columns([d.article for d in documents])
    return StoryView(
        story.id,
        tuple(d.article for d in documents),
        sources,
        tuple(_Table(story, documents, mine, sources).rows()),
        tuple(mine),
        tuple(_ladders(story.facts, documents, mine)),
        timeline(documents),
    )


def columns(articles: Sequence[Article]) -> tuple[Column, ...]:
    """Return one column for each article and the copies and versions that go back to it, in the given order."""
    by_id = {article.id: article for article in articles}
    gathered: dict[str, list[Article]] = {}
    for article in articles:
        gathered.setdefault(_origin(article, by_id).id, []).append(article)
    groups = [(by_id[root], group) for root, group in gathered.items()]
    return tuple(Column(root, tuple(a for a in group if a.id != root.id)) for root, group in groups)


def _origin(article: Article, by_id: Mapping[str, Article]) -> Article:
    seen: set[str] = set()
    while article.id not in seen:
        seen.add(article.id)
        article = by_id.get(article.version_of or article.copy_of or "", article)
    return article


class _Table:
    """The facts of one story against its sources."""

    def __init__(
        self, story: Story, documents: Sequence[Document], pairs: Sequence[Pair], sources: Sequence[Column]
    ) -> None:
        self._story = story
        self._documents = documents
        self._quotes = quotes_by_claim(documents)
        self._columns = [{column.article.id, *(copy.id for copy in column.copies)} for column in sources]
        self._standing: dict[str, dict[str, str]] = {}
        for pair in pairs:
            for one, other in ((pair.link.a, pair.link.b), (pair.link.b, pair.link.a)):
                self._standing.setdefault(one, {})[other] = pair.link.relation

    def rows(self) -> list[Row]:
        """Return a row for each fact, the gravest first, but those that stand whole among the rivals of one before."""
        found = []
        for fact, values in zip(self._story.facts, table(self._story, self._documents), strict=True):
            mine = [self._quotes[c] for c in fact.claims if c in self._quotes]
            if mine:
                tone = self._tone([q.claim.id for q in mine])
                cells = tuple(self._cell(mine, articles) for articles in self._columns)
                row = Row(fact.id, tone, cells, values.leading, values.backing, values.sources, values.tallies)
                found.append((row, frozenset(q.claim.id for q in mine)))
        found.sort(key=lambda pair: ((*_TONES, "alone").index(pair[0].tone), -len(pair[1]), pair[0].fact))
        kept: list[Row] = []
        told: set[str] = set()
        for row, claims in found:
            if not claims <= told:
                kept.append(row)
                told |= {quote.claim.id for cell in row.cells for quote in cell.rivals}
        return kept

    def _cell(self, mine: Sequence[Quote], articles: set[str]) -> Cell:
        quotes = tuple(q for q in mine if q.article.id in articles)
        own = {q.claim.id for q in mine}
        standing = (pair for claim in sorted(own) for pair in self._standing.get(claim, {}).items())
        against = {claim for claim, relation in standing if relation == "conflict"} - own
        rivals = tuple(self._quotes[c] for c in sorted(against) if self._quotes[c].article.id in articles)
        tone: Tone | None = self._stand([q.claim.id for q in quotes], own) if quotes else None
        return Cell("conflict" if rivals and not quotes else tone, quotes, rivals)

    def _stand(self, claims: Iterable[str], own: set[str]) -> Tone:
        """Return how a source stands inside the fact; only one that has nobody there is told by those outside."""
        links = [pair for claim in claims for pair in self._standing.get(claim, {}).items()]
        inside = {relation for other, relation in links if other in own}
        said = inside if inside & {*_TONES} else {relation for _, relation in links}
        return next((tone for tone in _TONES if tone in said), "alone")

    def _tone(self, claims: Iterable[str]) -> Tone:
        said = {relation for claim in claims for relation in self._standing.get(claim, {}).values()}
        return next((tone for tone in _TONES if tone in said), "alone")


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
