"""Schema of `nouns.toml`: ordinary words that stand where names stand."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Pack(BaseModel):
    """Lists by why they are mistaken for names; every word is matched folded, and its other ending with it."""

    model_config = ConfigDict(extra="forbid")
    people: list[str]
    bodies: list[str]
    before_places: list[str]
    things: list[str]
