"""People in Devanagari: titles, known names, and the postpositions that follow a name.

Words that may be parts of one name form a run; what the run holds and what stands around it decides
whether it is a person and where the name begins and ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from factcheck.extraction import romanise
from factcheck.extraction.entities.lexicon import Names, is_initial, plain, signs
from factcheck.extraction.entities.spans import Board, Span
from factcheck.extraction.frames.lexicon import scan
from factcheck.lang import fold

Class = Literal["given", "surname", "either", "initial", "link", "unknown", "none"]
Title = Literal["strong", "weak", "none"]

_LONGEST = 5
_FULL = 2
NAMED_AFTER = frozenset(map(fold, ("trophy", "cup", "ट्रॉफी", "कप", "पुरस्कार", "मार्ग", "योजना", "सेतु")))
"""Things named after people, who have no part in what they are told of: the Nehru Trophy."""
_TITLE_REACH = 5
_SAYING_REACH = 8
_KNOWN = ("given", "surname", "either")


@dataclass(slots=True)
class _Run:
    """Tokens `first:stop` that may be one name, the class of each word, and the title before."""

    first: int
    stop: int
    kinds: dict[int, Class]
    title: Title

    def known(self) -> list[int]:
        return [k for k, kind in self.kinds.items() if kind in _KNOWN]


def people(board: Board, names: Names) -> None:
    """Take the people named in Devanagari."""
    tokens, after = board.tokens, 0
    for i in _likely(board.norms):
        if i < after or tokens[i].kind != "word" or tokens[i].raw.isascii() or board.owner[i] is not None:
            continue
        if i > 0 and tokens[i - 1].raw == "-" and not tokens[i].spaced:  # half of a compound: हिंद-प्रशांत
            continue
        run = _run(board, i, names)
        after = run.stop
        if _is_person(board, run, names) and _stands(board, run, names):
            board.take(Span(run.first, run.stop, "person", key(board, run.first, run.stop, names)))
            after = run.stop


def _likely(norms: list[str]) -> list[int]:
    """Return where a name may begin: among words not common, in a stretch of them with a sign of a person.

    The sign is a listed name, a title not far before the stretch, or ने right after it.
    """
    common, telling = plain(), signs()
    if telling.isdisjoint(norms):
        return []
    told = [norm in telling for norm in norms]
    ends = [i for i, norm in enumerate(norms) if norm in common]
    found: list[int] = []
    begin = 0
    for end in [*ends, len(norms)]:
        if end > begin and True in told[max(0, begin - _TITLE_REACH) : end + 1]:
            found += [i for i in range(begin, end) if not norms[i].isascii()]
        begin = end + 1
    return found


def key(board: Board, first: int, stop: int, names: Names) -> str:
    """Return the key of a person: the sound of the words, or what the alias packs say."""
    words = [t for t in board.tokens[first:stop] if t.kind == "word"]
    known = names.people.get(" ".join(t.norm for t in words))
    return known or "person:" + romanise.key(" ".join(t.raw for t in words))


def like_a_name(norm: str, names: Names) -> bool:
    """Whether a Devanagari word on no list could be a name: it has no ending of another kind of word."""
    return len(norm) > 2 and not norm.endswith(names.not_name_endings)


def _classify(board: Board, i: int, names: Names) -> Class:
    token = board.tokens[i]
    norm = token.norm
    if token.kind != "word" or token.raw.isascii() or not board.free(i):
        return "none"
    if is_initial(norm):
        return "none" if norm in names.small and not _after_initial(board, i, names) else "initial"
    if norm in names.common and not (names.listed(norm) and _beside_a_name(board, i, names)):
        return "none"
    if norm in names.titles and not names.sure(board.norm(i - 1)):
        return "none"
    if norm in names.given:
        return "either" if norm in names.surnames else "given"
    if norm in names.surnames:
        return "surname"
    if norm in names.links:
        return "link"
    if norm in names.common or norm in names.titles or norm in names.honorifics or norm in names.heads:
        return "none"
    return "unknown" if like_a_name(norm, names) else "none"


def _beside_a_name(board: Board, i: int, names: Names) -> bool:
    neighbours = (board.norm(i - 1), board.norm(i + 1))
    return any(names.listed(norm) and norm not in names.common for norm in neighbours)


def _after_initial(board: Board, i: int, names: Names) -> bool:
    """एम के स्टालिन: के between an initial and a name is a letter."""
    before = board.norm(i - 2 if board.norm(i - 1) == "." else i - 1)
    return is_initial(before) and before not in names.small and bool(board.norm(i + 1))


def _run(board: Board, i: int, names: Names) -> _Run:
    tokens = board.tokens
    kinds: dict[int, Class] = {}
    j = i
    while j < len(tokens) and j - i < _LONGEST:
        if j > i and not (tokens[j].spaced or tokens[j - 1].raw == "."):
            break
        kind = _classify(board, j, names)
        if kind == "none" and j == i and (_before_known(board, i, names) or _given(board, i, names)):
            kind = "unknown"
        if kind == "none" or (kind == "given" and j > i + 1 and _ends_a_person(board.norm(j - 1), names)):
            break
        kinds[j] = kind
        j += 1
        if kind == "initial" and j + 1 < len(tokens) and tokens[j].raw == ".":
            j += 1
    return _Run(i, j, kinds, _title(board, i, names) if kinds else "none")


def _before_known(board: Board, i: int, names: Names) -> bool:
    """डॉ अनिता देशपांडे: between a title and a family name any word is a given name."""
    token = board.tokens[i]
    if board.norm(i + 1) not in names.surnames or token.norm in names.common or token.norm in names.titles:
        return False
    return token.kind == "word" and board.free(i) and _title(board, i, names) == "strong"


def _given(board: Board, i: int, names: Names) -> bool:
    """अमृता फडणवीस: what ends as abstract nouns do is a given name right before a sure family name."""
    norm = board.norm(i)
    if not names.sure(board.norm(i + 1)) or not norm.endswith(names.given_endings) or not board.free(i):
        return False
    return board.norm(i + 1) in names.surnames and norm not in names.common and norm not in names.titles


def _ends_a_person(norm: str, names: Names) -> bool:
    """After a sure family name a given name begins the next person: मनमोहन सिंह राहुल गांधी."""
    return norm in names.surnames and norm not in names.given and norm not in names.uncertain


def _title(board: Board, first: int, names: Names) -> Title:
    before = first - 1
    if before > 0 and board.tokens[before].raw == "." and not board.tokens[before].spaced:
        before -= 1
    if before > 2 and board.tokens[before].raw == ")" and board.tokens[before - 2].raw == "(":
        before -= 3  # जनरल (सेवानिवृत्त)
    norm = board.norm(before)
    if norm in names.strong_titles:
        return "strong"
    return "weak" if norm in names.titles else "none"


def _is_person(board: Board, run: _Run, names: Names) -> bool:
    """Whether the run is a person; cuts it to the name."""
    if not run.kinds:
        return False
    known = run.known()
    sure = any(names.sure(board.norm(k)) for k in known)
    pair = any(b - a == 1 for a, b in pairwise(known))  # two doubtful names make one sure: लाल बहादुर
    if sure or pair or (known and (run.title != "none" or _speaks(board, run.stop, names))):
        _cut(board, run, names)
        return True
    if not _unknown_person(board, run, names):
        return False
    if run.title != "none":
        run.stop = min(run.stop, run.first + 3)
    return True


def _cut(board: Board, run: _Run, names: Names) -> None:
    """Cut the run to its known names, the words between them, and one unknown word beside them."""
    known, kinds = run.known(), run.kinds
    begin, end = known[0], known[-1] + 1
    if run.title != "none":
        begin = run.first
    elif kinds[begin] == "surname" and kinds.get(begin - 1) == "unknown":
        begin -= 1
    while begin > run.first and (kinds.get(begin - 1) == "initial" or board.tokens[begin - 1].raw == "."):
        begin -= 1
    unknown_last = kinds.get(end) == "unknown" and end + 1 == run.stop
    if unknown_last and _goes_on(board, run, end, names) and _closed(board, end + 1, names):
        end += 1
    run.first, run.stop = begin, end


def _goes_on(board: Board, run: _Run, end: int, names: Names) -> bool:
    """Whether a word on no list may end a name: not after its family name, unless that stands in the middle."""
    if run.kinds[end - 1] != "surname":
        return True
    certain = run.title != "none" or board.norm(end + 1) in names.agent
    return certain and end - run.first > 1 and board.norm(end - 1) in names.middle


def _closed(board: Board, i: int, names: Names) -> bool:
    """Whether a name may end before token `i`: a postposition, a title, a mark or the end."""
    if i >= len(board.tokens) or board.tokens[i].kind != "word":
        return True
    norm = board.tokens[i].norm
    return norm in names.after or norm in names.titles or norm in names.honorifics


def _unknown_person(board: Board, run: _Run, names: Names) -> bool:
    """Whether words on no list are a person: after a title, or a speaker with ने and a verb of saying."""
    words = sum(kind == "unknown" for kind in run.kinds.values())
    if not words or not _closed(board, run.stop, names):
        return False
    agent = board.norm(run.stop) in names.agent
    if run.title == "strong":
        return True
    if run.title == "weak":
        return words >= 2 or agent
    if agent and words == run.stop - run.first == _FULL and not _meaning(board, run):
        return True  # a first name and a family name of another country
    return words <= 2 and _speaks(board, run.stop, names)


def _meaning(board: Board, run: _Run) -> bool:
    """Whether a word of the run is one that the packs know."""
    return any(scan(board.tokens[k : k + 1]) for k in range(run.first, run.stop))


def _speaks(board: Board, stop: int, names: Names) -> bool:
    """Whether ने and a verb of saying follow."""
    reach = range(stop + 1, stop + 1 + _SAYING_REACH)
    return board.norm(stop) in names.agent and any(board.norm(k) in names.speech for k in reach)


def _stands(board: Board, run: _Run, names: Names) -> bool:
    """Whether the name is sure enough: one doubtful word alone needs a title, or speaks."""
    words = [board.norm(k) for k in range(run.first, run.stop) if board.tokens[k].kind == "word"]
    if board.norm(run.stop) in NAMED_AFTER:
        return False
    if len(words) > 1:
        return not all(word in names.common for word in words) and not _ends_in_a_verb(board, run, words, names)
    if is_initial(words[0]) or words[0] in names.common:
        return False
    if words[0] not in names.uncertain or (words[0] not in names.nouns and _speaks(board, run.stop, names)):
        return True
    return run.title == "strong" and _closed(board, run.stop, names)


def _ends_in_a_verb(board: Board, run: _Run, words: list[str], names: Names) -> bool:
    """Whether a word that may end a name is the verb of its clause: मांग मान ली। but भगवंत मान ने."""
    listed = [word for word in words if names.listed(word)]
    doubtful = words[-1] in names.common and all(word in names.uncertain or word in names.common for word in listed)
    return doubtful and run.title == "none" and board.norm(run.stop) not in names.after
