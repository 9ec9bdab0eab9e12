"""Make the tables, or bring those of an older release up to the present schema."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select, update

from factcheck.store.engine import writing
from factcheck.store.errors import DamagedError, NewerStoreError, ReadOnlyError
from factcheck.store.schema import REVISION, metadata, revision

SCRIPTS = Path(__file__).parent / "migrations"


def prepare(connection: Connection, where: str, *, write: bool) -> bool:
    """See that the tables behind `connection` are those of this release; return whether there are any.

    There are none for a reader where the first event is still to come.

    Raises:
        NewerStoreError: a later release made them. ReadOnlyError: they are older and may not be changed.
        DamagedError: the file is another program's.
    """
    present = _present(connection)
    if present is None and connection.dialect.name == "sqlite" and inspect(connection).get_table_names():
        present = _present(connection)  # another process may have made the tables between the two questions
        if present is None:
            raise DamagedError(f"{where} holds no event log", "check --workspace, or restore a backup")
    if present == REVISION:
        return True
    if present is None:
        if not write:
            return False
    elif present not in _revisions():
        raise NewerStoreError(f"{where} was made by a later version of factcheck", "install that version to open it")
    elif not write:
        raise ReadOnlyError(f"{where} is of an older version of factcheck", "open it once in a folder you may write to")
    with writing(connection):
        present = _present(connection)
        if present is None:
            metadata.create_all(connection)
            connection.execute(insert(revision), {"version_num": REVISION})
        elif present != REVISION:
            _upgrade(connection, present)
    return True


def _present(connection: Connection) -> str | None:
    if not inspect(connection).has_table(revision.name):
        return None
    found = connection.execute(select(revision.c.version_num)).scalar()
    return None if found is None else str(found)


def _revisions() -> frozenset[str]:
    from alembic.script import ScriptDirectory

    return frozenset(script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions())


def _upgrade(connection: Connection, present: str) -> None:
    """Run the revisions after `present`, oldest first, inside the transaction the caller holds."""
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(SCRIPTS))
    context = MigrationContext.configure(connection, opts={"transactional_ddl": False})
    with Operations.context(context):
        for script in reversed(list(scripts.iterate_revisions("head", present))):
            script.module.upgrade()
    connection.execute(update(revision).values(version_num=REVISION))
