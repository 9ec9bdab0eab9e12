"""Claims: what each sentence of an article asserts, who says so, and how far it is worth checking."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from factcheck.extraction import attribution
from factcheck.extraction.as_of import as_of, published
from factcheck.extraction.attribution import Said
from factcheck.extraction.clauses import clauses
from factcheck.extraction.modality import modality, tense_of
from factcheck.extraction.polarity import polarity
from factcheck.extraction.worth import Content, worth
from factcheck.model import Article, Attribution, Claim, Entity, Quantity, Timex
from factcheck.text.passage import Passage
from factcheck.text.tokens import Token

_ASSERTING = frozenset({"body", "headline", "standfirst", "caption"})
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
        self.items = sorted(items, key=lambda item: item.start)
        self.starts = [item.start for item in self.items]

    def of(self, start: int, end: int) -> tuple[_S, ...]:
        return tuple(self.items[bisect_left(self.starts, start) : bisect_left(self.starts, end)])


@dataclass(slots=True)
class _Reader:
    """What is carried from sentence to sentence of one article."""

    article: Article
    times: _Within[Timex]
    quantities: _Within[Quantity]
    entities: _Within[Entity]
    published: str | None
    first_of: dict[str, str] = field(default_factory=dict)

    def claim(self, passage: Passage) -> Claim:
        """Return the claim of one sentence."""
        tokens, lang = passage.tokens, _language(passage.text, passage.tokens)
        start, end = passage.start, passage.end
        times, names = self.times.of(start, end), self.entities.of(start, end)
        amounts = self.quantities.of(start, end)
        norms = [token.norm for token in tokens]
        placed = _positions(tokens, times)
        said = attribution.find(tokens, norms, lang, frozenset(i for span in placed for i in range(*span)))
        parts = clauses(tokens, lang)
        how = modality(norms, lang, parts, said)
        tense = tense_of(parts, said.content if said else None)
        finite = any(part.verb for part in parts)
        content = Content(norms, how, tense, said is not None, finite, times, amounts, names)
        value, checkable, signs = worth(content, lang)
        identity = claim_id(self.article.id, start, end)
        first = self.first_of.setdefault("".join(t.norm for t in tokens if t.kind != "punct"), identity)
        return Claim(
            id=identity,
            article=self.article.id,
            start=start,
            end=end,
            text=self.article.text[start:end],
            kind=passage.kind,
            checkable=checkable,
            worth=value,
            modality=how,
            polarity=polarity(norms, lang, parts, said),
            as_of=as_of(norms, lang, list(zip(times, placed, strict=True)), tense, said) or self.published,
            same_as=None if first == identity else first,
            attribution=_attribution(self.article.text, tokens, said, names) if said else None,
            times=times,
            quantities=amounts,
            entities=names,
            tense=tense,
            worth_reasons=signs,
        )


def build(
    article: Article,
    passages: Sequence[Passage],
    times: Sequence[Timex],
    quantities: Sequence[Quantity],
    entities: Sequence[Entity],
) -> list[Claim]:
    """Return the claims of `article` in reading order, frames left empty.

    A claim is a sentence of the body, a headline, standfirst or caption that holds a word. Spans are
    code points into `article.text`, half-open. Pure and linear in the length of the text.
    """
    reader = _Reader(article, _Within(times), _Within(quantities), _Within(entities), published(article))
    return [
        reader.claim(passage)
        for passage in passages
        if passage.kind in _ASSERTING and any(token.kind in ("word", "number") for token in passage.tokens)
    ]


def claim_id(article: str, start: int, end: int) -> str:
    """Return the id of the claim at [start, end) of an article, the same wherever it is found.

    >>> claim_id("a0123456789ab", 0, 12)
    'ce1b47ad788c0'
    """
    return "c" + hashlib.sha256(f"{article}:{start}:{end}".encode()).hexdigest()[:12]


def _language(text: str, tokens: list[Token]) -> str:
    """Return the pack to read a sentence with: an English quotation in a Hindi article is read as English."""
    for token in tokens:
        if token.kind == "word":
            return "hi" if "\u0900" <= text[token.start] <= "\u097f" else "en"
    return "en"


def _positions(tokens: list[Token], times: Sequence[Timex]) -> list[tuple[int, int]]:
    """Return the token range of each time expression, in one walk."""
    found, at = [], 0
    for time in times:
        while at < len(tokens) and tokens[at].end <= time.start:
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < time.end:
            at += 1
        found.append((first, at))
    return found


def _attribution(text: str, tokens: list[Token], said: Said, names: Sequence[Entity]) -> Attribution:
    def span(part: tuple[int, int]) -> tuple[int, int]:
        return tokens[part[0]].start, tokens[part[1] - 1].end

    cue = span(said.cue)
    if said.speaker is None:
        return Attribution(None, text[slice(*cue)], *cue)
    name = span(said.speaker)
    inside = [entity for entity in names if entity.start < name[1] and name[0] < entity.end]
    inside.sort(key=lambda entity: (entity.demonym, _KEY_ORDER[entity.type]))
    key = inside[0].key if inside else None
    return Attribution(text[slice(*name)], text[slice(*cue)], min(cue[0], name[0]), max(cue[1], name[1]), key)
