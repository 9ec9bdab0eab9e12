"""Attribution where the verb closes the clause and the speaker carries a marker (Hindi: पुलिस ने बताया कि …)."""

from __future__ import annotations

from factcheck.extraction.attribution.said import DASHES, LEADERS, QUOTES, STOPS, Line, Said
from factcheck.extraction.attribution.words import Cue
from factcheck.extraction.marks import Mark

_LONGEST_NAME = 16
_REACH = 60


def find(line: Line) -> Said | None:
    """Return the outermost attribution of a sentence: the first with a clause of content, else the first bare one."""
    marks = line.words.lexicon.scan(line.norms)
    bare = None
    for mark in marks:
        label = mark[2]
        if label == "source":
            said = _source(line, mark)
        elif label == "hearsay" or label.startswith("own:"):
            said = _possessed(line, mark)
        elif label.startswith("cue:"):
            said = _spoken(line, mark, line.words.cues[label], marks)
        else:
            continue
        if said and said.content:
            return said
        bare = bare or said
    return bare


def _source(line: Line, mark: Mark) -> Said | None:
    """पुलिस के अनुसार: everything but the phrase is content."""
    start, end, _ = mark
    name = _name(line, start)
    if not name or line.norms[name[1] - 1] in line.words.not_sources:
        return None
    if name[0] and line.norms[name[0] - 1] in line.words.markers:
        return None
    rest = end + 1 if end < len(line.norms) and line.norms[end] in LEADERS else end
    if line.has_words(rest, len(line.norms), 3):
        content = (rest, len(line.norms))
    else:
        content = (0, name[0])
    return Said(name, (start, end), content, "say")


def _possessed(line: Line, mark: Mark) -> Said | None:
    """पुलिस का कहना है कि; without an owner it is hearsay (आरोप है कि)."""
    start, end, label = mark
    owner = start
    while owner and line.norms[owner - 1] in line.words.fillers:
        owner -= 1
    speaker = None
    if owner and line.norms[owner - 1] in line.words.possessives:
        owner -= 1
        speaker = (owner, owner + 1)
    elif owner and line.norms[owner - 1] in line.words.genitives:
        owner -= 1
        speaker = _name(line, owner)
    if speaker is None and label != "hearsay":
        return None
    if line.norms[end - 1] in line.words.complementisers:
        content = (end, len(line.norms))
    else:
        content, end = _content_after(line, end)
        if content is None:
            return None
    stance = label.partition(":")[2] or "claim"
    cue = (min(owner, start) if speaker and speaker[1] <= owner else start, end)
    return Said(speaker, cue, content, stance)


def _spoken(line: Line, mark: Mark, cue: Cue, marks: list[Mark]) -> Said | None:
    """पुलिस ने बताया कि, ट्रंप कह रहे कि, and their passives."""
    start, end, _ = mark
    negated = not line.words.negators.isdisjoint(line.norms[max(0, start - 2) : end + 1])
    if cue.of_claims and line.words.deniable.isdisjoint(line.norms[max(0, start - 6) : start]):
        return None
    passive = _passive_end(line, end)
    if passive:
        return _passive(line, mark, cue, marks, passive)
    content, after = _content_after(line, end)
    subject = _plain_subject(line, start, end) if cue.unmarked else _marked_subject(line, start)
    if subject is None:
        if cue.unmarked or content is None or line.norms[after - 1] not in line.words.complementisers:
            return None
        return Said(None, (start, after), content, cue.stance, negated)
    speaker, marker = subject
    if content is None:
        content = _content_before(line, min(speaker[0], start))
        if content is None and not cue.bare:
            return None
    return Said(speaker, (min(marker, start), max(after, end)), content, cue.stance, negated)


def _passive_end(line: Line, end: int) -> int | None:
    """Return where जा रहा, गया … ends, if it follows the cue."""
    at = line.skip(end, line.words.negators)
    mark = line.words.passives.at(line.norms, at) if at < len(line.norms) else None
    return mark[1] if mark else None


def _passive(line: Line, mark: Mark, cue: Cue, marks: list[Mark], end: int) -> Said | None:
    start = mark[0]
    if cue.stance == "deny" or cue.unmarked:
        return None
    content, after = _content_after(line, end)
    agent = next((m for m in reversed(marks[-8:]) if m[2] == "agent" and m[1] <= start), None)
    speaker = _name(line, agent[0]) if agent else None
    if content is None and (cue.noun or (cue.bare and not line.has_words(0, start, 2))):
        return None
    first = agent[0] if agent and speaker else start
    return Said(speaker, (first, max(after, end)), content, "claim" if speaker is None else cue.stance)


def _content_after(line: Line, end: int) -> tuple[tuple[int, int] | None, int]:
    """Return the clause that follows the cue, and where the cue with its कि ends."""
    count, words = len(line.norms), line.words
    verb_end = at = line.skip(end, words.auxiliaries)
    at = line.skip(at, words.fillers | words.negators)
    if at < count and line.norms[at] in words.complementisers:
        return ((at + 1, count), at + 1) if at + 1 < count else (None, at + 1)
    if at < count and (line.norms[at] in LEADERS or line.norms[at] in QUOTES):
        opened = at + 1
        if opened < count and line.norms[opened] in words.complementisers:
            opened += 1
        if line.has_words(opened, count, 2):
            return (opened, count), verb_end
    return None, verb_end


def _content_before(line: Line, start: int) -> tuple[int, int] | None:
    """Return the clause before a closing `, पुलिस ने बताया`, if there is one."""
    if start < 4 or line.norms[start - 1] not in LEADERS | QUOTES | STOPS:
        return None
    return (0, start - 1)


def _marked_subject(line: Line, start: int) -> tuple[tuple[int, int], int] | None:
    """Return the noun phrase before the nearest ने, and the position of ने."""
    words = line.words
    for at in range(start - 1, max(-1, start - _REACH), -1):
        norm = line.norms[at]
        if norm in words.fused:
            return (at, at + 1), at + 1
        if norm in words.markers:
            name = _name(line, at)
            return (name, at) if name else None
        if norm in words.complementisers or (norm in STOPS and line.tokens[at].kind == "punct" and at == start - 1):
            return None
    return None


def _plain_subject(line: Line, start: int, end: int) -> tuple[tuple[int, int], int] | None:
    """ट्रंप अब भी कह रहे; in a headline also बोले ट्रंप."""
    at = start
    while at and (line.norms[at - 1] in line.words.fillers or at - 1 in line.timed):
        at -= 1
    name = _name(line, at)
    if name:
        return name, at
    stop = end
    while stop < len(line.norms) and stop - end < 5 and line.tokens[stop].kind == "word":
        stop += 1
    if start == 0 and end < stop < len(line.norms) and line.norms[stop] in LEADERS:
        return (end, stop), end
    return None


def _name(line: Line, end: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before token `end`; None where there is none."""
    start, joined = end, False
    norms, tokens, words = line.norms, line.tokens, line.words
    while start and end - start < _LONGEST_NAME:
        norm = norms[start - 1]
        if start - 1 in line.timed or norm in words.boundaries:
            break
        if tokens[start - 1].kind in ("word", "number"):
            joined = joined or norm in words.joiners
            start -= 1
        elif norm == ")" and (opening := line.opening(start - 1)) >= 0:
            start = opening
        elif _inside_name(line, start - 1, joined):
            start -= 1
        else:
            break
    while start < end and (norms[start] in words.leading or tokens[start].kind == "punct"):
        start += 1
    return (start, end) if start < end else None


def _inside_name(line: Line, at: int, joined: bool) -> bool:
    """Say whether the punctuation at `at` belongs to a name: a hyphen, an initial's point, a comma of a list."""
    norm = line.norms[at]
    before = line.tokens[at - 1] if at else None
    if before is None or before.kind != "word":
        return False
    if norm in DASHES:
        return not line.tokens[at].spaced and not line.tokens[at + 1].spaced
    if norm == ".":
        return len(before.norm) <= 5
    return norm == "," and joined and before.norm not in line.words.boundaries
