"""Cut the endings that grammar adds, so that a pack lists a word once.

Made for equality between a pack's word and a token, both cut the same way; what is left is no word.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.lang.verblike import verblike

_HINDI = frozenset(
    [
        "ियों",
        "ियां",
        "ुओं",
        "ाओं",
        "ाएं",
        "ुएं",
        "ेंगे",
        "ेंगी",
        "ेगा",
        "ेगी",
        "ाएगा",
        "ाएगी",
        "ाएंगे",
        "ाया",
        "ाए",
        "ाई",
        "ाने",
        "ाना",
        "ाकर",
        "कर",
        "ने",
        "ना",
        "नी",
        "ता",
        "ते",
        "ती",
        "तीं",
        "ों",
        "ें",
        "ें",
        "ां",
        "ीं",
        "ा",
        "े",
        "ी",
        "ि",
        "ु",
        "ू",
        "ो",
        "ए",
        "ई",
        "ओं",
    ]
)
_LONGEST = max(map(len, _HINDI))
_VERBAL = frozenset("नतक")
"""How the endings begin that only verbs have: -ना, -ता, -कर."""
_NO_ROOT = frozenset("्ौ")
"""No root of a verb ends so: रास्ता, समझौता, खिलौना and तस्कर are nouns."""
_MANY = frozenset({"ों", "ें"})
_LETTERS = 2
"""Consonants that are left at least; one where it is a plural and a vowel begins the word (आंखों, अंकों)."""
_DOUBLED = frozenset("bdgkmnprt")
_IN_EE = ("agreed", "freed", "anteed", "creed")
"""Pasts of words in -ee; of all others in -eed the d is their own: speed, exceed."""


@lru_cache(maxsize=65536)
def stem(norm: str) -> str:
    """Return the stem of a folded word; script decides the language.

    >>> len({stem(w) for w in ("जीता", "जीती", "जीतने", "जीतेगा", "जीत")}), stem("आया")
    (1, 'आया')
    >>> len({stem(w) for w in ("योजना", "योजनाओं")}), len({stem(w) for w in ("इकाई", "इकाइयां")}), stem("तस्करों")
    (1, 1, 'तस्कर')
    >>> len({stem(w) for w in ("stop", "stops", "stopped", "stopping")}), stem("parties") == stem("party")
    (1, True)
    >>> stem("cancelled") == stem("cancel"), stem("exceeded") == stem("exceed"), stem("agreed") == stem("agree")
    (True, True, True)
    """
    if norm.isascii():
        return _english(norm)
    norm = _plain(norm)
    noun = norm in verblike("hi").words
    for size in range(min(_LONGEST, len(norm)), 0, -1):
        ending = norm[-size:]
        if ending in _HINDI:
            rest = norm[:-size]
            if (noun and ending.lstrip("ा")[:1] in _VERBAL) or (ending[0] in _VERBAL and rest[-1:] in _NO_ROOT):
                continue
            letters = sum("क" <= c <= "ह" for c in rest)
            if letters >= _LETTERS or (letters and ending in _MANY and "अ" <= rest[0] <= "औ"):
                return rest
    return norm


def _plain(norm: str) -> str:
    """Return the singular of a plural whose other letters change (दवाइयों), and of a short one in -े (अंडे)."""
    if norm.endswith(("इयों", "इयां")):
        return norm[:-4] + "ई"
    if norm.endswith("े") and "अ" <= norm[0] <= "औ" and sum("क" <= c <= "ह" for c in norm) < _LETTERS:
        return norm[:-1] + "ा"  # and आगे is no form of आग
    return norm


def stems(norm: str) -> tuple[str, ...]:
    """Return the stem of a folded noun, and that of its oblique plural where the noun looks like a verb.

    >>> stems("मकराना"), stem("मकरानों")
    (('मकर', 'मकरान'), 'मकरान')
    >>> stems("बाजार")
    ('बाजार',)
    """
    plain = stem(norm)
    if not norm.endswith(("ता", "ते", "ना", "ने")):
        return (plain,)
    return tuple(dict.fromkeys((plain, stem(norm[:-1] + "ों"))))


def _english(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("sses", "xes", "ches", "shes", "zes")) else word[:-1]
    if len(word) > 5 and word.endswith("ing"):
        word = _undouble(word[:-3])
    elif len(word) > 4 and word.endswith("ied"):
        return word[:-3] + "y"
    elif len(word) > 4 and word.endswith("ed") and (word.endswith(_IN_EE) or not word.endswith("eed")):
        word = _undouble(word[:-2])
    if len(word) > 5 and word.endswith("ll"):
        return word[:-1]  # cancelled is of cancel; installed loses the l of install too
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def _undouble(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] in _DOUBLED else word
