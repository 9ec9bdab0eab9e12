"""An island under the reading head: items with look-ahead that never runs off the end."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from factcheck.temporal.lexicon import Lexicon
from factcheck.temporal.nodes import Bare, Node
from factcheck.temporal.scan import Item
from factcheck.text.tokens import Token

Found = tuple[Node, int] | None
_NOTHING = Item({}, -1, -1)


class Reader:
    """`items` padded with empty ones; `tokens` for what lies just outside the island."""

    __slots__ = ("items", "size", "tokens", "words")

    def __init__(self, items: list[Item], tokens: list[Token], words: Lexicon) -> None:
        self.size = len(items)
        self.items = [*items, *[_NOTHING] * 8]
        self.tokens = tokens
        self.words = words

    def get(self, k: int, category: str) -> Any:
        """Return the meaning of item `k` in `category`, None without one."""
        return self.items[k].m.get(category)

    def skip(self, k: int, *categories: str) -> int:
        """Return the index after item `k` if it means one of `categories`, else `k`."""
        m = self.items[k].m
        for category in categories:
            if category in m:
                return k + 1
        return k

    def skip_punct(self, k: int, marks: str) -> int:
        """Return the index after item `k` if it is one of these marks, else `k`."""
        mark = self.items[k].m.get("punct")
        return k + 1 if mark is not None and mark in marks else k

    def punct(self, k: int) -> str:
        """Return the mark at `k`, or an empty string."""
        mark: str = self.items[k].m.get("punct", "")
        return mark

    def digits(self, k: int) -> str:
        """Return the digits written at `k`, or an empty string."""
        written: str = self.items[k].m.get("digits", "")
        return written

    def whole(self, k: int, low: int, high: int) -> int | None:
        """Return the whole number at `k` if it lies between the two, else None."""
        number: Fraction | None = self.items[k].m.get("num")
        if number is None or number.denominator != 1:
            return None
        value = number.numerator
        return value if low <= value <= high else None

    def next_norm(self, k: int) -> str:
        """Return the folded token right after the items before `k`, also beyond the island."""
        after = self.items[k - 1].j
        return self.tokens[after].norm if 0 <= after < len(self.tokens) else ""

    def previous_norm(self, k: int) -> str:
        """Return the folded token right before item `k`."""
        before = self.items[k].i - 1
        return self.tokens[before].norm if before >= 0 else ""

    def counts(self, k: int) -> bool:
        """Tell whether what follows the items before `k` is something a number counts."""
        return self.next_norm(k) in self.words.counted


def first_of(found: Iterable[Found]) -> Found:
    """Return the reading that covers most, the earlier of equals; a bare unit gives way."""
    best: Found = None
    for one in found:
        if one is None:
            continue
        if best is None or one[1] > best[1] or (one[1] == best[1] and isinstance(best[0], Bare)):
            best = one
    return best
