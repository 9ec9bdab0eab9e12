"""What each act does to its thread. An act that the rules do not allow is kept, without effect.

A step is a pure function of the thread and the event. An act returns the fields of the thread it changes, or
the name of the rule (a phrase of `phrases-review.toml`) that makes the event void. The policy of the day is not asked:
an event says itself (`second`) whether a second reader was wanted when it was made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from factcheck.model import Event
from factcheck.review.given import Fields, joined, passes_over, review_of
from factcheck.review.publishing import publish, reopen
from factcheck.review.thread import PUBLIC, Decision, Review, Stage, Thread, changed, unseen


def step(thread: Thread, event: Event) -> Thread:
    """Return `thread` after `event`. An unknown or forbidden act is void, never an error."""
    after = _effect(thread, event)
    if event.id in after.void:
        after = changed(after, stillborn=after.stillborn | {event.id})
    return after


def _effect(thread: Thread, event: Event) -> Thread:
    known = _ACTS.get(event.action)
    outcome = known(thread, event) if known else "unknown_act"
    if isinstance(outcome, str):
        outcome = {"void": {**thread.void, event.id: outcome}}
    return changed(thread, events=thread.events.push(event), **outcome)


def _turn(thread: Thread, event: Event) -> Fields | str:
    """Undo or redo: recompute the thread without, or with, the event named in `after`."""
    target = (event.after or {}).get("event")
    found = next((e for e in thread.events if e.id == target), None)
    if found is None or found.action in _TURNS:
        return "nothing_to_undo"
    if found.actor != event.actor:
        return "not_yours"
    undoing = event.action == "undo"
    if undoing == (found.id in thread.undone) or (undoing and found.id in thread.void):
        return "nothing_to_undo"
    if any(p.sequence >= found.sequence for p in thread.publications):
        return "published"
    undone = thread.undone | {found.id} if undoing else thread.undone - {found.id}
    fresh = _again(thread, undone)
    return {name: getattr(fresh, name) for name in Thread.__slots__ if name != "events"}


def _again(thread: Thread, undone: frozenset[str]) -> Thread:
    """Replay the thread without the undone events.

    What never had an effect does not gain one now, and what was seen of another's review stays seen.
    """
    void = {event: rule for event, rule in thread.void.items() if event in thread.stillborn}
    opened = thread.opened or bool(thread.pairs)
    fresh = Thread(thread.id, undone=undone, void=void, stillborn=thread.stillborn, opened=opened)
    for event in thread.events:
        if event.action in _TURNS or event.id in undone or event.id in thread.stillborn:
            fresh = changed(fresh, events=fresh.events.push(event))
        else:
            fresh = _effect(fresh, event)
    return changed(fresh, pairs=thread.pairs)


def _verdict(thread: Thread, event: Event) -> Fields | str:
    """A first, second or changed verdict."""
    if thread.stage in PUBLIC or thread.stage == "withdrawn":
        return "published"
    given = review_of(event)
    if given is None:
        return "no_label"
    was_second = thread.second
    second = thread.second or bool((event.after or {}).get("second")) or event.action == "review"
    blind = unseen(thread, event)
    standing = (*thread.reviews, *([thread.decision] if thread.decision else []))
    others = tuple(r for r in standing if r.actor != given.actor)
    rivals = tuple(r for r in others if r.event in blind and r.verdict != given.verdict)
    fields: Fields = {"second": second, "decision": None, "approved_by": None, "contested": ()}
    fields["members"] = joined(thread, given, event)
    if second:
        mine = {r.actor: r for r in thread.reviews} | {given.actor: given}
        reviews = tuple(mine.values())
        done = tuple(r for r in reviews if r.complete or r.second)
        fields |= {"reviews": reviews, "stage": _two(done)}
        return fields if thread.opened or len(done) < 2 else fields | _opened(thread, done, blind=was_second)
    if rivals:
        contested = (*others, given)
        return fields | {"reviews": contested, "contested": contested, "stage": "disagreed"}
    fields["reviews"] = (given,)
    if given.complete and event.action == "import" and (event.after or {}).get("state", "approved") not in _FINAL:
        return fields | {"stage": "reviewed"}
    if given.complete:
        return fields | {"stage": "approved", "approved_by": event.actor}
    return fields | {"stage": "draft"}


def _opened(thread: Thread, done: tuple[Review, ...], *, blind: bool) -> Fields:
    """Two readers are done: both may see all. Their labels are a pair if the first was hidden till now."""
    return {"opened": True, "pairs": (*thread.pairs, (done[0], done[1])) if blind else thread.pairs}


def _two(done: tuple[Review, ...]) -> Stage:
    """The stage of a thread that wants two readers, by the reviews that count: a second needs a label only."""
    if not done:
        return "draft"
    if len(done) == 1:
        return "reviewed"
    return "agreed" if len({r.verdict.label for r in done}) == 1 else "disagreed"


def _adjudicate(thread: Thread, event: Event) -> Fields | str:
    """A third person decides between reviews that disagree; both reviews are kept."""
    if thread.stage != "disagreed":
        return "nothing_to_settle"
    if thread.second and event.actor in {r.actor for r in thread.reviews}:
        return "own_review"
    if passes_over(thread, event):
        return "unseen"
    given = review_of(event)
    if given is None:
        return "no_label"
    stage: Stage = "approved" if given.complete and not thread.second else "adjudicated"
    approved = event.actor if stage == "approved" else None
    return {"decision": given, "contested": (), "stage": stage, "approved_by": approved}


def _approve(thread: Thread, event: Event) -> Fields | str:
    """Approval wants evidence and a note, no open conflict, and the second reader where one is wanted."""
    ruling = thread.ruling
    if ruling is None or thread.stage in PUBLIC or thread.stage in ("withdrawn", "approved"):
        return "nothing_to_approve"
    if thread.stage == "disagreed":
        return "disagreed"
    if not ruling.complete:
        return "incomplete"
    if (thread.second or bool((event.after or {}).get("second"))) and thread.stage not in ("agreed", "adjudicated"):
        return "second_wanted"
    if passes_over(thread, event):
        return "unseen"
    return {"stage": "approved", "approved_by": event.actor}


def _member(thread: Thread, event: Event) -> Fields | str:
    """`fact.join` and `fact.leave`: which claims this fact's verdict covers."""
    claim = (event.after or {}).get("claim")
    if not isinstance(claim, str) or not claim:
        return "no_claim"
    if event.action == "fact.leave" and claim in dict(thread.left):
        return "not_in_fact"
    members = {c: at for c, at in thread.members if c != claim}
    left = {c: at for c, at in thread.left if c != claim}
    (members if event.action == "fact.join" else left)[claim] = event.sequence
    return {"members": tuple(sorted(members.items())), "left": tuple(sorted(left.items()))}


def _decide(thread: Thread, event: Event) -> Fields | str:
    """Decisions of which one of each kind is in force: links, dates, claims, wording, assignment."""
    if event.after is None:
        return "no_value"
    before = thread.decisions.get(event.action)
    same = before is not None and before.value.get("text") == event.after.get("text")
    if event.action in _WORDS and not same and (thread.stage in PUBLIC or thread.stage == "withdrawn"):
        return "published_words"
    blind = unseen(thread, event)
    rivals: tuple[str, ...] = ()
    if before is not None and before.actor != event.actor and before.event in blind and before.value != event.after:
        rivals = (*before.rivals, before.event)
    made = Decision(event.id, event.sequence, event.time, event.actor, event.after, event.reason, rivals)
    return {"decisions": {**thread.decisions, event.action: made}}


_FINAL: Final = PUBLIC | {"approved"}
_WORDS: Final = frozenset({"fact.wording", "fact.as_of"})  # what readers saw of them is corrected, not edited
_TURNS: Final = frozenset({"undo", "redo"})
_ACTS: Final[dict[str, Callable[[Thread, Event], Fields | str]]] = {
    "undo": _turn,
    "redo": _turn,
    "verdict": _verdict,
    "review": _verdict,
    "import": _verdict,
    "adjudicate": _adjudicate,
    "approve": _approve,
    "publish": publish,
    "correct": publish,
    "update": publish,
    "withdraw": publish,
    "reopen": reopen,
    "fact.join": _member,
    "fact.leave": _member,
    "link": _decide,
    "date": _decide,
    "claim.add": _decide,
    "claim.edit": _decide,
    "claim.skip": _decide,
    "fact.wording": _decide,
    "fact.as_of": _decide,
    "fact.first": _decide,
    "assign": _decide,
    "triage": _decide,
    "agency": _decide,
}
