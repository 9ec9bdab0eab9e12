"""Schema of `events*.toml`: the words of news events and news nouns in one language."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Words(BaseModel):
    """Words and phrases of one event class: the thing itself, its opposite, the same seen from the loser."""

    model_config = ConfigDict(extra="forbid")
    plus: list[str] = Field(default_factory=list)
    minus: list[str] = Field(default_factory=list)
    swap: list[str] = Field(default_factory=list, description="subject and object trade places: X lost to Y")


class Pack(BaseModel):
    """One topic of event words; every field may be left out.

    `classes`: words by class key. `nouns`: words by concept key. `people`: words for people in general,
    `groups`: kinds of people counted apart (children). `stop`: words that carry no content.
    `measures`: words by what a number beside them measures. `roles`: grammar words by role. `cues`:
    words by what they tell of a count. `loans`: words that other languages write by their sound.
    `examples`: sentence → class it must get.
    """

    model_config = ConfigDict(extra="forbid")
    classes: dict[str, Words] = Field(default_factory=dict)
    nouns: dict[str, list[str]] = Field(default_factory=dict)
    people: list[str] = Field(default_factory=list)
    groups: dict[str, list[str]] = Field(default_factory=dict)
    stop: list[str] = Field(default_factory=list)
    measures: dict[str, list[str]] = Field(default_factory=dict)
    roles: dict[str, list[str]] = Field(default_factory=dict)
    cues: dict[str, list[str]] = Field(default_factory=dict)
    loans: list[str] = Field(default_factory=list)
    examples: list[tuple[str, str]] = Field(default_factory=list)
