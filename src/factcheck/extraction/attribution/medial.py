"""Attribution where the verb follows its subject (English: police said …, …, said Rao, according to …)."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.attribution.said import DASHES, LEADERS, QUOTES, STOPS, Line, Said, outermost
from factcheck.extraction.attribution.words import Cue, Speech
from factcheck.extraction.clauses import Verbs, is_verb
from factcheck.extraction.marks import Mark

_LONGEST_NAME = 14
_BREAKS = QUOTES | DASHES | {","}
_AFTER_NAME = STOPS | LEADERS | QUOTES | {"("}


def find(line: Line, table: Verbs) -> Said | None:
    """Return the outermost attribution of a sentence, None where it speaks for itself."""
    return outermost(_read(line, mark, table) for mark in line.words.lexicon.scan(line.norms))


def _read(line: Line, mark: Mark, table: Verbs) -> Said | None:
    label = mark[2]
    if label == "source":
        return _source(line, mark, table)
    if label == "cited":
        said = _source(line, mark, table)
        return replace(said, content=None) if said else None
    if label == "hearsay":
        return _hearsay(line, mark)
    if label.startswith("cue:"):
        return _spoken(line, mark, line.words.cues[label], table)
    return None


def _source(line: Line, mark: Mark, table: Verbs) -> Said | None:
    start, end, _ = mark
    name = _name_after(line, end, table)
    if not name or line.norms[name[1] - 1] in line.words.not_sources:
        return None
    count = len(line.norms)
    after = name[1]
    content: tuple[int, int] | None = None
    comma = after < count and line.norms[after] in LEADERS
    if comma and line.has_words(after, count, 3) and not line.has_words(0, start, 3):
        content = (after + 1, count)
    elif line.has_words(0, start, 3):
        content = (0, start)
    elif after < count:
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
    if cue.then and cue.then.isdisjoint(norms[end : end + 9]):
        return None
    first = start
    while first and (norms[first - 1] in words.beside_verb or _adverb(norms[first - 1], words)):
        first -= 1
    before = norms[first:start]
    if _not_spoken(line, start, end, before):
        return None
    subject, begins = _subject(line, first, end, table)
    if subject is None or _relative(line, subject):
        return None
    if cue.then and any(is_verb(norm, table) for norm in norms[slice(*subject)]):  # held ten people accused of
        return None
    negated = not words.negators.isdisjoint(before)
    content, last = _content_after(line, end, cue, table)
    that = norms[last - 1] in words.complementisers
    if not that and _closes(line, begins, end, cue, table):
        return Said(subject, (start, end), (0, begins), cue.stance, negated)
    if content is None and not cue.bare:
        return None
    return Said(subject, (start, last), content, cue.stance, negated)


def _adverb(norm: str, words: Speech) -> bool:
    return norm.endswith(words.adverb_endings) and norm not in words.not_adverbs


def _not_spoken(line: Line, start: int, end: int, before: list[str]) -> bool:
    """Passives (was told, claimed by), infinitives, nouns (the accused) and co-wrote are not somebody's words."""
    if not line.words.passives.isdisjoint(before):
        return True
    if start and line.norms[start - 1] in line.words.before_nouns:
        return True
    if start and line.norms[start - 1] in DASHES and not line.tokens[start].spaced:
        return True
    return end < len(line.norms) and line.norms[end] in line.words.agents


def _relative(line: Line, name: tuple[int, int]) -> bool:
    """…, a charge the army denied: a second article inside a name after a comma shows a relative clause."""
    norms, words = line.norms, line.words
    if not name[0] or norms[name[0] - 1] != ",":
        return False
    inside = range(name[0] + 1, name[1])
    return any(norms[at] in words.articles and norms[at - 1] not in words.joints for at in inside)


def _closes(line: Line, begins: int, end: int, cue: Cue, table: Verbs) -> bool:
    """Say whether the attribution that begins at `begins` follows its content: …, police said."""
    norms, count = line.norms, len(line.norms)
    if begins < 3 or norms[begins - 1] not in LEADERS | QUOTES or not line.has_words(0, begins, 3):
        return False
    if line.opens_quote(begins - 1):
        return False
    if cue.bare or norms[begins - 1] in QUOTES:
        return True
    if norms[end - 1] in line.words.takes_person and (person := _name_after(line, end, table)):
        end = person[1]
        if end < count and norms[end] in line.words.prepositions:
            return True
    return end >= count or end in line.timed or norms[end] in STOPS or norms[end] in LEADERS


def _that(line: Line, end: int) -> int:
    """Return the end of `that` after the cue and a person told, adverbs, times, in or at …; else `end`."""
    words, norms = line.words, line.norms
    told = norms[end - 1] in words.takes_person
    adjunct = False
    for at in range(end, min(len(norms), end + 10)):
        norm = norms[at]
        if norm in words.complementisers:
            pronoun = at + 1 == len(norms) or norms[at + 1] in STOPS or norms[at + 1] in words.joints
            return end if pronoun else at + 1
        adjunct = adjunct or norm in words.prepositions
        passing = adjunct or told or at in line.timed or norm in words.fillers or _adverb(norm, words)
        if not passing or line.tokens[at].kind == "punct":
            break
    return end


def _content_after(line: Line, end: int, cue: Cue, table: Verbs) -> tuple[tuple[int, int] | None, int]:
    """Return the clause that follows the cue, and where the cue ends."""
    count = len(line.norms)
    said = _that(line, end)
    if said > end:
        return ((said, count) if said < count else None), said
    at = line.skip(end, line.words.fillers)
    if at < count and (line.norms[at] in LEADERS or line.norms[at] in QUOTES):
        return ((at + 1, count) if line.has_words(at, count, 2) else None), end
    if not line.has_words(at, count, 2) or not (cue.bare or _clause_follows(line, at, table)):
        return None, end
    return (at, count), end


def _clause_follows(line: Line, at: int, table: Verbs) -> bool:
    """Say whether a subject and a finite verb follow, with no relative word or comma between (claimed he was)."""
    if line.norms[at] in line.words.pronouns:
        return True
    for index in range(at, min(len(line.norms), at + 12)):
        norm = line.norms[index]
        if line.tokens[index].kind == "punct" and not _inside(line, index):
            return False
        if norm in table.opens or norm in table.complementisers or norm in table.conjunctions:
            return False
        if norm in table.tense and not (norm in table.also_names and line.tokens[index].raw[0].isupper()):
            return index > at
    return False


def _subject(line: Line, first: int, end: int, table: Verbs) -> tuple[tuple[int, int] | None, int]:
    """Return the speaker's tokens, and where the attribution begins."""
    stop = first
    while stop and (stop - 1 in line.timed or line.norms[stop - 1] in line.words.before_cue):
        stop -= 1
    if stop and line.norms[stop - 1] in _BREAKS:
        owner = _apposition(line, stop - 1, table) if line.norms[stop - 1] == "," else None
        if owner:
            return owner, owner[0]
        name = _name_after(line, end, table)
        after = name[1] if name else 0
        last = after >= len(line.norms) or line.norms[after] in _AFTER_NAME | line.words.after_name
        if not name or stop < 3 or not last:
            return None, stop
        return name, stop
    name = _name_before(line, stop)
    return name, name[0] if name else stop


def _apposition(line: Line, comma: int, table: Verbs) -> tuple[int, int] | None:
    """Rao, the chief of the board, said; Rao, who is ill, said: the name before the first comma."""
    for at in range(comma - 1, max(-1, comma - 20), -1):
        norm = line.norms[at]
        if norm in QUOTES:
            return None
        if norm == ",":
            if line.norms[at + 1] not in table.opens and not table.tense.keys().isdisjoint(line.norms[at:comma]):
                return None
            name = _name_before(line, at)
            return name if name and (name[0] == 0 or line.norms[name[0] - 1] in LEADERS | QUOTES) else None
    return None


def _name_before(line: Line, end: int) -> tuple[int, int] | None:
    start, norms, words = end, line.norms, line.words
    while start and end - start < _LONGEST_NAME:
        norm, token = norms[start - 1], line.tokens[start - 1]
        if start - 1 in line.timed or norm in words.boundaries:
            break
        if token.kind in ("word", "number"):
            start -= 1
        elif norm == ")" and (opening := line.opening(start - 1)) >= 0:
            start = opening
        elif _inside(line, start - 1):
            start -= 1
        else:
            break
    if start < end and norms[start] in words.prepositions:
        start = next((at for at in range(start + 2, end) if norms[at] in words.articles), end)
    while start < end and (norms[start] in words.leading or line.tokens[start].kind == "punct"):
        start += 1
    if start < end and norms[end - 1] in words.pronouns:
        start = end - 1
    return (start, end) if start < end else None


def _name_after(line: Line, start: int, table: Verbs) -> tuple[int, int] | None:
    end, norms, count = start, line.norms, len(line.norms)
    while end < count and end - start < _LONGEST_NAME:
        norm, token = norms[end], line.tokens[end]
        if end in line.timed or norm in line.words.boundaries or norm in table.tense or norm in line.words.places:
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
