"""The desk: stories with what waits in them, and the queues of claims and articles that ask for a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factcheck.desk.overview import Line, instant
from factcheck.model import Event
from factcheck.tui import safe
from factcheck.tui.clock import local, moment
from factcheck.tui.keys.actions import BACK, DESK, LIST, Act, bindings
from factcheck.tui.phrases import PILES, day, outlet, term
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.history import ACTIONS, detail
from factcheck.tui.screens.lists import ListRoom
from factcheck.tui.screens.many import Many
from factcheck.tui.unread import told
from factcheck.tui.widgets.listing import Item
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

QUEUES = {
    "untriaged": N_("Articles nobody has sorted"),
    "undated": N_("Articles without a date"),
    "conflicts": N_("Claims on which sources conflict, without a verdict"),
    "headlines": N_("Headline against body"),
    "ambiguous": N_("Ambiguous dates"),
    "drafts": N_("Draft verdicts"),
    "contested": N_("Reviewers disagree"),
    "second": N_("Second readings"),
    "approvals": N_("Approvals"),
    "stale": N_("Verdicts whose source changed"),
    "offered": N_("New appearances of what has a verdict"),
    "open": N_("Claims worth checking, without a verdict"),
}
MOST = 500  # lines of a queue shown at a time
COUNTS = (("conflict", "≠", "sign-conflict"), ("update", "↑", "sign-update"), ("agree", "=", "sign-agree"))


class DeskScreen(Many):
    """Stories and queues. Closes with `story:ID`, or the id of a claim or an article."""

    ACTS: ClassVar[tuple[Act, ...]] = (*LIST, *DESK, *BACK)
    BINDINGS = bindings(BACK, LIST, DESK)
    NAME = N_("Desk")

    def heading(self) -> str:
        parts = [
            many("{n} article", "{n} articles", len(self.desk.documents)),
            many("{n} story", "{n} stories", len(self.desk.stories)),
            many("{n} claim", "{n} claims", len(self.desk.claims)),
        ]
        if self.desk.problems:
            parts.append(many("{n} file unreadable", "{n} files unreadable", len(self.desk.problems)))
        return " · ".join(parts)

    def items(self, width: int) -> Iterable[Item]:
        if self.found is None:
            yield Item("", (Piece(f" {_('Counting …')}", "dim"),))
            return
        yield from self._legend(width)
        yield from map(self._line, self.found.stories)
        if self.found.alone:
            yield Item("", ())
            yield Item("", (Piece(f" {_('Articles in no story')}", "title"),))
            yield from map(self._line, self.found.alone)
        yield Item("", ())
        yield Item("", (Piece(f" {_('Waiting for a person')}", "title"),))
        yield from self._waiting()
        yield from self._present()
        for problem in self.desk.problems:
            wrong, remedy = told(problem)
            pieces = [Piece(f"{problem.path}: ", "warn"), Piece(f"{wrong} – {remedy}", "dim")]
            yield from (Item("", (Piece(" "), *line)) for line in flow(pieces, width - 2, 2))

    def _legend(self, width: int) -> Iterable[Item]:
        """Yield what the signs of the lines below mean; no sign is parted from its word."""
        told = (
            ("•", _("new since you last looked")), ("≠", _("conflicts")), ("↑", _("updates")), ("=", _("agree")),
            ("?", _("drafts")), ("○", _("claims without a fact")),
        )  # fmt: skip
        pieces, used = [Piece(f" {_('Stories')}", "title")], cells(_("Stories")) + 1
        for sign, words in told:
            part = f"  {sign} {words}"
            if used + cells(part) > width:
                yield Item("", tuple(pieces))
                pieces, used = [Piece(" ")], 1
            pieces.append(Piece(part, "dim"))
            used += cells(part)
        yield Item("", tuple(pieces))

    def _waiting(self) -> Iterable[Item]:
        assert self.found is not None
        news = self.found.news
        if news:
            since = many(
                "{n} act of others since you last looked", "{n} acts of others since you last looked", len(news)
            )
            yield Item("news:", (Piece(f" {len(news):4}  ", "key"), Piece(since)))
        for name, text in QUEUES.items():
            count = len(self.found.queues[name])
            pieces = Piece(f" {count:4}  ", "key" if count else "dim"), Piece(_(text), "" if count else "dim")
            yield Item(f"queue:{name}" if count else "", pieces)

    def _present(self) -> Iterable[Item]:
        """Yield who else is in the room now, and what they read."""
        here = [one for one in self.room.present if one.reviewer != self.desk.reviewer]
        if here:
            yield Item("", ())
            yield Item("", (Piece(f" {_('Here now')}", "title"),))
        for one in here:
            document = self.desk.documents.get(one.article)
            what = f"{outlet(document.article)} · {document.article.title}" if document else ""
            yield Item(f"article:{one.article}" if document else "", (Piece(f" {one.reviewer}  ", "key"), Piece(what)))

    def _line(self, line: Line) -> Item:
        articles = [self.desk.documents[article].article for article in line.articles if article in self.desk.documents]
        pieces = [Piece(f" {_when(line.changed)} ", "key")]
        pieces.append(Piece(f"•{line.new:<3}" if line.new else "    ", "sign-update"))
        for relation, sign, style in COUNTS:
            count = line.relations.get(relation, 0)
            pieces.append(Piece(f"{sign}{count:<4}" if count else "     ", style))
        pieces.append(Piece(f"?{line.drafts:<3}" if line.drafts else "    ", "sign-verdict"))
        pieces.append(Piece(f"○{line.lone:<4}" if line.lone else "     ", "dim"))
        title = articles[0].title or articles[0].path if articles else line.id
        sorted_ = " · ".join(f"{_(text)} {line.piles[pile]}" for pile, text in PILES.items() if line.piles.get(pile))
        pieces.append(Piece(f"{safe.clip(title, 60)}  "))
        pieces.append(Piece(" · ".join(filter(None, [sorted_, *dict.fromkeys(map(outlet, articles))])), "dim"))
        return Item(f"article:{line.id}" if line.id in self.desk.documents else f"story:{line.id}", tuple(pieces))

    def articles_of(self, line: str) -> Iterable[str]:
        assert self.found is not None
        kind, _colon, name = line.partition(":")
        if kind == "queue":
            ids = self.found.queues[name]
            return [one for one in ids if one in self.desk.documents]
        return next((told.articles for told in (*self.found.stories, *self.found.alone) if told.id == name), ())

    def action_section(self) -> None:
        self.listing.leap()

    def opened(self, item: Item) -> None:
        assert self.found is not None
        kind, _colon, name = item.id.partition(":")
        if kind == "queue":
            self.app.push_screen(QueueScreen(name), self._from_list)
        elif kind == "news":
            self.app.push_screen(NewsScreen(self.found.news), self._from_list)
        else:
            self.dismiss(name if kind == "article" else item.id)

    def _from_list(self, found: str | None) -> None:
        if found:
            self.dismiss(found)
        else:
            self.draw()


class QueueScreen(Many):
    """What waits in one queue. Closes with the id of a claim or an article."""

    NAME = N_("Queue")

    def __init__(self, name: str) -> None:
        super().__init__()
        self._queue = name
        self._gone: set[str] = set()

    def heading(self) -> str:
        count = f"{len(self._ids())} · " if self.found else ""
        return count + _(QUEUES[self._queue])

    def _ids(self) -> list[str]:
        return [one for one in self.found.queues[self._queue] if one not in self._gone] if self.found else []

    def items(self, width: int) -> Iterable[Item]:
        ids = self._ids()
        for found in ids[:MOST]:
            claim = self.desk.claims.get(found)
            document = self.desk.documents.get(claim.article if claim else found)
            if document is None:
                continue
            name = safe.clip(outlet(document.article), 20)
            head = Piece(f" {_when(instant(document.article))}  ", "dim")
            yield Item(found, (head, Piece(f"{name}  ", "key"), Piece(claim.text if claim else document.article.title)))
        if len(ids) > MOST:
            more = many("{n} more; a filter (/) narrows them", "{n} more; a filter (/) narrows them", len(ids) - MOST)
            yield Item("", (Piece(f" … {more}", "dim"),))

    def articles_of(self, line: str) -> Iterable[str]:
        claim = self.desk.claims.get(line)
        return (claim.article,) if claim else (line,)

    def sorted_out(self, articles: list[str]) -> None:
        """Go on to the next line; in the queue of what nobody sorted these are gone at once."""
        if self._queue == "untriaged":
            self.listing.range(on=False)
            self._gone.update(articles)
            ListRoom.draw(self)
        else:
            super().sorted_out(articles)

    def action_undo(self) -> None:
        self._gone.clear()
        super().action_undo()


class NewsScreen(ListRoom):
    """What others did since this reviewer was last here. Closes with the id of a claim or an article."""

    NAME = N_("Since you last looked")

    def __init__(self, news: Iterable[Event]) -> None:
        super().__init__()
        self._news = tuple(news)

    def items(self, width: int) -> Iterable[Item]:
        for event in self._news:
            claim, article = self.room.claim_of(event), event.object.partition("@")[0]
            if claim or article in self.desk.documents:
                head = Piece(f" {moment(event.time)}  ", "dim")
                what = Piece(f"{term(ACTIONS, event.action)} {detail(event)}  ", "strong")
                text = self.desk.claims[claim].text if claim else self.desk.documents[article].article.title or ""
                yield Item(claim or article, (head, Piece(f"{event.actor}  ", "key"), what, Piece(text)))


def _when(instant_: str) -> str:
    """Return the day of an instant, on the reviewer's clock, as a column: as wide in every language."""
    known = local(instant_) if instant_.endswith("Z") else None  # without a zone it is a day, or the source's own time
    shown = day(known.date().isoformat() if known else instant_[:10], short=True) if instant_ else _("no date")
    return " " * max(0, 13 - safe.cells(shown)) + shown
