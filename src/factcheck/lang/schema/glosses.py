"""Schema of `glosses.toml`: plain words of all languages that mean one thing."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, field_validator


class Pack(BaseModel):
    """`meanings` holds by name the words of one meaning, in any language, separated by spaces."""

    model_config = ConfigDict(extra="forbid")

    meanings: dict[str, str]

    @field_validator("meanings")
    @classmethod
    def _words(cls, value: dict[str, str]) -> dict[str, str]:
        lonely = [name for name, words in value.items() if len(set(words.split())) < 2]
        if lonely:
            raise ValueError(f"one word alone glosses nothing: {', '.join(lonely)}")
        return value
