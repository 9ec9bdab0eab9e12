"""Schema of `glosses*.toml`, a file a field: plain words of all languages that mean one thing."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, field_validator, model_validator


class Pack(BaseModel):
    """`meanings` holds by name the words of one meaning, in any language, separated by spaces.

    `opposites` are pairs of meanings of this file that exclude each other.
    """

    model_config = ConfigDict(extra="forbid")

    meanings: dict[str, str]
    opposites: list[tuple[str, str]] = []

    @field_validator("meanings")
    @classmethod
    def _words(cls, value: dict[str, str]) -> dict[str, str]:
        lonely = [name for name, words in value.items() if len(set(words.split())) < 2]
        if lonely:
            raise ValueError(f"one word alone glosses nothing: {', '.join(lonely)}")
        return value

    @model_validator(mode="after")
    def _known(self) -> Pack:
        strange = {name for pair in self.opposites for name in pair} - self.meanings.keys()
        if strange:
            raise ValueError(f"no such meaning: {', '.join(sorted(strange))}")
        return self
