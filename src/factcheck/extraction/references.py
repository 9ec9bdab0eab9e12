"""Words that point back (यह समझौता, उन्होंने, मंत्रालय), with the antecedent offered: a suggestion, never a fact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from factcheck.lang import fold, pack
from factcheck.model import Entity
from factcheck.model.claim import Reference
from factcheck.text.tokens import Token

_REACH = 4


@dataclass(frozen=True, slots=True)
class Pointers:
    """One language's `references` pack, compiled, with the words no noun phrase reaches across.

    `any` are the words a reference may begin with, `stem` cuts a noun's ending where three characters stay.
    """

    persons: frozenset[str]
    things: frozenset[str]
    heads: frozenset[str]
    demonstratives: frozenset[str]
    nouns: frozenset[str]
    titles: frozenset[str]
    both: frozenset[str]
    countries: frozenset[str]
    plain: frozenset[str]
    edges: frozenset[str]
    stops: frozenset[str]
    any: frozenset[str]
    stem: Callable[[str], str]


@cache
def pointers(lang: str) -> Pointers:
    """Return the tables of `lang`."""
    data: dict[str, Any] = pack(lang, "references")
    words: dict[str, Any] = pack(lang, "speech")
    names = ("persons", "things", "heads", "demonstratives", "nouns", "titles", "both", "countries", "plain")
    sets = {name: frozenset(map(fold, data[name])) for name in names}
    edges = frozenset(map(fold, [*words["boundaries"], *words["genitives"], *words["markers"], *data["plain"], "of"]))
    stops = edges.union(*(sets[name] for name in ("persons", "things", "demonstratives", "both")))
    back = sets["persons"].union(*(sets[name] for name in names if name not in ("countries", "plain")))
    endings = tuple(data["endings"])

    @lru_cache(maxsize=32768)
    def stem(norm: str) -> str:
        return next((norm[: -len(e)] for e in endings if norm.endswith(e) and len(norm) - len(e) >= 3), norm)

    return Pointers(**sets, edges=edges, stops=stops, any=back, stem=stem)


def _parts(token: Token) -> bool:
    """Whether a mark parts two phrases: not the hyphen inside a word, nor a number."""
    return token.kind != "number" and (token.norm != "-" or token.spaced or token.kind == "newline")


def _named(token: Token, entities: Sequence[Entity]) -> bool:
    """Whether a word stands in a name."""
    return any(entity.start <= token.start < entity.end for entity in entities)


@dataclass(slots=True)
class Memory:
    """What an article has named so far. `nouns` maps a noun's stem to the span of the last phrase it closed."""

    text: str
    person: Entity | None = None
    countries: list[Entity] = field(default_factory=list)
    nouns: dict[str, tuple[int, int]] = field(default_factory=dict)

    def read(
        self, tokens: list[Token], lang: str, entities: Sequence[Entity], timed: frozenset[int]
    ) -> tuple[Reference, ...]:
        """Return the references of the next sentence outside its time expressions, then remember what it names."""
        table = pointers(lang)
        begins = table.any
        found: list[Reference] = []
        people = [entity for entity in reversed(entities) if entity.type == "person"]
        likely = [index for index, token in enumerate(tokens) if token.norm in begins]
        for index in likely:
            token = tokens[index]
            while people and people[-1].end <= token.start:
                self.person = people.pop()
            if token.kind != "word" or index in timed or _named(token, entities):
                continue
            if token.norm in table.titles and index + 1 < len(tokens) and _named(tokens[index + 1], entities):
                continue
            reference = self._reference(tokens, index, table)
            if reference and (not found or found[-1].end <= reference.start):
                found.append(reference)
        self._remember(tokens, entities, table)
        return tuple(found)

    def _reference(self, tokens: list[Token], index: int, table: Pointers) -> Reference | None:
        norm = tokens[index].norm
        follower = tokens[index + 1] if index + 1 < len(tokens) and tokens[index + 1].kind == "word" else None
        if norm in table.demonstratives and follower and (phrase := self._closed(table.stem(follower.norm))):
            return self._point(tokens[index].start, follower.end, phrase)
        if norm in table.both and follower and follower.norm in table.countries:
            pair = ", ".join(country.text for country in self.countries) if len(self.countries) == 2 else None
            return self._point(tokens[index].start, follower.end, pair)
        if (norm in table.nouns or norm in table.titles) and self._bare(tokens, index, table):
            phrase = self._closed(table.stem(norm))
            return self._point(tokens[index].start, tokens[index].end, phrase) if phrase else None
        if norm in table.persons:
            key = self.person.key if self.person else None
            return self._point(tokens[index].start, tokens[index].end, self.person.text if self.person else None, key)
        if norm in table.things or (index == 0 and norm in table.heads):
            return self._point(tokens[index].start, tokens[index].end, None)
        return None

    def _closed(self, stem: str) -> str | None:
        """Return the last phrase that the noun with this stem closed."""
        return self.text[slice(*self.nouns[stem])] if stem in self.nouns else None

    def _point(self, start: int, end: int, offered: str | None, key: str | None = None) -> Reference:
        return Reference(start, end, self.text[start:end], offered, key)

    @staticmethod
    def _bare(tokens: list[Token], index: int, table: Pointers) -> bool:
        """A noun alone: nothing before it in its phrase that could name it."""
        if index == 0 or tokens[index - 1].kind != "word":
            return True
        return tokens[index - 1].norm in table.edges or tokens[index - 1].norm in table.demonstratives

    def _remember(self, tokens: list[Token], entities: Sequence[Entity], table: Pointers) -> None:
        person = next((entity for entity in entities if entity.type == "person"), None)
        self.person = person or self.person
        for entity in entities:
            if entity.key.startswith("country:"):
                self.countries = [*(c for c in self.countries if c.key != entity.key), entity][-2:]
        people = {entity.start: entity.end for entity in entities if entity.type == "person"}
        begin, stops, nouns, stem = 0, table.stops, self.nouns, table.stem
        for index, token in enumerate(tokens):
            if people and token.start in people:
                self._title(tokens[max(begin, index - _REACH) : index], people[token.start], table)
            norm = token.norm
            if norm in stops or (token.kind != "word" and _parts(token)):
                begin = index + 1
            elif index > begin and len(norm) > 3:
                first = begin if index - begin < _REACH else index - _REACH
                nouns[stem(norm)] = tokens[first].start, token.end

    def _title(self, before: list[Token], end: int, table: Pointers) -> None:
        """Remember a person under the titles right before the name."""
        for token in before:
            if token.norm in table.titles:
                self.nouns[table.stem(token.norm)] = before[0].start, end
