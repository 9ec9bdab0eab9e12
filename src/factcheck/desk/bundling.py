"""Gather what an export is made from: documents, links, and every fact people ruled on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from factcheck.export.bundle import Bundle, Change, ChangeKind, Head, Label, Publisher, Review
from factcheck.export.records import from_record
from factcheck.model import Fact
from factcheck.review import PUBLIC, State, Thread, extra_keys, load_scale, verdict_from
from factcheck.review import Label as Step
from factcheck.version import VERSION

if TYPE_CHECKING:
    from factcheck.desk.session import Desk

_KINDS: dict[str, ChangeKind] = {
    "verdict": "verdict",
    "review": "verdict",
    "adjudicate": "verdict",
    "import": "verdict",
    "correct": "correction",
    "update": "update",
    "withdraw": "withdrawal",
    "reopen": "reopening",
}


def bundle(
    desk: Desk, *, suggestions: bool = False, ui: str | None = None, publisher: Publisher | None = None
) -> Bundle:
    """Return everything of `desk` an export may draw on, as its reviewer may see it."""
    seen = desk.state.visible_to(desk.reviewer)
    ruled = {fact_id(min(t.covers)): t for t in _threads(seen) if t.covers}
    facts = {key: Fact(key, _present(desk, thread)) for key, thread in ruled.items()}
    covered = {claim for fact in facts.values() for claim in fact.claims}
    for fact in desk.fact_of.values():
        rest = tuple(claim for claim in fact.claims if claim not in covered)
        if rest and fact.id not in facts:
            facts[fact.id] = Fact(fact.id, rest)
    for claim in desk.claims:
        if claim not in covered and claim not in desk.fact_of:
            facts[fact_id(claim)] = Fact(fact_id(claim), (claim,))
    reopened = _reopened(desk, seen)
    reviews = [review(key, ruled[key], seen) for key in sorted(ruled) if facts[key].claims]
    reviews = [replace(one, state="open") if one.fact in reopened else one for one in reviews]
    return Bundle(
        documents=tuple(desk.documents.values()),
        links=desk.links,
        facts=tuple(facts[key] for key in sorted(facts)),
        stories=tuple(desk.stories),
        reviews=tuple(reviews),
        scale=tuple(_label(step) for step in load_scale(extra_keys())),
        publisher=publisher,
        head=_head(seen, [ruled[key] for key in ruled if facts[key].claims]),
        tool=f"factcheck {VERSION}",
        suggestions=suggestions,
        ui=ui or desk.ui,
    )


def fact_id(claim: str) -> str:
    """Return the id of the fact whose smallest claim id is `claim`.

    >>> fact_id("c0123456789ab")
    'f87afa567ecf6'
    """
    return "f" + hashlib.sha256(claim.encode()).hexdigest()[:12]


def _threads(state: State) -> list[Thread]:
    return [thread for thread in state.threads.values() if thread.ruling is not None]


def _present(desk: Desk, thread: Thread) -> tuple[str, ...]:
    """The claims a verdict covers that are here, and the one its quote stands in now where it moved."""
    moved = {one.claim for one in desk.stale.values() if one.thread == thread.id and one.claim}
    return tuple(sorted(moved | {claim for claim in thread.covers if claim in desk.claims}))


def _origin(thread: Thread) -> Mapping[str, Any] | None:
    """What came with an imported verdict, while nobody has touched it here: it goes out as it came in."""
    acts = [event for event in thread.events if thread.in_force(event.id)]
    if len(acts) != 1 or acts[0].action != "import":
        return None
    return (acts[0].after or {}).get("origin")


def _head(state: State, threads: list[Thread]) -> Head:
    """Where the log of these verdicts stood: this one's, or another's when all of them came from there."""
    origins = [_origin(thread) for thread in threads]
    heads = {from_record(Head, origin["head"]) if origin else None for origin in origins}
    only = heads.pop() if len(heads) == 1 else None
    return only or Head(state.sequence, state.head)


def _reopened(desk: Desk, state: State) -> frozenset[str]:
    """The facts whose verdict rests on a source that changed: open again until a person looks.

    What is published stays so; only a correction or an update changes it.
    """
    threads = [state.thread(one.thread) for one in desk.stale.values()]
    return frozenset(fact_id(min(t.covers)) for t in threads if t.covers and t.stage not in PUBLIC)


def review(fact: str, thread: Thread, state: State) -> Review:
    """Return what people decided about one fact, as exports carry it."""
    origin = _origin(thread)
    if origin:
        return replace(from_record(Review, origin["review"]), fact=fact)
    ruling = thread.ruling
    assert ruling is not None, "threads without a ruling are not exported"
    verdict = ruling.verdict
    changes = history(thread)
    second = [r.actor for r in thread.reviews if r.actor != ruling.actor]
    last = thread.publications[-1] if thread.publications else None
    return Review(
        fact=fact,
        state="open" if thread.stage == "reopened" else thread.stage,
        label=verdict.label,
        reviewer=ruling.actor,
        time=ruling.time,
        note=verdict.note,
        evidence=verdict.evidence,
        confidence=verdict.confidence,
        as_of=verdict.as_of,
        wording=state.wording(thread.id),
        url=last.url if last else None,
        second_reviewer=second[0] if second else None,
        approved=_approved(thread),
        changed=changes[-1].time if changes else ruling.time,
        history=changes,
    )


def _approved(thread: Thread) -> str | None:
    """When the fact was last approved: by an act of approval, or by the verdict that was complete."""
    if thread.approved_by is None:
        return None
    acts = [e for e in thread.events if thread.in_force(e.id) and e.actor == thread.approved_by]
    wanted = [e for e in acts if e.action == "approve"] or [
        e for e in acts if e.action in ("verdict", "adjudicate", "import")
    ]
    return wanted[-1].time if wanted else None


def history(thread: Thread) -> tuple[Change, ...]:
    """Return the steps in the life of a verdict, in the log's order, without what was undone."""
    changes: list[Change] = []
    label: str | None = None
    for event in thread.events:
        kind = _KINDS.get(event.action)
        if kind is None or not thread.in_force(event.id):
            continue
        given = verdict_from(event.after or {})
        after = given.label if given else (None if kind in ("withdrawal", "reopening") else label)
        note = given.note if given and kind in ("correction", "update") else ""
        changes.append(Change(kind, event.time, event.actor, label, after, event.reason, note))
        label = after
    return tuple(changes)


def _label(step: Step) -> Label:
    return Label(step.key, tuple(sorted(step.labels.items())), step.averitec, step.rating, step.publishable)
