"""Bytes with a name to articles: text, Markdown, pages, JSON, feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

import regex

from factcheck.ingest.article import from_text
from factcheck.ingest.published import ZONE
from factcheck.model import Article, Unreadable
from factcheck.model.habits import NONE, Habits
from factcheck.text.decoding import UndecodableError, as_it_came, settled

LARGEST = 8 * 1024 * 1024
"""The most bytes one file, page or feed may have."""
LONGEST = 2_000_000
"""The most characters one article may have."""

_PAGE = regex.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)?(?:<!doctype\s+html|<html|<head|<body)", regex.I | regex.S
)
_SUFFIX_KINDS = {
    ".html": "page", ".htm": "page", ".xhtml": "page", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".xml": "feed", ".rss": "feed", ".atom": "feed",
}  # fmt: skip
_MARKED = regex.compile(r"</|<(?:p|br|div)\b|&lt;/?(?:p|br|div)\b", regex.I)
_EMPTY = ("empty", "put the article's text in it")


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader was told: `published` for articles that say none, `habits` of the sources."""

    published: str | None = None
    lang: str | None = None
    zone: str = ZONE
    habits: Habits = NONE
    charset: str | None = None
    url: str | None = None


def read_bytes(
    data: bytes,
    *,
    name: str = "-",
    published: str | None = None,
    lang: str | None = None,
    zone: str = ZONE,
    habits: Habits = NONE,
    charset: str | None = None,
    url: str | None = None,
) -> Iterator[Article | Unreadable]:
    r"""Yield the articles that the bytes of one file, page or feed hold; its form is told by `name`, then by itself.

    >>> [a.title for a in read_bytes("title: पुल बंद\n\nनदी उफान पर है।".encode(), name="a.txt")]
    ['पुल बंद']
    >>> [u.problem for u in read_bytes(b"", name="b.txt")]
    ['empty']
    """
    options = Options(published, lang, zone, habits, charset, url)
    if len(data) > LARGEST:
        yield Unreadable(name, f"larger than {LARGEST >> 20} MB", "split it, or give only the article's text")
        return
    if not data.strip():
        yield Unreadable(name, *_EMPTY)
        return
    try:
        for found in _READERS[kind_of(data, name)](data, name, options):
            long = isinstance(found, Article) and len(found.text) > LONGEST
            yield Unreadable(found.path, f"longer than {LONGEST:,} characters", "split it") if long else found
    except UndecodableError as error:
        yield Unreadable(name, error.problem, error.remedy)


def kind_of(data: bytes, name: str) -> str:
    """Return `page`, `json`, `jsonl`, `feed` or `text`."""
    kind = _SUFFIX_KINDS.get(PurePath(name).suffix.lower(), "")
    if kind:
        return kind
    if PurePath(name).suffix.lower() in (".txt", ".md"):
        return "text"
    from factcheck.ingest.feeds import is_feed

    if is_feed(data):
        return "feed"
    return "page" if _PAGE.match(data[:4096]) else "text"


def _text(data: bytes, name: str, options: Options) -> Iterator[Article | Unreadable]:
    text, repaired = settled(as_it_came(data, options.charset))
    if not text.strip():
        yield Unreadable(name, *_EMPTY)
        return
    yield from_text(
        text,
        path=name,
        fallback=options.published,
        lang=options.lang,
        zone=options.zone,
        zones=options.habits.zones,
        data=data,
        url=options.url,
        repaired=repaired,
    )


def _page(data: bytes, name: str, options: Options) -> Iterator[Article | Unreadable]:
    from factcheck.ingest.html import read_page

    page = read_page(data, options.charset)
    if not page.text.strip():
        yield Unreadable(name, "a page without text", "save the article's text as a .txt file")
        return
    yield from_text(
        page.text,
        path=name,
        fallback=options.published,
        lang=options.lang or page.lang,
        title=page.title,
        source=page.source,
        url=page.url or options.url,
        author=page.author,
        zone=options.zone,
        zones=options.habits.zones,
        data=data,
        metadata=page.dates,
        repaired=page.repaired,
    )


def _json(data: bytes, name: str, options: Options) -> Iterator[Article | Unreadable]:
    from factcheck.ingest.html import strip_tags, unescaped
    from factcheck.ingest.records import Record, records

    lines = kind_of(data, name) == "jsonl"
    for record in records(as_it_came(data, options.charset), name, lines=lines, mapping=options.habits.fields):
        if not isinstance(record, Record):
            yield record
            continue
        try:
            fields, repaired = _settled(record.fields)
        except UndecodableError as error:
            yield Unreadable(f"{name}#{record.number}", error.problem, error.remedy)
            continue
        text = fields["text"]
        received = "received" in fields and "published" not in fields
        dates = [("received", fields["received"])] if received else []
        yield from_text(
            strip_tags(text) if _MARKED.search(text) else unescaped(text),
            path=f"{name}#{record.number}",
            fallback=options.published,
            lang=options.lang or fields.get("lang"),
            title=unescaped(fields.get("title", "")),
            source=fields.get("source", ""),
            url=fields.get("url"),
            author=fields.get("author"),
            form="message" if received else None,
            zone=options.zone,
            zones=options.habits.zones,
            data=record.data,
            metadata=[*dates, *([("meta", fields["published"])] if "published" in fields else [])],
            repaired=repaired,
        )


def _settled(fields: dict[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return a record's fields with mojibake put right, and from which charsets: one bad record spoils no other."""
    found = {name: settled(value) for name, value in fields.items()}
    return {name: value.text for name, value in found.items()}, found["text"].repaired


def _feed(data: bytes, name: str, options: Options) -> Iterator[Article | Unreadable]:
    from factcheck.ingest.feeds import entries

    empty = True
    for number, entry in enumerate(entries(data, options.charset), 1):
        text = f"{entry.title}\n{entry.text}".strip()
        dates = [("meta", entry.published), ("meta-updated", entry.updated)]
        if not text:
            continue
        empty = False
        yield from_text(
            text,
            path=f"{name}#{number}",
            fallback=options.published,
            lang=options.lang,
            title=entry.title,
            source=entry.source,
            url=entry.url,
            author=entry.author,
            zone=options.zone,
            zones=options.habits.zones,
            data=f"{entry.url}\n{text}".encode("utf-8", "surrogatepass"),
            metadata=[(where, value) for where, value in dates if value],
            repaired=entry.repaired,
        )
    if empty:
        yield Unreadable(name, "a feed whose entries hold no text", "give the articles' addresses instead")


_READERS = {"text": _text, "page": _page, "json": _json, "jsonl": _json, "feed": _feed}
