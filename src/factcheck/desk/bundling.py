"""Gather what an export is made from: documents, links, and every fact people ruled on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.export.bundle import Bundle, Change, ChangeKind, Head, Joined, Label, Publisher, Review
from factcheck.export.records import from_record
from factcheck.model import Document, Fact, Story
from factcheck.review import PUBLIC, State, Thread, extra_keys, fact_id, load_scale, verdict_from
from factcheck.review import Label as Step
from factcheck.review.steps import step as stepped
from factcheck.version import VERSION

if TYPE_CHECKING:
    from factcheck.desk.session import Desk
    from factcheck.store import Workspace

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
_TOUCHING = {*_KINDS, "approve", "publish", "fact.join", "fact.leave", "fact.wording", "fact.as_of", "fact.first"}


def bundle(
    desk: Desk, *, suggestions: bool = False, ui: str | None = None, publisher: Publisher | None = None
) -> Bundle:
    """Return everything of `desk` an export may draw on, as its reviewer may see it."""
    seen = desk.state.visible_to(desk.reviewer)
    names = {*(seen.thread_of(claim).id for claim in desk.claims), *(one.thread for one in desk.stale.values())}
    threads = [thread for thread in map(seen.thread, sorted(names)) if thread.ruling or thread.publications]
    present = _present(desk, threads, seen)
    ruled = {fact_id(t.id): t for t in threads if present[t.id]}
    facts = {key: Fact(key, present[thread.id]) for key, thread in ruled.items()}
    facts |= _unjudged(desk, facts)
    holder = {claim: fact.id for fact in facts.values() for claim in fact.claims}
    reopened = _reopened(desk, seen)
    reviews = [_told_of(desk, facts[key], ruled[key], seen) for key in sorted(ruled)]
    reviews = [replace(one, state="open") if one.fact in reopened else one for one in reviews]
    return Bundle(
        documents=tuple(_placed(document, desk.workspace) for document in desk.documents.values()),
        links=desk.links,
        facts=tuple(facts[key] for key in sorted(facts)),
        stories=tuple(_told(story, facts, holder) for story in desk.stories),
        reviews=tuple(reviews),
        scale=tuple(_label(step) for step in load_scale(extra_keys())),
        publisher=publisher,
        head=_head(seen, list(ruled.values())),
        tool=f"factcheck {VERSION}",
        suggestions=suggestions,
        ui=ui or desk.ui,
        joined=_joined(desk, seen),
    )


def _placed(document: Document, workspace: Workspace | None) -> Document:
    """Name an article of the workspace by its place in it: the same wherever the workspace lies."""
    if workspace is None:
        return document
    folder, path = workspace.folder.absolute(), Path(document.article.path).absolute()
    if not path.is_relative_to(folder):
        return document
    return replace(document, article=replace(document.article, path=path.relative_to(folder).as_posix()))


def _present(desk: Desk, threads: Sequence[Thread], state: State) -> dict[str, tuple[str, ...]]:
    """By thread, the claims its verdict covers that are here, and the one its quote stands in now where it moved."""
    moved = {one.thread: {one.claim} for one in desk.stale.values() if one.claim}
    here = {t.id: {claim for claim in state.covers(t.id) if claim in desk.claims} for t in threads}
    return {name: tuple(sorted(claims | moved.get(name, set()))) for name, claims in here.items()}


def _unjudged(desk: Desk, judged: Mapping[str, Fact]) -> dict[str, Fact]:
    """The facts no verdict covers, or the rest of those a verdict covers in part: what the tool suggests."""
    covered = {claim for fact in judged.values() for claim in fact.claims}
    lone = (Fact(fact_id(claim), (claim,)) for claim in desk.claims if claim not in desk.fact_of)
    found: dict[str, Fact] = {}
    for fact in (*dict.fromkeys(desk.fact_of.values()), *lone):
        rest = tuple(claim for claim in fact.claims if claim not in covered)
        key = next((name for name in (fact.id, *map(fact_id, rest)) if name not in judged), None)
        if rest and key:
            found[key] = Fact(key, rest)
    return found


def _told(story: Story, facts: Mapping[str, Fact], holder: Mapping[str, str]) -> Story:
    """Tell a story by the facts that go out; `holder` names the one that holds a claim."""
    names = {holder[claim] for fact in story.facts for claim in fact.claims if claim in holder}
    return replace(story, facts=tuple(facts[name] for name in sorted(names)))


def _told_of(desk: Desk, fact: Fact, thread: Thread, state: State) -> Review:
    """Everything people said of one fact, for exports."""
    first = desk.claims[fact.claims[0]]
    said = _said(desk, first.id, thread, state)
    public = standing(thread)
    if public:  # what was worded and dated anew since is not public yet
        worded, dated = (public.decisions.get(name) for name in ("fact.wording", "fact.as_of"))
        if worded or "fact.wording" in thread.decisions:
            value = worded.value if worded else {}
            said |= {"wording": value.get("text") or None, "wording_lang": value.get("lang")}
        ruled = public.ruling.verdict.as_of if public.ruling else None
        said["as_of"] = ruled or (dated.value.get("text") or None if dated else None)
    return replace(review(fact.id, thread, first.text), **said)


def _said(desk: Desk, claim: str, thread: Thread, state: State) -> dict[str, Any]:
    """What people said of the fact besides its verdict, for a Review; nothing for one that came with an import."""
    if _origin(thread):
        return {}
    fact = desk.facts.of(claim)
    first = state.decision(thread.id, "fact.first")
    return {
        "wording": fact.wording,
        "wording_lang": fact.lang,
        "as_of": fact.as_of,
        "first_appearance": str(first.value.get("claim") or "") or None if first else None,
    }


def _joined(desk: Desk, state: State) -> tuple[Joined, ...]:
    """The claims people put into their facts; those of an import that nobody touched as they came."""
    found: list[Joined] = []
    for thread in map(state.thread, state.tagged("gathered")):
        origin = _origin(thread)
        if origin:
            found += [from_record(Joined, one) for one in origin.get("joined", ())]
            continue
        events = {event.sequence: event for event in thread.events}
        covered = set(state.covers(thread.id)) & desk.claims.keys()
        put = [(claim, events[at]) for claim, at in thread.members if claim in covered and at in events]
        found += [Joined(claim, event.actor, event.time) for claim, event in put if event.action == "fact.join"]
    return tuple(sorted(found, key=lambda one: one.claim))


def _origin(thread: Thread) -> Mapping[str, Any] | None:
    """What came with an imported verdict, while nobody has touched it here: it goes out as it came in."""
    acts = [event for event in thread.events if thread.in_force(event.id)]
    if not acts or any(event.action != "import" for event in acts):
        return None
    return (acts[-1].after or {}).get("origin")


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
    return frozenset(fact_id(t.id) for t in threads if t.stage not in PUBLIC and standing(t) is None)


def standing(thread: Thread) -> Thread | None:
    """Return a thread that was published and is open again as it was when readers saw it last; None for others."""
    if not thread.publications or thread.stage in PUBLIC or thread.stage == "withdrawn":
        return None
    last = thread.publications[-1].sequence
    then = Thread(thread.id)
    for event in thread.events:
        then = stepped(then, event) if event.sequence <= last else then
    return then


def review(fact: str, thread: Thread, unworded: str = "") -> Review:
    """Return what people decided about one fact, as exports carry it; `unworded` is what the claim says itself.

    Of a fact that was published and is open again, what readers saw: what is said of it since is not public yet.
    """
    public = standing(thread)
    if public:
        told = public.events[-1].sequence
        again = next(e for e in thread.events if e.action == "reopen" and e.sequence > told and thread.in_force(e.id))
        reopening = Change("reopening", again.time, again.actor, reason=again.reason)
        seen = review(fact, public, unworded)
        return replace(seen, state="reopened", changed=again.time, history=(*seen.history, reopening))
    origin = _origin(thread)
    if origin:
        return replace(from_record(Review, origin["review"]), fact=fact)
    ruling = thread.ruling
    assert ruling is not None, "threads without a ruling are not exported"
    verdict = ruling.verdict
    changes = history(thread, unworded)
    second = [r.actor for r in thread.reviews if r.actor != ruling.actor]
    last = thread.publications[-1] if thread.publications else None
    return Review(
        fact=fact,
        state=thread.stage,
        label=verdict.label,
        reviewer=ruling.actor,
        time=ruling.time,
        note=verdict.note,
        evidence=verdict.evidence,
        confidence=verdict.confidence,
        as_of=verdict.as_of,
        url=last.url if last else None,
        second_reviewer=second[0] if second else None,
        approved=_approved(thread),
        changed=_changed(thread) or ruling.time,
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


def _changed(thread: Thread) -> str | None:
    """When what goes out of this fact changed last: its verdict, how far it came, its words, what it covers."""
    acts = {event.id: event.action for event in thread.events}
    touching = (
        event.time
        for event in reversed(thread.events)
        if acts.get((event.after or {}).get("event", ""), event.action) in _TOUCHING and event.id not in thread.void
    )
    return next(touching, None)


def history(thread: Thread, unworded: str = "") -> tuple[Change, ...]:
    """Return the steps in the life of a verdict, in the log's order, without what was undone.

    `unworded` is what the claim says itself: what readers saw of it while nobody worded it.
    """
    worded = _worded_anew(thread, unworded)
    changes: list[Change] = []
    label: str | None = None
    public: str | None = None  # what readers saw last: what is told them is held against it
    for event in thread.events:
        kind = _KINDS.get(event.action)
        if not thread.in_force(event.id):
            continue
        if kind is None:
            public = label if event.action == "publish" else public
            continue
        given = verdict_from(event.after or {})
        after = given.label if given else (None if kind in ("withdrawal", "reopening") else label)
        note = given.note if given and kind in ("correction", "update") else ""
        told = kind in ("correction", "update", "withdrawal")
        was = public if told else label
        changes.append(Change(kind, event.time, event.actor, was, after, event.reason, note, *worded.get(event.id, ())))
        label = after
        public = after if told else public
    return tuple(changes)


def _worded_anew(thread: Thread, unworded: str) -> dict[str, tuple[str | None, str]]:
    """By the event that published it: the wording readers saw before, and the new one."""
    found: dict[str, tuple[str | None, str]] = {}
    for before, now in pairwise(thread.publications):
        was, words = before.wording or unworded or None, now.wording or unworded
        if words and (before.wording or unworded) != words:
            found[now.event] = was, words
    return found


def _label(step: Step) -> Label:
    return Label(step.key, tuple(sorted(step.labels.items())), step.averitec, step.rating, step.publishable)
