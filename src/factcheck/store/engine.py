"""Connections to SQLite and PostgreSQL: durable commits, one writer at a time, errors in plain words."""

from __future__ import annotations

import contextlib
import errno
import importlib.util
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import StaticPool

from factcheck.store.errors import DamagedError, DiskFullError, LockedError, ReadOnlyError, StoreError, UnreachableError
from factcheck.store.place import make_file, make_folder, refuse_network

_SQLITE: Final = {
    5: "locked",
    6: "locked",
    8: "read",
    10: "failing",
    11: "damaged",
    13: "full",
    14: "read",
    26: "damaged",
}
_POSTGRES: Final = {"53100": "full", "55P03": "locked", "57014": "locked", "25006": "read", "42501": "read"}
_SYSTEM: Final = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read",
    errno.EACCES: "read",
    errno.EPERM: "read",
}


def open_sqlite(path: Path, wait: float) -> Connection:
    """Return a connection that may write to the SQLite log at `path`; made if it is not there."""
    refuse_network(path.parent)
    make_folder(path.parent)
    make_file(path)
    connection = _sqlite(f"file:{quote(str(path.absolute()))}?mode=rw", wait)
    try:
        _into_wal(connection, wait)
        connection.exec_driver_sql("PRAGMA synchronous=FULL")
    except BaseException:
        connection.engine.dispose()
        raise
    return connection


def read_sqlite(path: Path, wait: float) -> Connection:
    """Return a connection that only reads, also where nothing at all may be written.

    A log in a read-only folder is opened as it lies; where a write-ahead file is left over there, from
    a copy of both, for its events count.
    """
    refuse_network(path.parent)
    uri = f"file:{quote(str(path.absolute()))}"
    connection = _sqlite(f"{uri}?mode=ro", wait)
    try:
        connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").all()
    except OperationalError as error:
        connection.engine.dispose()
        if _kind(error) != "read":
            raise
    else:
        return connection
    ahead = path.with_name(path.name + "-wal")
    if not ahead.exists() or ahead.stat().st_size == 0:
        return _sqlite(f"{uri}?mode=ro&immutable=1", wait)
    copies = Path(tempfile.mkdtemp(prefix="factcheck-"))
    for source in (path, ahead):
        shutil.copyfile(source, copies / source.name)
    copied = _sqlite(f"file:{quote(str(copies / path.name))}?mode=rw", wait)
    copied.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").all()
    shutil.rmtree(copies)  # the open files live on, without a name
    return copied


def decode_anything(connection: Connection) -> None:
    """Let a SQLite connection read text that is no UTF-8, each wrong byte as a lone surrogate."""
    raw: Any = connection.connection.driver_connection
    raw.text_factory = lambda data: data.decode("utf-8", "surrogateescape")


def open_postgres(url: str, wait: float) -> Connection:
    """Return a connection to a PostgreSQL log, commits synchronous, locks waited for as long as `wait`."""
    if importlib.util.find_spec("psycopg") is None:
        raise StoreError("PostgreSQL needs the package psycopg", "install it: pip install 'factcheck-desk[postgres]'")
    target = make_url(url).set(drivername="postgresql+psycopg")
    engine = create_engine(
        target,
        isolation_level="AUTOCOMMIT",
        poolclass=StaticPool,
        connect_args={"connect_timeout": max(2, int(wait)), "application_name": "factcheck"},
    )
    connection = engine.connect()
    connection.execute(text("SET synchronous_commit = on"))
    connection.execute(text(f"SET lock_timeout = '{int(wait * 1000)}ms'"))
    return connection


def _sqlite(uri: str, wait: float) -> Connection:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=False),
        isolation_level="AUTOCOMMIT",
        poolclass=StaticPool,
    )
    return engine.connect()


def _into_wal(connection: Connection, wait: float) -> None:
    """Switch to write-ahead logging. Two processes that both try are not made to wait by SQLite itself."""
    until = time.monotonic() + wait
    while True:
        try:
            mode = connection.exec_driver_sql("PRAGMA journal_mode=WAL").scalar()
        except OperationalError as error:
            if _kind(error) != "locked" or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            if mode != "wal":
                raise StoreError(
                    f"the log cannot use write-ahead logging here ({mode})", "keep the workspace on a local disk"
                )
            return


@contextlib.contextmanager
def writing(connection: Connection) -> Iterator[None]:
    """A transaction that holds the only right to write from its start; durable once it is left."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")
    try:
        if connection.dialect.name != "sqlite":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(4021970)")
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        with contextlib.suppress(DBAPIError):
            connection.exec_driver_sql("ROLLBACK")
        raise


def _kind(error: DBAPIError) -> str:
    origin = error.orig
    code = getattr(origin, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _SQLITE.get(code & 0xFF, "")
    return _POSTGRES.get(str(getattr(origin, "sqlstate", "")), "unreachable" if error.connection_invalidated else "")


@contextlib.contextmanager
def plainly(where: str, folder: Path) -> Iterator[None]:
    """Turn database and system errors into a StoreError about the log at `where`, in `folder`."""
    try:
        yield
    except DBAPIError as error:
        detail = str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else "no answer"
        kind = _kind(error) or ("damaged" if isinstance(error.orig, sqlite3.Error) else "unreachable")
        if kind == "failing":  # SQLite says no more than that, also where its shared memory found no room
            kind = "full" if _no_room(folder) else "damaged"
        raise _worded(kind, where, detail) from error
    except UnicodeDecodeError as error:
        raise _worded("damaged", where, "it holds bytes that are no text") from error
    except OSError as error:
        refused = _SYSTEM.get(error.errno or 0)
        if refused is None:
            raise
        raise _worded(refused, where, error.strerror or "") from error


def _no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < 1 << 20
    except OSError:
        return False


def _worded(kind: str, where: str, detail: str) -> StoreError:
    if kind == "full":
        return DiskFullError(f"no room on the disk for {where}", "free some space and repeat; nothing was half written")
    if kind == "read":
        return ReadOnlyError(f"{where} cannot be written ({detail})", "use --workspace with a folder you may write to")
    if kind == "locked":
        return LockedError(f"{where} is held by another process", "wait until it is done and repeat")
    if kind == "unreachable":
        return UnreachableError(f"{where} does not answer ({detail})", "check the server and the --store URL")
    return DamagedError(f"{where} cannot be read ({detail})", "keep the file, restore a backup, then run `verify`")
