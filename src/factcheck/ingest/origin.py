"""How the bytes of an article came: when they were fetched, and what was put right in them.

Every fetch is a line of `.fetched.jsonl` beside the files it left, so that it stays with them in git and a
file's own bytes are those the server sent. The name begins with a dot: no folder of articles reads it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from factcheck.ingest.published import in_words, local
from factcheck.model import Article, Reason

LEDGER = ".fetched.jsonl"


def line(data: bytes, url: str, at: str) -> str:
    """Return the line of the ledger that says `data` came from `url` at `at` (UTC, `2025-11-05T08:40Z`).

    >>> line(b"x", "https://d.example/a", "2025-11-05T08:40Z")[:33]
    '{"fetched": "2025-11-05T08:40Z", '
    """
    digest = hashlib.sha256(data).hexdigest()
    return json.dumps({"fetched": at, "sha256": digest, "url": url}, ensure_ascii=False) + "\n"


def first_fetches(folder: Path) -> dict[str, str]:
    """Return when each file of `folder` was first fetched, by its SHA-256; lines that are broken are left out."""
    found: dict[str, str] = {}
    for row in kept(folder).splitlines():
        try:
            said = json.loads(row)
            digest, at = str(said["sha256"]), str(said["fetched"])
            local(at)
        except (ValueError, TypeError, KeyError, RecursionError):
            continue
        found[digest] = min(at, found.get(digest, at))
    return found


def kept(folder: Path) -> str:
    """Return the ledger of `folder`, "" where there is none."""
    try:
        return (folder / LEDGER).read_text("utf-8", "replace")
    except OSError:
        return ""


def told(article: Article) -> Iterator[Reason]:
    """Yield how an article came, for `render`: nothing for a file in order that was given.

    >>> from dataclasses import replace
    >>> from factcheck.ingest.article import from_text
    >>> from factcheck.lang import render
    >>> page = replace(from_text("Bridge shut"), fetched="2025-11-05T08:40Z", repaired=("windows-1252",))
    >>> [render(reason) for reason in told(page)]  # doctest: +NORMALIZE_WHITESPACE
    ['fetched 5 November 2025, 14:10',
     'came garbled, its UTF-8 read as windows-1252; put right without loss']
    """
    if article.fetched:
        yield Reason("ingest.fetched", (("when", in_words(local(article.fetched))),))
    if article.repaired:
        first, *others = (Reason("ingest.charset", (("name", name),)) for name in article.repaired)
        for other in others:
            first = Reason("ingest.and-then", (("first", first), ("then", other)))
        yield Reason("ingest.repaired", (("charset", first),))
