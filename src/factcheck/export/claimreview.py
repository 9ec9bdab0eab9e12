"""schema.org ClaimReview: what search engines and other desks read beside a published fact check.

Source: https://schema.org/ClaimReview and Google's guide to it. Only what people asserted goes out: the
first appearance only when a reviewer named it, the tool's suggestions never.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.export.bundle import Bundle, Export, Label, Publisher, Review
from factcheck.export.entries import Entry, Quote, entries, label_name, outlet, published
from factcheck.export.json_text import dumps
from factcheck.export.wording import told, web_address
from factcheck.model import Reason

CONTEXT = "https://schema.org"
LONGEST = 75
"""Characters of `claimReviewed` that search engines show."""


def write(bundle: Bundle, *, for_html: bool = False) -> Export:
    """Return a list of ClaimReview objects as JSON-LD, `[]` when nothing is judged.

    With `for_html` it can stand inside a script element: nothing in it can close the element.

    Warnings name each fact that is a draft (no published page), too long, refused (a label that is no
    rating of truth) or without a verdict, and a missing publisher.
    """
    scale = {label.key: label for label in bundle.scale}
    found, warnings = [], []
    for entry in entries(bundle):
        label = scale.get(entry.review.label or "") if entry.review else None
        problems = list(_problems(entry, label))
        warnings += [Reason(f"export.claimreview.{name}", args) for name, args, _ in problems]
        if entry.review and not any(fatal for _, _, fatal in problems):
            found.append(_review(entry, entry.review, bundle))
    if found and bundle.publisher is None:
        warnings.append(Reason("export.claimreview.publisher"))
    return Export(dumps(found, for_html=for_html).encode("utf-8") + b"\n", tuple(warnings))


def _problems(entry: Entry, label: Label | None) -> Iterator[tuple[str, tuple[tuple[str, str | int], ...], bool]]:
    """Yield (phrase, its arguments, whether it keeps the fact out)."""
    fact = ("fact", entry.fact)
    if entry.review is None or entry.review.label is None:
        yield "unjudged", (fact,), True
        return
    if label is not None and not label.publishable:
        yield "refused", (fact,), True
        return
    if not web_address(entry.review.url):
        yield "draft", (fact,), False
    if len(entry.wording) > LONGEST:
        yield "long", (fact, ("length", len(entry.wording))), False


def _review(entry: Entry, review: Review, bundle: Bundle) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "@id": f"urn:factcheck:fact:{entry.fact}",
        "inLanguage": entry.lang,
        "claimReviewed": entry.wording,
        "datePublished": (review.approved or review.time)[:10],
        "dateModified": (review.changed or review.approved or review.time)[:10],
        "itemReviewed": _claim(entry, review),
        "reviewRating": _rating(review, bundle, entry.lang),
    }
    if web_address(review.url):
        found["url"] = review.url
    else:
        found["creativeWorkStatus"] = "Draft"
    if bundle.head.hash:
        head = f"{bundle.head.sequence}:{bundle.head.hash}"
        found["identifier"] = {"@type": "PropertyValue", "propertyID": "factcheck-log-head", "value": head}
    if bundle.publisher:
        found["author"] = _publisher(bundle.publisher)
        found["publisher"] = found["author"]
        if bundle.publisher.licence:
            found["license"] = bundle.publisher.licence
    if review.note:
        found["reviewBody"] = review.note
    ui = entry.lang.partition("-")[0]  # hi-Latn has no phrases of its own
    corrections = [_correction(c.time, c.kind, told(c, ui)) for c in review.history if c.kind != "verdict"]
    if corrections:
        found["correction"] = corrections
    citations = [e.url for e in review.evidence if web_address(e.url)]
    if citations:
        found["citation"] = citations
    return found


def _correction(time: str, kind: str, text: str) -> dict[str, Any]:
    return {"@type": "CorrectionComment", "name": kind, "datePublished": time[:10], "text": text}


def _rating(review: Review, bundle: Bundle, lang: str) -> dict[str, Any]:
    label = next((x for x in bundle.scale if x.key == review.label), None)
    found: dict[str, Any] = {"@type": "Rating", "alternateName": label_name(bundle.scale, review.label, lang)}
    if label and label.rating is not None:
        found |= {"ratingValue": label.rating, "bestRating": 5, "worstRating": 1}
    return found


def _claim(entry: Entry, review: Review) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Claim", "appearance": [_appearance(q) for q in entry.quotes]}
    speakers = {q.claim.attribution.speaker for q in entry.quotes if q.claim.attribution} - {None}
    if len(speakers) == 1:
        found["author"] = {"@type": _author_type(entry.quotes), "name": speakers.pop()}
    elif len({outlet(q.article) for q in entry.quotes}) == 1:
        found["author"] = {"@type": "Organization", "name": outlet(entry.quotes[0].article)}
    day = published(entry.quotes[0].article)
    if day:
        found["datePublished"] = day[:10]
    first = next((q for q in entry.quotes if q.claim.id == review.first_appearance), None)
    if first:
        found["firstAppearance"] = _appearance(first)
    return found


def _author_type(quotes: tuple[Quote, ...]) -> str:
    keys = {q.claim.attribution.key for q in quotes if q.claim.attribution and q.claim.attribution.key}
    return "Person" if keys and all(key and key.startswith("person:") for key in keys) else "Organization"


def _appearance(quote: Quote) -> dict[str, Any]:
    article = quote.article
    found: dict[str, Any] = {
        "@type": "NewsArticle" if article.form == "article" else "CreativeWork",
        "@id": f"urn:factcheck:claim:{quote.claim.id}",
        "headline": article.title or outlet(article),
        "text": quote.claim.text,
        "publisher": {"@type": "Organization", "name": outlet(article)},
        "inLanguage": article.lang,
    }
    if web_address(article.url):
        found["url"] = article.url
    else:
        found["identifier"] = f"urn:sha256:{article.sha256}"
    if published(article):
        found["datePublished"] = published(article)
    return found


def _publisher(publisher: Publisher) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Organization", "name": publisher.name}
    if publisher.url:
        found["url"] = publisher.url
    if publisher.logo:
        found["logo"] = {"@type": "ImageObject", "url": publisher.logo}
    return found
