"""Recognise: from the tokens of a passage to spans with their meaning, in linear time."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.temporal.accept import accept, only_year
from factcheck.temporal.atoms import atoms
from factcheck.temporal.bounds import bound
from factcheck.temporal.join import join
from factcheck.temporal.lexicon import Lexicon
from factcheck.temporal.nodes import Anaphor, Calendar, Node, Period
from factcheck.temporal.numerals import merge
from factcheck.temporal.plans import without_moves
from factcheck.temporal.reader import Reader
from factcheck.temporal.scan import islands
from factcheck.text.tokens import Token

_LISTED = range(1700, 2101)


@dataclass(slots=True)
class Expression:
    """A recognised expression: token indices, half-open, and what it means."""

    i: int
    j: int
    node: Node


def recognise(tokens: list[Token], words: Lexicon) -> list[Expression]:
    """Return the time expressions among `tokens`, in order, not overlapping."""
    found: list[Expression] = []
    doubtful: list[Expression] = []
    postpositional = words.tense.verb_after
    for island in islands(tokens, words):
        reader = Reader(merge(without_moves(island, tokens, words)), tokens, words)
        items = atoms(reader)
        if not [item for item in items if "node" in item.m]:
            continue
        for item in bound(join(items, postpositional=postpositional), postpositional=postpositional):
            node = item.m.get("node")
            if node is None:
                continue
            kept = accept(node, item.i, item.j, tokens, words)
            if kept is not None:
                found.append(Expression(item.i, item.j, kept))
            elif isinstance(node, Calendar) and only_year(node) and node.year in _LISTED:
                doubtful.append(Expression(item.i, item.j, node))
    _same_as_told(found)
    return _with_listed(found, doubtful, tokens, words) if doubtful and found else found


def _same_as_told(found: list[Expression]) -> None:
    """Leave `पिछले साल इसी महीने` to the month the sentence told before it, where there is one."""
    told = False
    for one in found:
        node = one.node
        if told and isinstance(node, Period) and node.unit == "month" and node.offset <= -12:
            one.node = Anaphor("same", "month")
        told = told or (isinstance(node, Calendar) and node.month is not None)


def _with_listed(
    found: list[Expression], doubtful: list[Expression], tokens: list[Token], words: Lexicon
) -> list[Expression]:
    """Add the bare years that stand in one list with a sure one: 1996, 1998 और 1999 में."""
    sure = {e.i for e in found if isinstance(e.node, Calendar) and only_year(e.node)}
    added: list[Expression] = []
    for one in reversed(doubtful):
        after = one.j
        while after < len(tokens) and (tokens[after].norm == "," or "and" in words.single.get(tokens[after].norm, {})):
            after += 1
        if after > one.j and after in sure:
            sure.add(one.i)
            added.append(one)
    ends = {e.j for e in found if e.i in sure}
    for one in doubtful:
        before = one.i
        while before > 0 and (tokens[before - 1].norm == "," or "and" in words.single.get(tokens[before - 1].norm, {})):
            before -= 1
        counted = one.j < len(tokens) and tokens[one.j].norm in words.counted
        if one.i > before and before in ends and one.i not in sure and not counted:
            ends.add(one.j)
            added.append(one)
    return sorted([*found, *added], key=lambda e: e.i)
