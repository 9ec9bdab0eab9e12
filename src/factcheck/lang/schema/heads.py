"""Schema of `heads.toml`: things that bear a name of their own beside the word for what they are."""

from __future__ import annotations

from factcheck.lang.schema import Closed


class Example(Closed):
    """Two sentences, and whether they name two different things of one sort."""

    a: str
    b: str
    apart: bool


class Pack(Closed):
    """`after` holds by sort the words behind a name (the Ports Bill), `before` those in front of it (NEET PG).

    After one of `quoted` only what stands in quotation marks is a name (film 'Dhruvtara'). A word that can be `plain`
    tells no thing from another of its sort (the new bill), however often it stands there.
    """

    after: dict[str, list[str]]
    before: dict[str, list[str]]
    quoted: list[str]
    plain: list[str]
    examples: list[Example]
