"""The configuration as the program sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from factcheck.model.habits import NONE, Habits
from factcheck.review import Policy


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes: for ClaimReview and the headers of exports."""

    name: str = ""
    url: str = ""
    base_url: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """Checked settings. Thresholds are scores 0–100; `keys` maps binding ids to keys.

    >>> Config().policy.second
    'none'
    """

    reviewer: str = ""
    store: str = ""
    ui_language: Literal["en", "hi"] = "en"
    width_mode: Literal["auto", "codepoint", "cluster", "rich"] = "codepoint"
    theme: str = "dark"
    key_layout: Literal["auto", "inscript", "remington", "phonetic"] = "auto"
    keys: Mapping[str, str] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)
    extras: tuple[str, ...] = ()
    suggest: int = 50
    confirm: int = 80
    publisher: Publisher = field(default_factory=Publisher)
    feeds: tuple[str, ...] = ()
    habits: Habits = NONE
    spacing: int = 0
    spelling: str = "dot"
    zone: str = ""


def from_values(values: Mapping[str, Any]) -> Config:
    """Return the Config of checked values by dotted name."""
    return Config(
        reviewer=values["reviewer"],
        store=values["store"],
        ui_language=values["screen.language"],
        width_mode=values["screen.width"],
        theme=values["screen.theme"],
        key_layout=values["keys.layout"],
        keys=dict(values["keys.bind"]),
        policy=Policy(
            values["policy.second"],
            tuple(values["policy.labels"]),
            float(values["policy.share"]),
            float(values["policy.mixed"]),
        ),
        extras=tuple(values["policy.extras"]),
        suggest=values["thresholds.suggest"],
        confirm=values["thresholds.confirm"],
        publisher=Publisher(*(values[f"publisher.{n}"] for n in ("name", "url", "base_url", "licence"))),
        feeds=tuple(values["feeds"]),
        habits=Habits(dict(values["sources.zones"]), dict(values["sources.fields"])),
        spacing=values["screen.spacing"],
        spelling=values["screen.spelling"],
        zone=values["screen.zone"],
    )
