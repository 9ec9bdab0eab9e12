"""A desk filled by another process comes to what one that reads by itself comes to; it can be stopped, and go on."""

import pytest

from factcheck.desk import Desk
from factcheck.desk.aside import Aside, StoppedError
from factcheck.desk.filling import Filling, fingerprint


@pytest.fixture
def aside():
    aside = Aside()
    yield aside
    aside.stop()


@pytest.fixture
def filling(folder, aside):
    return Filling(Desk.open(folder, reviewer="asha", aside=True), aside, lambda do: do(), lambda do: do())


def test_it_comes_to_what_reading_here_comes_to(filling, open_desk):
    desk, plain = filling.desk, open_desk()
    told = list(filling.run())
    assert [t.step for t in told][:2] == ["find", "read"]
    assert (told[-1].step, told[-1].links, told[-1].done, told[-1].of) == ("done", True, 2, 2)
    assert desk.documents == plain.documents
    assert (desk.links, desk.stories, desk.links_of) == (plain.links, plain.stories, plain.links_of)
    assert list(filling.run()) == []  # nothing new, nothing done


def test_an_act_shows_at_once_and_is_matched_anew_after(filling, find):
    list(filling.run())
    desk = filling.desk
    claim = find(desk, "37").id
    assert desk.links_of[claim]
    desk.skip(claim, "x")
    assert claim not in desk.links_of
    assert [t.step for t in filling.run()] == ["match", "done"]
    assert claim not in desk.links_of
    desk.undo()
    list(filling.run())
    assert desk.links_of[claim]


def test_a_link_decided_shows_before_it_is_matched_anew(filling, find):
    list(filling.run())
    desk = filling.desk
    a, b = find(desk, "37").id, find(desk, "41").id
    desk.decide_link(a, b, "update")
    assert [k.relation for k in desk.links_of[a] if {k.a, k.b} == {a, b}] == ["update"]
    desk.decide_link(a, b, None)
    assert not [k for k in desk.links_of.get(a, ()) if {k.a, k.b} == {a, b}]
    list(filling.run())
    assert not [k for k in desk.links_of.get(a, ()) if {k.a, k.b} == {a, b}]


def test_files_that_come_change_and_go_are_taken_in(filling, folder):
    list(filling.run())
    desk = filling.desk
    first = list(desk.documents)
    (folder / "articles" / "0.txt").write_text(
        "published: 2025-08-11\n\nरामगढ़ में बस पलटी, 3 की मौत हुई।\n", encoding="utf-8"
    )
    list(filling.run())
    assert len(desk.documents) == 3
    assert list(desk.documents)[1:] == first  # in reading order
    (folder / "articles" / "a.txt").unlink()
    told = list(filling.run())
    assert len(desk.documents) == 2
    assert any(t.articles for t in told)
    assert {claim.article for claim in desk.claims.values()} <= set(desk.documents)


def test_what_is_stopped_stays_and_goes_on(filling):
    for told in filling.run():
        if told.step == "read" and told.done:
            filling.stop()
    assert told.step == "stopped"
    assert list(filling.run()) == []
    there = list(filling.desk.documents)
    assert there
    filling.go_on()
    list(filling.run())
    assert len(filling.desk.documents) == 2
    assert filling.desk.links


def test_a_stopped_process_says_so_and_is_started_again(aside, folder):
    found = aside.find([folder / "articles"])
    aside.stop()
    document = aside.read(found.articles[0])
    assert document.article == found.articles[0]
    process = aside._process
    process.kill()
    process.wait()
    with pytest.raises(StoppedError):
        aside.read(found.articles[1])


def test_a_wrong_date_is_an_error_of_the_opening(aside, folder):
    with pytest.raises(ValueError, match="kabhi"):
        aside.find([folder], published="kabhi")


def test_a_fingerprint_tells_of_every_file_but_the_workspaces_own(folder):
    before = fingerprint([folder, folder / "missing.txt"])
    (folder / ".factcheck").mkdir()
    (folder / ".factcheck" / "log.sqlite").write_text("x")
    assert fingerprint([folder]) == before
    (folder / "articles" / "a.txt").write_text("x", encoding="utf-8")
    assert fingerprint([folder]) != before
