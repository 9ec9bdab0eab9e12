"""Schema of `likes.toml`: words that tell a thing from its like, or a place from a mere word."""

from __future__ import annotations

from factcheck.lang.schema import Closed


class Example(Closed):
    """Two sentences, and whether they are of two different things of one sort."""

    a: str
    b: str
    apart: bool


class Pack(Closed):
    """`labels` stand before the number that names a thing (Ward 12), by the sort of thing, `numbering` in between.

    `grades` rank by the number beside them (the second phase). `under` stands before the age of a youth team, with
    its space where there may be one; `second` is the letter of a country's second team as it is written. `before`
    stands before a place, `beside` says of a place that it is another; a word with one of `town_endings` is a town's
    name, but for `no_towns`. `bodies` are words in the names of bodies that tell none from another.
    `quarters` stand right beside the name of a place and tell its parts from each other (Bengaluru West).
    """

    labels: dict[str, list[str]]
    quarters: dict[str, list[str]]
    numbering: list[str]
    grades: list[str]
    under: list[str]
    second: list[str]
    before: list[str]
    beside: list[str]
    town_endings: list[str]
    no_towns: list[str]
    bodies: list[str]
    examples: list[Example]
