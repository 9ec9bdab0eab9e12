"""One reviewer at work on a workspace: what the screen shows and the commands do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from factcheck.desk.acts import DeskError
from factcheck.desk.decisions import decided, skipped
from factcheck.desk.facts import GATHERING, Facts
from factcheck.desk.matched import Matched, matched, nothing, still
from factcheck.desk.mending import Mending
from factcheck.desk.reading import Progress, Reading, read_documents
from factcheck.desk.sources import remember, sources
from factcheck.desk.standing import Standings, standings
from factcheck.desk.triage import carrying
from factcheck.matching import Settings
from factcheck.model import Claim, Document, Event, Fact, Link, Story, Unreadable
from factcheck.model.habits import NONE, Habits
from factcheck.review import Carried, Policy, Review, State, apply, carried
from factcheck.store import EventLog, Workspace
from factcheck.version import VERSION

__all__ = ["Desk", "DeskError"]

_REBUILDING = frozenset({"claim.add", "claim.edit", "claim.skip", "date", "link", "agency", "undo", "redo"})


class Desk(Mending):
    """Articles read, claims matched, people's decisions laid over them, acts recorded.

    Every act is durable when its method returns, and the attributes show it. `documents` and `claims`
    are by id, in reading order; `workspace` is None for a desk that was not opened on a folder.
    """

    documents: dict[str, Document]
    claims: dict[str, Claim]
    workspace: Workspace | None = None
    workers = 1
    """Processes that compare claims."""
    between: Callable[[Callable[[], None]], None] = staticmethod(lambda show: show())
    """Does a change of what there is: a screen that reads it on another thread does it between two draws."""

    def __init__(
        self,
        log: EventLog,
        found: Sequence[Document],
        *,
        reviewer: str,
        ui: str = "en",
        policy: Policy | None = None,
        settings: Settings | None = None,
        aside: bool = False,
        progress: Progress | None = None,
    ) -> None:
        self.log = log
        self.policy = policy or Policy()
        self.settings = settings or Settings()
        self.reviewer = reviewer
        self.ui = ui
        self.problems: tuple[Unreadable, ...] = ()
        self.state: State = log.state(progress)
        self.sources: tuple[Path, ...] = ()
        self.published: str | None = None
        self.habits: Habits = NONE
        self.aside = aside
        self.compared = not aside
        self.turn = 0
        self._matched: Matched | None = None
        self._stale: tuple[int, dict[str, Carried]] | None = None
        self._found = {document.article.id: document for document in found}
        self.facts = Facts(self)
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
        habits: Habits = NONE,
        progress: Progress | None = None,
        policy: Policy | None = None,
        settings: Settings | None = None,
        remembering: bool = False,
        alone: bool = False,
        aside: bool = False,
        workers: int = 1,
    ) -> Desk:
        """Open the workspace at `folder` with the articles of `paths`, or those it holds.

        With `remembering`, commands without paths find these articles again; `alone`, only they are read;
        `aside`, nothing is read or matched here: see `hold` and `take`, and `factcheck.desk.filling`. `progress` is
        told of the articles, and of a log that takes long to open.

        Raises:
            StoreError: the log cannot be used. ValueError: `published` is no date.
        """
        workspace = Workspace(folder)
        given = [Path(path) for path in paths]
        wanted = given if alone else sources(workspace, given)
        read = Reading((), ())
        if not aside:
            read = read_documents(wanted, published=published, habits=habits, progress=progress, workers=workers)
        log = workspace.log(store)
        laid = partial(cls, log, read.documents, reviewer=reviewer, ui=ui, policy=policy, settings=settings)
        desk = laid(aside=aside, progress=progress)
        desk.problems = read.problems
        desk.sources = tuple(wanted)
        desk.published, desk.habits = published, habits
        desk.workspace = workspace
        desk.workers = workers
        if remembering:
            remember(workspace, given)
        return desk

    # -- what there is ------------------------------------------------------------------------------

    def _build(self) -> None:
        """Lay people's decisions over what was found. Called when one of them changes it."""
        places = standings(self.state, self._found.values())
        laid = [_laid(document, self.state, places) for document in self._found.values()]
        documents = {document.article.id: document for document in laid}
        claims = {claim.id: claim for document in laid for claim in document.claims}
        matched = self._still(claims, self._matched) if self.aside else None

        def show() -> None:
            self.documents, self.claims, self._matched, self._stale = documents, claims, matched, None
            self.turn += 1

        self.between(show)

    def _still(self, claims: Mapping[str, Claim], matched: Matched | None) -> Matched:
        """Return what was matched before as far as it holds now: for a screen, until it is matched anew."""

        def stands(claim: str) -> bool:
            return claim in claims and not skipped(claim, self.state)

        return still(matched or nothing(), stands, self.state.links())

    def hold(self, articles: Sequence[str], problems: Sequence[Unreadable] = ()) -> bool:
        """Keep only these articles, in this order, and say what could not be read; return whether any is gone."""
        self.problems = tuple(problems)
        if list(self._found) == [article for article in articles if article in self._found]:
            return False
        self._found = {article: self._found[article] for article in articles if article in self._found}
        self._build()
        return True

    def take(self, documents: Sequence[Document]) -> None:
        """Add documents that were read, after those there are."""
        self._found = {**self._found, **{document.article.id: document for document in documents}}
        self._build()

    def adopt(self, matched: Matched) -> None:
        """Show what was matched elsewhere, as far as it holds now."""
        self._matched = self._still(self.claims, matched)
        self.compared = True

    @property
    def found(self) -> Mapping[str, Document]:
        """The documents as the machine read them, by id: what people decided is not laid over them."""
        return self._found

    @property
    def matched(self) -> Matched:
        """Links, facts and stories; matched when they are first asked for, since many commands need none."""
        if self._matched is None:
            self._matched = matched(self.matter, self.settings, self.state.links(), self.workers)
        return self._matched

    @property
    def matter(self) -> list[Document]:
        """What is matched: the documents without the claims that are none."""
        return [self._without_skipped(document) for document in self.documents.values()]

    def _without_skipped(self, document: Document) -> Document:
        kept = tuple(claim for claim in document.claims if not skipped(claim.id, self.state))
        return document if len(kept) == len(document.claims) else replace(document, claims=kept)

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
        return self.facts.gathered.stories

    @property
    def fact_of(self) -> Mapping[str, Fact]:
        """The fact each claim is gathered into, as people left it; see `facts`."""
        return self.facts.gathered.fact_of

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
            raise self.refusal("no-claim", claim=claim_id) from None

    def verdict_of(self, claim_id: str) -> Review | None:
        """Return the verdict that covers a claim, as far as this reviewer may see it; a moved one by its quote."""
        seen = self.state.visible_to(self.reviewer)
        moved = self.stale.get(claim_id)
        return seen.verdict_of(claim_id) or (seen.thread(moved.thread).ruling if moved else None)

    def history(self, claim_id: str) -> list[Event]:
        """Return the events about a claim that this reviewer may see, oldest first."""
        from factcheck.desk.histories import history

        return history(self, claim_id)

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
        self.log.keep(self.state)
        if any(event.action in _REBUILDING for event in events):
            self._build()
        if any(event.action in GATHERING for event in events):
            self.facts.forget()
        return bool(events)


def _laid(document: Document, state: State, places: Standings) -> Document:
    """Return `document` as people left it: the same object where they left it alone."""
    laid = carrying(decided(document, state, places), state)
    same = laid.article is document.article and laid.times is document.times
    pairs = zip(laid.claims, document.claims, strict=False)
    return document if same and len(laid.claims) == len(document.claims) and all(a is b for a, b in pairs) else laid
