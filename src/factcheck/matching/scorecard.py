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


@cache
def table() -> dict[str, list[float]]:
    """Return the weights of each sign, with the least and most that it counts for, and under `""` what is always added.

    No sign counts for more than it did in what was fitted: sentences of papers may be three times as long.
    """
    read = json.loads(files("factcheck.matching").joinpath("scorecard.json").read_text(encoding="utf-8"))
    weights: dict[str, list[float]] = read["weights"]
    return weights


def likelihood(signs: Signs) -> dict[Relation, float]:
    """Return how likely each relation is, 1 in all; a sign the table does not know weighs nothing.

    >>> round(sum(likelihood({}).values()), 6)
    1.0
    """
    weights = table()
    unrelated, agree, conflict, update = weights[""][: len(RELATIONS)]
    for name, value in signs.items():
        if value and (row := weights.get(name)) is not None:
            to_unrelated, to_agree, to_conflict, to_update, least, most = row
            counted = min(max(value, least), most)
            unrelated += counted * to_unrelated
            agree += counted * to_agree
            conflict += counted * to_conflict
            update += counted * to_update
    sums = (unrelated, agree, conflict, update)
    top = max(sums)
    odds = [exp(sum_ - top) for sum_ in sums]
    return {relation: odd / sum(odds) for relation, odd in zip(RELATIONS, odds, strict=True)}
