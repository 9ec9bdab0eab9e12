"""JSON as text: letters stay readable, whatever a terminal or a page could act on is escaped."""

from __future__ import annotations

import json
from typing import Any

import regex

# News is written in a few ranges none of which holds such a sign: only what lies outside is looked at closely.
_ACTING = regex.compile(
    r"[^\x00-\x7e\u0900-\u200a\u2010-\u2027\u2030-\u205f](?<=[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e"
    r"\u2060-\u206f\ufeff\U000e0000-\U000e0fff\p{Cs}\p{Noncharacter_Code_Point}])"
)
_CLOSING = regex.compile("[<>&]")


def dumps(value: Any, *, canonical: bool = False, for_html: bool = False) -> str:
    r"""Return `value` as one line of JSON that always encodes as UTF-8 and reads back the same.

    Control characters of the C1 block, direction marks and lone surrogates are escaped. `canonical`
    sorts keys and leaves out blanks, so that the same value gives the same bytes; `for_html` escapes
    what could close a script element.

    >>> dumps({"text": "कल"})
    '{"text": "कल"}'
    >>> print(dumps(["\ud800\x9b"]), dumps("</script>", for_html=True))
    ["\ud800\u009b"] "\u003c/script\u003e"
    """
    separators = (",", ":") if canonical else None
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=canonical, separators=separators)
    text = str(_ACTING.sub(_escaped, text))
    return str(_CLOSING.sub(_escaped, text)) if for_html else text


def _escaped(found: regex.Match[str]) -> str:
    """The escape of one character; beyond the BMP, of its two halves. They occur inside strings only."""
    units = found.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
