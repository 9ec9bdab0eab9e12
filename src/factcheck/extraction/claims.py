"""Claims: what each sentence of an article asserts, who says so, and how far it is worth checking."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from factcheck.extraction import attribution, quotations, turns
from factcheck.extraction.as_of import as_of, published, written
from factcheck.extraction.attribution import Said, speech
from factcheck.extraction.clauses import Clause, clauses, dated, ongoing
from factcheck.extraction.conjoined import split
from factcheck.extraction.modality import modality, tense_of
from factcheck.extraction.polarity import polarity
from factcheck.extraction.references import Memory
from factcheck.extraction.roman import script_of
from factcheck.extraction.structure import moments
from factcheck.extraction.worth import Content, worth
from factcheck.lang import languages, pack, topics
from factcheck.model import Article, Attribution, Claim, Entity, Quantity, Reference, Timex
from factcheck.text.passage import Passage
from factcheck.text.tokens import Token

_ASSERTING = frozenset({"body", "headline", "standfirst", "caption"})
_AHEAD = frozenset({"planned", "expected", "conditional"})
_FIRST_WORDS = 12
_KEY_ORDER = {"person": 0, "organisation": 1, "place": 2}


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_S = TypeVar("_S", bound=_Spanned)


class _Within(Generic[_S]):
    """Items in reading order, asked for by span; each question is two binary searches."""

    def __init__(self, items: Sequence[_S]) -> None:
        self.items = sorted(items, key=attrgetter("start"))
        self.starts = [item.start for item in self.items]

    def of(self, start: int, end: int) -> tuple[_S, ...]:
        return tuple(self.items[bisect_left(self.starts, start) : bisect_left(self.starts, end)])


@dataclass(slots=True)
class _Reading:
    """One sentence as far as it can be read alone; `voice` is who answers for it, found in it or lent to it."""

    passage: Passage
    lang: str
    times: tuple[Timex, ...]
    entities: tuple[Entity, ...]
    placed: list[tuple[int, int]]
    timed: frozenset[int]
    said: Said | None
    parts: list[Clause]
    references: tuple[Reference, ...]
    written: str | None
    voice: Attribution | None = None


@dataclass(slots=True)
class _Desk:
    """One article on the desk: its mentions by place, and what is remembered from sentence to sentence."""

    article: Article
    times: _Within[Timex]
    quantities: _Within[Quantity]
    entities: _Within[Entity]
    memory: Memory
    published: str | None
    lang: str
    first_of: dict[str, str] = field(default_factory=dict)

    def read(self, passage: Passage, moment: tuple[date | None, int] | None) -> _Reading:
        """Read one sentence: who says it, its clauses, what it points back to; `moment` is that of a live page."""
        tokens, lang = passage.tokens, _language(passage.tokens, self.lang)
        times, names = self.times.of(passage.start, passage.end), self.entities.of(passage.start, passage.end)
        starts = [token.start for token in tokens]
        placed = _positions(tokens, starts, times)
        timed = dated(tokens, lang, placed)
        named = frozenset([index for span in _positions(tokens, starts, names) for index in range(*span)])
        said = attribution.find(tokens, passage.norms, lang, timed, named)
        references = self.memory.read(tokens, lang, names, timed)
        parts, when = clauses(tokens, lang, timed), written(self.published, moment)
        reading = _Reading(passage, lang, times, names, placed, timed, said, parts, references, when)
        if said:
            reading.voice = _voice(reading, tokens, said)
        return reading

    def claims(self, reading: _Reading) -> list[Claim]:
        """Return the claims of one sentence: one, or one for each of the facts it joins."""
        passage, said = reading.passage, reading.said
        amounts = self.quantities.of(passage.start, passage.end)
        ranges = split(passage.tokens, reading.parts, said, reading.lang, (amounts, reading.entities))
        return [self._claim(reading, first, end, whole=len(ranges) == 1) for first, end in ranges]

    def _claim(self, reading: _Reading, first: int, end: int, *, whole: bool) -> Claim:
        passage, lang, said, voice = reading.passage, reading.lang, reading.said, reading.voice
        tokens, norms, parts, timed = passage.tokens, passage.norms, reading.parts, reading.timed
        start, stop, placed = passage.start, passage.end, reading.placed
        times, names = reading.times, reading.entities
        if not whole:
            tokens, norms = tokens[first:end], norms[first:end]
            start, stop = tokens[0].start, tokens[-1].end
            placed = [(a - first, b - first) for a, b in placed if first <= a < end]
            parts = [p.moved(-first) for p in parts if first <= p.verb - 1 < end]
            said, voice = _share(reading, first, end)
            timed = dated(tokens, lang, placed)
            times, names = self.times.of(start, stop), self.entities.of(start, stop)
        amounts = self.quantities.of(start, stop)
        how = modality(norms, lang, parts, said, timed)
        how = "reported" if how in ("asserted", "planned") and voice else how
        tense = tense_of(parts, said.content if said else None)
        content = Content(
            norms,
            how,
            tense,
            attributed=voice is not None,
            finite=any(part.verb for part in parts),
            ongoing=ongoing(norms, lang, parts),
            times=times,
            quantities=amounts,
            entities=names,
        )
        value, checkable, signs = worth(content, lang)
        identity = claim_id(self.article.id, start, stop)
        same = self.first_of.setdefault("".join([t.norm for t in tokens if t.kind != "punct"]), identity)
        when = list(zip(times, placed, strict=True))
        spoken = as_of(norms, lang, when, said, reading.written, planned=how in _AHEAD or how == "opinion")
        return Claim(
            id=identity,
            article=self.article.id,
            start=start,
            end=stop,
            text=self.article.text[start:stop],
            kind=passage.kind,
            checkable=checkable,
            worth=value,
            modality=how,
            polarity=polarity(tokens, lang, parts, said),
            as_of=spoken,
            same_as=None if same == identity else same,
            attribution=voice,
            times=times,
            quantities=amounts,
            entities=names,
            tense=tense,
            worth_reasons=signs,
            references=tuple([r for r in reading.references if start <= r.start < stop]),
        )


def build(
    article: Article,
    passages: Sequence[Passage],
    times: Sequence[Timex],
    quantities: Sequence[Quantity],
    entities: Sequence[Entity],
) -> list[Claim]:
    """Return the claims of `article` in reading order, frames left empty.

    A claim is a sentence of the body, a headline, standfirst or caption that holds a word; one that
    joins two facts that stand alone is two claims. Spans are code points into `article.text`,
    half-open. A repeat is a claim of its own that names the first in `same_as`. Pure, and linear in the
    length of the text.
    """
    desk = _Desk(
        article,
        _Within(times),
        _Within(quantities),
        _Within(entities),
        Memory(article.text),
        published(article),
        script_of(article.lang),
    )
    readings = [
        desk.read(passage, moment)
        for passage, moment in zip(passages, moments(passages), strict=True)
        if passage.kind in _ASSERTING and any(token.kind == "word" for token in passage.tokens)
    ]
    owners = quotations.spread([r.passage for r in readings], [r.said is not None for r in readings])
    voices = turns.voices(passages, desk.entities.items)
    for reading, owner in zip(readings, owners, strict=True):
        if reading.voice is None and owner is not None:
            reading.voice = readings[owner].voice
        if reading.voice is None:
            reading.voice = voices.get(reading.passage.start)
    return [claim for reading in readings for claim in desk.claims(reading)]


def claim_id(article: str, start: int, end: int) -> str:
    """Return the id of the claim at [start, end) of an article, the same wherever it is found.

    >>> claim_id("a0123456789ab", 0, 12)
    'ce1b47ad788c0'
    """
    return "c" + hashlib.sha256(f"{article}:{start}:{end}".encode()).hexdigest()[:12]


@cache
def _scripts() -> dict[str, tuple[str, str]]:
    """Return first and last letter of every language whose pack knows speech."""
    return {lang: tuple(pack(lang, "speech")["letters"]) for lang in languages() if "speech" in topics(lang)}


def _language(tokens: list[Token], preferred: str) -> str:
    """Return the pack to read a sentence with: the article's, unless most of its first words are in another script.

    An English quotation in a Hindi article is read as English, and "WHO ने कहा" as Hindi.
    """
    words = [token.norm for token in tokens if token.kind == "word"][:_FIRST_WORDS]
    own = _scripts().get(preferred)
    if words and own and own[0] <= min(words) and max(words)[0] <= own[1]:
        return preferred
    shares = {lang: sum(first <= word[0] <= last for word in words) for lang, (first, last) in _scripts().items()}
    return max(shares, key=lambda lang: (shares[lang], lang == preferred, lang))


def _positions(tokens: list[Token], starts: list[int], mentions: Sequence[_Spanned]) -> list[tuple[int, int]]:
    """Return the token range of each mention, in reading order and apart; `starts` are where the tokens begin."""
    found, at = [], 0
    for mention in mentions:
        first = max(bisect_right(starts, mention.start) - 1, at)
        if first < len(tokens) and tokens[first].end <= mention.start:
            first += 1
        at = bisect_left(starts, mention.end, lo=first)
        found.append((first, at))
    return found


def _share(reading: _Reading, first: int, end: int) -> tuple[Said | None, Attribution | None]:
    """Return the attribution of one of two joined facts: its own if it has one, else that of the sentence."""
    tokens = reading.passage.tokens[first:end]
    own = attribution.find(tokens, [token.norm for token in tokens], reading.lang) if first else None
    if own and own.speaker:
        return own, _voice(reading, tokens, own)
    return reading.said and reading.said.moved(-first, end - first), reading.voice


def _voice(reading: _Reading, tokens: list[Token], said: Said) -> Attribution:
    """Return the attribution with its spans, the speaker's key, and an antecedent for a pronoun."""
    text = reading.passage.text
    cue = tokens[said.cue[0]].start, tokens[said.cue[1] - 1].end
    if said.speaker is None:
        return Attribution(None, text[slice(*cue)], *cue)
    name = tokens[said.speaker[0]].start, tokens[said.speaker[1] - 1].end
    found = Attribution(text[slice(*name)], text[slice(*cue)], min(cue[0], name[0]), max(cue[1], name[1]))
    inside = [entity for entity in reading.entities if entity.start < name[1] and name[0] < entity.end]
    if inside:
        best = min(inside, key=lambda entity: (entity.demonym, _KEY_ORDER[entity.type]))
        return Attribution(found.speaker, found.cue, found.start, found.end, best.key)
    pointing = next((r for r in reading.references if r.start < name[1] and name[0] < r.end and r.offered), None)
    short = said.speaker[1] - said.speaker[0] == 1
    if pointing and (short or tokens[said.speaker[0]].norm in speech(reading.lang).pronouns):
        return Attribution(found.speaker, found.cue, found.start, found.end, None, pointing.offered)
    return found
