"""The database behind a log: opened when asked, read page by page, written by one process at a time."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, insert, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.util import immutabledict

from factcheck.store import engine
from factcheck.store.errors import StoreError
from factcheck.store.head import Head
from factcheck.store.migrate import prepare
from factcheck.store.place import make_folder
from factcheck.store.rows import GENESIS
from factcheck.store.schema import events

_PAGE: Final = 5_000
_SCHEMES: Final = ("postgresql://", "postgresql+psycopg://", "postgres://")


class Database:
    """The events table of one SQLite file or PostgreSQL database; `where` names it for people."""

    def __init__(self, folder: Path, url: str | None, wait: float) -> None:
        self.folder = folder
        self.path = folder / "log.sqlite"
        self.url = url
        self.wait = wait
        self.where = _shown(url) if url else str(self.path)
        if url and not url.startswith(_SCHEMES):
            raise StoreError(f"cannot keep a log at {self.where}", "give --store postgresql://USER@HOST/DATABASE")
        self._lock = threading.RLock()
        self._connection: Connection | None = None
        self._writable = False

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection | None]:
        """Hold the connection for a question; None where there is no log yet."""
        with self._lock, engine.plainly(self.where, self.folder):
            yield self._open(write=False)

    def add(self, make: Callable[[Head], dict[str, Any]]) -> dict[str, Any]:
        """Insert the row that `make` returns for the last event's head; durable when this returns.

        Nobody else can write between the asking and the insert.
        """
        row: dict[str, Any] = {}
        with self._lock, engine.plainly(self.where, self.folder):
            connection = self._open(write=True)
            try:
                with engine.writing(connection):
                    row = make(_last(connection))
                    connection.execute(insert(events), row)
            except BaseException:
                self.close()
                if not self._survived(row):
                    raise
        return row

    def last(self) -> Head:
        """Return the head of the last event."""
        with self.reading() as connection:
            return Head(0, GENESIS) if connection is None else _last(connection)

    def find(self, prefix: str) -> dict[str, Any] | None:
        """Return the row whose hash begins with `prefix`."""
        with self.reading() as connection:
            if connection is None:
                return None
            wanted = select(events).where(events.c.hash.startswith(prefix, autoescape=True))
            row = connection.execute(wanted).mappings().first()
            return None if row is None else dict(row)

    def holds(self, head: Head) -> bool:
        """Return whether the event `head` names is in the log."""
        with self.reading() as connection:
            if connection is None:
                return head.sequence == 0
            found = connection.execute(select(events.c.hash).where(events.c.sequence == head.sequence)).scalar()
            return bool(found == head.hash)

    def rows(self, after: int) -> Iterator[dict[str, Any]]:
        """Yield raw rows page by page, so that no reader holds the database while its caller works."""
        while True:
            with self.reading() as connection:
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

    def by_object(self, upto: int) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
        """Yield each object, by its name in code points, with its raw rows up to the event `upto`, in order.

        Read in one go on a connection of its own, which keeps nobody from writing.
        """
        own = Database(self.folder, self.url, self.wait)
        with contextlib.closing(own), own.reading() as connection:
            if connection is None:
                return
            names = events.c.object.collate("BINARY" if self.url is None else "C")
            wanted = select(events).where(events.c.sequence <= upto).order_by(names, events.c.sequence)
            connection.exec_driver_sql("BEGIN")
            found = connection.execution_options(stream_results=True, yield_per=_PAGE).execute(wanted).mappings()
            with contextlib.closing(found):
                for name, rows in groupby(found, itemgetter("object")):
                    yield name, map(dict, rows)

    def close(self) -> None:
        """Let go of the connection; the next question opens another."""
        with self._lock:
            if self._connection is not None:
                with contextlib.suppress(Exception):
                    self._connection.close()
                self._connection.engine.dispose()
            self._connection, self._writable = None, False

    def _open(self, *, write: bool) -> Any:
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
        except BaseException:
            self.close()
            raise
        if not ready:
            self.close()
        elif self.url is not None and write:
            with contextlib.suppress(OSError):  # only the head is kept here
                make_folder(self.folder)
        return self._connection

    def _survived(self, row: Mapping[str, Any]) -> bool:
        """Return whether an event is in the log although its commit was answered with an error."""
        try:
            return bool(row) and self.holds(Head(row["sequence"], row["hash"]))
        except StoreError:
            return False


def _last(connection: Connection) -> Head:
    newest = select(events.c.sequence, events.c.hash).order_by(events.c.sequence.desc()).limit(1)
    row = connection.execute(newest).first()
    return Head(0, GENESIS) if row is None else Head(row[0], row[1])


def _shown(url: str) -> str:
    """The URL for people and for naming: never its password."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return "a malformed --store URL"
    place = {key: value for key, value in parsed.query.items() if key in ("host", "port")}
    return parsed._replace(password=None, query=immutabledict(place)).render_as_string()
