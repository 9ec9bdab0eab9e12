"""Everything people did about one claim: its verdicts and facts, its words and bounds, its dates, its matches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.desk.anchors import anchor_object
from factcheck.model import Event
from factcheck.review import State
from factcheck.review.thread import unseen

if TYPE_CHECKING:
    from factcheck.desk.session import Desk

_RULINGS = frozenset({"verdict", "review", "import", "adjudicate", "publish", "correct", "update"})


@dataclass(frozen=True, slots=True)
class Deed:
    """One event with what became of it.

    `undone` was taken back; `void` never had an effect, for the rule named; `struck` is a published
    verdict that a later one supersedes; `blind` was given without having seen what others did before it.
    """

    event: Event
    undone: bool
    void: str
    struck: bool
    blind: bool


def history(desk: Desk, claim_id: str) -> list[Event]:
    """Return the events about a claim, and those merged into it, that this reviewer may see, oldest first."""
    seen = desk.state.visible_to(desk.reviewer)
    found: dict[int, Event] = {}
    for one in (claim_id, *desk.absorbed(claim_id)):
        told = [event for name in _objects(desk, seen, one) for event in seen.thread(name).events]
        whole = {one, seen.thread_of(one).id}
        found |= {e.sequence: e for e in told if e.object in whole or _concerns(e, one)}
    return [found[sequence] for sequence in sorted(found)]


def deeds(desk: Desk, claim_id: str) -> list[Deed]:
    """Return the same with what became of each, oldest first."""
    seen = desk.state.visible_to(desk.reviewer)
    return [_deed(seen, event) for event in history(desk, claim_id)]


def _objects(desk: Desk, seen: State, claim_id: str) -> Iterator[str]:
    """Yield the objects acts on which may concern a claim."""
    yield claim_id
    yield seen.thread_of(claim_id).id
    yield from seen.tagged("gathered")
    if claim_id in desk.claims:
        yield anchor_object(desk.claims[claim_id].article)
    yield from (name for name in seen.threads if claim_id in name and name != claim_id)


def _concerns(event: Event, claim_id: str) -> bool:
    """Tell whether an event on another object is about the claim: it names it, or dates its article."""
    if event.action in ("fact.join", "fact.leave"):
        return (event.after or {}).get("claim") == claim_id
    return claim_id in event.object or event.object.endswith("@published")


def _deed(seen: State, event: Event) -> Deed:
    thread = seen.thread(event.object)
    later = [p for p in thread.publications if p.sequence > event.sequence]
    was_public = any(p.event == event.id for p in thread.publications)
    return Deed(
        event,
        undone=event.id in thread.undone,
        void=thread.void.get(event.id, ""),
        struck=was_public and bool(later),
        blind=event.action in _RULINGS and _blind(seen, event),
    )


def _blind(seen: State, event: Event) -> bool:
    thread = seen.thread(event.object)
    others = unseen(thread, event)
    return any(e.id in others and e.sequence < event.sequence and e.action in _RULINGS for e in thread.events)
