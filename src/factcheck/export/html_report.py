"""The verdicts as a web page, or as a fragment to paste into one, with their ClaimReview beside them."""

from __future__ import annotations

from factcheck.export import claimreview
from factcheck.export.bundle import Bundle, Change, Export, Review
from factcheck.export.entries import Entry, Quote, entries, label_name, outlet, published
from factcheck.export.fact_ladder import fact_ladder
from factcheck.export.html_story import dates_table, pair_list, quote_block, story_section
from factcheck.export.markup import Html, join, link, page, table, tag
from factcheck.export.story_view import story_views
from factcheck.export.wording import day, evidence_words, joined_words, say, told, why
from factcheck.model import Evidence


def write(bundle: Bundle, *, fragment: bool = False, drawn: Bundle | None = None) -> Export:
    """Return the report: verdicts, then the stories they belong to, dates with reasons, and what made it.

    The page fetches nothing and runs nothing. A `fragment` is the verdicts alone, with the JSON-LD of
    those that may go out in a data block before them, for a content management system. The stories are those
    of `drawn`, where it is given: what the tool compared, judged or not, and it is said which.
    """
    ui = bundle.ui
    found = entries(bundle)
    if fragment:
        data = claimreview.write(bundle, for_html=True)
        block = Html(f'<script type="application/ld+json">{data.data.decode().strip()}</script>\n')
        body = join([block, *(_entry(e, bundle) for e in found), "\n"])
        return Export(body.encode("utf-8"), data.warnings)
    judged = [entry for entry in found if entry.review]
    suggested = [entry for entry in found if not entry.review]
    told = drawn or bundle
    views = [v for v in story_views(told.documents, told.links, told.stories) if len(v.articles) > 1]
    parts = [
        tag("h1", say("verdicts", ui)),
        *(_entry(entry, bundle) for entry in judged),
        *([] if judged else [tag("p", say("no-verdicts", ui))]),
        *([tag("h1", say("suggestions", ui))] if suggested else []),
        *(_entry(entry, bundle) for entry in suggested),
        *(story_section(view, number, ui, label=True) for number, view in enumerate(views, 1)),
        _colophon(bundle),
    ]
    return Export(page(say("verdicts", ui), ui, *parts).encode("utf-8"))


def _entry(entry: Entry, bundle: Bundle) -> Html:
    ui = bundle.ui
    review = entry.review
    return tag(
        "section",
        tag("h2", entry.wording, lang=entry.lang),
        _review(review, bundle) if review else tag("p", say("suggestion", ui), class_="label"),
        tag("h3", say("quotes", ui)),
        *(_quote(quote, ui) for quote in entry.quotes),
        pair_list(entry.pairs, ui, label=True),
        _ladder(entry, bundle),
        dates_table(((q.article, time) for q in entry.quotes for time in q.claim.times), ui, level="h3"),
        id=f"fact-{entry.fact}",
    )


def _ladder(entry: Entry, bundle: Bundle) -> Html:
    """How the number moved over the appearances of a fact; nothing where it did not."""
    ui, steps = bundle.ui, fact_ladder(entry, bundle.documents)
    if not steps:
        return Html("")
    head = [say(name, ui) for name in ("time", "source", "value", "speaker", "quote")]
    rows = (
        tag(
            "tr",
            tag("td", day(step.rung.as_of or published(step.quote.article))),
            tag("td", outlet(step.quote.article)),
            tag("td", why(step.rung.value, ui) if step.rung.value else "", class_="label"),
            tag("td", step.rung.speaker or ""),
            tag("td", step.quote.claim.text, lang=step.quote.article.lang),
        )
        for step in steps
    )
    return join([tag("h3", say("ladder", ui)), table(head, rows)])


def _quote(quote: Quote, ui: str) -> Html:
    by = [tag("p", joined_words(quote.joined, ui), class_="small")] if quote.joined else []
    return join([quote_block(quote), *by])


def _review(review: Review, bundle: Bundle) -> Html:
    ui = bundle.ui
    label = label_name(bundle.scale, review.label, ui)
    who = f"{say('reviewer', ui)}: {review.reviewer}, {day(review.time)}"
    if review.second_reviewer:
        who += f"; {say('second-reader', ui)}: {review.second_reviewer}"
    parts = [tag("p", tag("span", label, class_="verdict"), f" ({say('state', ui, state=review.state)})")]
    if review.as_of:
        parts.append(tag("p", say("as-of", ui, when=review.as_of)))
    if review.note:
        parts.append(tag("p", review.note))
    if review.evidence:
        items = (tag("li", _evidence(e, ui)) for e in review.evidence)
        parts.append(join([tag("h3", say("evidence", ui)), tag("ul", *items, class_="steps")]))
    changes = [change for change in review.history if change.kind != "verdict"]
    if changes:
        steps = (tag("li", _change(c, bundle)) for c in changes)
        parts.append(join([tag("h3", say("history", ui)), tag("ol", *steps, class_="steps")]))
    parts.append(tag("p", who, class_="small"))
    if review.url:
        parts.append(tag("p", say("published-at", ui), ": ", link(review.url, review.url), class_="small"))
    return join(parts)


def _change(change: Change, bundle: Bundle) -> Html:
    ui = bundle.ui
    old = label_name(bundle.scale, change.before, ui)
    new = label_name(bundle.scale, change.after, ui)
    return join(
        [
            f"{day(change.time)} ",
            tag("strong", say("change", ui, kind=change.kind)),
            *([" ", tag("del", old)] if old and old != new else []),
            f" → {new}" if new else "",
            ". ",
            told(change, ui, whole=True),
        ]
    )


def _evidence(found: Evidence, ui: str) -> Html:
    parts = [link(found.url, found.url)] if found.url else []
    if found.archived:
        parts.append(link(found.archived, say("archived", ui)))
    return join([*parts, *evidence_words(found, ui)], "; ")


def _colophon(bundle: Bundle) -> Html:
    ui, publisher = bundle.ui, bundle.publisher
    made = say("made-with", ui, version=bundle.tool, sequence=bundle.head.sequence, hash=bundle.head.hash or "–")
    words = [say("publisher", ui, name=publisher.name)] if publisher else []
    if publisher and publisher.licence:
        words.append(say("licence", ui, name=publisher.licence))
    return tag("footer", tag("p", ". ".join([*words, made]), class_="small"))
