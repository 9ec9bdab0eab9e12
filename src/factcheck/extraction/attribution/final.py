"""Attribution where the verb closes the clause and the speaker carries a marker (Hindi: पुलिस ने बताया कि …)."""

from __future__ import annotations

from factcheck.extraction.attribution.said import DASHES, LEADERS, QUOTES, STOPS, Line, Said, outermost
from factcheck.extraction.attribution.words import Cue
from factcheck.extraction.marks import Mark

_LONGEST_NAME = 16
_REACH = 60


def find(line: Line) -> Said | None:
    """Return the outermost attribution of a sentence, None where it speaks for itself."""
    marks = line.words.lexicon.scan(line.norms)
    return outermost(_read(line, mark, marks) for mark in marks) or _unlisted(line)


def _unlisted(line: Line) -> Said | None:
    """मंत्री ने तर्क रखा कि …: any other past form between ने and कि."""
    norms, words = line.norms, line.words
    if words.complementisers.isdisjoint(norms):
        return None
    that = next((at for at, norm in enumerate(norms) if norm in words.complementisers), 0)
    verb = that - 1
    while verb > 0 and norms[verb] in words.auxiliaries:
        verb -= 1
    if verb < 2 or norms[verb] not in words.past or that + 1 == len(norms):
        return None
    subject = _marked_subject(line, verb)
    if subject is None or not words.not_said.isdisjoint(norms[subject[1] : that]):
        return None
    return Said(subject[0], (subject[1], that + 1), (that + 1, len(norms)), "say")


def _read(line: Line, mark: Mark, marks: list[Mark]) -> Said | None:
    label = mark[2]
    if label == "source":
        return _source(line, mark)
    if label == "hearsay" or label.startswith("own:"):
        return _possessed(line, mark)
    if label.startswith("cue:"):
        return _spoken(line, mark, line.words.cues[label], marks)
    return None


def _source(line: Line, mark: Mark) -> Said | None:
    """पुलिस के अनुसार: everything but the phrase is content."""
    start, end, _ = mark
    name = _owner(line, start) or _name(line, start)
    if not name or line.norms[name[1] - 1] in line.words.not_sources:
        return None
    if name[0] and line.norms[name[0] - 1] in line.words.markers:
        return None
    if end < len(line.norms) and line.norms[end] in line.words.past and not line.words.lexicon.at(line.norms, end):
        return None  # चंद्रमा की गणना के अनुसार मनाया
    rest = end + 1 if end < len(line.norms) and line.norms[end] in LEADERS else end
    if line.has_words(rest, len(line.norms), 2):
        content = (rest, len(line.norms))
    elif name[0] and line.norms[name[0] - 1] in LEADERS:
        content = (0, name[0])
    else:
        return None
    return Said(name, (start, end), content, "say")


def _owner(line: Line, end: int) -> tuple[int, int] | None:
    """उनके हवाले से: a pronoun that holds its own genitive."""
    return (end - 1, end) if end and line.norms[end - 1] in line.words.possessives else None


def _possessed(line: Line, mark: Mark) -> Said | None:
    """पुलिस का कहना है कि; without an owner it is hearsay (आरोप है कि)."""
    start, end, label = mark
    owner = start
    while owner and line.norms[owner - 1] in line.words.fillers:
        owner -= 1
    speaker = None
    if pronoun := _owner(line, owner):
        owner -= 1
        speaker = pronoun
    elif owner and line.norms[owner - 1] in line.words.holders:
        owner -= 1
        speaker = _name(line, owner)
    if speaker is None and label != "hearsay":
        return None
    content: tuple[int, int] | None = (end, len(line.norms))
    if line.norms[end - 1] not in line.words.complementisers:
        content, end = _content_after(line, end, loose=end - start > 1)
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
    if cue.stance == "deny" and _refusal(line, start):
        return None
    passive = _passive_end(line, end)
    if passive:
        return _passive(line, mark, cue, marks, passive)
    content, after = _content_after(line, end, loose=cue.bare or cue.unmarked)
    subject = _plain_subject(line, start, end) if cue.unmarked else _marked_subject(line, start)
    if subject is None:
        if content is None or line.norms[after - 1] not in line.words.complementisers or (cue.unmarked and start):
            return None
        return Said(None, (start, after), content, cue.stance, negated)
    speaker, marker = subject
    if content is None and speaker[0] >= end:
        content, _ = _content_after(line, speaker[1])
    if content is None:
        content = _content_before(line, min(speaker[0], start), quoted=not cue.bare)
        if content is None and not cue.bare:
            return None
    return Said(speaker, (min(marker, start), max(after, end)), content, cue.stance, negated)


def _refusal(line: Line, start: int) -> bool:
    """खेलने से इनकार: an act refused, not a claim denied."""
    if start < 2 or line.norms[start - 1] in line.words.deniable:
        return False
    act = line.norms[start - 2]
    return line.words.verblike.ends(act, line.words.infinitive_endings) and act not in line.words.being


def _passive_end(line: Line, end: int) -> int | None:
    """Return where जा रहा, गया … ends, if it follows the cue."""
    at = line.skip(end, line.words.negators)
    mark = line.words.passive_phrases.at(line.norms, at) if at < len(line.norms) else None
    return mark[1] if mark else None


def _passive(line: Line, mark: Mark, cue: Cue, marks: list[Mark], end: int) -> Said | None:
    start = mark[0]
    if cue.stance == "deny" or cue.unmarked:
        return None
    agent = next((m for m in reversed(marks[-8:]) if m[2] == "agent" and m[1] <= start), None)
    speaker = _name(line, agent[0]) if agent else _document(line, start)
    content, after = _content_after(line, end, loose=speaker is not None)
    if content is None and (cue.noun or line.norms[start] not in line.words.told):
        return None
    first = agent[0] if agent and speaker else start
    return Said(speaker, (first, max(after, end)), content, "claim" if speaker is None else cue.stance)


def _document(line: Line, start: int) -> tuple[int, int] | None:
    """रिपोर्ट में कहा गया है कि: the paper speaks."""
    at = start
    while at and line.norms[at - 1] in line.words.fillers:
        at -= 1
    if at < 2 or line.norms[at - 2] not in line.words.documents:
        return None
    return _name(line, at - 1)


def _content_after(line: Line, end: int, *, loose: bool = True) -> tuple[tuple[int, int] | None, int]:
    """Return the clause that follows the cue, and where the cue with its कि ends.

    A comma alone opens content only where `loose`; a colon, a dash or a quotation always does.
    """
    count, words = len(line.norms), line.words
    verb_end = at = line.skip(end, words.auxiliaries)
    at = line.skip(at, words.fillers | words.negators)
    if at < count and line.norms[at] in words.complementisers:
        return ((at + 1, count), at + 1) if at + 1 < count else (None, at + 1)
    if line.leads(at) or (at < count and line.norms[at] in QUOTES):
        opened = at + 1
        strict = line.norms[at] != "," or (opened < count and line.norms[opened] in QUOTES | line.words.complementisers)
        if opened < count and line.norms[opened] in words.complementisers:
            opened += 1
        if (strict or loose) and line.has_words(opened, count, 2):
            return (opened, count), verb_end
    return None, verb_end


def _content_before(line: Line, start: int, *, quoted: bool) -> tuple[int, int] | None:
    """Return the clause before a closing `, पुलिस ने बताया`, if there is one; only a quotation where `quoted`."""
    closing = QUOTES if quoted else LEADERS | QUOTES | STOPS
    if start < 4 or line.norms[start - 1] not in closing or line.opens_quote(start - 1):
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
            name = _name(line, at) or _name(line, _before_relative(line, at))
            return (name, at) if name else None
        if norm in words.complementisers or (norm in STOPS and line.tokens[at].kind == "punct" and at == start - 1):
            return None
    return None


def _before_relative(line: Line, marker: int) -> int:
    """सरकार, जिसका … है, ने: return where the name before the relative clause ends, 0 where there is none."""
    if marker < 3 or line.norms[marker - 1] != ",":
        return 0
    for at in range(marker - 2, max(0, marker - 30), -1):
        if line.norms[at] == ",":
            return at
    return 0


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
    if start < end and norms[end - 1] in words.pronouns:
        start = end - 1
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
