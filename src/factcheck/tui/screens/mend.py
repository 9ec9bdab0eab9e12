"""Mend what the machine made of a claim: speaker, polarity, certainty, time, number, bounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import regex

from factcheck.model import Article, Claim
from factcheck.tui.phrases import MODALITY
from factcheck.tui.safe import Piece
from factcheck.tui.screens.form import Field, FormRoom
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _

_WORD = regex.compile(r"\S+")
REASONS = (
    N_("It is an opinion."),
    N_("It cannot be checked."),
    N_("It is part of another claim."),
    N_("It is page furniture, not news."),
    N_("The machine read it wrongly."),
)


class MendScreen(FormRoom):
    """The slots of one claim. Closes with the changes and the reason, None when nothing changed."""

    NAME = N_("Mend the claim")

    def __init__(self, claim: Claim, article: Article) -> None:
        said = claim.attribution.speaker if claim.attribution else ""
        modes = tuple((key, _(text)) for key, text in MODALITY.items())
        number = next((q for q in claim.quantities if q.value is not None), None)
        fields = [
            Field("speaker", N_("Said by"), said or ""),
            Field("polarity", N_("Says it is so"), claim.polarity, (("+", _("yes")), ("-", _("no, it denies")))),
            Field("modality", N_("How it is said"), claim.modality, modes),
            Field("as_of", N_("Holds as of"), claim.as_of or "", (), N_("a date, like 2025-11-05")),
            Field("words", N_("Words of the claim"), claim.text, (), N_("words of the article, one stretch")),
            Field("reason", N_("Reason"), ""),
        ]
        if number is not None:
            fields.insert(4, Field("number", N_("Number"), f"{number.value:f}"))
        super().__init__(fields)
        self._claim = claim
        self._article = article
        self._number = number

    def footing(self, width: int) -> Iterable[Sequence[Piece]]:
        yield from flow([Piece(f"“{self._claim.text}”", "strong")], width)
        if self._bounds() is None:
            yield [Piece(_("These words do not stand together in the article."), "warn")]

    def _bounds(self) -> tuple[int, int] | None:
        """Return where the words of the claim stand in the article, nearest to where it stood."""
        words = _WORD.findall(self.fields["words"].value)
        if not words:
            return None
        pattern = regex.compile(r"\s+".join(map(regex.escape, words)))
        found = [(m.start(), m.end()) for m in pattern.finditer(self._article.text)]
        return min(found, key=lambda span: abs(span[0] - self._claim.start), default=None)

    def action_save(self) -> None:
        changes: dict[str, Any] = {}
        before = {"polarity": self._claim.polarity, "modality": self._claim.modality, "as_of": self._claim.as_of or ""}
        for name, old in before.items():
            if self.fields[name].value != old:
                changes[name] = self.fields[name].value or None
        speaker = self._claim.attribution.speaker if self._claim.attribution else ""
        if self.fields["speaker"].value != (speaker or ""):
            changes["speaker"] = self.fields["speaker"].value or None
        if self._number is not None and self.fields["number"].value != f"{self._number.value:f}":
            changes["quantity"] = {"start": self._number.start, "value": self.fields["number"].value}
        bounds = self._bounds()
        if bounds is not None and self.fields["words"].value != self._claim.text:
            changes["start"], changes["end"] = bounds
        self.dismiss((changes, self.fields["reason"].value) if changes else None)
