"""A saved or fetched page: its body as text, and what its metadata say. The parsers load on first use."""

from __future__ import annotations

import html as entities
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import regex

from factcheck.extraction.structure import datelines
from factcheck.ingest.jsonld import article as jsonld_article
from factcheck.text.decoding import as_it_came, settled

_CHARSET = regex.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", regex.I)
_XML = regex.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", regex.I)
_NAMED = regex.compile(r"[A-Za-z0-9_:.-]{2,40}")
_SAVED = regex.compile(rb"<!-- saved from url=\(\d{4,6}\)([^\s<>]{1,4000}) -->")
_SCRIPT = regex.compile(r"<(script|style|noscript|template|svg)\b.*?(?:</\1\s*>|\Z)", regex.I | regex.S)
_COMMENT = regex.compile(r"<!--.*?(?:-->|\Z)", regex.S)
_HEAD = regex.compile(r"</head\s*>", regex.I)
_BLOCK = regex.compile(
    r"</?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|section|article|header|footer|nav|aside|figure|figcaption|"
    r"blockquote|title|body|head|time|main|form|option|button)\b[^<>]{0,2000}>",
    regex.I,
)
_CELL, _IN_TABLE = regex.compile(r"<t[dh]\b[^<>]{0,2000}>", regex.I), "\x1e"
_TAG = regex.compile(r"</?[A-Za-z!?][^<>]{0,4000}>?")
_ESCAPED = regex.compile(r"&lt;/?(?:p|br|div|span|a|b|i|strong|em|img|ul|li|h[1-6])\b[^<>]{0,400}?&gt;", regex.I)
_ENTITY = regex.compile(r"&(?:amp|nbsp|quot|apos|lt|gt|[lr][sd]quo|[nm]dash|hellip|#\d{2,6}|#x[\da-f]{2,5});", regex.I)
_TIMES = 3
_SPACES = regex.compile(r"[^\S\n]++")
_BLANKS = regex.compile(r"\s*\n\s*")
_SHORT = 80
_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publish-date", "publishdate",
    "publish_date", "published_time", "publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "originalpublicationdate", "citation_date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
    "dc.date.modified", "revised", "updated_time",
)  # fmt: skip


@dataclass(slots=True)
class Page:
    """What a page holds. `dates` are (where, value) pairs as `ingest.published.candidates` takes them."""

    text: str
    title: str = ""
    source: str = ""
    author: str | None = None
    url: str | None = None
    lang: str | None = None
    dates: list[tuple[str, str]] = field(default_factory=list)
    repaired: tuple[str, ...] = ()


def charset(data: bytes) -> str | None:
    """Return the charset a page declares in its first 2 KB, None without one.

    >>> charset(b'<meta charset="windows-1252"><p>')
    'windows-1252'
    """
    head = data[:2048]
    match = _CHARSET.search(head) or _XML.search(head)
    return match[1].decode("ascii") if match else None


def saved_from(data: bytes) -> str | None:
    """Return the address a saved page came from, as browsers note it in its first lines, None without one.

    >>> saved_from(mark_saved(b"<p>x", "https://d.example/a", None))
    'https://d.example/a'
    """
    match = _SAVED.search(data[:8192])
    return match[1].decode("utf-8", "replace") if match else None


def mark_saved(data: bytes, url: str, declared: str | None) -> bytes:
    """Return a fetched page with the note of its address that browsers write, and the charset only the server told.

    A page in UTF-16 or with a note of its own is returned as it is.
    """
    if b"\0" in data[:8192] or saved_from(data):
        return data
    address = url.replace("--", "%2D%2D").encode()
    note = b"<!-- saved from url=(%04d)%s -->\n" % (len(address), address)
    known = declared is not None and _NAMED.fullmatch(declared) and charset(data) is None
    told = b'<meta charset="%s">\n' % declared.encode() if declared and known else b""
    return note + told + data


def read_page(data: bytes, declared: str | None = None) -> Page:
    """Return the Page of `data`; `declared` is the charset the server gave. No body leaves `text` empty.

    Raises:
        UndecodableError: the bytes are no text.
    """
    source, repaired = settled(as_it_came(data, declared or charset(data)))
    tree = _tree(source)
    meta = dict(_metas(tree)) if tree is not None else {}
    linked = jsonld_article(_scripts(tree)) if tree is not None else {}
    page = Page(
        text=_body(source, tree),
        title=_clean(linked.get("headline") or meta.get("og:title") or meta.get("h1") or _head(meta)),
        source=_clean(linked.get("publisher") or meta.get("og:site_name") or ""),
        author=_clean(linked.get("author") or meta.get("author") or "") or None,
        url=meta.get("canonical") or meta.get("og:url") or linked.get("url") or saved_from(data),
        lang=(meta.get("lang") or linked.get("lang") or "").lower().partition("-")[0] or None,
        repaired=repaired,
    )
    page.dates = list(_dates(meta, linked, source, page.text))
    if page.title and page.text and page.text.split("\n", 1)[0].strip() != page.title:
        page.text = f"{page.title}\n{page.text}"
    return page


def strip_tags(source: str) -> str:
    r"""Return the text of `source` without its tags, blocks on lines of their own.

    >>> strip_tags("<p>One &amp; two</p><p>three</p>")
    'One & two\nthree'
    """
    text = _COMMENT.sub("", _SCRIPT.sub(" ", source))
    if _ESCAPED.search(text) and not _BLOCK.search(text):
        text = _COMMENT.sub("", _SCRIPT.sub(" ", entities.unescape(text)))
    text = _TAG.sub("", _BLOCK.sub("\n", text))
    text = unescaped(text).replace("\0", "")
    if "\ufffd" not in source:
        text = text.replace("\ufffd", "")  # what a reference to no character stands for
    return str(_BLANKS.sub("\n", _SPACES.sub(" ", text))).strip()


def unescaped(text: str) -> str:
    """Return `text` with its entities as characters, also those that were escaped twice, and plain blanks.

    >>> unescaped("Tea &amp;amp; toast:&amp;nbsp;Rs&nbsp;20")
    'Tea & toast: Rs 20'
    """
    for _ in range(_TIMES):
        text = entities.unescape(text).replace("\xa0", " ")
        if not _ENTITY.search(text):
            break
    return text


def _tree(source: str) -> Any:
    """Return the parsed page, or None where the parser gives up."""
    from lxml import etree, html  # type: ignore[import-untyped]

    try:
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=False)
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _body(source: str, tree: Any) -> str:
    """Return the main text as trafilatura finds it; what it cannot find, all text of the page."""
    from trafilatura import extract

    found = None
    if tree is not None:
        try:
            found = extract(tree, include_comments=False, include_tables=False, deduplicate=False)
        except Exception:  # noqa: BLE001 - a foreign parser on hostile input; the plain way is always open
            found = None
    if found and len(found) >= _SHORT:
        text = unescaped(str(found)).strip() if _ENTITY.search(found) else str(found).strip()
        return text if "\n" in text else _in_blocks(text, source)
    return _plain(source)


def _plain(source: str) -> str:
    """Return all text of the page below its head."""
    head = _HEAD.search(source)
    return strip_tags(source[head.end() :] if head else source)


def _in_blocks(text: str, source: str) -> str:
    r"""Return a body that came as one line in the lines of its page, the figures of its tables left out.

    A row of a table, run into the paragraph below it, would be read as its sentence.

    >>> page = "<p>Menu</p><p>Rain toll.</p><table><tr><td>Sagar</td><td>12</td></tr></table><p>It goes on.</p>"
    >>> _in_blocks("Rain toll. Sagar 12 It goes on.", page)
    'Rain toll.\nIt goes on.'
    """
    found, at = [], 0
    for marked in _plain(_CELL.sub(f"\n{_IN_TABLE}", source)).split("\n"):
        line = marked.removeprefix(_IN_TABLE)
        if line and text.startswith(line, at):
            if line is marked or len(line) >= _SHORT:
                found.append(line)
            at += len(line)
            while at < len(text) and text[at].isspace():
                at += 1
    return "\n".join(found) if at == len(text) else text


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield (name, content) of the first of each meta tag, with lang, canonical, title and h1 among them."""
    seen: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        if name and node.get("content"):
            seen.setdefault(name, node.get("content").strip())
    for node in tree.iter("link"):
        if (node.get("rel") or "").lower() == "canonical" and node.get("href"):
            seen.setdefault("canonical", node.get("href"))
    for node in tree.iter("time"):
        prop = (node.get("itemprop") or "").lower()
        if node.get("datetime") and seen.setdefault("time", node.get("datetime")) != node.get("datetime"):
            seen["times"] = "several"
        if node.get("datetime") and (prop in ("datepublished", "datemodified") or node.get("pubdate") is not None):
            seen.setdefault(prop or "datepublished", node.get("datetime"))
    for name in ("title", "h1"):
        for node in tree.iter(name):
            seen.setdefault(name, "".join(node.itertext()))
            break
    if tree.get("lang"):
        seen["lang"] = tree.get("lang")
    yield from seen.items()


def _scripts(tree: Any) -> Iterator[str]:
    for node in tree.iter("script"):
        if "ld+json" in (node.get("type") or "").lower() and node.text:
            yield node.text


def _dates(meta: dict[str, str], linked: dict[str, str], source: str, body: str) -> Iterator[tuple[str, str]]:
    if "published" in linked:
        yield "json-ld", linked["published"]
    if "modified" in linked:
        yield "json-ld-updated", linked["modified"]
    yield from (("meta", meta[name]) for name in _PUBLISHED if name in meta)
    yield from (("meta-updated", meta[name]) for name in _UPDATED if name in meta)
    if "time" in meta and not ("times" in meta and _told_elsewhere(meta, linked)):
        yield "leading", meta["time"]
    told = {d.stamp.value for d in datelines(body)}
    for dated in datelines(strip_tags(source))[:20]:
        if dated.where in ("label", "updated", "header", "header-updated") and dated.stamp.value not in told:
            yield ("label" if dated.where in ("label", "header") else "updated"), dated.stamp.value


def _told_elsewhere(meta: dict[str, str], linked: dict[str, str]) -> bool:
    """Tell that the page names its date: of several `<time>` marks the first is then an entry's, or a teaser's."""
    return "published" in linked or any(name in meta for name in _PUBLISHED)


def _head(meta: dict[str, str]) -> str:
    """Return the `<title>` without the name of the site behind its last bar or dash."""
    title = meta.get("title", "")
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        front, found, back = title.rpartition(mark)
        if found and len(back) <= 40 and len(front) > len(back):
            return front
    return title


def _clean(text: str) -> str:
    return " ".join(unescaped(text).split())
