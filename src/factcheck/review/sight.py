"""Blind second review: what a reviewer may see while a second reader is still to decide.

Until two reviews are saved, everybody sees of a fact's reviews only their own, in every view that is
made from the state: counts, colours, history, log, exports. All else about the fact stays visible.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from factcheck.model import Event
from factcheck.review.steps import step
from factcheck.review.thread import Thread

RULINGS: Final = frozenset(
    {"verdict", "review", "import", "adjudicate", "approve", "publish", "correct", "update", "withdraw", "reopen"}
)
_TURNS = frozenset({"undo", "redo"})


class Sight(Mapping[str, Thread]):
    """The threads as `viewer` may see them; a view, computed when asked."""

    def __init__(self, threads: Mapping[str, Thread], viewer: str) -> None:
        self._threads = threads
        self.viewer = viewer

    def __getitem__(self, object_id: str) -> Thread:
        return seen_by(self._threads[object_id], self.viewer)

    def __iter__(self) -> Iterator[str]:
        return iter(self._threads)

    def __len__(self) -> int:
        return len(self._threads)


def seen_by(thread: Thread, viewer: str) -> Thread:
    """Return `thread` without what `viewer` may not see yet, and `awaiting` set where something is kept back."""
    if thread.opened:
        return thread
    others = [e for e in thread.events if e.sequence > thread.since and e.action in RULINGS and e.actor != viewer]
    hidden = {e.id for e in others if thread.second or _blind(e)}
    if not hidden:
        return thread
    shown = Thread(thread.id)
    for event in thread.events:
        named = (event.after or {}).get("event")
        if event.id not in hidden and not (event.action in _TURNS and named in hidden):
            shown = step(shown, event)
    return replace(shown, awaiting=thread.second)


def _blind(event: Event) -> bool:
    """Whether a review was given for a second reader to match: taken back, it still tells what comes again."""
    return bool((event.after or {}).get("second"))
