"""Claims: what a sentence asserts, who says so, and the frame it is compared by."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Literal

from factcheck.model.article import SentenceKind
from factcheck.model.mention import Entity, Quantity
from factcheck.model.quick import quick
from factcheck.model.time import Timex

Modality = Literal["asserted", "reported", "planned", "expected", "conditional", "opinion"]
Nature = Literal["event", "count", "state", "schedule", "measure", "statement"]


@quick
@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a claim is put in the mouth of. `speaker` is None for "दावा किया जा रहा है".

    `start`, `end` span speaker and cue in the article. `key` is the speaker's entity key.
    `offered` is an antecedent for a pronoun speaker (उन्होंने), a suggestion only.
    """

    speaker: str | None
    cue: str
    start: int
    end: int
    key: str | None = None
    offered: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Frame:
    """What a claim says happened, free of language, for comparison.

    `predicate` is a class key from the event packs (`kill`, `sign`, `win`), with the direction of an
    antonym in `polarity` ('+' open, '-' closed). `actors`, `targets`, `places` hold entity keys.
    `terms` are the other content words, folded and romanised. `borrowed` names the slots taken from
    the article's main event because the sentence has none of its own. `events` are the settings
    (`quake`, `fire`) the claim belongs to, `days` the civil days (first, last) lent by the main event,
    `measures` what each of the claim's quantities measures (`death`, `rate/change`), in their order,
    `parties` everybody named, own or lent, `cues` the words on a count (`running`, `revised`) found.
    `acts` are all events the claim tells, with direction and the index of the nearest
    of its times (-1 - index: the last day of that range).
    """

    predicate: str | None = None
    nature: Nature = "event"
    polarity: Literal["+", "-"] = "+"
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    borrowed: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    days: tuple[tuple[str | None, str | None], ...] = ()
    measures: tuple[str | None, ...] = ()
    parties: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    acts: tuple[tuple[str, str, int | None], ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point back (उन्होंने, यह समझौता, मंत्रालय), with the antecedent offered, None where none is.

    `offered` is a suggestion for the reader and fills no slot; `key` is its entity key where it is a name.
    """

    start: int
    end: int
    text: str
    offered: str | None = None
    key: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable or uncheckable assertion of one article.

    `id` derives from article id, start and end only. `as_of` is the ISO date or minute the claim
    speaks for, None where unknown. `same_as` is the id of the claim this one repeats. `worth` is
    check-worthiness 0.0–1.0 with the names of what raised or lowered it in `worth_reasons`.
    `origin` is `machine`, or `person` for a claim a reviewer added or mended.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    kind: SentenceKind
    checkable: bool
    worth: float
    modality: Modality
    polarity: Literal["+", "-"]
    as_of: str | None
    same_as: str | None
    attribution: Attribution | None
    times: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    entities: tuple[Entity, ...]
    frame: Frame = Frame()
    tense: Literal["past", "present", "future"] | None = None
    worth_reasons: tuple[str, ...] = ()
    origin: Literal["machine", "person"] = "machine"
    references: tuple[Reference, ...] = ()

    def framed(self, frame: Frame) -> Claim:
        """Return this claim with another frame; `dataclasses.replace` takes three times as long."""
        values = [*_VALUES(self)]
        values[_FRAME] = frame
        return Claim(*values)


_NAMES = [field.name for field in fields(Claim)]
_VALUES, _FRAME = attrgetter(*_NAMES), _NAMES.index("frame")
