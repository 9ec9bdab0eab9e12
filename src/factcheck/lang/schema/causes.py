"""Schema of `causes.toml`: what brings something about; of two causes of one domain, one is wrong."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Pack(BaseModel):
    """`domains` holds by domain and cause the phrases of all languages that tell it, separated by bars."""

    model_config = ConfigDict(extra="forbid")

    domains: dict[str, dict[str, str]]
