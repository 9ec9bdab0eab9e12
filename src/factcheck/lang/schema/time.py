"""Schema of `time*.toml`: words by what they mean to the time grammar, tense cues, tested examples."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Tense(BaseModel):
    """Cues that tell whether the clause around an expression speaks of the past or the future."""

    model_config = ConfigDict(extra="forbid")
    future_suffixes: list[str] = Field(default_factory=list)
    past_suffixes: list[str] = Field(default_factory=list)
    participle_endings: list[str] = Field(default_factory=list)
    infinitive_endings: list[str] = Field(default_factory=list)
    request_endings: list[str] = Field(default_factory=list)
    future: list[str]
    past: list[str]
    past_final: list[str] = Field(default_factory=list)
    auxiliary: list[str] = Field(default_factory=list)
    ergative: list[str] = Field(default_factory=list)
    forecast: list[str] = Field(default_factory=list)
    boundaries: list[str]
    quoting: list[str]
    said: list[str]
    remote: list[str]
    copula: list[str] = Field(default_factory=list)
    habitual_endings: list[str] = Field(default_factory=list)
    genitive: list[str] = Field(default_factory=list)
    since: list[str] = Field(default_factory=list)
    verb_after: bool = True


class Example(BaseModel):
    """A sentence and the spans it must give, as `first/last` with `..` for open or unknown; none if negative."""

    model_config = ConfigDict(extra="forbid")
    text: str
    published: date
    expect: dict[str, str] = Field(default_factory=dict)


class Event(BaseModel):
    """A dated event newspapers name without its date."""

    model_config = ConfigDict(extra="forbid")
    first: date
    last: date
    names: list[str]


class Pack(BaseModel):
    """`words[category][meaning]` lists the ways to write it."""

    model_config = ConfigDict(extra="forbid")
    words: dict[str, dict[str, list[str]]] = Field(default_factory=dict)
    tense: Tense | None = None
    events: dict[str, Event] = Field(default_factory=dict)
    feast_days: dict[str, list[date]] = Field(default_factory=dict)
    feast_rules: dict[str, str] = Field(default_factory=dict)
    examples: list[Example] = Field(default_factory=list)
