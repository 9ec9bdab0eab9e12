"""One reviewer at work on a workspace: what the screen shows and the commands do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from factcheck.desk.anchors import anchor_object, anchor_value
from factcheck.desk.decisions import build_claim, chosen_reading, decided, skipped
from factcheck.desk.matched import Matched, matched
from factcheck.desk.reading import Progress, read_documents
from factcheck.desk.sources import remember, sources
from factcheck.lang import render
from factcheck.matching import Settings
from factcheck.model import Claim, Document, Event, Evidence, Fact, Link, Story, Unreadable, Verdict
from factcheck.model.event import Action
from factcheck.review import (
    Act,
    Carried,
    Policy,
    RefusedError,
    Review,
    State,
    apply,
    carried,
    prepare,
    redo,
    undo,
    verdict_to,
    wants_second,
)
from factcheck.store import EventLog, Workspace
from factcheck.version import VERSION

_REBUILDING = frozenset({"claim.add", "claim.edit", "claim.skip", "date", "link", "undo", "redo"})


class DeskError(Exception):
    """An act that cannot be done: one line, what is wrong and what to do."""


class Desk:
    """Articles read, claims matched, people's decisions laid over them, acts recorded.

    Every act is durable when its method returns, and the attributes show it. `documents` and `claims`
    are by id, in reading order; `workspace` is None for a desk that was not opened on a folder.
    """

    documents: dict[str, Document]
    claims: dict[str, Claim]
    workspace: Workspace | None = None

    def __init__(
        self,
        log: EventLog,
        found: Sequence[Document],
        *,
        reviewer: str,
        ui: str = "en",
        policy: Policy | None = None,
        settings: Settings | None = None,
    ) -> None:
        self.log = log
        self.policy = policy or Policy()
        self.settings = settings or Settings()
        self.reviewer = reviewer
        self.ui = ui
        self.problems: tuple[Unreadable, ...] = ()
        self.state: State = log.state()
        self._found = {document.article.id: document for document in found}
        self._build()

    @classmethod
    def open(
        cls,
        folder: str | Path,
        paths: Sequence[str | Path] = (),
        *,
        reviewer: str,
        ui: str = "en",
        store: str | None = None,
        published: str | None = None,
        progress: Progress | None = None,
        policy: Policy | None = None,
        settings: Settings | None = None,
        remembering: bool = False,
        alone: bool = False,
    ) -> Desk:
        """Open the workspace at `folder` with the articles of `paths`, or those it holds.

        With `remembering`, commands without paths find these articles again; `alone`, only they are read.

        Raises:
            StoreError: the log cannot be used. ValueError: `published` is no date.
        """
        workspace = Workspace(folder)
        given = [Path(path) for path in paths]
        wanted = given if alone else sources(workspace, given)
        read = read_documents(wanted, published=published, progress=progress)
        log = workspace.log(store)
        desk = cls(log, read.documents, reviewer=reviewer, ui=ui, policy=policy, settings=settings)
        desk.problems = read.problems
        desk.workspace = workspace
        if remembering:
            remember(workspace, given)
        return desk

    # -- what there is ------------------------------------------------------------------------------

    def _build(self) -> None:
        """Lay people's decisions over what was found. Called when one of them changes it."""
        laid = [decided(document, self.state) for document in self._found.values()]
        self.documents = {document.article.id: document for document in laid}
        self.claims = {claim.id: claim for document in laid for claim in document.claims}
        self._matched: Matched | None = None
        self._stale: tuple[int, dict[str, Carried]] | None = None

    @property
    def matched(self) -> Matched:
        """Links, facts and stories; matched when they are first asked for, since many commands need none."""
        if self._matched is None:
            kept = [
                replace(d, claims=tuple(c for c in d.claims if not skipped(c.id, self.state)))
                for d in self.documents.values()
            ]
            self._matched = matched(kept, self.settings, self.state.links())
        return self._matched

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link between two claims."""
        return self.matched.links

    @property
    def links_of(self) -> dict[str, list[Link]]:
        """The links of each claim that has any, strongest first."""
        return self.matched.links_of

    @property
    def stories(self) -> tuple[Story, ...]:
        """The articles of each event, with their facts."""
        return self.matched.stories

    @property
    def fact_of(self) -> dict[str, Fact]:
        """The fact each claim is gathered into."""
        return self.matched.fact_of

    @property
    def stale(self) -> dict[str, Carried]:
        """Verdicts whose source changed, by the claim that stands where their quote was; lost ones by thread id."""
        if self._stale is None or self._stale[0] != self.state.sequence:
            moved = carried(self.state.visible_to(self.reviewer), self.documents.values(), matcher=VERSION)
            self._stale = (self.state.sequence, {one.claim or one.thread: one for one in moved.values()})
        return self._stale[1]

    def claim(self, claim_id: str) -> Claim:
        """Return one claim.

        Raises:
            DeskError: there is none with this id.
        """
        try:
            return self.claims[claim_id]
        except KeyError:
            raise DeskError(f"no claim {claim_id} among the articles read; 'factcheck queue' lists them") from None

    def verdict_of(self, claim_id: str) -> Review | None:
        """Return the verdict that covers a claim, as far as this reviewer may see it; a moved one by its quote."""
        seen = self.state.visible_to(self.reviewer)
        moved = self.stale.get(claim_id)
        return seen.verdict_of(claim_id) or (seen.thread(moved.thread).ruling if moved else None)

    def history(self, claim_id: str) -> list[Event]:
        """Return the events about a claim that this reviewer may see, oldest first."""
        seen = self.state.visible_to(self.reviewer)
        threads = {
            seen.thread(claim_id).id: seen.thread(claim_id),
            seen.thread_of(claim_id).id: seen.thread_of(claim_id),
        }
        events = {event.sequence: event for thread in threads.values() for event in thread.events}
        return [events[sequence] for sequence in sorted(events)]

    def search(self, text: str) -> list[str]:
        """Return the ids of the claims that hold `text`, in reading order; see `factcheck search --help`."""
        from factcheck.desk.searching import search

        return search(self, text)

    def refresh(self) -> bool:
        """Take in what others did since; return whether anything changed."""
        return self._apply(list(self.log.events(after=self.state.sequence)))

    def _apply(self, events: Sequence[Event]) -> bool:
        for event in events:
            self.state = apply(self.state, event)
        if any(event.action in _REBUILDING for event in events):
            self._build()
        return bool(events)

    # -- what a person does -------------------------------------------------------------------------

    def act(self, action: Action, object_id: str, after: Mapping[str, Any] | None = None, *, reason: str = "") -> Event:
        """Record one act and show it. The event is durable when this returns.

        Raises:
            StoreError: it could not be written; nothing changed.
            DeskError: the rules forbid it.
        """
        return self._record(
            lambda: prepare(self.state, action, object_id, actor=self.reviewer, after=after, reason=reason)
        )

    def _record(self, prepared: Callable[[], Act]) -> Event:
        try:
            act = prepared()
        except RefusedError as error:
            raise DeskError(render(error.reason, self.ui)) from error
        event = self.log.append(act.action, act.object, **act.rest)
        self.refresh()
        return event

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
    ) -> Event:
        """Give a verdict on the fact a claim belongs to; with note and evidence it is approved by that."""
        claim = self.claim(claim_id)
        thread = self.state.thread_of(claim_id)
        after = {
            **verdict_to(Verdict(label, note, tuple(evidence), confidence, as_of)),
            "covers": [claim_id],
            "source": self._source(claim),
            "second": self._wants_second(thread.id, claim_id, label),
        }
        return self.act(action, thread.id, after)

    def approve(self, claim_id: str) -> Event:
        """Approve the verdict on the fact a claim belongs to."""
        thread = self.state.thread_of(self.claim(claim_id).id)
        label = thread.ruling.verdict.label if thread.ruling else ""
        return self.act("approve", thread.id, {"second": self._wants_second(thread.id, claim_id, label)})

    def _wants_second(self, thread_id: str, claim_id: str, label: str) -> bool:
        conflict = self.policy.second == "conflicts" and any(
            link.relation == "conflict" for link in self.links_of.get(claim_id, ())
        )
        return wants_second(self.policy, thread_id, label, conflict=conflict)

    def _source(self, claim: Claim) -> dict[str, Any]:
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

    def skip(self, claim_id: str, reason: str) -> Event:
        """Say that something is not a claim."""
        self.claim(claim_id)
        return self.act("claim.skip", claim_id, {"skip": True}, reason=reason)

    def add_claim(self, article_id: str, start: int, end: int) -> Event:
        """Make a claim of `text[start:end]` of an article, code points, half-open."""
        if article_id not in self._found:
            raise DeskError(f"no article {article_id} among those read")
        with _plainly():
            claim = build_claim(self._found[article_id], start, end)
        after = {"article": article_id, "start": start, "end": end, "text": claim.text}
        return self.act("claim.add", claim.id, after)

    def edit_claim(self, claim_id: str, changes: Mapping[str, Any], reason: str = "") -> Event:
        """Mend a claim: polarity, modality, speaker, as_of, bounds, or one quantity (`start`, `value`, `counted`)."""
        claim = self.claim(claim_id)
        made = self.state.decision(claim_id, "claim.edit")
        merged = {**(made.value if made else {}), **changes}
        if "start" in changes or "end" in changes:
            start, end = int(merged.get("start", claim.start)), int(merged.get("end", claim.end))
            with _plainly():
                text = build_claim(self._found[claim.article], start, end).text
            merged |= {"start": start, "end": end, "text": text}
        return self.act("claim.edit", claim_id, merged, reason=reason)

    def decide_link(self, a: str, b: str, relation: str | None, reason: str = "") -> Event:
        """Confirm, reject (`None`) or relabel how two claims relate."""
        first, second = sorted((self.claim(a).id, self.claim(b).id))
        return self.act("link", f"{first}~{second}", {"relation": relation}, reason=reason)

    def choose_date(self, claim_id: str, start: int, choice: int | str) -> Event:
        """Settle a time expression: an alternative by its number from 0, or a value a reviewer typed."""
        timex = next((t for t in self.claim(claim_id).times if t.start <= start < t.end), None)
        if timex is None:
            raise DeskError(f"claim {claim_id} has no time expression at {start}")
        with _plainly():
            reading = chosen_reading(timex, choice)
        after = {"edtf": reading.edtf, "timex": reading.timex, "first": reading.first, "last": reading.last}
        return self.act("date", f"{claim_id}@{timex.start}", after)

    def date_article(self, article_id: str, value: str, kind: str = "published") -> Event:
        """Say when an article was `published` or `received`: its relative dates are seen from there."""
        if article_id not in self._found:
            raise DeskError(f"no article {article_id} among those read")
        with _plainly():
            after = anchor_value(value, kind)
        return self.act("date", anchor_object(article_id), after)

    @property
    def found(self) -> Mapping[str, Document]:
        """The documents as the machine read them, by id: what people decided is not laid over them."""
        return self._found


@contextmanager
def _plainly() -> Iterator[None]:
    """Turn what a value is wrong about into what an act is refused for."""
    try:
        yield
    except ValueError as error:
        raise DeskError(str(error)) from error
