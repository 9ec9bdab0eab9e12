"""What people did stands on its claim, though a newer machine finds that claim no longer or its article came again."""

from dataclasses import replace

import pytest

from factcheck.desk import Desk
from factcheck.desk.bundling import bundle
from factcheck.desk.standing import came_from, unfound
from tests.desk.told import claims, lay, rule


@pytest.fixture
def desk(tmp_path):
    return Desk.open(lay(tmp_path), reviewer="asha")


def forgetting(desk, claim):
    """The same log read by a machine that finds everything but this claim."""
    found = [replace(d, claims=tuple(c for c in d.claims if c.id != claim)) for d in desk.found.values()]
    return Desk(desk.log, found, reviewer="asha")


def test_a_mended_claim_is_there_and_says_where_it_came_from(desk):
    claim = desk.claim(claims(desk, "37")[0])
    number = claim.quantities[0]
    desk.edit_claim(claim.id, {"end": number.end, "quantity": {"start": number.start, "value": 38}})
    desk.edit_claim(claim.id, {"speaker": "कमला रावत"}, "कहा उन्होंने")
    again = forgetting(desk, claim.id)
    mended = again.claims[claim.id]
    assert (mended.origin, mended.text) == ("person", claim.text[: number.end - claim.start])
    assert (mended.quantities[0].value, mended.attribution.speaker) == (38, "कमला रावत")
    assert (came_from(mended, again.state), unfound(mended, again.found[claim.article], again.state)) == (
        claim.text,
        True,
    )
    assert not unfound(mended, desk.found[claim.article], desk.state)
    assert claim.id in {c.id for document in bundle(again).documents for c in document.claims}
    again.undo()
    again.undo()
    assert claim.id not in again.claims


def test_a_link_made_by_hand_a_join_and_a_date_keep_their_claims(desk):
    one, other = claims(desk, "37")[0], claims(desk, "सोनपुर")[0]
    desk.decide_link(one, other, "conflict", "हाथ से")
    assert "conflict" in {link.relation for link in forgetting(desk, one).links_of[one]}
    desk.undo()
    assert one not in forgetting(desk, one).claims
    desk.facts.join(one, other)
    assert one in forgetting(desk, one).claims
    desk.undo()
    dated = next(c for c in desk.claims.values() if c.times)
    desk.choose_date(dated.id, dated.times[0].start, "2025-08-01")
    again = forgetting(desk, dated.id)
    assert {t.edtf for t in again.documents[dated.article].times if t.start == dated.times[0].start} == {"2025-08-01"}


def test_a_verdict_nothing_else_stands_for_keeps_its_claim(desk):
    claim = claims(desk, "37")[0]
    rule(desk, claim)
    assert forgetting(desk, claim).verdict_of(claim).verdict.label == "true"


def test_what_was_mended_moves_with_its_words_when_the_article_comes_again(desk):
    claim = desk.claim(claims(desk, "37")[0])
    number = claim.quantities[0]
    desk.edit_claim(claim.id, {"quantity": {"start": number.start, "value": 38}})
    path = desk.workspace.folder / "articles" / "a.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("\n\n", "\n\nताज़ा खबर।\n", 1), encoding="utf-8")
    again = Desk.open(desk.workspace.folder, reviewer="asha")
    mended = again.claims[claim.id]
    assert (mended.text, mended.quantities[0].value) == (claim.text, 38)
    assert mended.start > claim.start
    assert [c.text for c in again.documents[mended.article].claims].count(claim.text) == 1
