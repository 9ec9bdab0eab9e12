"""Whether a verdict is still about what it was given on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from factcheck.model import Reason
from factcheck.review.thread import Review

_KINDS: Final = {"sha256": "bytes", "anchor": "anchor", "matcher": "matcher"}


def stale(review: Review, now: Mapping[str, Any] | None) -> tuple[Reason, ...]:
    """Return what has changed under a verdict, as reasons to render; nothing where it still stands.

    `now` describes the claim's source today, with the keys of `Review.source` (sha256, anchor, matcher)
    and `newer`, the id of a newer version of the article; None where the source is gone. What either
    side does not say is not compared.

    >>> from factcheck.model import Verdict
    >>> given = Review("e1", 1, "", "asha", Verdict("true"), source={"sha256": "ab", "anchor": "2025-11-05"})
    >>> [reason.rule for reason in stale(given, {"sha256": "cd", "anchor": "2025-11-05"})]
    ['review.stale_bytes']
    """
    if not review.source:
        return ()
    if now is None:
        return (Reason("review.stale_missing"),)
    found = [
        Reason(f"review.stale_{name}")
        for key, name in _KINDS.items()
        if key in review.source and key in now and review.source[key] != now[key]
    ]
    if now.get("newer"):
        found.append(Reason("review.stale_version"))
    return tuple(found)
