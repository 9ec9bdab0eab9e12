"""Where a text says when it was published: header lines, glued and trailing stamps, labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import regex

from factcheck.extraction.structure.envelope import came
from factcheck.extraction.structure.header import Field, body_start, header
from factcheck.extraction.structure.lines import Line
from factcheck.extraction.structure.marks import imprint
from factcheck.extraction.structure.opening import opening
from factcheck.extraction.structure.stamps import Stamp, find
from factcheck.extraction.structure.tables import row
from factcheck.extraction.structure.vocabulary import Phrases, vocabulary
from factcheck.text.tokens import tokenise

Where = Literal["header", "header-updated", "received", "label", "updated", "glued", "leading", "trailing", "filed"]
_LINE = regex.compile(r"[^\r\n]*+(?:\r\n|\n|\r|$)")
_DATED = regex.compile(r"(?:1[89]|20|१[८९]|२०)\d{2}|\d[/.-]\d{2}(?!\d)")
_KEYS: dict[str, Where] = {"published": "header", "updated": "header-updated", "received": "received"}
_HEAD, _FRONT = 600, 200
_CHRONICLE = 3  # so many days on lines of their own are the headings of a chronicle


@dataclass(frozen=True, slots=True)
class Dated:
    """A stamp with where it stands; `start`, `end` are code points into the text."""

    where: Where
    stamp: Stamp
    start: int
    end: int


def datelines(text: str) -> list[Dated]:
    """Return the stamps of `text` that may be its publish date, in order; those inside sentences are not.

    >>> [(d.where, d.stamp.value) for d in datelines("date 2025-11-05 पुल बंद है।")]
    [('glued', '2025-11-05')]
    """
    fields = header(text)
    found = [d for f in fields if f.key in _KEYS for d in _of_field(text, f)]
    at, told = body_start(text, fields), bool(fields)
    single = not fields and not text.strip().count("\n")
    while at < len(text):
        line = _LINE.match(text, at)
        assert line
        if _DATED.search(text, at, line.end() if line.end() - at <= _HEAD else at + _FRONT):
            dated = _of_line(text, at, line.end(), told=told)
            found.extend(d for d in dated if not single or d.where not in ("leading", "trailing"))
        told = told or line.end() - at > 120
        at = line.end()
    alone = {d.stamp.day for d in found if d.where in ("leading", "trailing")}
    return found if len(alone) < _CHRONICLE else [d for d in found if d.where not in ("leading", "trailing")]


def _of_field(text: str, field: Field) -> Iterator[Dated]:
    tokens = tokenise(text, field.start, min(field.end, field.start + _HEAD))
    line = Line(tokens, 0, len(tokens))
    for stamp in find(tokens):
        where = _KEYS[field.key]
        if where == "header" and _labelled(line, stamp) == "updated":
            where = "header-updated"
        yield Dated(where, stamp, tokens[stamp.first].start, tokens[stamp.end - 1].end)


def _of_line(text: str, start: int, end: int, *, told: bool) -> Iterator[Dated]:
    """Yield the stamps of a line that holds nothing else, or of the dateline glued to its front."""
    short = end - start <= _HEAD
    tokens = tokenise(text, start, end if short else start + _FRONT)
    while tokens and tokens[-1].kind == "newline":
        tokens.pop()
    line = Line(tokens, 0, len(tokens))
    if not line.bare or row(line):
        return
    if short and (stamp := came(line)):
        yield Dated("received", stamp, tokens[stamp.first].start, tokens[stamp.end - 1].end)
        return
    alone = short and imprint(line) == "dateline"
    limit = line.end if alone else opening(line)
    for stamp in find(tokens, line.first, limit):
        where = _labelled(line, stamp)
        if where is None and alone:
            where = "trailing" if told else "leading"
        elif where is None:
            where = "glued" if stamp.first == line.first and stamp.numeric == "ymd" else "filed"
        yield Dated(where, stamp, tokens[stamp.first].start, tokens[stamp.end - 1].end)


def _labelled(line: Line, stamp: Stamp) -> Where | None:
    """Return what the last label in front of the stamp says it is, None when there is none."""
    vocab = vocabulary()
    tables: list[tuple[Where, Phrases]] = [("label", vocab.published), ("updated", vocab.updated)]
    tables.append(("received", vocab.received))
    found: Where | None = None
    at = max(line.first, stamp.first - 40)
    while at < stamp.first:
        count, where = max((table.match(line.tokens, at, stamp.first), where) for where, table in tables)
        if count:
            colon = line.tokens[at + count].raw in ":|-–—"
            found = where if colon or not vocab.glued.match(line.tokens, at, stamp.first) else "glued"
        at += count or 1
    if found is None and stamp.minute is not None and line.first < stamp.end < line.end and _exported(line, stamp):
        return "received"
    return found


def _exported(line: Line, stamp: Stamp) -> bool:
    """Tell the time a chat export puts before a message: `[05/11/25, 9:14 pm] Name:`."""
    return line.tokens[stamp.end].raw in "]-–" and opening(line) > stamp.end
