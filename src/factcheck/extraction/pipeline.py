"""From an article to everything found in it, in one pass over one tokenisation."""

from __future__ import annotations

from factcheck.extraction import claims, entities, frames, quantities, structure
from factcheck.model import Article, Document, Sentence
from factcheck.temporal.find import find as find_times


def annotate(article: Article) -> Document:
    """Return the Document of `article`: sentences, times, quantities, entities and claims.

    Pure: the same article gives the same document under any clock, zone or locale. Relative times are
    seen from `article.published`; where there is none they stay unresolved and say so.
    """
    anchor = article.published.anchor if article.published else None
    passages = structure.passages(article.text, article.lang, title=article.title)
    times = find_times(passages, anchor, article.lang)
    amounts = quantities.find(passages, article.lang, times)
    names = entities.find(passages, article.lang)
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
