"""Schema of `sites.toml`: words by which a place is named as where it was, whence or whither."""

from __future__ import annotations

from factcheck.lang.schema import Closed


class Ways(Closed):
    """Words that stand beside a place's name, by what they make of it."""

    at: list[str]
    out: list[str]
    to: list[str]


class Example(Closed):
    """A sentence, and the places it names: how (`at`, `from`, `to`, `home`) and which."""

    text: str
    found: list[list[str]]


class Pack(Closed):
    """`before` stands before a place's name, `after` behind it, a word of `between` or `kinds` perhaps in between.

    `kinds` say what sort of place a name is of (district, जिले). `owner` joins a home to whose it is (कासरगोड के
    अब्दुल रहमान), `home` a person to theirs (Abdul Rahman of Malappuram), `resident` follows a home.
    """

    before: Ways
    after: Ways
    between: list[str]
    kinds: list[str]
    owner: list[str]
    home: list[str]
    resident: list[str]
    examples: list[Example]
