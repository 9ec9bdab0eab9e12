"""Schema of `contrasts.toml`: words that exclude each other in one thing told, by the slot in which they differ."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Slot = Literal["place", "quantity", "actor", "role", "polarity"]


class Pack(BaseModel):
    """`slots` holds by slot, dimension and value the phrases of all languages that tell it, separated by bars."""

    model_config = ConfigDict(extra="forbid")

    slots: dict[Slot, dict[str, dict[str, str]]]
