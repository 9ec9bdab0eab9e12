"""What is known about names, compiled once from the packs of all languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from factcheck.extraction import places, romanise
from factcheck.extraction.phrasebook import Phrases
from factcheck.lang import fold, languages, pack, topics
from factcheck.text.tokens import norms_of

_SHORTEST_INITIALISM = 3


@dataclass(slots=True)
class Names:
    """Folded words by what they say about a name; the fields are those of `lang.schema.names`."""

    titles: set[str] = field(default_factory=set)
    strong_titles: set[str] = field(default_factory=set)
    honorifics: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    middle: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    uncertain: set[str] = field(default_factory=set)
    speech: set[str] = field(default_factory=set)
    facilities: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    agent: set[str] = field(default_factory=set)
    genitives: set[str] = field(default_factory=set)
    of: set[str] = field(default_factory=set)
    small: set[str] = field(default_factory=set)
    not_name_endings: tuple[str, ...] = ()
    given_endings: tuple[str, ...] = ()
    heads: set[str] = field(default_factory=set)
    english: set[str] = field(default_factory=set)
    local_heads: set[str] = field(default_factory=set)
    inner: set[str] = field(default_factory=set)
    not_initialisms: set[str] = field(default_factory=set)
    national: set[str] = field(default_factory=set)
    local: set[str] = field(default_factory=set)
    generic: set[str] = field(default_factory=set)
    home: set[str] = field(default_factory=set)
    people: dict[str, str] = field(default_factory=dict)
    english_heads: dict[str, str] = field(default_factory=dict)

    def listed(self, norm: str) -> bool:
        """Whether a word is on the lists of given and family names."""
        return norm in self.surnames or norm in self.given

    def sure(self, norm: str) -> bool:
        """Whether a word is a person's name and nothing else."""
        return self.listed(norm) and norm not in self.uncertain and norm not in self.common


_TABLES = (
    *("titles", "strong_titles", "honorifics", "links", "surnames", "given", "middle", "common", "uncertain", "speech"),
    *("facilities", "after", "agent", "genitives", "of", "small"),
)


@cache
def names() -> Names:
    """Return the words of every language's `names` and `aliases` packs together: a text mixes scripts."""
    found = Names()
    for lang in languages():
        if "names" in topics(lang):
            data = pack(lang, "names")
            for table in _TABLES:
                getattr(found, table).update(map(fold, data[table]))
            found.not_name_endings += tuple(map(fold, data["not_name_endings"]))
            found.given_endings += tuple(map(fold, data["given_endings"]))
            found.heads.update(map(fold, data["organisation_heads"]["strong"]))
            found.generic.update(map(fold, data["organisation_heads"]["generic"]))
            found.local_heads.update(map(fold, data["organisation_heads"]["local"]))
            found.english_heads.update((fold(w), said) for w, said in data["organisation_heads"]["english"].items())
            found.inner.update(map(fold, data["organisation_words"]))
            found.english.update(map(fold, data["organisation_names"]))
        if "aliases" in topics(lang):
            data = pack(lang, "aliases")
            found.not_initialisms.update(map(fold, data["acronyms_not"]))
            found.national.update(f"org:{key}" for key in data["national"])
            found.local.update(f"org:{key}" for key in data["local"])
            found.home.update(filter(None, (data["home"],)))
            for key, spellings in data["people"].items():
                found.people.update((_joined(spelling), f"person:{romanise.key(key)}") for spelling in spellings)
    found.nouns.update(_nouns())
    found.common.update(word for word in found.nouns if not found.listed(word))
    return found


def _nouns() -> Iterator[str]:
    """Yield the ordinary nouns that stand where names do, with the other ending of a Hindi masculine: ठेला, ठेले."""
    for lang in languages():
        if "nouns" in topics(lang):
            for words in pack(lang, "nouns").values():
                for word in map(fold, words):
                    yield word
                    if word.endswith("ा"):
                        yield f"{word[:-1]}े"


@cache
def plain() -> frozenset[str]:
    """Return the common words that begin no name, whatever stands beside them."""
    known = names()
    return frozenset(word for word in known.common if not known.listed(word) and not is_initial(word))


@cache
def signs() -> frozenset[str]:
    """Return the words without one of which near it no run of Devanagari words is a person."""
    known = names()
    return frozenset(known.given | known.surnames | known.titles | known.strong_titles | known.agent)


@cache
def sounds() -> frozenset[str]:
    """Return the keys of the listed names in other scripts than Latin: what Latin spellings are told by."""
    listed = names()
    keys = (romanise.key(name) for name in listed.surnames | listed.given if not name.isascii())
    return frozenset(key for key in keys if len(key) > 2)


@cache
def organisations() -> Phrases:
    """Return every organisation of the alias packs; the meaning is its key."""
    phrases = Phrases()
    for lang in languages():
        if "aliases" in topics(lang):
            for key, spellings in pack(lang, "aliases")["organisations"].items():
                for spelling in spellings:
                    phrases.add(spelling, f"org:{key}")
    return phrases


@cache
def small_letters() -> frozenset[str]:
    """Return the folded Latin aliases that may be written without capitals: foreign ministry."""
    return frozenset(
        _joined(spelling)
        for lang in languages()
        if "aliases" in topics(lang)
        for spellings in pack(lang, "aliases")["organisations"].values()
        for spelling in spellings
        if spelling == spelling.lower()
    )


@dataclass(slots=True)
class PlaceWords:
    """How words around a name tell a place; `beside` are all that may stand right after one on no list."""

    uncertain: set[str] = field(default_factory=set)
    context: set[str] = field(default_factory=set)
    loose_context: set[str] = field(default_factory=set)
    sure_context: set[str] = field(default_factory=set)
    endings: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()
    modifiers: set[str] = field(default_factory=set)
    trains: set[str] = field(default_factory=set)


@cache
def place_words() -> PlaceWords:
    """Return the place hints of every language's pack."""
    found = PlaceWords()
    endings: list[str] = []
    for lang in languages():
        if "places" in topics(lang):
            data = pack(lang, "places")
            found.uncertain.update(map(_joined, data["needs_context"]))
            found.context.update(map(fold, data["context"]))
            found.loose_context.update(map(fold, data["loose_context"]))
            found.sure_context.update(map(fold, data["sure_context"]))
            found.modifiers.update(map(fold, data["modifiers"]))
            found.trains.update(map(fold, data["trains"]))
            endings.extend(map(fold, data["endings"]))
    found.endings = tuple(endings)
    found.beside = frozenset(found.context | found.loose_context | found.sure_context)
    return found


@cache
def place_lengths() -> dict[str, int]:
    """Return, by first word, how many tokens the longest place name with it has."""
    longest: dict[str, int] = {}
    for name in (*places.names(), *places.demonyms()):
        words = name.split(" ")
        if len(words) > longest.get(words[0], 0):
            longest[words[0]] = len(words)
    return longest


@lru_cache(maxsize=16384)
def spelt(word: str) -> str | None:
    """Return the Latin letters a Devanagari initialism of three or more spells, None if it is no such word.

    >>> spelt("एनडीए"), spelt("बीबीसी"), spelt("भारत"), spelt("डीके")
    ('nda', 'bbc', None, None)
    """
    found = romanise.letters(word)
    return found if found and len(found) >= _SHORTEST_INITIALISM else None


@lru_cache(maxsize=32768)
def begins_a_name(norm: str) -> bool:
    """Whether an organisation or place of the lists, or an initialism in Devanagari, may begin with the folded word."""
    return norm in organisations() or norm in place_lengths() or (not norm.isascii() and spelt(norm) is not None)


@lru_cache(maxsize=16384)
def is_initial(word: str) -> bool:
    """Whether the folded word is one letter's name, in either script."""
    return (len(word) == 1 and word.isascii()) or len(romanise.letters(word) or "") == 1


def _joined(name: str) -> str:
    return " ".join(norms_of(name))
