"""Search: what is typed, folded over Hindi spellings and Roman letters; Enter goes to the claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from factcheck.tui import safe
from factcheck.tui.keys.actions import LIST, Act, bindings
from factcheck.tui.safe import Piece
from factcheck.tui.screens.picker import ListRoom
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.listing import Item, Listing
from factcheck.tui.words import N_, _, many

# Letters go into the field, so only keys that no layout changes are left.
_ACTS = (
    Act("back", (), ("escape", "f10"), N_("Go back"), N_("Back")),
    *(Act(act.name, (), act.free, act.text, act.short) for act in LIST if act.name not in {"first", "last"}),
    Act("help", (), ("f1",), N_("Help: every key of this screen"), N_("Help")),
)


class SearchScreen(ListRoom):
    """A field and the claims that hold what it says."""

    ACTS: ClassVar[tuple[Act, ...]] = _ACTS
    BINDINGS = bindings(_ACTS)
    NAME = N_("Search")
    AUTO_FOCUS: ClassVar[str | None] = "Input"

    def __init__(self) -> None:
        super().__init__()
        self._found: list[str] = []

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield safe.field(hint=_("words, names, places, numbers"), name="query")
        yield Listing(self.items, id="body")
        yield Bar(id="keys")

    def items(self, width: int) -> Iterable[Item]:
        for claim_id in self._found[:500]:
            claim = self.desk.claims[claim_id]
            source = self.desk.documents[claim.article].article.source
            yield Item(claim_id, (Piece(f" {safe.clip(source, 20)}  ", "key"), Piece(claim.text)))

    @on(Input.Changed)
    def typed(self, message: Input.Changed) -> None:
        """Show what holds the text typed so far."""
        words = message.value.strip()
        self._found = self.desk.search(words) if words else []
        self.draw()
        found = many("{n} claim", "{n} claims", len(self._found)) if words else ""
        self.query_one("#top", Bar).show([Piece(f" {_(self.NAME)} ", "bar-active"), Piece(f"  {found}", "bar")])

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Enter opens the picked line."""
        self.listing.choose()
