"""Schema of `roman.toml`: a language as chats write it in Latin letters."""

from __future__ import annotations

from pydantic import Field

from factcheck.lang.schema import Closed


class Example(Closed):
    """A text in Latin letters and whether it is in this language."""

    text: str
    ours: bool


class Pack(Closed):
    """What tells such a text, and how its words are spelt in the language's own script."""

    tag: str = Field(description="the BCP 47 tag of such a text: hi-Latn")
    that: tuple[str, str] = Field(description="a spelling and what it is right after a verb: ki, कि")
    markers: list[str] = Field(description="small words that no English sentence holds")
    words: dict[str, str] = Field(description="word in its own script → its usual Latin spellings, blanks between")
    topics: list[str] = Field(description="packs whose words are looked up by sound")
    examples: list[Example]
