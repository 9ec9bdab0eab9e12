"""A claim with its dates and links, an article with its publish date, a story with its facts, or an event."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from factcheck.cli.log_command import line
from factcheck.cli.session import open_desk, plain_errors
from factcheck.cli.streams import CommandError, emit
from factcheck.desk import Desk
from factcheck.ingest import origin, published
from factcheck.ingest.difference import changes, told
from factcheck.lang import render
from factcheck.model import Article, Claim, Document, Event, Link, Reason, Story
from factcheck.text.visible import visible

EXAMPLE = "factcheck show c0123456789ab"
SHARED_OPTIONS = ("workspace", "reviewer", "ui", "store", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("id", metavar="ID", help="id of a claim, article, story, fact or event")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for a person, or one JSON object")


def run(options: argparse.Namespace) -> int:
    """Print what the id names."""
    desk = open_desk(options)
    if options.format == "json":
        emit(_record(desk, options.id, options.ui_lang or "en"))
        return 0
    for text in _lines(desk, options.id):
        print(text)
    return 0


def _record(desk: Desk, wanted: str, ui: str) -> object:
    from factcheck.cli.log_command import record
    from factcheck.export.annotation_json import claim
    from factcheck.export.check_json import article, link, story

    if wanted in desk.claims:
        links = [link(k, ui) for k in desk.links_of.get(wanted, [])]
        return {
            **claim(desk.claims[wanted], ui),
            **_found(desk.claims[wanted]),
            "links": links,
            "history": [record(e) for e in desk.history(wanted)],
        }
    if wanted in desk.documents:
        return article(desk.documents[wanted].article)
    for found in desk.stories:
        if found.id == wanted:
            return story(found)
    event = _event(desk, wanted)
    if event:
        return record(event)
    raise CommandError(f"nothing here has the id {wanted}; 'factcheck queue' and 'factcheck log' list ids")


def _found(claim: Claim) -> dict[str, object]:
    """Return what the tool found beside the slots: what the words point back to, what is lent, why it is worth it."""
    return {
        "references": [
            {"start": r.start, "end": r.end, "text": r.text, "offered": r.offered, "key": r.key}
            for r in claim.references
        ],
        "borrowed": list(claim.frame.borrowed),
        "worth_reasons": list(claim.worth_reasons),
    }


def _lines(desk: Desk, wanted: str) -> Iterator[str]:
    if wanted in desk.claims:
        yield from claim_lines(desk, desk.claims[wanted])
    elif wanted in desk.documents:
        yield from _article(desk.documents[wanted], desk)
    else:
        yield from _other(desk, wanted)


def _other(desk: Desk, wanted: str) -> Iterator[str]:
    story = next((s for s in desk.stories if s.id == wanted), None)
    named = desk.facts.find(wanted) if wanted.startswith("f") else None
    event = None if story or named else _event(desk, wanted)
    if story:
        yield from _story(desk, story)
    elif named:
        for claim in desk.facts.of(named).claims:
            yield from claim_lines(desk, desk.claims[claim])
    elif event:
        yield line(event)
    else:
        raise CommandError(f"nothing here has the id {wanted}; 'factcheck queue' and 'factcheck log' list ids")


def _event(desk: Desk, wanted: str) -> Event | None:
    """Return the event with this id, if this reviewer may see it yet."""
    with plain_errors():
        event = desk.log.event(wanted) if wanted.startswith("e") else None
    return event if event and desk.state.visible_to(desk.reviewer).shows(event) else None


def claim_lines(desk: Desk, claim: Claim) -> Iterator[str]:
    """Yield what there is to know of a claim, one thing a line."""
    article = desk.documents[claim.article].article
    review = desk.verdict_of(claim.id)
    place = f"{visible(article.path)}:{claim.start}–{claim.end}"
    yield f"{claim.id}  {place}  {claim.kind}  {claim.modality}  {claim.polarity}  worth {claim.worth:.2f}"
    yield f"  {visible(claim.text)}"
    if claim.worth_reasons:
        reasons = (render(Reason("worth.sign", (("sign", sign),)), desk.ui) for sign in claim.worth_reasons)
        yield f"  worth    {claim.worth:.2f}  {', '.join(reasons)}"
    if claim.attribution:
        offered = f"  perhaps {visible(claim.attribution.offered)}" if claim.attribution.offered else ""
        yield f"  speaker  {visible(claim.attribution.speaker or '–')}  {visible(claim.attribution.cue)}{offered}"
    for reference in claim.references:
        antecedent = f"perhaps {visible(reference.offered)}" if reference.offered else "–"
        yield f"  refers   «{visible(reference.text)}»  {antecedent}"
    if claim.frame.borrowed:
        yield f"  borrows  {', '.join(claim.frame.borrowed)}"
    if claim.same_as:
        yield f"  repeats  {claim.same_as}"
    for timex in claim.times:
        value = timex.edtf or timex.timex or timex.status
        why = visible(render(timex.reason, desk.ui))
        yield f"  date     {claim.id}@{timex.start}  «{visible(timex.text)}»  {value}  {why}"
        for number, reading in enumerate(timex.alternatives if timex.status == "ambiguous" else (), 1):
            yield f"           {number}. {reading.edtf or reading.timex}"
    for link in desk.links_of.get(claim.id, []):
        yield f"  {_link(desk, claim, link)}"
    if review:
        stage = desk.state.stage_of(claim.id)
        yield f"  verdict  {review.verdict.label}  {stage}  {visible(review.actor)}  {visible(review.verdict.note)}"
    for reason in desk.stale[claim.id].reasons if claim.id in desk.stale else ():
        yield f"  stale    {visible(render(reason, desk.ui))}"


def _link(desk: Desk, claim: Claim, link: Link) -> str:
    other = link.b if link.a == claim.id else link.a
    quote = visible(desk.claims[other].text) if other in desk.claims else ""
    return f"{link.relation:8} {other}  «{quote}»  {visible(render(link.reason, desk.ui))}"


def _article(document: Document, desk: Desk) -> Iterator[str]:
    article = document.article
    yield f"{article.id}  {visible(article.path)}  {visible(article.source)}  {article.lang}  sha256 {article.sha256}"
    yield f"  {visible(article.title)}"
    yield from _published(article, desk.ui)
    for name in ("version_of", "copy_of", "url"):
        if getattr(article, name):
            yield f"  {name}  {visible(getattr(article, name))}"
    for reason in origin.told(article):
        yield f"  came  {visible(render(reason, desk.ui))}"
    if article.version_of in desk.documents:
        older = desk.documents[article.version_of].article
        for change in changes(older, article):
            yield f"  changed  {visible(render(told(change, article, older), desk.ui))}"
    for claim in document.claims:
        yield f"  {claim.id}  {visible(claim.text)}"


def _published(article: Article, ui: str) -> Iterator[str]:
    """Yield the publish date with its reason, then every candidate: chosen, another one, or one that contradicts."""
    found = article.published
    if found is None:
        name = "none-received" if article.form == "message" else "none"
        yield f"  published  –  {render(Reason(f'ingest.{name}'), ui)}; factcheck date {article.id} --set DATE"
        return
    yield f"  published  {found.value}  {visible(render(found.reason, ui))}"
    chosen = next((c for c in found.candidates if (c.value, c.span) == (found.value, found.span)), None)
    for candidate in found.candidates:
        against = chosen is not None and published.contradicts(candidate, chosen)
        mark = "chosen" if candidate is chosen else "against" if against else "also"
        start, end = candidate.span or (0, 0)
        quote = f"  {start}–{end} «{visible(article.text[start:end])}»" if candidate.span else ""
        yield f"    {mark:7}  {visible(render(published.told(candidate), ui))}{quote}"


def _story(desk: Desk, story: Story) -> Iterator[str]:
    yield f"{story.id}  {len(story.articles)} articles, {len(story.facts)} facts"
    for article in story.articles:
        yield f"  {article}  {visible(desk.documents[article].article.title)}"
    for fact in story.facts:
        yield f"  {fact.id}"
        for claim in fact.claims:
            yield f"    {claim}  {visible(desk.claims[claim].text)}"
