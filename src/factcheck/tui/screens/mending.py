"""Mend the machine's work on the review screen: claims made, moved, split, merged, unmade; matches made and unmade."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from factcheck.tui.phrases import RELATIONS, outlet
from factcheck.tui.place import Place
from factcheck.tui.safe import Piece
from factcheck.tui.screens.foresight import NO, YES
from factcheck.tui.screens.lists import Ask, Choose
from factcheck.tui.screens.mend import REASONS
from factcheck.tui.screens.steps import Steps
from factcheck.tui.widgets.article import ArticlePane
from factcheck.tui.words import _

OTHER = "other"


class Mending(Steps):
    """The acts. `place` says what they are about; each is one event that can be undone."""

    place: Place

    def say(self, text: str) -> None:
        """Say what was done, in the top line."""
        raise AssertionError

    def ask_claim(self, sides: Iterable[int], take: Callable[[str], None]) -> bool:
        """Let the reviewer point at a claim of `sides`; return whether there is one to be seen."""
        raise AssertionError

    # Claims.

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
        about = [Piece(f"“{claim.text}”", "strong")]
        self.app.push_screen(Choose(_("Why is it not a claim?"), choices, about), take)

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

    def action_bounds(self) -> None:
        """Extend or shrink the claim: to the selected text, else word by word."""
        from factcheck.tui.screens.bounds import BoundsScreen

        claim = self.place.claim
        if claim is None:
            return

        def take(span: tuple[int, int] | None) -> None:
            if span:
                do = partial(self.desk.edit_claim, claim.id, {"start": span[0], "end": span[1]})
                self.room.act(do, claim=claim.id, said=_("Claim mended"))

        self.app.push_screen(BoundsScreen(self.desk.documents[claim.article].article.text, claim), take)

    def action_split(self) -> None:
        from factcheck.tui.screens.bounds import SplitScreen

        claim = self.place.claim
        if claim is None:
            return

        def take(at: int | None) -> None:
            if at is not None:
                self.room.act(partial(self.desk.split_claim, claim.id, at), claim=claim.id, said=_("Claim split"))

        self.app.push_screen(SplitScreen(self.desk.documents[claim.article].article.text, claim), take)

    def action_merge(self) -> None:
        from factcheck.tui.screens.merge import MergeScreen

        claim = self.place.claim
        claims = self.place.claims(claim.article) if claim else []
        after = claims[claims.index(claim) + 1 :][:1] if claim in claims else []
        if claim is None or not after:
            self.say(_("No claim after this one."))
            return
        other = after[0].id

        def take(stays: str | None) -> None:
            if stays and stays != NO:
                do = partial(self.desk.merge_claims, claim.id, other, stays=None if stays == YES else stays)
                self.room.act(do, claim=claim.id, said=_("Merged with the next claim"))

        self.app.push_screen(MergeScreen(self.desk, claim, after[0]), take)

    # Matches.

    def action_relate(self) -> None:
        link = self.place.link
        if link is None:
            self.say(_("No match here."))
        else:
            self._decide(link.a, link.b)

    def action_link(self) -> None:
        """Match the claim with one pointed at, whatever the machine thinks of the two."""
        claim = self.place.claim
        if claim is None:
            return

        def take(other: str) -> None:
            if other != claim.id:
                self._decide(claim.id, other)

        if self.ask_claim(range(len(self.place.sides)), take):
            self.say(_("Type the letter of the other claim."))

    def _decide(self, a: str, b: str) -> None:
        def take(relation: str | None) -> None:
            if relation:
                self.app.push_screen(Ask(_("Why? (Enter alone: no reason)")), partial(decide, relation))

        def decide(relation: str, reason: str | None) -> None:
            if reason is not None:
                chosen = None if relation == "unrelated" else relation
                self.room.act(partial(self.desk.decide_link, a, b, chosen, reason), said=_("Match decided"))

        choices = [(relation, _(text)) for relation, text in RELATIONS.items()]
        self.app.push_screen(Choose(_("How do the two relate?"), choices, list(self._quotes(a, b))), take)

    def _quotes(self, *claims: str) -> Iterable[Piece]:
        for claim in (self.desk.claims[each] for each in claims if each in self.desk.claims):
            yield Piece(f"{outlet(self.desk.documents[claim.article].article)}: ", "key")
            yield Piece(f"“{claim.text}”\n")
