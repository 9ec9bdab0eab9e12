"""Quotations that run over several sentences: whoever opened or closed one answers for all of it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.passage import Passage

_OPENS = {"“": "”", "«": "»", "„": "“"}
_STRAIGHT = '"'
_SINGLE = "'"
_MARKS = frozenset({*_OPENS, *_OPENS.values(), _STRAIGHT, _SINGLE})
_LONGEST = 20


def _walk(sentence: Passage, awaited: str | None) -> tuple[str | None, bool, bool]:
    """Return the mark awaited after a sentence, whether the one awaited before came, whether a new one opened."""
    closed = fresh = False
    if _MARKS.isdisjoint(sentence.norms):
        return awaited, closed, fresh
    for index, token in enumerate(sentence.tokens):
        if token.kind != "punct":
            continue
        if index == 0 and awaited and token.norm != awaited:
            continue
        norm = token.norm
        if awaited and norm == awaited and (norm != _SINGLE or not token.spaced):
            awaited, closed, fresh = None, True, False
        elif norm in _OPENS or (not awaited and (norm == _STRAIGHT or (norm == _SINGLE and token.spaced))):
            awaited, fresh = _OPENS.get(norm, norm), True
    return awaited, closed, fresh


def spread(sentences: Sequence[Passage], quoted: Sequence[bool]) -> list[int | None]:
    """Return for each sentence the sentence whose attribution it stands under, itself where it has one.

    `quoted` says which sentences have an attribution of their own. A quotation left open passes it on
    until it closes; one that closes in a sentence with a speaker (“A. B,” Rao said) hands it back to
    its first sentence. A new paragraph goes on with it only if it opens with a mark; longer than
    twenty sentences it is taken for a missing mark. A sentence that is all quotation, right after one
    with a speaker, is theirs too.

    >>> from factcheck.text.tokens import tokenise
    >>> texts = ["Rao said: “We lost.", "We will be back.”", "Rain fell."]
    >>> passages = [Passage(text, 0, len(text), "body", tokenise(text)) for text in texts]
    >>> spread(passages, [True, False, False])
    [0, 0, None]
    """
    owners: list[int | None] = [index if own else None for index, own in enumerate(quoted)]
    awaited: str | None = None
    opened = 0
    for index, sentence in enumerate(sentences):
        if awaited and (index - opened > _LONGEST or _broken(sentences[index - 1], sentence)):
            awaited = None
        inside = awaited is not None
        awaited, closed, fresh = _walk(sentence, awaited)
        if inside and owners[opened] is not None:
            owners[index] = index if quoted[index] else owners[opened]
        elif inside and closed and quoted[index]:
            owners[opened:index] = [index] * (index - opened)
        elif not inside and index and owners[index] is None and _goes_on(sentences[index - 1], sentence):
            owners[index] = owners[index - 1]
        if fresh:
            opened = index
    return owners


def _goes_on(before: Passage, sentence: Passage) -> bool:
    """“It is over,” Rao said. “We lost.”: a sentence that is all quotation goes on with the one before it."""
    tokens = sentence.tokens
    if before.paragraph != sentence.paragraph or len(tokens) < 3:
        return False
    first = tokens[0].norm
    awaited = _OPENS.get(first, first if first in {_STRAIGHT, _SINGLE} else None)
    return awaited is not None and awaited in {token.norm for token in tokens[-2:]}


def _broken(before: Passage, sentence: Passage) -> bool:
    """Say whether a new paragraph begins that does not take the quotation up with a mark."""
    if before.paragraph == sentence.paragraph or not sentence.tokens:
        return False
    first = sentence.tokens[0].norm
    return first not in _OPENS and first not in {_STRAIGHT, _SINGLE}
