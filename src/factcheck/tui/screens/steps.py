"""What comes next for a fact: approve, publish, correct, update, withdraw, reopen, assign, settle; the note to paste.

Each step is an act on the fact's thread, asks for what it needs, and is refused in words where the rules forbid it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from factcheck.model import Event, Verdict
from factcheck.model.event import Action
from factcheck.review import Thread, may, verdict_to
from factcheck.tui import safe, verdicts
from factcheck.tui.giving import best_match
from factcheck.tui.keys.actions import STEPS
from factcheck.tui.screens.base import Room
from factcheck.tui.screens.lists import Ask, Choose
from factcheck.tui.words import N_, _

NEEDS: dict[str, Action] = {
    "approve": "approve",
    "publish": "publish",
    "correct": "correct",
    "moved": "update",
    "withdraw": "withdraw",
    "reopen": "reopen",
}
SAID = {
    "approve": N_("Approved"),
    "publish": N_("Published"),
    "correct": N_("Corrected"),
    "update": N_("Updated"),
    "withdraw": N_("Withdrawn"),
    "reopen": N_("Reopened"),
}


class Steps(Room):
    """The steps. `step_claim` says which claim's fact they are about."""

    def step_claim(self) -> str | None:
        """Return a claim of the fact the steps are about."""
        raise AssertionError

    def _thread(self) -> Thread | None:
        claim = self.step_claim()
        return self.desk.facts.of(claim).thread if claim else None

    def action_next_step(self) -> None:
        """Offer the steps that are open now; a step that is not says why when it is taken."""
        thread = self._thread()
        if thread is None:
            return
        choices = [(act.name, _(act.text)) for act in STEPS if self._open(act.name, thread)]

        async def take(name: str | None) -> None:
            if name:
                await self.run_action(name)

        self.app.push_screen(Choose(_("What comes next?"), choices), take)

    def _open(self, name: str, thread: Thread) -> bool:
        if name == "settle":
            return thread.stage == "disagreed" or bool(thread.contested)
        if name == "public_note":
            return bool(thread.publications)
        return name not in NEEDS or may(self.desk.state, NEEDS[name], thread.id, self.desk.reviewer)

    def action_approve(self) -> None:
        claim = self.step_claim()
        if claim:
            self.room.act(partial(self.desk.approve, claim), claim=claim, said=_(SAID["approve"]))

    def action_publish(self) -> None:
        from factcheck.export.wording import web_address

        claim, thread = self.step_claim(), self._thread()
        if claim is None or thread is None:
            return

        def take(url: str | None) -> None:
            if url is None:
                return
            if web_address(url) is None:
                safe.toast(self.app, _("That is no address of a page: it begins with https://"), "error")
                return
            self._do("publish", thread, {"url": url})

        base = self.room.base
        begun = f"{base.rstrip('/')}/" if base else ""
        self.app.push_screen(Ask(_("Where is it published?"), begun, "https://"), take)

    def action_correct(self) -> None:
        self._supersede("correct", _("What was wrong? Readers will be told."))

    def action_moved(self) -> None:
        self._supersede("update", _("What changed? Readers will be told."))

    def _supersede(self, action: Action, question: str) -> None:
        """Ask for the new verdict, then for the reason; both stand in every export."""
        from factcheck.tui.screens.verdict import VerdictScreen

        claim, thread = self.step_claim(), self._thread()
        if claim is None or thread is None:
            return
        if not may(self.desk.state, action, thread.id, self.desk.reviewer):
            safe.toast(self.app, _("Only what is published is corrected or updated."), "warning")
            return
        before = thread.ruling

        def given(verdict: Verdict | None) -> None:
            if verdict is not None:
                self._reason(question, lambda why: self._do(action, thread, verdict_to(verdict), why))

        match = best_match(self.desk, claim)
        screen = VerdictScreen(self.desk.claim(claim), before.verdict if before else None, match, keep=False)
        self.app.push_screen(screen, given)

    def action_withdraw(self) -> None:
        self._with_reason("withdraw", _("Why is it withdrawn? Readers will be told."))

    def action_reopen(self) -> None:
        self._with_reason("reopen", _("Why is it opened again?"))

    def _with_reason(self, action: Action, question: str) -> None:
        thread = self._thread()
        if thread is not None:
            self._reason(question, lambda why: self._do(action, thread, {}, why))

    def _reason(self, question: str, then: Callable[[str], None]) -> None:
        self.app.push_screen(Ask(question), lambda why: then(why) if why else None)

    def _do(self, action: Action, thread: Thread, after: dict[str, object], reason: str = "") -> None:
        """Record a step on what was seen when it was begun; who acted since is looked at first."""

        def do() -> Event:
            from factcheck.desk import DeskError

            if [e.id for e in self.desk.state.thread(thread.id).events] != [e.id for e in thread.events]:
                raise DeskError(_("Somebody acted on this meanwhile; look at it again."))
            return self.desk.act(action, thread.id, after or None, reason=reason)

        self.room.act(do, claim=self.step_claim(), said=_(SAID[action]))

    def action_assign(self) -> None:
        thread = self._thread()
        if thread is None:
            return
        known = sorted({*self.desk.state.users, self.desk.reviewer})

        def take(name: str | None) -> None:
            if name == "":
                self.app.push_screen(Ask(_("Who works on this?")), lambda typed: give(typed) if typed else None)
            elif name:
                give(name)

        def give(name: str) -> None:
            do = partial(self.desk.act, "assign", thread.id, {"to": name})
            self.room.act(do, claim=self.step_claim(), said=_("Assigned to {name}").format(name=name))

        choices = [*((name, name) for name in known), ("", _("Somebody else"))]
        self.app.push_screen(Choose(_("Who works on this?"), choices), take)

    def action_settle(self) -> None:
        from factcheck.tui.screens.settle import SettleScreen

        claim = self.step_claim()
        if claim:
            self.app.push_screen(SettleScreen(claim))

    def action_public_note(self) -> None:
        """Copy the note that tells readers of the last correction, update or withdrawal."""
        from factcheck.desk.bundling import history
        from factcheck.export.public_note import public_note
        from factcheck.tui.clipboard import offer

        claim, thread = self.step_claim(), self._thread()
        if claim is None or thread is None:
            return
        wording = self.desk.facts.of(claim).wording or self.desk.claim(claim).text
        changes = [change for change in history(thread) if change.kind in ("correction", "update", "withdrawal")]
        if not changes:
            safe.toast(self.app, _("Nothing published was changed: there is nothing to tell."), "warning")
            return
        notes = {
            lang: public_note(changes[-1], wording, partial(verdicts.name, lang=lang), lang) for lang in ("hi", "en")
        }

        def take(lang: str | None) -> None:
            if lang:
                offer(self.room, notes[lang])

        self.app.push_screen(Choose(_("Copy"), list(notes.items())), take)
