"""Whether a verdict is still about what it was given on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from factcheck.model import Reason

_KINDS: Final = {"sha256": "bytes", "anchor": "anchor", "matcher": "matcher"}


def stale(source: Mapping[str, Any], now: Mapping[str, Any] | None) -> tuple[Reason, ...]:
    """Return what has changed under the verdicts given on `source`, as reasons to render; nothing where they stand.

    `now` describes the source today, with the keys of `Review.source` (sha256, anchor, matcher)
    and `newer`, the id of a newer version of the article; None where the source is gone. What either
    side does not say is not compared.

    >>> [reason.rule for reason in stale({"sha256": "ab", "anchor": "2025-11-05"}, {"sha256": "cd", "anchor": None})]
    ['review.stale_bytes', 'review.stale_anchor']
    """
    if not source:
        return ()
    if now is None:
        return (Reason("review.stale_missing"),)
    found = [
        Reason(f"review.stale_{name}")
        for key, name in _KINDS.items()
        if key in source and key in now and source[key] != now[key]
    ]
    if now.get("newer"):
        found.append(Reason("review.stale_version"))
    return tuple(found)
