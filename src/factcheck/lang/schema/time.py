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
    oblique_endings: list[str] = Field(default_factory=list)
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
    present: list[str] = Field(default_factory=list)
    infinitive_marks: list[str] = Field(default_factory=list)
    not_infinitives: list[str] = Field(default_factory=list)
    verb_after: bool = True


class Plans(BaseModel):
    """Words that put an event to a day: which way the day lies does not hang on the tense of the verb.

    `moved` puts it to a new day where one of `targets` names that day, `held` a state up to it, `moving`
    (a participle) stands right before it. `fixed` sets a day (`fixed_for`: with this preposition alone; `fixed_on`:
    the prepositions), `named` names the coming event itself. `called` (summoned, convened) puts one to a day
    where it is in force or what comes of it lies ahead. `decided` is what an infinitive was decided by.
    `earlier`, `instead`, `cancelled` tell that a day was the old plan; `planned` may be one then.
    """

    model_config = ConfigDict(extra="forbid")
    moved: list[str]
    held: list[str] = Field(default_factory=list)
    moving: list[str] = Field(default_factory=list)
    targets: list[str]
    fixed: list[str]
    fixed_for: list[str] = Field(default_factory=list)
    fixed_on: list[str] = Field(default_factory=list)
    dated: list[str] = Field(default_factory=list)
    named: list[str]
    planned: list[str]
    decided: list[str] = Field(default_factory=list)
    called: list[str] = Field(default_factory=list)
    earlier: list[str]
    instead: list[str]
    cancelled: list[str]
    was: list[str]


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
    plans: Plans | None = None
    events: dict[str, Event] = Field(default_factory=dict)
    feast_days: dict[str, list[date]] = Field(default_factory=dict)
    feast_rules: dict[str, str] = Field(default_factory=dict)
    examples: list[Example] = Field(default_factory=list)
