"""The state of a workspace: what all events together come to, by object and by reviewer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from factcheck.model import Event
from factcheck.review.persistent import Map, Row
from factcheck.review.sight import Sight, keeps_back
from factcheck.review.thread import STAGES, Decision, Review, Stage, Thread, lone_id

SOURCE: Final = ("article", "path", "sha256", "anchor", "matcher")
"""What of a source tells whether a verdict on it still stands."""
_ON: Final = "on "


@dataclass(frozen=True, slots=True)
class Hands:
    """One reviewer's acts as "event object" words: what undo and redo would take next is last."""

    done: Row[str] = field(default_factory=Row)
    undone: Row[str] = field(default_factory=Row)


@dataclass(frozen=True, slots=True)
class State:
    """Immutable; `apply` returns the next one cheaply. Times play no part: sequence alone orders.

    `threads` by object id; `owners`, the threads that took a claim in (other than its own); `hands` and
    `users` (of the operating system) by reviewer; `groups`, the objects that carry a tag (see `tags`)
    with False for those that no longer do. `sequence` and `head` are those of the last event applied.
    """

    threads: Mapping[str, Thread] = field(default_factory=Map)
    owners: Map[tuple[str, ...]] = field(default_factory=Map)
    hands: Map[Hands] = field(default_factory=Map)
    users: Map[tuple[str, ...]] = field(default_factory=Map)
    groups: Map[Map[bool]] = field(default_factory=Map)
    sequence: int = 0
    head: str = ""

    def thread(self, object_id: str) -> Thread:
        """Return the thread of a claim, fact, link or time expression; an empty one if nobody acted."""
        return self.threads[object_id] if object_id in self.threads else Thread(object_id)

    def thread_of(self, claim: str) -> Thread:
        """Return the thread that decides about `claim`: that of the fact it was last accepted into, else its own.

        A claim taken out of the fact that bears its own name has the thread `lone_id(claim)` for its own.
        """
        own = self.thread(claim)
        if claim in dict(own.left):
            own = self.thread(lone_id(claim))
        joined = [
            (at, t) for t in map(self.thread, self.owners.get(claim, ())) for member, at in t.members if member == claim
        ]
        if not joined:
            return own
        at, thread = max(joined, key=lambda pair: (pair[0], pair[1].id))
        direct = max((r.sequence for r in own.reviews), default=-1)
        return own if direct > at else thread

    def covers(self, object_id: str) -> tuple[str, ...]:
        """Return the claims this thread's verdict covers today: those accepted into it and not moved on since."""
        covered = self.thread(object_id).covers
        return tuple(claim for claim in covered if self.thread_of(claim).id == object_id)

    def verdict_of(self, claim: str) -> Review | None:
        """Return the verdict that covers `claim`, None where nobody gave one or it was reopened."""
        return self.thread_of(claim).ruling

    def stage_of(self, claim: str) -> Stage:
        """Return where `claim` stands in the workflow."""
        return self.thread_of(claim).stage

    def offered(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Return those of a fact's `claims` that no verdict covers, while one of them has a verdict."""
        ruled = {claim: self.verdict_of(claim) is not None for claim in claims}
        return tuple(claim for claim, has in ruled.items() if not has) if any(ruled.values()) else ()

    def visible_to(self, viewer: str) -> State:
        """Return this state as `viewer` may see it: first reviews stay hidden until the second is saved.

        A view to read from; events are applied to the whole state. An empty name sees what all may see.
        """
        return replace(self, threads=Sight(self.threads, viewer))

    def shows(self, event: Event) -> bool:
        """Return whether this view holds `event`: for logs and histories."""
        return any(e.id == event.id for e in self.thread(event.object).events)

    def seen(self, object_id: str) -> str | None:
        """Return what an act on this object made now is `based_on`: give it to `EventLog.append`."""
        return self.thread(object_id).seen

    def decision(self, object_id: str, action: str) -> Decision | None:
        """Return the decision of one kind in force (`link`, `date`, `claim.edit`, `assign`, `fact.wording`, …)."""
        return self.threads[object_id].decisions.get(action) if object_id in self.threads else None

    def decisions(self, action: str) -> Iterator[tuple[str, Decision]]:
        """Yield (object id, decision) for every decision of one kind in force, by object id."""
        for object_id in self.tagged(f"has {action}"):
            yield object_id, self.thread(object_id).decisions[action]

    def tagged(self, tag: str) -> list[str]:
        """Return the objects that carry `tag` in this view, sorted; see `tags`."""
        found = {object_id for object_id, on in self.groups.get(tag, Map()).items() if on}
        if isinstance(self.threads, Sight):
            hidden = self.threads.tags(self.groups.get("hidden", Map()), tags)
            found = {one for one in found if one not in hidden} | {one for one, known in hidden.items() if tag in known}
        return sorted(found)

    def sources(self) -> Iterator[tuple[dict[str, Any], str]]:
        """Yield what the verdicts on record rest on (`SOURCE` of their `source`), each with its tag.

        For views too; a verdict that a view does not show yields nothing for the tag there.
        """
        for tag in self.groups:
            if tag.startswith(_ON):
                yield dict(zip(SOURCE, json.loads(tag.removeprefix(_ON)), strict=True)), tag

    def links(self) -> dict[tuple[str, str], str]:
        """Return the relation a person decided for each pair of claim ids, smaller first; `unrelated` for no link."""
        found = {}
        for object_id, made in self.decisions("link"):
            a, _, b = object_id.partition("~")
            found[min(a, b), max(a, b)] = str(made.value.get("relation") or "unrelated")
        return found

    def wording(self, object_id: str) -> str | None:
        """Return the claim wording a person wrote for this fact or claim."""
        made = self.decision(object_id, "fact.wording")
        return str(made.value.get("text") or "") or None if made else None

    def assignees(self, object_id: str) -> tuple[str, ...]:
        """Return the reviewers this object is assigned to, in the order they were named."""
        made = self.decision(object_id, "assign")
        to = made.value.get("to") if made else None
        return tuple(str(name) for name in (to if isinstance(to, list) else [to]) if name)

    def assigned(self, object_id: str) -> str | None:
        """Return the reviewers this object is assigned to, in words; None where it is nobody's."""
        return ", ".join(self.assignees(object_id)) or None

    def conflicts(self) -> tuple[Thread, ...]:
        """Return the threads a person must settle: reviews or decisions that had not seen each other."""
        return tuple(map(self.thread, self.tagged("contested")))

    def ruled(self) -> tuple[Thread, ...]:
        """Return the threads with a verdict in force, by object id."""
        return tuple(map(self.thread, self.tagged("ruled")))

    def stages(self) -> dict[Stage, int]:
        """Return how many objects stand at each stage, without those that are open."""
        counts = {stage: len(self.tagged(stage)) for stage in STAGES}
        return {stage: count for stage, count in counts.items() if count}

    def double_reviews(self) -> tuple[tuple[str, str], ...]:
        """Return the labels of both readers of every fact reviewed twice, as first given, for `agreement`."""
        twice = (pair for object_id in self.tagged("twice") for pair in self.thread(object_id).pairs)
        return tuple((a.verdict.label, b.verdict.label) for a, b in twice)

    def labels_used(self) -> frozenset[str]:
        """Return every label a verdict on record carries: none of them may leave the scale."""
        named = ((tag, tag.removeprefix("label ")) for tag in self.groups)
        return frozenset(label for tag, label in named if tag != label and any(self.groups[tag].values()))

    def shared_names(self) -> dict[str, tuple[str, ...]]:
        """Return the reviewer names more than one operating-system user has acted under."""
        return {name: users for name, users in sorted(self.users.items()) if len(users) > 1}

    def undo_target(self, actor: str) -> tuple[str, str] | None:
        """Return (event id, object id) of the actor's last act that can be undone."""
        return self._target(self.hands[actor].done if actor in self.hands else Row(), "undo")

    def redo_target(self, actor: str) -> tuple[str, str] | None:
        """Return (event id, object id) of the act the actor undid last, unless they acted since."""
        return self._target(self.hands[actor].undone if actor in self.hands else Row(), "redo")

    def _target(self, stack: Row[str], action: str) -> tuple[str, str] | None:
        for word in reversed(stack):
            event_id, _, object_id = word.partition(" ")
            thread = self.thread(object_id)
            found = next(e for e in thread.events if e.id == event_id)
            public = any(p.sequence >= found.sequence for p in thread.publications)
            if not public and (event_id in thread.undone) == (action == "redo"):
                return event_id, object_id
        return None


def tags(thread: Thread) -> frozenset[str]:
    """Return what `thread` is found by: its stage, `ruled`, `twice` reviewed, `contested`, `hidden`, `has ACTION`.

    `public` says that something of it was published once, `gathered` that people put claims into it or took them
    out, `label KEY` that a verdict on record is this; verdicts on one source have the tag of `State.sources`.
    """
    found = {f"has {action}" for action in thread.decisions}
    verdicts = (*thread.reviews, *([thread.decision] if thread.decision else ()), *thread.publications)
    found |= {f"label {one.verdict.label}" for one in verdicts}
    if thread.stage != "open":
        found.add(thread.stage)
    ruling = thread.ruling
    if ruling is not None:
        found.add("ruled")
    if ruling is not None and ruling.source:
        found.add(_ON + json.dumps([ruling.source.get(name) for name in SOURCE]))
    if thread.publications:
        found.add("public")
    if thread.pairs:
        found.add("twice")
    if thread.members or thread.left:
        found.add("gathered")
    if keeps_back(thread):
        found.add("hidden")
    if thread.contested or any(made.rivals for made in thread.decisions.values()):
        found.add("contested")
    return frozenset(found)
