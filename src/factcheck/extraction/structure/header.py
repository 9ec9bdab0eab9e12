"""The `key: value` lines a text may begin with, up to a blank line; front matter between `---` too."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from factcheck.extraction.structure.stamps import find
from factcheck.extraction.structure.vocabulary import phrase, vocabulary
from factcheck.text.tokens import tokenise

_FENCE = regex.compile(r"[ \t\ufeff]*+---[ \t]*+(?:\r?\n|$)")
_LINE = regex.compile(r"[ \t]*+(?P<key>[\p{L}\p{M}][\p{L}\p{M} _'’-]{0,30})[:：](?P<value>[^\r\n]*+)(?:\r\n|\n|\r|$)")
_BLANK = regex.compile(r"[ \t]*+(?:\r\n|\n|\r|$)")
_STOPS = ("।", ".", "?", "!", "”")
_MOST = 40
_LONGEST = 400
_DATE_SHORT, _DATE_LONGEST = 40, 100


@dataclass(frozen=True, slots=True)
class Field:
    """One header line. Spans are code points into the text; `key` is canonical (`title`), or "" if unknown."""

    key: str
    value: str
    start: int
    end: int
    value_start: int
    value_end: int


def header(text: str) -> list[Field]:
    r"""Return the header lines of `text`, none when its first line has no known key with a value.

    >>> [(f.key, f.value) for f in header("title: Bridge shut\npublished: 2025-11-05\n\nThe bridge is shut.")]
    [('title', 'Bridge shut'), ('published', '2025-11-05')]
    >>> header("भारत: नदी में उफान\n\nनदी का पानी बढ़ा।")
    []
    """
    at = _skip_blank(text, 0)
    fence = _FENCE.match(text, at)
    at = fence.end() if fence else at
    fields: list[Field] = []
    known = vocabulary().keys
    while len(fields) < _MOST:
        line = _LINE.match(text, at)
        if not line or line.end() == at:
            break
        key = known.get(" ".join(phrase(line["key"])), "")
        value = line["value"].strip()
        if not _plausible(key, line["key"], value, first=not fields):
            break
        start = line.start("value") + len(line["value"]) - len(line["value"].lstrip())
        end = start + len(value)
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            start, end = start + 1, end - 1
        stop = max(line.end("key") + 1, line.start("value") + len(line["value"].rstrip()))
        fields.append(Field(key, text[start:end], line.start("key"), stop, start, end))
        at = line.end()
    closed = _BLANK.match(text, at)
    alone = {f.key for f in fields} & {"title", "published", "updated", "received"}
    return fields if closed or alone or len(fields) > 1 else []


def _plausible(key: str, name: str, value: str, *, first: bool) -> bool:
    """Tell a header line from a sentence with a colon in it: `प्रकाशित: 5 मार्च 2025 पुल बंद है।` is none."""
    if first and not (key and value):
        return False
    if key in ("published", "updated", "received"):
        if len(value) > _DATE_LONGEST or (len(value) > _DATE_SHORT and value.endswith(_STOPS)):
            return False
        return any(find(tokenise(value)))
    return len(value) <= _LONGEST and (bool(key) or len(name.split()) <= 2)


def body_start(text: str, fields: list[Field]) -> int:
    """Return where the text after its header begins, in code points."""
    if not fields:
        return 0
    at = fields[-1].end
    at = _skip_blank(text, at)
    fence = _FENCE.match(text, at)
    return fence.end() if fence else at


def _skip_blank(text: str, at: int) -> int:
    while at < len(text) and (blank := _BLANK.match(text, at)) and blank.end() > at:
        at = blank.end()
    return at
