"""Schema of `towns.toml`: how a language spells places that the gazetteers know by another script only."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Pack(BaseModel):
    """`spelt`: what a place lies in → entries of the form `name|other spelling=usual Latin name`."""

    model_config = ConfigDict(extra="forbid")
    spelt: dict[str, list[str]]
