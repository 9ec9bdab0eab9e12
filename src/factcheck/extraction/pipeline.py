"""From an article to everything found in it, in one pass over one tokenisation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.extraction import claims, entities, frames, quantities, structure
from factcheck.extraction.roman import script_of
from factcheck.model import Article, Document, Entity, Quantity, Sentence, Timex
from factcheck.temporal.find import find as find_times


def annotate(article: Article) -> Document:
    """Return the Document of `article`: sentences, times, quantities, entities and claims.

    Pure: the same article gives the same document under any clock, zone or locale. Relative times are
    seen from `article.published`; where there is none they stay unresolved and say so.
    """
    anchor = article.published.anchor if article.published else None
    lang = script_of(article.lang)
    passages = structure.passages(article.text, article.lang, title=article.title)
    names = entities.find(passages, lang)
    times = _outside(find_times(passages, anchor, lang), names)
    amounts = quantities.find(passages, lang, times)
    names = _no_units(names, amounts)
    found = claims.build(article, passages, times, amounts, names)
    framed = frames.assign(article, passages, found)
    return Document(
        article=article,
        sentences=tuple(Sentence(p.start, p.end, p.kind) for p in passages),
        times=tuple(times),
        quantities=tuple(amounts),
        entities=tuple(names),
        claims=tuple(framed),
    )


def _no_units(names: list[Entity], amounts: Sequence[Quantity]) -> list[Entity]:
    """Return the names that are no unit of a number: 70 करोड़ वॉन."""
    spans = [(q.start, q.end) for q in amounts if q.unit is not None]
    starts = [start for start, _ in spans]
    found = []
    for name in names:
        at = bisect_right(starts, name.start) - 1
        if name.type != "person" or at < 0 or name.end > spans[at][1]:
            found.append(name)
    return found


def _outside(times: list[Timex], names: list[Entity]) -> list[Timex]:
    """Return the times that are no part of a longer name of a person: रवि तेजा is no Sunday."""
    people = [(e.start, e.end) for e in names if e.type == "person"]
    found = []
    for timex in times:
        at = bisect_right(people, (timex.start, timex.end)) - 1
        longer = [span for span in people[max(at, 0) : at + 2] if span[0] <= timex.start and timex.end <= span[1]]
        if not any(end - start > timex.end - timex.start for start, end in longer):
            found.append(timex)
    return found
