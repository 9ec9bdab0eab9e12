"""A story: facts × sources with the value of each; below it the ladder of the fact, or the story's times on a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult

from factcheck.export.story_view import Cell, Column, Row, StoryView, story_views
from factcheck.matching.ladder import ladder, table
from factcheck.model import Document, Reason, Story
from factcheck.tui.keys.actions import BACK, LIST, PALETTE, STORY, Act, bindings
from factcheck.tui.phrases import day, outlet, why
from factcheck.tui.safe import Piece
from factcheck.tui.screens.lists import ListRoom
from factcheck.tui.widgets.article import SIGNS
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.ladder import column, ladder_lines
from factcheck.tui.widgets.listing import Item, Listing
from factcheck.tui.widgets.sheet import Lines
from factcheck.tui.widgets.timeline import timeline_lines
from factcheck.tui.words import N_, _, many

FACT, WIDE = 24, 119  # cells of the column that stays, the fact; cells of a line from which it has half as many more
SOURCE = 24  # the least a source is given


class Under(Lines):
    """What stands below the table. `lines` makes it for a width."""

    def __init__(self, screen: StoryScreen) -> None:
        super().__init__(id="ladder")
        self._screen = screen

    def make(self, width: int) -> Sequence[Sequence[Piece]]:
        return [[Piece(" "), *line] for line in self._screen.below(width - 2)]


class StoryScreen(ListRoom):
    """One story. Closes with the id of a claim to read it in its article."""

    ACTS: ClassVar[tuple[Act, ...]] = (*BACK, *LIST, *STORY, PALETTE)
    BINDINGS = bindings(BACK, LIST, STORY, (PALETTE,))
    NAME = N_("Story")

    def __init__(self, story: Story) -> None:
        super().__init__()
        self._story = story
        self._view: StoryView | None = None
        self._documents: list[Document] = []
        self._values: dict[str, Reason | None] = {}
        self._words: dict[str, str] = {}
        self._at = 0
        self._times = False

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield Listing(self.items, id="body")
        yield Under(self)
        yield Bar(id="keys")

    def draw(self) -> None:
        self._story = next((s for s in self.desk.stories if {*self._story.articles} & {*s.articles}), self._story)
        self._documents = [self.desk.documents[article] for article in self._story.articles]
        [self._view] = story_views(self._documents, self.desk.links, [self._story])
        self._values = {claim: given for row in table(self._story, self._documents) for _s, claim, given in row.values}
        self._words = {row.fact: self._named(row) for row in self._view.rows}
        self.listing.styles.height = len(self._view.rows) + 3  # its head, and a free row; the ladder has the rest
        super().draw()
        self._under()

    def heading(self) -> str:
        sources = many("{n} article", "{n} articles", len(self._story.articles))
        facts = many("{n} fact", "{n} facts", len(self._story.facts))
        if self._view and len(self._view.rows) < len(self._story.facts):
            facts = _("{facts}, rivals in one row").format(facts=facts)
        shown = ""
        if self._view:
            places, count = self._seen(self.size.width - 1), len(self._view.columns)
            if len(places) < count:
                shown = " · " + _("sources {first}–{last} of {count}").format(
                    first=places[0] + 1, last=places[-1] + 1, count=count
                )
        return f"{sources} · {facts}{shown}"

    # The table.

    def _seen(self, width: int) -> range:
        """Return the columns that have room, the picked one among them; the fact's own stays."""
        count = len(self._view.columns) if self._view else 0
        room = min(count, max(1, (width - _stays(width) - 3) // SOURCE))
        first = min(max(0, self._at - room + 1), count - room) if self._at >= room else 0
        return range(first, first + room)

    def items(self, width: int) -> Iterable[Item]:
        if self._view is None:
            return
        seen = self._seen(width)
        stays = _stays(width)
        room = max(SOURCE - 2, (width - stays - 3) // max(1, len(seen)))
        shown = [self._view.columns[n] for n in seen]
        more = ("‹ " if seen.start else "  ", " ›" if seen.stop < len(self._view.columns) else "")
        names = (column(self._outlet(c), room, "title") for c in shown)
        yield Item("", (column(f"  {more[0]}", stays), *names, Piece(more[1])))
        yield Item("", (column("", stays), *(column(self._dated(c), room, "dim") for c in shown)))
        for row in self._view.rows:
            picked = row.fact == (self.listing.item.id if self.listing.item else self._view.rows[0].fact)
            parts = (self._cell(row.cells[n], room, picked=picked and n == self._at, at=n) for n in seen)
            yield Item(row.fact, (self._label(row, stays), *parts))

    def _outlet(self, source: Column) -> str:
        return f"{outlet(source.article)} +{len(source.copies)}" if source.copies else outlet(source.article)

    def _dated(self, source: Column) -> str:
        found = source.article.published
        when = day(found.value, short=True) if found else _("no date")
        return f"{when} · {_('copies count once')}" if source.copies else when

    def _label(self, row: Row, width: int) -> Piece:
        tone = f"sign-{row.tone}" if row.tone != "alone" else "dim"
        return column(f" {SIGNS.get(row.tone, '·')} {self._words[row.fact]}", width, tone)

    def _named(self, row: Row) -> str:
        """Return what the row is about: the desk's wording, or the value most say, else its first words."""
        first = next(quote for cell in row.cells for quote in cell.quotes)
        words = self.desk.facts.of(first.claim.id).wording if first.claim.id in self.desk.claims else None
        if words or not row.leading:
            return words or first.claim.text
        return f"{why(row.leading)}  {row.backing}/{row.sources}  {first.claim.text}"

    def _cell(self, cell: Cell, room: int, *, picked: bool, at: int) -> Piece:
        """Return what a source says: a sign of how it stands, the value, then its words."""
        arrow = "▸" if picked else " "
        mark = ("cell", f"{at} {cell.shown[0].claim.id if cell.shown else ''}")
        if cell.tone is None:
            return column(f"{arrow}–", room, "bar-active" if picked else "dim", mark)
        claim = cell.shown[0].claim
        given = self._values.get(claim.id)
        value = f"{why(given)} · " if given else ""
        more = f" (+{len(cell.shown) - 1})" if len(cell.shown) > 1 else ""
        text = f"{arrow}{SIGNS.get(cell.tone, '·')} {value}{claim.text}"
        tone = "bar-active" if picked else cell.tone if cell.tone != "alone" else "claim"
        return column(column(text, room - len(more)).text.rstrip() + more, room, tone, mark)

    # Below it.

    def _row(self) -> Row | None:
        item = self.listing.item
        rows = self._view.rows if self._view else ()
        return next((row for row in rows if item is None or row.fact == item.id), None)

    def below(self, width: int) -> Iterable[Sequence[Piece]]:
        """Return the lines below the table: the times of the story, or the ladder of the picked fact."""
        row = self._row()
        if self._view is None:
            return
        if self._times:
            yield [Piece(_("When it happened"), "title")]
            yield from timeline_lines(self._view.timeline, width)
        elif row is not None:
            fact = next(fact for fact in self._story.facts if fact.id == row.fact)
            yield [Piece(_("Ladder"), "title")]
            yield from ladder_lines(self.desk, row, ladder(fact, self._documents, self.desk.links), width)

    def _under(self) -> None:
        panel = self.query_one(Under)
        panel.remake()
        panel.roll(-(10**6))

    def _moved(self) -> None:
        self.listing.remake()
        self._under()

    # Moves.

    def action_down(self) -> None:
        super().action_down()
        self._moved()

    def action_up(self) -> None:
        super().action_up()
        self._moved()

    def action_page(self, by: int) -> None:
        super().action_page(by)
        self._moved()

    def action_first(self) -> None:
        super().action_first()
        self._moved()

    def action_last(self) -> None:
        super().action_last()
        self._moved()

    def action_source(self, by: int) -> None:
        count = len(self._view.columns) if self._view else 0
        self._at = min(max(self._at + by, 0), max(0, count - 1))
        ListRoom.draw(self)

    def action_roll(self, by: int) -> None:
        panel = self.query_one(Under)
        panel.roll(by * max(1, panel.size.height - 2))

    def action_times(self) -> None:
        self._times = not self._times
        self._under()

    def action_choose(self) -> None:
        claim = self._claim()
        if claim:
            self.dismiss(claim)

    def action_fact(self) -> None:
        from factcheck.tui.screens.fact import FactScreen

        claim = self._claim()
        if claim:
            self.app.push_screen(FactScreen(claim))

    def _claim(self) -> str | None:
        """Return the claim of the picked cell; of the fact's first, where that source says nothing."""
        row = self._row()
        if row is None:
            return None
        cells = (row.cells[self._at], *row.cells)
        return next((cell.shown[0].claim.id for cell in cells if cell.shown), None)

    def pressed(self, kind: str, value: str, sheet: Lines) -> None:  # type: ignore[override]
        if kind == "claim":
            self.dismiss(value)
        elif kind == "cell" and value.split(" ")[1]:
            self.dismiss(value.split(" ")[1])
        elif kind == "time":
            article, start = value.split(" ")
            claims = self.desk.documents[article].claims
            self.dismiss(next(c.id for c in claims if any(str(t.start) == start for t in c.times)))
        elif kind == "line":
            self.listing.pick(int(value))
            self._moved()


def _stays(width: int) -> int:
    """Return the cells of the fact's own column in a table of `width` cells."""
    return FACT if width < WIDE else FACT * 3 // 2
