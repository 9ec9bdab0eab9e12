"""Schema of `verbs.toml`: finite verbs, tense, negation and modality."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factcheck.lang.schema import Closed


class Finite(Closed):
    """Words that make a clause finite, by tense.

    `present` and `past` hold auxiliaries and copulas; `events` past forms that stand alone where a
    clause ends, or any word with one of `event_endings` that is not in `not_events`.
    """

    present: list[str]
    past: list[str]
    future: list[str]
    progressive_endings: list[str] = Field(default_factory=list)
    progressive: list[str] = Field(default_factory=list)
    habitual_endings: list[str] = Field(default_factory=list)
    last_endings: list[str] = Field(default_factory=list)
    need_auxiliary: list[str] = Field(default_factory=list)
    before_nouns: list[str] = Field(default_factory=list)
    perfect: list[str] = Field(default_factory=list)
    during: list[str] = Field(default_factory=list)
    links: list[str] = Field(default_factory=list)
    also_names: list[str] = Field(default_factory=list)
    before_months: list[str] = Field(default_factory=list)
    events: list[str]
    participles: list[str] = Field(default_factory=list)
    event_endings: list[str] = Field(default_factory=list)
    not_events: list[str] = Field(default_factory=list)
    future_endings: list[str] = Field(default_factory=list)


class Clauses(Closed):
    """Words that open, join and subordinate clauses."""

    conjunctions: list[str]
    joiners: list[str]
    subject_heads: list[str] = Field(default_factory=list)
    reasons: list[str] = Field(default_factory=list, description="what opens a clause where a subject follows: as they")
    happens: list[str] = Field(default_factory=list, description="past forms that tell what happened to the subject")
    correlatives: list[str] = Field(default_factory=list)
    relative: list[str]
    conditional: list[str]
    subordinate: list[str]
    complementisers: list[str]


class Example(Closed):
    """A sentence with what its pack must make of it; a field left out is not asked."""

    text: str
    polarity: Literal["+", "-"] | None = None
    modality: Literal["asserted", "reported", "planned", "expected", "conditional", "opinion"] | None = None
    tense: Literal["past", "present", "future"] | None = None


class Pack(Closed):
    """All that clauses, polarity, modality and tense read."""

    negators: list[str]
    negative: list[str]
    failing: list[str]
    lacking: list[str] = Field(default_factory=list, description="without: denies what happened, not what can or will")
    able: list[str] = Field(default_factory=list, description="words of what can be: visible without a telescope")
    not_negative: list[str]
    places: list[str] = Field(default_factory=list)
    infinitive_endings: list[str] = Field(default_factory=list)
    after_infinitive: list[str] = Field(default_factory=list)
    infinitive_acts: list[str] = Field(default_factory=list)
    until_before: list[str] = Field(default_factory=list)
    until_after: list[str] = Field(default_factory=list)
    stood: list[str] = Field(default_factory=list, description="words of how a count stood at a time named beside them")
    finite: Finite
    clauses: Clauses
    modality: dict[Literal["reported", "planned", "expected", "conditional", "opinion", "none"], list[str]]
    examples: list[Example]
