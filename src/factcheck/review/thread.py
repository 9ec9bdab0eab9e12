"""One thread: everything people did about one object (claim, fact, link, time expression)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from operator import attrgetter
from typing import Any, Literal

from factcheck.model import Event, Evidence, Verdict
from factcheck.review.persistent import Row

Stage = Literal[
    "open",
    "draft",
    "reviewed",
    "agreed",
    "disagreed",
    "adjudicated",
    "approved",
    "published",
    "corrected",
    "updated",
    "withdrawn",
    "reopened",
]
STAGES: tuple[Stage, ...] = Stage.__args__  # type: ignore[attr-defined]
PUBLIC: frozenset[Stage] = frozenset({"published", "corrected", "updated"})


@dataclass(frozen=True, slots=True)
class Review:
    """One reviewer's verdict, as given by one event. `complete` when it has a note and evidence.

    `covers` are the claim ids the reviewer accepted as appearances; `source` says what the verdict was
    given on: article, sha256, quote, start, end (code points, half-open), anchor, matcher.
    """

    event: str
    sequence: int
    time: str
    actor: str
    verdict: Verdict
    covers: tuple[str, ...] = ()
    source: Mapping[str, Any] = field(default_factory=dict)
    second: bool = False

    @property
    def complete(self) -> bool:
        """True when the verdict says why and on what evidence."""
        return bool(self.verdict.note.strip()) and bool(self.verdict.evidence)


@dataclass(frozen=True, slots=True)
class Publication:
    """A verdict as it was made public: `kind` is publish, correct, update or withdraw.

    `wording` is the claim as the desk had worded it then, None where its own words stood.
    """

    kind: str
    event: str
    sequence: int
    time: str
    actor: str
    verdict: Verdict
    url: str | None
    reason: str
    wording: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision in force of one kind (`link`, `date`, `claim.edit`, `assign`, …) on one object.

    `rivals` are the ids of events whose decision this one replaced without having seen it.
    """

    event: str
    sequence: int
    time: str
    actor: str
    value: Mapping[str, Any]
    reason: str
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """The events about one object and what they come to. Made by `review.steps.step` only.

    `contested` holds the reviews that stand against each other because one was given without having
    seen the other; `void` the events without effect, with the rule that says why, `stillborn` those
    that never had any; `members` the claims this fact covers and `left` those taken out, with the
    sequence of each; `undone` the events undone; `since` the sequence of the last reopening.

    `opened` once two readers have saved their reviews and may see each other's; `pairs` the reviews as
    two readers first gave them, neither having seen the other's. What was seen and given stays so when
    it is undone. `awaiting` says that a view keeps another's review back (`State.visible_to`).
    """

    id: str
    events: Row[Event] = field(default_factory=Row)
    undone: frozenset[str] = frozenset()
    void: Mapping[str, str] = field(default_factory=dict)
    stillborn: frozenset[str] = frozenset()
    stage: Stage = "open"
    reviews: tuple[Review, ...] = ()
    contested: tuple[Review, ...] = ()
    decision: Review | None = None
    second: bool = False
    approved_by: str | None = None
    since: int = 0
    opened: bool = False
    pairs: tuple[tuple[Review, Review], ...] = ()
    awaiting: bool = False
    publications: tuple[Publication, ...] = ()
    members: tuple[tuple[str, int], ...] = ()
    left: tuple[tuple[str, int], ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)

    @property
    def ruling(self) -> Review | None:
        """The review that counts: the adjudicator's, else the last published, else the newest.

        Where reviews are contested the earliest of them is shown, beside the flag.
        """
        if self.decision is not None:
            return self.decision
        if self.contested or self.second:
            return self.reviews[0] if self.reviews else None
        return self.reviews[-1] if self.reviews else None

    @property
    def covers(self) -> tuple[str, ...]:
        """The claims this thread's verdict covers, sorted: accepted by a person, never by the machine."""
        own = {self.id} if self.id.startswith("c") and self.id not in dict(self.left) else set()
        return tuple(sorted(own | {claim for claim, _ in self.members}))

    @property
    def seen(self) -> str | None:
        """The id of the newest event: what an act made now is `based_on`."""
        return self.events[-1].id if self.events else None

    def in_force(self, event: str) -> bool:
        """Return whether the event with this id stands: neither undone nor void."""
        return event not in self.undone and event not in self.void


def changed(thread: Thread, **fields: Any) -> Thread:
    """Return `thread` with some fields changed: what `dataclasses.replace` does, several times as fast.

    >>> changed(Thread("c1"), stage="draft").stage
    'draft'
    """
    new = object.__new__(Thread)
    for put, value in zip(_PUTS, _values(thread), strict=True):
        put(new, value)
    for name, value in fields.items():
        _PUT[name](new, value)
    return new


_values = attrgetter(*Thread.__slots__)
_PUT: dict[str, Callable[[Thread, Any], None]] = {name: getattr(Thread, name).__set__ for name in Thread.__slots__}
_PUTS = tuple(_PUT.values())


def unseen(thread: Thread, event: Event) -> frozenset[str]:
    """Return the ids of the events of others on this object that `event`'s actor had not seen."""
    others: list[str] = []
    for earlier in reversed(thread.events):
        if earlier.id == event.based_on:
            break
        if earlier.actor != event.actor:
            others.append(earlier.id)
    return frozenset(others)


def fact_id(object_id: str) -> str:
    """Return the id a fact goes by in exports, from the id of its thread: a claim's, or already a fact's.

    >>> fact_id("c0123456789ab"), fact_id("f87afa567ecf6")
    ('f87afa567ecf6', 'f87afa567ecf6')
    """
    return object_id if object_id.startswith("f") else "f" + sha256(object_id.encode()).hexdigest()[:12]


def lone_id(claim: str) -> str:
    """Return the id of the thread of a claim that was taken out of the fact that bears its name.

    >>> lone_id("c0123456789ab")
    'f9703ceee8093'
    """
    return fact_id(f"{claim} alone")


def verdict_from(after: Mapping[str, Any]) -> Verdict | None:
    """Read a verdict from an event's `after`; None where there is no label.

    Evidence may be a list of URLs or of objects.

    >>> verdict_from({"label": "false", "note": "n", "evidence": ["https://e.example"]}).evidence[0].url
    'https://e.example'
    """
    label = after.get("label")
    if not isinstance(label, str) or not label:
        return None
    confidence = after.get("confidence")
    as_of = after.get("as_of")
    return Verdict(
        label=label,
        note=str(after.get("note") or ""),
        evidence=_evidence(after.get("evidence")),
        confidence=float(confidence) if isinstance(confidence, (int, float)) else None,
        as_of=as_of if isinstance(as_of, str) else None,
    )


def verdict_to(verdict: Verdict) -> dict[str, Any]:
    """Return `verdict` as the JSON object an event's `after` carries; empty fields are left out.

    >>> verdict_to(Verdict("true", "n", (Evidence(url="https://e.example"),)))
    {'label': 'true', 'note': 'n', 'evidence': [{'url': 'https://e.example'}]}
    """
    names = ("url", "archived", "quote", "accessed", "file", "claim")
    evidence = [{n: getattr(e, n) for n in names if getattr(e, n) is not None} for e in verdict.evidence]
    whole: dict[str, Any] = {"label": verdict.label, "note": verdict.note, "evidence": evidence}
    if verdict.confidence is not None:
        whole["confidence"] = verdict.confidence
    if verdict.as_of is not None:
        whole["as_of"] = verdict.as_of
    return whole


def _evidence(given: object) -> tuple[Evidence, ...]:
    if not isinstance(given, Sequence) or isinstance(given, str):
        return ()
    names = ("url", "archived", "quote", "accessed", "file", "claim")
    found = []
    for item in given:
        if isinstance(item, str) and item.strip():
            found.append(Evidence(url=item))
        elif isinstance(item, Mapping):
            fields = {n: str(item[n]) for n in names if item.get(n) is not None and str(item[n]).strip()}
            if fields:
                found.append(Evidence(**fields))
    return tuple(found)
