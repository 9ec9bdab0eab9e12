"""Schema of `verblike.toml`: words that end like a verb and are none."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Pack(BaseModel):
    """Lists by the form they look like; every word is matched folded and whole, `endings` at a word's end."""

    model_config = ConfigDict(extra="forbid")
    endings: list[str] = Field(default_factory=list)
    future: list[str] = Field(default_factory=list)
    habit: list[str] = Field(default_factory=list)
    infinitive: list[str] = Field(default_factory=list)
    request: list[str] = Field(default_factory=list)
