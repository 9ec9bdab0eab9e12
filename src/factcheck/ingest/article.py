"""One text to one Article: its header read, its date chosen, its language told, its id from its bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Literal

from factcheck.extraction.structure import Field, body_start, forwarded, header, passages
from factcheck.ingest.published import ZONE, candidates, choose, parse
from factcheck.lang import fold, languages
from factcheck.model import Article, DateCandidate, PublishDate
from factcheck.text.language import detect

_TITLE_FROM = 1500
_TITLE_LONGEST = 120


def from_text(
    text: str,
    *,
    path: str = "-",
    published: str | None = None,
    lang: str | None = None,
    title: str = "",
    source: str = "",
    url: str | None = None,
    author: str | None = None,
    form: Literal["article", "message"] | None = None,
    zone: str = ZONE,
    zones: Mapping[str, str] | None = None,
    fallback: str | None = None,
    data: bytes | None = None,
    metadata: Sequence[tuple[str, str]] = (),
    repaired: tuple[str, ...] = (),
) -> Article:
    r"""Return the Article of `text`, which may begin with `key: value` lines.

    What is given wins over what the header says; `fallback` is the publish date where none is found. Times
    without a zone are in that of the outlet or host among `zones`, else in `zone`.
    `data` are the bytes the text came from, `metadata` the (where, value) dates outside it, `repaired` the
    charsets it was put right from. A message (`form`, or a header with `received`) has no publish date, only
    the time it was received.

    Raises:
        ValueError: `published` or `fallback` is no date.

    >>> from_text("title: Bridge shut\npublished: 2025-11-05\n\nThe bridge is shut.").published.value
    '2025-11-05'
    """
    fields = header(text)
    said = _said(fields)
    address = url or said.get("url") or None
    code = lang or said.get("lang", "").lower() or None
    if code not in languages():
        code = detect(text[body_start(text, fields) :].strip() or text)
    raw = data if data is not None else text.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(raw).hexdigest()
    outlet = source or said.get("source") or _host(address)
    zone = _zone(zones, outlet, _host(address)) or zone
    found = candidates(text, url=address, metadata=metadata, zone=zone)
    kind = form or _form(text, fields, found)
    return Article(
        id=f"a{digest[:12]}",
        path=path,
        title=title or said.get("title") or _title(text, code),
        text=text,
        published=_published(found, published, fallback, zone, message=kind == "message"),
        source=outlet,
        lang=code,
        sha256=digest,
        url=address,
        author=author or said.get("author"),
        form=kind,
        repaired=repaired,
    )


def _said(fields: list[Field]) -> dict[str, str]:
    said: dict[str, str] = {}
    for field in fields:
        if field.key and field.value:
            said.setdefault(field.key, field.value)
    return said


def _zone(zones: Mapping[str, str] | None, *names: str) -> str | None:
    known = {fold(name): zone for name, zone in (zones or {}).items()}
    return next((known[fold(name)] for name in names if fold(name) in known), None)


def _form(text: str, fields: list[Field], found: list[DateCandidate]) -> Literal["article", "message"]:
    keys = {f.key for f in fields}
    if any(f.key == "form" and f.value.strip().lower() == "message" for f in fields):
        return "message"
    if "published" in keys:
        return "article"
    passed_on = keys & {"received", "channel"} or any(c.where == "received" for c in found) or forwarded(text)
    return "message" if passed_on else "article"


def _published(
    found: list[DateCandidate], given: str | None, fallback: str | None, zone: str, *, message: bool
) -> PublishDate | None:
    if given is not None:
        found = [DateCandidate(parse(given, zone)[0], "given"), *found]
    chosen = choose(found, zone, message=message)
    if chosen is None and fallback is not None:
        chosen = choose([DateCandidate(parse(fallback, zone)[0], "fallback"), *found], zone)
    return chosen


def _title(text: str, lang: str) -> str:
    """Return the headline, else the first sentence of the story, cut to a title's length."""
    page = passages(text[:_TITLE_FROM], lang, upto="headline")
    best = next((p for p in page if p.kind == "headline"), None)
    best = best or next((p for p in page if p.kind in ("standfirst", "body")), None)
    if best is None:
        return ""
    line = " ".join(text[best.start : best.end].split())
    if len(line) <= _TITLE_LONGEST:
        return line
    return line[:_TITLE_LONGEST].rsplit(" ", 1)[0] + " …"


def _host(url: str | None) -> str:
    from urllib.parse import urlsplit

    try:
        return ((urlsplit(url or "").hostname) or "").removeprefix("www.")
    except ValueError:
        return ""
