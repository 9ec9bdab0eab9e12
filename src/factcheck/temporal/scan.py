"""From tokens to islands: runs of words that may belong to time expressions, each with its meanings.

One dictionary look-up a token; words that mean nothing here end an island. Islands without a word
that can begin an expression are dropped.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Any

from factcheck.temporal.lexicon import DASHES, MARKS, Lexicon
from factcheck.text.tokens import Token

_CORES = frozenset(
    [
        "month",
        "weekday",
        "weekday_short",
        "unit",
        "deictic",
        "now",
        "direction",
        "part",
        "num",
        "cardinal",
        "fraction",
        "feast",
        "event",
        "season",
        "era",
        "vague",
        "anaphor",
        "set",
        "every",
        "tonight",
        "edge_whole",
        "yearly_label",
        "fiscal_label",
        "week_after_next",
        "ordinal",
        "that",
        "whole",
        "few",
        "half_past",
        "half_to",
        "meal",
        "my",
        "edge_prefix",
        "once",
        "earlier",
    ]
)


class Item:
    """A word or phrase with its meanings; `i`, `j` are token indices, half-open, `glued` no space before.

    Once something is recognised the item carries it as the meaning `node`.
    """

    __slots__ = ("glued", "i", "j", "m")

    def __init__(self, meanings: dict[str, Any], i: int, j: int, glued: bool = False) -> None:
        self.m = meanings
        self.i = i
        self.j = j
        self.glued = glued

    def __repr__(self) -> str:
        return f"Item({self.m}, {self.i}, {self.j})"


@lru_cache(maxsize=4096)
def _digits(norm: str) -> dict[str, Any]:
    if len(norm) > 8 or not norm.isascii() or not norm.isdigit():
        return {"long": norm}
    return {"num": Fraction(int(norm)), "digits": norm}


def _follows(tokens: list[Token], k: int, key: tuple[str, ...]) -> bool:
    return all(tokens[k + n].norm == key[n] for n in range(2, len(key)))


def islands(tokens: list[Token], words: Lexicon) -> list[list[Item]]:
    """Return the islands of a token list, in order; indices count in `tokens`."""
    found: list[list[Item]] = []
    island: list[Item] = []
    core = False
    begin, after = words.begin, 0
    for k in [k for k, token in enumerate(tokens) if token.norm in begin or token.kind == "number"]:
        if k < after:
            continue
        item = _item(tokens, k, words)
        blocked = item is None or "blocked" in item.m
        if k > after or blocked:
            if core:
                found.append(island)
            island, core = [], False
        after = item.j if item else k + 1
        if item is None or blocked:
            continue
        if not core and not _CORES.isdisjoint(item.m):
            core = True
        island.append(item)
    if core:
        found.append(island)
    return found


def _item(tokens: list[Token], k: int, words: Lexicon) -> Item | None:
    """Return the longest phrase, word, number or mark at token `k` that means something here."""
    token = tokens[k]
    norm, glued = token.norm, not token.spaced
    if norm in words.phrases:
        for key, meaning in words.phrases[norm]:
            if len(key) <= len(tokens) - k and tokens[k + 1].norm == key[1] and _follows(tokens, k, key):
                return Item(meaning, k, k + len(key), glued)
    if token.kind == "number":
        return Item(_digits(norm), k, k + 1, glued)
    if token.kind == "punct":
        norm = DASHES.get(norm, norm)
        return Item(words.single.get(norm, {"punct": norm}), k, k + 1, glued) if norm in MARKS else None
    known = words.single.get(norm) if token.kind == "word" else None
    return Item(known, k, k + 1, glued) if known is not None else None
