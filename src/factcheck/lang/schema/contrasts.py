"""Schema of `contrasts.toml`: words that exclude each other, in one thing told or in what is told."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Slot = Literal["place", "quantity", "actor", "role", "polarity"]


class Pack(BaseModel):
    """Phrases of all languages, separated by bars, by dimension and value.

    `slots`: by the slot in which two sources of one event differ. `things`: what tells one event from another.
    """

    model_config = ConfigDict(extra="forbid")

    slots: dict[Slot, dict[str, dict[str, str]]]
    things: dict[str, dict[str, str]]
