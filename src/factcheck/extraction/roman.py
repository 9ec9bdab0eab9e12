"""A language written in Latin letters as chats write it, read by the packs of its own script.

`Sarkar ne kaha ki 37 log mare gaye` becomes the tokens of `सरकार ने कहा कि 37 लोग मरे गए`, each where it stands
in the text. Words on no list are told by their sound where one word of the packs alone has it; names stay Latin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

import regex

from factcheck.lang import fold, languages, pack, topics
from factcheck.text.tokens import Token

_LONG, _SOUNDS = 4, 3
_LETTERS = dict(
    pair
    for letters, heard in (
        ("कखगघङचछजझञ", "k kh g gh n ch ch j jh n"),
        ("टठडढणतथदधन", "t th d dh n t th d dh n"),
        ("पफबभमयरलवशषसहळ", "p f b bh m y r l v sh sh s h l"),
        ("अआइईउऊएऐओऔऑऋ", "a a i i u u e e o o o ri"),
        ("ािीुूेैोौॉृंँः", "a i i u u e e o o o ri n n h"),
    )
    for pair in zip(letters, heard.split(), strict=True)
)
"""What the letters of Devanagari sound like in a chat; the short a between consonants is not counted."""
_CHAT = (
    *((regex.compile(a), b) for a, b in (("ee", "i"), ("oo", "u"), ("ai|ey|ei", "e"), ("a[uo]", "o"), ("ph", "f"))),
    *((regex.compile(a), b) for a, b in (("w", "v"), ("z", "j"), ("q", "k"), ("x", "ksh"), ("chh", "ch"))),
)
_SAME = ((regex.compile("jn"), "gy"), (regex.compile("m(?=[pb])"), "n"), (regex.compile(r"(ch|[a-z])\1+"), r"\1"))
_NO_LETTER = regex.compile(r"[^\p{L}\p{M}]+")


def script_of(lang: str) -> str:
    """Return the language whose packs read a text in `lang`: itself, but `hi` for `hi-Latn`.

    >>> script_of("hi-Latn"), script_of("en")
    ('hi', 'en')
    """
    return _tags().get(lang, lang)


@cache
def _tags() -> dict[str, str]:
    return {pack(lang, "roman")["tag"]: lang for lang in languages() if "roman" in topics(lang)}


def in_script(tokens: list[Token], tag: str) -> tuple[list[Token], str]:
    """Return the tokens of a text in `tag`, and the language to read them in.

    Where the tag is that of a language in Latin letters, the tokens have the norms of the words they spell;
    spans and raw text stay. Others are returned as they are.
    """
    lang = script_of(tag)
    if lang == tag:
        return tokens, lang
    words, sounds, verbs = _spellings(lang), _sounds(lang), _verbs(lang)
    spelt, that = pack(lang, "roman")["that"]
    found: list[Token] = []
    for token in tokens:
        norm = token.norm
        if token.kind == "word" and norm.isascii():
            if norm == spelt and found and found[-1].norm in verbs:
                norm = that
            else:
                named = token.raw[0].isupper() and bool(found) and found[-1].raw not in ".!?।|"
                norm = words.get(norm) or (None if named or len(norm) < _LONG else sounds.get(sound(norm))) or norm
        found.append(Token(token.start, token.end, token.raw, norm, token.kind, token.spaced))
    return found, lang


@cache
def _spellings(lang: str) -> dict[str, str]:
    return {
        spelt: fold(word) for word, all_spelt in pack(lang, "roman")["words"].items() for spelt in all_spelt.split()
    }


@cache
def _sounds(lang: str) -> dict[str, str]:
    """Return, by its sound, the word of the packs that alone has it, or stands in them more than all others."""
    found: dict[str, Counter[str]] = {}
    for topic in pack(lang, "roman")["topics"]:
        for word in _words(pack(lang, topic)):
            if len(heard := sound(word)) >= _SOUNDS:
                found.setdefault(heard, Counter())[word] += 1
    first = {heard: same.most_common(1)[0] for heard, same in found.items()}
    return {heard: word for heard, (word, times) in first.items() if 2 * times > found[heard].total()}


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """Return what a folded word sounds like, in either script; a, the vowel chats are careless about, only in front.

    >>> sound("गिरफ्तार") == sound("giraftaar"), sound("गिरफ्तारी") == sound("giraftar")
    (True, False)
    """
    if word.isascii():
        heard = word
        for pattern, said in _CHAT:
            heard = pattern.sub(said, heard)
    else:
        heard = "".join(_LETTERS.get(letter, "") for letter in word)
    heard = heard[:1] + heard[1:].replace("a", "")
    for pattern, said in _SAME:
        heard = pattern.sub(said, heard)
    return heard


def _words(data: Any) -> Iterator[str]:
    """Yield every word in its own script that stands in a pack's values."""
    if isinstance(data, str):
        yield from (fold(word) for word in _NO_LETTER.split(data) if word and not word.isascii())
    elif isinstance(data, dict):
        for name, value in data.items():
            if name != "examples":
                yield from _words(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _words(value)


@cache
def _verbs(lang: str) -> frozenset[str]:
    data = pack(lang, "verbs")["finite"]
    return frozenset(map(fold, (*data["events"], *data["present"], *data["past"])))
