"""The Fact screen: wording, appearances offered and taken out, and every step from approval to withdrawal."""

import pytest

from factcheck.model import Evidence
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room


def ruled(desk, label="false"):
    """Give an approved verdict on the first claim of the first fact, and return that claim."""
    claim = next(c for c in desk.stories[0].facts[0].claims if desk.claims[c].text.startswith("सुपौल"))
    desk.mark(claim, label, note="बयान", evidence=[Evidence(url="https://e.example")])
    return claim


async def at_fact(room):
    await room.press("n", "F")
    assert room.app.screen.NAME == "Fact"


async def test_the_claim_is_worded_and_counted_and_dated(desk):
    async with open_room(desk) as room:
        await at_fact(room)
        assert "the words of the source" in room.text
        await room.press("w", *"Embankment broke on 31 October", "enter")
        fact = desk.facts.of(room.place.claim.id)
        assert fact.wording == "Embankment broke on 31 October"
        assert "30/75" in room.text
        await room.press("t", *"10 अगस्त, शाम 6 बजे तक", "enter")
        assert desk.facts.of(room.place.claim.id).as_of == "10 अगस्त, शाम 6 बजे तक"
        assert "शाम 6 बजे तक" in room.text
        await room.press("w", *"x" * 60, "enter")
        assert "Search engines show 75 characters only." in room.text


async def test_the_field_counts_while_one_writes(desk):
    async with open_room(desk) as room:
        await at_fact(room)
        await room.press("w", *"तटबंध")
        assert "5/75" in room.text


@pytest.mark.parametrize(("keys", "stands"), [(("a",), "covered"), (("enter", "1"), "covered"), (("x", "enter"), "declined"),
                                              (("enter", "2", "enter"), "declined")])  # fmt: skip
async def test_a_new_appearance_is_offered_never_covered_silently(desk, keys, stands):
    claim = ruled(desk)
    [other] = [c for c in desk.stories[0].facts[0].claims if c != claim]
    assert desk.verdict_of(other) is None
    async with open_room(desk) as room:
        await at_fact(room)
        assert "Offered: not covered until somebody accepts" in room.text
        await room.press("end", *keys)
        fact = desk.facts.of(claim)
        assert (other in fact.covered) == (stands == "covered")
        assert (other in fact.declined) == (stands == "declined")
        assert fact.offered == ()
        assert ("Taken out" in room.text) == (stands == "declined")
        await room.press("escape", "u")
        assert desk.facts.of(claim).offered == (other,)


async def test_a_claim_is_put_in_moved_and_taken_out(desk):
    claim = ruled(desk)
    async with open_room(desk) as room:
        await at_fact(room)
        await room.press("a", "1")
        fact = desk.facts.of(claim)
        [put] = fact.joined
        assert fact.joined[put].actor == "asha"
        assert "put here by asha" in room.text
        room.app.screen.listing.seek(f"claim:{put}")
        await room.press("x", *"no", "enter")
        assert put not in desk.facts.of(claim).covered
        assert desk.history(claim)[-1].reason == "no"
        others = {fact.id for fact in desk.facts.gathered.fact_of.values()}
        room.app.screen.listing.seek(f"claim:{claim}")
        await room.press("m", "1")
        assert desk.facts.of(claim).id in others
        assert len(desk.facts.of(claim).claims) > 1


async def test_the_address_of_a_published_check_begins_with_the_desk_s_own(desk):
    claim = ruled(desk)
    async with open_room(desk, base="https://desk.example/checks") as room:
        await at_fact(room)
        await room.press("b", *"7", "enter")
        assert desk.state.stage_of(claim) == "published"
        assert desk.history(claim)[-1].after["url"] == "https://desk.example/checks/7"


async def test_from_approval_to_withdrawal_by_keys_with_the_notes_to_paste(desk):
    claim = ruled(desk)
    async with open_room(desk) as room:
        await at_fact(room)
        await room.press("b", *"not an address", "enter")
        assert "begins with https://" in room.text
        await room.press("b", *"https://desk.example/1", "enter")
        assert desk.state.stage_of(claim) == "published"
        await room.press("escape", "u")
        assert desk.state.stage_of(claim) == "published"  # what is published is not undone
        await room.press("F", "C", "1", "S", *"misread", "enter")
        assert desk.state.stage_of(claim) == "corrected"
        assert desk.verdict_of(claim).verdict.label == "true"
        assert "False (struck)" in room.text
        assert "https://desk.example/1" in room.text
        await room.press("y", "1")
        assert room.app.clipboard.startswith("भूल सुधार")
        assert "«गलत»" in room.app.clipboard
        assert "«सही»" in room.app.clipboard
        await room.press("U", "3", "S", *"toll rose", "enter")
        assert desk.state.stage_of(claim) == "updated"
        await room.press("y", "1")
        assert room.app.clipboard.startswith("अपडेट")
        await room.press("y", "2")
        assert room.app.clipboard.startswith("Update")
        await room.press("W", *"no longer", "enter")
        assert desk.state.stage_of(claim) == "withdrawn"
        await room.press("R", *"new proof", "enter")
        assert desk.state.stage_of(claim) == "reopened"
        assert [e.action for e in desk.history(claim)][-4:] == ["correct", "update", "withdraw", "reopen"]


async def test_what_was_opened_again_and_decided_anew_is_corrected_in_the_room(desk):
    claim = ruled(desk)
    async with open_room(desk) as room:
        await at_fact(room)
        await room.press("b", *"https://desk.example/1", "enter")
        await room.press("R", *"new proof", "enter")
        await room.press("C")
        assert "Only what is published is corrected or updated." in room.text
        ruled(desk, "true")
        await room.press("C", "S", *"misread", "enter")
        assert desk.state.stage_of(claim) == "corrected"
        assert desk.verdict_of(claim).verdict.label == "true"


async def test_what_may_come_next_is_offered_and_the_rest_refused_in_words(desk):
    async with open_room(desk) as room:
        await room.press("n", "5")
        await room.press("P")
        assert "Open again, with a reason" in room.text
        assert "Published: say where" not in room.text
        await room.press("escape", "F", "A")
        assert "note" in room.text
        await room.press("C")
        assert "Only what is published is corrected or updated." in room.text
        await room.press("y")
        assert "there is nothing to tell" in room.text
        await room.press("T", "1")
        assert "assigned to asha" in room.text
        await room.press("T", "2", *"meera", "enter")
        assert desk.state.assigned(desk.facts.of(room.place.claim.id).thread.id) == "meera"


async def test_every_act_of_the_fact_is_in_its_palette(desk):
    async with open_room(desk) as room:
        await at_fact(room)
        await room.press("f4", *"for what time", "enter")
        assert "For what time does it hold?" in room.text
        await room.press("escape", "home", "down", "down", "enter")
        assert room.app.screen.NAME == "Verdict"
        await room.press("5", "S")
        assert desk.verdict_of(room.place.claim.id).verdict.label == "false"
        room.app.screen.listing.seek(f"claim:{room.place.claim.id}")
        await room.press("enter")
        assert room.app.screen is room.app.screen_stack[0]


async def test_a_verdict_given_on_the_fact_cites_its_match_and_is_undone_there(desk):
    async with open_room(desk) as room:
        await at_fact(room)
        await room.press("v", "5", "c", "2", "S")
        ruling = desk.verdict_of(room.place.claim.id)
        assert ruling.verdict.evidence[0].claim == desk.links_of[room.place.claim.id][0].b
        assert "approved" in room.text
        await room.press("u")
        assert desk.verdict_of(room.place.claim.id) is None
        assert "none yet" in room.text


async def test_a_fact_is_the_same_after_a_restart(tmp_path):
    desk = laid_desk(tmp_path)
    claim = ruled(desk)
    [other] = [c for c in desk.stories[0].facts[0].claims if c != claim]
    async with open_room(desk) as room:
        await at_fact(room)
        await room.press("end", "a")
    again = laid_desk(tmp_path, reviewer="ravi")
    assert again.facts.of(claim).covered == tuple(sorted((claim, other)))
