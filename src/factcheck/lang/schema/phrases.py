"""Schema of `phrases-*.toml`: sentences with named fields, and lookup tables for their arguments."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Pack(BaseModel):
    """Phrases by rule name, tables by table name."""

    model_config = ConfigDict(extra="forbid")
    phrases: dict[str, str]
    tables: dict[str, dict[str, str]] = Field(default_factory=dict)
