"""What a line is by the phrases it holds: credit, teaser, boilerplate, caption."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from factcheck.extraction.structure.lines import Line
from factcheck.extraction.structure.stamps import read
from factcheck.extraction.structure.vocabulary import Phrases, phrase, vocabulary
from factcheck.model.article import SentenceKind
from factcheck.text.tokens import Token

Mark = Literal["boilerplate", "credit", "caption", "teaser"]
_COLONS = frozenset(":|-–—：")
_LONG = 120
_SHORT = 8


@cache
def _table(kind: Mark, place: str) -> tuple[str, ...]:
    """Return the phrases of `kind` that stand at `place`, each between blanks as in `Line.words`."""
    entries = [e for mark in vocabulary().marks if mark["kind"] == kind for e in mark[place]]
    return tuple(sorted({f" {' '.join(phrase(e))} " for e in entries}))


@cache
def _labels(kind: Mark) -> Phrases:
    return Phrases(e for e in _table(kind, "labels"))


def mark(line: Line) -> Mark | None:
    """Return what kind of furniture `line` is as a whole, or None for a line of the story."""
    if len(line.bare) > _LONG:
        return None
    return next((kind for kind in get_args(Mark) if _is(line, kind)), None)


def _is(line: Line, kind: Mark) -> bool:
    words = line.words
    if words in _table(kind, "whole") or words.startswith(_table(kind, "starts")):
        return True
    if any(p in words for p in _table(kind, "contains")):
        return True
    if not line.stopped and words.endswith(_table(kind, "ends")) and line.ends_open:
        return True
    if not line.stopped and len(line.bare) <= _SHORT and words.startswith(_table(kind, "short")):
        return True
    count = _labels(kind).match(line.tokens, line.first, line.end)
    after = line.first + count
    return bool(count) and after < line.end and line.tokens[after].raw in _COLONS


def in_brackets(tokens: list[Token]) -> SentenceKind | None:
    """Return the kind of a piece in brackets: a credit, a picture's credit (`caption`), a teaser, or None."""
    words = f" {' '.join(t.norm for t in tokens if t.kind != 'punct')} "
    kinds: tuple[Mark, ...] = ("caption", "credit", "teaser")
    for kind in kinds:
        if any(p in words for p in _table(kind, "bracketed")):
            return kind
    inner = [t for t in tokens if t.kind != "punct"]
    return "credit" if inner and _only_agencies(inner) else None


def _only_agencies(tokens: list[Token]) -> bool:
    at, agencies = 0, vocabulary().agencies
    while at < len(tokens):
        count = agencies.match(tokens, at, len(tokens))
        if not count:
            return False
        at += count
    return True


def imprint(line: Line) -> Literal["dateline", "credit", "boilerplate"] | None:
    """Return the kind of a line that holds only labels, dates, agencies and places, or None.

    With a date or a place it is the dateline, with an agency alone the credit, a bare label boilerplate.
    """
    vocab, at, dated, placed, credited = vocabulary(), line.first, False, False, False
    if len(line.bare) > 40:
        return None
    while at < line.end:
        token = line.tokens[at]
        stamp = read(line.tokens, at, line.end)
        if stamp:
            at, dated = stamp.end, True
            continue
        if token.kind == "punct":
            at += 1
            continue
        for table in (vocab.published, vocab.updated, vocab.received, vocab.agencies, vocab.places, vocab.zone_phrases):
            count = table.match(line.tokens, at, line.end)
            if count:
                placed = placed or table is vocab.places
                credited = credited or table is vocab.agencies
                break
        else:
            return None
        at += count
    if dated or (placed and (credited or (line.stopped is False and len(line.bare) <= 3))):
        return "dateline"
    return "credit" if credited else "boilerplate"
