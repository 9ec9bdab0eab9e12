"""What a newer version of an article says otherwise than the older one."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extraction.structure import body_start, header
from factcheck.ingest.published import in_words, latest, local
from factcheck.model import Article, Reason
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

    Header lines are left out. Only the first 6,000 words and marks of each are compared.

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


def told(change: Change, new: Article, old: Article | None = None) -> Reason:
    r"""Return a change with the time of the version that made it, for `render`.

    Where the page names no later time than `old` did, the time is said to be unknown, and when it was fetched.

    >>> from factcheck.ingest.article import from_text
    >>> from factcheck.lang import render
    >>> new = from_text("published: 2025-11-04T14:10\n\nबाढ़ में 41 लोग मरे।")
    >>> render(told(Change("37", "41", (0, 2), (0, 2)), new))
    'changed «37» to «41» at 4 November 2025, 14:10'
    """
    moment = latest(new.published)
    if old is not None and moment == latest(old.published):
        moment = None
    when = in_words(moment) if moment else _seen_by(new)
    name = "changed" if change.old and change.new else "added" if change.new else "removed"
    return Reason(f"ingest.{name}", (("old", change.old), ("new", change.new), ("when", when)))


def _seen_by(new: Article) -> Reason:
    if new.fetched is None:
        return Reason("ingest.unknown-time")
    return Reason("ingest.seen-by", (("when", in_words(local(new.fetched))),))


def _tokens(text: str) -> list[Token]:
    begin = body_start(text, header(text))
    return [t for t in tokenise(text, begin) if t.kind != "newline"][:_MOST]


def _span(tokens: list[Token], first: int, end: int, size: int) -> tuple[int, int]:
    if first < end:
        return tokens[first].start, tokens[end - 1].end
    place = tokens[first].start if first < len(tokens) else size
    return place, place
