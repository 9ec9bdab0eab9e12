"""Organisations by their last word: दिल्ली पुलिस, यूनाइटेड डेमोक्रेटिक फ़्रंट, Osmania University."""

from __future__ import annotations

from factcheck.extraction import romanise
from factcheck.extraction.entities.lexicon import Names, is_initial, place_words
from factcheck.extraction.entities.people import like_a_name
from factcheck.extraction.entities.spans import Board, Span, adjacent
from factcheck.text.tokens import Token

_LONGEST = 6
_NAME_OF_A_BUILDING = 2
_LINKS = frozenset({"&", "of", "and", "the", "for", "ऑफ", "एंड", "फॉर", "और", "एवं"})
_JOINS = frozenset({"&", "एंड"})
_BEFORE_NAMES = frozenset({"the", "at", "in", "near", "from", "outside", "inside"})
_PLURAL = 4  # letters from which a final s is taken for a plural


def organisations_by_head(board: Board, names: Names) -> None:
    """Take runs of name-like words that end in the head of an organisation."""
    tokens = board.tokens
    heads, local_heads = names.heads, names.local_heads
    for i in [i for i, norm in enumerate(board.norms) if norm in heads or norm in local_heads]:
        token = tokens[i]
        if token.kind != "word" or i == 0:
            continue
        owner = board.owner[i]
        if owner is not None and not (owner.type == "organisation" and owner.stop == i + 1 and owner.first == i):
            continue
        local, strong = token.norm in local_heads, token.norm in heads
        if strong and token.raw.isascii() and not token.raw[0].isupper():
            continue
        first = _first(board, i, names, local)
        if first < i:
            board.take(Span(first, i + 1, "organisation", _key(board, first, i + 1, names)))


def partnerships(board: Board, names: Names) -> None:
    """Take two names that a sign joins as one body: Larsen & Toubro, लार्सन एंड टुब्रो."""
    if _JOINS.isdisjoint(board.norms):
        return
    tokens = board.tokens
    for i in range(1, len(tokens) - 1):
        if tokens[i].norm in _JOINS and all(board.free(j) and _partner(tokens[j], names) for j in (i - 1, i + 1)):
            board.take(Span(i - 1, i + 2, "organisation", _key(board, i - 1, i + 2, names)))


def _partner(token: Token, names: Names) -> bool:
    if token.kind != "word" or token.norm in names.common or token.norm in names.titles:
        return False
    return token.raw[0].isupper() if token.raw.isascii() else like_a_name(token.norm, names)


def facilities(board: Board, names: Names) -> None:
    """Take named buildings and grounds as places: ताज होटल, बाबरी मस्जिद, Lotus Temple."""
    if names.facilities.isdisjoint(board.norms):
        return
    tokens = board.tokens
    for i in [i for i, norm in enumerate(board.norms) if norm in names.facilities]:
        token = tokens[i]
        if not board.free(i):
            continue
        small = token.raw.isascii() and not token.raw[0].isupper()
        first = i
        while i - first < _NAME_OF_A_BUILDING and first > 0 and board.free(first - 1) and adjacent(tokens, first):
            before = tokens[first - 1]
            if not _names_a_building(before, names) or before.norm.endswith(place_words().endings):
                break
            first -= 1
        if first < i and not (small and not _told_by_article(board, first)):
            key = romanise.key(" ".join(names.english_heads.get(t.norm, t.norm) for t in tokens[first : i + 1]))
            board.take(Span(first, i + 1, "place", f"place:{key}"))


def _told_by_article(board: Board, first: int) -> bool:
    """Whether a name before a common word is that thing's own: the Preah Vihear temple."""
    return first > 0 and board.norm(first - 1) in _BEFORE_NAMES and board.tokens[first].raw[0].isupper()


def _names_a_building(token: Token, names: Names) -> bool:
    norm = token.norm
    if token.raw.isascii():
        return token.raw[0].isupper() and norm not in names.common
    if norm in names.common or norm in names.titles:
        return names.sure(norm)
    return names.listed(norm) or like_a_name(norm, names)


def _first(board: Board, head: int, names: Names, local: bool) -> int:
    """Return where the name begins; `head` itself when nothing before it belongs."""
    tokens = board.tokens
    first, proper = head, False
    for j in range(head - 1, max(-1, head - _LONGEST), -1):
        if not adjacent(tokens, j + 1):
            break
        owner = board.owner[j]
        if owner is not None:
            if owner.type != "place" or owner.demonym:
                break
            first, proper = owner.first, True
            break
        if local:
            if _named(tokens[j], names):  # मायावती सरकार
                first, proper = j, True
                continue
            break
        if not _belongs(tokens[j], names):
            if proper or tokens[head].norm in names.generic or not _proper(tokens[j], names):
                break
            first, proper = j, True  # लिब्रहान आयोग, नवजीवन सहकारी बैंक
            if j != head - 1:
                break
            continue
        proper = proper or tokens[j].norm not in names.inner or tokens[j].raw.isascii()
        first = j
    return first if proper or head - first >= 2 else head


def _proper(token: Token, names: Names) -> bool:
    """Whether a Devanagari word on no list may be the one proper name of a body."""
    norm = token.norm
    listed = any(norm in words for words in (names.common, names.titles, names.after, names.given, names.surnames))
    return not token.raw.isascii() and not listed and like_a_name(norm, names)


def _named(token: Token, names: Names) -> bool:
    known = token.norm in names.given or token.norm in names.surnames
    return known and token.norm not in names.common and not token.raw.isascii()


def _belongs(token: Token, names: Names) -> bool:
    """Whether a word may stand in the name of an organisation, before its head."""
    if token.norm in names.inner:
        return True
    if token.norm in names.common or token.norm in names.titles:
        return False
    if token.raw.isascii():
        return token.raw[0].isupper()
    return is_initial(token.norm) or token.norm in names.english


def _key(board: Board, first: int, stop: int, names: Names) -> str:
    """Return the key: the sound of the words, what they are in English: दिल्ली विश्वविद्यालय is Delhi University.

    A place in the name sounds as its usual Latin name, a plural as its singular; words that link are left out.
    """
    words: list[str] = []
    at = first
    known = names.english_heads if board.norm(stop - 1) in names.english_heads else {}  # no party is translated
    while at < stop:
        owner, norm = board.owner[at], board.tokens[at].norm
        if owner is not None and owner.type == "place" and not owner.demonym:
            words.append(owner.key.partition(":")[2])
            at = owner.stop
            continue
        said = known.get(norm, norm)
        if said and norm not in _LINKS:
            words.append(said[:-1] if said.isascii() and len(said) > _PLURAL and said.endswith("s") else said)
        at += 1
    return "org:" + romanise.key(" ".join(words))
