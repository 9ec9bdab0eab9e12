"""Schema of `references.toml`: words that point back to something named before."""

from __future__ import annotations

from pydantic import Field

from factcheck.lang.schema import Closed


class Example(Closed):
    """Two sentences; the word of the second that points back, and what it is offered, null where nothing."""

    before: str
    text: str
    word: str
    offered: str | None = None


class Pack(Closed):
    """`persons` and `things` are pronouns, `heads` relative ones; `demonstratives` need a noun after them (इस समझौते).

    `nouns` stand for an organisation named in full before, by their forms (मंत्रालय, मंत्रालयों), `titles` for
    a person. `both` and `countries` together stand for the last two countries. `plain` words may stand
    before a noun that is still a short form (वहीं मंत्रालय ने).
    """

    persons: list[str]
    things: list[str]
    heads: list[str]
    demonstratives: list[str]
    nouns: list[str]
    titles: list[str]
    both: list[str]
    countries: list[str]
    plain: list[str] = Field(default_factory=list)
    endings: list[str] = Field(default_factory=list)
    examples: list[Example]
