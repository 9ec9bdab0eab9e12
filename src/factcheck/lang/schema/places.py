"""Schema of `places.toml`: countries, demonyms, regions, states with their towns, cities by country."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class State(BaseModel):
    """A state with its names and towns; a town is `name=key|other spelling|…`."""

    model_config = ConfigDict(extra="forbid")
    names: list[str]
    towns: list[str] = Field(default_factory=list)


class Pack(BaseModel):
    """`countries`, `demonyms`: ISO code → names. `regions`: full key → names. `cities`: ISO code → towns.

    `nationals`: a demonym that names a thing too (चीनी: sugar) → what must follow where it tells of the country.
    `within`: key of a place → key of what it lies in, where the tables do not say.
    """

    model_config = ConfigDict(extra="forbid")
    needs_context: list[str]
    never: list[str] = Field(default_factory=list)
    context: list[str]
    loose_context: list[str]
    sure_context: list[str]
    endings: list[str]
    modifiers: list[str]
    trains: list[str] = Field(default_factory=list, description="after a place these make it the name of a train")
    countries: dict[str, list[str]]
    demonyms: dict[str, list[str]]
    nationals: dict[str, list[str]] = Field(default_factory=dict)
    regions: dict[str, list[str]]
    states: dict[str, State]
    cities: dict[str, list[str]]
    within: dict[str, str] = Field(default_factory=dict)
