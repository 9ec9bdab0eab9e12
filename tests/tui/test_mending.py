"""Claims extended, shrunk, split and merged; matches made by hand, with their reasons; what numbers count."""

import threading
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.desk import Desk
from factcheck.model import Quantity
from tests.tui.laid import Laid, document, laid_desk
from tests.tui.pilots import open_room
from tests.tui.test_review import at


async def test_a_claim_is_shrunk_and_extended_word_by_word(desk):
    async with open_room(desk) as room:
        await room.press("n")
        claim = room.place.claim
        await room.press("b", "left", "left")
        assert "the arrows move the end" in room.text
        await room.press("tab", "right", "enter")
        mended = room.place.claim
        assert mended.id == claim.id
        assert mended.text.split() == claim.text.split()[1:-2]
        assert desk.history(claim.id)[-1].action == "claim.edit"
        await room.press("ctrl+right", "l", "l", "w", "h", "S")
        assert room.place.claim.text.split() == claim.text.split()
        await room.press("b", "enter")
        assert len(desk.history(claim.id)) == 2  # what was not moved is no act
        await room.press("u", "u")
        assert room.place.claim == claim


async def test_the_edges_stop_where_the_paragraph_does(desk):
    async with open_room(desk) as room:
        before = room.place.claim
        await room.press("b", *["h"] * 40, *["l"] * 60, "w", *["h"] * 40, "enter")
        assert room.place.claim.start == before.start
        assert len(room.place.claim.text.split("\n")) == 1


@pytest.mark.parametrize("key", ["B", "ctrl+down"])
async def test_a_claim_is_split_where_the_cut_stands(desk, key):
    async with open_room(desk) as room:
        await room.press("n")
        claim = room.place.claim
        count = room.place.number(claim.id)[1]
        await room.press(key, "left", "right", "right", "enter")
        assert "Claim split" in room.text
        assert room.place.number(claim.id) == (2, count + 1)
        await room.press("n")
        part = room.place.claim
        assert f"{desk.claims[claim.id].text} {part.text}" == claim.text
        assert part.origin == "person"
        await room.press("u")
        assert desk.claims[claim.id] == claim


async def test_a_claim_of_one_word_is_not_split(tmp_path):
    one = document("one.txt", "स्रोत", "2025-11-05", "बंद।")
    async with open_room(laid_desk(tmp_path, [one], Laid([], [], []))) as room:
        await room.press("B", "right")
        assert "One word cannot be split." in room.text
        await room.press("enter")
        assert not list(room.desk.log.events())


@pytest.mark.parametrize("key", ["J", "ctrl+up"])
async def test_a_claim_is_merged_with_the_next(desk, key):
    async with open_room(desk) as room:
        first, second = room.place.claims(room.place.side.article)[1:3]
        await room.press("n", key)
        told = " ".join(line.strip() for line in room.text.splitlines())
        between = room.desk.documents[first.article].article.text[first.start : second.end]
        assert " ".join(between.split()) in told, "the words of the whole are shown before it is made"
        await room.press("2")
        assert not list(desk.log.events())
        await room.press(key, "enter")
        assert (room.place.claim.id, room.place.claim.end) == (first.id, second.end)
        assert second.id not in desk.claims
        await room.press("end", key)
        assert "No claim after this one." in room.text


async def test_of_two_claims_the_one_with_a_verdict_stays_and_is_stood_on(desk):
    async with open_room(desk) as room:
        first, second = room.place.claims(room.place.side.article)[1:3]
        await room.press("n", "n", "5", "p", "J", "1")
        assert (room.place.claim.id, room.place.claim.start, room.place.claim.end) == (
            second.id,
            first.start,
            second.end,
        )
        assert "5 False" in room.text


async def test_of_two_verdicts_a_person_says_which_one_holds_for_both(desk):
    async with open_room(desk) as room:
        first, second = room.place.claims(room.place.side.article)[1:3]
        await room.press("n", "5", "n", "1", "p", "J")
        assert "5 False (asha) holds for both" in room.text
        await room.press("2")
        assert room.place.claim.id == second.id
        assert desk.verdict_of(second.id).verdict.label == "true"
        assert [(event.action, event.object) for event in desk.history(second.id)] == [
            ("verdict", first.id),
            ("verdict", second.id),
            ("reopen", first.id),
            ("claim.edit", second.id),
        ]
        await room.press("u", "u")
        assert {desk.verdict_of(claim.id).verdict.label for claim in (first, second)} == {"true", "false"}


async def test_a_match_is_decided_with_a_reason_or_without(desk):
    async with open_room(desk) as room:
        await room.press("n", "r", "1", *"same day", "enter")
        link = room.place.link
        assert (link.relation, link.decided_by) == ("agree", "asha")
        event = list(desk.log.events())[-1]
        assert (event.action, event.reason) == ("link", "same day")
        await room.press("r", "2", "escape", "escape")
        assert len(list(desk.log.events())) == 1


async def test_two_claims_are_matched_by_hand_and_survive_a_restart(tmp_path):
    for name, text in (("a.txt", "पुल बंद है। स्कूल खुले हैं।"), ("b.txt", "सोना महंगा हुआ। बाजार गिरा।")):
        (tmp_path / name).write_text(f"published: 2025-11-05\nsource: {name}\n\n{text}\n")
    desk = Desk.open(tmp_path / "room", [tmp_path / "a.txt", tmp_path / "b.txt"], reviewer="asha")
    assert not [link for link in desk.links if link.relation != "unrelated"]
    async with open_room(desk) as room:
        own, other = room.place.claim.id, room.place.claims(room.place.sides[1].article)[1].id
        await room.press("L")
        assert "Type the letter of the other claim." in room.text
        await room.press("f", "4", *"both", "enter")
        assert {room.place.link.a, room.place.link.b} == {own, other}
        assert room.place.link.decided_by
        assert "decided by asha" in room.text
    again = Desk.open(tmp_path / "room", [tmp_path / "a.txt", tmp_path / "b.txt"], reviewer="ravi")
    assert [link.relation for link in again.links_of[own]] == ["related"]
    assert again.state.decision("~".join(sorted((own, other))), "link").actor == "asha"


async def test_every_number_of_a_claim_and_what_it_counts_can_be_mended(tmp_path):
    one = document("one.txt", "स्रोत", "2025-11-05", "14 लोगों की मौत हुई और 30 घायल हैं।")
    numbers = (Quantity(0, 2, "14", Decimal(14), counted="death"), Quantity(24, 26, "30", Decimal(30)))
    one = replace(one, claims=(replace(one.claims[0], quantities=numbers),))
    desk = laid_desk(tmp_path, [one], Laid([], [], []))
    async with open_room(desk) as room:
        await room.press("e", *["down"] * 6, "enter")
        await room.press(*["backspace"] * 2, *"37", "enter", "down", "enter", "down", "down", "down", "enter", "S")
        first, second = room.place.claim.quantities
        assert (first.value, first.counted) == (14, "death")
        assert second.value == 37
        assert second.counted
        await room.press("e", *["down"] * 4, "enter", *["backspace"] * 2, *"many", "enter", "S")
        assert "a number is written in digits" in room.text
        await room.press("escape")
        assert at(room) == (1, "one.txt")


async def test_a_mended_claim_the_machine_finds_no_longer_is_drawn_with_what_it_came_from(desk, tmp_path):
    claim = next(c for c in desk.claims.values() if len(c.text.split()) > 4)
    desk.edit_claim(claim.id, {"start": claim.start + len(claim.text.split()[0]) + 1, "end": claim.end})
    documents = [
        replace(d, claims=tuple(c for c in d.claims if c.id != claim.id)) for d in (desk.found[a] for a in desk.found)
    ]
    async with open_room(laid_desk(tmp_path, documents, Laid([], [], []))) as room:
        assert room.place.go(claim.id)
        room.app.root.moved()
        await room.settle()
        told = " ".join(line.partition("│")[0].strip() for line in room.text.splitlines()[-18:])
        assert "made by a person" in told, told
        assert "the machine no longer finds it" in told
        assert f"“{claim.text[:20]}" in told


async def test_what_an_act_changes_is_changed_between_two_draws(desk):
    threads = []
    async with open_room(desk) as room:
        between = desk.between
        desk.between = lambda show: between(lambda: (threads.append(threading.current_thread()), show()))
        await room.press("n", "x", "1")
        assert threads == [threading.main_thread()]
