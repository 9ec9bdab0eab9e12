"""What an act says of itself: the review it gives, the claims it takes in, whether it passes over what was not read."""

from __future__ import annotations

from typing import Any

from factcheck.model import Event
from factcheck.review.thread import Review, Thread, unseen, verdict_from

Fields = dict[str, Any]
"""What of a thread an act changes, by the names of its fields."""


def passes_over(thread: Thread, event: Event) -> bool:
    """Whether `event` would settle what its actor has not read: a review, a decision or a publication of another."""
    blind = unseen(thread, event)
    read = {one.event for one in (*thread.reviews, *([thread.decision] if thread.decision else []))}
    return not blind.isdisjoint(read | {publication.event for publication in thread.publications})


def review_of(event: Event) -> Review | None:
    """Return the review an act gives; None where it names no label."""
    after = event.after or {}
    verdict = verdict_from(after)
    if verdict is None:
        return None
    covers = after.get("covers") or ()
    source = after.get("source") or {}
    return Review(
        event=event.id,
        sequence=event.sequence,
        time=event.time,
        actor=event.actor,
        verdict=verdict,
        covers=tuple(sorted(str(c) for c in covers)) if isinstance(covers, (list, tuple)) else (),
        source=source if isinstance(source, dict) else {},
        second=event.action == "review",
    )


def joined(thread: Thread, given: Review, event: Event) -> tuple[tuple[str, int], ...]:
    """The members, with the claims this review says it covers."""
    joined = dict(thread.members) | {claim: event.sequence for claim in given.covers if claim != thread.id}
    return tuple(sorted(joined.items()))
