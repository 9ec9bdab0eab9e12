"""What people did to a fact goes out with it, in every form, and comes back in."""

import json

import pytest

from factcheck.desk import Desk
from factcheck.desk.bundling import bundle
from factcheck.desk.importing import carry_over
from factcheck.export import claimreview, claimset, csv_table, html_report, markdown, webannotation
from factcheck.export.imports import read_verdicts
from factcheck.export.selection import select
from tests.desk.told import SAME, claims, lay, put, rule


@pytest.fixture
def folder(tmp_path):
    return lay(tmp_path)


@pytest.fixture
def desk(folder):
    """A fact ruled on, with one appearance accepted, one only offered, words and a time of its own."""
    desk = Desk.open(folder, reviewer="asha")
    a, b, _ = claims(desk, "37")
    rule(desk, a)
    desk.facts.accept(b)
    desk.facts.word(a, "हरिपुर की बाढ़ में 37 की मौत")
    desk.facts.date(a, "10 अगस्त, शाम 6 बजे तक")
    desk.facts.first(b)
    return desk


def sets(desk, **more):
    return claimset.write(select(bundle(desk, **more))).data


def test_a_fact_goes_out_as_people_made_it(desk):
    a, b, c = claims(desk, "37")
    whole = bundle(desk)
    [review] = whole.reviews
    assert (review.wording, review.wording_lang) == ("हरिपुर की बाढ़ में 37 की मौत", "hi")
    assert (review.as_of, review.first_appearance) == ("10 अगस्त, शाम 6 बजे तक", b)
    assert {f.claims for f in whole.facts if f.id == review.fact} == {tuple(sorted((a, b)))}
    assert [(one.claim, one.reviewer) for one in whole.joined] == [(b, "asha")]
    lines = [json.loads(row) for row in sets(desk).splitlines()[1:]]
    assert {line["claim"]["id"]: line.get("joined", {}).get("reviewer") for line in lines} == {a: None, b: "asha"}
    assert c not in sets(desk).decode()


@pytest.mark.parametrize("writer", [csv_table, html_report, markdown])
def test_readers_are_told_who_put_a_quote_into_the_fact(desk, writer):
    shown = writer.write(select(bundle(desk))).data.decode()
    assert "asha" in shown.replace("Reviewer: asha", "").replace(",asha,2", "")
    assert "हरिपुर की बाढ़ में 37 की मौत" in shown


def test_what_is_only_offered_goes_out_as_a_suggestion(desk):
    c = claims(desk, "37")[2]
    lines = [json.loads(row) for row in sets(desk, suggestions=True).splitlines()[1:]]
    [offered] = [line for line in lines if line["claim"]["id"] == c]
    assert offered["suggested"]
    assert offered["fact"] != next(line["fact"] for line in lines if "review" in line)


def test_the_first_appearance_a_person_named_stands_in_claimreview(desk):
    b = claims(desk, "37")[1]
    [found] = json.loads(claimreview.write(select(bundle(desk))).data)
    assert found["itemReviewed"]["firstAppearance"]["@id"].endswith(b)
    assert json.loads(webannotation.write(select(bundle(desk))).data)["items"]


def test_out_in_and_out_again_gives_the_same_bytes(desk, tmp_path):
    first = sets(desk)
    (tmp_path / "other").mkdir()
    again = Desk.open(lay(tmp_path / "other"), reviewer="meera")
    done = carry_over(again, read_verdicts(first))
    assert (len(done.events), done.lost) == (1, ())
    assert sets(again) == first
    assert carry_over(again, read_verdicts(first)).events == ()


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_whichever_paper_came_first_the_same_bytes_come_back(tmp_path, name):
    """The claims of a fact stand in order of publication, and by their ids, and neither must matter."""
    workspaces = [lay(folder) for folder in (tmp_path / "one", tmp_path / "two") if not folder.mkdir()]
    for folder in workspaces:
        path = folder / "articles" / f"{name}.txt"
        path.write_text(path.read_text(encoding="utf-8").replace("T09:00", "T06:00"), encoding="utf-8")
    desk, again = (Desk.open(folder, reviewer="asha") for folder in workspaces)
    first, *others = claims(desk, "37")
    rule(desk, first)
    for other in others:
        desk.facts.accept(other)
    carry_over(again, read_verdicts(sets(desk)))
    assert sets(again) == sets(desk)


def test_a_fact_is_called_the_same_on_the_desk_and_in_exports(desk):
    [review] = bundle(desk).reviews
    for claim in claims(desk, "37")[:2]:
        assert desk.facts.of(claim).id == review.fact
    assert desk.facts.find(review.fact) in claims(desk, "37")


def test_a_fact_keeps_its_id_whoever_joins_it(desk):
    before = bundle(desk).reviews[0].fact
    desk.facts.accept(claims(desk, "37")[2])
    assert bundle(desk).reviews[0].fact == before
    desk.facts.leave(claims(desk, "37")[0])
    assert bundle(desk).reviews[0].fact == before


def test_a_fact_left_by_the_claim_it_is_named_by_comes_back_in_too(desk, tmp_path):
    a, b, _ = claims(desk, "37")
    desk.facts.leave(a)
    rule(desk, a, "false")
    first = sets(desk)
    assert len(read_verdicts(first)) == 2
    (tmp_path / "other").mkdir()
    again = Desk.open(lay(tmp_path / "other"), reviewer="meera")
    carry_over(again, read_verdicts(first))
    assert {again.verdict_of(x).verdict.label for x in (a, b)} == {"true", "false"}
    assert again.verdict_of(a).verdict.label == "false"
    assert sets(again) == first


def test_a_verdict_of_this_desk_is_never_replaced_by_one_that_comes_in(desk, tmp_path):
    first = sets(desk)
    (tmp_path / "other").mkdir()
    again = Desk.open(lay(tmp_path / "other"), reviewer="meera")
    mine = claims(again, "37")[1]
    rule(again, mine, "false")
    done = carry_over(again, read_verdicts(first))
    assert (done.events, done.kept) == ((), (mine,))
    assert again.verdict_of(mine).verdict.label == "false"


def test_a_later_set_takes_the_place_of_an_earlier_one(desk, tmp_path):
    (tmp_path / "other").mkdir()
    again = Desk.open(lay(tmp_path / "other"), reviewer="meera")
    carry_over(again, read_verdicts(sets(desk)))
    rule(desk, claims(desk, "37")[0], "false")
    done = carry_over(again, read_verdicts(sets(desk)))
    assert (len(done.events), done.kept) == (1, ())
    assert sets(again) == sets(desk)


@pytest.mark.parametrize("writer", [html_report, markdown])
@pytest.mark.parametrize("ui", ["en", "hi"])
def test_a_fact_over_which_the_number_rose_shows_its_ladder(tmp_path, writer, ui):
    from factcheck.export.wording import say

    folder = lay(tmp_path)
    later = SAME.replace("37", "41")
    put(folder, "d", later, "Later Post")
    path = folder / "articles" / "d.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("2025-08-10T09", "2025-08-11T18"), encoding="utf-8")
    desk = Desk.open(folder, reviewer="asha")
    [last] = [c.id for c in desk.claims.values() if "41" in c.text and c.kind == "body"]
    first = claims(desk, "37")[0]
    rule(desk, first)
    ladder = say("ladder", ui)
    assert ladder not in writer.write(select(bundle(desk, ui=ui))).data.decode()
    desk.facts.join(last, into=first)
    shown = writer.write(select(bundle(desk, ui=ui))).data.decode().partition(ladder)[2]
    assert 0 < shown.index("37") < shown.index("41")
    assert "Later Post" in shown
