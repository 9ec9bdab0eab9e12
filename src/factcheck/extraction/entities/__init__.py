"""Names of people, places and organisations, with keys free of language and script."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction import places
from factcheck.extraction.entities import bodies, known, latin, people
from factcheck.extraction.entities.lexicon import Names, names
from factcheck.extraction.entities.spans import Board, Span
from factcheck.model import Entity
from factcheck.text.passage import Passage

__all__ = ["find"]


def find(passages: Sequence[Passage], lang: str) -> list[Entity]:  # noqa: ARG001 - the rooms share one signature
    """Return the names in `passages` in reading order; spans are code points into the text.

    Titles and postpositions are outside the span. A part of a full name seen earlier in the article
    (राजनाथ सिंह … सिंह) gets the key of the whole. `lang` is not needed: each script has its rules.

    >>> from factcheck.text.tokens import tokenise
    >>> text = "रक्षा मंत्री राजनाथ सिंह ने तेल अवीव में इज़राइली मंत्री से बात की"
    >>> [(e.text, e.type, e.demonym) for e in find([Passage(text, 0, len(text), "body", tokenise(text))], "hi")]
    [('राजनाथ सिंह', 'person', False), ('तेल अवीव', 'place', False), ('इज़राइली', 'place', True)]
    """
    lex = names()
    boards = [_board(passage, lex) for passage in passages]
    first = [(board, board.spans()) for board in boards]
    full = _full_names(first)
    towns = _guessed_places(first)
    found: list[Entity] = []
    for passage, board in zip(passages, boards, strict=True):
        if towns:
            _again(board, towns)
        if full:
            _short_forms(board, full, lex)
        found += [_entity(passage, span, full) for span in board.spans()]
    return found


def _board(passage: Passage, lex: Names) -> Board:
    board = Board(passage.tokens, passage.norms)
    known.organisations_and_places(board, lex)
    bodies.organisations_by_head(board, lex)
    bodies.partnerships(board, lex)
    bodies.facilities(board, lex)
    people.people(board, lex)
    latin.people(board, lex)
    known.by_context(board, lex)
    return board


def _full_names(boards: list[tuple[Board, list[Span]]]) -> dict[str, str]:
    """Return, by each word of a full name, the key of the only person of the article it can mean."""
    keys: dict[str, set[str]] = {}
    for board, spans in boards:
        for span in spans:
            if span.type == "person":
                words = [t.norm for t in board.tokens[span.first : span.stop] if t.kind == "word" and len(t.norm) > 2]
                for word in words if len(words) > 1 else ():
                    keys.setdefault(word, set()).add(span.key)
    return {word: next(iter(found)) for word, found in keys.items() if len(found) == 1}


def _guessed_places(boards: list[tuple[Board, list[Span]]]) -> dict[str, str]:
    """Return, by its word, the key of every place that only its context told."""
    found: dict[str, str] = {}
    for board, spans in boards:
        for span in spans:
            norm = board.norm(span.first)
            if span.type == "place" and span.stop - span.first == 1 and not span.demonym and norm not in places.names():
                found[norm] = span.key
    return found


def _again(board: Board, towns: dict[str, str]) -> None:
    """Take the same word elsewhere in the article, where nothing around it tells."""
    for i in [i for i, norm in enumerate(board.norms) if norm in towns]:
        token = board.tokens[i]
        if board.free(i) and not (token.raw.isascii() and token.raw.islower()):
            board.take(Span(i, i + 1, "place", towns[token.norm]))


def _short_forms(board: Board, full: dict[str, str], lex: Names) -> None:
    if full.keys().isdisjoint(board.norms):
        return
    for i in [i for i, norm in enumerate(board.norms) if norm in full]:
        token = board.tokens[i]
        if not board.free(i) or token.norm in lex.common:
            continue
        if token.raw.isascii() and not token.raw[0].isupper():
            continue
        board.take(Span(i, i + 1, "person", full[token.norm]))


def _entity(passage: Passage, span: Span, full: dict[str, str]) -> Entity:
    start, end = passage.tokens[span.first].start, passage.tokens[span.stop - 1].end
    single = span.type == "person" and span.stop - span.first == 1
    key = full.get(passage.tokens[span.first].norm, span.key) if single else span.key
    return Entity(start, end, passage.text[start:end], span.type, key, span.demonym)
