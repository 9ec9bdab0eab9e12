"""A log of every released schema opens, whole, in this version."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect

from factcheck.store import ReadOnlyError, Workspace, migrate
from factcheck.store.head import Head
from factcheck.store.schema import REVISION, metadata

KEPT = sorted((Path(__file__).parent / "kept").glob("*.sqlite"))


def test_there_is_a_kept_file_of_every_revision() -> None:
    revisions = {script.revision for script in ScriptDirectory(str(migrate.SCRIPTS)).walk_revisions()}
    assert {path.stem for path in KEPT} == revisions
    assert ScriptDirectory(str(migrate.SCRIPTS)).get_current_head() == REVISION


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_a_kept_file_opens_whole_and_goes_on(kept: Path, tmp_path: Path) -> None:
    log = Workspace(tmp_path).log()
    log.folder.mkdir()
    shutil.copy(kept, log.path)
    last = Head(3, "31f6")
    events = list(log.append("assign", "c1", after={"to": "bina"}, actor="asha") and log.events())
    assert [e.action for e in events] == ["verdict", "link", "undo", "assign"]
    assert log.verify() == [] and log.head().sequence == last.sequence + 1
    assert events[0].after["note"] == "टिप्पणी" and log.state().thread("c1~c2").undone


def test_the_revisions_come_to_the_schema(tmp_path: Path) -> None:
    with create_engine(f"sqlite:///{tmp_path / 'x.sqlite'}").connect() as connection:
        context = MigrationContext.configure(connection)
        with Operations.context(context):
            for script in reversed(list(ScriptDirectory(str(migrate.SCRIPTS)).walk_revisions())):
                script.module.upgrade()
        wanted = [d for d in compare_metadata(context, metadata) if getattr(d[1], "name", "") != "alembic_version"]
        assert wanted == []


NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

def upgrade():
    op.add_column("events", sa.Column("place", sa.Text))
"""


def test_an_older_log_is_brought_up_in_place_and_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = Workspace(tmp_path)
    log = workspace.log()
    for i in range(5):
        log.append("verdict", f"c{i}", after={"label": "true"}, actor="asha")
    log.close()
    scripts = tmp_path / "scripts"
    shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "0002_next.py").write_text(NEXT)
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)
    monkeypatch.setattr(migrate, "REVISION", "0002")
    with pytest.raises(ReadOnlyError, match="of an older version of factcheck; open it once"):
        list(log.events())
    log.append("verdict", "c9", after={"label": "true"}, actor="asha")
    assert len(list(log.events())) == 6 and log.verify() == []
    with create_engine(f"sqlite:///{log.path}").connect() as raw:
        assert "place" in {column["name"] for column in inspect(raw).get_columns("events")}
    log.close()


def test_tables_another_process_makes_meanwhile_are_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def present(connection: Connection) -> str | None:
        asked.append(connection)
        if len(asked) > 1:
            return found(connection)
        with contextlib.closing(Workspace(tmp_path).log()) as other:  # has made all, after we saw nothing
            monkeypatch.setattr(migrate, "_present", found)
            other.append("verdict", "c1", after={"label": "false"})
            monkeypatch.setattr(migrate, "_present", present)
        return None

    found = migrate._present
    monkeypatch.setattr(migrate, "_present", present)
    with contextlib.closing(Workspace(tmp_path).log()) as log:
        log.append("verdict", "c2", after={"label": "true"})
        assert [e.object for e in log.events()] == ["c1", "c2"] and log.verify() == []
