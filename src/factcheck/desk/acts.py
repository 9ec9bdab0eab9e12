"""What a reviewer does at a desk. Every act is durable when its method returns, and the desk shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from factcheck.lang import render
from factcheck.model import Claim, Document, Event, Evidence, Fact, Link, Reason, Verdict
from factcheck.model.event import Action
from factcheck.review import (
    Act,
    Carried,
    Policy,
    RefusedError,
    State,
    Thread,
    prepare,
    redo,
    undo,
    verdict_to,
)
from factcheck.review import wants_second as asked
from factcheck.review.acts import NOW
from factcheck.store import EventLog
from factcheck.version import VERSION

__all__ = ["NOW", "Acts", "DeskError"]

_ON_SOURCES = frozenset({"approve", "publish", "correct", "update"})


class DeskError(Exception):
    """An act that cannot be done: one line, what is wrong and what to do."""


class Acts:
    """The acts. What they are done on is the desk's, which inherits them."""

    log: EventLog
    state: State
    policy: Policy
    reviewer: str
    ui: str
    documents: dict[str, Document]
    _found: dict[str, Document]
    compared = True
    """Whether the claims were compared at all yet: a screen shows articles before that."""
    _together = False

    @property
    def links_of(self) -> dict[str, list[Link]]:
        """The links of each claim that has any, strongest first."""
        raise AssertionError

    @property
    def fact_of(self) -> Mapping[str, Fact]:
        """The fact each claim is gathered into, as people left it."""
        raise AssertionError

    @property
    def stale(self) -> dict[str, Carried]:
        """Verdicts whose source changed, by the claim that stands where their quote was."""
        raise AssertionError

    def claim(self, claim_id: str) -> Claim:
        """Return one claim, or raise DeskError."""
        raise AssertionError

    def refresh(self) -> bool:
        """Take in what was done since."""
        raise AssertionError

    def act(
        self,
        action: Action,
        object_id: str,
        after: Mapping[str, Any] | None = None,
        *,
        reason: str = "",
        seen: str | None = NOW,
    ) -> Event:
        """Record one act and show it. The event is durable when this returns.

        `seen` is the newest event of the object that the reviewer had before their eyes (`State.seen`), where
        they looked at it longer ago than now: what others did since is then not passed over.

        Raises:
            StoreError: it could not be written; nothing changed.
            DeskError: the rules forbid it.
        """
        if action in _ON_SOURCES:
            after = self._on_sources(action, object_id, after)
        if action in ("correct", "update") and after and after.get("label"):
            wanted = self.wants_second(self.state.thread(object_id), str(after["label"]))
            after = {**after, "second": True} if wanted else after

        def prepared() -> Act:
            return prepare(self.state, action, object_id, actor=self.reviewer, after=after, reason=reason, seen=seen)

        return self._record(prepared)

    def _on_sources(self, action: Action, object_id: str, after: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
        """Hold what makes a verdict final against its sources: one that changed is looked at first.

        What is public already is corrected or updated, and rests on the quote as it stands now.
        """
        moved = next((one for one in self.stale.values() if one.thread == object_id), None)
        if moved is None:
            return after
        if action in ("approve", "publish"):
            raise self.refusal("stale-first")
        ruling = self.state.thread(object_id).ruling
        if moved.claim is None or ruling is None:
            return after
        given = after if after and after.get("label") else {**verdict_to(ruling.verdict), **(after or {})}
        return {**given, "covers": [moved.claim], "source": self.source_of(self.claim(moved.claim))}

    def thread_for(self, claim_id: str) -> Thread:
        """Return what an act on a claim is given on: its fact, or the verdict whose quote moved to where it stands."""
        thread, moved = self.state.thread_of(claim_id), self.stale.get(claim_id)
        return self.state.thread(moved.thread) if moved and thread.ruling is None else thread

    def _record(self, prepared: Callable[[], Act]) -> Event:
        try:
            act = prepared()
        except RefusedError as error:
            raise DeskError(render(error.reason, self.ui)) from error
        event = self.log.append(act.action, act.object, **act.rest)
        if not self._together:
            self.refresh()
            self._refuse_overtaken(event)
        return event

    def _refuse_overtaken(self, event: Event) -> None:
        """Say so where an act came to nothing, since somebody was quicker: it stays in the log, without effect."""
        rule = self.state.thread(event.object).void.get(event.id)
        if rule:
            raise DeskError(render(Reason(f"review.{rule}"), self.ui))

    def refusal(self, name: str, **said: str) -> DeskError:
        """Return why an act is refused, in the reviewer's language; `said` fills the phrase."""
        return DeskError(render(Reason(f"desk.{name}", tuple(said.items())), self.ui))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Do many acts on different objects, each durable when it is made, and show them once, at the end."""
        self._together = True
        try:
            yield
        finally:
            self._together = False
            self.refresh()

    def mark(
        self,
        claim_id: str,
        label: str,
        *,
        note: str = "",
        evidence: Sequence[Evidence] = (),
        confidence: float | None = None,
        as_of: str | None = None,
        action: Action = "verdict",
        seen: str | None = NOW,
    ) -> Event:
        """Give a verdict on the fact a claim belongs to; with note and evidence it is approved by that."""
        claim = self.claim(claim_id)
        thread = self.thread_for(claim_id)
        after = {
            **verdict_to(Verdict(label, note, tuple(evidence), confidence, as_of)),
            "covers": [claim_id],
            "source": self.source_of(claim),
            "second": self.wants_second(thread, label, claim_id),
        }
        return self.act(action, thread.id, after, seen=seen)

    def approve(self, claim_id: str) -> Event:
        """Approve the verdict on the fact a claim belongs to."""
        thread = self.thread_for(self.claim(claim_id).id)
        label = thread.ruling.verdict.label if thread.ruling else ""
        return self.act("approve", thread.id, {"second": self.wants_second(thread, label, claim_id)})

    def wants_second(self, thread: Thread, label: str, *claims: str) -> bool:
        """Whether the policy wants a second reader; sources that conflict about any claim of the fact count."""
        conflict = self.policy.second == "conflicts" and self._contradicted({*claims, *thread.covers})
        return asked(self.policy, thread.id, label, conflict=conflict)

    def _contradicted(self, claims: set[str]) -> bool:
        if not self.compared:  # nobody knows yet, and a second reader too many does no harm
            return True
        told = claims | {claim for one in claims if one in self.fact_of for claim in self.fact_of[one].claims}
        return any(link.relation == "conflict" for claim in told for link in self.links_of.get(claim, ()))

    def source_of(self, claim: Claim) -> dict[str, Any]:
        """Return what a verdict on a claim is given on, for its `source`."""
        article = self.documents[claim.article].article
        anchor = article.published.value if article.published else None
        place = {"article": article.id, "sha256": article.sha256, "path": article.path, "anchor": anchor}
        return {**place, "quote": claim.text, "start": claim.start, "end": claim.end, "matcher": VERSION}

    def undo(self) -> Event | None:
        """Take back this reviewer's own last act; None when there is nothing to undo."""
        target = self.state.undo_target(self.reviewer)
        return self._record(lambda: undo(self.state, self.reviewer)) if target else None

    def redo(self) -> Event | None:
        """Do again what this reviewer undid last; None when there is nothing to redo."""
        target = self.state.redo_target(self.reviewer)
        return self._record(lambda: redo(self.state, self.reviewer)) if target else None
