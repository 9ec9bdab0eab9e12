"""What a user may set about matching, and how far the tool's own word goes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Thresholds on the score (0–100) and limits.

    From `suggest` a pair is offered as agree, conflict or update, from `confirm` facts are gathered
    without asking, from `relate` a pair is shown as related, `related` of them a claim at most.
    """

    suggest: int = 50
    confirm: int = 80
    relate: int = 30
    related: int = 3


DEFAULT = Settings()
