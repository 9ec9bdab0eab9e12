"""Settle what reviewers said against each other: one on the left, the other on the right, the decision between.

Both readings are kept, whatever is decided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from factcheck.desk import DeskError
from factcheck.desk.contests import Contest, contests
from factcheck.model import Event, Verdict
from factcheck.review import Review, verdict_to
from factcheck.tui import safe, verdicts
from factcheck.tui.clock import moment
from factcheck.tui.keys.actions import BACK, PALETTE, SETTLE, VERDICTS, Act, bindings
from factcheck.tui.phrases import ACTIONS, evidence_words, outlet, said_value, term
from factcheck.tui.safe import Piece
from factcheck.tui.screens.base import Room
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.sheet import Lines
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

_Line = list[Piece]


class Part(Lines):
    """One third of the view. `lines` makes it for a width."""

    def __init__(self, make: Callable[[int], Iterator[_Line]], *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._make = make

    def make(self, width: int) -> Sequence[Sequence[Piece]]:
        return [[Piece(" "), *line] for line in self._make(width - 2)]


class SettleScreen(Room):
    """What waits to be settled about one claim. Closes with None; the decision is an act."""

    ACTS: ClassVar[tuple[Act, ...]] = (*BACK, *SETTLE, *VERDICTS, PALETTE)
    BINDINGS = bindings(BACK, SETTLE, VERDICTS, (PALETTE,))
    NAME = N_("Settle")
    DEFAULT_CSS = """
    SettleScreen #parts { height: 1fr; }
    SettleScreen Part { width: 1fr; height: 1fr; }
    SettleScreen #decision { border-left: solid $fc-rule; border-right: solid $fc-rule; }
    """

    def __init__(self, claim: str) -> None:
        super().__init__()
        self._claim = claim
        self._contest: Contest | None = None
        self._right = 1
        self._decision: Verdict | None = None

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        with Horizontal(id="parts"):
            yield Part(lambda width: self._side(0, width), id="left")
            yield Part(self._middle, id="decision")
            yield Part(lambda width: self._side(self._right, width), id="right")
        yield Bar(id="keys")

    def draw(self) -> None:
        super().draw()
        found = contests(self.desk, self._claim)
        self._contest = found[0] if found else None
        count = many("{n} thing to settle", "{n} things to settle", len(found))
        self.query_one("#top", Bar).show([Piece(f" {_(self.NAME)} ", "bar-active"), Piece(f"  {count}", "bar")])
        for part in self.query(Part):
            part.remake()

    # What is shown.

    def _side(self, number: int, width: int) -> Iterator[_Line]:
        contest = self._contest
        if contest is None:
            return
        name = "A" if number == 0 else "B"
        if contest.reviews:
            review = contest.reviews[min(number, len(contest.reviews) - 1)]
            yield _heading(name, review.actor, review.time)
            yield from self._blind(review.event, width)
            yield from review_lines(review.verdict, width)
        else:
            event = contest.sides[min(number, len(contest.sides) - 1)]
            yield _heading(name, event.actor, event.time)
            yield from self._blind(event.id, width)
            said = [Piece(f"{term(ACTIONS, event.action)}: ", "key"), Piece(said_value(event), "strong")]
            yield from flow(said, width)
            yield from flow([Piece(event.reason)], width) if event.reason else ()

    def _blind(self, event: str, width: int) -> Iterator[_Line]:
        if self._contest and self._contest.unseen(event):
            yield from flow([Piece(f"! {_('based on an older state: the other was not seen')}", "warn")], width)

    def _middle(self, width: int) -> Iterator[_Line]:
        contest = self._contest
        yield [Piece(_("Decision"), "title")]
        if contest is None:
            yield from flow([Piece(_("Nothing to settle here."), "dim")], width)
            return
        for claim in contest.claims[:3]:
            source = outlet(self.desk.documents[self.desk.claims[claim].article].article)
            yield from flow([Piece(f"{source}: ", "key"), Piece(f"“{self.desk.claims[claim].text}”")], width)
        yield []
        if self._decision is not None:
            yield from review_lines(self._decision, width)
            yield []
        for words in self._hints(contest):
            yield from flow([Piece(words, "dim")], width)

    def _hints(self, contest: Contest) -> Iterator[str]:
        yield _("← takes A, → takes B.")
        if contest.reviews:
            yield _("1–9 decides otherwise, Enter writes the decision out, F2 saves it.")
        if len(contest.reviews or contest.sides) > 2:
            yield _("F3 shows another on the right.")
        yield _("Both are kept, whatever is decided.")

    # What a person does.

    def action_take(self, side: str) -> None:
        contest = self._contest
        if contest is None:
            return
        number = 0 if side == "a" else self._right
        if contest.reviews:
            self._decide(contest.reviews[min(number, len(contest.reviews) - 1)].verdict)
        else:
            event = contest.sides[min(number, len(contest.sides) - 1)]
            self._record(contest, dict(event.after or {}), event.reason)

    def _decide(self, verdict: Verdict) -> None:
        self._decision = verdict
        self.query_one("#decision", Part).remake()

    def action_verdict(self, number: str) -> None:
        label = verdicts.key_of(number)
        if label and self._contest and self._contest.reviews:
            before = self._decision or Verdict(label)
            self._decide(Verdict(label, before.note, before.evidence, before.confidence, before.as_of))

    def action_write(self) -> None:
        from factcheck.tui.screens.verdict import VerdictScreen

        if self._contest and self._contest.reviews:
            screen = VerdictScreen(self.desk.claim(self._claim), self._decision, None, keep=False)
            self.app.push_screen(screen, lambda verdict: self._decide(verdict) if verdict else None)

    def action_save(self) -> None:
        contest, decision = self._contest, self._decision
        if contest is None or not contest.reviews:
            return
        if decision is None:
            safe.toast(self.app, _("Decide first: ← or →, or 1–9."), "warning")
            return
        newest = max(contest.reviews, key=lambda review: review.sequence)
        covers = sorted({claim for review in contest.reviews for claim in review.covers})
        self._record(contest, {**verdict_to(decision), "covers": covers, "source": dict(newest.source)}, "")

    def action_other(self) -> None:
        contest = self._contest
        count = len(contest.reviews or contest.sides) if contest else 0
        self._right = self._right % max(1, count - 1) + 1
        self.query_one("#right", Part).remake()

    def _record(self, contest: Contest, after: dict[str, Any], reason: str) -> None:
        def do() -> Event:
            if self.desk.state.seen(contest.thread.id) != contest.thread.seen:
                raise DeskError(_("Somebody acted on this meanwhile; look at it again."))
            return self.desk.act(contest.action, contest.thread.id, after, reason=reason)

        self._decision = None
        self.room.act(do, claim=self._claim, said=_("Settled; both are kept"))


def _heading(name: str, actor: str, time: str) -> _Line:
    return [Piece(f"{name}  {actor}  ", "title"), Piece(moment(time), "dim")]


def review_lines(verdict: Verdict, width: int) -> Iterator[_Line]:
    """Yield a verdict in full: label, confidence, explanation, time, evidence."""
    sure = "" if verdict.confidence is None else f"  {round(verdict.confidence * 100)} %"
    yield [Piece(f"{verdicts.digit(verdict.label)} {verdicts.name(verdict.label)}", "sign-verdict"), Piece(sure, "dim")]
    for line in verdict.note.splitlines():
        yield from flow([Piece(line)], width)
    if verdict.as_of:
        yield from flow([Piece(f"{_('As of')}  ", "key"), Piece(verdict.as_of)], width)
    for found in verdict.evidence:
        yield from flow([Piece("· ", "key"), Piece(evidence_words(found), "dim")], width, 2)


def ruling_pieces(review: Review) -> Iterator[Piece]:
    """Yield a review on one stretch: label, who, when, explanation."""
    label = f"{verdicts.digit(review.verdict.label)} {verdicts.name(review.verdict.label)}"
    yield Piece(f"{label}  ", "sign-verdict")
    sure = "" if review.verdict.confidence is None else f" · {round(review.verdict.confidence * 100)} %"
    yield Piece(f"{review.actor} · {moment(review.time)}{sure}", "dim")
    if review.verdict.note:
        yield Piece(f"  {review.verdict.note}")
    if review.verdict.evidence:
        yield Piece("  " + many("{n} piece of evidence", "{n} pieces of evidence", len(review.verdict.evidence)), "dim")
