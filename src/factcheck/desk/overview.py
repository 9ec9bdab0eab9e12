"""What the desk shows of a whole workspace: each story with its counts, newest change first, and every queue.

Counting looks at every claim and link, so a screen has it done where it does not wait for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from factcheck.desk.queues import queues
from factcheck.desk.searching import search
from factcheck.desk.triage import pile_of
from factcheck.model import Article, Event

if TYPE_CHECKING:
    from factcheck.desk.session import Desk


@dataclass(frozen=True, slots=True)
class Line:
    """One story, or one article that is in none. `changed` is the UTC instant of its newest change, ISO.

    `new` counts articles that came and acts of others since the reviewer last looked; `lone` the claims worth
    checking that no fact gathers with another's; `piles` how many of its articles are on which pile.
    """

    id: str
    articles: tuple[str, ...]
    changed: str
    new: int
    relations: Mapping[str, int]
    drafts: int
    lone: int
    piles: Mapping[str | None, int]


@dataclass(frozen=True, slots=True)
class Overview:
    """Stories, lone articles and the acts of others, newest first, and the ids that wait in each queue."""

    stories: tuple[Line, ...]
    alone: tuple[Line, ...]
    queues: Mapping[str, list[str]]
    news: tuple[Event, ...] = ()


def overview(desk: Desk, *, wanted: str = "", known: Iterable[str] | None = None, since: int = 0) -> Overview:
    """Return what the claims come to that a search (`wanted`: `state:draft relation:conflict`) lets through.

    `known` are the articles that were there when this reviewer last looked (None: it is the first time), `since`
    the sequence of the last event there was then.
    """
    passed = set(search(desk, wanted)) if wanted.strip() else None
    counted = _Counted(desk, passed, None if known is None else frozenset(known), since)
    told = [counted.line(story.id, story.articles) for story in desk.stories if counted.has(story.articles)]
    inside = {article for story in desk.stories for article in story.articles}
    alone = [counted.line(article, (article,)) for article in desk.documents if article not in inside]
    waiting = queues(desk)
    if passed is not None:
        alone = [line for line in alone if counted.has(line.articles)]
        waiting = {
            name: [one for one in ids if one in passed or one in counted.claims] for name, ids in waiting.items()
        }
    news = sorted(counted.news, key=lambda event: event.sequence, reverse=True)
    return Overview(_newest(told), _newest(alone), waiting, tuple(news))


def _newest(lines: list[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: (line.changed, line.id), reverse=True))


class _Counted:
    """Everything counted once, by article. `claims` are the articles that have a claim to show, with those claims."""

    def __init__(self, desk: Desk, passed: set[str] | None, known: frozenset[str] | None, since: int) -> None:
        self.desk = desk
        self.filtered = passed is not None
        self.known = known
        self.claims: defaultdict[str, list[str]] = defaultdict(list)
        for claim in desk.claims.values():
            if passed is None or claim.id in passed:
                self.claims[claim.article].append(claim.id)
        self.links: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for link in desk.links:
            if not link.internal and (passed is None or link.a in passed or link.b in passed):
                for article in {desk.claims[link.a].article, desk.claims[link.b].article}:
                    self.links[article].append((link.relation, f"{link.a}~{link.b}"))
        self.acts: Counter[str] = Counter()
        self.news: list[Event] = []
        self.last: dict[str, str] = {}
        for event in _events(desk):
            article = self._article(event)
            if article:
                self.last[article] = max(self.last.get(article, ""), event.time)
                if event.sequence > since > 0 and event.actor != desk.reviewer:
                    self.acts[article] += 1
                    self.news.append(event)

    def _article(self, event: Event) -> str:
        name = event.object.partition("@")[0].partition("~")[0]
        claim = self.desk.claims.get(name)
        return claim.article if claim else name if name in self.desk.documents else ""

    def has(self, articles: Iterable[str]) -> bool:
        return not self.filtered or any(article in self.claims for article in articles)

    def line(self, name: str, articles: tuple[str, ...]) -> Line:
        desk = self.desk
        claims = [claim for article in articles for claim in self.claims.get(article, ())]
        links = {pair: relation for article in articles for relation, pair in self.links[article]}
        arrived = 0 if self.known is None else sum(article not in self.known for article in articles)
        changed = (max(self.last.get(a, ""), instant(desk.documents[a].article)) for a in articles)
        lone = (
            c
            for c in claims
            if desk.claims[c].checkable and (c not in desk.fact_of or len(desk.fact_of[c].claims) == 1)
        )
        return Line(
            name,
            articles,
            max(changed, default=""),
            arrived + sum(self.acts[article] for article in articles),
            Counter(links.values()),
            sum(desk.state.stage_of(claim) == "draft" for claim in claims),
            sum(1 for _claim in lone),
            Counter(pile_of(article, desk.state) for article in articles),
        )


def _events(desk: Desk) -> Iterable[Event]:
    for thread in desk.state.visible_to(desk.reviewer).threads.values():
        yield from thread.events


def instant(article: Article) -> str:
    """Return when an article was published, in ISO: UTC with Z where its zone is known, empty without a date."""
    if article.published is None:
        return ""
    known = datetime.fromisoformat(article.published.value)
    return f"{known.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z" if known.tzinfo else f"{known:%Y-%m-%dT%H:%M:%S}"
