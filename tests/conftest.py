"""What tests of several rooms share."""

import pytest

from tests.export.commands import ROOT, call, run


@pytest.fixture(scope="session")
def judged(tmp_path_factory):
    """A workspace with two articles and one verdict, the id of its claim, and what `check` printed."""
    folder = tmp_path_factory.mktemp("judged")
    (folder / "articles").mkdir()
    for source in sorted((ROOT / "seeds" / "neelgarh-flood").iterdir())[:2]:
        (folder / "articles" / source.name).write_bytes(source.read_bytes())
    (answer,) = run("check", "articles", "--format", "json", folder=folder)
    claim = next(c["id"] for c in answer["claims"] if c["checkable"] and c["kind"] == "body")
    words = ("--reviewer", "Asha", "--note", "हाँ", "--evidence", "https://example.org")
    assert call("verdict", claim, "true", *words, folder=folder).returncode == 0
    return folder, claim, answer
