"""Who is here: a line that expires, beside the log and never in it, alike in a folder and in PostgreSQL."""

import os
import time

import pytest

from factcheck.store import Workspace
from factcheck.store.presence import EXPIRES, Present
from tests.store.test_together import _reachable, server  # noqa: F401 - the fixtures that start one


def test_a_line_is_seen_by_others_expires_and_is_taken_away(tmp_path):
    workspace = Workspace(tmp_path)
    here, there = workspace.log().presence, workspace.log().presence
    here.say(Present("आशा", "a1", "c1"))
    assert there.here() == ()  # reading a workspace makes nothing in it
    assert not workspace.private.exists()
    workspace.make(workspace.private)
    here.say(Present("आशा", "a1", "c1"))
    there.say(Present("meera", "a2", ""))
    assert there.here() == (Present("meera", "a2", ""), Present("आशा", "a1", "c1"))
    here.say(Present("आशा", "a3", ""))
    assert Present("आशा", "a3", "") in there.here()
    for path in workspace.private.glob("here-*.json"):
        old = time.time() - EXPIRES - 1
        os.utime(path, (old, old))
    assert there.here() == ()
    here.say(Present("आशा", "a1", ""))
    here.leave("आशा")
    assert there.here() == ()
    assert workspace.log().head().sequence == 0


def test_a_spoilt_line_is_passed_over(tmp_path):
    workspace = Workspace(tmp_path)
    workspace.make(workspace.private)
    (workspace.private / "here-x.json").write_text("{not json")
    (workspace.private / "here-y.json").write_text("[1]")
    assert workspace.log().presence.here() == ()


def test_a_server_that_does_not_answer_is_no_fault(tmp_path):
    presence = Workspace(tmp_path).log("postgresql://nobody@127.0.0.1:9/none").presence
    presence.say(Present("asha", "a1", ""))
    assert presence.here() == ()
    presence.leave("asha")


@pytest.mark.postgres
def test_rows_beside_a_postgresql_log(server, tmp_path):  # noqa: F811
    one, other = (Workspace(tmp_path / name).log(server).presence for name in ("one", "other"))
    one.say(Present("asha", "a1", "c1"))
    other.say(Present("meera", "a2", ""))
    one.say(Present("asha", "a2", ""))
    assert other.here() == (Present("asha", "a2", ""), Present("meera", "a2", ""))
    one.leave("asha")
    assert other.here() == (Present("meera", "a2", ""),)
    other.leave("meera")
    other.leave("meera")
