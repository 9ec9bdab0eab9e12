"""One verdict on a fact covers what people accepted into it; what the machine finds later is only offered."""

import pytest

from factcheck.desk import Desk, DeskError
from factcheck.desk.facts import LONGEST, too_long
from factcheck.desk.queues import queues
from factcheck.model import Evidence
from tests.desk.told import PAPERS, SAME, claims, lay, put, rule


@pytest.fixture
def folder(tmp_path):
    return lay(tmp_path)


@pytest.fixture
def open_desk(folder):
    return lambda reviewer="asha", **more: Desk.open(folder, reviewer=reviewer, **more)


@pytest.fixture
def desk(open_desk):
    return open_desk()


@pytest.fixture
def said(desk):
    """The claims that say the same, by paper."""
    return dict(zip(PAPERS.values(), claims(desk, "37"), strict=True))


@pytest.fixture
def other(desk):
    return claims(desk, "रेल")[0]


def test_the_machine_gathers_and_no_verdict_covers_what_nobody_accepted(desk, said):
    a, b, c = (said[paper] for paper in PAPERS.values())
    assert set(desk.facts.of(a).claims) == {a, b, c}
    assert desk.facts.of(a).offered == ()
    rule(desk, a)
    seen = desk.facts.of(b)
    assert (seen.covered, set(seen.offered)) == ((a,), {b, c})
    assert desk.verdict_of(b) is None
    assert desk.facts.offers() == {b: a, c: a}
    assert set(queues(desk)["offered"]) == {b, c}


def test_an_offer_is_accepted_or_declined_and_not_made_again(desk, open_desk, said):
    a, b, c = (said[paper] for paper in PAPERS.values())
    rule(desk, a)
    desk.facts.accept(b)
    desk.facts.decline(c, "दूसरी बाढ़")
    for one in (desk, open_desk()):
        seen = one.facts.of(a)
        assert set(seen.covered) == {a, b}
        assert (seen.offered, seen.declined) == ((), (c,))
        assert seen.joined[b].actor == "asha"
        assert one.facts.of(c).claims == (c,)
        assert one.verdict_of(b).verdict.label == "true"
        assert one.facts.offers() == {}
    with pytest.raises(DeskError):
        desk.facts.accept(c)


def test_what_is_found_later_is_offered(desk, open_desk, said, folder):
    a = said["Pahad Times"]
    rule(desk, a)
    for claim in (said["Lok Samvad"], said["Deccan Courier"]):
        desk.facts.accept(claim)
    put(folder, "d", SAME + " राहत जारी है।", "Fourth Paper")
    again = open_desk()
    [late] = again.facts.offers()
    assert again.documents[again.claims[late].article].article.source == "Fourth Paper"
    assert again.verdict_of(late) is None


def test_a_claim_is_moved_taken_out_and_undo_brings_it_back(desk, said, other):
    a, b, _ = (said[paper] for paper in PAPERS.values())
    rule(desk, a)
    rule(desk, other, "false")
    desk.facts.accept(b)
    desk.facts.join(b, into=other)
    assert desk.verdict_of(b).verdict.label == "false"
    assert set(desk.facts.of(other).claims) == {other, b}
    assert b not in desk.facts.of(a).claims
    assert b not in desk.facts.of(a).covered
    desk.undo()
    assert desk.verdict_of(b).verdict.label == "true"
    assert b in desk.facts.of(a).covered
    desk.facts.leave(b)
    assert desk.verdict_of(b) is None
    assert desk.facts.of(b).claims == (b,)
    desk.undo()
    assert b in desk.facts.of(a).covered


def test_the_claim_a_fact_is_named_by_can_leave_it_too(desk, open_desk, said):
    a, b, c = (said[paper] for paper in PAPERS.values())
    rule(desk, a)
    desk.facts.accept(b)
    desk.facts.leave(a)
    assert desk.verdict_of(a) is None
    assert desk.verdict_of(b).verdict.label == "true"
    assert desk.facts.of(a).claims == (a,)
    assert set(desk.facts.of(b).claims) == {b, c}
    rule(desk, a, "false")
    for one in (desk, open_desk()):
        assert one.verdict_of(a).verdict.label == "false"
        assert one.verdict_of(b).verdict.label == "true"
        assert one.facts.of(b).covered == (b,)
    desk.facts.join(a, into=b)
    assert desk.verdict_of(a).verdict.label == "true"


def test_claims_are_gathered_before_there_is_a_verdict(desk, said, other):
    a, b, c = (said[paper] for paper in PAPERS.values())
    desk.facts.leave(c)
    assert set(desk.facts.of(a).claims) == {a, b}
    assert desk.facts.of(c).claims == (c,)
    desk.facts.join(other, into=a)
    assert set(desk.facts.of(a).claims) == {a, b, other}
    assert any({a, b, other} == set(fact.claims) for story in desk.stories for fact in story.facts)
    rule(desk, a)
    assert desk.verdict_of(other).verdict.label == "true"


def test_what_cannot_be_joined_or_parted_is_refused_in_the_readers_language(desk, open_desk, said, other):
    a = said["Pahad Times"]
    for act in (
        lambda: desk.facts.leave(other),
        lambda: desk.facts.join(a, into=a),
        lambda: desk.facts.accept(other),
        lambda: desk.facts.join("c000000000000", into=a),
    ):
        with pytest.raises(DeskError):
            act()
    with pytest.raises(DeskError, match="अकेला"):
        open_desk(ui="hi").facts.leave(other)


def test_a_fact_is_worded_and_dated_by_a_person(desk, open_desk, said):
    a, b, _ = (said[paper] for paper in PAPERS.values())
    desk.facts.word(a, "  हरिपुर की बाढ़ में\n37 लोगों की मौत ")
    desk.facts.date(a, "10 अगस्त, शाम 6 बजे तक")
    rule(desk, b)
    again = open_desk("meera")
    for claim in (a, b):
        assert again.facts.of(claim).wording == "हरिपुर की बाढ़ में 37 लोगों की मौत"
        assert again.facts.of(claim).as_of == "10 अगस्त, शाम 6 बजे तक"
    desk.mark(b, "false", note="न", evidence=[Evidence(url="https://e.example")], as_of="2025-08-11")
    assert desk.facts.of(b).as_of == "2025-08-11"
    desk.facts.word(a, "")
    assert desk.facts.of(a).wording is None
    assert not too_long("क" * LONGEST)
    assert too_long("क" * (LONGEST + 1))


def test_a_hidden_first_review_is_not_given_away_by_an_offer(desk, open_desk, said):
    from factcheck.review import Policy

    a, b, _ = (said[paper] for paper in PAPERS.values())
    first = open_desk(policy=Policy("all"))
    rule(first, a)
    assert b in first.facts.offers()
    assert open_desk("meera").facts.offers() == {}
    assert open_desk("meera").facts.of(b).offered == ()


def test_a_fact_is_found_by_its_id(desk, said):
    a = said["Pahad Times"]
    fact = desk.facts.of(a)
    assert desk.facts.find(fact.id) in fact.claims
    assert desk.facts.find("f000000000000") is None
