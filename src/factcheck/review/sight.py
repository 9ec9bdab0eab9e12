"""Blind second review: what a reviewer may see while a second reader is still to decide.

Until two reviews are saved, everybody sees of a fact's reviews only their own, in every view that is
made from the state: counts, colours, history, log, exports. All else about the fact stays visible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
        self._tags: dict[str, frozenset[str]] | None = None

    def tags(
        self, hidden: Mapping[str, bool], tags: Callable[[Thread], frozenset[str]]
    ) -> Mapping[str, frozenset[str]]:
        """Return the tags of the `hidden` objects as the viewer sees them, found out once."""
        if self._tags is None:
            self._tags = {object_id: tags(self[object_id]) for object_id, on in hidden.items() if on}
        return self._tags

    def __getitem__(self, object_id: str) -> Thread:
        return seen_by(self._threads[object_id], self.viewer)

    def __iter__(self) -> Iterator[str]:
        return iter(self._threads)

    def __len__(self) -> int:
        return len(self._threads)


def seen_by(thread: Thread, viewer: str) -> Thread:
    """Return `thread` without what `viewer` may not see yet, and `awaiting` set where something is kept back."""
    hidden = {e.id for e in _kept_back(thread) if e.actor != viewer}
    if not hidden:
        return thread
    shown = Thread(thread.id)
    for event in thread.events:
        named = (event.after or {}).get("event")
        if event.id not in hidden and not (event.action in _TURNS and named in hidden):
            shown = step(shown, event)
    return replace(shown, awaiting=thread.second)


def keeps_back(thread: Thread) -> bool:
    """Whether somebody may not see all of `thread` yet: also when no second reader is asked for any more."""
    return next(_kept_back(thread), None) is not None


def _kept_back(thread: Thread) -> Iterator[Event]:
    """Yield the acts that only those who did them may see."""
    if not thread.opened:
        acts = (e for e in thread.events if e.sequence > thread.since and e.action in RULINGS)
        yield from (e for e in acts if thread.second or _blind(e))


def _blind(event: Event) -> bool:
    """Whether a review was given for a second reader to match: taken back, it still tells what comes again."""
    return bool((event.after or {}).get("second"))
