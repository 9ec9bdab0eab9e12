"""Lists whose lines are worked on many at a time: sorted, skipped, assigned, dated, told as one agency's report."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual import on

from factcheck.desk import triage
from factcheck.desk.overview import Overview, overview
from factcheck.model import Event
from factcheck.tui.keys.actions import BACK, LIST, MANY, Act, bindings
from factcheck.tui.messages import Counted
from factcheck.tui.phrases import PILES
from factcheck.tui.safe import Piece
from factcheck.tui.screens.lists import Ask, Choose, ListRoom
from factcheck.tui.screens.mend import REASONS
from factcheck.tui.screens.undoing import Undoing
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.words import _, many

OTHER = "other"
TRIES, AGAIN = 20, 0.05  # how often, and after how many seconds, counting begins again where the desk changed


class Many(Undoing, ListRoom):
    """A list over the counted desk. What is counted comes from another thread, by message."""

    ACTS: ClassVar[tuple[Act, ...]] = (*LIST, *MANY, *BACK)
    BINDINGS = bindings(BACK, LIST, MANY)

    def __init__(self) -> None:
        super().__init__()
        self.found: Overview | None = None
        self._asked = 0

    @property
    def ready(self) -> bool:
        """Keys wait for the first count: what is typed ahead finds its line."""
        return super().ready and self.found is not None

    def draw(self) -> None:
        super().draw()
        self._asked += 1
        self.run_worker(self._count(self._asked), group="counts", exit_on_error=False)

    async def _count(self, asked: int) -> None:
        known = self.room.mark.known or None
        do = partial(overview, self.desk, wanted=self.room.wanted, known=known, since=self.room.last_seen)
        for _try in range(TRIES):
            with suppress(KeyError, RuntimeError):  # the desk is read while it fills: an article went meanwhile
                self.post_message(Counted(await asyncio.to_thread(do), asked))
                return
            await asyncio.sleep(AGAIN)

    @on(Counted)
    def counted(self, message: Counted) -> None:
        """Show what was counted, unless it is counted anew."""
        if message.asked == self._asked:
            self.found = message.found
            super().draw()

    def filtered(self) -> list[Piece]:
        """Return how far reading is, and what the filter lets through, for the top bar."""
        wanted = self.room.wanted
        shown = [Piece(f" / {wanted} ", "bar-active", ("act", "filter"))] if wanted else []
        return [*self.room.progress, *shown]

    # What the selected lines mean.

    def articles(self) -> list[str]:
        """Return the articles of the selected lines."""
        ids = (article for item in self.listing.chosen for article in self.articles_of(item.id))
        return list(dict.fromkeys(ids))

    def articles_of(self, line: str) -> Iterable[str]:
        """Return the articles one line stands for."""
        raise AssertionError

    def claims(self) -> list[str]:
        """Return the claims the selected lines are, nothing where they are articles."""
        return [item.id for item in self.listing.chosen if item.id in self.desk.claims]

    def _all(self, acts: Iterable[Callable[[], Event]], said: str) -> None:
        """Do one act for each selected line, shown together at the end."""
        doing = list(acts)
        desk = self.desk
        self.listing.range(on=False)
        if not doing:
            return

        def do() -> Event:
            with desk.together():
                return [one() for one in doing][-1]

        self.room.act(do, said=said)

    # Acts.

    def pressed(self, kind: str, value: str, sheet: Sheet) -> None:
        """A click opens a line; while a range is chosen it stretches to there."""
        if kind == "line" and self.listing.ranging:
            self.listing.pick(int(value))
        else:
            super().pressed(kind, value, sheet)

    def action_range(self) -> None:
        self.listing.range(on=not self.listing.ranging)

    def action_put(self, pile: str) -> None:
        articles = self.articles()
        name = next(one for one in triage.PILES if one == pile)
        said = f"{many('{n} article', '{n} articles', len(articles))}: {_(PILES[pile])}"
        self._all([partial(triage.put, self.desk, article, name) for article in articles], said)
        self.sorted_out(articles)

    def sorted_out(self, articles: list[str]) -> None:
        """Go on to the next line: these articles were sorted."""
        self.listing.move(1)

    def action_triage(self) -> None:
        choices = [(pile, _(text)) for pile, text in PILES.items()]
        self.app.push_screen(
            Choose(_("What about these articles?"), choices), lambda p: self.action_put(p) if p else None
        )

    def action_not_worth(self) -> None:
        claims, articles = self.claims(), self.articles()

        def skip(reason: str) -> None:
            if claims:
                self._all([partial(self.desk.skip, claim, reason) for claim in claims], _("Not a claim"))
            else:
                leave = [partial(triage.put, self.desk, article, "leave", reason) for article in articles]
                self._all(leave, _(PILES["leave"]))
                self.sorted_out(articles)

        self._with_other(_("Why is it not worth it?"), [(reason, _(reason)) for reason in REASONS], skip)

    def action_assign(self) -> None:
        threads = [self.desk.state.thread_of(claim).id for claim in self.claims()] or self.articles()

        def give(name: str) -> None:
            acts = [partial(self.desk.act, "assign", thread, {"to": name}) for thread in threads]
            self._all(acts, _("Assigned to {name}").format(name=name))

        known = sorted({*self.desk.state.users, self.desk.reviewer})
        self._with_other(_("Who works on this?"), [(name, name) for name in known], give)

    def action_set_date(self) -> None:
        articles = self.articles()

        def give(value: str | None) -> None:
            if value:
                acts = [partial(self.desk.date_article, article, value) for article in articles]
                self._all(acts, many("{n} article dated", "{n} articles dated", len(articles)))

        asked = many("When was {n} article published?", "When were {n} articles published?", len(articles))
        self.app.push_screen(Ask(asked, hint="2025-11-05 / 2025-11-05T18:00"), give)

    def action_agency(self) -> None:
        articles = self.articles()
        if len(articles) < 2:
            self.room.say_everywhere(_("Select two articles or more."))
            return
        said = many("{n} article carries one report", "{n} articles carry one report", len(articles))
        self._all([lambda: triage.same_agency(self.desk, articles)[-1]], said)

    def action_filter(self) -> None:
        from factcheck.tui.screens.filters import Filter

        def take(wanted: str | None) -> None:
            if wanted is not None:
                self.room.wanted = wanted
                self.draw()

        self.app.push_screen(Filter(self.room.wanted), take)

    def action_palette(self) -> None:
        from factcheck.tui.screens.palette import Palette

        async def take(name: str | None) -> None:
            if name:
                await self.run_action(name)

        self.app.push_screen(Palette(self.ACTS), take)

    def _with_other(self, question: str, choices: list[tuple[str, str]], then: Callable[[str], None]) -> None:
        """Ask which of these, with a free text as the last choice."""

        def take(chosen: str | None) -> None:
            if chosen == OTHER:
                self.app.push_screen(Ask(question), lambda typed: then(typed) if typed else None)
            elif chosen:
                then(_(chosen) if chosen in REASONS else chosen)

        self.app.push_screen(Choose(question, [*choices, (OTHER, _("Something else"))]), take)
