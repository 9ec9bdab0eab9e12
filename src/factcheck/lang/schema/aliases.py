"""Schema of `aliases.toml`: organisations under all their names, and spellings search treats as one."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Pack(BaseModel):
    """`organisations`: key without its `org:` → names. `acronyms_not`: initialisms that name nothing.

    `national`: organisations every country has one of, `home` the country meant when none is
    named; `local`: those every state has one of.
    `people`: key → names whose spellings do not meet by sound. `spellings`: usual word → variants.
    """

    model_config = ConfigDict(extra="forbid")
    organisations: dict[str, list[str]]
    national: list[str] = Field(default_factory=list)
    local: list[str] = Field(default_factory=list)
    home: str | None = None
    people: dict[str, list[str]] = Field(default_factory=dict)
    acronyms_not: list[str] = Field(default_factory=list)
    spellings: dict[str, list[str]] = Field(default_factory=dict)
