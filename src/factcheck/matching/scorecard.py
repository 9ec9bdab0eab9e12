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
"""The columns of the table."""


@cache
def table() -> dict[str, list[float]]:
    """Return the weights of each sign, and under `""` what is added whatever is seen."""
    read = json.loads(files("factcheck.matching").joinpath("scorecard.json").read_text(encoding="utf-8"))
    weights: dict[str, list[float]] = read["weights"]
    return weights


def likelihood(signs: Signs) -> dict[Relation, float]:
    """Return how likely each relation is, 1 in all; a sign the table does not know weighs nothing.

    >>> round(sum(likelihood({}).values()), 6)
    1.0
    """
    weights = table()
    unrelated, agree, conflict, update = weights[""]
    for name, value in signs.items():
        if value and (row := weights.get(name)) is not None:
            unrelated += value * row[0]
            agree += value * row[1]
            conflict += value * row[2]
            update += value * row[3]
    sums = (unrelated, agree, conflict, update)
    top = max(sums)
    odds = [exp(sum_ - top) for sum_ in sums]
    return {relation: odd / sum(odds) for relation, odd in zip(RELATIONS, odds, strict=True)}
