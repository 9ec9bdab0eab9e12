"""W3C Web Annotation: each quote with its verdict, found again by its words or by its place."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote as percent

from factcheck.export.bundle import Bundle, Export
from factcheck.export.entries import Entry, Quote, entries, label_name
from factcheck.export.json_text import dumps
from factcheck.export.wording import say, told, web_address
from factcheck.model import Article, Claim, Evidence

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32


def write(bundle: Bundle) -> Export:
    """Return an AnnotationPage with one annotation a quote; positions are code points, half-open, into the text.

    The collection it is part of names the event of the log that was last when it was written.
    """
    texts = {document.article.id: document.article.text for document in bundle.documents}
    items = [
        _annotation(entry, quote, texts[quote.article.id], bundle)
        for entry in entries(bundle)
        for quote in sorted(entry.quotes, key=lambda q: q.claim.id)
    ]
    page: dict[str, Any] = {
        "@context": CONTEXT,
        "id": "urn:factcheck:annotations",
        "type": "AnnotationPage",
        "items": items,
    }
    if bundle.head.hash:
        page["partOf"] = {
            "id": f"urn:factcheck:log:{bundle.head.sequence}:{bundle.head.hash}",
            "type": "AnnotationCollection",
        }
    return Export(dumps(page).encode("utf-8") + b"\n")


def selectors(claim: Claim, text: str) -> list[dict[str, Any]]:
    """Return the quote and the position selector of a claim in `text`.

    The prefix and suffix are up to 32 code points around the quote; without the text there are none.
    """
    found: dict[str, Any] = {"type": "TextQuoteSelector", "exact": claim.text}
    if text[claim.start : claim.end] == claim.text:
        found["prefix"] = text[max(0, claim.start - _AROUND) : claim.start]
        found["suffix"] = text[claim.end : claim.end + _AROUND]
    return [found, {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}]


def address(article: Article) -> str:
    """Return an IRI for the article: its URL where it has a plain web address, else its path.

    >>> from types import SimpleNamespace
    >>> address(SimpleNamespace(url="javascript:x()", path="articles/बाढ़ 1.txt"))
    'articles/%E0%A4%AC%E0%A4%BE%E0%A4%A2%E0%A4%BC%201.txt'
    """
    return web_address(article.url) or percent(article.path, errors="surrogatepass")


def _annotation(entry: Entry, quote: Quote, text: str, bundle: Bundle) -> dict[str, Any]:
    review = entry.review
    found: dict[str, Any] = {
        "id": f"urn:factcheck:claim:{quote.claim.id}",
        "type": "Annotation",
        "motivation": "assessing" if review else "highlighting",
        "generator": {"id": "urn:factcheck", "type": "Software", "name": bundle.tool or "factcheck"},
        "target": {
            "source": address(quote.article),
            "selector": selectors(quote.claim, text),
        },
        "body": _bodies(entry, bundle),
    }
    if review:
        found["creator"] = {"type": "Person", "name": review.reviewer}
        found["created"] = review.time
        if review.changed:
            found["modified"] = review.changed
    return found


def _bodies(entry: Entry, bundle: Bundle) -> list[dict[str, Any]]:
    review = entry.review
    if review is None:
        return [_words(say("suggestion", bundle.ui), bundle.ui, "tagging")]
    bodies = [_words(label_name(bundle.scale, review.label, bundle.ui), bundle.ui, "classifying")] * bool(review.label)
    if review.note:
        bodies.append(_words(review.note, None, "assessing"))
    for change in review.history:
        if change.kind != "verdict":
            words = f"{change.time} {say('change', bundle.ui, kind=change.kind)}: {told(change, bundle.ui)}"
            bodies.append(_words(words, bundle.ui, "editing"))
    return bodies + [_evidence(e) for e in review.evidence if web_address(e.url) or e.claim]


def _words(text: str, lang: str | None, purpose: str) -> dict[str, Any]:
    found = {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": purpose}
    return {**found, "language": lang} if lang else found


def _evidence(found: Evidence) -> dict[str, Any]:
    source = web_address(found.url) or f"urn:factcheck:claim:{found.claim}"
    return {"type": "SpecificResource", "source": source, "purpose": "linking"}
