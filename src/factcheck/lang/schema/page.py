"""Schema of `page.toml`: the words of a page that are not its news, and how it writes its date."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["credit", "teaser", "boilerplate", "caption"]


class Mark(BaseModel):
    """Phrases that make a line (or a bracketed piece of one) be of `kind`, by where they stand."""

    model_config = ConfigDict(extra="forbid")
    kind: Kind
    whole: list[str] = Field(default_factory=list)
    starts: list[str] = Field(default_factory=list)
    labels: list[str] = Field(default_factory=list, description="starts, with a colon, bar or dash after it")
    short: list[str] = Field(default_factory=list, description="starts, in a line of eight words without a stop")
    short_ends: list[str] = Field(default_factory=list, description="ends, in a line of five words without a stop")
    ends: list[str] = Field(default_factory=list, description="of a line without a stop")
    contains: list[str] = Field(default_factory=list)
    bracketed: list[str] = Field(
        default_factory=list,
        description="contained in a piece wholly in brackets; with kind caption the piece is the picture's credit",
    )


class Example(BaseModel):
    """A line and the kinds of its pieces, negative ones included."""

    model_config = ConfigDict(extra="forbid")
    line: str
    kinds: list[str]


class Pack(BaseModel):
    """All words are matched folded, letter case ignored."""

    model_config = ConfigDict(extra="forbid")
    script: str = Field(description="Unicode script name")
    common: list[str] = Field(description="frequent words that tell the language from others of its script")
    legacy_fonts: list[str] = Field(default_factory=list, description="words as fonts of before Unicode leave them")
    keys: dict[str, list[str]] = Field(description="header keys by what they hold")
    published: list[str] = Field(description="labels before the time of publication")
    updated: list[str]
    received: list[str]
    forwarded: list[str] = Field(description="lines a chat puts above a message that was passed on")
    apps: list[str] = Field(default_factory=list, description="apps that messages come through")
    rooms: list[str] = Field(default_factory=list, description="words for a group or a channel of such an app")
    signed: list[str] = Field(default_factory=list, description="lines above the name of who signed a note")
    live: list[str] = Field(default_factory=list, description="words that tell a live page in its first lines")
    about: list[str] = Field(description="lines above the biography of a writer")
    glued: list[str] = Field(description="words before a date glued in front of the text")
    months: dict[str, int]
    weekdays: list[str]
    am: list[str]
    pm: list[str]
    night: list[str] = Field(default_factory=list, description="evening up to 12, morning after it")
    before_time: list[str]
    after_time: list[str]
    zones: dict[str, str]
    agencies: list[str] = Field(description="news agencies, as credits and bylines name them")
    dateline_places: list[str] = Field(description="cities that reports begin with")
    marks: list[Mark]
    examples: list[Example]
