"""What a reviewer does is durable, shown at once, seen by others, and survives a re-run."""

import pytest

from factcheck.desk import DeskError
from factcheck.desk.bundling import bundle
from factcheck.desk.queues import queues
from factcheck.model import Evidence
from factcheck.review import Policy


def test_two_sources_conflict(desk, find):
    [link] = [k for k in desk.links_of[find(desk, "37").id] if k.relation == "conflict"]
    assert {link.a, link.b} == {find(desk, "37").id, find(desk, "41").id}
    assert desk.stories


def test_a_verdict_without_grounds_is_a_draft_and_with_them_approved(desk, find):
    claim = find(desk, "37").id
    desk.mark(claim, "true")
    assert desk.state.stage_of(claim) == "draft"
    desk.mark(claim, "true", note="बयान", evidence=[Evidence(url="https://e.example")])
    assert desk.state.stage_of(claim) == "approved"
    assert desk.verdict_of(claim).actor == "asha"
    assert [e.action for e in desk.history(claim)] == ["verdict", "verdict"]


def test_it_is_there_after_a_restart(desk, open_desk, find):
    desk.mark(find(desk, "37").id, "false")
    again = open_desk()
    assert again.verdict_of(find(again, "37").id).verdict.label == "false"


def test_others_see_it_after_a_refresh(desk, open_desk, find):
    ravi = open_desk("ravi")
    desk.mark(find(desk, "37").id, "false")
    assert ravi.refresh()
    assert not ravi.refresh()
    assert ravi.verdict_of(find(ravi, "37").id).actor == "asha"


def test_undo_and_redo_touch_only_ones_own_acts(desk, open_desk, find):
    claim = find(desk, "37").id
    assert desk.undo() is None
    desk.mark(claim, "false")
    ravi = open_desk("ravi")
    assert ravi.undo() is None
    assert desk.undo().action == "undo"
    assert desk.verdict_of(claim) is None
    assert desk.redo().action == "redo"
    assert desk.verdict_of(claim).verdict.label == "false"
    assert desk.redo() is None


def test_a_verdict_that_did_not_see_anothers_is_contested(desk, open_desk, find):
    ravi = open_desk("ravi")
    claim = find(desk, "37").id
    desk.mark(claim, "false")
    desk.log.close()
    with_old_eyes = ravi.state
    ravi.log.append("verdict", claim, after={"label": "true"}, actor="ravi", based_on=with_old_eyes.seen(claim))
    ravi.refresh()
    assert [t.id for t in ravi.state.conflicts()] == [claim]


def test_the_policy_asks_for_a_second_reader(open_desk, find):
    desk = open_desk(policy=Policy("all"))
    claim = find(desk, "37").id
    desk.mark(claim, "false", note="n", evidence=[Evidence(url="https://e.example")])
    assert desk.state.stage_of(claim) == "reviewed"
    meera = open_desk("meera", policy=Policy("all"))
    assert meera.verdict_of(claim) is None
    meera.mark(claim, "false", note="n", evidence=[Evidence(url="https://f.example")], action="review")
    assert meera.state.stage_of(claim) == "agreed"


def test_skipping_takes_a_claim_out_of_matching_and_undo_brings_it_back(desk, find):
    claim = find(desk, "37").id
    desk.skip(claim, "राय")
    assert claim not in desk.links_of
    assert not desk.claims[claim].checkable
    desk.undo()
    assert desk.links_of[claim]


def test_a_rejected_link_stays_rejected(desk, open_desk, find):
    a, b = find(desk, "37").id, find(desk, "41").id
    desk.decide_link(b, a, None, "अलग बाढ़")
    for one in (desk, open_desk()):
        assert not [k for k in one.links_of.get(a, []) if k.relation == "conflict" and b in (k.a, k.b)]


def test_a_relabelled_link_says_who_decided(desk, find):
    a, b = find(desk, "37").id, find(desk, "41").id
    desk.decide_link(a, b, "update")
    [link] = [k for k in desk.links_of[a] if {k.a, k.b} == {a, b}]
    assert (link.relation, link.decided_by) == ("update", "person")


def test_choosing_a_date_settles_what_follows_it(desk, find):
    warning, school = find(desk, "चेतावनी"), find(desk, "स्कूल")
    [kal] = warning.times
    assert kal.status == "ambiguous"
    desk.choose_date(warning.id, kal.start, 1)
    chosen = desk.claims[warning.id].times[0]
    assert (chosen.status, chosen.first) == ("resolved", kal.alternatives[1].first)
    followed = desk.claims[school.id].times[0]
    assert (followed.rule, followed.first) == ("time.followed", chosen.first)
    desk.undo()
    assert desk.claims[warning.id].times[0].status == "ambiguous"


def test_a_date_may_be_typed(desk, find):
    claim = find(desk, "37")
    desk.choose_date(claim.id, claim.times[0].start, "2025-08-02")
    assert desk.claims[claim.id].times[0].first == "2025-08-02"
    with pytest.raises(DeskError):
        desk.choose_date(claim.id, claim.times[0].start, "kabhi")
    with pytest.raises(DeskError):
        desk.choose_date(claim.id, 10**6, 0)
    with pytest.raises(DeskError):
        desk.choose_date(claim.id, claim.times[0].start, 7)


def test_a_claim_of_ones_own(desk, open_desk, find):
    claim = find(desk, "37")
    start = claim.start + claim.text.index("शनिवार")
    event = desk.add_claim(claim.article, start, claim.end)
    mine = desk.claims[event.object]
    assert (mine.origin, mine.text.split()[0], mine.checkable) == ("person", "शनिवार", True)
    assert event.object in open_desk().claims
    desk.undo()
    assert event.object not in desk.claims
    with pytest.raises(DeskError):
        desk.add_claim(claim.article, 5, 5)
    with pytest.raises(DeskError):
        desk.add_claim("a0", 0, 5)


def test_mending_a_claim(desk, find):
    claim = find(desk, "37")
    number = next(q for q in claim.quantities if q.value == 37)
    desk.edit_claim(claim.id, {"quantity": {"start": number.start, "value": "41", "counted": "injured"}}, "गलत पढ़ा")
    desk.edit_claim(claim.id, {"polarity": "-", "speaker": "पुलिस"})
    mended = desk.claims[claim.id]
    changed = next(q for q in mended.quantities if q.start == number.start)
    assert (str(changed.value), changed.counted) == ("41", "injured")
    assert (mended.polarity, mended.attribution.speaker, mended.origin) == ("-", "पुलिस", "person")
    desk.edit_claim(claim.id, {"end": claim.end - 1, "speaker": ""})
    assert desk.claims[claim.id].text == claim.text[:-1]
    assert desk.claims[claim.id].attribution is None


def test_two_numbers_of_one_claim_are_mended_apart(desk, find):
    claim = find(desk, "37")
    one = next(q for q in claim.quantities if q.value == 37)
    desk.edit_claim(claim.id, {"quantities": [{"start": one.start, "value": "41"}]})
    desk.edit_claim(claim.id, {"quantity": {"start": one.start, "counted": "injured"}})
    [mended] = [q for q in desk.claims[claim.id].quantities if q.start == one.start]
    assert (str(mended.value), mended.counted) == ("41", "injured")


@pytest.mark.parametrize("changes", [{"quantity": {"start": 0, "value": "बहुत"}}, {"quantities": [{"start": 0, "value": "inf"}]}, {"as_of": "कल"}])  # fmt: skip
def test_a_slot_is_refused_what_it_cannot_hold(desk, find, changes):
    before = desk.state.sequence
    with pytest.raises(DeskError, match="is no"):
        desk.edit_claim(find(desk, "37").id, changes)
    assert desk.state.sequence == before


def test_a_claim_is_split_and_its_parts_again(desk, open_desk, find):
    claim = find(desk, "37")
    text = desk.documents[claim.article].article.text
    before = set(desk.claims)
    second = text.index(" ", claim.start + 8) + 1
    event = desk.split_claim(claim.id, second, "दो बातें")
    [part] = set(desk.claims) - before
    assert desk.claims[claim.id].text == text[claim.start : second].rstrip()
    assert (desk.claims[part].text, desk.claims[part].origin) == (text[second : claim.end], "person")
    third = text.index(" ", second + 4)
    desk.split_claim(part, third)
    assert len(set(desk.claims) - before) == 2
    assert set(open_desk().claims) == set(desk.claims)
    desk.undo()
    desk.undo()
    assert set(desk.claims) == before
    assert desk.claims[claim.id] == claim
    assert event.reason == "दो बातें"
    with pytest.raises(DeskError, match="does not part"):
        desk.split_claim(claim.id, claim.end)


def test_two_claims_are_merged_into_the_first(desk, open_desk, find):
    claim = find(desk, "37")
    other = next(c for c in desk.documents[claim.article].claims if c.start > claim.start)
    desk.merge_claims(claim.id, other.id)
    assert other.id not in desk.claims
    whole = desk.claims[claim.id]
    assert (whole.start, whole.end, whole.origin) == (claim.start, max(claim.end, other.end), "person")
    assert other.id not in open_desk().claims
    assert all(other.id not in (link.a, link.b) for link in desk.links)
    desk.undo()
    assert desk.claims[other.id] == other
    desk.mark(other.id, "true")
    desk.merge_claims(claim.id, other.id)  # the one with the verdict stays: no verdict is lost
    assert claim.id not in desk.claims
    assert (desk.claims[other.id].start, desk.claims[other.id].end) == (whole.start, whole.end)
    assert desk.verdict_of(other.id).verdict.label == "true"
    desk.undo()
    desk.mark(claim.id, "false")
    with pytest.raises(DeskError, match="Both claims have a verdict"):
        desk.merge_claims(claim.id, other.id)
    desk.ui = "hi"
    with pytest.raises(DeskError, match="दोनों दावों पर निर्णय है"):
        desk.merge_claims(claim.id, other.id)
    desk.ui = "en"
    desk.merge_claims(claim.id, other.id, stays=claim.id)
    assert (desk.verdict_of(claim.id).verdict.label, desk.state.stage_of(other.id)) == ("false", "reopened")
    desk.undo(), desk.undo()
    desk.mark(other.id, "true", note="बयान", evidence=[Evidence(url="https://e.example")])
    desk.act("publish", other.id, {"url": "https://desk.example/1"})
    with pytest.raises(DeskError, match="is published"):
        desk.merge_claims(claim.id, other.id, stays=claim.id)
    assert other.id in desk.claims
    elsewhere = next(c.id for c in desk.claims.values() if c.article != claim.article)
    with pytest.raises(DeskError, match="one article"):
        desk.merge_claims(claim.id, elsewhere)


def test_unknown_claims_are_one_line(desk):
    with pytest.raises(DeskError, match="c000"):
        desk.mark("c000", "true")


def test_what_the_rules_forbid_is_refused_and_not_logged(desk, find):
    before = desk.state.sequence
    with pytest.raises(DeskError):
        desk.act("approve", find(desk, "37").id)
    assert desk.state.sequence == before


def test_replaying_the_log_gives_the_same_state(desk, open_desk, find):
    claim = find(desk, "37").id
    desk.mark(claim, "false")
    desk.skip(find(desk, "स्कूल").id, "x")
    desk.undo()
    again = open_desk()
    assert again.state.head == desk.state.head
    assert again.claims == desk.claims
    assert again.links == desk.links


def test_a_verdict_whose_source_changed_is_flagged_and_found_by_its_quote(desk, open_desk, folder, find):
    claim = find(desk, "41")
    desk.mark(claim.id, "true", note="बयान", evidence=[Evidence(url="https://e.example")])
    assert desk.stale == {}
    path = folder / "articles" / "b.txt"
    path.write_text(
        path.read_text(encoding="utf-8").replace("\n\n", "\n\nताज़ा खबर के लिए बने रहें।\n", 1), encoding="utf-8"
    )
    again = open_desk()
    moved = find(again, "41")
    assert moved.id != claim.id
    assert again.verdict_of(moved.id).verdict.label == "true"
    assert again.stale[moved.id].reasons[0].rule == "review.stale_bytes"
    assert queues(again)["stale"] == [moved.id]
    [review] = bundle(again).reviews
    assert (review.state, review.label) == ("open", "true")


def test_a_statement_that_is_dated_anew_takes_what_it_says_along(folder, open_desk, find):
    text = "published: 2025-11-05\n\nअगस्त में मंत्री ने कहा था कि अगले महीने काम शुरू होगा।\n"
    (folder / "articles" / "c.txt").write_text(text, encoding="utf-8")
    desk = open_desk()
    claim = find(desk, "अगस्त")
    august, month = claim.times
    assert month.edtf == "2025-09"
    desk.choose_date(claim.id, august.start, "2024-08")
    assert [t.edtf for t in desk.claims[claim.id].times] == ["2024-08", "2024-09"]
