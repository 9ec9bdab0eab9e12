"""Verdicts of others, read from a claim set or from ClaimReview JSON-LD, to be carried over by whoever asks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from factcheck.export import claimset
from factcheck.export.bundle import Bundle, Review
from factcheck.export.entries import Entry, entries
from factcheck.export.records import to_record
from factcheck.export.verify import check_set
from factcheck.export.wording import why
from factcheck.model import Claim, Evidence, Verdict
from factcheck.review import extra_keys, load_scale

_PREFIX = "urn:factcheck:claim:"


@dataclass(frozen=True, slots=True)
class Appearance:
    """Where a claim was said. Offsets are code points, half-open, None where only the quote is known."""

    quote: str
    claim: str | None = None
    article: str | None = None
    sha256: str | None = None
    url: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """A verdict somebody else gave, its label a key of the scale.

    `origin` is, for a verdict of a claim set, its whole review and where its log stood, as JSON: kept with
    the import, it lets the verdict go out again as it came in.
    """

    verdict: Verdict
    wording: str
    reviewer: str
    time: str
    appearances: tuple[Appearance, ...]
    lang: str | None = None
    url: str | None = None
    state: str = "reviewed"
    origin: Mapping[str, Any] | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims it was given on, as far as they are known."""
        return tuple(a.claim for a in self.appearances if a.claim)

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words it was given on."""
        return tuple(a.quote for a in self.appearances)


def read_verdicts(data: bytes) -> tuple[Imported, ...]:
    """Return the verdicts in `data`, a claim set or ClaimReview JSON-LD (one object, a list, or a @graph).

    ClaimReview carries words: a label is known by its name in any language of the scale; where it is not,
    its rating decides, and its own words begin the note.

    Raises:
        ValueError: it is neither, or the set was changed since it was written; the message says what is
            wrong and in which line or review.
    """
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    if b'"schema":"factcheck-claim-set/' in first:
        refusals, _ = check_set(data, "")
        if refusals:
            line = f"line {refusals[0].line}: " if refusals[0].line else ""
            raise ValueError(f"{line}{why(refusals[0].reason, 'en')}")
        return tuple(_from_bundle(claimset.read(data)))
    try:
        record = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ValueError("neither a claim set nor JSON-LD in UTF-8; export it again as jsonl or claimreview") from error
    return tuple(_from_review(number, found) for number, found in enumerate(_reviews(record), 1))


def _from_bundle(bundle: Bundle) -> Iterator[Imported]:
    for entry in entries(bundle):
        review = entry.review
        if review is None or review.label is None:
            continue
        yield Imported(
            verdict=Verdict(review.label, review.note, review.evidence, review.confidence, review.as_of),
            wording=review.wording or "",
            lang=review.wording_lang,
            reviewer=review.reviewer,
            time=review.time,
            appearances=tuple(_appearance(q.claim, q.article.sha256, q.article.url) for q in entry.quotes),
            url=review.url,
            state=review.state,
            origin=_origin(bundle, entry, review),
        )


def _origin(bundle: Bundle, entry: Entry, review: Review) -> dict[str, Any]:
    claims = {quote.claim.id for quote in entry.quotes}
    joined = [to_record(one) for one in bundle.joined if one.claim in claims]
    origin = {"review": to_record(review), "head": to_record(bundle.head)}
    return {**origin, "joined": joined} if joined else origin


def _appearance(claim: Claim, sha256: str, url: str | None) -> Appearance:
    return Appearance(claim.text, claim.id, claim.article, sha256, url, claim.start, claim.end)


def _reviews(record: Any) -> list[dict[str, Any]]:
    """The ClaimReview objects of a JSON-LD document, in order."""
    if isinstance(record, dict):
        record = record.get("@graph", [record])
    if not isinstance(record, list):
        raise ValueError("JSON, but no ClaimReview in it")  # noqa: TRY004 - the file is wrong, not the call
    found = [r for r in record if isinstance(r, dict) and "ClaimReview" in _list(r.get("@type"))]
    if record and not found:
        raise ValueError("JSON, but no ClaimReview in it")
    return found


def _from_review(number: int, found: dict[str, Any]) -> Imported:
    wording = found.get("claimReviewed")
    if not isinstance(wording, str) or not wording.strip():
        raise ValueError(f"review {number}: claimReviewed is missing")
    label, said = _label(number, _object(found.get("reviewRating")))
    item = _object(found.get("itemReviewed"))
    places = [*_list(item.get("appearance")), *_list(item.get("firstAppearance"))]
    appearances = dict.fromkeys(filter(None, (_place(place, wording) for place in places)))
    return Imported(
        verdict=Verdict(
            label=label,
            note=". ".join(filter(None, (said, _text(found.get("reviewBody"))))),
            evidence=tuple(Evidence(url=url) for url in _list(found.get("citation")) if isinstance(url, str)),
        ),
        wording=wording,
        lang=_text(found.get("inLanguage")) or None,
        reviewer=_text(_object(found.get("author")).get("name")) or "ClaimReview",
        time=_text(found.get("dateModified")) or _text(found.get("datePublished")),
        appearances=tuple(appearances) or (Appearance(wording),),
        url=_text(found.get("url")) or None,
    )


def _label(number: int, rating: dict[str, Any]) -> tuple[str, str]:
    """Return the key of the label, and the words it stood in where only its rating was understood."""
    words = _text(rating.get("alternateName")).strip()
    scale = load_scale(extra_keys())
    for label in scale:
        if words.casefold() in (label.key, *(name.casefold() for name in label.labels.values())):
            return label.key, ""
    value = _rating(rating)
    nearest = next((label.key for label in scale if value is not None and label.rating == value), None)
    if nearest is None:
        raise ValueError(f"review {number}: no label is called {words!r:.80} and it has no rating from 1 to 5")
    return nearest, words


def _rating(rating: dict[str, Any]) -> int | None:
    """The rating as 1 to 5, whatever its own scale; None where it has none."""
    try:
        value, worst, best = (
            float(rating.get(key, default))
            for key, default in (("ratingValue", "nan"), ("worstRating", 1), ("bestRating", 5))
        )
        return round(1 + 4 * (value - worst) / (best - worst)) if worst <= value <= best else None
    except (ValueError, TypeError, ArithmeticError):
        return None


def _place(place: Any, wording: str) -> Appearance | None:
    if isinstance(place, str):
        return Appearance(wording, url=place)
    if not isinstance(place, dict):
        return None
    name = _text(place.get("@id"))
    digest = _text(place.get("identifier"))
    return Appearance(
        quote=_text(place.get("text")) or wording,
        claim=name.removeprefix(_PREFIX) if name.startswith(_PREFIX) else None,
        sha256=digest.removeprefix("urn:sha256:") if digest.startswith("urn:sha256:") else None,
        url=_text(place.get("url")) or None,
    )


def _object(value: Any) -> dict[str, Any]:
    """The object, or the first of a list of them: JSON-LD allows both."""
    first = next(iter(_list(value)), None)
    return first if isinstance(first, dict) else {}


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
