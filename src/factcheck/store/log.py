"""The event log: append-only, chained by hash, durable when `append` returns."""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import getpass
import hashlib
import itertools
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self, get_args

from sqlalchemy import Connection, insert, select

from factcheck.model import Event
from factcheck.model.event import Action
from factcheck.review import State, fold
from factcheck.store import engine, snapshot
from factcheck.store.chain import Problem, problems
from factcheck.store.errors import DamagedError, StoreError
from factcheck.store.head import EMPTY, Head, HeadFile
from factcheck.store.migrate import prepare
from factcheck.store.place import make_folder
from factcheck.store.rows import GENESIS, canonical, chained, storable, to_event
from factcheck.store.schema import events
from factcheck.version import VERSION

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

_PAGE: Final = 5_000
# A snapshot is written when this many events came since: few enough to fold at once, many enough to be
# worth the writing.
_SNAPSHOT_LEAST: Final = 2_000
_SNAPSHOT_MOST: Final = 10_000
_ACTIONS: Final = frozenset(get_args(Action))


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
        self.folder = folder
        self.path = folder / "log.sqlite"
        self.url = url
        self.wait = wait
        self._clock = clock or (lambda: dt.datetime.now(dt.UTC))
        self._lock = threading.RLock()
        self._connection: Connection | None = None
        self._writable = False
        self.where = _shown(url) if url else str(self.path)
        if url and not url.startswith(("postgresql://", "postgresql+psycopg://", "postgres://")):
            raise StoreError(f"cannot keep a log at {self.where}", "give --store postgresql://USER@HOST/DATABASE")
        name = "head" if url is None else f"head-{hashlib.sha256(self.where.encode()).hexdigest()[:8]}"
        self.head_file = HeadFile(folder / name)
        self._snapshot = folder / name.replace("head", "snapshot")

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
        row: dict[str, Any] = {
            "actor": storable(actor or "") or os_user(),
            "os_user": storable(os_user()),
            "action": action,
            "object": storable(object),
            "before": canonical(before),
            "after": canonical(after),
            "reason": storable(reason),
            "version": VERSION,
            "based_on": based_on,
        }
        with self._lock, engine.plainly(self.where, self.folder):
            connection = self._open(write=True)
            try:
                with engine.writing(connection):
                    last = _last(connection)
                    self._refuse_behind(last)
                    moment = self._clock().astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
                    row |= {"sequence": last.sequence + 1, "time": moment, "previous": last.hash}
                    row["hash"] = chained(row)
                    connection.execute(insert(events), row)
            except BaseException:
                self.close()
                if not self._survived(row):
                    raise
            # The event is durable; a head that lags is caught up by the next event.
            with contextlib.suppress(OSError):
                self.head_file.write(Head(row["sequence"], row["hash"]))
        return to_event(row)

    def events(self, after: int = 0) -> Iterator[Event]:
        """Yield the events with a sequence above `after`, in order, as many as there are by then."""
        for row in self._rows(after):
            try:
                yield to_event(row)
            except ValueError as error:
                raise DamagedError(
                    f"{self.where}: event {row['sequence']} was changed from outside",
                    "keep the file, restore a backup, then run `verify`",
                ) from error

    def event(self, event_id: str) -> Event | None:
        """Return the event with this id, None where there is none."""
        with self._lock, engine.plainly(self.where, self.folder):
            connection = self._open(write=False)
            if connection is None or len(event_id) != 13:
                return None
            wanted = select(events).where(events.c.hash.startswith(event_id[1:], autoescape=True))
            row = connection.execute(wanted).mappings().first()
        return None if row is None else to_event(dict(row))

    def head(self) -> Head:
        """Return sequence and hash of the last event; (0, 64 zeros) for an empty log."""
        with self._lock, engine.plainly(self.where, self.folder):
            connection = self._open(write=False)
            return EMPTY if connection is None else _last(connection)

    def state(self) -> State:
        """Return what all events come to, for `factcheck.review`."""
        started = snapshot.read(self._snapshot)
        if started is not None and not self._holds(Head(started.sequence, started.head)):
            started = None
        with _uncollected():
            state = fold(self.events(started.sequence if started else 0), started)
        new = state.sequence - (started.sequence if started else 0)
        if new >= min(_SNAPSHOT_MOST, max(_SNAPSHOT_LEAST, state.sequence // 20)):
            with contextlib.suppress(OSError):
                snapshot.write(self._snapshot, state)
        return state

    def _survived(self, row: Mapping[str, Any]) -> bool:
        """Return whether an event is in the log although its commit was answered with an error."""
        try:
            return "hash" in row and self._holds(Head(row["sequence"], row["hash"]))
        except StoreError:
            return False

    def _holds(self, head: Head) -> bool:
        """Return whether the event `head` names is in the log."""
        with self._lock, engine.plainly(self.where, self.folder):
            connection = self._open(write=False)
            if connection is None:
                return head == EMPTY
            found = connection.execute(select(events.c.hash).where(events.c.sequence == head.sequence)).scalar()
        return bool(found == head.hash)

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
            wrong += problems(self._rows(0), known)
            return wrong or self._wrong_snapshot()
        except DamagedError as error:
            return [*wrong, Problem("unreadable", 0, "", str(error))]

    def _wrong_snapshot(self) -> list[Problem]:
        started = snapshot.read(self._snapshot)
        if started is None:
            return []
        upto = itertools.takewhile(lambda e: e.sequence <= started.sequence, self.events())
        with _uncollected():
            if snapshot.fits(self._snapshot, fold(upto)):
                return []
        text = f"{self._snapshot} does not hold what the events come to; delete it: it is made anew from the log"
        return [Problem("changed", 0, "", text)]

    def backup(self, target: str | os.PathLike[str]) -> Head:
        """Write a whole, consistent SQLite copy of the log to `target` while others go on writing.

        Returns the head of the copy, which is also written to `target` + `.head`.
        """
        from factcheck.store.copy import copy

        with self._lock, engine.plainly(self.where, self.folder):
            connection = self._open(write=False)
            return copy(connection, self._rows, Path(target))

    def close(self) -> None:
        """Let go of the database. The log opens it again when it is asked something."""
        with self._lock:
            if self._connection is not None:
                with contextlib.suppress(Exception):
                    self._connection.close()
                self._connection.engine.dispose()
            self._connection, self._writable = None, False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _rows(self, after: int) -> Iterator[dict[str, Any]]:
        """Yield raw rows page by page, so that no reader holds the database while its caller works."""
        while True:
            with self._lock, engine.plainly(self.where, self.folder):
                connection = self._open(write=False)
                if connection is None:
                    return
                wanted = select(events).where(events.c.sequence > after).order_by(events.c.sequence).limit(_PAGE)
                try:
                    page = connection.execute(wanted).mappings().all()
                except UnicodeDecodeError:  # a byte was changed: show it as it is, its hash will not fit
                    engine.decode_anything(connection)
                    page = connection.execute(wanted).mappings().all()
            yield from map(dict, page)
            if len(page) < _PAGE:
                return
            after = page[-1]["sequence"]

    def _open(self, *, write: bool) -> Any:
        """Return the connection, opening it if need be; None for a reader where there is no log yet."""
        if self._connection is not None and (self._writable or not write):
            return self._connection
        self.close()
        if self.url is None and not write and (not self.path.exists() or self.path.stat().st_size == 0):
            return None
        if self.url is not None:
            connection = engine.open_postgres(self.url, self.wait)
        else:
            connection = (engine.open_sqlite if write else engine.read_sqlite)(self.path, self.wait)
        self._connection, self._writable = connection, write
        try:
            ready = prepare(connection, self.where, write=write)
            if self.url is not None and write:
                with contextlib.suppress(OSError):  # only the head is kept here
                    make_folder(self.folder)
        except BaseException:
            self.close()
            raise
        if not ready:
            self.close()
        return self._connection

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
            "events were cut off or changed: keep the file, restore a backup, then run `verify`",
        )


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Spare a long fold the garbage collector, which would look through all of it again and again."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def os_user() -> str:
    """Return the name of the operating system's user, `uid:N` where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return f"uid:{os.getuid()}"


def _last(connection: Connection) -> Head:
    newest = select(events.c.sequence, events.c.hash).order_by(events.c.sequence.desc()).limit(1)
    row = connection.execute(newest).first()
    return Head(0, GENESIS) if row is None else Head(row[0], row[1])


def _shown(url: str) -> str:
    """The URL for people and for naming: never its password."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError
    from sqlalchemy.util import immutabledict

    try:
        parsed: URL = make_url(url)
    except ArgumentError:
        return "a malformed --store URL"
    return parsed._replace(password=None, query=immutabledict()).render_as_string()
