"""What a newer version of an article says otherwise than the older one."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Article
from factcheck.text.tokens import Token, tokenise

_MOST = 6000


@dataclass(frozen=True, slots=True)
class Change:
    """Words put in the place of others; one side is "" for what was only taken out or put in.

    Spans are code points into the text of each version, half-open, empty at the place of a side that is "".
    """

    old: str
    new: str
    old_span: tuple[int, int]
    new_span: tuple[int, int]


def changes(old: Article, new: Article) -> list[Change]:
    """Return what `new` changed of `old`, in reading order; spelling variants are no change.

    Only the first 6,000 words and marks of each are compared.

    >>> from factcheck.ingest.article import from_text
    >>> found = changes(from_text("बाढ़ में 37 लोग मरे।"), from_text("बाढ़ में 41 लोग मरे।"))
    >>> [(c.old, c.new) for c in found]
    [('37', '41')]
    """
    from rapidfuzz.distance import Indel

    before, after = _tokens(old.text), _tokens(new.text)
    found: list[Change] = []
    moves = Indel.opcodes([t.norm for t in before], [t.norm for t in after])
    at = 0
    while at < len(moves):
        if moves[at].tag == "equal":
            at += 1
            continue
        first = moves[at]
        while at < len(moves) and moves[at].tag != "equal":
            last = moves[at]
            at += 1
        a, b = (first.src_start, last.src_end), (first.dest_start, last.dest_end)
        old_span, new_span = _span(before, *a, len(old.text)), _span(after, *b, len(new.text))
        found.append(Change(old.text[slice(*old_span)], new.text[slice(*new_span)], old_span, new_span))
    return found


def _tokens(text: str) -> list[Token]:
    return [t for t in tokenise(text) if t.kind != "newline"][:_MOST]


def _span(tokens: list[Token], first: int, end: int, size: int) -> tuple[int, int]:
    if first < end:
        return tokens[first].start, tokens[end - 1].end
    place = tokens[first].start if first < len(tokens) else size
    return place, place
