"""How likely two claims of one story agree, conflict, update or have nothing to do with each other, by their signs.

A logistic regression over labelled stories of ours: a table of weights, one row a sign, that adds up to odds. Fitted by
`python -m benchmarks.scorecard`; nobody edits the table by hand.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import exp

from factcheck.matching.signs import Signs
from factcheck.model.link import Relation

RELATIONS: tuple[Relation, ...] = ("unrelated", "agree", "conflict", "update")
"""The first columns of the table."""
Sums = tuple[float, float, float, float]
"""What signs add up to, a number for each of them."""


@cache
def table() -> dict[str, list[float]]:
    """Return the weights of each sign, with the least and most that it counts for, and under `""` what is always added.

    No sign counts for more than it did in what was fitted: sentences of papers may be three times as long.
    """
    read = json.loads(files("factcheck.matching").joinpath("scorecard.json").read_text(encoding="utf-8"))
    weights: dict[str, list[float]] = read["weights"]
    return weights


def summed(signs: Signs, before: Sums | None = None) -> Sums:
    """Return what signs add up to for each relation, on top of what others did `before`.

    A sign the table does not know weighs nothing.
    """
    weights = table()
    first = weights[""]
    unrelated, agree, conflict, update = before or (first[0], first[1], first[2], first[3])
    for name, value in signs.items():
        if value and (row := weights.get(name)) is not None:
            to_unrelated, to_agree, to_conflict, to_update, least, most = row
            counted = least if value < least else min(value, most)
            unrelated += counted * to_unrelated
            agree += counted * to_agree
            conflict += counted * to_conflict
            update += counted * to_update
    return unrelated, agree, conflict, update


def likely(sums: Sums) -> dict[Relation, float]:
    """Return how likely each relation is, 1 in all.

    >>> round(sum(likely(summed({})).values()), 6)
    1.0
    """
    top = max(sums)
    odds = [exp(sum_ - top) for sum_ in sums]
    all_ = sum(odds)
    return {relation: odd / all_ for relation, odd in zip(RELATIONS, odds, strict=True)}
