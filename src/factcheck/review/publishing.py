"""What readers saw: published, corrected, updated or withdrawn, each beside the one before; and reopened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from factcheck.model import Event
from factcheck.review.given import Fields, joined, passes_over, review_of
from factcheck.review.thread import PUBLIC, Decision, Publication, Review, Stage, Thread

_PUBLIC_STAGE: Final[dict[str, Stage]] = {
    "publish": "published",
    "correct": "corrected",
    "update": "updated",
    "withdraw": "withdrawn",
}


def publish(thread: Thread, event: Event) -> Fields | str:
    """`publish`, `correct`, `update`, `withdraw`: an act that says a new `wording` of the claim gives it with that."""
    public = thread.stage in PUBLIC
    if event.action == "publish":
        if thread.stage != "approved":
            return "published" if public else "not_approved"
        if any(p.kind != "withdraw" for p in thread.publications):
            return "supersede"
    elif not (public or (thread.publications and thread.stage == "approved")):
        return "not_published"
    if event.action != "publish" and not event.reason.strip():
        return "no_reason"
    if passes_over(thread, event):
        return "unseen"
    ruling = _superseding(thread, event)
    if isinstance(ruling, str):
        return ruling
    given = (event.after or {}).get("url")
    before = thread.publications[-1].url if thread.publications else None
    url = given if isinstance(given, str) and given else before
    decisions = _worded(thread, event)
    worded = decisions.get("fact.wording")
    wording = str(worded.value.get("text") or "") or None if worded else None
    made = (event.action, event.id, event.sequence, event.time, event.actor)
    entry = Publication(*made, ruling.verdict, url, event.reason, wording)
    decision = thread.decision if ruling is thread.ruling else ruling
    stage = _PUBLIC_STAGE[event.action]
    members = joined(thread, ruling, event) if ruling.event == event.id else thread.members
    said: Fields = {"publications": (*thread.publications, entry), "members": members, "decisions": decisions}
    return said | {"stage": stage, "decision": decision}


def _worded(thread: Thread, event: Event) -> Mapping[str, Decision]:
    """The decisions, with the wording of the claim that a correction or an update gives."""
    after = event.after or {}
    text = after.get("wording")
    if event.action not in ("correct", "update") or not isinstance(text, str) or not text.strip():
        return thread.decisions
    value = {"text": text, "lang": after.get("wording_lang")}
    made = Decision(event.id, event.sequence, event.time, event.actor, value, event.reason)
    return {**thread.decisions, "fact.wording": made}


def _superseding(thread: Thread, event: Event) -> Review | str:
    ruling = thread.ruling
    assert ruling is not None, "a published or approved thread has a ruling"
    given = review_of(event) if event.action in ("correct", "update") else None
    if given is None:
        return ruling
    if not given.complete:
        return "incomplete"
    wanted = thread.second or bool((event.after or {}).get("second"))
    if wanted and given.verdict.label != ruling.verdict.label:
        return "second_wanted"
    return given


def reopen(thread: Thread, event: Event) -> Fields | str:
    """Back to the queue, with a reason; what was published stays on record."""
    if thread.stage in ("open", "reopened"):
        return "not_closed"
    if not event.reason.strip():
        return "no_reason"
    if thread.second and not thread.opened:  # or reopening would show the first review
        return "second_wanted"
    cleared: Fields = {"reviews": (), "contested": (), "decision": None, "approved_by": None}
    return cleared | {"second": False, "opened": False, "stage": "reopened", "since": event.sequence}
