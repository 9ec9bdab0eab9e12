"""Who answers for a sentence by the layout of the page: pull quotes signed below, and turns of an interview."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from factcheck.extraction.attribution.said import DASHES, QUOTES
from factcheck.extraction.attribution.words import speech
from factcheck.lang import languages, topics
from factcheck.model import Attribution, Entity
from factcheck.text.passage import Passage
from factcheck.text.tokens import Token

_MARKS = frozenset(":：.-–—)")
_COLONS = frozenset(":：")
_LONGEST_LABEL = 6
_BACK = 12


@dataclass(frozen=True, slots=True)
class _Words:
    """Labels and first persons of every language, folded."""

    questions: frozenset[str]
    answers: frozenset[str]
    selves: frozenset[str]


@cache
def _words() -> _Words:
    tables = [speech(lang) for lang in languages() if "speech" in topics(lang)]
    return _Words(
        frozenset().union(*(t.questions for t in tables)),
        frozenset().union(*(t.answers for t in tables)),
        frozenset().union(*(t.selves for t in tables)),
    )


@dataclass(slots=True)
class _Line:
    """One line of the page: its passages `first` to `end`, and the label it begins with."""

    first: int
    end: int
    kind: str = ""  # "ask", "answer", "named", "other" or, without a label, ""
    stop: int = 0
    """Code point after the label with its mark."""
    name: Entity | None = None


def voices(passages: Sequence[Passage], entities: Sequence[Entity]) -> dict[int, Attribution]:
    """Return, by the start of a passage, who answers for it although the sentence names nobody.

    `entities` are those of the page in reading order. A line of a dash and a name below a quotation signs it.
    Where questions and answers are labelled, the answers are the interviewee's, who is the one person
    named most before the first question, and of an unnamed speaker where two are; a question is nobody's
    word. Lines that begin with people's names are a conversation only if somebody asks or says I.
    Linear in the length of the page.
    """
    found = dict(_signed(passages, entities))
    page = [_label(line, passages, entities) for line in _lines(passages)]
    labels = {line.kind for line in page}
    if {"ask", "answer"} <= labels or ("named" in labels and _conversing(page, passages)):
        found.update(_turns(page, passages, entities))
    return found


def _lines(passages: Sequence[Passage]) -> Iterator[_Line]:
    for _, group in groupby(range(len(passages)), lambda at: passages[at].paragraph):
        members = list(group)
        yield _Line(members[0], members[-1] + 1)


def _label(line: _Line, passages: Sequence[Passage], entities: Sequence[Entity]) -> _Line:
    """Fill in what label a line begins with: सवाल 2:, A., दिनेश मेहता:, or another word with a colon."""
    passage, words = passages[line.first], _words()
    tokens = passage.tokens
    if passage.kind not in ("body", "standfirst", "headline"):
        return line
    kind = "ask" if tokens[0].norm in words.questions else "answer" if tokens[0].norm in words.answers else ""
    if kind:
        at = 2 if len(tokens) > 1 and tokens[1].kind == "number" else 1
        if at < len(tokens) and tokens[at].raw in _MARKS and not (tokens[at].raw == "-" and not tokens[at].spaced):
            line.kind, line.stop = kind, tokens[at].end
            return line
    colon = next((k for k, token in enumerate(tokens[:_LONGEST_LABEL]) if token.raw in _COLONS), 0)
    if colon and all(token.kind == "word" for token in tokens[:colon]):
        at = bisect_left(entities, passage.start, key=lambda entity: entity.start)
        ending = (
            e for e in entities[at : at + _LONGEST_LABEL] if e.type == "person" and e.end == tokens[colon - 1].end
        )
        line.name, line.stop = next(ending, None), tokens[colon].end
        line.kind = "named" if line.name else "other"
    return line


def _conversing(page: list[_Line], passages: Sequence[Passage]) -> bool:
    """Tell people who speak (two lines of names, one asks or says I) from a list of names: `Rao: 82 runs`."""
    named = [line for line in page if line.kind == "named"]
    if len(named) < 2:
        return False
    tokens = [t.norm for line in named for passage in passages[line.first : line.end] for t in passage.tokens]
    return "?" in tokens or not _words().selves.isdisjoint(tokens)


def _turns(
    page: list[_Line], passages: Sequence[Passage], entities: Sequence[Entity]
) -> Iterator[tuple[int, Attribution]]:
    """Yield who answers for each sentence of a turn; a turn goes on over lines without a label up to the next one."""
    last = max(number for number, line in enumerate(page) if line.kind)
    asked = next((line.first for line in page if line.kind in ("ask", "answer")), 0)
    answering = _interviewee(entities, passages[asked].start)
    voice: Attribution | None = None
    for number, line in enumerate(page):
        if line.kind:
            voice = _voice(line, passages[line.first], answering)
        elif number > last or passages[line.end - 1].tokens[-1].raw == "?":
            voice = None
        if voice:
            yield from ((passage.start, voice) for passage in passages[line.first : line.end])


def _voice(line: _Line, passage: Passage, answering: Entity | None) -> Attribution | None:
    cue = passage.text[passage.start : line.stop]
    if line.kind == "named" and line.name:
        return Attribution(cue.rstrip(" :："), ":", passage.start, line.stop, line.name.key)
    if line.kind == "answer" and answering:
        return Attribution(answering.text, cue, passage.start, line.stop, answering.key)
    return Attribution(None, cue, passage.start, line.stop) if line.kind in ("ask", "answer") else None


def _interviewee(entities: Sequence[Entity], before: int) -> Entity | None:
    """Return the person named most often before the questions begin, None where two are."""
    people = [e for e in entities[: bisect_left(entities, before, key=lambda e: e.start)] if e.type == "person"]
    count = Counter(person.key for person in people).most_common(2)
    if not count or (len(count) > 1 and count[0][1] == count[1][1]):
        return None
    return max((e for e in people if e.key == count[0][0]), key=lambda e: e.end - e.start)


def _signed(passages: Sequence[Passage], entities: Sequence[Entity]) -> Iterator[tuple[int, Attribution]]:
    """Yield the sentences of a quotation that a line of a dash and a name below it signs."""
    for at in range(1, len(passages)):
        below, quote = passages[at], passages[at - 1]
        if below.kind != "credit" or not _closed(quote.tokens) or not _dashed(below):
            continue
        voice = _signature(below, entities)
        for back in range(at - 1, max(-1, at - _BACK), -1):
            if passages[back].paragraph != quote.paragraph:
                break
            yield passages[back].start, voice
            if passages[back].tokens[0].norm in QUOTES:
                break


def _closed(tokens: Sequence[Token]) -> bool:
    return tokens[-1].norm in QUOTES or (len(tokens) > 1 and tokens[-2].norm in QUOTES)


def _dashed(below: Passage) -> bool:
    before = below.text[max(0, below.start - 4) : below.start].rstrip()
    return bool(before) and before[-1] in DASHES


def _signature(below: Passage, entities: Sequence[Entity]) -> Attribution:
    """Return who signs: the words up to the comma before a role, with the key of the name among them."""
    comma = next((token.start for token in below.tokens if token.raw in ",("), below.end)
    at = bisect_left(entities, below.start, key=lambda entity: entity.start)
    inside = [e for e in entities[at : at + _BACK] if e.end <= below.end and e.type != "place"]
    person = next((e for e in inside if e.type == "person"), inside[0] if inside else None)
    end = below.end if person and person.start >= comma else comma
    name = below.text[below.start : end].rstrip()
    dash = below.text.rfind(below.text[: below.start].rstrip()[-1], 0, below.start)
    return Attribution(name, below.text[dash], dash, below.start + len(name), person.key if person else None)
