"""The dossier in Markdown: each verdict with its quotes, evidence, dates, conflicts and corrections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from factcheck.export.bundle import Bundle, Change, Export, Review
from factcheck.export.entries import Entry, Pair, Quote, entries, label_name, outlet, published
from factcheck.export.fact_ladder import fact_ladder
from factcheck.export.story_view import Step, story_views
from factcheck.export.wording import (
    day,
    evidence_words,
    joined_words,
    relation,
    rung_words,
    say,
    told,
    value,
    web_address,
    why,
)
from factcheck.model import Evidence
from factcheck.text.visible import visible

_SPECIAL = regex.compile(r"[\\`*_{}\[\]<>#|~&$@^]|:(?=//)|(?<=\bwww)\.|^\s*(?:[-+=]|\d+(?=[.)]))")


def write(bundle: Bundle) -> Export:
    """Return the dossier; with nothing to show, a title and a line that says so."""
    return Export("".join(f"{line}\n" for line in _lines(bundle)).encode("utf-8", "replace"))


def plain(text: str) -> str:
    r"""Return `text` as Markdown that shows it on one line and means nothing else.

    >>> plain("<b>*a*</b>"), plain("1. x\n# y"), plain("12 मरे")
    ('\\<b\\>\\*a\\*\\</b\\>', '1\\. x \\# y', '12 मरे')
    """
    return str(_SPECIAL.sub(_defused, visible(text)))


def _defused(found: regex.Match[str]) -> str:
    """A mark gets a backslash before it, a number that would begin a list one after it."""
    mark = str(found.group())
    return f"{mark}\\" if mark[-1].isdigit() else f"{mark[:-1]}\\{mark[-1]}"


def _lines(bundle: Bundle) -> Iterator[str]:
    ui = bundle.ui
    found = entries(bundle)
    judged = [entry for entry in found if entry.review]
    yield f"# {say('verdicts', ui)}"
    if bundle.publisher:
        yield ""
        yield plain(say("publisher", ui, name=bundle.publisher.name))
        if bundle.publisher.licence:
            yield plain(say("licence", ui, name=bundle.publisher.licence))
    if not judged:
        yield ""
        yield say("no-verdicts", ui)
    for entry in judged:
        yield from _entry(entry, bundle)
    suggested = [entry for entry in found if not entry.review]
    if suggested:
        yield ""
        yield f"# {say('suggestions', ui)}"
        for entry in suggested:
            yield from _entry(entry, bundle)
    views = story_views(bundle.documents, bundle.links, bundle.stories)
    for ladder in (ladder for view in views for ladder in view.ladders):
        yield from _ladder(ladder, ui, "##")
    yield ""
    yield "---"
    yield ""
    yield plain(say("made-with", ui, version=bundle.tool, sequence=bundle.head.sequence, hash=bundle.head.hash or "–"))


def _ladder(steps: Sequence[Step], ui: str, level: str, *, related: bool = True) -> Iterator[str]:
    """How a number moved: time, source, value, who said it, and, if `related`, how it stands to what was before."""
    if not steps:
        return
    yield ""
    yield f"{level} {say('ladder', ui)}"
    yield ""
    for number, step in enumerate(steps, 1):
        rung, article = step.rung, step.quote.article
        told = [day(rung.as_of or published(article)), outlet(article), why(rung.value, ui) if rung.value else ""]
        said = ", ".join(
            plain(part) for part in (*told, rung.speaker or "", rung_words(step, ui) if related else "") if part
        )
        yield f"{number}. {said}: «{plain(step.quote.claim.text)}»"


def _entry(entry: Entry, bundle: Bundle) -> Iterator[str]:
    ui, review = bundle.ui, entry.review
    yield ""
    yield f"## {plain(entry.wording)}"
    yield ""
    if review:
        yield from _review(review, bundle)
    else:
        yield f"*{say('suggestion', ui)}*"
    yield ""
    yield f"### {say('quotes', ui)}"
    for quote in entry.quotes:
        yield from _quote(quote, ui)
        if quote.joined:
            yield ">"
            yield f"> {plain(joined_words(quote.joined, ui))}"
    for pair in entry.pairs:
        yield from _pair(pair, ui)
    yield from _ladder(fact_ladder(entry, bundle.documents), ui, "###", related=False)
    times = {(t.text, value(t)): t for q in entry.quotes for t in q.claim.times}
    if times:
        yield ""
        yield f"### {say('dates', ui)}"
        yield ""
        for time in times.values():
            yield f"- «{plain(time.text)}» {plain(value(time))}: {plain(why(time.reason, ui))}"


def _review(review: Review, bundle: Bundle) -> Iterator[str]:
    ui = bundle.ui
    yield f"**{plain(label_name(bundle.scale, review.label, ui))}** ({say('state', ui, state=review.state)})"
    if review.as_of:
        yield ""
        yield plain(say("as-of", ui, when=review.as_of))
    if review.note:
        yield ""
        yield plain(review.note)
    if review.evidence:
        yield ""
        yield f"### {say('evidence', ui)}"
        yield ""
        for evidence in review.evidence:
            yield f"- {_evidence(evidence, ui)}"
    yield ""
    yield f"{say('reviewer', ui)}: {plain(review.reviewer)}, {plain(day(review.time))}"
    if review.second_reviewer:
        yield f"{say('second-reader', ui)}: {plain(review.second_reviewer)}"
    if review.url:
        yield f"{say('published-at', ui)}: {_address(review.url)}"
    changes = [change for change in review.history if change.kind != "verdict"]
    if changes:
        yield ""
        yield f"### {say('history', ui)}"
        yield ""
        for change in changes:
            yield f"- {_change(change, bundle)}"


def _change(change: Change, bundle: Bundle) -> str:
    ui = bundle.ui
    words = f"{plain(day(change.time))} **{say('change', ui, kind=change.kind)}**"
    if change.before and change.before != change.after:
        words += f": ~~{plain(label_name(bundle.scale, change.before, ui))}~~"
    if change.after:
        words += f" → {plain(label_name(bundle.scale, change.after, ui))}"
    return f"{words}. {plain(told(change, ui, whole=True))}".rstrip()


def _evidence(found: Evidence, ui: str) -> str:
    parts = [_address(found.url)] if found.url else []
    if found.archived:
        parts.append(f"{say('archived', ui)} {_address(found.archived)}")
    return "; ".join([*parts, *map(plain, evidence_words(found, ui))])


def _address(url: str) -> str:
    return f"<{url}>" if web_address(url) else plain(url)


def _quote(quote: Quote, ui: str) -> Iterator[str]:
    moment = day(published(quote.article)) or say("no-date", ui)
    yield ""
    yield f"> {plain(quote.claim.text)}"
    yield ">"
    yield f"> {plain(outlet(quote.article))}, {plain(moment)}, {plain(quote.article.url or quote.article.path)}"


def _pair(pair: Pair, ui: str) -> Iterator[str]:
    who = pair.link.decided_by
    note = say("by-person", ui, who=plain(who)) if who else say("suggestion", ui)
    yield ""
    yield f"### {relation(pair, ui)}"
    yield ""
    yield f"{plain(why(pair.link.reason, ui))} ({note})"
    for quote in (pair.a, pair.b):
        yield from _quote(quote, ui)
