"""One schema a topic, used when a pack is compiled and by the tests that run the packs' examples."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Closed(BaseModel):
    """A table that refuses unknown fields, so that a typing mistake is found."""

    model_config = ConfigDict(extra="forbid")
