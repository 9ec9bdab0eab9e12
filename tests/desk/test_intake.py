"""Bringing articles in: as they came, each once, problems told."""

import pytest

from factcheck.desk.intake import Intake

TEXT = "published: 2025-11-05\n\nकल बैठक हुई।\n"


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


def test_bytes_are_kept_as_they_came(tmp_path, workspace):
    source = tmp_path / "page.txt"
    source.write_bytes(TEXT.encode("utf-16"))
    intake = Intake(workspace)
    intake.add(str(source))
    [added] = intake.added
    assert added.new
    assert added.path.read_bytes() == source.read_bytes()


def test_twice_is_once(tmp_path, workspace):
    source = tmp_path / "page.txt"
    source.write_text(TEXT, encoding="utf-8")
    for new in (True, False):
        intake = Intake(workspace)
        intake.add(str(source))
        assert [a.new for a in intake.added] == [new]
    assert len(list((workspace / "articles").iterdir())) == 1


def test_one_name_for_two_articles(tmp_path, workspace):
    intake = Intake(workspace)
    for number in (1, 2):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "page.txt").write_text(f"{TEXT}{number} लोग आए।", encoding="utf-8")
        intake.add(str(folder))
    assert len({a.path for a in intake.added}) == 2


def test_problems_do_not_stop_the_rest(tmp_path, workspace):
    source = tmp_path / "page.txt"
    source.write_text(TEXT, encoding="utf-8")
    intake = Intake(workspace)
    intake.add(str(tmp_path / "missing.txt"))
    intake.add_stdin(b"\x00\x01\x02")
    intake.add(str(source))
    assert len(intake.problems) == 2
    assert len(intake.added) == 1


def test_private_addresses_are_refused(workspace):
    intake = Intake(workspace)
    intake.add("http://127.0.0.1:9/x")
    intake.add_feeds(["http://10.0.0.1/feed"])
    assert len(intake.problems) == 2
    assert not intake.added
