"""People in Latin letters: capitals, titles, known given and family names, verbs of saying."""

from __future__ import annotations

from factcheck.extraction import romanise
from factcheck.extraction.entities.lexicon import Names, sounds
from factcheck.extraction.entities.people import NAMED_AFTER, key
from factcheck.extraction.entities.spans import Board, Span
from factcheck.text.tokens import Token

_LONGEST = 4
_ARTICLES = frozenset({"the", "a", "an"})
_BESIDE_PEOPLE = frozenset(
    {
        *("and", "who", "in", "on", "at", "of", "for", "from", "with", "by", "as", "to", "after", "over", "against"),
        *("is", "was", "has", "had", "will", "won", "beat", "beats", "hit", "took", "said", "says", "made", "scored"),
        *("lost", "told", "held", "became", "takes", "wins", "led", "met", "fell", "died", "left", "got", "gave", "'s"),
    }
)
"""What follows a person's name more often than that of a thing: verbs people do, words that link."""
_DONE_BY_PEOPLE = frozenset({"met", "visited", "won", "beat", "scored", "died", "resigned", "told", "wrote", "spoke"})
_NAMING = frozenset({"named", "appointed", "nominated"})
_TELLING = 4  # a listed name longer than this is a person even as the first word of a sentence


def people(board: Board, names: Names) -> None:
    """Take the people named in Latin letters."""
    tokens, after = board.tokens, 0
    for i in [i for i, token in enumerate(tokens) if "A" <= token.raw < "["]:
        if i < after or not (_capital(tokens[i]) or _initials(board, i, names)):
            continue
        after = _run(board, i, names)
        if after > i and _is_person(board, i, after, names):
            board.take(Span(i, after, "person", key(board, i, after, names)))


def _capital(token: Token) -> bool:
    raw = token.raw
    return token.kind == "word" and raw[0].isupper() and raw[0].isascii() and (len(raw) == 1 or not raw.isupper())


def _run(board: Board, i: int, names: Names) -> int:
    tokens = board.tokens
    j = i
    while j < len(tokens) and j - i < 2 * _LONGEST and board.free(j):
        token = tokens[j]
        if j > i and token.kind == "word" and not token.spaced and tokens[j - 1].raw not in ".-":
            break
        if (_capital(token) and not _barred(token, names)) or (j == i and _initials(board, i, names)):
            j += 1
        elif j > i and token.raw in ".-" and not token.spaced and j + 1 < len(tokens) and _capital(tokens[j + 1]):
            if token.raw == "." and len(tokens[j - 1].raw) > 2:
                break
            j += 1
        elif j > i and token.norm in names.links and j + 1 < len(tokens) and _capital(tokens[j + 1]):
            j += 1
        else:
            break
    return j


def _initials(board: Board, i: int, names: Names) -> bool:
    """Whether token `i` is the DK of DK Shivakumar: two or three capitals before a name."""
    token = board.tokens[i]
    if not (1 < len(token.raw) <= 3 and token.raw.isascii() and token.raw.isupper() and board.free(i)):
        return False
    return token.norm not in names.not_initialisms and names.listed(board.norm(i + 1)) and _capital(board.tokens[i + 1])


def _barred(token: Token, names: Names) -> bool:
    return token.norm in names.common or token.norm in names.titles or token.norm in names.heads


def _is_person(board: Board, first: int, stop: int, names: Names) -> bool:
    tokens = board.tokens
    words = [t for t in tokens[first:stop] if t.kind == "word" and len(t.raw) > 1 and t.norm not in names.links]
    title = _title(board, first, names)
    if not words or len(words) > _LONGEST or board.norm(stop) in NAMED_AFTER:
        return False
    if len(words) > 1 and board.norm(first - 1) in _NAMING:
        return True  # the Centre named Praveer Ranjan the new director
    listed = [t for t in words if t.norm in names.surnames or t.norm in names.given]
    says = _says(board, stop, names)
    if title or (listed and len(words) > 1):
        return True
    if listed:
        begins = says or len(words[0].norm) > _TELLING or board.norm(stop) in _DONE_BY_PEOPLE
        return words[0].norm not in names.uncertain and (first > 0 or begins)
    sounding = [t for t in words if len(t.norm) > 3 and romanise.key(t.norm) in sounds()]
    if len(words) > 1 and (_of_a_country(board, first) or (sounding and _alone(board, first, stop))):
        return True
    return bool(sounding) and (says or 1 < len(words) == len(sounding))


def _of_a_country(board: Board, first: int) -> bool:
    """Whether a name is a country's: Japan's Yui Sakamoto, where things of a country stand in small letters."""
    owner = board.owner[first - 2] if first > 1 and board.tokens[first - 1].norm == "'s" else None
    return owner is not None and owner.key.startswith("country:")


def _alone(board: Board, first: int, stop: int) -> bool:
    """Whether a run of capitals stands as people's names do: with no article, before no thing it may name."""
    tokens = board.tokens
    if first and (tokens[first - 1].norm in _ARTICLES or tokens[first - 1].raw in "'\"“‘"):
        return False
    if stop >= len(tokens) or tokens[stop].kind != "word":
        return True
    return tokens[stop].norm in _BESIDE_PEOPLE or tokens[stop].norm.endswith("ed")


def _title(board: Board, first: int, names: Names) -> bool:
    before = first - 1
    if before > 0 and board.tokens[before].raw == ".":
        before -= 1
    return before >= 0 and board.tokens[before].norm in names.titles and board.tokens[before].raw.isascii()


def _says(board: Board, stop: int, names: Names) -> bool:
    return board.norm(stop) in names.speech or board.norm(stop - 2) in names.speech
