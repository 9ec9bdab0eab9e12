"""People in Devanagari: titles, known names, and the postpositions that follow a name."""

from __future__ import annotations

from typing import Literal

from factcheck.extraction import romanise
from factcheck.extraction.entities.lexicon import Names, is_initial
from factcheck.extraction.entities.spans import Board, Span

Class = Literal["given", "surname", "either", "initial", "link", "unknown", "none"]

_LONGEST = 5
_AGENT = "ने"
_CASES = frozenset("ने को का की के से पर भी और ही तथा व एवं समेत सहित द्वारा जैसे या".split())
_SAYING_REACH = 8
_NOT_NAMES = tuple(
    "ों ाएं ियां ियों ाओं ीय ात्मक वाला वाले वाली वालों करण पूर्ण शील ेगा ेगी ेंगे ाया ाई ाकर ाना ाने ाती ाते "
    "ियत कारी कार ता त्व पन िक वाद वादी वासी दाता धारी कर्मी जनक यों ाव ावट आहट".split()
)
_POSTPOSED = frozenset("के की को का ने से में पर ही भी तो न व".split())


def people(board: Board, names: Names) -> None:
    """Take the people named in Devanagari."""
    i = 0
    while i < len(board.tokens):
        stop = _run(board, i, names)
        if stop > i:
            span = _person(board, i, stop, names)
            if span is not None:
                board.take(span)
                stop = max(stop, span.stop)
        i = max(stop, i + 1)


def classify(board: Board, i: int, names: Names) -> Class:
    """Return what token `i` may be in a name."""
    token = board.tokens[i]
    norm = token.norm
    if token.kind != "word" or token.raw.isascii() or not board.free(i):
        return "none"
    if norm in names.given:
        return "either" if norm in names.surnames else "given"
    if norm in names.surnames:
        return "surname"
    if is_initial(norm):
        return "initial" if norm not in _POSTPOSED or _among_initials(board, i) else "none"
    if norm in names.links:
        return "link"
    if norm in names.common or norm in names.titles or norm in names.honorifics or norm in names.heads:
        return "none"
    return "unknown" if _like_a_name(norm) else "none"


def _among_initials(board: Board, i: int) -> bool:
    """एम के स्टालिन: के between an initial and a name is a letter."""
    before, after = board.norm(i - 1), board.norm(i + 1)
    return is_initial(before) and before not in _POSTPOSED and bool(after)


def _like_a_name(norm: str) -> bool:
    return len(norm) > 2 and not norm.endswith(_NOT_NAMES)


def _run(board: Board, i: int, names: Names) -> int:
    """Return where the run of words that may be one name, begun at `i`, ends."""
    tokens = board.tokens
    j = i
    while j < len(tokens) and j - i < _LONGEST:
        if j > i and not (tokens[j].spaced or tokens[j - 1].raw == "."):
            break
        kind = classify(board, j, names)
        if kind == "none":
            break
        j += 1
        if kind == "initial" and j < len(tokens) and tokens[j].raw == "." and j + 1 < len(tokens):
            j += 1
    return j


def _person(board: Board, first: int, stop: int, names: Names) -> Span | None:
    tokens = board.tokens
    title = _title(board, first, names)
    kinds = {k: classify(board, k, names) for k in range(first, stop) if tokens[k].kind == "word"}
    known = [k for k, kind in kinds.items() if kind in ("given", "surname", "either")]
    if known:
        first, stop = _around_known(board, first, stop, kinds, title, names)
    elif not _unknown_person(board, first, stop, title, kinds, names):
        return None
    elif title != "none":
        stop = min(stop, first + 3)
    if first >= stop or not _stands(board, first, stop, title, names):
        return None
    return Span(first, stop, "person", key(board, first, stop, names))


def _around_known(
    board: Board, first: int, stop: int, kinds: dict[int, Class], title: str, names: Names
) -> tuple[int, int]:
    """Cut the run to the known names, the unknown words between them and one beside them."""
    known = [k for k, kind in kinds.items() if kind in ("given", "surname", "either")]
    begin, end = known[0], known[-1] + 1
    if title != "none":
        begin = first
    elif kinds[begin] in ("surname", "either"):
        while (
            begin - 1 >= first and begin - 1 >= known[0] - 2 and kinds.get(begin - 1) in ("unknown", "initial", "link")
        ):
            begin -= 1
    while begin > first and kinds.get(begin - 1) == "initial":
        begin -= 1
    ends_given = kinds[end - 1] in ("given", "either")
    if (
        ends_given
        and end < stop
        and kinds.get(end) == "unknown"
        and (end + 1 == stop)
        and _closed(board, end + 1, names)
    ):
        end += 1
    return begin, end


def _closed(board: Board, i: int, names: Names) -> bool:
    """Whether a name may end before token `i`: a postposition, a title, a mark or the end."""
    if i >= len(board.tokens):
        return True
    token = board.tokens[i]
    return token.kind != "word" or token.norm in _CASES or token.norm in names.titles or token.norm in names.honorifics


def _title(board: Board, first: int, names: Names) -> Literal["strong", "weak", "none"]:
    before = first - 1
    if before > 0 and board.tokens[before].raw == "." and not board.tokens[before].spaced:
        before -= 1
    if before < 0 or board.tokens[before].kind != "word":
        return "none"
    norm = board.tokens[before].norm
    if norm in names.strong_titles:
        return "strong"
    return "weak" if norm in names.titles else "none"


def _unknown_person(board: Board, first: int, stop: int, title: str, kinds: dict[int, Class], names: Names) -> bool:
    """Whether a run of words on no list is a person: after a title, or a speaker before ने."""
    words = sum(kind == "unknown" for kind in kinds.values())
    if not words or not _closed(board, stop, names):
        return False
    if title == "strong":
        return True
    if title == "weak":
        return words >= 2 or board.norm(stop) == _AGENT
    if board.norm(stop) == _AGENT and stop - first <= 3:
        says = any(board.norm(k) in names.speech for k in range(stop + 1, stop + 1 + _SAYING_REACH))
        return says and words <= 2
    return False


def _stands(board: Board, first: int, stop: int, title: str, names: Names) -> bool:
    """Whether the name is sure enough: one doubtful word alone needs a title."""
    tokens = board.tokens
    words = [k for k in range(first, stop) if tokens[k].kind == "word"]
    if len(words) == 1:
        norm = tokens[first].norm
        if is_initial(norm):
            return False
        if norm in names.uncertain or norm in names.common:
            return title == "strong" and norm not in names.common and _closed(board, stop, names)
        return title != "none" or _closed(board, stop, names)
    return not all(tokens[k].norm in names.common for k in words)


def key(board: Board, first: int, stop: int, names: Names) -> str:
    """Return the key of a person: the sound of the words, or what the alias packs say."""
    words = " ".join(t.norm for t in board.tokens[first:stop] if t.kind == "word")
    return names.people.get(words) or f"person:{romanise.key(words)}"
