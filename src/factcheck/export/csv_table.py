"""CSV for spreadsheets: one row a quote, with a byte order mark, and no cell a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from factcheck.export.bundle import Bundle, Export
from factcheck.export.entries import Entry, Quote, entries, label_name, published
from factcheck.export.wording import say, told, value
from factcheck.text.visible import visible

COLUMNS = (
    "fact",
    "claim",
    "article",
    "start",
    "end",
    "state",
    "verdict",
    "label",
    "wording",
    "quote",
    "title",
    "source",
    "published",
    "url",
    "path",
    "sha256",
    "speaker",
    "dates",
    "as_of",
    "note",
    "evidence",
    "reviewer",
    "time",
    "page",
    "corrections",
    "suggestion",
    "joined_by",
    "log_head",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(bundle: Bundle) -> Export:
    """Return the facts of `bundle` as CSV (RFC 4180, UTF-8 with BOM); only the head row when there are none.

    Columns keep their English names in every language: programs read them.
    """
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for entry in entries(bundle):
        for quote in entry.quotes:
            row = dict(_cells(entry, quote, bundle))
            table.writerow([safe_cell(row.get(column, "")) for column in COLUMNS])
    return Export(b"\xef\xbb\xbf" + out.getvalue().encode("utf-8"))


def safe_cell(text: str) -> str:
    """Return `text` so that a spreadsheet shows it and calculates nothing.

    >>> safe_cell("=1+1"), safe_cell(" ＝1"), safe_cell("5 + 5")
    ("'=1+1", "' ＝1", '5 + 5')
    """
    shown = visible(text, keep_newlines=True)
    starts = text.startswith(_FORMULA) or shown.lstrip().startswith(_FORMULA)
    return f"'{shown}" if starts else shown


def _cells(entry: Entry, quote: Quote, bundle: Bundle) -> Iterator[tuple[str, str]]:
    claim, article, review = quote.claim, quote.article, entry.review
    yield from {
        "fact": entry.fact,
        "claim": claim.id,
        "article": article.id,
        "start": str(claim.start),
        "end": str(claim.end),
        "wording": entry.wording,
        "quote": claim.text,
        "title": article.title,
        "source": article.source,
        "published": published(article),
        "url": article.url or "",
        "path": article.path,
        "sha256": article.sha256,
        "speaker": (claim.attribution.speaker if claim.attribution else None) or "",
        "dates": "; ".join(value(t) for t in claim.times if value(t)),
        "as_of": claim.as_of or "",
        "log_head": f"{bundle.head.sequence}:{bundle.head.hash}" if bundle.head.hash else "",
        "joined_by": quote.joined.reviewer if quote.joined else "",
    }.items()
    if review is None:
        yield "suggestion", say("suggestion", bundle.ui)
        return
    yield from {
        "state": review.state,
        "verdict": review.label or "",
        "label": label_name(bundle.scale, review.label, bundle.ui),
        "as_of": review.as_of or claim.as_of or "",
        "note": review.note,
        "evidence": "\n".join(e.url or e.file or e.claim or e.quote or "" for e in review.evidence),
        "reviewer": review.reviewer,
        "time": review.time,
        "page": review.url or "",
        "corrections": "\n".join(
            f"{change.time} {say('change', bundle.ui, kind=change.kind)}: {told(change, bundle.ui)}"
            for change in review.history
            if change.kind != "verdict"
        ),
    }.items()
