"""RSS and Atom: each entry with what the feed itself says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import regex

from factcheck.ingest.html import strip_tags
from factcheck.text.decoding import UndecodableError, as_it_came, settled

_DECLARED = regex.compile(r"^\s*<\?xml(?:[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})[\"'])?[^>]{0,200}\?>")
_ROOT = regex.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", regex.I)
MOST = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `text` is what the feed carries of it, without tags, and may be a mere summary."""

    title: str
    text: str
    url: str | None
    published: str | None
    updated: str | None
    author: str | None
    source: str
    repaired: tuple[str, ...] = ()


def is_feed(data: bytes) -> bool:
    """Tell an RSS or Atom feed by its root.

    >>> is_feed(b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>')
    True
    """
    return bool(_ROOT.search(data[:4096].replace(b"\0", b"")))  # UTF-16 too


def entries(data: bytes, declared: str | None = None) -> Iterator[Entry]:
    """Yield the entries of a feed, at most 200, each date only where the feed says it itself.

    `declared` is the charset the server gave; a feed's own declaration wins.

    Raises:
        UndecodableError: it is no text, defines entities of its own (a way to blow up), or holds no entry.
    """
    import feedparser

    said = _DECLARED.match(data[:500].decode("ascii", "ignore"))
    text, repaired = settled(as_it_came(data, (said and said[1]) or declared))
    if "<!ENTITY" in text:
        raise UndecodableError("a feed that defines entities of its own", "give the articles' addresses instead")
    # A stream, never a string: feedparser opens a string that names a file or an address.
    feed = feedparser.parse(BytesIO(_DECLARED.sub("", text).encode("utf-8")), sanitize_html=False)
    if not feed.entries:
        raise UndecodableError("a feed without entries", "check the address in a browser")
    source = str(feed.feed.get("title", "")).strip()
    for entry in feed.entries[:MOST]:
        content = [c.get("value", "") for c in entry.get("content", [])]
        text = max([*content, entry.get("summary", "")], key=len)
        yield Entry(
            title=strip_tags(entry.get("title", "")),
            text=strip_tags(text),
            url=entry.get("link"),
            published=dict.get(entry, "published"),
            updated=dict.get(entry, "updated"),
            author=entry.get("author"),
            source=source,
            repaired=repaired,
        )
