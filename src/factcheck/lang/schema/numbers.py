"""Schema of `numbers.toml`: numerals, units, comparators, what is counted."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Comparator = Literal["=", "~", "<", "<=", ">", ">="]
Words = dict[str, list[str]]


class Strict(BaseModel):
    """A table that knows all its keys."""

    model_config = ConfigDict(extra="forbid")


class Signs(Strict):
    """Small words that shape a number."""

    ordinal_suffixes: list[str]
    word_suffixes: list[str]
    minus: list[str]
    point: list[str]
    and_: list[str] = Field(alias="and")
    over: list[str]
    of_part: list[str]
    out_of: list[str]
    in_every: list[str] = Field(default_factory=list, description="between the numbers of a ratio: nine in ten")
    to: list[str]
    between: list[str] = Field(default_factory=list)
    between_and: list[str] = Field(default_factory=list)
    articles: list[str]
    sole: list[str] = Field(default_factory=list, description="words before one that make it a number: only one")
    indefinite: list[str]
    fixed_not_after: list[str]
    per: list[str]
    noun_breaks: list[str]
    below_zero: list[str]
    below: list[str]
    ordinal_not_before: list[str]
    labels: list[str]
    own: list[str] = Field(default_factory=list, description="whose a number of things is: of its 12")
    span: list[str] = Field(default_factory=list)
    span_not_after: list[str] = Field(default_factory=list)
    span_after: list[str] = Field(default_factory=list)


class Comparators(Strict):
    """Phrases by the comparator they mean, before the number or after it."""

    before: dict[Comparator, list[str]]
    after: dict[Comparator, list[str]]


class Unit(Strict):
    """Phrases that give the number before or after them its unit; `scaled` only after millions of them (won)."""

    before: list[str] = Field(default_factory=list)
    after: list[str] = Field(default_factory=list)
    scaled: list[str] = Field(default_factory=list)


class Counted(Strict):
    """How a language says that something is counted.

    `people`: only people can be. `tallied`: one of them counts too, एक is no article (एक विकेट).
    """

    people: bool = False
    tallied: bool = False
    nouns: list[str] = Field(default_factory=list)
    outcomes: list[str] = Field(default_factory=list)
    verbs: list[str] = Field(default_factory=list)
    tolls: list[str] = Field(default_factory=list)


class Running(Strict):
    """Words of a count that grows."""

    words: list[str]


class Roles(Strict):
    """Phrases that tell change, level, part and score."""

    change_after: list[str]
    change_before: list[str]
    from_after: list[str]
    from_before: list[str]
    part_before: list[str]
    part_after: list[str]
    score_after: list[str]
    more_after: list[str] = Field(default_factory=list)
    more_before: list[str] = Field(default_factory=list)
    more_begin: list[str] = Field(default_factory=list)


class Example(Strict):
    """A sentence of ours and its first number; `none` where there is none."""

    text: str
    value: str | None = None
    unit: str | None = None
    counted: str | None = None
    none: bool = False


class Pack(Strict):
    """Everything a language knows about numbers. Keys of number tables are decimals."""

    cardinals: Words
    scales: Words
    money_scales: Words = Field(default_factory=dict)
    fixed: Words = Field(default_factory=dict)
    added: Words = Field(default_factory=dict)
    fractions: Words = Field(default_factory=dict)
    ordinals: Words
    collectives: Words = Field(default_factory=dict)
    multiples: Words = Field(default_factory=dict)
    vague: Running
    signs: Signs
    comparators: Comparators
    units: dict[str, Unit]
    counted: dict[str, Counted]
    running: Running
    roles: Roles
    examples: list[Example]

    @model_validator(mode="after")
    def _numbers_are_numbers(self) -> Pack:
        for table in (self.cardinals, self.scales, self.fixed, self.added, self.fractions, self.ordinals):
            for key in table:
                Decimal(key.replace("_", ""))
        return self
