"""The review screen: articles side by side that follow each other, the current claim, its matches."""

from __future__ import annotations

from collections import Counter

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical

from factcheck.desk import Desk
from factcheck.model import Document
from factcheck.tui import verdicts
from factcheck.tui.keys.actions import REVIEW, bindings
from factcheck.tui.phrases import day, outlet, value
from factcheck.tui.place import MOST, Place
from factcheck.tui.resuming import Bookmark
from factcheck.tui.safe import Piece
from factcheck.tui.screens.looks import Looks
from factcheck.tui.terminal import cursor
from factcheck.tui.widgets.article import ArticlePane, Look
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.card import ClaimCard, MatchCard
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.words import N_, _, many

SIDES = 2
NARROW = 100  # columns; below it one article is shown at a time
WIDE = 180  # columns; from it on the cards stand beside the articles


class ReviewScreen(Looks):
    """Two to four articles, a claim, its matches. `place` says where the reviewer is; this draws it."""

    ACTS = REVIEW
    BINDINGS = bindings(REVIEW)
    NAME = N_("Review")

    def __init__(self, desk: Desk, bookmark: Bookmark) -> None:
        super().__init__()
        self.place = Place.begin(desk, SIDES, [*bookmark.articles] or None)
        if bookmark.claim:
            self.place.go(bookmark.claim)
        self._shown: dict[int, str | None] = {}
        self._looks: dict[str, Look] = {}
        self._said = ""
        self._counts = ""

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        with Container(id="room"):
            with Horizontal(id="articles"):
                for n in range(MOST):
                    with Vertical(id=f"side{n}", classes="side"):
                        yield Bar(id=f"head{n}")
                        yield ArticlePane(self.look, id=f"article{n}")
            with Container(id="cards"):
                yield ClaimCard(self.place, id="claim")
                yield MatchCard(self.place, id="match")
        yield Bar(id="keys")

    def on_mount(self) -> None:
        super().on_mount()
        cursor.show(self.app)

    def on_unmount(self) -> None:
        cursor.give_back(self.app)

    def on_resize(self, event: events.Resize) -> None:
        self.fit(event.size.width)

    def fit(self, width: int) -> None:
        self.set_class(width < NARROW or self.single, "-narrow")
        self.set_class(width >= WIDE and len(self.place.sides) <= SIDES, "-wide")

    # Drawing.

    def look(self, claim: str) -> Look:
        """Return how `claim` is marked, computed once until an act touches it."""
        known = self._looks.get(claim)
        if known is None:
            known = self._looks[claim] = self._look(claim)
        return known

    def _look(self, claim: str) -> Look:
        relation = next((k.relation for k in self.desk.links_of.get(claim, ()) if k.relation != "unrelated"), None)
        ruling = self.desk.verdict_of(claim)
        if ruling is None:
            return Look(relation)
        stage = self.desk.state.visible_to(self.desk.reviewer).stage_of(claim)
        sign = {"draft": "?", "reviewed": "?", "reopened": "?", "disagreed": "!"}.get(stage, "✓")
        return Look(relation, verdicts.digit(ruling.verdict.label), sign)

    def redraw(self) -> None:
        """Lay the articles out anew: what stands in them or between their lines has changed."""
        self._shown.clear()
        self.moved()

    def draw(self) -> None:
        super().draw()
        relations = Counter(link.relation for link in self.desk.links)
        drafts = self.desk.state.visible_to(self.desk.reviewer).stages().get("draft", 0)
        self._counts = " · ".join(
            (
                many("{n} article", "{n} articles", len(self.desk.documents)),
                many("{n} conflict", "{n} conflicts", relations["conflict"]),
                many("{n} update", "{n} updates", relations["update"]),
                many("{n} draft", "{n} drafts", drafts),
            )
        )
        self._looks.clear()
        self.redraw()

    def moved(self) -> None:
        """Show the place: open what is not open yet, lift the current claim and its match."""
        place = self.place
        for n, side in enumerate(place.sides):
            pane = self.pane(n)
            if self._shown.get(n) != side.article:
                self._shown[n] = side.article
                document = self.desk.documents[side.article]
                pane.spacing = self.room.spacing
                pane.show(document, place.claims(side.article), self._dated(document))
            self._head(n)
            active = n == place.active
            pane.point(side.claim if active else place.opposite(side.article), "current" if active else "match")
        self._stand()
        self.query_one("#claim", ClaimCard).refresh_card()
        self.query_one("#match", MatchCard).refresh_card()
        self._top()
        self.set_cursor()

    def _stand(self) -> None:
        """Show as many sides as there are; in a narrow room the active one, with a peek at the one that matches."""
        place = self.place
        others = [n for n in range(len(place.sides)) if n != place.active]
        beside = next((n for n in others if place.matched and place.sides[n].article == place.matched.article), None)
        peek = beside if beside is not None else next(iter(others), None)
        for n in range(MOST):
            active = n == place.active
            self.pane(n).set_class(active, "-active")
            side = self.query_one(f"#side{n}")
            side.set_class(active, "-active")
            side.set_class(n == peek, "-peek")
            side.set_class(n < len(place.sides), "-open")
        self.fit(self.size.width)

    def _dated(self, document: Document) -> dict[int, str]:
        """Return the words to show after each relative date, where they are asked for."""
        if not self.dated:
            return {}
        found = {timex.end: value(timex, short=True) for timex in document.times if timex.first or timex.last}
        return {end: f"[{words}]" for end, words in found.items()}

    def _head(self, n: int) -> None:
        article = self.desk.documents[self.place.sides[n].article].article
        active = n == self.place.active
        when = day(article.published.value, short=True) if article.published else _("no date")
        dot = Piece(" ● " if active else " ○ ", "bar-active" if active else "bar-dim")
        tone = "bar-active" if active else "bar"
        rest = Piece(f" · {when} · {article.title or article.path}", tone if active else "bar-dim")
        left = [dot, Piece(outlet(article), tone), rest]
        self.query_one(f"#head{n}", Bar).show(left, active=active)

    def _top(self) -> None:
        left = [Piece(" factcheck ", "bar-active"), Piece(f"  {self._counts}", "bar")]
        said = Piece(f"  {self._said}  " if self._said else "", "bar")
        right = [said, *self.room.progress, Piece(f" {self.desk.reviewer} ", "bar-dim")]
        self.query_one("#top", Bar).show(left, right)

    @on(ArticlePane.Laid)
    def set_cursor(self) -> None:
        """Put the terminal's own cursor on the current claim, for Braille displays and screen readers."""
        spot = self.pane(self.place.active).spot() if self.place.sides else None
        if spot is not None:
            self.app.cursor_position = spot

    def say(self, text: str) -> None:
        """Say what was done, in the top line."""
        self._said = text
        self._top()

    def say_beside(self, text: str) -> None:
        """Say what happened meanwhile, after what was said of this reviewer's own work."""
        if text not in self._said:
            self.say(f"{self._said} · {text}" if self._said else text)

    def pressed(self, kind: str, value: str, sheet: Sheet) -> None:
        self.unlabel()
        if kind == "claim" and self.place.go(value):
            self.moved()
        elif kind == "match":
            self.place.match = int(value)
            self._turn(0)

    # Moves.

    def action_next_claim(self) -> None:
        self._step(1)

    def action_previous_claim(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        ends = (
            _("That was the last claim of this article.") if by > 0 else _("This is the first claim of this article.")
        )
        self._gone(self.place.step(by), ends if self.place.claim else _("No claim here."))

    def _gone(self, moved: bool, otherwise: str) -> None:
        """Show where a move led, and forget what was said before it; say why where it led nowhere."""
        self._said = "" if moved else otherwise
        if moved:
            self.moved()
        else:
            self._top()

    def action_first_claim(self) -> None:
        self._step(-(10**9))

    def action_last_claim(self) -> None:
        self._step(10**9)

    def action_next_match(self) -> None:
        self._turn(1)

    def action_previous_match(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        self._gone(self.place.turn(by), _("No match in the other articles."))

    def action_other_side(self) -> None:
        self._gone(self.place.cross(), _("There is no other article."))

    def action_next_article(self) -> None:
        self._gone(self.place.leaf(1), _("There is no other article."))

    def action_previous_article(self) -> None:
        self._gone(self.place.leaf(-1), _("There is no other article."))

    def action_scroll(self, pages: int) -> None:
        pane = self.pane(self.place.active)
        pane.roll(pages * max(1, pane.size.height - 2))

    def action_cards(self) -> None:
        """Show the next page of both cards; from the top again where both are at their end."""
        cards = [self.query_one("#claim", ClaimCard), self.query_one("#match", MatchCard)]
        more = [card for card in cards if card.scroll_offset.y + card.size.height < card.row_count()]
        if not more and not any(card.scroll_offset.y for card in cards):
            self.say(_("All of it is shown."))
        for card in more or cards:
            card.roll(max(1, card.size.height - 1) if more else -(10**6))

    async def action_quit(self) -> None:
        await self.room.action_quit()
