"""A story: facts × sources with the value of each, and the ladder of the fact the cursor is on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult

from factcheck.export.entries import Quote
from factcheck.export.story_view import Row, StoryView, story_views
from factcheck.matching.ladder import Rung, ladder, table
from factcheck.model import Document, Reason, Story
from factcheck.tui import safe
from factcheck.tui.phrases import day, outlet, why
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.lists import ListRoom
from factcheck.tui.widgets.article import SIGNS
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.listing import Item, Listing
from factcheck.tui.widgets.sheet import Lines
from factcheck.tui.words import N_, _, many

_KINDS = {
    "first": N_("first"),
    "same": N_("same"),
    "update": N_("update"),
    "conflict": N_("conflict"),
    "correction": N_("correction"),
}
_TONES = {
    "first": "dim",
    "same": "sign-agree",
    "update": "sign-update",
    "conflict": "sign-conflict",
    "correction": "warn",
}


def columns(text: str, width: int, style: str = "", mark: tuple[str, str] | None = None) -> Piece:
    """Return `text` cut or filled to `width` cells, one of them a space."""
    shown = safe.clip(text, width - 1)
    return Piece(shown + " " * (width - cells(shown)), style, mark)


class Ladder(Lines):
    """How a value moved: time, source, value, how it stands to those before, who said it."""

    def __init__(self) -> None:
        super().__init__(id="ladder")
        self.steps: Sequence[list[Piece]] = ()
        self.leading = ""

    def make(self, width: int) -> Sequence[Sequence[Piece]]:
        head = [Piece(f" {_('Ladder')}  ", "title"), Piece(self.leading, "dim")]
        return [head, *([Piece(" "), *step] for step in self.steps)]


class StoryScreen(ListRoom):
    """One story. Closes with the id of a claim to read it in its article."""

    NAME = N_("Story")

    def __init__(self, story: Story) -> None:
        super().__init__()
        self._story = story
        self._view: StoryView | None = None
        self._documents: list[Document] = []
        self._values: dict[str, Reason | None] = {}

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield Listing(self.items, id="body")
        yield Ladder()
        yield Bar(id="keys")

    def draw(self) -> None:
        self._documents = [self.desk.documents[article] for article in self._story.articles]
        [self._view] = story_views(self._documents, self.desk.links, [self._story])
        self._values = {claim: given for row in table(self._story, self._documents) for _s, claim, given in row.values}
        super().draw()
        self._climb()

    def heading(self) -> str:
        sources = many("{n} article", "{n} articles", len(self._story.articles))
        facts = many("{n} fact", "{n} facts", len(self._story.facts))
        return f"{sources} · {facts}"

    def items(self, width: int) -> Iterable[Item]:
        if self._view is None:
            return
        room = max(12, (width - 6) // max(1, len(self._view.articles)))
        names = [columns(outlet(a), room, "title") for a in self._view.articles]
        yield Item("", (Piece("    "), *names))
        dates = [
            columns(day(a.published.value, short=True) if a.published else _("no date"), room, "dim")
            for a in self._view.articles
        ]
        yield Item("", (Piece("    "), *dates))
        for row in sorted(self._view.rows, key=lambda row: ("conflict", "update", "agree", "alone").index(row.tone)):
            yield self._row(row, room)

    def _row(self, row: Row, room: int) -> Item:
        sign = Piece(f" {SIGNS.get(row.tone, '·')}  ", f"sign-{row.tone}" if row.tone != "alone" else "dim")
        return Item(row.fact, (sign, *(self._cell(quotes, row.tone, room) for quotes in row.cells)))

    def _cell(self, quotes: Sequence[Quote], tone: str, room: int) -> Piece:
        """Return a cell: the value the source gives, then its words."""
        if not quotes:
            return columns("–", room, "dim")
        claim = quotes[0].claim
        given = self._values.get(claim.id)
        text = f"{why(given)} · {claim.text}" if given else claim.text
        return columns(text, room, tone if tone != "alone" else "claim", ("claim", claim.id))

    def _climb(self) -> None:
        """Show the ladder of the fact the cursor is on: how its value moved from source to source."""
        panel = self.query_one(Ladder)
        item = self.listing.item
        fact = next((fact for fact in self._story.facts if item and fact.id == item.id), None)
        panel.steps, panel.leading = (), ""
        if fact and self._view:
            row = next(row for row in self._view.rows if row.fact == fact.id)
            panel.steps = [self._rung(rung) for rung in ladder(fact, self._documents, self.desk.links)]
            if row.leading is not None:
                panel.leading = _("most sources say {value} ({n} of {count})").format(
                    value=why(row.leading), n=row.backing, count=row.sources
                )
        panel.remake()

    def _rung(self, rung: Rung) -> list[Piece]:
        mark = ("claim", rung.claim)
        return [
            columns(day(rung.as_of, short=True) if rung.as_of else _("time unknown"), 20, "key", mark),
            columns(rung.source.rpartition("/")[2], 20, "", mark),
            columns(why(rung.value) if rung.value else "–", 14, "strong", mark),
            columns(_(_KINDS[rung.kind]), 12, _TONES[rung.kind], mark),
            Piece(f"{rung.speaker}: " if rung.speaker else "", "key", mark),
            Piece(self.desk.claims[rung.claim].text, "dim", mark),
            Piece("" if rung.independent else f"  ({_('same source again')})", "dim"),
        ]

    def action_down(self) -> None:
        super().action_down()
        self._climb()

    def action_up(self) -> None:
        super().action_up()
        self._climb()

    def action_choose(self) -> None:
        item = self.listing.item
        fact = next((fact for fact in self._story.facts if item and fact.id == item.id), None)
        if fact:
            self.dismiss(fact.claims[0])

    def pressed(self, kind: str, value: str, sheet: Lines) -> None:  # type: ignore[override]
        if kind == "claim":
            self.dismiss(value)
        else:
            super().pressed(kind, value, sheet)
            self._climb()
