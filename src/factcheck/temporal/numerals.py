"""Number words into numbers: उन्नीस सौ सत्तर, two thousand and fifteen, साढ़े तीन, one and a half."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from factcheck.temporal.scan import Item

_ADDED = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "minus": Fraction(-1, 4)}


def merge(island: list[Item]) -> list[Item]:
    """Return the island with number words joined into items that carry `num`.

    A two-part year (nineteen ninety six) also carries `year`. Items keep their other meanings only where they
    are single words, for many number words mean more than a number.
    """
    if not [item for item in island if "cardinal" in item.m or "fraction" in item.m or "multiplier" in item.m]:
        return island
    merged: list[Item] = []
    k = 0
    while k < len(island):
        item, after = _number(island, k)
        merged.append(item)
        k = after
    return merged


def _number(island: list[Item], k: int) -> tuple[Item, int]:
    item = island[k]
    if "fraction" in item.m:
        return _fraction(island, k)
    if "cardinal" not in item.m and "multiplier" not in item.m:
        return item, k + 1
    value, year, end = _words(island, k)
    meanings: dict[str, Any] = {"num": Fraction(value), "words": True}
    if end == k + 1:
        meanings = {**item.m, **meanings}
    elif year:
        meanings["year"] = value
    return Item(meanings, item.i, island[end - 1].j, item.glued), end


def _fraction(island: list[Item], k: int) -> tuple[Item, int]:
    name = island[k].m["fraction"]
    if name in _ADDED:
        if k + 1 < len(island):
            after = island[k + 1]
            whole, end = after.m.get("num"), k + 2
            if whole is None and "cardinal" in after.m:
                value, _, end = _words(island, k + 1)
                whole = Fraction(value)
            if whole is not None:
                meanings = {"num": whole + _ADDED[name], "fractional": True, "words": True}
                return Item(meanings, island[k].i, island[end - 1].j, island[k].glued), end
        if name == "quarter":
            return Item({"num": Fraction(5, 4), "fractional": True, "words": True}, island[k].i, island[k].j), k + 1
        return island[k], k + 1
    return Item(
        {**island[k].m, "num": Fraction(name), "fractional": True, "words": True}, island[k].i, island[k].j
    ), k + 1


def _words(island: list[Item], k: int) -> tuple[int, bool, int]:
    """Return the number the words from `k` on make, whether it reads as a year, and where it ends."""
    total, last, end, year = 0, 0, k, False
    first = island[k].m.get("cardinal")
    while end < len(island):
        m = island[end].m
        if "multiplier" in m:
            scale = m["multiplier"]
            if scale == 1000 and total % 1000 and not last:
                break
            if scale == 1000:
                total = (total + last or 1) * 1000
            else:
                total += (last or 1) * scale
            last, end, year = 0, end + 1, True
        elif "cardinal" in m:
            value = m["cardinal"]
            if last == 0 and (end == k or year):
                last = value
            elif 20 <= last < 100 and last % 10 == 0 and 0 < value < 10:
                last += value
            elif end - k >= 1 and not year and first in range(15, 21) and 10 <= value <= 99 and last == first:
                total, last, year = last * 100, value, True
            else:
                break
            end += 1
        elif year and last == 0 and m.get("plus") and end + 1 < len(island) and "cardinal" in island[end + 1].m:
            end += 1
        else:
            break
    return total + last, year, max(end, k + 1)
