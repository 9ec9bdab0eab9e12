"""The desk: stories with what waits in them, and the queues of claims that ask for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factcheck.desk.queues import queues
from factcheck.model import Story
from factcheck.tui import safe
from factcheck.tui.phrases import day, outlet, term
from factcheck.tui.safe import Piece
from factcheck.tui.screens.history import ACTIONS, detail
from factcheck.tui.screens.lists import ListRoom
from factcheck.tui.widgets.listing import Item
from factcheck.tui.words import N_, _, many

QUEUES = {
    "conflicts": N_("Conflicts between sources, without a verdict"),
    "headlines": N_("Headline against body"),
    "ambiguous": N_("Ambiguous dates"),
    "drafts": N_("Draft verdicts"),
    "contested": N_("Reviewers disagree"),
    "stale": N_("Verdicts whose source changed"),
    "open": N_("Claims worth checking, without a verdict"),
    "undated": N_("Articles without a date"),
}


class DeskScreen(ListRoom):
    """Stories and queues. Closes with `story:ID`, `article:ID` or `queue:NAME`."""

    NAME = N_("Desk")

    def heading(self) -> str:
        parts = [
            many("{n} article", "{n} articles", len(self.desk.documents)),
            many("{n} story", "{n} stories", len(self.desk.stories)),
            many("{n} claim", "{n} claims", len(self.desk.claims)),
        ]
        if self.desk.problems:
            parts.append(many("{n} file unreadable", "{n} files unreadable", len(self.desk.problems)))
        return " · ".join(parts)

    def items(self, width: int) -> Iterable[Item]:
        yield Item("", (Piece(f" {_('Stories')}", "title"),))
        told = sorted(self.desk.stories, key=lambda story: (self._newest(story), story.id), reverse=True)
        yield from map(self._story, told)
        alone = set(self.desk.documents) - {article for story in told for article in story.articles}
        if alone:
            yield Item("", ())
            yield Item("", (Piece(f" {_('Articles in no story')}", "title"),))
            yield from (self._article(article) for article in self.desk.documents if article in alone)
        yield Item("", ())
        yield Item("", (Piece(f" {_('Waiting for a person')}", "title"),))
        yield from self._news()
        waiting = queues(self.desk)
        for name, text in QUEUES.items():
            count = len(waiting.get(name, ()))
            tone = "" if count else "dim"
            yield Item(
                f"queue:{name}" if count else "",
                (Piece(f" {count:4}  ", "key" if count else "dim"), Piece(_(text), tone)),
            )
        for problem in self.desk.problems:
            yield Item("", (Piece(f" {problem.path}: ", "warn"), Piece(f"{problem.problem} – {problem.remedy}", "dim")))

    def _news(self) -> Iterable[Item]:
        """Yield a line that leads to what others did since this reviewer was last here."""
        news = [event for event in self.room.news() if self.room.claim_of(event)]
        if news:
            since = many(
                "{n} act of others since you last looked", "{n} acts of others since you last looked", len(news)
            )
            yield Item("news:", (Piece(f" {len(news):4}  ", "key"), Piece(since)))

    def _newest(self, story: Story) -> str:
        dates = (self.desk.documents[article].article.published for article in story.articles)
        return max((published.value for published in dates if published), default="")

    def _story(self, story: Story) -> Item:
        articles = [self.desk.documents[article].article for article in story.articles]
        inside = set(story.articles)
        relations = Counter(
            link.relation
            for link in self.desk.links
            if self.desk.claims[link.a].article in inside and not link.internal
        )
        newest = self._newest(story)
        pieces = [
            Piece(f" {day(newest[:10], short=True) if newest else _('no date'):>12}  ", "key"),
            Piece(f"≠{relations['conflict']:<3} ", "sign-conflict" if relations["conflict"] else "dim"),
            Piece(f"↑{relations['update']:<3} ", "sign-update" if relations["update"] else "dim"),
            Piece(f"={relations['agree']:<3} ", "sign-agree" if relations["agree"] else "dim"),
            Piece(f"{safe.clip(articles[0].title or articles[0].path, 60)}  "),
            Piece(" · ".join(dict.fromkeys(map(outlet, articles))), "dim"),
        ]
        return Item(f"story:{story.id}", tuple(pieces))

    def _article(self, article_id: str) -> Item:
        article = self.desk.documents[article_id].article
        when = day(article.published.value[:10], short=True) if article.published else _("no date")
        title = Piece(f"{safe.clip(article.title or article.path, 60)}  ")
        return Item(f"article:{article_id}", (Piece(f" {when:>12}  ", "key"), title, Piece(outlet(article), "dim")))


class QueueScreen(ListRoom):
    """The claims that wait in one queue. Closes with the id of a claim or an article."""

    NAME = N_("Queue")

    def __init__(self, name: str) -> None:
        super().__init__()
        self._queue = name

    def heading(self) -> str:
        return _(QUEUES[self._queue])

    def items(self, width: int) -> Iterable[Item]:
        for found in queues(self.desk)[self._queue]:
            claim = self.desk.claims.get(found)
            article = self.desk.documents[claim.article if claim else found].article
            name = safe.clip(outlet(article), 20)
            yield Item(found, (Piece(f" {name}  ", "key"), Piece(claim.text if claim else article.title)))


class NewsScreen(ListRoom):
    """What others did since this reviewer was last here. Closes with the id of a claim."""

    NAME = N_("Since you last looked")

    def items(self, width: int) -> Iterable[Item]:
        for event in self.room.news():
            claim = self.room.claim_of(event)
            if claim:
                head = Piece(f" {day(event.time[:16], short=True)} UTC  ", "dim")
                what = Piece(f"{term(ACTIONS, event.action)} {detail(event)}  ", "strong")
                yield Item(claim, (head, Piece(f"{event.actor}  ", "key"), what, Piece(self.desk.claims[claim].text)))
