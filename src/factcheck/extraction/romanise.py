"""Script-free keys of names: what people in Devanagari and in Latin letters write for one name.

A key keeps the consonants, with what the two scripts do not tell apart folded together (aspiration,
v/w, z/j, the nasals before a stop, the sibilants), and drops the vowels, which English spells as it
likes. A name of one or two consonants keeps its vowels in three classes, or too much would be one.
Keys are for equality between names of one kind (a person with a person), never shown.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

import regex
from rapidfuzz import fuzz

from factcheck.lang import fold, languages, pack, topics

_VIRAMA = "्"
_CONSONANTS = {
    **dict(zip("कखगघङ", "kkggn", strict=True)),
    **dict(zip("चछजझञ", "ccjjn", strict=True)),
    **dict(zip("टठडढण", "ttddn", strict=True)),
    **dict(zip("तथदधन", "ttddn", strict=True)),
    **dict(zip("पफबभम", "pfbbm", strict=True)),
    **dict(zip("यरलवशषसहळ", "yrlvssshl", strict=True)),
}
_VOWELS = {
    **dict.fromkeys("अआॲऑऍाॅ", "a"),
    **dict.fromkeys("इईएऐिीेैऎॆ", "i"),
    **dict.fromkeys("ऋृॄ", "ri"),
    **dict.fromkeys("उऊओऔुूोौॉऒॊ", "u"),
}
_VOWELS.update({"ऑ": "u", "ॉ": "u"})
_SIGNS = set("ािीुूेैोौॉॅृॄॆॊ")
_LATIN = (
    (regex.compile(r"^x(?=[aeiou])"), "s"),
    (regex.compile(r"^(?:kn|gn|pn)"), "n"),
    (regex.compile(r"^wr"), "r"),
    (regex.compile(r"^th(?=ai)"), "t"),
    (regex.compile(r"tch|ch"), "C"),
    (regex.compile(r"sch|sh"), "s"),
    (regex.compile(r"ph"), "f"),
    (regex.compile(r"ck|cq|qu?"), "k"),
    (regex.compile(r"dge?(?=$)"), "j"),
    (regex.compile(r"x"), "ks"),
    (regex.compile(r"c(?=[eiy])"), "s"),
    (regex.compile(r"c"), "k"),
    (regex.compile(r"C"), "c"),
    (regex.compile(r"(?<=[a-z])gh(?=t)"), ""),
    (regex.compile(r"[wv]+"), "v"),
    (regex.compile(r"z"), "j"),
    (regex.compile(r"(?<=a)o$"), "v"),
    (regex.compile(r"deo(?=[bghlr]|$)"), "dev"),
    (regex.compile(r"(?<=[bcdfgjklmnprstv])e$"), ""),
)
_SAID = (
    (regex.compile(r"[st]ion"), "shan"),
    (regex.compile(r"dge?(?=[etm]|$)"), "j"),
    (regex.compile(r"(?<=\w{3}[aeilr])g$"), "j"),  # a stem: colleg
    (regex.compile(r"g(?=[eiy])"), "j"),
    (regex.compile(r"sch"), "sk"),
)
"""What an English common word says where its letters say something else; names are spelt too freely for it."""
_LATIN_VOWELS = str.maketrans({"a": "a", "e": "i", "i": "i", "o": "u", "u": "u"})
_DOUBLE = regex.compile(r"(.)\1+")
_H = regex.compile(r"(?<!^)h")
_Y = regex.compile(r"y(?![aiu])")
_IY = regex.compile(r"iy(?=[aiu])")
_VILLAGE = regex.compile(r"Nv$")  # गांव, gaon
_GLIDES = regex.compile(r"[ai]*i[ai]*")
_ROUND = regex.compile(r"[au]*u[ai]*")
_NAMES_OF_LETTERS = "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड"
_LETTERS = {
    **dict(zip(_NAMES_OF_LETTERS.split(), "abcdefghijklmnopqrstuvwxyz", strict=True)),
    "ऐ": "a",
    "डब्लू": "w",
}
_NO_CONSONANT = frozenset("aeiou")
_PAIR = 2
_LONGEST_SPELT = 24
_LONGEST_LETTER = max(map(len, _LETTERS))
_NASAL = regex.compile(r"N(?=[pbf])")
_BETWEEN = regex.compile(r"[\s.\-–]+")
_APOSTROPHE = regex.compile(r"['’]")
_SKELETON = 3
_FLESH = dict.fromkeys(map(ord, "aiuy"))


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """Return the key of `name`, word by word: same for Devanagari and Latin spellings, as far as that goes.

    >>> key("राजनाथ सिंह") == key("Rajnath Singh"), key("हेगसेथ") == key("Hegseth")
    (True, True)
    >>> key("तेल अवीव") == key("Tel Aviv"), key("मोदी") == key("राव")
    (True, False)
    >>> key("सीएनजी") == key("CNG")
    True
    """
    words = _BETWEEN.split(_APOSTROPHE.sub("", name.strip()))
    if len(words) == 1 and (spelt := acronym(fold(words[0]))):
        return _word(spelt)
    shouted = name.isupper()
    return " ".join(filter(None, (_initials(word, shouted=shouted) or _word(word) for word in words)))


@lru_cache(maxsize=16384)
def letters(word: str) -> str | None:
    """Return the Latin letters that a folded Devanagari word spells by their names, None if it spells none.

    >>> letters("एनडीए"), letters("डीके"), letters("भारत")
    ('nda', 'dk', None)
    """
    if not word or word.isascii() or len(word) > _LONGEST_SPELT:
        return None
    reach: list[str | None] = [""] + [None] * len(word)
    for i in range(len(word)):
        so_far = reach[i]
        if so_far is None:
            continue
        for size in range(1, min(_LONGEST_LETTER, len(word) - i) + 1):
            letter = _LETTERS.get(word[i : i + size])
            if letter:
                reach[i + size] = so_far + letter
    return reach[-1]


def acronym(word: str) -> str | None:
    """Return the Latin letters of a folded Devanagari word that spells three or more of them by their names.

    >>> acronym("सीएनजी"), acronym("डीके")
    ('cng', None)
    """
    found = letters(word)
    return found if found and len(found) > _PAIR else None


def _initials(word: str, *, shouted: bool) -> str | None:
    """Set initials written as one word apart: डीके and DK are d k, but not in a name all in capitals."""
    if word.isascii():
        found = word.lower() if word.isupper() and not shouted and 1 < len(word) <= 3 else None
    else:
        found = letters(fold(word))
        found = None if found and _NO_CONSONANT.issuperset(found) else found  # यूई is a name, no U E
    return " ".join(found) if found and len(found) <= 3 else None


@lru_cache(maxsize=16384)
def loan(word: str) -> str:
    """Return the key that an English common word has where Hindi borrows it, as it is said, not as it is spelt.

    >>> loan("college") == key("कॉलेज"), loan("operation") == key("ऑपरेशन"), loan("budget") == key("बजट")
    (True, True, True)
    """
    said = word.lower()
    for pattern, sound in _SAID:
        said = pattern.sub(sound, said)
    return key(said)


def similar(a: str, b: str) -> float:
    """Return how alike two names sound, 0–100: their keys, compared letter by letter, words in any order.

    >>> similar("नेतन्याहू", "Netanyahu"), similar("राजनाथ", "Hegseth") < 60
    (100.0, True)
    """
    first, second = (" ".join(sorted(key(name).split())) for name in (a, b))
    return float(fuzz.ratio(first, second))


@lru_cache(maxsize=16384)
def search_key(word: str) -> str:
    """Return the folding of `word` for search: spellings a reader would call the same word.

    Keeps the script but not vowel length, virama, or य for इ; names that differ by more are listed in
    the `aliases` packs (`[spellings]`).

    >>> len({search_key(w) for w in ("इज़राइल", "इजरायल", "इस्राइल", "इसराइल")})
    1
    >>> search_key("डॉक्टर") == search_key("डाक्टर"), search_key("अमरीका") == search_key("अमेरिका")
    (True, True)
    """
    plain = _flat(word)
    for typed, usual in _spellings():
        if plain.startswith(typed):
            return usual + plain[len(typed) :]
    return plain


def _flat(word: str) -> str:
    return str(_GLIDE.sub("इ", fold(word).translate(_SEARCH)))


@cache
def _spellings() -> list[tuple[str, str]]:
    """Pairs (variant, usual spelling), flattened, longest first."""
    pairs = [
        (_flat(typed), _flat(usual))
        for lang in languages()
        if "aliases" in topics(lang)
        for usual, variants in pack(lang, "aliases")["spellings"].items()
        for typed in variants
    ]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


_GLIDE = regex.compile(r"(?<=[ािेुो])य(?![ािेुो])|(?<=[ािेुो])ये|ए(?=$)")
_SEARCH = str.maketrans(
    {
        "ी": "ि",
        "ू": "ु",
        "ॉ": "ा",
        "ऑ": "आ",
        "ॅ": "े",
        "ऍ": "ए",
        "ई": "इ",
        "ऊ": "उ",
        "ष": "श",
        "ै": "े",
        "ौ": "ो",
        _VIRAMA: None,
    }
)


def _word(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    if any("\u0900" <= c <= "\u097f" for c in decomposed):
        sounds = _devanagari(fold(decomposed.replace("ड\u093c", "र").replace("ढ\u093c", "र").replace("गढ", "गर")))
    else:
        sounds = _latin(fold(word))
    sounds = _NASAL.sub("m", _VILLAGE.sub("n", sounds)).replace("N", "n")
    sounds = _IY.sub("i", _Y.sub("i", _H.sub("", sounds)))
    sounds = _DOUBLE.sub(r"\1", _GLIDES.sub("i", _ROUND.sub("u", sounds)))
    bones = sounds[:1] + sounds[1:].translate(_FLESH)
    if len(bones) >= _SKELETON:
        return str(_DOUBLE.sub(r"\1", bones))
    return str(sounds if len(sounds) <= 3 else sounds.rstrip("aiu") or sounds)


def _devanagari(word: str) -> str:
    out: list[str] = []
    for i, c in enumerate(word):
        following = word[i + 1 : i + 2]
        if c in _CONSONANTS:
            out.append(_CONSONANTS[c])
            closes = c == "य" and i and following in _CONSONANTS  # नायडू, जयशंकर: the schwa of य falls
            if following and following not in _SIGNS and following != _VIRAMA and not closes:
                out.append("a")
        elif c in _VOWELS:
            out.append(_VOWELS[c])
        elif c == "ं":
            out.append("ng" if following == "ह" else "N")
        elif c.isascii() and c.isalnum():
            out.append(c)
    return "".join(out)


def _latin(word: str) -> str:
    text = "".join(c for c in unicodedata.normalize("NFKD", word) if c.isascii() and c.isalnum())
    if len(text) == 1:
        return text
    for pattern, sound in _LATIN:
        text = pattern.sub(sound, text)
    return text.translate(_LATIN_VOWELS)
