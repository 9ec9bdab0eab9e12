"""Schema of `conditions.toml`: words by which a number picks out things and counts none."""

from __future__ import annotations

from pydantic import Field

from factcheck.lang.schema import Closed


class Example(Closed):
    """A sentence, and whether its first number only says which things are meant."""

    text: str
    limit: bool


class Pack(Closed):
    """Where the number stands behind the things, or before them.

    Behind: `people` are many without an ending that says so; `holding` or `have` after `which` ties the number to
    them, `than` are qualities that are compared, `compared` stands before the number and, but for `no_age`, makes a
    bare one an age. Before: `from_word` stands behind the number, `beyond` after that; then follow one of `large`, or a
    thing and `who` has it (after an `infinitive` ending it tells of an act), or a `size` that is `owned`. A `be` or
    a `case` ends it. One of `of_age` makes it an age.
    """

    people: list[str] = Field(default_factory=list)
    holding: list[str] = Field(default_factory=list)
    which: list[str] = Field(default_factory=list)
    have: list[str] = Field(default_factory=list)
    than: list[str] = Field(default_factory=list)
    compared: list[str] = Field(default_factory=list)
    no_age: list[str] = Field(default_factory=list)
    from_word: list[str] = Field(default_factory=list)
    beyond: list[str] = Field(default_factory=list)
    large: list[str] = Field(default_factory=list)
    size: list[str] = Field(default_factory=list)
    owned: list[str] = Field(default_factory=list)
    who: list[str] = Field(default_factory=list)
    infinitive: list[str] = Field(default_factory=list)
    be: list[str] = Field(default_factory=list)
    case: list[str] = Field(default_factory=list)
    of_age: list[str] = Field(default_factory=list)
    examples: list[Example]
