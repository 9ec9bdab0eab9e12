"""What a reviewer does on the review screen. Each act is durable before the screen says so."""

from __future__ import annotations

from functools import partial
from typing import Any

from factcheck.model import Evidence, Verdict
from factcheck.tui import copying, notes, safe, verdicts
from factcheck.tui.giving import give
from factcheck.tui.phrases import RELATIONS, why
from factcheck.tui.place import Place
from factcheck.tui.screens.lists import Ask, Choose
from factcheck.tui.screens.mend import REASONS
from factcheck.tui.screens.steps import Steps
from factcheck.tui.widgets.article import ArticlePane
from factcheck.tui.words import _

OTHER = "other"


class Acts(Steps):
    """The acts. `place` says what they are about."""

    place: Place

    def say(self, text: str) -> None:
        """Say what was done, in the top line."""
        raise AssertionError

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
        if label:
            self._mark(Verdict(label))

    def _mark(self, verdict: Verdict) -> None:
        claim = self.place.claim
        if claim:
            name = f"{verdicts.digit(verdict.label)} {verdicts.name(verdict.label)}"
            self.room.act(
                partial(give, self.desk, claim.id, verdict),
                claim=claim.id,
                said=_("Marked {verdict}").format(verdict=name),
            )

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
            screen = VerdictScreen(claim, ruling.verdict if ruling else None, match)
            self.app.push_screen(screen, lambda verdict: self._mark(verdict) if verdict else None)

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

        self.app.push_screen(Choose(_("Explanation"), [(str(n), text) for n, text in enumerate(offered)]), take)

    def _complete(self, claim: str, note: str, evidence: Evidence) -> None:
        def do() -> Any:
            ruling = self.desk.verdict_of(claim)
            label = ruling.verdict.label if ruling else "unverified"
            before = ruling.verdict.evidence if ruling else ()
            return give(self.desk, claim, Verdict(label, note, (*before, evidence)))

        self.room.act(do, claim=claim, said=_("Cited; the verdict is complete."))

    def action_undo(self) -> None:
        self.room.act(self.desk.undo, said=_("Undone"))

    def action_redo(self) -> None:
        self.room.act(self.desk.redo, said=_("Redone"))

    # Mending the machine's work.

    def action_add_claim(self) -> None:
        side = self.place.side
        if side is None:
            return
        span = self.query_one(f"#article{self.place.active}", ArticlePane).selected()
        if span:
            self._add(side.article, *span)
            return
        document = self.desk.documents[side.article]
        taken = {(claim.start, claim.end) for claim in document.claims}
        free = [s for s in document.sentences if (s.start, s.end) not in taken]
        choices = [(f"{s.start} {s.end}", document.article.text[s.start : s.end]) for s in free]

        def take(chosen: str | None) -> None:
            if chosen:
                start, end = map(int, chosen.split())
                self._add(side.article, start, end)

        self.app.push_screen(Choose(_("Which sentence is a claim?"), choices), take)

    def _add(self, article: str, start: int, end: int) -> None:
        text = self.desk.documents[article].article.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        self.room.act(partial(self.desk.add_claim, article, start, end), said=_("Claim added"))
        self.clear_selection()

    def action_not_claim(self) -> None:
        claim = self.place.claim
        if claim is None:
            return

        def take(reason: str | None) -> None:
            if reason == OTHER:
                self.app.push_screen(Ask(_("Why is it not a claim?")), lambda typed: skip(typed) if typed else None)
            elif reason:
                skip(_(reason))

        def skip(reason: str) -> None:
            self.room.act(partial(self.desk.skip, claim.id, reason), claim=claim.id, said=_("Not a claim"))

        choices = [*((reason, _(reason)) for reason in REASONS), (OTHER, _("Another reason"))]
        self.app.push_screen(Choose(_("Why is it not a claim?"), choices), take)

    def action_mend(self) -> None:
        from factcheck.tui.screens.mend import MendScreen

        claim = self.place.claim
        if claim is None:
            return

        def take(made: tuple[dict[str, Any], str] | None) -> None:
            if made:
                do = partial(self.desk.edit_claim, claim.id, *made)
                self.room.act(do, claim=claim.id, said=_("Claim mended"))

        self.app.push_screen(MendScreen(claim, self.desk.documents[claim.article].article), take)

    def action_relate(self) -> None:
        link = self.place.link
        if link is None:
            self.say(_("No match here."))
            return

        def take(relation: str | None) -> None:
            if relation:
                chosen = None if relation == "unrelated" else relation
                self.room.act(partial(self.desk.decide_link, link.a, link.b, chosen), said=_("Match decided"))

        self.app.push_screen(Choose(_("How do the two relate?"), [(k, _(text)) for k, text in RELATIONS.items()]), take)

    # Copying.

    def action_copy(self) -> None:
        claim = self.place.claim
        side = self.place.side
        if side is None:
            return
        text = self.desk.documents[side.article].article.text
        span = self.query_one(f"#article{self.place.active}", ArticlePane).selected()
        if span:
            self._copy(text[slice(*span)])
        elif claim:
            self._copy(claim.text)

    def action_copy_menu(self) -> None:
        claim, link = self.place.claim, self.place.link
        if claim is None:
            return
        article = self.desk.documents[claim.article].article
        ruling = self.desk.verdict_of(claim.id)
        label = verdicts.name(ruling.verdict.label) if ruling else ""
        offered = {
            _("Quote with source"): notes.quote(claim, article),
            _("Claim card"): notes.card(claim, article, label),
        }
        if ruling and ruling.verdict.note:
            offered[_("Explanation")] = f"{label}: {ruling.verdict.note}"
        if link:
            offered[_("Why the match")] = why(link.reason)

        def take(name: str | None) -> None:
            if name:
                self._copy(offered[name])

        self.app.push_screen(Choose(_("Copy"), [(name, name) for name in offered]), take)

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(text.encode("utf-8", "replace").decode("utf-8"))
        if copying.confirmed(self.room.surroundings.clipboard):
            self.say(_("Copied"))
            return
        try:
            path = copying.keep(text, self.room.private)
        except OSError as error:
            safe.toast(self.app, str(error), "error")
        else:
            safe.toast(self.app, _("Offered to the terminal's clipboard; also in {path}").format(path=path))
