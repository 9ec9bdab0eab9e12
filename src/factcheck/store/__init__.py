"""The edge where acts of people become durable: a workspace's folders and its append-only event log.

    workspace = Workspace("desk")              # paths only: .folder .articles .claims .private; makes nothing
    with workspace.log() as log:               # or log("postgresql://user@host/db"); opens nothing yet
        state = log.state()                    # factcheck.review.State
        event = log.append("verdict", "c…", after={"label": "false", "note": "…", "evidence": ["https://…"]},
                           actor="asha", based_on=state.seen("c…"))   # durable when it returns
        state = review.apply(state, event)
        log.events(after=0)                    # iterator of Event
        log.event("e…")                        # Event | None
        log.head()                             # Head(sequence, hash)
        log.verify(heads=())                   # list[Problem], str(problem) names the event; [] when whole
        log.backup("copy.sqlite")              # online; the head beside it

Reading needs no right to write and makes no log. Every failure is a StoreError with `problem` and
`remedy`, one line each, and `str(error)` is both: DiskFullError, ReadOnlyError, LockedError,
NetworkFolderError, NewerStoreError, DamagedError, UnreachableError. SQLAlchemy is imported only when
a log is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.store.errors import (
    DamagedError,
    DiskFullError,
    LockedError,
    NetworkFolderError,
    NewerStoreError,
    ReadOnlyError,
    StoreError,
    UnreachableError,
)
from factcheck.store.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.store.log import EventLog

__all__ = [
    "DamagedError",
    "DiskFullError",
    "EventLog",
    "LockedError",
    "NetworkFolderError",
    "NewerStoreError",
    "ReadOnlyError",
    "StoreError",
    "UnreachableError",
    "Workspace",
]


def __getattr__(name: str) -> Any:
    if name == "EventLog":
        from factcheck.store.log import EventLog

        return EventLog
    raise AttributeError(name)
