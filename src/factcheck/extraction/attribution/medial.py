"""Attribution where the verb follows its subject (English: police said …, …, said Rao, according to …)."""

from __future__ import annotations

from factcheck.extraction.attribution.said import DASHES, LEADERS, QUOTES, STOPS, Line, Said
from factcheck.extraction.attribution.words import Cue
from factcheck.extraction.clauses import Verbs
from factcheck.extraction.marks import Mark

_LONGEST_NAME = 14
_PREPOSITIONS = frozenset({"in", "at", "on", "during", "from", "by", "with", "for", "to", "under"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})


def find(line: Line, table: Verbs) -> Said | None:
    """Return the outermost attribution of a sentence: the first with a clause of content, else the first bare one."""
    bare = None
    for mark in line.words.lexicon.scan(line.norms):
        label = mark[2]
        if label == "source":
            said = _source(line, mark, table)
        elif label == "hearsay":
            said = _hearsay(line, mark)
        elif label.startswith("cue:"):
            said = _spoken(line, mark, line.words.cues[label], table)
        else:
            continue
        if said and said.content:
            return said
        bare = bare or said
    return bare


def _source(line: Line, mark: Mark, table: Verbs) -> Said | None:
    start, end, _ = mark
    name = _name_after(line, end, table)
    if not name or line.norms[name[1] - 1] in line.words.not_sources:
        return None
    count = len(line.norms)
    after = name[1]
    comma = after < count and line.norms[after] in LEADERS
    if comma and line.has_words(after, count, 3) and not line.has_words(0, start, 3):
        content = (after + 1, count)
    elif line.has_words(0, start, 3):
        content = (0, start)
    else:
        content = (after, count)
    return Said(name, (start, end), content, "say")


def _hearsay(line: Line, mark: Mark) -> Said:
    start, end, _ = mark
    count = len(line.norms)
    if end < count and line.norms[end] in line.words.complementisers:
        return Said(None, (start, end + 1), (end + 1, count), "claim")
    return Said(None, (start, end), (0, count), "claim")


def _spoken(line: Line, mark: Mark, cue: Cue, table: Verbs) -> Said | None:
    start, end, _ = mark
    words, norms = line.words, line.norms
    if cue.of_claims and words.deniable.isdisjoint(norms[end : end + 7]):
        return None
    first = start
    while first and norms[first - 1] in words.beside_verb:
        first -= 1
    before = norms[first:start]
    if words.passives_words.intersection(before) or (start and norms[start - 1] in {"to", "of", "as"}):
        return None
    negated = not words.negators.isdisjoint(before)
    content = _content_after(line, end, cue, table)
    subject, begins = _subject(line, first, end, table)
    if subject is None:
        return None
    trailing = begins > 3 and norms[begins - 1] in LEADERS | QUOTES and line.has_words(0, begins, 3)
    last = _cue_end(line, end)
    if trailing and (content is None or norms[last - 1] not in words.complementisers):
        return Said(subject, (start, end), (0, begins), cue.stance, negated)
    if content is None and not cue.bare:
        return None
    return Said(subject, (start, last if content else end), content, cue.stance, negated)


def _cue_end(line: Line, end: int) -> int:
    """Return the end of the cue with its `that`, a few tokens on at most."""
    for at in range(end, min(len(line.norms), end + 10)):
        if line.norms[at] in line.words.complementisers:
            return at + 1
        if line.norms[at] in QUOTES or line.norms[at] in LEADERS or line.norms[at] in STOPS:
            break
    return end


def _content_after(line: Line, end: int, cue: Cue, table: Verbs) -> tuple[int, int] | None:
    count = len(line.norms)
    said = _cue_end(line, end)
    if said > end:
        return (said, count) if said < count else None
    at = line.skip(end, line.words.fillers)
    if at < count and (line.norms[at] in LEADERS or line.norms[at] in QUOTES):
        return (at + 1, count) if line.has_words(at, count, 2) else None
    if not line.has_words(at, count, 2):
        return None
    if cue.bare:
        return (at, count)
    return (at, count) if _clause_follows(line, at, table) else None


def _clause_follows(line: Line, at: int, table: Verbs) -> bool:
    """Say whether a subject and a finite verb follow, with no relative word or comma between (claimed he was)."""
    for index in range(at, min(len(line.norms), at + 12)):
        norm = line.norms[index]
        if norm in LEADERS or norm in table.opens or norm in table.complementisers or norm in table.conjunctions:
            return False
        if norm in table.tense:
            return index > at
    return False


def _subject(line: Line, first: int, end: int, table: Verbs) -> tuple[tuple[int, int] | None, int]:
    """Return the speaker's tokens, and where the attribution begins."""
    stop = first
    while stop and (stop - 1 in line.timed or line.norms[stop - 1] in line.words.before_cue):
        stop -= 1
    if stop and line.norms[stop - 1] in {",", *QUOTES} | DASHES:
        owner = _apposition(line, stop - 1, table) if line.norms[stop - 1] == "," else None
        if owner:
            return owner, owner[0]
        name = _name_after(line, end, table)
        return (name, stop) if name and stop > 2 else (None, stop)
    name = _name_before(line, stop, table)
    return name, name[0] if name else stop


def _apposition(line: Line, comma: int, table: Verbs) -> tuple[int, int] | None:
    """Rao, the chief of the board, said: the name before the first comma."""
    for at in range(comma - 1, max(-1, comma - 14), -1):
        norm = line.norms[at]
        if norm == ",":
            name = _name_before(line, at, table)
            return name if name and (name[0] == 0 or line.norms[name[0] - 1] in LEADERS | QUOTES) else None
        if norm in table.tense or norm in QUOTES:
            return None
    return None


def _name_before(line: Line, end: int, table: Verbs) -> tuple[int, int] | None:
    start, norms, words = end, line.norms, line.words
    while start and end - start < _LONGEST_NAME:
        norm, token = norms[start - 1], line.tokens[start - 1]
        if start - 1 in line.timed or norm in words.boundaries or norm in table.tense:
            break
        if token.kind in ("word", "number"):
            start -= 1
        elif norm == ")" and (opening := line.opening(start - 1)) >= 0:
            start = opening
        elif _inside(line, start - 1):
            start -= 1
        else:
            break
    if start < end and norms[start] in _PREPOSITIONS:
        start = next((at for at in range(start + 2, end) if norms[at] in _ARTICLES), end)
    while start < end and (norms[start] in words.leading or line.tokens[start].kind == "punct"):
        start += 1
    return (start, end) if start < end else None


def _name_after(line: Line, start: int, table: Verbs) -> tuple[int, int] | None:
    end, norms, count = start, line.norms, len(line.norms)
    while end < count and end - start < _LONGEST_NAME:
        norm, token = norms[end], line.tokens[end]
        if end in line.timed or norm in line.words.boundaries or norm in table.tense or norm in {"in", "on", "during"}:
            break
        if token.kind in ("word", "number") or _inside(line, end):
            end += 1
        else:
            break
    while end > start and line.tokens[end - 1].kind == "punct":
        end -= 1
    return (start, end) if end > start else None


def _inside(line: Line, at: int) -> bool:
    """Say whether the punctuation at `at` belongs to a name: a hyphen, an initial's point."""
    if not 0 < at < len(line.norms) - 1 or line.tokens[at - 1].kind != "word":
        return False
    if line.norms[at] in DASHES:
        return not line.tokens[at].spaced and not line.tokens[at + 1].spaced
    return line.norms[at] == "." and len(line.norms[at - 1]) <= 5
