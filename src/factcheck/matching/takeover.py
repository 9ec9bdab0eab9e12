"""Reports that many take over: of a hundred near-copies of one, most are compared with the first of them only.

Else a crowd of copies would be each other's nearest: much work that finds nothing, and other reports of the story, with
other numbers, would never be looked at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from factcheck.matching.profile import Profile

_FULL = 4
"""Copies of one report, itself among them, that are compared with every other article of the story."""
_COPIED = 0.8
"""The part of the sentences of each of two articles that the other has too, from which they are copies."""
_DAYS = 14
"""Days within which a report is taken over, as many as two articles of one story lie apart."""
_CROWD = 24
"""Reports in which a sentence stands that is hardly any report's own."""
_DAY = 24 * 60


def copied(ready: Iterable[Profile]) -> dict[str, str]:
    """Return by id all further copies and which report they are of: the earliest that has the same sentences."""
    sentences: dict[str, set[str]] = defaultdict(set)
    day: dict[str, int] = defaultdict(int)
    for side in ready:
        sentences[side.article].add(side.claim.text)
        day[side.article] = max(day[side.article], (side.spoke or 0) // _DAY)
    having: dict[str, list[str]] = defaultdict(list)
    copies: Counter[str] = Counter()
    found: dict[str, str] = {}
    for article in sorted(sentences, key=lambda article: (day[article], article)):
        mine = sentences[article]
        met = Counter(first for sentence in mine for first in having[sentence] if day[article] - day[first] <= _DAYS)
        of = [first for first, same in met.items() if same >= _COPIED * max(len(mine), len(sentences[first]))]
        if not of:
            for sentence in mine:
                if len(having[sentence]) < _CROWD:
                    having[sentence].append(article)
            continue
        first = min(of, key=lambda first: (-met[first], day[first], first))
        copies[first] += 1
        if copies[first] >= _FULL:
            found[article] = first
    return found
