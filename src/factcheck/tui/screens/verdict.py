"""A whole verdict: label, confidence, explanation, evidence. A bare key leaves a draft; this completes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from factcheck.model import Article, Claim, Evidence, Link, Verdict
from factcheck.tui import notes, verdicts
from factcheck.tui.keys.actions import BACK, FORM, LIST, VERDICTS, Act, bindings
from factcheck.tui.safe import Piece
from factcheck.tui.screens.form import Field, FormRoom
from factcheck.tui.screens.lists import Choose
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _

_CONFIDENCE = (("", "–"), ("0.5", "50 %"), ("0.7", "70 %"), ("0.8", "80 %"), ("0.9", "90 %"), ("1.0", "100 %"))


class VerdictScreen(FormRoom):
    """The verdict on one claim. Closes with a Verdict, or None when it was left."""

    NAME = N_("Verdict")
    ACTS: ClassVar[tuple[Act, ...]] = (*FORM, *BACK, *LIST, *VERDICTS)
    BINDINGS = bindings(FORM, BACK, LIST, VERDICTS)

    def __init__(self, claim: Claim, given: Verdict | None, match: tuple[Link, Claim, Article] | None) -> None:
        scale = [(label.key, f"{label.digit or ' '}  {verdicts.name(label.key)}") for label in verdicts.scale()]
        evidence = given.evidence[0] if given and given.evidence else Evidence()
        sure = "" if given is None or given.confidence is None else f"{given.confidence:.1f}"
        day = N_("a date, like 2025-11-05")
        super().__init__(
            [
                Field("label", N_("Verdict"), given.label if given else "", scale, N_("press 1–9 or Enter")),
                Field("note", N_("Explanation"), given.note if given else "", (), N_("c takes one from the match")),
                Field("url", N_("Evidence: address"), evidence.url or "", (), "https://"),
                Field("archived", N_("Archived at"), evidence.archived or "", (), "https://"),
                Field("quote", N_("Evidence: quote"), evidence.quote or ""),
                Field("accessed", N_("Seen on"), evidence.accessed or "", (), day),
                Field("file", N_("Evidence: file"), evidence.file or ""),
                Field("as_of", N_("Holds as of"), (given.as_of if given else None) or "", (), day),
                Field("confidence", N_("Confidence"), sure, _CONFIDENCE),
            ]
        )
        self._claim = claim
        self._match = match
        self._cited = evidence.claim
        self._more = given.evidence[1:] if given else ()

    def footing(self, width: int) -> Iterable[Sequence[Piece]]:
        yield from flow([Piece(f"“{self._claim.text}”", "strong")], width)
        values = {name: each.value for name, each in self.fields.items()}
        complete = values["note"] and (values["url"] or values["quote"] or values["file"] or self._cited)
        yield []
        whole, part = _("Complete: it will be approved."), _("Without explanation and evidence it stays a draft.")
        yield [Piece(whole if complete else part, "dim")]

    def action_verdict(self, number: str) -> None:
        label = verdicts.key_of(number)
        if label:
            self.fields["label"].value = label
            self.draw()

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
                self._cited = matched.id
                self.draw()

        self.app.push_screen(Choose(_("Explanation"), [(str(n), text) for n, text in enumerate(offered)]), take)

    def action_save(self) -> None:
        values = {name: each.value for name, each in self.fields.items()}
        if not values["label"]:
            return
        url, archived, quote, seen, file = (
            values[name] or None for name in ("url", "archived", "quote", "accessed", "file")
        )
        found = Evidence(url, archived, quote, seen, file, self._cited)
        evidence = (found, *self._more) if found != Evidence() else self._more
        sure = float(values["confidence"]) if values["confidence"] else None
        self.dismiss(Verdict(values["label"], values["note"], evidence, sure, values["as_of"] or None))
