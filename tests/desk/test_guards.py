"""Nothing is settled or published past a guard: by a correction, an import, another claim, or by who came late."""

import shutil

import pytest

from factcheck.desk import Desk, DeskError
from factcheck.desk.bundling import bundle
from factcheck.desk.importing import carry_over
from factcheck.export import claimset
from factcheck.export.imports import Appearance, Imported, read_verdicts
from factcheck.export.selection import select
from factcheck.model import Evidence, Verdict
from factcheck.review import STAGES, Policy, verdict_to

GROUNDS = {"note": "बयान", "evidence": [Evidence(url="https://e.example")]}


def test_a_correction_to_a_label_that_wants_two_readers_is_refused(open_desk, find):
    desk = open_desk(policy=Policy("labels"))
    claim = find(desk, "37").id
    desk.mark(claim, "true", **GROUNDS)
    desk.act("publish", claim, {"url": "https://d.example/1"})
    wrong = verdict_to(Verdict("false", "बयान", tuple(GROUNDS["evidence"])))
    with pytest.raises(DeskError, match="second reader"):
        desk.act("correct", claim, wrong, reason="भूल")
    desk.act("correct", claim, {**wrong, "label": "half_true"}, reason="भूल")
    assert desk.state.stage_of(claim) == "corrected"


def test_sources_that_conflict_about_another_claim_of_the_fact_want_a_second_reader(open_desk, find):
    desk = open_desk(policy=Policy("conflicts"))
    claim, calm = find(desk, "37").id, find(desk, "स्कूल").id
    assert not any(link.relation == "conflict" for link in desk.links_of.get(calm, ()))
    desk.facts.join(calm, into=claim)
    desk.mark(calm, "true", **GROUNDS)
    assert desk.state.stage_of(calm) == "reviewed"


def test_before_anything_was_compared_a_second_reader_is_wanted_where_conflicts_want_one(open_desk, find):
    read = open_desk(policy=Policy("conflicts"))
    desk = open_desk(policy=Policy("conflicts"), aside=True)
    desk.take(list(read.found.values()))
    calm = find(desk, "स्कूल").id
    desk.mark(calm, "true", **GROUNDS)
    assert desk.state.stage_of(calm) == "reviewed"
    desk.adopt(read.matched)
    desk.undo()
    desk.mark(calm, "true", **GROUNDS)
    assert desk.state.stage_of(calm) == "approved"


def test_who_was_overtaken_is_told_so_and_the_act_stays_in_the_log(open_desk, find, monkeypatch):
    asha, ravi = open_desk(), open_desk("ravi")
    claim = find(asha, "37").id
    asha.mark(claim, "true", **GROUNDS)
    asha.act("publish", claim, {"url": "https://d.example/1"})
    with pytest.raises(DeskError, match="published"):
        ravi.mark(claim, "false", **GROUNDS)
    assert asha.refresh() and asha.verdict_of(claim).verdict.label == "true"
    assert [event.actor for event in asha.history(claim)] == ["asha", "asha", "ravi"]


def test_an_approval_of_what_was_changed_since_is_refused(open_desk, find):
    asha, ravi = open_desk(policy=Policy("all")), open_desk("ravi", policy=Policy("all"))
    claim = find(asha, "37").id
    asha.mark(claim, "true", **GROUNDS)
    ravi.refresh()
    ravi.mark(claim, "true", **GROUNDS, action="review")
    editor = open_desk("editor", policy=Policy("all"))
    asha.refresh()
    asha.mark(claim, "true", note="और बात", evidence=GROUNDS["evidence"])
    with pytest.raises(DeskError, match="Look again"):
        editor.approve(claim)
    editor.approve(claim)
    assert editor.state.stage_of(claim) == "approved"


def _set_of(desk):
    made = select(bundle(desk), states=STAGES)
    return read_verdicts(claimset.write(made).data)


def test_a_verdict_that_was_not_final_elsewhere_is_not_approved_by_coming_here(open_desk, find, tmp_path, folder):
    desk, ravi = open_desk(), open_desk("ravi")
    claim = find(desk, "37").id
    desk.mark(claim, "true", **GROUNDS)
    ravi.mark(claim, "false", **GROUNDS, seen=None)
    desk.refresh()
    shutil.copytree(folder / "articles", tmp_path / "other" / "articles")
    other = Desk.open(tmp_path / "other", reviewer="meera")
    carry_over(other, _set_of(desk))
    assert other.state.stage_of(claim) == "reviewed"
    with pytest.raises(DeskError):
        other.act("publish", claim, {"url": "https://d.example/1"})


def test_an_import_keeps_to_the_policy_and_tells_nothing_of_a_hidden_verdict(open_desk, find, tmp_path, folder):
    desk = open_desk()
    claim = find(desk, "37").id
    desk.mark(claim, "true", **GROUNDS)
    shutil.copytree(folder / "articles", tmp_path / "other" / "articles")
    other = Desk.open(tmp_path / "other", reviewer="meera", policy=Policy("all"))
    carry_over(other, _set_of(desk))
    assert other.state.stage_of(claim) == "reviewed" and other.state.thread(claim).second
    shutil.copytree(folder / "articles", tmp_path / "third" / "articles")
    third = Desk.open(tmp_path / "third", reviewer="meera", policy=Policy("all"))
    third.mark(claim, "true", **GROUNDS)
    probing = Desk.open(tmp_path / "third", reviewer="ravi", policy=Policy("all"))
    assert carry_over(probing, _set_of(desk)).kept == (claim,), "the same answer whether it is the same verdict or not"


def test_what_was_imported_goes_stale_with_its_source(open_desk, find, tmp_path, folder):
    desk = open_desk()
    claim = find(desk, "37").id
    desk.mark(claim, "true", **GROUNDS)
    shutil.copytree(folder / "articles", tmp_path / "other" / "articles")
    carry_over(Desk.open(tmp_path / "other", reviewer="meera"), _set_of(desk))
    article = tmp_path / "other" / "articles" / "a.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("भारी", "बहुत भारी"), encoding="utf-8")
    again = Desk.open(tmp_path / "other", reviewer="meera")
    assert [one.thread for one in again.stale.values()] == [claim]


def test_a_review_from_elsewhere_brings_its_wording(desk, find):
    claim = find(desk, "37")
    [brought] = [
        Imported(
            Verdict("false", "बयान"),
            "हरिपुर की बाढ़ में 37 की मौत",
            "Desk",
            "",
            (Appearance(claim.text),),
            "hi",
            "https://d.example/7",
        )
    ]
    [event] = carry_over(desk, [brought]).events
    assert event.after["url"] == "https://d.example/7"
    assert (desk.facts.of(claim.id).wording, desk.facts.of(claim.id).lang) == (brought.wording, "hi")
    desk.facts.word(claim.id, "अपने शब्द")
    assert desk.facts.of(claim.id).wording == "अपने शब्द"


def test_publishing_and_wording_change_what_goes_out(desk, find):
    claim = find(desk, "37").id
    desk.mark(claim, "true", **GROUNDS)
    worded = desk.facts.word(claim, "हरिपुर में 37 की मौत")
    desk.act("assign", claim, {"to": "ravi"})
    assert bundle(desk).reviews[0].changed == worded.time
    assert desk.undo().action == "undo"
    assert desk.undo().time == bundle(desk).reviews[0].changed
    event = desk.act("publish", claim, {"url": "https://d.example/1"})
    assert bundle(desk).reviews[0].changed == event.time
