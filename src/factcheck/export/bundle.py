"""What an export is made from: one frozen value, built by whoever holds the workspace.

Nothing here knows the event log or the screen. A format takes a Bundle and gives bytes; the same
Bundle gives the same bytes under any clock, zone, locale and hash seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model import Document, Evidence, Fact, Link, Reason, Story
from factcheck.review import Stage

ChangeKind = Literal["verdict", "correction", "update", "withdrawal", "reopening"]
APPROVED: tuple[Stage, ...] = ("approved", "published", "corrected", "updated", "withdrawn", "reopened")
"""The states exported when nobody asks for others: approved, and whatever became of it since.

Of what was published and is open again, what readers saw goes out, until something published takes its place.
"""


@dataclass(frozen=True, slots=True)
class Label:
    """One step of the verdict scale. `names` pairs a language with the label's words in it.

    `rating` is Google's 1–5, None for a label that is no rating; `averitec` one of AVeriTeC's four.
    A label that is not `publishable` (not_checkable) never becomes a ClaimReview.
    """

    key: str
    names: tuple[tuple[str, str], ...]
    averitec: str | None = None
    rating: int | None = None
    publishable: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """One step in the life of a verdict: what it was, what it became, who did it and why.

    `time` is UTC, ISO with `Z`. `note` is what readers are told (भूल सुधार, अपडेट), `reason` the desk's own.
    `wording` is the claim as it is worded since, `wording_before` as it was published before, where it changed.
    """

    kind: ChangeKind
    time: str
    reviewer: str
    before: str | None = None
    after: str | None = None
    reason: str = ""
    note: str = ""
    wording_before: str | None = None
    wording: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What people decided about one fact. `label` is a key of the scale, None while there is no verdict.

    `approved` and `changed` are UTC times with `Z`. `wording` is the claim as the desk words it, in
    `wording_lang`. `url` is the published page. `first_appearance` is the claim id a reviewer asserted
    to be the first; it is never worked out. `history` is in order of time.
    """

    fact: str
    state: Stage
    label: str | None
    reviewer: str
    time: str
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: float | None = None
    as_of: str | None = None
    wording: str | None = None
    wording_lang: str | None = None
    url: str | None = None
    first_appearance: str | None = None
    second_reviewer: str | None = None
    approved: str | None = None
    changed: str | None = None
    history: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """A claim that a person put into its fact, who and when (UTC, ISO with `Z`)."""

    claim: str
    reviewer: str
    time: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the verdicts: from the config, asked once."""

    name: str
    url: str | None = None
    logo: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Where the event log stood: the sequence number and hash of its last event (0 and "" when empty)."""

    sequence: int = 0
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything an export may draw on. `tool` is the version that made it, `ui` the language of words.

    Documents carry their claims. With `suggestions`, claims nobody has judged and links nobody has
    confirmed are exported too, and labelled so; without, they stay out. `joined` are the claims whose place
    in their fact is a person's doing.
    """

    documents: tuple[Document, ...] = ()
    links: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    stories: tuple[Story, ...] = ()
    reviews: tuple[Review, ...] = ()
    scale: tuple[Label, ...] = ()
    publisher: Publisher | None = None
    head: Head = Head()
    tool: str = ""
    suggestions: bool = False
    ui: str = "en"
    joined: tuple[Joined, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """An export as bytes, and what its maker should be told: one Reason each, worded by `lang.render`."""

    data: bytes
    warnings: tuple[Reason, ...] = ()
