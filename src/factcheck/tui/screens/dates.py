"""The dates of an article: what each expression means and why; settle the ambiguous, type the unknown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from factcheck.model import Document, Timex
from factcheck.tui import safe
from factcheck.tui.phrases import STATUS, day, outlet, span, term, value, why
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.lists import Ask, Choose, ListRoom
from factcheck.tui.widgets.listing import Item
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

TYPED = "typed"


class DatesScreen(ListRoom):
    """Every time expression of one article, in reading order. Closes with the claim to go to."""

    NAME = N_("Dates")

    def __init__(self, article: str) -> None:
        super().__init__()
        self._article = article

    @property
    def _document(self) -> Document:
        return self.desk.documents[self._article]

    def heading(self) -> str:
        article = self._document.article
        if article.published is None:
            return _("no publish date: relative dates stay open")
        return _("seen from {day}").format(day=day(article.published.value)) + f" · {outlet(article)}"

    def items(self, width: int) -> Iterable[Item]:
        times = sorted(self._document.times, key=lambda t: (t.status == "vague", t.start))
        for timex in times:
            tone = {"ambiguous": "warn", "resolved": "date"}.get(timex.status, "dim")
            text = f" «{timex.text}»"
            head = Piece(text + " " * max(1, 28 - cells(text)), "key")
            yield Item(
                str(timex.start), (head, Piece(f"{value(timex)}  ", tone), Piece(term(STATUS, timex.status), "dim"))
            )
            for line in flow([Piece(why(timex.reason), "dim")], max(20, width - 32)):
                yield Item("", (Piece(" " * 28), *line))

    def opened(self, item: Item) -> None:
        """Offer the readings of the expression, and a value typed by hand; say what hangs on it."""
        timex = next(t for t in self._document.times if str(t.start) == item.id)
        choices = [
            (str(n), span(reading.first, reading.last) or reading.edtf or reading.timex or "?")
            for n, reading in enumerate(timex.alternatives)
        ]
        hanging = self._hanging(timex)
        title = f"«{timex.text}»"
        if hanging:
            title += " · " + many("{n} more follows it", "{n} more follow it", len(hanging))
        choices.append((TYPED, _("Type a date or a period")))
        self.app.push_screen(Choose(title, choices), partial(self._settle, timex))

    def _hanging(self, timex: Timex) -> list[Timex]:
        """Return the expressions that point back to this one and change with it."""
        return [t for t in self._document.times if t.antecedent and t.antecedent[0] == timex.start]

    def _settle(self, timex: Timex, choice: str | None) -> None:
        if choice == TYPED:
            self.app.push_screen(
                Ask(f"«{timex.text}»", "", _("2025-11-05, 2025-11 or 2025-11-04/2025-11-06")),
                lambda typed: self._choose(timex, typed) if typed else None,
            )
        elif choice is not None:
            self._choose(timex, int(choice))

    def _choose(self, timex: Timex, choice: int | str) -> None:
        claim = next((c for c in self._document.claims if any(t.start == timex.start for t in c.times)), None)
        if claim is None:
            safe.toast(self.app, _("No claim uses this date."), "warning")
            return
        said = _("Settled «{text}»").format(text=timex.text)
        self.room.act(partial(self.desk.choose_date, claim.id, timex.start, choice), claim=claim.id, said=said)
