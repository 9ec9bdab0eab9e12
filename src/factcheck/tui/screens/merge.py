"""Before two claims become one: the words it will have, and which of two verdicts holds for it."""

from __future__ import annotations

from factcheck.desk import Desk
from factcheck.model import Claim
from factcheck.review import Review
from factcheck.tui import verdicts
from factcheck.tui.safe import Piece
from factcheck.tui.screens.foresight import NO, YES
from factcheck.tui.screens.lists import Choose
from factcheck.tui.words import N_, _


class MergeScreen(Choose):
    """Both claims with what stands between them. Closes with the claim whose verdict stays, YES, NO or None."""

    NAME = N_("Merge")

    def __init__(self, desk: Desk, claim: Claim, other: Claim) -> None:
        super().__init__(_("Two claims become one"), ())
        self._pair = claim.id, other.id
        text = desk.documents[claim.article].article.text
        first, second = sorted((claim, other), key=lambda one: (one.start, one.end))
        self._about = (
            Piece(first.text, "strong"),
            Piece(text[first.end : max(first.end, second.start)], "warn"),
            Piece(text[max(first.end, second.start) : max(first.end, second.end)], "strong"),
        )

    def draw(self) -> None:
        rivals = self.desk.rival_verdicts(*self._pair)  # anew: a verdict typed just before may only now be there
        either = [(claim, _stays(review)) for claim, review in rivals.items()] or [(YES, _("Yes, make them one"))]
        self._choices = [*either, (NO, _("No, leave it as it is"))]
        super().draw()


def _stays(review: Review) -> str:
    label = f"{verdicts.digit(review.verdict.label)} {verdicts.name(review.verdict.label)}"
    return _("{verdict} ({reviewer}) holds for both; the other is opened again").format(
        verdict=label, reviewer=review.actor
    )
