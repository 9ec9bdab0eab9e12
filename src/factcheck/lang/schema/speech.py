"""Schema of `speech.toml`: how a language says who says a thing."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factcheck.lang.schema import Closed

Stance = Literal["say", "claim", "deny", "expect", "opinion", "ask"]


class Cues(Closed):
    """Words of speech that share a stance.

    `words` are finite by themselves; each of `nouns` needs one of `light` right after it (दावा किया).
    `bare` ones put a sentence in the speaker's mouth even without a clause of content; the others
    need one (a complementiser, a colon, a quotation). `unmarked` forms take a subject without marker.
    `of_claims` ones speak only of a claim, report or rumour (a `deniable` word): a court that dismisses
    a petition denies nothing. One of `then` must follow soon (accused … of).
    """

    stance: Stance
    words: list[str] = Field(default_factory=list)
    nouns: list[str] = Field(default_factory=list)
    light: list[str] = Field(default_factory=list)
    bare: bool = False
    unmarked: bool = False
    of_claims: bool = False
    then: list[str] = Field(default_factory=list)


class Example(Closed):
    """A sentence with the speaker and cue to be found; both null where nobody is quoted."""

    text: str
    speaker: str | None = None
    cue: str | None = None


class Pack(Closed):
    """All that the search for attributions reads."""

    order: Literal["verb-final", "verb-medial"]
    letters: tuple[str, str]
    complementisers: list[str]
    markers: list[str] = Field(default_factory=list)
    fused: list[str] = Field(default_factory=list)
    pronouns: list[str]
    genitives: list[str] = Field(default_factory=list)
    experiencers: list[str] = Field(default_factory=list)
    possessives: list[str] = Field(default_factory=list)
    joiners: list[str]
    cues: list[Cues]
    sources: list[str]
    cited: list[str] = Field(default_factory=list)
    not_sources: list[str] = Field(default_factory=list)
    possessed: dict[Stance, list[str]] = Field(default_factory=dict)
    agents: list[str] = Field(default_factory=list)
    passives: list[str]
    told: list[str] = Field(default_factory=list)
    documents: list[str] = Field(default_factory=list)
    takes_person: list[str] = Field(default_factory=list)
    hearsay: list[str]
    deniable: list[str] = Field(default_factory=list)
    fillers: list[str]
    before_times: list[str] = Field(default_factory=list)
    articles: list[str] = Field(default_factory=list)
    determiners: list[str] = Field(default_factory=list)
    prepositions: list[str] = Field(default_factory=list)
    joints: list[str] = Field(default_factory=list)
    after_name: list[str] = Field(default_factory=list)
    places: list[str] = Field(default_factory=list)
    adverb_endings: list[str] = Field(default_factory=list)
    not_adverbs: list[str] = Field(default_factory=list)
    sayers: list[str] = Field(default_factory=list)
    questions: list[str] = Field(default_factory=list, description="labels of questions in an interview")
    answers: list[str] = Field(default_factory=list, description="labels of answers, the interviewee's words")
    selves: list[str] = Field(default_factory=list, description="words by which a speaker means himself")
    being: list[str] = Field(default_factory=list)
    not_said: list[str] = Field(default_factory=list)
    auxiliaries: list[str]
    boundaries: list[str]
    traps: list[str] = Field(default_factory=list)
    examples: list[Example]
