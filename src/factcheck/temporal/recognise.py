# LEAD to TIME: read /tmp/time_notes.md now, then delete these lines.
"""Recognise: from the tokens of a passage to spans with their meaning, in linear time."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.temporal.accept import accept
from factcheck.temporal.atoms import atoms
from factcheck.temporal.bounds import bound
from factcheck.temporal.join import join
from factcheck.temporal.lexicon import Lexicon
from factcheck.temporal.nodes import Node
from factcheck.temporal.numerals import merge
from factcheck.temporal.reader import Reader
from factcheck.temporal.scan import islands
from factcheck.text.tokens import Token


@dataclass(slots=True)
class Expression:
    """A recognised expression: token indices, half-open, and what it means."""

    i: int
    j: int
    node: Node


def recognise(tokens: list[Token], words: Lexicon) -> list[Expression]:
    """Return the time expressions among `tokens`, in order, not overlapping."""
    found: list[Expression] = []
    postpositional = words.tense.verb_after
    for island in islands(tokens, words):
        reader = Reader(merge(island), tokens, words)
        items = join(atoms(reader), postpositional=postpositional)
        for item in bound(items, postpositional=postpositional):
            node = item.m.get("node")
            if node is None:
                continue
            kept = accept(node, item.i, item.j, tokens, words)
            if kept is not None:
                found.append(Expression(item.i, item.j, kept))
    return found
