"""One fact: how the desk words it, its verdict and what readers were told, the claims it covers and those offered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import ClassVar

from factcheck.desk.facts import LONGEST, FactView, too_long
from factcheck.model import Event, Verdict
from factcheck.tui import safe, verdicts
from factcheck.tui.clock import moment
from factcheck.tui.giving import best_match, give, seen_of
from factcheck.tui.keys.actions import BACK, FACT, LIST, PALETTE, STEPS, UNDO, Act, bindings
from factcheck.tui.phrases import ACTIONS, STAGES, day, outlet, term, why
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.lists import Ask, Choose, ListRoom
from factcheck.tui.screens.settle import ruling_pieces
from factcheck.tui.screens.steps import Steps
from factcheck.tui.screens.undoing import Undoing
from factcheck.tui.widgets.listing import Item
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

HEAD = 16  # cells of the names at the left


class FactScreen(Steps, Undoing, ListRoom):
    """The fact a claim belongs to. Closes with the id of a claim to go to, or None."""

    ACTS: ClassVar[tuple[Act, ...]] = (*BACK, *LIST, *FACT, *STEPS, UNDO, PALETTE)
    BINDINGS = bindings(BACK, LIST, FACT, STEPS, (UNDO, PALETTE))
    NAME = N_("Fact")

    def __init__(self, claim: str) -> None:
        super().__init__()
        self._claim = claim

    def step_claim(self) -> str:
        covered = self._fact.covered
        return covered[0] if covered and self._claim not in covered else self._claim

    @property
    def _fact(self) -> FactView:
        return self.desk.facts.of(self._claim)

    def heading(self) -> str:
        fact = self._fact
        parts = [term(STAGES, fact.thread.stage), many("{n} appearance", "{n} appearances", len(fact.claims))]
        to = self.desk.state.assigned(fact.thread.id)
        return " · ".join([*parts, _("assigned to {name}").format(name=to)] if to else parts)

    def items(self, width: int) -> Iterable[Item]:
        fact = self._fact
        yield from self._wording(fact, width)
        yield from self._verdict(fact, width)
        yield from self._published(fact, width)
        told = {*fact.covered, *fact.offered} if fact.thread.ruling else set()
        groups = (
            ("claim", _("The verdict covers"), fact.covered if fact.thread.ruling else ()),
            ("offer", _("Offered: not covered until somebody accepts"), fact.offered),
            ("claim", _("Says the same"), tuple(c for c in fact.claims if c not in told)),
            ("out", _("Taken out"), fact.declined),
        )
        for kind, title, claims in groups:
            if claims:
                yield Item("", ())
                yield Item("", (Piece(f" {title}  ", "warn" if kind == "offer" else "title"),))
                for claim in self._in_time(claims):
                    yield from self._appearance(kind, claim, fact, width)

    def _field(self, id_: str, name: str, pieces: list[Piece], width: int) -> Iterator[Item]:
        head = Piece(f" {name}" + " " * max(1, HEAD - 1 - cells(name)), "key")
        lines = flow(pieces, max(20, width - HEAD - 2))
        yield Item(id_, (head, *lines[0]))
        yield from (Item("", (Piece(" " * HEAD), *line)) for line in lines[1:])

    def _wording(self, fact: FactView, width: int) -> Iterator[Item]:
        words = fact.wording or self.desk.claims[self._in_time(fact.covered or fact.claims)[0]].text
        count = f"  {len(words)}/{LONGEST}"
        tone = "warn" if too_long(words) else "dim"
        own = [] if fact.wording else [Piece(f"  {_('the words of the source')}", "dim")]
        yield from self._field("word", _("Claim"), [Piece(words, "strong"), Piece(count, tone), *own], width)
        yield from self._field("as_of", _("As of"), [Piece(fact.as_of or "–", "" if fact.as_of else "dim")], width)

    def _verdict(self, fact: FactView, width: int) -> Iterator[Item]:
        thread = fact.thread
        if thread.awaiting:
            words = _("A second reading is wanted. The first stays hidden until yours is saved.")
            yield from self._field("verdict", _("Verdict"), [Piece(words, "warn")], width)
            return
        ruling = thread.ruling
        if ruling is None:
            yield from self._field("verdict", _("Verdict"), [Piece(_("none yet"), "dim")], width)
            return
        if thread.contested or thread.stage == "disagreed":
            words = _("{n} reviews stand against each other: a person settles it").format(n=len(thread.reviews))
            yield from self._field("settle", _("Verdict"), [Piece(f"≠ {words}", "sign-conflict")], width)
        for review in thread.reviews if thread.stage == "disagreed" else (ruling,):
            yield from self._field("verdict", _("Verdict"), list(ruling_pieces(review)), width)
        for reason in self._stale(thread.id):
            yield Item("", (Piece(" " * HEAD), Piece(f"! {reason}", "warn")))

    def _stale(self, thread: str) -> list[str]:
        return [why(reason) for one in self.desk.stale.values() if one.thread == thread for reason in one.reasons]

    def _published(self, fact: FactView, width: int) -> Iterator[Item]:
        for n, entry in enumerate(fact.thread.publications):
            label = verdicts.name(entry.verdict.label)
            last = n == len(fact.thread.publications) - 1
            shown = label if last else _("{label} (struck)").format(label=label)
            when = moment(entry.time)
            pieces = [
                Piece(f"{term(ACTIONS, entry.kind)}  ", "key"),
                Piece(f"{shown}  ", "strong" if last else "dim"),
                Piece(" · ".join(filter(None, (when, entry.actor, entry.url, entry.reason))), "dim"),
            ]
            yield from self._field("", "" if n else _("Readers saw"), pieces, width)

    def _appearance(self, kind: str, claim_id: str, fact: FactView, width: int) -> Iterator[Item]:
        claim = self.desk.claims[claim_id]
        article = self.desk.documents[claim.article].article
        when = day(article.published.value, short=True) if article.published else _("no date")
        sign = {"offer": "+", "out": "−"}.get(kind, "·")
        who = fact.joined.get(claim_id)
        put = f"  {_('put here by {name}').format(name=who.actor)}" if who else ""
        own = self.desk.verdict_of(claim_id) if claim_id not in fact.covered else None
        ruled = (
            [Piece(f"  {verdicts.digit(own.verdict.label)} {verdicts.name(own.verdict.label)}", "key")] if own else []
        )
        pieces = [Piece(f"{outlet(article)} · {when}{put}  ", "key"), Piece(f"“{claim.text}”"), *ruled]
        lines = flow(pieces, max(20, width - 6))
        yield Item(f"{kind}:{claim_id}", (Piece(f" {sign}  ", "warn" if kind == "offer" else "dim"), *lines[0]))
        yield from (Item("", (Piece("    "), *line)) for line in lines[1:])

    def _in_time(self, claims: Iterable[str]) -> list[str]:
        """Return claims in the order of their articles' publication."""

        def told(claim: str) -> tuple[str, str]:
            found = self.desk.documents[self.desk.claims[claim].article].article.published
            return (found.value if found else "~", claim)

        return sorted(claims, key=told)

    # What a person does.

    def opened(self, item: Item) -> None:
        kind, _colon, claim = item.id.partition(":")
        if kind == "offer":
            self._offer(claim)
        elif claim:
            self.dismiss(claim)
        else:
            {"word": self.action_word, "as_of": self.action_as_of, "settle": self.action_settle}.get(
                kind, self.action_give_verdict
            )()

    def _picked(self) -> tuple[str, str]:
        """Return the kind and the claim of the picked line; the fact's own claim where it is none."""
        kind, _colon, claim = (self.listing.item.id if self.listing.item else "").partition(":")
        return (kind, claim) if claim else ("claim", self._claim)

    def action_word(self) -> None:
        fact = self._fact

        def take(text: str | None) -> None:
            if text is not None and text != (fact.wording or ""):
                self.room.act(partial(self.desk.facts.word, self._claim, text), claim=self._claim, said=_("Worded"))
                if too_long(text):
                    safe.toast(self.app, _("Search engines show {n} characters only.").format(n=LONGEST), "warning")

        self.app.push_screen(Ask(_("Word the claim for readers"), fact.wording or "", count=LONGEST), take)

    def action_as_of(self) -> None:
        def take(text: str | None) -> None:
            if text is not None:
                self.room.act(partial(self.desk.facts.date, self._claim, text), claim=self._claim, said=_("Dated"))

        hint = _("10 August, until 6 in the evening")
        self.app.push_screen(Ask(_("For what time does it hold?"), self._fact.as_of or "", hint), take)

    def action_give_verdict(self) -> None:
        from factcheck.tui.screens.verdict import VerdictScreen

        given, claim = self._fact.thread.ruling, self.step_claim()
        seen = seen_of(self.desk, claim)

        def take(verdict: Verdict | None) -> None:
            if verdict:
                self.room.act(partial(give, self.desk, claim, verdict, seen), claim=claim, said=_("Verdict given"))

        screen = VerdictScreen(self.desk.claim(claim), given.verdict if given else None, best_match(self.desk, claim))
        self.app.push_screen(screen, take)

    def _offer(self, claim: str) -> None:
        choices = [("accept", _("Accept: the verdict covers it")), ("decline", _("Decline: it is another fact"))]
        title = safe.clip(self.desk.claims[claim].text, 60)
        self.app.push_screen(Choose(title, choices), lambda answer: self._answer(claim, answer))

    def _answer(self, claim: str, answer: str | None) -> None:
        facts = self.desk.facts
        if answer == "accept":
            self.room.act(partial(facts.accept, claim), claim=claim, said=_("Accepted into the fact"))
        elif answer == "decline":
            self._with_why(lambda reason: partial(facts.decline, claim, reason), claim, _("Declined"))

    def action_accept(self) -> None:
        """Accept what is offered; elsewhere put a claim of another fact into this one."""
        kind, claim = self._picked()
        if kind == "offer":
            self._answer(claim, "accept")
            return
        mine = {*self._fact.claims}
        choices = [(c, self._named(c)) for c in self._near() if c not in mine]

        def take(chosen: str | None) -> None:
            if chosen:
                do = partial(self.desk.facts.join, chosen, self._claim)
                self.room.act(do, claim=chosen, said=_("Put into the fact"))

        self.app.push_screen(Choose(_("Which claim says the same?"), choices), take)

    def action_leave(self) -> None:
        kind, claim = self._picked()
        if kind == "offer":
            self._answer(claim, "decline")
        else:
            self._with_why(
                lambda reason: partial(self.desk.facts.leave, claim, reason), claim, _("Taken out of the fact")
            )

    def action_move(self) -> None:
        """Move the picked claim into another fact of the story."""
        _kind, claim = self._picked()
        facts: dict[str, str] = {}
        for other in self._near():
            view = self.desk.facts.of(other)
            if claim not in view.claims:
                facts.setdefault(view.id, other)

        def take(into: str | None) -> None:
            if into:
                do = partial(self.desk.facts.join, claim, into)
                self.room.act(do, claim=claim, said=_("Moved to another fact"))

        choices = [(other, self._named(other)) for other in facts.values()]
        self.app.push_screen(Choose(_("Into which fact?"), choices), take)

    def _with_why(self, do: Callable[[str], Callable[[], Event]], claim: str, said: str) -> None:
        def take(reason: str | None) -> None:
            if reason is not None:
                self.room.act(do(reason), claim=claim, said=said)

        self.app.push_screen(Ask(_("Why? (may stay empty)")), take)

    def _near(self) -> list[str]:
        """Return the claims of the same story that are worth a stop, matches of this fact's first."""
        links = (link for claim in self._fact.claims for link in self.desk.links_of.get(claim, ()))
        matched = [claim for link in links for claim in (link.a, link.b)]
        own = self.desk.claims[self._claim].article
        told = {a for story in self.desk.stories if own in story.articles for a in story.articles} or {own}
        rest = [c.id for a in self.desk.documents if a in told for c in self.desk.documents[a].claims if c.checkable]
        return list(dict.fromkeys(c for c in (*matched, *rest) if c in self.desk.claims))

    def _named(self, claim_id: str) -> str:
        claim = self.desk.claims[claim_id]
        return f"{outlet(self.desk.documents[claim.article].article)}: {claim.text}"
