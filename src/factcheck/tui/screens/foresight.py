"""Choices that say, under each of them, what they would change: nothing is done before it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from textual import on
from textual.message import Message

from factcheck.desk import Desk, DeskError
from factcheck.desk.foresight import Foreseen
from factcheck.model import Link
from factcheck.tui.phrases import RELATIONS, outlet, term, value
from factcheck.tui.safe import Piece
from factcheck.tui.screens.lists import Choose
from factcheck.tui.widgets.article import SIGNS
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

YES, NO = "yes", "no"
SHOWN = 12  # changes of one kind a choice lists; the rest are counted


class Weigh(Choose):
    """Which of these, with what each would change below it. Closes with the id or None.

    `foresee` gives what a choice changes, by its id; choices it does not hold change nothing by themselves.
    """

    NAME = N_("Choose")

    class Told(Message):
        """A worker found out what a choice would change, or why it cannot be made."""

        def __init__(self, choice: str, what: Foreseen | str) -> None:
            super().__init__()
            self.choice = choice
            self.what = what

    def __init__(
        self,
        title: str,
        choices: Sequence[tuple[str, str]],
        foresee: Mapping[str, Callable[[], Foreseen]],
        about: Sequence[Piece] = (),
    ) -> None:
        super().__init__(title, choices, about)
        self._foresee = foresee
        self._told: dict[str, Foreseen | str] = {}

    def on_mount(self) -> None:
        super().on_mount()
        self.run_worker(self._look, thread=True, group="acts", exit_on_error=False)

    def _look(self) -> None:
        for choice, foresee in self._foresee.items():
            try:
                what: Foreseen | str = foresee()
            except (DeskError, ValueError) as error:
                what = str(error)
            self.post_message(self.Told(choice, what))

    @on(Told)
    def told(self, message: Told) -> None:
        """Show what a choice would change."""
        self._told[message.choice] = message.what
        self.draw()

    def under(self, choice: str, width: int) -> Iterator[list[Piece]]:
        what = self._told.get(choice)
        if choice not in self._foresee:
            return
        if what is None:
            yield [Piece(_("looking what that changes …"), "dim")]
        elif isinstance(what, str):
            yield from flow([Piece(what, "warn")], width)
        else:
            yield from consequences(self.desk, what, width)


def consequences(desk: Desk, what: Foreseen, width: int) -> Iterator[list[Piece]]:
    """Yield lines that say what would change: dates, then how claims stand to each other."""
    if not what.times and not what.links:
        yield [Piece(_("nothing else changes"), "dim")]
    for old, new in what.times[:SHOWN]:
        head = [Piece(f"«{old.text}»  ", "key"), Piece(value(old, short=True), "dim")]
        yield from flow([*head, Piece("  →  "), Piece(value(new, short=True), "date")], width, 2)
    if len(what.times) > SHOWN:
        more = len(what.times) - SHOWN
        yield [Piece(many("{n} more date", "{n} more dates", more), "dim")]
    for before, then in what.links[:SHOWN]:
        yield from flow(list(_link(desk, before, then)), width, 2)
    if len(what.links) > SHOWN:
        more = len(what.links) - SHOWN
        yield [Piece(many("{n} more match", "{n} more matches", more), "dim")]


def _link(desk: Desk, old: Link | None, new: Link | None) -> Iterator[Piece]:
    either = new or old
    assert either is not None, "a change is of a link before or after"
    yield from _relation(old)
    yield Piece("  →  ")
    yield from _relation(new)
    for claim in (desk.claims[either.a], desk.claims[either.b]):
        yield Piece(f"  {outlet(desk.documents[claim.article].article)}: ", "key")
        yield Piece(f"“{claim.text}”", "dim")


def _relation(link: Link | None) -> Iterator[Piece]:
    if link is None:
        yield Piece(_("no match"), "dim")
    else:
        yield Piece(f"{SIGNS.get(link.relation, '·')} {term(RELATIONS, link.relation)}", f"sign-{link.relation}")
