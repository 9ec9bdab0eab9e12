"""What became of every verdict when its articles came again, changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from factcheck.model import Claim, Document, Reason
from factcheck.review.attach import Attachment, reattach
from factcheck.review.stale import stale
from factcheck.review.state import State


@dataclass(frozen=True, slots=True)
class Carried:
    """Where the verdict of `thread` belongs today.

    `claim` is the id of the claim that now stands where its quote is, None where none does; `article`
    and `at` say where the quote was found. With `reasons` it is stale: to be shown so and reopened.
    """

    thread: str
    claim: str | None
    article: str | None
    at: Attachment | None
    reasons: tuple[Reason, ...]


def carried(state: State, documents: Iterable[Document], *, matcher: str | None = None) -> dict[str, Carried]:
    """Return, for every object with a verdict that is stale or moved, where it belongs now.

    Sources are found by id, else as the newer version of the same article (`version_of`), else by their
    path. `matcher` names today's matcher. A verdict that still stands where it was given is left out.
    """
    by_id = {document.article.id: document for document in documents}
    newer = {d.article.version_of: d for d in by_id.values() if d.article.version_of}
    by_path = {d.article.path: d for d in by_id.values()}
    found = {}
    for source, tag in state.sources():
        old = str(source.get("article"))
        document = newer.get(old) or by_id.get(old) or by_path.get(str(source.get("path")))
        now = _now(document, newer.get(old), matcher)
        if not stale(source, now):
            continue
        for thread in map(state.thread, state.tagged(tag)):
            assert thread.ruling is not None, "what rests on a source is a ruling"
            given = thread.ruling.source
            reasons, at = stale(given, now), _place(document, given)
            article = document.article.id if document else None
            if reasons:
                found[thread.id] = Carried(thread.id, _claim(document, at), article, at, reasons)
    return {name: found[name] for name in sorted(found)}


def _now(document: Document | None, newer: Document | None, matcher: str | None) -> Mapping[str, Any] | None:
    if document is None:
        return None
    article = document.article
    now: dict[str, Any] = {"sha256": article.sha256, "anchor": article.published.value if article.published else None}
    if newer is not None:
        now["newer"] = newer.article.id
    if matcher is not None:
        now["matcher"] = matcher
    return now


def _place(document: Document | None, source: Mapping[str, Any]) -> Attachment | None:
    quote, start, end = source.get("quote"), source.get("start"), source.get("end")
    if document is None or not isinstance(quote, str) or not isinstance(start, int) or not isinstance(end, int):
        return None
    return reattach(document.article.text, quote, start, end)


def _claim(document: Document | None, at: Attachment | None) -> str | None:
    """Return the claim that shares the most text with the quote's place, if it shares half of it."""
    if document is None or at is None:
        return None

    def shared(claim: Claim) -> int:
        return min(claim.end, at.end) - max(claim.start, at.start)

    best = max(document.claims, key=lambda claim: (shared(claim), -claim.start), default=None)
    return best.id if best is not None and 2 * shared(best) >= at.end - at.start else None
