"""What a reviewer does on the review screen. Each act is durable before the screen says so."""

from __future__ import annotations

from functools import partial
from typing import Any

from factcheck.desk.acts import NOW
from factcheck.model import Evidence, Verdict
from factcheck.tui import notes, verdicts
from factcheck.tui.giving import give, seen_of
from factcheck.tui.safe import Piece
from factcheck.tui.screens.copies import Copies
from factcheck.tui.screens.lists import Choose
from factcheck.tui.screens.undoing import Undoing
from factcheck.tui.words import _


class Acts(Copies, Undoing):
    """The verdicts, and doing and undoing. What stands under it mends and copies."""

    def changed(self, said: str) -> None:
        """Show the desk anew: an act changed it."""
        self.place.reload()
        self.draw()
        if said:
            self.say(said)

    def _go(self, found: str | None) -> None:
        """Go to what another screen closed with: a claim, an article, or nothing."""
        raise AssertionError

    # Verdicts.

    def action_verdict(self, number: str) -> None:
        label = verdicts.key_of(number)
        if label and self.place.claim:
            self._mark(Verdict(label), self.place.claim.id)

    def _mark(self, verdict: Verdict, claim: str, seen: str | None = NOW) -> None:
        name = f"{verdicts.digit(verdict.label)} {verdicts.name(verdict.label)}"
        do = partial(give, self.desk, claim, verdict, seen)
        self.room.act(do, claim=claim, said=_("Marked {verdict}").format(verdict=name))

    def step_claim(self) -> str | None:
        return self.place.claim.id if self.place.claim else None

    def action_fact(self) -> None:
        from factcheck.tui.screens.fact import FactScreen

        if self.place.claim:
            self.app.push_screen(FactScreen(self.place.claim.id), self._go)

    def action_full_verdict(self) -> None:
        from factcheck.tui.screens.verdict import VerdictScreen

        claim, link, matched = self.place.claim, self.place.link, self.place.matched
        if claim:
            ruling = self.desk.verdict_of(claim.id)
            match = (link, matched, self.desk.documents[matched.article].article) if link and matched else None
            seen = seen_of(self.desk, claim.id)
            screen = VerdictScreen(claim, ruling.verdict if ruling else None, match)
            self.app.push_screen(screen, lambda verdict: self._mark(verdict, claim.id, seen) if verdict else None)

    def action_cite(self) -> None:
        """Complete the verdict with the match: its quote as evidence, a template as explanation."""
        claim, link, matched = self.place.claim, self.place.link, self.place.matched
        if claim is None or link is None or matched is None:
            self.say(_("No match to cite."))
            return
        article = self.desk.documents[matched.article].article
        offered = notes.explanations(link, matched, article)
        evidence = notes.cited(matched, article)

        def take(number: str | None) -> None:
            if number is not None:
                self._complete(claim.id, offered[int(number)], evidence)

        choices = [(str(n), text) for n, text in enumerate(offered)]
        self.app.push_screen(Choose(_("Explanation"), choices, [Piece(f"“{claim.text}”", "strong")]), take)

    def _complete(self, claim: str, note: str, evidence: Evidence) -> None:
        def do() -> Any:
            ruling = self.desk.verdict_of(claim)
            label = ruling.verdict.label if ruling else "unverified"
            before = ruling.verdict.evidence if ruling else ()
            return give(self.desk, claim, Verdict(label, note, (*before, evidence)))

        self.room.act(do, claim=claim, said=_("Cited; the verdict is complete."))
