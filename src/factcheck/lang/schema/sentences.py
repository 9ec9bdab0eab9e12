"""Schema of `sentences.toml`: what a full stop may stand after without ending a sentence."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Example(BaseModel):
    """A text and the sentences it has; `note` says what it shows."""

    model_config = ConfigDict(extra="forbid")
    text: str
    sentences: list[str]
    note: str = ""


class Pack(BaseModel):
    """Words are matched folded. A stop after one of `titles` never ends a sentence."""

    model_config = ConfigDict(extra="forbid")
    titles: list[str]
    letters: list[str] = Field(default_factory=list, description="names of letters, as initials are spelt")
    letters_or_words: list[str] = Field(default_factory=list, description="of these, those that are words too")
    roles: list[str] = Field(default_factory=list, description="before names: what follows may be an initial")
    capitals: list[str] = Field(default_factory=list, description="short forms only with a capital (Sat., Gen.)")
    numbered: list[str] = Field(default_factory=list, description="no end when a number follows (No. 5)")
    abbreviations: list[str] = Field(default_factory=list, description="end only before one of `starters`")
    starters: list[str] = Field(default_factory=list, description="words that begin sentences")
    finite: list[str] = Field(default_factory=list, description="after these a stop ends without a space")
    finite_endings: list[str] = Field(default_factory=list)
    lower_continues: bool = Field(description="a small letter after the stop means the sentence goes on")
    ends_in_virama: list[str] = Field(default_factory=list, description="whole words, not torn ones (पश्चात्)")
    bar_ends: bool = Field(default=False, description="`|` is typed for the danda")
    examples: list[Example]
