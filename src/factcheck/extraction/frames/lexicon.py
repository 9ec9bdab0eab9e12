"""The words of all event packs in one table, looked up by stem; scripts keep the languages apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import regex

from factcheck.extraction import romanise
from factcheck.extraction.frames import stem as endings
from factcheck.extraction.frames.stem import stem, stems
from factcheck.lang import compiled, fold, languages, pack, topics
from factcheck.lang import spelling as folding
from factcheck.text import tokens
from factcheck.text.tokens import Token, tokenise

ARTICLES = frozenset({"the", "a", "an"})
_INSIDE = frozenset(stem(fold(word)) for word in ("नहीं", "न", "not"))
_NOUNS = frozenset({"noun", "group", "measure", "person"})
_FAMILIES = dict.fromkeys(("+", "-", "swap"), "class")
_BE = "{be}"
_BEING = ("", "is", "are", "was", "were", "be", "been", "has been", "have been", "had been")


class Mark:
    """A pack phrase found: half-open positions among the words scanned, what kind of entry, its value.

    `split`: the word that negates it stands inside (रोक नहीं लगाई), and is none of its own words.
    """

    __slots__ = ("end", "kind", "split", "start", "value")

    def __init__(self, start: int, end: int, kind: str, value: str, split: bool = False) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.split = split

    def read_as(self, kind: str, value: str) -> Mark:
        """Return this mark as one of another entry."""
        return Mark(self.start, self.end, kind, value, self.split)


@dataclass(frozen=True, slots=True)
class EventClass:
    """A class of event as the packs define it; see `lang/schema/eventclasses.py` for the fields."""

    nature: Any
    tier: str
    parties: str
    depends: bool
    counts: str | None


_PLAIN = regex.compile(r"[\p{L}\p{M}\u200c\u200d ]+")
_Alone = tuple[tuple[str, str, str], ...]
_Table = dict[str, list[Any]]
"""First stem → [entries of it alone, longer entries by second stem], as the cache holds it.

An entry is [other stems, kind, value, the one spelling allowed or ""].
"""


def _told(field: str) -> Iterable[Any]:
    """Yield what each part of the event classes says in one field."""
    return (pack("_all", topic)[field] for topic in topics("_all") if topic.startswith("eventclasses"))


@cache
def classes() -> dict[str, EventClass]:
    """Return the event classes by key."""
    return {key: EventClass(**entry) for part in _told("classes") for key, entry in part.items()}


@cache
def counts() -> frozenset[str | None]:
    """Return what the event classes count: deaths, injured."""
    return frozenset(entry.counts for entry in classes().values())


@cache
def listed(name: str) -> frozenset[str]:
    """Return one of the sets of counted things: `running`, `exact`, `fixed`.

    >>> "death" in listed("running")
    True
    """
    return frozenset(key for part in _told(name) for key in part)


@cache
def near() -> frozenset[tuple[str, str]]:
    """Return the pairs of different classes that may speak of one event, both ways round."""
    families = (family for part in _told("near") for family in part)
    return frozenset((a, b) for family in families for a in family for b in family if a != b)


@cache
def follows() -> frozenset[tuple[str, str]]:
    """Return the pairs of classes of which the second ends the first: wanted, then arrested."""
    return frozenset((first, second) for first, second in pack("_all", "eventclasses")["follows"])


@cache
def senses() -> dict[str, dict[str, str]]:
    """Return the classes a class turns into beside a concept: letting a film go is no letting go of hostages.

    >>> senses()["release"]["hostage"]
    'free-hostage'
    """
    return {key: table for part in _told("senses") for key, table in part.items()}


@cache
def exclusive() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return by kind the concepts that exclude each other, and the acts and measures beside which they do, if any.

    >>> {"onion", "tomato"} <= exclusive()["goods"][0], "strike" in exclusive()["crowd"][1]
    (True, True)
    """
    found = {kind: entry for part in _told("exclusive") for kind, entry in part.items()}
    return {kind: (frozenset(entry["concepts"]), frozenset(entry["only"])) for kind, entry in found.items()}


@cache
def stop() -> frozenset[str]:
    """Return the folded words without content of their own."""
    return frozenset(_words()["stop"])


def loan(sound: str) -> str | None:
    """Return the stem of the English word that a word of another script writes by its sound, None for any other.

    >>> from factcheck.extraction.romanise import key
    >>> loan(key("पोर्टल"))
    'portal'
    """
    found: str | None = _words()["loans"].get(sound)
    return found


def scan(words: list[Token]) -> list[Mark]:
    """Return every pack phrase in `words`, the longest of its kind at each place, in reading order.

    >>> [(m.kind, m.value) for m in scan(tokenise("The pact was signed")) if m.kind != "noun"]
    [('+', 'deal'), ('+', 'sign')]
    """
    known = [_known(word.norm) for word in words]
    stems = [one[0] for one in known]
    size = len(stems)
    found: list[Mark] = []
    reach: dict[str, int] = {}
    for i, (_, longer, alone, shouted) in enumerate(known):
        more = longer.get(stems[i + 1], ()) if longer and i + 1 < size else ()
        for rest, kind, value, spelling in more:
            family, end = _FAMILIES.get(kind, kind), i + 1 + len(rest)
            said = stems[i + 1 : end] == rest and (not spelling or _spelt(words[i:end], spelling))
            if said and reach.get(family, 0) <= i:
                found.append(Mark(i, end, kind, value))
                reach[family] = end
        for family, kind, value in shouted if shouted and words[i].raw.isupper() else alone:
            if reach.get(family, 0) <= i:
                found.append(Mark(i, i + 1, kind, value))
                reach[family] = i + 1
        if longer and i + 2 < size and stems[i + 1] in _INSIDE:
            found.extend(_split(i, stems, longer.get(stems[i + 2], ()), reach))
    return found


@lru_cache(maxsize=32768)
def _known(norm: str) -> tuple[str, dict[str, list[Any]], _Alone, _Alone]:
    """Return the stem of a folded word, what longer begins with it, and what it is by itself, as it is and in capitals.

    No word of another script has capitals.
    """
    first = stem(norm)
    entries, longer = _words()["table"].get(first, ((), {}))
    return first, longer, _alone(norm, entries, False), _alone(norm, entries, True) if norm.isascii() else ()


def _alone(norm: str, entries: Iterable[Any], capitals: bool) -> _Alone:
    """Return (family, kind, value) of what a folded word is by itself, once of each family.

    हर (every) is not हराया (beat), whatever their stem; took is told by its spelling, and CM by its capitals.
    """
    found: dict[str, tuple[str, str, str]] = {}
    for _, kind, value, spelling in entries:
        said = capitals and norm == spelling.lower() if spelling.isupper() else norm == spelling
        if said if spelling else norm not in stop():
            family = _FAMILIES.get(kind, kind)
            found.setdefault(family, (family, kind, value))
    return tuple(found.values())


def _split(i: int, stems: list[str], options: Iterable[Any], reach: dict[str, int]) -> Iterable[Mark]:
    """Yield the longest event phrase that begins at `i` and goes on after a word of negation: वापस नहीं लिया."""
    for rest, kind, value, spelling in options:
        end = i + 2 + len(rest)
        if kind in ("+", "-", "swap") and not spelling and reach.get("class", 0) <= i and stems[i + 2 : end] == rest:
            reach["class"] = end
            yield Mark(i, end, kind, value, split=True)


def _spelt(words: list[Token], spelling: str) -> bool:
    return " ".join(word.norm for word in words) == spelling


def phrase(text: str) -> list[Token]:
    """Return the tokens of a phrase that count for matching: no articles, no punctuation."""
    return [t for t in tokenise(text) if t.kind in ("word", "number") and t.norm not in ARTICLES]


def _norms(text: str) -> list[str]:
    """Return the folded words of a phrase; most are letters and spaces, for which a split is all it takes."""
    if _PLAIN.fullmatch(text):
        return [norm for norm in map(fold, text.split()) if norm not in ARTICLES]
    return [token.norm for token in phrase(text)]


def _packs() -> list[tuple[str, str]]:
    """Return the language and topic of every pack of event words."""
    every = [(lang, topic) for lang in languages() for topic in topics(lang)]
    return [(lang, topic) for lang, topic in every if topic == "events" or topic.startswith("events-")]


@cache
def _words() -> dict[str, Any]:
    """Return the words of all packs: `table` by first stem, `stop`, `loans` by sound; put together once and kept."""
    code = [__file__, *(str(module.__file__) for module in (endings, folding, tokens, romanise))]
    words: dict[str, Any] = compiled("event-words", [*_packs(), ("hi", "verblike")], code, _compile)
    return words


def _compile() -> dict[str, Any]:
    found: dict[str, list[Any]] = {}
    stop: dict[str, None] = {}
    sounds: dict[str, str] = {}
    for lang, topic in _packs():
        data = pack(lang, topic)
        stop.update((fold(word), None) for phrase in data["stop"] for word in phrase.split())
        sounds.update((romanise.key(word), stem(fold(word))) for word in data["loans"])
        for kind, value, text in _entries(data):
            norms = _norms(text.removeprefix("="))
            exact = " ".join(norms) if text.startswith("=") else ""  # यात्री is not यात्रा
            exact = text if text.isascii() and text.isupper() else exact  # the CM, 5 cm
            for last in stems(norms[-1]) if kind in _NOUNS and not exact else (stem(norms[-1]),):
                head, *rest = [*map(stem, norms[:-1]), last]
                entry = [rest, kind, value, exact]
                if entry not in found.setdefault(head, []):
                    found[head].append(entry)
    for options in found.values():
        options.sort(key=lambda option: (-len(option[0]), not option[3]))  # घटना is no form of घटा
    table: _Table = {head: _by_second(options) for head, options in found.items()}
    return {"table": table, "stop": list(stop), "loans": sounds}


def _by_second(options: list[Any]) -> list[Any]:
    longer: dict[str, list[Any]] = {}
    for entry in options:
        if entry[0]:
            longer.setdefault(entry[0][0], []).append(entry)
    return [[entry for entry in options if not entry[0]], longer]


def _entries(data: dict[str, Any]) -> Iterable[tuple[str, str, str]]:
    """Return (kind, value, phrase), one for each form of `{be}` in a phrase: bodies {be} found."""
    for kind, value, text in _listed(data):
        forms = _BEING[text.startswith(_BE) :] if _BE in text else ("",)  # {be} made is never a mere made
        yield from ((kind, value, text.replace(_BE, be)) for be in forms)


def _listed(data: dict[str, Any]) -> Iterable[tuple[str, str, str]]:
    for key, words in data["classes"].items():
        for sign, kind in (("plus", "+"), ("minus", "-"), ("swap", "swap")):
            yield from ((kind, key, text) for text in words[sign])
    for field, kind in (("nouns", "noun"), ("groups", "group"), ("measures", "measure")):
        yield from ((kind, key, text) for key, texts in data[field].items() for text in texts)
    yield from (("person", "person", text) for text in data["people"])
    yield from ((f"cue:{key}", key, text) for key, texts in data["cues"].items() for text in texts)
