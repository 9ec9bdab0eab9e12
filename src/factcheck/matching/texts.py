"""Compare two short texts as a whole: the strongest relation among their claims."""

from __future__ import annotations

from factcheck.matching import compare
from factcheck.model import Comparison, Document, Reason

_STRENGTH = {"conflict": 4, "update": 3, "agree": 2, "related": 1, "unrelated": 0}


def compare_texts(a: Document, b: Document) -> Comparison:
    """Return the comparison of the pair of claims, one of each document, that says most.

    A conflict outweighs an update, that an agreement; equal relations by score. Documents without
    claims are `unrelated`.
    """
    best = Comparison("unrelated", None, (), (), 0, Reason("match.nothing"))
    for left in a.claims:
        for right in b.claims:
            found = compare(left, right)
            if (_STRENGTH[found.relation], found.score) > (_STRENGTH[best.relation], best.score):
                best = found
    return best
