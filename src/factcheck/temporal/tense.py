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


def ends_clause(token: Token, words: Tense) -> bool:
    """Tell whether a clause ends at this token: a stop, a line break, a conjunction."""
    return token.norm in words.ends or token.kind == "newline"


def cue(tokens: list[Token], k: int, words: Tense) -> tuple[When, int]:
    """Return the tense the tokens from `k` on show, and how many they are."""
    token = tokens[k]
    if token.kind not in ("word", "punct"):
        return None, 1
    norm = token.norm
    for key, tense in words.phrases.get(norm, ()):
        if len(key) == 1 or [t.norm for t in tokens[k : k + len(key)]] == list(key):
            return ("future" if tense == "future" else "past"), len(key)
    if len(norm) > 3 and token.kind == "word":
        if words.verblike.ends(norm, words.future_suffixes):
            return "future", 1
        if words.past_suffixes and norm.endswith(words.past_suffixes):
            return "past", 1
    return None, 1


def tense_at(tokens: list[Token], i: int, j: int, words: Tense) -> When:
    """Return the tense of the clause that holds the tokens `i:j`; `forecast` where a warning may mean either.

    Looks at most forty tokens away, so its cost does not grow with the sentence.
    """
    if words.verb_after:
        return _after(tokens, i, j, words)
    found = _around(tokens, i, j, words)
    return "future" if found != "future" and _headlined(tokens, i, words) else found


def _after(tokens: list[Token], i: int, j: int, words: Tense) -> When:
    foreseen = present = False
    k, end = j, min(len(tokens), j + _REACH)
    while k < end:
        token = tokens[k]
        if ends_clause(token, words):
            break
        if token.norm in words.forecast and k > j + 1 and tokens[k - 1].kind == "word" and len(tokens[k - 1].norm) == 2:
            foreseen = True
        tense, width = cue(tokens, k, words)
        if tense == "past" and token.norm in words.remote and _ends(tokens[k - 1], words.infinitive_endings, words):
            return None
        if tense is None and token.norm in words.past_final and _last_verb(tokens, k + 1, words):
            tense = "past"
        if tense is not None:
            tense = _group(tokens, k + width, end, tense, words)
            return "forecast" if foreseen and tense == "past" else tense
        present = token.norm in words.copula and (k + 1 >= end or ends_clause(tokens[k + 1], words))
        k += width
    if present:
        return _present(tokens, j, k, words)
    return "forecast" if foreseen else _before(tokens, i, words)


def _ends(token: Token, endings: tuple[str, ...], words: Tense) -> bool:
    """Tell a verb by its ending from what only looks like one: जयंती, पटना."""
    return words.verblike.ends(token.norm, endings)


def _present(tokens: list[Token], j: int, end: int, words: Tense) -> When:
    """Return the tense of a clause in the present: ahead (कल छुट्टी है), or since then (कल से छुट्टी है)."""
    since = tokens[j].norm in words.since or tokens[j - 1].norm in words.since
    if tokens[j].norm in words.genitive or _ends(tokens[end - 2], words.habitual_endings, words):
        return None
    return "past" if since else "future"


def _last_verb(tokens: list[Token], k: int, words: Tense) -> bool:
    if k >= len(tokens) or ends_clause(tokens[k], words):
        return True
    return tokens[k].norm in words.auxiliary or cue(tokens, k, words)[0] is not None


def _group(tokens: list[Token], k: int, end: int, tense: When, words: Tense) -> When:
    """Return the tense of the whole verb group: किया जाएगा is future, किया गया था past."""
    while k < end and not ends_clause(tokens[k], words):
        more, width = cue(tokens, k, words)
        if more == "future":
            return "future"
        if more is None and _ends(tokens[k], words.habitual_endings, words):
            return None
        if more is None and tokens[k].norm not in words.auxiliary:
            break
        k += width
    return tense


def _before(tokens: list[Token], i: int, words: Tense) -> When:
    """Look left where no verb follows: an agent marker or an earlier verb of the same clause."""
    for k in range(i - 1, max(-1, i - _REACH), -1):
        token = tokens[k]
        if ends_clause(token, words):
            break
        if token.norm in words.ergative:
            return "past"
        tense, _ = cue(tokens, k, words)
        if tense is not None:
            return tense
    return _last_word(tokens, i, words)


def _last_word(tokens: list[Token], i: int, words: Tense) -> When:
    """Return what the ending of a clause's last word before a full stop says: बाजार खुले, समय पर पहुंचें."""
    for k in range(i + 1, min(len(tokens), i + _REACH)):
        if ends_clause(tokens[k], words):
            if tokens[k].norm not in ("।", "."):
                return None
            if _ends(tokens[k - 1], words.request_endings, words):
                return "future"
            return "past" if tokens[k - 1].norm.endswith(words.participle_endings) else None
    return None


def _around(tokens: list[Token], i: int, j: int, words: Tense) -> When:
    nearest: tuple[int, When] = (_REACH + 1, None)
    if i <= 1 and j < len(tokens) and tokens[j].norm == ",":
        j += 1  # Ten days later, he left: the clause goes on
    for side, step in ((range(j, min(len(tokens), j + _REACH)), 1), (range(i - 1, max(-1, i - _REACH), -1), -1)):
        for k in side:
            if ends_clause(tokens[k], words):
                break
            tense, _ = cue(tokens, k, words)
            if tense == "past" and k and tokens[k - 1].norm in words.present:
                continue
            if tense is not None:
                if step < 0 and tense == "past" and _will_before(tokens, k, words):
                    tense = "future"
                distance = k - j if step > 0 else i - 1 - k
                if distance < nearest[0]:
                    nearest = (distance, tense)
                break
    return nearest[1]


def _headlined(tokens: list[Token], i: int, words: Tense) -> bool:
    """Tell a clause whose only verb up to the expression is an infinitive: Schools to stay shut on Monday."""
    begin = i
    while begin > max(0, i - _REACH) and not ends_clause(tokens[begin - 1], words):
        begin -= 1
    for k in range(begin, i - 1):
        if tokens[k].norm in words.infinitive_marks:
            verb = tokens[k + 1]
            infinitive = verb.kind == "word" and verb.raw.islower() and verb.norm not in words.not_infinitives
            return k > begin and infinitive and not _told(tokens, k + 2, i, words)
        if cue(tokens, k, words)[0] is not None or tokens[k].norm in words.present:
            return False
    return False


def _told(tokens: list[Token], k: int, end: int, words: Tense) -> bool:
    """Tell a finite verb behind an infinitive: to register was; but to remain suspended has none."""
    if k < end and tokens[k].norm.endswith(words.past_suffixes) and tokens[k].norm not in words.phrases:
        k += 1
    return any(cue(tokens, n, words)[0] == "past" or tokens[n].norm in words.present for n in range(k, end))


def _will_before(tokens: list[Token], k: int, words: Tense) -> bool:
    """Tell whether a participle belongs to a future: will be held, is expected to be signed."""
    for back in range(k - 1, max(-1, k - 5), -1):
        if ends_clause(tokens[back], words):
            return False
        if cue(tokens, back, words)[0] == "future":
            return True
    return False
