"""HTML from data: every text passes one escape, every element one builder.

A plain `str` is text and is escaped wherever it is put; only what this module built is markup.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from pathlib import Path

import regex

from factcheck.export.wording import web_address
from factcheck.text.visible import visible

_JOINED = regex.compile(r"(?<=[\p{Devanagari}\p{Bengali}\p{Tamil}\p{Telugu}\p{Malayalam}\p{Kannada}])[\u200c\u200d]")
_STYLE = Path(__file__).parent / "report.css"
_VOID = frozenset({"br", "meta", "hr"})


class Html(str):
    """Markup that was built here, from escaped parts."""

    __slots__ = ()


Part = str | Iterable[str]


def escape(text: str) -> Html:
    r"""Return `text` as markup that shows it and does nothing: the only way text becomes markup.

    Controls and direction marks are made harmless; the joiners that shape Hindi letters stay.

    >>> escape("<b>क्\u200dष\u202e</b>")
    '&lt;b&gt;क्\u200dष&lt;/b&gt;'
    """
    if isinstance(text, Html):
        return text
    pieces, end = [], 0
    for joiner in _JOINED.finditer(text):
        pieces += [visible(text[end : joiner.start()], keep_newlines=True), joiner.group()]
        end = joiner.end()
    pieces.append(visible(text[end:], keep_newlines=True))
    return Html(html.escape("".join(pieces), quote=True))


def join(parts: Iterable[str], between: str = "") -> Html:
    """Return `parts` one after the other, each escaped unless it is markup already."""
    return Html(str(escape(between)).join(str(escape(part)) for part in parts))


def tag(name: str, /, *parts: str, **attributes: str | None) -> Html:
    """Return an element. A trailing `_` of an attribute name is dropped (`class_`), other `_` are `-`.

    >>> tag("p", "a < b", class_="note")
    '<p class="note">a &lt; b</p>'
    """
    inside = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{inside}>")
    return Html(f"<{name}{inside}>{join(parts)}</{name}>")


def link(url: str | None, text: str) -> Html:
    """Return a link when `url` is a plain web address, else the words alone.

    >>> link("javascript:alert(1)", "here")
    'here'
    """
    address = web_address(url)
    if address is None:
        return escape(text)
    return tag("a", text, href=address, rel="noopener noreferrer nofollow")


def table(head: Iterable[str], rows: Iterable[Html]) -> Html:
    """Return a table with a head row of column names."""
    columns = join(tag("th", name, scope="col") for name in head)
    return tag("table", tag("thead", tag("tr", columns)), tag("tbody", *rows))


def page(title: str, lang: str, *parts: str) -> str:
    """Return a whole page: nothing is fetched, nothing runs, and it prints."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; style-src 'unsafe-inline'"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("style", Html(_STYLE.read_text(encoding="utf-8"))),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', tag('main', *parts)), lang=lang)}\n"
