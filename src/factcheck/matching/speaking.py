"""For when two claims speak: about one time or months apart, of their own day or of what befell long before."""

from __future__ import annotations

from factcheck.matching import intervals, numbers
from factcheck.matching.profile import Profile

_NEAR_DAYS = 3
_FAR_DAYS = 60
_OLD_NEWS, _OLD_DATA = 14, 60


def bygone(a: Profile, b: Profile) -> bool:
    """Return whether `a` counts what befell long before the day `b` counts for: last year's accident and today's."""
    if not a.times or b.times or not b.as_of or not (a.measured and b.measured) or numbers.one_value(a, b):
        return False
    ends = [span.end for when in a.times for span in when.spans]
    since = min([span.start for span in b.lent if span.start is not None], default=intervals.minutes(b.as_of))
    reach = _OLD_DATA if "measure" in (a.nature, b.nature) else _OLD_NEWS
    return all(end is not None and end + reach * 1440 < since for end in ends)


def unsent(side: Profile) -> bool:
    """Return whether a claim's days hang on when it was first sent, which nobody knows: "tomorrow" in a forward."""
    return side.as_of is None and any(w.timex is not None and w.timex.status == "ambiguous" for w in side.times)


def lent_overlap(a: Profile, b: Profile) -> bool | None:
    """Return whether the days of two main events meet; None where either is unknown."""
    if not (a.lent or b.lent):
        return None
    spans_a = [w.spans[0] for w in a.times] or a.lent
    spans_b = [w.spans[0] for w in b.times] or b.lent
    if not spans_a or not spans_b:
        return None
    gap = min(intervals.gap_days(x, y) for x in spans_a for y in spans_b)
    return True if gap == 0 else (False if gap > _NEAR_DAYS else None)


def nearness(a: Profile, b: Profile) -> int:
    """Return the points for when two claims speak: about the same time, or months apart."""
    if a.spoke is None or b.spoke is None:
        return 0
    days = abs(a.spoke - b.spoke) // 1440
    if days <= _NEAR_DAYS:
        return 5
    return -20 if days > _FAR_DAYS and not a.once else 0
