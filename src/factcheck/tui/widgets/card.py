"""The two cards under the articles: the current claim, and the match looked at with the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.desk.standing import came_from, unfound
from factcheck.model import Article, Claim, Link, Quantity, Reason
from factcheck.tui import verdicts
from factcheck.tui.phrases import (
    MODALITY,
    RELATIONS,
    SLOTS,
    STAGES,
    STATUS,
    TAKEN,
    amount,
    day,
    outlet,
    term,
    value,
    why,
)
from factcheck.tui.place import Place
from factcheck.tui.safe import Piece
from factcheck.tui.widgets.article import SIGNS
from factcheck.tui.widgets.sheet import Lines
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import _, many

_Line = list[Piece]


def _number(quantity: Quantity) -> str:
    """Return a number as the source writes it, and what it is where that differs."""
    means = amount(quantity)
    return means if means == quantity.text else f"{quantity.text} = {means}"


def byline(article: Article) -> str:
    """Return where an article is from and when: the words that stand beside a quote."""
    when = day(article.published.value, short=True) if article.published else _("no date")
    return f"{outlet(article)} · {when}"


def _slots(names: Iterable[str]) -> str:
    return ", ".join(term(SLOTS, name) for name in names)


def heading(text: str, rest: str = "") -> _Line:
    """Return the title line of a card."""
    return [Piece(text, "title"), Piece("  "), Piece(rest, "dim")]


class Card(Lines):
    """Base of the two cards: lines made from the place."""

    BLOCK = 32

    def __init__(self, place: Place, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.place = place

    def refresh_card(self) -> None:
        """Make the card anew and show its beginning."""
        if self.scroll_offset.y:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.change()

    def make(self, width: int) -> Sequence[Sequence[Piece]]:
        return [[Piece(" "), *line] for line in self.body(width - 2)]

    def body(self, width: int) -> Iterator[_Line]:
        """Yield the lines of the card, `width` cells wide."""
        raise AssertionError


class ClaimCard(Card):
    """The current claim: its quote, who said it, its dates with the reason, its verdict."""

    def body(self, width: int) -> Iterator[_Line]:
        claim = self.place.claim
        if claim is None:
            yield [Piece(_("No claim here."), "dim")]
            return
        number, count = self.place.number(claim.id)
        yield heading(_("Claim {n} of {count}").format(n=number, count=count), self._kind(claim))
        yield from flow([Piece(f"“{claim.text}”", "strong")], width)
        yield from self._before(claim, width)
        yield from self._verdict(claim, width)
        yield from self._speaker(claim, width)
        yield from self._dates(claim, width)
        if claim.quantities:
            numbers = " · ".join(_number(q) for q in claim.quantities if not q.ordinal)
            if numbers:
                yield from flow([Piece(_("Numbers") + "  ", "key"), Piece(numbers)], width, 2)
        if claim.entities:
            names = " · ".join(dict.fromkeys(entity.text for entity in claim.entities))
            yield from flow([Piece(_("Names") + "  ", "key"), Piece(names)], width, 2)
        yield from self._around(claim, width)

    def _around(self, claim: Claim, width: int) -> Iterator[_Line]:
        """Yield what the claim leans on, and why it is worth checking: what one looks up, so it stands last and dim."""
        back = [f"«{r.text}» → " + _("perhaps {name}").format(name=r.offered) for r in claim.references if r.offered]
        told = (
            (_("Points back"), " · ".join(back)),
            (_("Taken from the text around"), ", ".join(term(TAKEN, slot) for slot in claim.frame.borrowed)),
            (_("Worth checking"), ", ".join(why(Reason("worth.sign", (("sign", s),))) for s in claim.worth_reasons)),
        )
        for name, text in told:
            if text:
                yield from flow([Piece(f"{name}  ", "key"), Piece(text, "dim")], width, 2)

    def _kind(self, claim: Claim) -> str:
        parts = [term(MODALITY, claim.modality)]
        if claim.polarity == "-":
            parts.append(_("denied"))
        if claim.origin == "person":
            parts.append(_("made by a person"))
        if not claim.checkable:
            parts.append(_("not checkable"))
        return " · ".join(parts)

    def _before(self, claim: Claim, width: int) -> Iterator[_Line]:
        """Yield what a person's claim came from, and that the machine finds no such claim any more."""
        if claim.origin != "person":
            return
        desk = self.place.desk
        before = came_from(claim, desk.state)
        told = [Piece(f"“{before}”", "dim")] if before not in ("", claim.text) else []
        if unfound(claim, desk.found[claim.article], desk.state):
            told.append(Piece(" · " * bool(told) + _("the machine no longer finds it"), "warn"))
        if told:
            yield from flow([Piece(_("Came from") + "  ", "key"), *told], width, 2)

    def _verdict(self, claim: Claim, width: int) -> Iterator[_Line]:
        shown = self.place.desk.verdict_of(claim.id)
        if shown is None:
            return
        text = f"{verdicts.digit(shown.verdict.label)} {verdicts.name(shown.verdict.label)}"
        desk = self.place.desk
        stage = desk.state.visible_to(desk.reviewer).stage_of(claim.id)
        rest = f" · {term(STAGES, stage)} · {shown.actor}"
        yield from flow([Piece(_("Verdict") + "  ", "key"), Piece(text, "sign-verdict"), Piece(rest, "dim")], width, 2)

    def _speaker(self, claim: Claim, width: int) -> Iterator[_Line]:
        said = claim.attribution
        if said is None:
            return
        perhaps = _("perhaps {name}").format(name=said.offered) if said.offered else _("nobody named")
        speaker = said.speaker or perhaps
        yield from flow([Piece(_("Said by") + "  ", "key"), Piece(speaker), Piece(f"  «{said.cue}»", "dim")], width, 2)

    def _dates(self, claim: Claim, width: int) -> Iterator[_Line]:
        for timex in claim.times:
            style = "warn" if timex.status == "ambiguous" else "date"
            means, status = value(timex), term(STATUS, timex.status)
            pieces = [Piece(f"«{timex.text}» ", "key"), Piece("→ "), Piece(means, style)]
            if timex.status != "resolved" and means != status:
                pieces.append(Piece(f"  ({status})", "dim"))
            yield from flow(pieces, width, 2)
            reason = why(timex.reason)
            yield from ([Piece("  "), *line] for line in flow([Piece(reason, "dim")], width - 2))


class MatchCard(Card):
    """The match looked at: relation, slots, why, both quotes; then the other matches, a line each."""

    def body(self, width: int) -> Iterator[_Line]:
        link, claim, matched = self.place.link, self.place.claim, self.place.matched
        if link is None or claim is None or matched is None:
            yield heading(_("Matches"))
            yield [Piece(_("No match in the other articles."), "dim")]
            return
        links = self.place.links
        at = min(self.place.match, len(links) - 1)
        shown = _("showing {n}").format(n=at + 1) if len(links) > 1 else ""
        yield heading(many("{n} match", "{n} matches", len(links)), shown)
        yield from flow(list(self._relation(link)), width, 2)
        yield from flow([Piece(why(link.reason))], width)
        yield from self._quote(claim, width)
        yield from self._quote(matched, width)
        for n, other in enumerate(links):
            if n != at:
                yield self._line(other, n)

    def _relation(self, link: Link) -> Iterator[Piece]:
        yield Piece(f"{SIGNS.get(link.relation, '·')} {term(RELATIONS, link.relation)}", f"sign-{link.relation}")
        if link.differs:
            yield Piece("  " + _("differs: {slots}").format(slots=_slots(link.differs)), "warn")
        if link.agrees:
            yield Piece("  " + _("same: {slots}").format(slots=_slots(link.agrees)), "good")
        yield Piece("  " + _("score {n}").format(n=link.score), "dim")
        if link.decided_by:
            yield Piece("  " + _("decided by {name}").format(name=self._decider(link)), "key")

    def _decider(self, link: Link) -> str:
        made = self.place.desk.state.decision("~".join(sorted((link.a, link.b))), "link")
        return made.actor if made else str(link.decided_by)

    def _quote(self, claim: Claim, width: int) -> Iterator[_Line]:
        article = self.place.desk.documents[claim.article].article
        yield [Piece(byline(article), "key", ("claim", claim.id))]
        lines = flow([Piece(f"“{claim.text}”", "", ("claim", claim.id))], width - 2)
        yield from ([Piece("  "), *line] for line in lines)

    def _line(self, link: Link, number: int) -> _Line:
        own = self.place.claim
        other = self.place.desk.claims[link.b if own and link.a == own.id else link.a]
        source = outlet(self.place.desk.documents[other.article].article)
        mark = ("match", str(number))
        sign = Piece(f"{SIGNS.get(link.relation, '·')} ", f"sign-{link.relation}", mark)
        return [sign, Piece(f"{source}: ", "key", mark), Piece(other.text, "dim", mark)]
