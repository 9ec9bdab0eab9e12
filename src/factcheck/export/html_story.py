"""A story drawn as the Story screen shows it: facts × sources, the ladders, and both quotes of each link."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.export.entries import Pair, Quote, outlet, published
from factcheck.export.html_timeline import timeline_section
from factcheck.export.markup import Html, join, table, tag
from factcheck.export.story_view import Cell, Column, Row, Step, StoryView
from factcheck.export.wording import day, relation, rung_words, say, value, why
from factcheck.model import Article, Timex

_SHOWN = ("conflict", "update", "agree")
_SIGNS = {"conflict": "≠", "update": "↑", "agree": "=", "alone": "·"}


def story_section(view: StoryView, number: int, ui: str, *, label: bool = False) -> Html:
    """Return one story as a section. With `label` it says that the comparison is the tool's suggestion."""
    title = view.articles[0].title if view.articles else ""
    return tag(
        "section",
        tag("h2", say("story", ui, number=number), ": " if title else "", title),
        *([tag("p", say("compared", ui), class_="small")] if label else []),
        tag("h3", say("facts", ui)),
        facts_table(view, ui),
        *(ladder_table(ladder, ui) for ladder in view.ladders),
        timeline_section(view.timeline, ui),
        pair_list(view.pairs, ui, label=label),
        id=view.id,
    )


def facts_table(view: StoryView, ui: str) -> Html:
    """Return the facts of a story, one a row: how its sources stand to each other, then a column a source."""
    head = [_head(column, ui) for column in view.columns]
    return table([say("fact", ui), *head], (_fact_row(row, ui) for row in view.rows))


def _head(column: Column, ui: str) -> str:
    when = day(published(column.article)) or say("no-date", ui)
    copies = say("copies", ui, names=", ".join(map(outlet, column.copies))) if column.copies else ""
    return ", ".join(filter(None, (outlet(column.article), when, copies)))


def _fact_row(row: Row, ui: str) -> Html:
    stand = [tag("div", _sign(row.tone, ui), class_="label")] if row.tone != "alone" else []
    if row.leading and row.backing > 1:
        words = say("leading", ui, value=why(row.leading, ui), backing=row.backing, sources=row.sources)
        stand.append(tag("div", words, class_="small"))
    for tally in row.tallies:
        source, when = tally.source.rpartition("/")[2], day(tally.as_of) or "–"
        words = say("first-said", ui, value=why(tally.value, ui), source=source, time=when)
        stand.append(tag("div", words, class_="small"))
    return tag("tr", tag("td", *stand), *(_cell(cell, ui) for cell in row.cells), class_=row.tone, id=row.fact)


def _cell(cell: Cell, ui: str) -> Html:
    """Return what a source says, with a sign and its word beside the colour."""
    if cell.tone is None:
        return tag("td", "–", class_="none")
    sign = tag("div", _sign(cell.tone, ui), class_="small")
    return tag("td", sign, *(tag("div", q.claim.text, lang=q.article.lang) for q in cell.shown), class_=cell.tone)


def _sign(tone: str, ui: str) -> str:
    return f"{_SIGNS[tone]} {say('tone', ui, tone=tone)}"


def ladder_table(ladder: Iterable[Step], ui: str) -> Html:
    """Return how a count moved: time, source, value, who said it, how it stands to what was before, the quote."""
    head = [say(name, ui) for name in ("time", "source", "value", "speaker", "step", "quote")]
    rows = (
        tag(
            "tr",
            tag("td", day(step.rung.as_of or published(step.quote.article))),
            tag("td", outlet(step.quote.article)),
            tag("td", why(step.rung.value, ui) if step.rung.value else "", class_="label"),
            tag("td", step.rung.speaker or ""),
            tag("td", rung_words(step, ui)),
            tag("td", step.quote.claim.text, lang=step.quote.article.lang),
            class_=step.rung.kind,
        )
        for step in ladder
    )
    return join([tag("h3", say("ladder", ui)), table(head, rows)])


def pair_list(pairs: Iterable[Pair], ui: str, *, label: bool = False) -> Html:
    """Return conflicts, then updates, then agreements, each with its reason and both quotes.

    With `label`, a link nobody decided says that it is the tool's suggestion.
    """
    pairs = list(pairs)
    return join(_pair(p, ui, label=label) for kind in _SHOWN for p in pairs if p.link.relation == kind)


def _pair(pair: Pair, ui: str, *, label: bool) -> Html:
    who = pair.link.decided_by
    note = say("by-person", ui, who=who) if who else say("suggestion", ui) if label else ""
    return tag(
        "article",
        tag("p", tag("span", relation(pair, ui), class_="label"), ". ", why(pair.link.reason, ui)),
        quote_block(pair.a),
        quote_block(pair.b),
        *([tag("p", note, class_="small")] if note else []),
        class_=pair.link.relation,
    )


def quote_block(quote: Quote) -> Html:
    """Return a quote with its outlet and date."""
    where = ", ".join(filter(None, (outlet(quote.article), day(published(quote.article)))))
    return tag("blockquote", tag("div", quote.claim.text, lang=quote.article.lang), tag("div", where, class_="small"))


def dates_table(times: Iterable[tuple[Article, Timex]], ui: str, level: str = "h2") -> Html:
    """Return time expressions with value and reason under a heading of this level; nothing without any."""
    rows = [
        tag("tr", tag("td", t.text), tag("td", value(t)), tag("td", why(t.reason, ui)), tag("td", outlet(article)))
        for article, t in times
    ]
    if not rows:
        return Html("")
    head = [say(name, ui) for name in ("quote", "time", "why", "source")]
    return join([tag(level, say("dates", ui)), table(head, rows)])
