"""The event log: append-only, chained by hash, durable when `append` returns."""

from __future__ import annotations

import contextlib
import datetime as dt
import getpass
import hashlib
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Self, get_args

from factcheck.model import Event
from factcheck.model.event import Action
from factcheck.review import State, fold
from factcheck.store import snapshot
from factcheck.store.chain import Problem, problems
from factcheck.store.database import Database
from factcheck.store.errors import DamagedError
from factcheck.store.head import Head, HeadFile
from factcheck.store.presence import Presence
from factcheck.store.rows import canonical, chained, storable, to_event
from factcheck.uncollected import uncollected
from factcheck.version import VERSION

# A snapshot is written when this many events came since: few enough to fold at once, many enough to be
# worth the writing.
_SNAPSHOT_LEAST: Final = 2_000
_SNAPSHOT_MOST: Final = 5_000
_AT_ONCE: Final = 5_000
_TOLD: Final = 10_000
_ACTIONS: Final = frozenset(get_args(Action))

Progress = Callable[[str, int], None]
"""Called with the name of the step ("log") and how many events are taken in so far."""


class EventLog:
    """One log, of a workspace's folder or of a PostgreSQL database. Made by `Workspace.log`.

    Safe to use from several threads and processes. Reading makes no log; where there is none yet there
    are no events. Every failure is a StoreError.
    """

    def __init__(
        self,
        folder: Path,
        url: str | None = None,
        *,
        wait: float = 10.0,
        clock: Callable[[], dt.datetime] | None = None,
    ) -> None:
        self._database = Database(folder, url, wait)
        self._clock = clock or (lambda: dt.datetime.now(dt.UTC))
        self.folder = folder
        self.path = self._database.path
        self.where = self._database.where
        name = "head" if url is None else f"head-{hashlib.sha256(self.where.encode()).hexdigest()[:8]}"
        self.head_file = HeadFile(folder / name)
        self.presence = Presence(folder, url)
        self._snapshot = folder / name.replace("head", "snapshot")
        self._kept = 0

    def append(
        self,
        action: Action,
        object: str,  # noqa: A002 (the log's own word for what was acted on)
        *,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
        reason: str = "",
        actor: str | None = None,
        based_on: str | None = None,
    ) -> Event:
        """Write one event and return it once it is on the disk.

        `actor` is the reviewer, by default the operating system's user. `based_on` is the id of the
        newest event on `object` the actor has seen (`State.seen`); without it every earlier verdict
        of somebody else counts as unseen.

        Raises:
            StoreError: nothing was kept; the message says what to do. ValueError: no such action.
        """
        if action not in _ACTIONS:
            raise ValueError(f"no such action: {action}")
        given: dict[str, Any] = {
            "actor": storable(actor or "") or os_user(),
            "os_user": storable(os_user()),
            "action": action,
            "object": storable(object),
            "before": canonical(before),
            "after": canonical(after),
            "reason": storable(reason),
            "version": VERSION,
            "based_on": None if based_on is None else storable(based_on),
        }

        def make(last: Head) -> dict[str, Any]:
            self._refuse_behind(last)
            moment = self._clock().astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
            row = {**given, "sequence": last.sequence + 1, "time": moment, "previous": last.hash}
            return {**row, "hash": chained(row)}

        row = self._database.add(make)
        # The event is durable; a head that lags is caught up by the next event.
        with contextlib.suppress(OSError):
            self.head_file.write(Head(row["sequence"], row["hash"]))
        return to_event(row)

    def events(self, after: int = 0) -> Iterator[Event]:
        """Yield the events with a sequence above `after`, in order, as many as there are by then."""
        yield from map(self._event, self._database.rows(after))

    def _event(self, row: Mapping[str, Any]) -> Event:
        try:
            return to_event(row)
        except ValueError as error:
            raise DamagedError(
                f"{self.where}: event {row['sequence']} was changed from outside",
                "keep the file, restore a backup, then run `verify`",
            ) from error

    def event(self, event_id: str) -> Event | None:
        """Return the event with this id, None where there is none."""
        row = self._database.find(event_id[1:]) if len(event_id) == 13 else None
        return None if row is None else to_event(row)

    def head(self) -> Head:
        """Return sequence and hash of the last event; (0, 64 zeros) for an empty log."""
        return self._database.last()

    def state(self, progress: Progress | None = None) -> State:
        """Return what all events come to, for `factcheck.review`.

        A long log that has no snapshot yet is folded from its first event: `progress` is told how far it is.
        """
        started = self._started() or self._anew(progress)
        with uncollected():
            state = fold(self.events(started.sequence if started else 0), started)
        self.keep(state)
        return state

    def keep(self, state: State) -> None:
        """Write a snapshot of `state`, this log's, where enough came since the last one: it opens quickly again.

        A long one is written on a thread of its own: nobody waits for it, but the process does not end before.
        """
        if state.sequence - self._kept < min(_SNAPSHOT_MOST, max(_SNAPSHOT_LEAST, state.sequence // 20)):
            return
        self._kept = state.sequence
        if state.sequence > _AT_ONCE:
            threading.Thread(target=self._write, args=(state,), name="snapshot").start()
        else:
            self._write(state)

    def _write(self, state: State) -> None:
        with contextlib.suppress(OSError, DamagedError):
            snapshot.write(self._snapshot, state)

    def _started(self) -> State | None:
        """Return the state of the snapshot there is, where it is one of this log's."""
        started = snapshot.read(self._snapshot)
        if started is None or not self._database.holds(Head(started.sequence, started.head)):
            return None
        self._kept = started.sequence
        return started

    def _anew(self, progress: Progress | None) -> State | None:
        """Take a long log into a new snapshot, object by object; None for a short one, or where none can be kept."""
        upto = self.head()
        if upto.sequence < _SNAPSHOT_LEAST:
            return None
        try:
            with uncollected():
                snapshot.make(self._snapshot, self._by_object(upto, progress), upto)
        except OSError:
            return None
        return self._started()

    def _by_object(self, upto: Head, progress: Progress | None = None) -> Iterator[tuple[str, list[Event]]]:
        done = 0
        for name, rows in self._database.by_object(upto.sequence):
            events = [self._event(row) for row in rows]
            yield name, events
            if progress and done // _TOLD != (done + len(events)) // _TOLD:
                progress("log", done + len(events))
            done += len(events)

    def verify(self, heads: Iterable[Head] = ()) -> list[Problem]:
        """Return what is wrong with the chain, worst effort first to last; nothing where it is whole.

        `heads` are heads recorded elsewhere (in claim sets): each must still be part of the chain.
        """
        known = list(heads)
        try:
            recorded = self.head_file.read()
            known += [recorded] if recorded else []
            wrong: list[Problem] = []
        except ValueError as error:
            wrong = [Problem("unreadable", 0, "", str(error))]
        try:
            wrong += problems(self._database.rows(0), known)
            return wrong or self._wrong_snapshot()
        except DamagedError as error:
            return [*wrong, Problem("unreadable", 0, "", str(error))]

    def _wrong_snapshot(self) -> list[Problem]:
        started = snapshot.read(self._snapshot)
        if started is None:
            return []
        upto = Head(started.sequence, started.head)
        with uncollected():
            if snapshot.fits(self._snapshot, self._by_object(upto), upto):
                return []
        text = f"{self._snapshot} does not hold what the events come to; delete it: it is made anew from the log"
        return [Problem("changed", 0, "", text)]

    def backup(self, target: str | os.PathLike[str]) -> Head:
        """Write a whole, consistent SQLite copy of the log to `target` while others go on writing.

        Returns the head of the copy, which is also written to `target` + `.head`.
        """
        from factcheck.store.copy import copy

        with self._database.reading() as connection:
            return copy(connection, self._database.rows, Path(target))

    def close(self) -> None:
        """Let go of the database. The log opens it again when it is asked something."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _refuse_behind(self, last: Head) -> None:
        """Refuse to go on from a log that ends before what its head recorded."""
        try:
            recorded = self.head_file.read()
        except ValueError:
            return
        if recorded is None or last.sequence > recorded.sequence or last == recorded:
            return
        raise DamagedError(
            f"{self.where} ends at event {last.sequence}, but its head recorded {recorded.sequence}",
            f"restore a backup that holds them, or move {self.head_file.path} away to go on without them",
        )


def os_user() -> str:
    """Return the name of the user this process runs as, `uid:N` where it has none.

    The machine is asked, not the environment, which anybody can set.
    """
    try:
        import pwd
    except ImportError:  # pragma: no cover (Windows)
        return getpass.getuser()
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"uid:{os.getuid()}"
