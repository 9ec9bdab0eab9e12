"""A reviewer's verdict as the act it is: a first verdict, or the second reading that somebody's first waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.desk.acts import NOW
from factcheck.model import Article, Claim, Event, Link, Verdict
from factcheck.model.event import Action

if TYPE_CHECKING:
    from factcheck.desk import Desk


def best_match(desk: Desk, claim: str) -> tuple[Link, Claim, Article] | None:
    """Return the strongest link of a claim with the claim and the article on its other side, to be cited."""
    link = next((known for known in desk.links_of.get(claim, ()) if known.relation != "unrelated"), None)
    if link is None:
        return None
    other = desk.claims[link.b if link.a == claim else link.a]
    return link, other, desk.documents[other.article].article


def seen_of(desk: Desk, claim: str) -> str | None:
    """Return what a form opened now shows of a claim's fact: give it to `give` when the form is saved."""
    return desk.state.seen(desk.thread_for(claim).id)


def give(desk: Desk, claim: str, verdict: Verdict, seen: str | None = NOW) -> Event:
    """Record `verdict` on the fact of a claim; where another's first reading is kept back, as the second.

    With `seen`, what others said while the reviewer wrote stands beside it, for a person to settle.

    A second reading needs a label only; a first one without note and evidence stays a draft.

    Raises:
        DeskError: the rules forbid it. StoreError: it could not be written.
    """
    whole = desk.thread_for(claim)
    mine = any(review.actor == desk.reviewer for review in whole.reviews)
    second = whole.second and not whole.opened and whole.stage == "reviewed" and not mine
    action: Action = "review" if second else "verdict"
    return desk.mark(
        claim,
        verdict.label,
        note=verdict.note,
        evidence=verdict.evidence,
        confidence=verdict.confidence,
        as_of=verdict.as_of,
        action=action,
        seen=seen,
    )
