"""What a number counts: the noun behind it, those whose number is told, or whom an act befell."""

from __future__ import annotations

from factcheck.extraction.frames.lexicon import Mark, classes, stop
from factcheck.extraction.frames.stem import stem
from factcheck.extraction.romanise import key
from factcheck.text.tokens import Token

_BREAKS = frozenset(
    {
        *("in", "on", "at", "and", "with", "from", "to", "for", "by", "after", "during", "of", "near", "over"),
        *("को", "ने", "का", "की", "पर", "में", "और"),
    }
)
_OF, _THEIR = frozenset({"of"}), frozenset({"the", "its", "his", "her", "their", "our", "those", "these"})
OWNED = frozenset({"के", "की", "का"})
_OF_NUMBER = "number"
_HEADS = frozenset({"employee", "student", "tiger", "elephant", "lion", "leopard", "seat"})
"""What is told to have grown or shrunk by so many."""
_WHO = frozenset({"वाले", "वाली", "वालों"})
_CREWS = {"crew": "sailor", "team": "person", "squad": "person", "staff": "employee", "audience": "person"}
"""What is told by how many belong to it: a crew of 125."""
_RATIOS = frozenset({"percent"})
_NUMBERED = frozenset({"संख्या", "तादाद", "गिनती"})
_REACH = 4
_BACK = 8
_HAPPENINGS = frozenset({"पहुंच", "रह", "हो", "बढ", "घट", "गिर", "आ", "बन", "पार", "रहा", "रही", "रहे"})
"""Verbs that stand after a number and are not what it counts: 31 रह गई, 65 हजार पहुंच गई."""


def following(marks: list[Mark], kind: str, words: list[Token], start: int, end: int) -> Mark | None:
    """Return the mark of `kind` on or right after the number, with no postposition between: two of their trawlers."""
    if end + 1 < len(words) and words[end].norm in _OF and words[end + 1].norm in _THEIR:
        end += 2
    for mark in marks:
        if mark.kind == kind and start <= mark.start < end + _REACH:
            between = words[end : mark.start]
            if not any(w.norm in _BREAKS or (w.kind == "number" and w.spaced) for w in between):
                return mark
    return None


def of_which_the_number(words: list[Token], marks: list[Mark], start: int) -> Mark | None:
    """Return the noun whose number a sentence gives, whatever stands between: बत्तखों की संख्या बढ़कर 26 हजार."""
    at = next((i for i in range(start - 1, max(1, start - _BACK), -1) if words[i].norm in _NUMBERED), None)
    if at is None or words[at - 1].norm not in OWNED:
        return None
    return next((m for m in marks if m.kind == "noun" and m.end == at - 1), None)


def those_numbered(words: list[Token], marks: list[Mark], start: int) -> str | None:
    """Return the key of those whose number, or crew, is told before it: आंखें गंवाने वालों की तादाद 15, a crew of 125."""
    lead = [w.norm for w in words[max(0, start - 2) : start]]
    if len(lead) > 1 and lead[-1] in _OF and lead[0] in _CREWS:
        return _CREWS[lead[0]]
    if lead[-1:] == ["by"] and (headed := [m for m in marks if m.kind == "noun" and m.value in _HEADS]):
        return headed[0].value  # the headcount fell by 2,140
    if noun := of_which_the_number(words, marks, start):
        befell = (classes()[m.value].counts for m in marks if m.kind in "+-" and m.end == noun.start)
        return next(filter(None, befell), None) or noun.value  # भर्ती कर्मचारियों की संख्या
    at = next((i for i in range(start - 1, max(1, start - _BACK), -1) if words[i].norm in _NUMBERED), None)
    if at is None or words[at - 1].norm not in OWNED:
        return None
    people = any(m.kind == "person" and m.end == at - 1 for m in marks)
    return count_class(marks, at - 1, at - 1) or "person" if people or words[at - 2].norm in _WHO else None


def loose(words: list[Token], marks: list[Mark], end: int) -> str | None:
    """Return the key of what a number without a noun behind it counts, None where nothing tells."""
    counted = count_class(marks, end, end)
    nouns = [m for m in marks if m.kind == "noun" and m.value not in _RATIOS]
    subject = [m for m in nouns if end - _BACK <= m.start < end and _plural(words[m.end - 1])]
    if subject and counted and _OF_NUMBER in {w.norm for w in words[max(0, subject[-1].start - 2) : subject[-1].start]}:
        return subject[-1].value  # the number of relief camps has gone up to 112
    if counted:
        group = next((m for m in marks if m.kind == "group" and m.end <= end), None)
        return f"{counted}+{group.value}" if group else counted
    if subject and (end >= len(words) or words[end].norm in _BREAKS or words[end].norm in stop()):
        return subject[-1].value  # cases have reached 90
    if end < len(words) and words[end].kind == "word" and words[end].norm not in _BREAKS | stop() | _HAPPENINGS:
        return "~" + _bones(words[end].norm)
    lead = [w.norm for w in words[max(0, end - _BACK) : end]]
    at = next((i for i, norm in enumerate(lead[:-2]) if norm == _OF_NUMBER and lead[i + 1] == "of"), None)
    return "~" + _bones(lead[at + 2]) if at is not None else None  # the number of deities has touched 325


def _plural(word: Token) -> bool:
    """Whether a noun may be what is counted: one captain who made 64 is not; Hindi does not tell."""
    return not word.norm.isascii() or word.norm.endswith("s")


def count_class(marks: list[Mark], start: int, end: int) -> str | None:
    """Return what the act nearest to the positions `start` to `end` counts."""
    table = classes()
    told = [m for m in marks if m.kind in "+-" and m.value in table and table[m.value].counts]
    cases = {m.start for m in marks if m.kind == "noun" and m.value == "case"}
    mark = nearest([m for m in told if m.end + 1 not in cases] or told if cases else told, start, end)
    return table[mark.value].counts if mark else None


def nearest(marks: list[Mark], start: int, end: int) -> Mark | None:
    """Return the mark nearest to the positions `start` to `end`; what follows wins a tie."""
    best, distance = None, 1_000
    for mark in marks:
        gap = (mark.start - end) * 2 if mark.start >= end else max(0, start - mark.end) * 2 + 1
        if gap < distance:
            best, distance = mark, gap
    return best


def _bones(norm: str) -> str:
    """Return the consonants of a counted word, the same for a loan word in both scripts (गेट, gates)."""
    sound = key(stem(norm))
    return "".join(c for c in sound if c not in "aiu") or norm
