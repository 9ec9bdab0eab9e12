"""A whole verdict: label, confidence, explanation, evidence. A bare key leaves a draft; this completes it.

What is left before it is saved is kept, also after a restart, and taken up when the screen is opened again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import ClassVar

from factcheck.model import Article, Claim, Evidence, Link, Verdict
from factcheck.tui import notes, safe, verdicts
from factcheck.tui.keys.actions import BACK, FORM, LIST, PALETTE, VERDICTS, Act, bindings
from factcheck.tui.safe import Piece
from factcheck.tui.screens.form import Field, FormRoom
from factcheck.tui.screens.lists import Choose
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _

_CONFIDENCE = (("", "–"), ("0.5", "50 %"), ("0.7", "70 %"), ("0.8", "80 %"), ("0.9", "90 %"), ("1.0", "100 %"))
_EVIDENCE = ("url", "archived", "quote", "accessed", "file")


def address(value: str) -> str:
    """Return what is wrong with the address of a page, empty where nothing is."""
    from factcheck.export.wording import web_address

    return "" if web_address(value) else _("an address begins with https:// and holds no space")


def whole_day(value: str) -> str:
    """Return what is wrong with a day, empty where nothing is."""
    try:
        date.fromisoformat(value)
    except ValueError:
        return _("a day is written 2025-11-05")
    return ""


def _evidence_fields(n: int, found: Evidence) -> list[Field]:
    """Return the fields of the piece of evidence number `n`, from 1."""
    day = N_("a date, like 2025-11-05")
    more = "" if n == 1 else str(n)
    return [
        Field(f"url{more}", N_("Evidence: address"), found.url or "", (), "https://", wrong=address),
        Field(f"archived{more}", N_("Archived at"), found.archived or "", (), "https://", wrong=address),
        Field(f"quote{more}", N_("Evidence: quote"), found.quote or "", lines=True),
        Field(f"accessed{more}", N_("Seen on"), found.accessed or "", (), day, wrong=whole_day),
        Field(f"file{more}", N_("Evidence: file"), found.file or ""),
    ]


class VerdictScreen(FormRoom):
    """The verdict on one claim. Closes with a Verdict, or None when it was left; with `keep` what was left is kept."""

    NAME = N_("Verdict")
    ACTS: ClassVar[tuple[Act, ...]] = (*FORM, *BACK, *LIST, *VERDICTS, PALETTE)
    BINDINGS = bindings(FORM, BACK, LIST, VERDICTS, (PALETTE,))

    def __init__(
        self,
        claim: Claim,
        given: Verdict | None,
        match: tuple[Link, Claim, Article] | None,
        *,
        keep: bool = True,
    ) -> None:
        scale = [(label.key, f"{label.digit or ' '}  {verdicts.name(label.key)}") for label in verdicts.scale()]
        evidence = (given.evidence if given else ()) or (Evidence(),)
        sure = "" if given is None or given.confidence is None else f"{given.confidence:.1f}"
        templates = N_("c takes one from the match")
        when = N_("10 August, until 6 in the evening")
        super().__init__(
            [
                Field("label", N_("Verdict"), given.label if given else "", scale, N_("press 1–9 or Enter")),
                Field("note", N_("Explanation"), given.note if given else "", (), templates, lines=True),
                *(each for n, found in enumerate(evidence, 1) for each in _evidence_fields(n, found)),
                Field("as_of", N_("Holds as of"), (given.as_of if given else None) or "", (), when),
                Field("confidence", N_("Confidence"), sure, _CONFIDENCE),
            ]
        )
        self._claim = claim
        self._match = match
        self._cited = [found.claim for found in evidence]
        self._keep = keep
        self._before = self.values
        self._resumed = False

    def on_mount(self) -> None:
        if self._keep:
            self._resume(self.room.drafts.of(self._claim.id))
        super().on_mount()

    def _resume(self, kept: dict[str, str]) -> None:
        """Take up what was left."""
        while any(name not in self.fields for name in kept) and len(self._cited) < 9:
            self._add_evidence()
        for name, value in kept.items():
            if name in self.fields:
                self.fields[name].value = value
        self._resumed = bool(kept)

    def footing(self, width: int) -> Iterable[Sequence[Piece]]:
        yield from flow([Piece(f"“{self._claim.text}”", "strong")], width)
        yield []
        whole, part = _("Complete: it will be approved."), _("Without explanation and evidence it stays a draft.")
        yield [Piece(whole if self.fields["note"].value and self._evidence() else part, "dim")]
        if self._resumed:
            yield [Piece(_("Taken up where you left it."), "dim")]

    def action_verdict(self, number: str) -> None:
        label = verdicts.key_of(number)
        if label:
            self.fields["label"].value = label
            self.draw()

    def action_more_evidence(self) -> None:
        if len(self._cited) < 9:
            self._add_evidence()
            self.draw()
            self.listing.seek(f"url{len(self._cited)}")

    def _add_evidence(self) -> None:
        self._cited.append(None)
        last = [(name, self.fields.pop(name)) for name in ("as_of", "confidence")]
        self.fields |= {each.id: each for each in _evidence_fields(len(self._cited), Evidence())}
        self.fields |= dict(last)

    def action_cite(self) -> None:
        if self._match is None:
            return
        link, matched, article = self._match
        offered = notes.explanations(link, matched, article)

        def take(number: str | None) -> None:
            if number is not None:
                self.fields["note"].value = offered[int(number)]
                self.fields["url"].value = article.url or self.fields["url"].value
                self.fields["quote"].value = matched.text
                self._cited[0] = matched.id
                self.draw()

        self.app.push_screen(Choose(_("Explanation"), [(str(n), text) for n, text in enumerate(offered)]), take)

    def _evidence(self) -> tuple[Evidence, ...]:
        return tuple(found for found in self._pieces() if found != Evidence())

    def _pieces(self) -> Iterator[Evidence]:
        for n, cited in enumerate(self._cited, 1):
            more = "" if n == 1 else str(n)
            url, archived, quote, accessed, file = (self.fields[f"{name}{more}"].value or None for name in _EVIDENCE)
            yield Evidence(url, archived, quote, accessed, file, cited)

    def action_save(self) -> None:
        values = self.values
        if not values["label"]:
            safe.toast(self.app, _("Choose a verdict first: 1–9."), "warning")
            return
        if not self.sound:
            return
        sure = float(values["confidence"]) if values["confidence"] else None
        if self._keep:
            self._forget()
        self.dismiss(Verdict(values["label"], values["note"], self._evidence(), sure, values["as_of"] or None))

    def action_back(self) -> None:
        if self._keep and self.values != self._before:
            self.room.drafts.keep(self._claim.id, self.values)
            self.room.keep_drafts()
            safe.toast(self.app, _("Not saved yet; it is kept here for you."))
        self.dismiss(None)

    def _forget(self) -> None:
        if self.room.drafts.of(self._claim.id):
            self.room.drafts.drop(self._claim.id)
            self.room.keep_drafts()
