"""Schema of `worth.toml`: what makes a claim worth checking."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factcheck.lang.schema import Closed

Sign = Literal[
    "number",
    "date",
    "person",
    "organisation",
    "place",
    "event",
    "attributed",
    "opinion",
    "hope",
    "forecast",
    "vague",
    "question",
    "greeting",
    "biography",
    "future",
    "conditional",
    "fragment",
    "general",
    "instruction",
    "informing",
]


class Example(Closed):
    """A sentence, and whether it is worth checking."""

    text: str
    checkable: bool


class Pack(Closed):
    """Weights are added to `base` and cut to 0–1; a claim at or above `threshold` is checkable.

    `words` are the phrases that show a sign; the other signs come from what was found in the sentence.
    """

    base: float = Field(ge=0, le=1)
    threshold: float = Field(ge=0, le=1)
    weak_numbers: list[str]
    weights: dict[Sign, float]
    words: dict[Sign, list[str]]
    examples: list[Example]
