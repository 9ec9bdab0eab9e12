"""Whether two keys of people, places or organisations are one name."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from factcheck.extraction import romanise

_ALIKE = 88
_ENOUGH = 4
_SHORT = 3
_VOWELS = "aiu"
_NEARLY = 70  # of one word, where another word of the name is the same


@lru_cache(maxsize=65536)
def same(a: str, b: str) -> bool:
    """Return whether two entity keys name one thing: equal, a part of the other's words, or alike in sound.

    >>> same("person:rjnt sng", "person:rjnt sng"), same("person:mlutr", "person:snjy mlutr")
    (True, True)
    >>> same("country:us", "country:il")
    False
    """
    if a == b:
        return True
    kind, first, one, head, flat, heard = _read(a)
    other, second, two, lead, level, told = _read(b)
    if kind != other or kind == "country":
        return False
    if kind == "person":
        return _person(one, two)
    begun = kind == "place" and one and two and min(len(one), len(two)) == 1
    if begun and (head == lead or heard == told):
        return len(one[0]) >= _SHORT  # Bhima, Bhima dam; Suleja, सुलेजा जेल
    if kind == "place" and min(len(one), len(two)) > 1:
        bones = sorted(([_bare(x) for x in words] for words in (one, two)), key=len)
        if bones[1][: len(bones[0])] == bones[0]:
            return True  # Salt Lake, साल्ट लेक स्टेडियम
    return flat == level or _spelt_alike(first, second)


@lru_cache(maxsize=16384)
def _read(key: str) -> tuple[str, str, list[str], str, str, str]:
    """Return a key's kind, its name, the words of that, how the first and the whole sound, and the first's key."""
    kind, _, name = key.partition(":")
    words = name.split()
    first = words[0] if words else ""
    return kind, name, words, _flat(first), _flat(name), romanise.key(first)


def _bare(word: str) -> str:
    """Return a sound without its vowels."""
    return "".join(c for c in word if c not in _VOWELS)


def _spelt_alike(x: str, y: str) -> bool:
    return min(len(x), len(y)) >= _ENOUGH and fuzz.ratio(x, y, score_cutoff=_ALIKE) >= _ALIKE


def _flat(sound: str) -> str:
    """Return a sound without spaces, with ड़ written either way (Bhakra, Bhedaghat), where it is long enough."""
    joined = sound.replace(" ", "")
    return joined.replace("d", "r") if len(joined) >= _SHORT else joined


@lru_cache(maxsize=65536)
def apart(a: str, b: str) -> bool:
    """Return whether two bodies cannot be one: their keys share no word, or begin alike but for the place.

    A name translated from one language to the other may keep one word only (झारखंड लोक सेवा आयोग).

    >>> apart("org:rbi", "org:boe"), apart("org:ptn pls", "org:rnc pls")
    (True, True)
    >>> apart("org:jrknd luk siv", "org:jrknd pblk srvs")
    False
    """
    if same(a, b) or kind(a) != kind(b):
        return False
    one, two = a.partition(":")[2].split(), b.partition(":")[2].split()
    return not any(_word(x, two[0]) for x in one[:1]) and not (set(one[:1]) & set(two) or set(two[:1]) & set(one))


def _person(one: list[str], two: list[str]) -> bool:
    """A surname alone may be the full name's; two full names need every word alike."""
    short, long = sorted((one, two), key=len)
    if not short:
        return False
    unlike = [x for x in short if not any(_word(x, y) for y in long)]
    if len(unlike) != 1 or len(short) == 1:
        return not unlike
    return any(_alike(unlike[0], y) for y in long)


def _alike(x: str, y: str) -> bool:
    """Whether two words that begin alike, or with vowels, can be one beside a word that is the same (Alina, एलिना)."""
    bones, others = _bones(x), _bones(y)
    if x[0] != y[0]:
        return len(bones) >= _SHORT - 1 and bones == others and x[0] in _VOWELS and y[0] in _VOWELS
    return bones == others or fuzz.ratio(x, y) >= _NEARLY


def _bones(word: str) -> str:
    """Return the consonants of a sound: vowels are spelt many ways (Kane, केन)."""
    return "".join(c for c in word if c not in _VOWELS)


def _word(x: str, y: str) -> bool:
    return x == y or _spelt_alike(x, y) or x.replace("d", "r") == y.replace("d", "r")  # राठौड़, Rathod


def kind(key: str) -> str:
    """Return the kind a key begins with.

    >>> kind("person:rjnt")
    'person'
    """
    return key.partition(":")[0]


@lru_cache(maxsize=16384)
def last_sound(key: str) -> str:
    """Return the last word of a name's key as the sounds of a claim are written.

    >>> last_sound("person:rjnt sng"), last_sound("org:nalco")
    ('~sng', '~nlk')
    """
    sort, _, name = key.partition(":")
    word = name.rpartition(" ")[2]
    heard = romanise.key(word) if sort == "org" and word == name else ""  # letters, no sound
    return "~" + (heard if len(heard) >= _SHORT else word)


@lru_cache(maxsize=16384)
def place_sound(key: str) -> str:
    """Return how a place's name is written among the sounds of a claim, "" for a country.

    >>> place_sound("place:patna"), place_sound("country:in")
    ('~ptn', '')
    """
    return "~" + romanise.key(key.partition(":")[2]) if kind(key) == "place" else ""


@lru_cache(maxsize=16384)
def of_place(body: str, place: str) -> bool:
    """Return whether a body is named after a place: the Madhya Pradesh board.

    >>> of_place("org:ptn pls", "place:patna"), of_place("org:ptn pls", "place:ranchi")
    (True, False)
    """
    sound = place_sound(place)[1:]
    words, wanted = body.partition(":")[2].split(), len(sound.split())
    return bool(sound) and len(words) > wanted and same("place:" + " ".join(words[:wanted]), "place:" + sound)
