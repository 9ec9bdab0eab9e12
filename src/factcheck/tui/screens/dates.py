"""The dates of an article: what each expression means and why; settle the ambiguous, type the unknown.

On top stands what all relative dates are seen from. Before anything changes, it is told what would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar

from factcheck.desk.anchors import anchor_value
from factcheck.desk.decisions import chosen_reading
from factcheck.desk.foresight import Foreseen, foresee_anchor, foresee_date
from factcheck.ingest.origin import told
from factcheck.model import Document, Event, Timex
from factcheck.tui import safe
from factcheck.tui.keys.actions import BACK, LIST, PALETTE, UNDO, Act, bindings
from factcheck.tui.phrases import STATUS, day, outlet, span, term, value, why
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.foresight import NO, YES, Weigh
from factcheck.tui.screens.lists import Ask, Choose, ListRoom
from factcheck.tui.screens.undoing import Undoing
from factcheck.tui.widgets.listing import Item
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

TYPED = "typed"
ANCHOR = "anchor"
_KINDS = {"published": N_("published"), "received": N_("received")}


class DatesScreen(Undoing, ListRoom):
    """Every time expression of one article, in reading order, under its anchor. Closes with the claim to go to."""

    NAME = N_("Dates")
    ACTS: ClassVar[tuple[Act, ...]] = (*BACK, *LIST, UNDO, PALETTE)
    BINDINGS = bindings(BACK, LIST, (UNDO, PALETTE))

    def __init__(self, article: str) -> None:
        super().__init__()
        self._article = article

    def on_mount(self) -> None:
        super().on_mount()
        unsettled = next((t for t in self._document.times if t.status == "ambiguous"), None)
        self.listing.seek(str(unsettled.start) if unsettled else ANCHOR)

    @property
    def _document(self) -> Document:
        return self.desk.documents[self._article]

    def heading(self) -> str:
        article = self._document.article
        if article.published is None:
            return _("no publish date: relative dates stay open")
        return _("seen from {day}").format(day=day(article.published.value)) + f" · {outlet(article)}"

    def items(self, width: int) -> Iterable[Item]:
        column = min(28, max(16, width // 3))
        yield from self._anchor(width, column)
        times = sorted(self._document.times, key=lambda t: (t.status == "vague", t.start))
        for timex in times:
            tone = {"ambiguous": "warn", "resolved": "date"}.get(timex.status, "dim")
            text = safe.clip(f" «{timex.text}»", column - 1)
            head = Piece(text + " " * (column - cells(text)), "key")
            means, status = value(timex), term(STATUS, timex.status)
            told = [Piece(means, tone), *([Piece(f"  {status}", "dim")] if status != means else [])]
            meant = flow(told, max(20, width - column - 2))
            yield Item(str(timex.start), (head, *meant[0]))
            for line in (*meant[1:], *flow([Piece(why(timex.reason), "dim")], max(20, width - column - 2))):
                yield Item("", (Piece(" " * column), *line))

    def _anchor(self, width: int, column: int) -> Iterable[Item]:
        found = self._document.article.published
        name = f" {_('Seen from')}"
        head = Piece(name + " " * max(1, column - cells(name)), "title")
        if found is None:
            yield Item(ANCHOR, (head, Piece(_("no date"), "warn")))
        else:
            kind = term(_KINDS, found.anchor.kind)
            yield Item(ANCHOR, (head, Piece(f"{day(found.value)}  ", "date"), Piece(kind, "dim")))
            for line in flow([Piece(why(found.reason), "dim")], max(20, width - column - 2)):
                yield Item("", (Piece(" " * column), *line))
        for reason in told(self._document.article):
            for line in flow([Piece(why(reason), "dim")], max(20, width - column - 2)):
                yield Item("", (Piece(" " * column), *line))
        yield Item("", ())

    def opened(self, item: Item) -> None:
        """Offer other anchors, or the readings of an expression; and a value typed by hand."""
        if item.id == ANCHOR:
            self._other_anchor()
            return
        timex = next(t for t in self._document.times if str(t.start) == item.id)
        owner = self._owner(timex)
        choices = [
            (str(n), span(reading.first, reading.last) or reading.edtf or reading.timex or "?")
            for n, reading in enumerate(timex.alternatives)
        ]
        foresee = {
            choice: partial(foresee_date, self.desk, self._article, owner, timex.start, int(choice))
            for choice, _words in choices
        }
        title = f"«{timex.text}»"
        if hanging := self._hanging(timex):
            title += " · " + many("{n} more follows it", "{n} more follow it", len(hanging))
        choices.append((TYPED, _("Type a date or a period")))
        self.app.push_screen(Weigh(title, choices, foresee, self._where(timex)), partial(self._settle, timex))

    def _where(self, timex: Timex) -> list[Piece]:
        """Return the sentence the expression stands in, with the expression lifted."""
        text = self._document.article.text
        around = next((s for s in self._document.sentences if s.start <= timex.start < s.end), timex)
        before, after = text[around.start : timex.start], text[timex.end : max(timex.end, around.end)]
        return [Piece(before, "dim"), Piece(timex.text, "date"), Piece(after, "dim")]

    def _owner(self, timex: Timex) -> str:
        """Return the claim the expression stands in, the article where it stands in none."""
        owners = (c.id for c in self._document.claims if any(t.start == timex.start for t in c.times))
        return next(owners, self._article)

    def _hanging(self, timex: Timex) -> list[Timex]:
        """Return the expressions that point back to this one and change with it."""
        return [t for t in self._document.times if t.antecedent and t.antecedent[0] == timex.start]

    def _settle(self, timex: Timex, choice: str | None) -> None:
        if choice == TYPED:
            hint = _("2025-11-05, 2025-11 or 2025-11-04/2025-11-06")
            self.app.push_screen(Ask(f"«{timex.text}»", "", hint), partial(self._typed, timex))
        elif choice is not None:
            self._choose(timex, int(choice))

    def _typed(self, timex: Timex, typed: str | None) -> None:
        if not typed:
            return
        try:
            reading = chosen_reading(timex, typed)
        except ValueError:
            no = _("“{typed}” is no date and no period: write 2025-11-05, 2025-11 or 2025-11-04/2025-11-06.")
            safe.toast(self.app, no.format(typed=typed), "error")
            return
        foresee = partial(foresee_date, self.desk, self._article, self._owner(timex), timex.start, typed)
        words = f"«{timex.text}» → {span(reading.first, reading.last) or typed}"
        self._confirm(words, foresee, partial(self._choose, timex, typed))

    def _choose(self, timex: Timex, choice: int | str) -> None:
        said = _("Settled «{text}»").format(text=timex.text)
        self._do(partial(self.desk.choose_date, self._owner(timex), timex.start, choice), said)

    # What all of them are seen from.

    def _other_anchor(self) -> None:
        found = self._document.article.published
        candidates = found.candidates if found else ()
        known = {c.value: c.where for c in candidates if not found or c.value != found.value}
        choices = [(value, f"{day(value)}  ({where})") for value, where in known.items()]
        choices += [("published", _("Type when it was published")), ("received", _("Type when it was received"))]
        self.app.push_screen(Choose(_("Seen from"), choices), self._take_anchor)

    def _take_anchor(self, choice: str | None) -> None:
        if choice in _KINDS:
            title = f"{_('Seen from')}: {term(_KINDS, choice)}"
            hint = _("2025-11-05 or 2025-11-05 18:30")
            self.app.push_screen(Ask(title, "", hint), lambda typed: self._weigh(typed, choice) if typed else None)
        elif choice:
            self._weigh(choice, "published")

    def _weigh(self, typed: str, kind: str) -> None:
        try:
            seen = day(anchor_value(typed, kind)["published"])
        except ValueError:
            no = _("“{typed}” is no date: write 2025-11-05 or 2025-11-05 18:30.")
            safe.toast(self.app, no.format(typed=typed), "error")
            return
        said = _("seen from {day}").format(day=seen)
        foresee = partial(foresee_anchor, self.desk, self._article, typed, kind)
        self._confirm(
            said, foresee, lambda: self._do(partial(self.desk.date_article, self._article, typed, kind), said)
        )

    def _confirm(self, title: str, foresee: Callable[[], Foreseen], do: Callable[[], None]) -> None:
        choices = [(YES, _("Yes: that changes")), (NO, _("No, leave it as it is"))]
        self.app.push_screen(Weigh(title, choices, {YES: foresee}), lambda answer: do() if answer == YES else None)

    def _do(self, do: Callable[[], Event], said: str) -> None:
        self.room.act(do, said=said)
