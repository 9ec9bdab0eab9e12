"""What waits for a person, by kind, the most pressing first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.desk.contests import contests
from factcheck.desk.triage import pile_of

if TYPE_CHECKING:
    from factcheck.desk.session import Desk

QUEUES = (
    *("untriaged", "undated", "conflicts", "headlines", "ambiguous", "drafts", "contested", "second", "approvals"),
    *("stale", "offered", "open"),
)


def queues(desk: Desk) -> dict[str, list[str]]:
    """Return the ids that wait in each queue: article ids in `untriaged` and `undated`, claim ids elsewhere.

    A claim stands in every queue it belongs to; `second` holds what wants this reviewer's second reading,
    `offered` those a fact with a verdict might cover, if a person accepts them; `open` checkable claims
    without a verdict, by worth.
    """
    claims = list(desk.claims.values())
    cross = {k for link in desk.links if link.relation == "conflict" and not link.internal for k in (link.a, link.b)}
    inner = {k for link in desk.links if link.relation == "conflict" and link.internal for k in (link.a, link.b)}
    ruled = {c.id: desk.verdict_of(c.id) for c in claims}
    seen = desk.state.visible_to(desk.reviewer)
    contested = {claim for contest in contests(desk) for claim in contest.claims}
    offered = desk.facts.offers()
    stages = {c.id: seen.stage_of(c.id) for c in claims}
    return {
        "untriaged": [article for article in desk.documents if pile_of(article, desk.state) is None],
        "undated": [d.article.id for d in desk.documents.values() if d.article.published is None],
        "conflicts": [c.id for c in claims if c.id in cross and not ruled[c.id]],
        "headlines": [c.id for c in claims if c.id in inner and not ruled[c.id]],
        "ambiguous": [c.id for c in claims if any(t.status == "ambiguous" for t in c.times)],
        "drafts": [c.id for c in claims if stages[c.id] == "draft"],
        "contested": [c.id for c in claims if c.id in contested],
        "second": [c.id for c in claims if _wants_reading(desk, c.id)],
        "approvals": [c for c, stage in stages.items() if stage in ("agreed", "adjudicated")],
        "stale": [c.id for c in claims if c.id in desk.stale],
        "offered": [c.id for c in claims if c.id in offered],
        "open": [c.id for c in sorted(claims, key=lambda c: -c.worth) if c.checkable and not ruled[c.id]],
    }


def _wants_reading(desk: Desk, claim: str) -> bool:
    """Whether somebody else read this claim first and its verdict waits for a second reader."""
    thread = desk.state.thread_of(claim)
    return thread.stage == "reviewed" and all(review.actor != desk.reviewer for review in thread.reviews)
