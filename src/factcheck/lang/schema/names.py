"""Schema of `names.toml`: titles, names of people, ordinary words that are none, heads of organisations."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Heads(BaseModel):
    """Last words of names of organisations; `english`: what English calls them, so that their keys meet."""

    model_config = ConfigDict(extra="forbid")
    strong: list[str]
    local: list[str]
    generic: list[str]
    english: dict[str, str] = {}


class Example(BaseModel):
    """A sentence of ours with all its people and places."""

    model_config = ConfigDict(extra="forbid")
    text: str
    people: list[str]
    places: list[str]


class Pack(BaseModel):
    """What a language knows about names."""

    model_config = ConfigDict(extra="forbid")
    titles: list[str]
    strong_titles: list[str]
    honorifics: list[str]
    links: list[str]
    surnames: list[str]
    given: list[str]
    middle: list[str] = []
    common: list[str]
    uncertain: list[str]
    organisation_words: list[str]
    organisation_names: list[str]
    facilities: list[str]
    after: list[str]
    agent: list[str]
    genitives: list[str]
    of: list[str]
    small: list[str]
    not_name_endings: list[str]
    given_endings: list[str] = []
    speech: list[str]
    organisation_heads: Heads
    examples: list[Example]
