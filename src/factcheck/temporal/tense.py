"""Tense: whether the clause around an expression speaks of the past or the future.

In Hindi the verb that decides comes after the expression, the nearest group of verb forms to the right
within the clause; in English the nearest cue on either side.
"""

from __future__ import annotations

from typing import Literal

from factcheck.temporal.lexicon import Tense
from factcheck.text.tokens import Token

When = Literal["past", "future", "forecast"] | None
_REACH = 40
_STOPS = frozenset('.।,;:!?"“”()|॥')


def _ends_clause(token: Token, words: Tense) -> bool:
    return token.norm in words.boundaries or token.kind == "newline" or token.norm in _STOPS


def _cue(tokens: list[Token], k: int, words: Tense) -> tuple[When, int]:
    """Return the tense the tokens from `k` on show, and how many they are."""
    token = tokens[k]
    if token.kind not in ("word", "punct"):
        return None, 1
    norm = token.norm
    for key, tense in words.phrases.get(norm, ()):
        if len(key) == 1 or [t.norm for t in tokens[k : k + len(key)]] == list(key):
            return ("future" if tense == "future" else "past"), len(key)
    if len(norm) > 3 and token.kind == "word":
        if norm.endswith(words.future_suffixes):
            return "future", 1
        if words.past_suffixes and norm.endswith(words.past_suffixes):
            return "past", 1
    return None, 1


def tense_at(tokens: list[Token], i: int, j: int, words: Tense) -> When:
    """Return the tense of the clause that holds the tokens `i:j`; `forecast` where a warning may mean either.

    Looks at most forty tokens away, so its cost does not grow with the sentence.
    """
    return _after(tokens, i, j, words) if words.verb_after else _around(tokens, i, j, words)


def _after(tokens: list[Token], i: int, j: int, words: Tense) -> When:
    foreseen = False
    k, end = j, min(len(tokens), j + _REACH)
    while k < end:
        token = tokens[k]
        if _ends_clause(token, words):
            break
        if token.norm in words.forecast and k > j + 1 and tokens[k - 1].kind == "word" and len(tokens[k - 1].norm) == 2:
            foreseen = True
        tense, width = _cue(tokens, k, words)
        if tense == "past" and token.norm in words.remote and tokens[k - 1].norm.endswith(words.infinitive_endings):
            return None
        if tense is None and token.norm in words.past_final and _last_verb(tokens, k + 1, words):
            tense = "past"
        if tense is not None:
            tense = _group(tokens, k + width, end, tense, words)
            return "forecast" if foreseen and tense == "past" else tense
        k += width
    return "forecast" if foreseen else _before(tokens, i, words)


def _last_verb(tokens: list[Token], k: int, words: Tense) -> bool:
    if k >= len(tokens) or _ends_clause(tokens[k], words):
        return True
    return tokens[k].norm in words.auxiliary or _cue(tokens, k, words)[0] is not None


def _group(tokens: list[Token], k: int, end: int, tense: When, words: Tense) -> When:
    """Return the tense of the whole verb group: किया जाएगा is future, किया गया था past."""
    while k < end and not _ends_clause(tokens[k], words):
        more, width = _cue(tokens, k, words)
        if more == "future":
            return "future"
        if more is None and tokens[k].norm not in words.auxiliary:
            break
        k += width
    return tense


def _before(tokens: list[Token], i: int, words: Tense) -> When:
    """Look left where no verb follows: an agent marker or an earlier verb of the same clause."""
    for k in range(i - 1, max(-1, i - _REACH), -1):
        token = tokens[k]
        if _ends_clause(token, words):
            break
        if token.norm in words.ergative:
            return "past"
        tense, _ = _cue(tokens, k, words)
        if tense is not None:
            return tense
    return "past" if _bare_participle(tokens, i, words) else None


def _bare_participle(tokens: list[Token], i: int, words: Tense) -> bool:
    """Tell whether a full stop follows a participle, known by its ending (बाजार खुले), at the clause's end."""
    for k in range(i + 1, min(len(tokens), i + _REACH)):
        if _ends_clause(tokens[k], words):
            return tokens[k].norm in ("।", ".") and tokens[k - 1].norm.endswith(words.participle_endings)
    return False


def _around(tokens: list[Token], i: int, j: int, words: Tense) -> When:
    nearest: tuple[int, When] = (_REACH + 1, None)
    for side, step in ((range(j, min(len(tokens), j + _REACH)), 1), (range(i - 1, max(-1, i - _REACH), -1), -1)):
        for k in side:
            if _ends_clause(tokens[k], words):
                break
            tense, _ = _cue(tokens, k, words)
            if tense is not None:
                if step < 0 and tense == "past" and _will_before(tokens, k, words):
                    tense = "future"
                distance = k - j if step > 0 else i - 1 - k
                if distance < nearest[0]:
                    nearest = (distance, tense)
                break
    return nearest[1]


def _will_before(tokens: list[Token], k: int, words: Tense) -> bool:
    """Tell whether a participle belongs to a future: will be held, is expected to be signed."""
    for back in range(k - 1, max(-1, k - 5), -1):
        if _ends_clause(tokens[back], words):
            return False
        if _cue(tokens, back, words)[0] == "future":
            return True
    return False
