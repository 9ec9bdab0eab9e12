"""What readers saw stays as they saw it until something published takes its place, and every change is told."""

from __future__ import annotations

import pytest

from factcheck.desk import Desk, DeskError
from factcheck.desk.bundling import bundle
from factcheck.export import claimreview, claimset, csv_table, html_report, markdown, webannotation
from factcheck.export.bundle import Bundle
from factcheck.export.selection import select
from factcheck.model import Evidence

GROUNDS = {"note": "बयान में 37 है", "evidence": [Evidence(url="https://e.example")]}
URL = {"url": "https://d.example/1"}
FORMS = (claimreview, claimset, csv_table, html_report, markdown, webannotation)
OLD, NEW = "हरिपुर की बाढ़ में 37 की मौत", "हरिपुर की बाढ़ में 41 की मौत"


@pytest.fixture
def claim(desk, find):
    """A published verdict."""
    claim = find(desk, "37").id
    desk.facts.word(claim, OLD)
    desk.mark(claim, "true", **GROUNDS)
    desk.act("publish", claim, URL)
    return claim


def out(desk: Desk) -> Bundle:
    return select(bundle(desk))


def everywhere(desk: Desk, ui: str = "hi") -> list[str]:
    return [form.write(select(bundle(desk, ui=ui))).data.decode() for form in FORMS]


def test_what_was_published_goes_out_while_it_is_open_again(desk, claim):
    desk.act("reopen", claim, reason="नया बयान आया")
    for step in ("reopened", "worded", "draft", "approved"):
        if step == "worded":
            desk.facts.word(claim, NEW)
        elif step == "draft":
            desk.mark(claim, "fabricated", note="सिर्फ़ मसौदा")
        elif step == "approved":
            desk.mark(claim, "fabricated", note="नई व्याख्या", evidence=[Evidence(url="https://new.example")])
        [review] = out(desk).reviews
        assert (review.state, review.label, review.wording, review.url) == ("reopened", "true", OLD, URL["url"]), step
        assert [c.kind for c in review.history] == ["verdict", "reopening"]
        for text in everywhere(desk):
            assert "नया बयान आया" in text
            assert not any(new in text for new in (NEW, "मसौदा", "नई व्याख्या", "new.example"))


def test_a_correction_takes_its_place_and_tells_both_wordings(desk, claim):
    desk.act("reopen", claim, reason="नया बयान आया")
    desk.facts.word(claim, NEW)
    desk.mark(claim, "false", **GROUNDS)
    desk.act("correct", claim, reason="गिनती पुरानी थी")
    [review] = out(desk).reviews
    assert (review.state, review.label, review.wording) == ("corrected", "false", NEW)
    assert (review.history[-1].wording_before, review.history[-1].wording) == (OLD, NEW)
    assert all(OLD in text and NEW in text for text in everywhere(desk))


def test_a_withdrawn_verdict_stays_withdrawn_until_it_is_settled_anew(desk, claim):
    desk.act("withdraw", claim, reason="स्रोत जाली था")
    desk.act("reopen", claim, reason="फिर देखते हैं")
    [review] = out(desk).reviews
    assert review.state == "reopened"
    assert [c.kind for c in review.history][-2:] == ["withdrawal", "reopening"]


@pytest.mark.parametrize("action", ["correct", "update"])
def test_published_words_change_with_a_correction_or_an_update_only(desk, claim, action):
    for change in (desk.facts.word, desk.facts.date):
        with pytest.raises(DeskError, match=r"published in these words.*correction or an update.*reopen"):
            change(claim, NEW)
    desk.facts.word(claim, OLD)  # saying the same again is no change
    desk.act(action, claim, {"wording": NEW, "wording_lang": "hi"}, reason="शब्द ग़लत थे")
    assert desk.facts.of(claim).wording == NEW
    [review] = out(desk).reviews
    change = review.history[-1]
    assert (review.wording, review.label, change.wording_before, change.wording) == (NEW, "true", OLD, NEW)
    assert all(OLD in text and NEW in text and "शब्द ग़लत थे" in text for text in everywhere(desk))


def test_the_claims_own_words_are_told_where_nobody_had_worded_it(desk, find):
    claim = find(desk, "37")
    desk.mark(claim.id, "true", **GROUNDS)
    desk.act("publish", claim.id, URL)
    desk.act("correct", claim.id, {"wording": NEW}, reason="साफ़ लिखा")
    assert out(desk).reviews[0].history[-1].wording_before == claim.text
    desk.act("correct", claim.id, {"url": "https://d.example/2"}, reason="पता बदला")
    assert out(desk).reviews[0].history[-1].wording is None
