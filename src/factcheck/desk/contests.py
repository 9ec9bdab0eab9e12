"""What reviewers said against each other: two readings of one fact, or acts given without having seen each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model import Event
from factcheck.model.event import Action
from factcheck.review import Review, Thread

if TYPE_CHECKING:
    from factcheck.desk.session import Desk


@dataclass(frozen=True, slots=True)
class Contest:
    """One thing a person must settle. `claims` are those here that it is about, in the object's order.

    Between verdicts `action` is `adjudicate` and `reviews` are the two or more that stand; between other
    decisions `action` is theirs and `sides` are the events, the one in force last.
    """

    thread: Thread
    claims: tuple[str, ...]
    action: Action
    reviews: tuple[Review, ...] = ()
    sides: tuple[Event, ...] = ()

    def unseen(self, event: str) -> bool:
        """Return whether the act with this id was given without having seen every one it stands against."""
        events = list(self.thread.events)
        at = next(n for n, known in enumerate(events) if known.id == event)
        seen = next((n for n, known in enumerate(events) if known.id == events[at].based_on), -1)
        others = {r.event for r in self.reviews} | {e.id for e in self.sides}
        return any(known.id in others and known.actor != events[at].actor for known in events[seen + 1 : at])


def contests(desk: Desk, claim: str | None = None) -> list[Contest]:
    """Return what waits to be settled of what is here, as this reviewer may see it; of `claim` alone, if given."""
    seen = desk.state.visible_to(desk.reviewer)
    here = {*desk.claims, *desk.documents, *(seen.thread_of(one).id for one in desk.claims)}
    objects = sorted({*seen.tagged("contested"), *seen.tagged("disagreed")})
    objects = [name for name in objects if not here.isdisjoint({name, *_named(name)})]
    found = [contest for name in objects for contest in _of(desk, seen.thread(name))]
    return [contest for contest in found if claim is None or claim in contest.claims]


def _of(desk: Desk, thread: Thread) -> Iterator[Contest]:
    if thread.stage == "disagreed" or thread.contested:
        claims = tuple(c for c in desk.state.covers(thread.id) if c in desk.claims)
        yield Contest(thread, claims, "adjudicate", thread.contested or thread.reviews)
    events = {event.id: event for event in thread.events}
    claims = tuple(c for c in _named(thread.id) if c in desk.claims)
    for action, made in thread.decisions.items():
        if made.rivals:
            sides = tuple(events[one] for one in (*made.rivals, made.event))
            yield Contest(thread, claims, sides[-1].action, sides=sides)
            assert action == sides[-1].action, "a decision is kept under its action"


def _named(name: str) -> list[str]:
    """Return what an object is about: a claim or an article, or the two claims of a link."""
    return name.partition("@")[0].split("~")
