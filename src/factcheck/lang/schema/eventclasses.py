"""Schema of `_all/eventclasses*.toml`: the classes of news events, the same for every language."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class EventClass(BaseModel):
    """One class of event.

    `tier` ranks the classes of one sentence: an `act` is what is said, a `setting` is what it happened
    in, a `weak` verb (grew, held) speaks only when nothing else does; what befalls another act
    (put off, left unchanged) is `over` it. `parties` says whom the event
    belongs to: `agent` (another agent, another event), `all` (signing, meeting: agents in any order),
    `none` (a quake). `depends` marks what follows from an article's main event (deaths, rescues), so
    that a sentence may borrow its place and day. `counts` is what bare people are counted as.
    """

    model_config = ConfigDict(extra="forbid")
    nature: Literal["event", "count", "state", "schedule", "measure", "statement"] = "event"
    tier: Literal["over", "act", "setting", "weak"] = "act"
    parties: Literal["agent", "all", "none"] = "agent"
    depends: bool = False
    counts: str | None = None


class Exclusive(BaseModel):
    """Concepts of which a claim of one is no claim of another; `only` beside these acts and measures, if any."""

    model_config = ConfigDict(extra="forbid")
    concepts: list[str]
    only: list[str] = Field(default_factory=list)


class Pack(BaseModel):
    """One part of what is known of event classes; every field may be left out, the parts are put together.

    `classes` by key; `running` and `exact` list keys of counted things.
    """

    model_config = ConfigDict(extra="forbid")
    classes: dict[str, EventClass] = Field(default_factory=dict)
    running: list[str] = Field(default_factory=list, description="counts that grow while an event goes on")
    exact: list[str] = Field(default_factory=list, description="counts that nobody rounds: seats, runs, goals")
    fixed: list[str] = Field(default_factory=list, description="facts that do not change once the event is over")
    near: list[list[str]] = Field(default_factory=list, description="classes that may speak of one event")
    follows: list[list[str]] = Field(default_factory=list, description="pairs of classes: the second ends the first")
    exclusive: dict[str, Exclusive] = Field(default_factory=dict)
    senses: dict[str, dict[str, str]] = Field(
        default_factory=dict,
        description="class → concept beside it → the class meant; '-' turns it round, '+' makes it plain",
    )
