"""What `check` prints for a person without a terminal application: plain lines, no boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from factcheck.export.check_json import Matched
from factcheck.export.entries import Pair, Quote, outlet, pairs_of, published, quotes_by_claim, unsettled_times
from factcheck.export.story_view import StoryView, story_views
from factcheck.export.wording import day, relation, rung_words, say, value, why
from factcheck.ingest.difference import changes, told
from factcheck.model import Article, Document
from factcheck.text.visible import visible

_SHOWN = ("conflict", "update", "agree")
_CHANGES = 5


def check_text(documents: Sequence[Document], matches: Matched, ui: str = "en") -> str:
    """Return the report: per story articles, conflicts, updates, agreements, ladders; then dates with reasons."""
    return "".join(f"{line}\n" for line in _lines(documents, matches, ui))


def summary(documents: Sequence[Document], matches: Matched, ui: str = "en") -> str:
    """Return the line of counts a report begins with."""
    relations = [link.relation for link in matches.links]
    return say(
        "summary",
        ui,
        articles=len(documents),
        claims=sum(claim.checkable for d in documents for claim in d.claims),
        conflicts=relations.count("conflict"),
        updates=relations.count("update"),
        agreements=relations.count("agree"),
    )


def _lines(documents: Sequence[Document], matches: Matched, ui: str) -> Iterator[str]:
    yield summary(documents, matches, ui)
    views = story_views(documents, matches.links, matches.stories)
    for number, view in enumerate(views, 1):
        yield ""
        yield f"{say('story', ui, number=number)}: {visible(view.articles[0].title) if view.articles else ''}".rstrip(
            ": "
        )
        yield from _story(view, ui)
    told = {(p.link.a, p.link.b) for view in views for p in view.pairs}
    rest = [p for p in pairs_of(matches.links, quotes_by_claim(documents)) if (p.link.a, p.link.b) not in told]
    yield from _pairs(rest, ui, indent="")
    if not any(link.relation in _SHOWN for link in matches.links):
        yield ""
        yield say("no-links", ui)
    yield from _dates(documents, ui)


def _story(view: StoryView, ui: str) -> Iterator[str]:
    for article in view.articles:
        moment = day(published(article)) or say("no-date", ui)
        yield f"  {visible(outlet(article))}, {moment}: {visible(article.path)}"
        yield from _kin(view.articles, article, ui)
    yield from _pairs(view.pairs, ui, indent="  ")
    for ladder in view.ladders:
        yield ""
        yield f"  {say('ladder', ui)}"
        for step in ladder:
            moment = day(step.rung.as_of or published(step.quote.article)) or say("no-date", ui)
            amount = why(step.rung.value, ui) if step.rung.value else ""
            yield f"    {moment}  {amount}  {rung_words(step, ui)}  {_said(step.quote)}"


def _kin(articles: Sequence[Article], article: Article, ui: str) -> Iterator[str]:
    """Yield what a newer version changed of the older one, the first of many, and whose report a copy is."""
    report = next((a for a in articles if a.id == article.copy_of), None)
    if report:
        yield f"    {say('copy-of', ui, outlet=visible(outlet(report)))}"
    older = next((a for a in articles if a.id == article.version_of), None)
    found = changes(older, article) if older else []
    for change in found[:_CHANGES]:
        yield f"    {why(told(change, article, older), ui)}"
    if len(found) > _CHANGES:
        yield f"    {say('more-changes', ui, number=len(found) - _CHANGES)}"


def _pairs(pairs: Sequence[Pair], ui: str, indent: str) -> Iterator[str]:
    for kind in _SHOWN:
        for pair in pairs:
            if pair.link.relation == kind:
                yield ""
                yield f"{indent}{relation(pair, ui)}. {why(pair.link.reason, ui)}"
                for quote in (pair.a, pair.b):
                    yield f"{indent}  {_said(quote)}"


def _said(quote: Quote) -> str:
    return f"{visible(outlet(quote.article))} [{quote.claim.id}]: «{visible(quote.claim.text)}»"


def _dates(documents: Sequence[Document], ui: str) -> Iterator[str]:
    heading = say("dates", ui)
    for article, times in groupby(unsettled_times(documents), key=itemgetter(0)):
        yield ""
        yield f"{heading}: {visible(outlet(article))}, {visible(article.path)}"
        for _, time in times:
            yield f"  «{visible(time.text)}» {value(time)}: {why(time.reason, ui)}"
