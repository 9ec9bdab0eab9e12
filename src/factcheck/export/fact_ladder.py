"""How the number of one fact moved, over the appearances people accepted into it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.export.entries import Entry
from factcheck.export.story_view import Step
from factcheck.matching.ladder import ladder
from factcheck.model import Document, Fact


def fact_ladder(entry: Entry, documents: Sequence[Document]) -> tuple[Step, ...]:
    """Return the steps of a fact by the time each speaks for; none where all its quotes give one value."""
    quotes = {quote.claim.id: quote for quote in entry.quotes}
    if len(quotes) < 2:
        return ()
    told = {quote.article.id for quote in entry.quotes}
    mine = [document for document in documents if document.article.id in told]
    rungs = [rung for rung in ladder(Fact(entry.fact, tuple(quotes)), mine) if rung.value]
    values = {rung.value for rung in rungs}
    return tuple(Step(rung, quotes[rung.claim]) for rung in rungs) if len(values) > 1 else ()
