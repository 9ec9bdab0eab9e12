"""Backups: a whole SQLite copy of a log, from SQLite or from PostgreSQL."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, insert, select

from factcheck.store.head import EMPTY, Head, HeadFile
from factcheck.store.migrate import prepare
from factcheck.store.place import own_rights
from factcheck.store.schema import events

_BATCH = 5_000


def copy(connection: Connection | None, rows: Callable[[int], Iterable[Mapping[str, Any]]], target: Path) -> Head:
    """Copy the log behind `connection` to `target`, replaced only once the copy is complete."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".backup-")
    os.close(handle)
    try:
        if connection is not None and connection.dialect.name == "sqlite":
            with contextlib.closing(sqlite3.connect(name)) as out:
                source: Any = connection.connection.driver_connection
                source.backup(out)
                out.execute("PRAGMA journal_mode=DELETE")
        head = _filled(Path(name), rows if connection is not None else None)
        own_rights(Path(name), target.parent)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    HeadFile(target.with_name(target.name + ".head")).write(head)
    return head


def _filled(path: Path, rows: Callable[[int], Iterable[Mapping[str, Any]]] | None) -> Head:
    """Bring the copy at `path` to the present schema, add the rows it lacks, and return its head."""
    made = create_engine(f"sqlite:///{path}", isolation_level="AUTOCOMMIT")
    with made.connect() as out:
        prepare(out, str(path), write=True)
        newest = select(events.c.sequence, events.c.hash).order_by(events.c.sequence.desc()).limit(1)
        row = out.execute(newest).first()
        batch: list[dict[str, Any]] = []
        for missing in rows(row[0] if row else 0) if rows is not None else ():
            batch.append(dict(missing))
            if len(batch) == _BATCH:
                out.execute(insert(events), batch)
                batch.clear()
        if batch:
            out.execute(insert(events), batch)
        row = out.execute(newest).first()
    made.dispose()
    return Head(row[0], row[1]) if row else EMPTY
