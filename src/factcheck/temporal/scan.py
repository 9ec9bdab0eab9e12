"""From tokens to islands: runs of words that may belong to time expressions, each with its meanings.

One dictionary look-up a token; words that mean nothing here end an island. Islands without a word
that can begin an expression are dropped.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from factcheck.temporal.lexicon import Lexicon
from factcheck.text.tokens import Token

_DASHES = {"–": "-", "—": "-", "−": "-", "‑": "-", "‐": "-", "1⁄2": "½"}
_PUNCT = frozenset(",-/:.()~@½")
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
    single, phrases = words.single, words.phrases
    k, size = 0, len(tokens)
    while k < size:
        token = tokens[k]
        norm = token.norm
        item: Item | None = None
        longer = phrases.get(norm)
        if longer is not None:
            for key, meaning in longer:
                if len(key) <= size - k and tokens[k + 1].norm == key[1] and _follows(tokens, k, key):
                    item = Item(meaning, k, k + len(key), not token.spaced)
                    break
        if item is None:
            kind = token.kind
            if kind == "word":
                known = single.get(norm)
                if known is not None:
                    item = Item(known, k, k + 1, not token.spaced)
            elif kind == "number":
                item = Item(_digits(norm), k, k + 1, not token.spaced)
            elif kind == "punct":
                norm = _DASHES.get(norm, norm)
                if norm in _PUNCT:
                    known = single.get(norm)
                    item = Item(known if known is not None else {"punct": norm}, k, k + 1, not token.spaced)
        if item is None or "blocked" in item.m:
            if core:
                found.append(island)
            island, core = [], False
            k = item.j if item else k + 1
            continue
        if not core and not _CORES.isdisjoint(item.m):
            core = True
        island.append(item)
        k = item.j
    if core:
        found.append(island)
    return found
