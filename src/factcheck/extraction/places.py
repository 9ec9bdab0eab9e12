"""Places by name and key, and what lies in what.

Keys: `country:<iso>`, `place:<usual Latin name>`. Hand-written packs of every language come first,
then CLDR's countries and GeoNames' cities.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from factcheck.extraction import romanise
from factcheck.lang import fold, gazetteers, languages, pack, topics
from factcheck.text.tokens import norms_of

_DEEPEST = 6


@cache
def names() -> dict[str, str]:
    """Return the key of every known place by its folded words, joined by blanks.

    >>> names()["तेल अवीव"], names()["tel aviv"], names()["अमरीका"]
    ('place:tel aviv', 'place:tel aviv', 'country:us')
    """
    return _tables()[0]


@cache
def demonyms() -> dict[str, str]:
    """Return the country key of every demonym by its folded words: अमेरिकी, american → `country:us`."""
    found: dict[str, str] = {}
    for _, data in _packs():
        for code, words in data["demonyms"].items():
            for word in words:
                found.setdefault(_folded(word), f"country:{code}")
    return found


@cache
def nationals() -> dict[str, frozenset[str]]:
    """Return by a demonym that names a thing too what must follow it to tell of the country: चीनी is sugar, else."""
    return {
        _folded(word): frozenset(map(_folded, following))
        for _, data in _packs()
        for word, following in data.get("nationals", {}).items()
    }


def contains(outer: str, inner: str) -> bool:
    """Return whether the place with key `outer` is, or holds, the one with key `inner`.

    >>> contains("country:np", "place:jajarkot"), contains("country:in", "place:patna")
    (True, True)
    >>> contains("place:patna", "place:bihar"), contains("country:il", "place:tehran")
    (False, False)
    """
    parents = _tables()[1]
    at: str | None = inner
    for _ in range(_DEEPEST):
        if at == outer:
            return True
        at = parents.get(at) if at is not None else None
        if at is None:
            return False
    return False


def country(key: str) -> str | None:
    """Return the key of the country the place is or lies in, None where that is not known.

    >>> country("place:gaza"), country("place:patna"), country("country:np"), country("place:europe")
    ('country:ps', 'country:in', 'country:np', None)
    """
    at: str | None = key
    for _ in range(_DEEPEST):
        if at is None or at.startswith("country:"):
            return at
        at = parent(at)
    return None


def parent(key: str) -> str | None:
    """Return the key of what the place lies in, None where that is not known.

    >>> parent("place:patna"), parent("country:in")
    ('place:bihar', None)
    """
    return _tables()[1].get(key)


@cache
def _packs() -> tuple[tuple[str, dict[str, Any]], ...]:
    return tuple((lang, pack(lang, "places")) for lang in languages() if "places" in topics(lang))


def _folded(name: str) -> str:
    return " ".join(norms_of(name))


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """Build (name → key, key → key of what it lies in)."""
    known: dict[str, str] = {}
    never = {_folded(word) for _, data in _packs() for word in data["never"]}
    parents: dict[str, str] = {}
    for _, data in _packs():
        parents.update(data["within"])
    for _, data in sorted(_packs(), key=lambda entry: entry[0] != "hi"):
        _read(data, known, parents)
    for lang in languages():
        for code, name in gazetteers.territories(lang):
            known.setdefault(_folded(name), f"country:{code}")
    for key, inside, spellings in gazetteers.cities():
        parents.setdefault(f"place:{key}", inside)
        for spelling in spellings:
            if spelling not in never:
                known.setdefault(spelling, f"place:{key}")
    for name, key in _spelt():
        if name not in never:
            known.setdefault(name, key)
    return known, parents


def _spelt() -> Iterator[tuple[str, str]]:
    """Yield the folded name and the key of places that a language spells besides."""
    for entries in (pack(lang, "towns")["spelt"].values() for lang in languages() if "towns" in topics(lang)):
        for names_, _, latin in (entry.rpartition("=") for listed in entries for entry in listed):
            yield from ((_folded(name), f"place:{latin}") for name in names_.split("|"))


def _read(data: dict[str, Any], known: dict[str, str], parents: dict[str, str]) -> None:
    for code, words in data["countries"].items():
        for word in words:
            known.setdefault(_folded(word), f"country:{code}")
    for state, entry in data["states"].items():
        parents.setdefault(f"place:{state}", "country:in")
        for word in (state, *entry["names"]):
            known.setdefault(_folded(word), f"place:{state}")
        for town in entry["towns"]:
            _town(town, f"place:{state}", known, parents)
    for key, words in data["regions"].items():
        for word in words:
            known.setdefault(_folded(word), key)
    for code, towns in data["cities"].items():
        for town in towns:
            _town(town, f"country:{code}", known, parents)


def _town(entry: str, inside: str, known: dict[str, str], parents: dict[str, str]) -> None:
    """Read "name=key|other spelling|…"."""
    name, _, rest = entry.partition("=")
    latin, *spellings = rest.split("|")
    key = f"place:{latin}"
    if latin not in known:
        parents.setdefault(key, inside)
    for word in (name, latin, *spellings):
        known.setdefault(_folded(word), key)


def guess(name: str) -> str:
    """Return a key for a place under no known spelling: the Indian or Nepali town that sounds so, or the sound.

    >>> guess("नवलगढ") == guess("Nawalgarh") == "place:nawalgarh"
    True
    """
    sound = romanise.key(name)
    town = _by_sound().get(sound)
    if town and (town[-1] in "aeiou") == (fold(name)[-1] in _VOWELS):
        return f"place:{town}"
    return f"place:{sound or fold(name)}"


_VOWELS = "aeiouािीुूेैोौ"


@cache
def _by_sound() -> dict[str, str | None]:
    """Return (sound → key without `place:`) of the towns near home; None where two sound alike."""
    found: dict[str, str | None] = {}
    for key, inside, _ in gazetteers.cities():
        near = inside == "country:np" or contains("country:in", inside)
        if near:
            sound = romanise.key(key)
            found[sound] = None if sound in found else key
    return found
