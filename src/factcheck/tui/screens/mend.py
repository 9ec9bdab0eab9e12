"""Mend what the machine made of a claim: speaker, polarity, certainty, time, number, bounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import regex

from factcheck.lang import pack
from factcheck.model import Article, Claim
from factcheck.tui import words
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


def _countable(present: str | None) -> list[tuple[str, str]]:
    """Return what numbers may count, in the words news of the interface's language uses for it."""
    known = pack(words.language(), "numbers")["counted"]
    told = {key: (*entry["outcomes"], *entry["nouns"], *entry["tolls"]) for key, entry in known.items()}
    named = {key: next(iter(ways), key) for key, ways in told.items()}
    if present and present not in named:
        named[present] = present
    return [("", _("nothing said")), *sorted(named.items(), key=lambda item: item[1])]


def instant(value: str) -> str:
    """Return what is wrong with a day or a minute, empty where nothing is."""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return _("a day is written 2025-11-05")
    return ""


def figure(value: str) -> str:
    """Return what is wrong with a number, empty where nothing is."""
    try:
        finite = Decimal(value).is_finite()
    except ArithmeticError:
        finite = False
    return "" if finite else _("a number is written in digits, as 125000 or 5.5")


class MendScreen(FormRoom):
    """The slots of one claim. Closes with the changes and the reason, None when nothing changed."""

    NAME = N_("Mend the claim")

    def __init__(self, claim: Claim, article: Article) -> None:
        said = claim.attribution.speaker if claim.attribution else ""
        modes = tuple((key, _(text)) for key, text in MODALITY.items())
        numbers = [q for q in claim.quantities if q.value is not None and not q.ordinal]
        fields = [
            Field("speaker", N_("Said by"), said or ""),
            Field("polarity", N_("Says it is so"), claim.polarity, (("+", _("yes")), ("-", _("no, it denies")))),
            Field("modality", N_("How it is said"), claim.modality, modes),
            Field("as_of", N_("Holds as of"), claim.as_of or "", (), N_("a date, like 2025-11-05"), wrong=instant),
            Field("words", N_("Words of the claim"), claim.text, wrong=self._elsewhere),
            Field("reason", N_("Reason"), ""),
        ]
        for number in reversed(numbers):
            counted = Field(f"counted{number.start}", N_("It counts"), number.counted or "", _countable(number.counted))
            value = Field(f"value{number.start}", N_("Number"), f"{number.value:f}", wrong=figure)
            fields[4:4] = [value, counted]
        super().__init__(fields)
        self._claim = claim
        self._article = article
        self._numbers = numbers

    def footing(self, width: int) -> Iterable[Sequence[Piece]]:
        yield from flow([Piece(f"“{self._claim.text}”", "strong")], width)

    def _elsewhere(self, _text: str) -> str:
        return "" if self._bounds() else _("these words do not stand together in the article")

    def _bounds(self) -> tuple[int, int] | None:
        """Return where the words of the claim stand in the article, nearest to where it stood."""
        wanted = _WORD.findall(self.fields["words"].value)
        if not wanted:
            return None
        pattern = regex.compile(r"\s+".join(map(regex.escape, wanted)))
        found = [(m.start(), m.end()) for m in pattern.finditer(self._article.text)]
        return min(found, key=lambda span: abs(span[0] - self._claim.start), default=None)

    def _amended(self) -> Iterable[dict[str, Any]]:
        """Yield the numbers whose value, or what they count, was changed."""
        for number in self._numbers:
            change: dict[str, Any] = {}
            value, counted = (self.fields[f"{name}{number.start}"].value for name in ("value", "counted"))
            if value != f"{number.value:f}":
                change["value"] = value
            if counted != (number.counted or ""):
                change["counted"] = counted or None
            if change:
                yield {"start": number.start, **change}

    def action_save(self) -> None:
        if not self.sound:
            return
        changes: dict[str, Any] = {}
        before = {"polarity": self._claim.polarity, "modality": self._claim.modality, "as_of": self._claim.as_of or ""}
        for name, old in before.items():
            if self.fields[name].value != old:
                changes[name] = self.fields[name].value or None
        speaker = self._claim.attribution.speaker if self._claim.attribution else ""
        if self.fields["speaker"].value != (speaker or ""):
            changes["speaker"] = self.fields["speaker"].value or None
        if amended := list(self._amended()):
            changes["quantities"] = amended
        bounds = self._bounds()
        if bounds is not None and self.fields["words"].value != self._claim.text:
            changes["start"], changes["end"] = bounds
        self.dismiss((changes, self.fields["reason"].value) if changes else None)
