"""Places and organisations that the gazetteers and alias packs know, and initialisms."""

from __future__ import annotations

from factcheck.extraction import places, romanise
from factcheck.extraction.entities.lexicon import (
    Names,
    begins_a_name,
    organisations,
    place_lengths,
    place_words,
    small_letters,
    sounds,
    spelt,
)
from factcheck.extraction.entities.people import like_a_name
from factcheck.extraction.entities.spans import Board, Span, joined
from factcheck.text.tokens import Token

_ARTICLES = frozenset({"the"})
_FEMININE = "की"
_AND = "and"
_NAMED = 3
_SHORTEST = 3  # letters of a place on no list


def organisations_and_places(board: Board, names: Names) -> None:
    """Take every known organisation, place and demonym, the longest first at each token."""
    tokens = board.tokens
    known = organisations()
    lengths = place_lengths()
    after = 0
    for i in [i for i, token in enumerate(tokens) if begins_a_name(token.norm) or token.raw.isupper()]:
        token = tokens[i]
        if i < after or token.kind != "word":
            continue
        span = _organisation(tokens, i) if token.norm in known and not _titled(tokens, i, names) else None
        if token.norm in lengths:
            place = _place(board, i, lengths[token.norm], names)
            if place is not None and (span is None or place.stop > span.stop):
                span = place
        span = span or _initialism(tokens, i, names)
        if span is not None:
            span = _qualified(board, span, names)
            board.take(span)
            after = span.stop


def _titled(tokens: list[Token], i: int, names: Names) -> bool:
    """Whether letters of a body are somebody's title here: SP Kirti Singh is a superintendent of police, no party."""
    if tokens[i].norm not in names.titles or not tokens[i].raw.isupper():
        return False
    for token in tokens[i + 1 : i + 1 + _NAMED]:
        if not token.raw[:1].isupper() or token.norm in names.common or token.norm in names.titles:
            return False
        if names.listed(token.norm) or romanise.key(token.norm) in sounds():
            return True
    return False


def _organisation(tokens: list[Token], i: int) -> Span | None:
    found = organisations().at(tokens, i)
    if found is None or not _capital(tokens, i, found[1]):
        return None
    key, stop = found
    return Span(i + (tokens[i].norm in _ARTICLES), stop, "organisation", key)


def _qualified(board: Board, span: Span, names: Names) -> Span:
    """Put into the key whose body it is, where every country or state has one.

    इज़राइली रक्षा मंत्रालय is `org:mod:il`; दिल्ली हाई कोर्ट is one name, `org:high_court:delhi`.
    """
    if span.key not in names.national and span.key not in names.local:
        return span
    if board.norm(span.stop) in names.of and span.stop + 1 < len(board.tokens):
        where = _place(board, span.stop + 1, place_lengths().get(board.norm(span.stop + 1), 0), names)
        if where is not None and not where.demonym:
            return span._replace(stop=where.stop, key=_key_at(span.key, where, names))
    if span.first == 0:
        return span
    before = span.first - 1
    adjacent = board.norm(before) not in names.genitives
    owner = board.owner[before if adjacent else before - 1] if before or adjacent else None
    if owner is None or owner.type != "place":
        return span
    if span.key in names.local and adjacent and not owner.demonym:
        span = span._replace(first=owner.first)
    return span._replace(key=_key_at(span.key, owner, names))


def _key_at(key: str, where: Span, names: Names) -> str:
    """Return the key of the body of that place: of the very place, or of its country unless that is home."""
    if key in names.local and not where.demonym:
        return f"{key}:{where.key.partition(':')[2]}"
    country = places.country(where.key)
    return key if country is None or country in names.home else f"{key}:{country.removeprefix('country:')}"


def _capital(tokens: list[Token], first: int, stop: int) -> bool:
    """Whether a Latin name has the capitals it needs; Devanagari has none."""
    if tokens[first].norm in _ARTICLES:
        return tokens[first + 1].raw[0].isupper()  # the Centre is the government, the centre of a town is not
    raw = tokens[first].raw
    if not raw.isascii():
        return True
    if joined(tokens, first, stop) in small_letters():
        return True
    if stop - first == 1 and len(raw) <= 4:
        return sum(c.isupper() for c in raw) >= 2 or (raw[0].isupper() and len(raw) == 4)
    return raw[0].isupper()


def _initialism(tokens: list[Token], i: int, names: Names) -> Span | None:
    """एनडीए and NDA: letters that name a body, unless listed as naming none."""
    token = tokens[i]
    raw = token.raw
    if raw.isascii():
        letters = raw.lower() if raw.isupper() and 3 <= len(raw) <= 7 and not _shouted(tokens, i) else None
    else:
        letters = spelt(token.norm)
    if letters is None or token.norm in names.not_initialisms or letters in names.not_initialisms:
        return None
    return Span(i, i + 1, "organisation", f"org:{letters}")


def _shouted(tokens: list[Token], i: int) -> bool:
    """Whether a word beside is in capitals too: ALSO READ is no body."""
    beside = [tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
    return any(t.kind == "word" and len(t.raw) > 1 and t.raw.isascii() and t.raw.isupper() for t in beside)


def _place(board: Board, i: int, longest: int, names: Names) -> Span | None:
    tokens = board.tokens
    for stop in range(min(len(tokens), i + longest), i, -1):
        name = joined(tokens, i, stop)
        demonym = places.demonyms().get(name)
        if demonym and _latin_capital(tokens, i, stop) and _of_nation(tokens, name, stop):
            return Span(i, stop, "place", demonym, demonym=True)
        key = places.names().get(name)
        if key and _latin_capital(tokens, i, stop) and _is_place(board, i, stop, name, names):
            return Span(i, stop, "place", key)
    return None


def _of_nation(tokens: list[Token], name: str, stop: int) -> bool:
    """Whether a demonym tells of its country: चीनी सैनिक, but not the sugar of चीनी मिल."""
    wanted = places.nationals().get(name)
    return wanted is None or any(joined(tokens, stop, end) in wanted for end in (stop + 1, stop + 2))


def _latin_capital(tokens: list[Token], first: int, stop: int) -> bool:
    raw = tokens[first].raw
    if not raw.isascii():
        return True
    return raw.isupper() if len(raw) <= 2 else raw[0].isupper() and tokens[stop - 1].raw[:1].isupper()


def _is_place(board: Board, first: int, stop: int, name: str, names: Names) -> bool:
    """Whether a known name stands for the place: ordinary words and people's names need a sign of it."""
    words = place_words()
    tokens = board.tokens
    single = stop - first == 1
    if board.norm(stop) in words.trains:
        return False
    doubtful = name in words.uncertain or (single and name in names.common)
    person = single and (name in names.surnames or name in names.given)
    if single and _in_a_persons_name(tokens, first, names):
        return False
    if not doubtful and not person:
        return True
    if tokens[first].raw.isascii():
        return first > 0 and (tokens[first - 1].norm in words.context or _beside_a_place(board, first))
    return board.norm(stop) in words.context and board.norm(first - 1) != _FEMININE  # की सूरत में


def _beside_a_place(board: Board, first: int) -> bool:
    """Whether a name stands beside a place by "and": Armenia and Turkey."""
    return first > 1 and board.norm(first - 1) == _AND and board.owner[first - 2] is not None


def _in_a_persons_name(tokens: list[Token], i: int, names: Names) -> bool:
    """आनंद शर्मा, दरभंगा महाराज no: a family name right after makes the word part of a person."""
    if i + 1 < len(tokens) and tokens[i + 1].spaced:
        following = tokens[i + 1].norm
        if following in names.surnames and following not in names.uncertain:
            return names.listed(tokens[i].norm) or (
                tokens[i].raw.isascii() and romanise.key(tokens[i].norm) in sounds()
            )
    if not i or tokens[i - 1].norm not in names.given or tokens[i - 1].norm in names.uncertain:
        return False
    return tokens[i].norm in names.surnames or (tokens[i].raw.isascii() and tokens[i].spaced)


def by_context(board: Board, names: Names) -> None:
    """Take words on no list that end like a place or stand before ज़िला, airport and the like: रामनगर में."""
    words = place_words()
    tokens, norms, beside = board.tokens, board.norms, words.beside
    followed = enumerate(zip(norms, [*norms[1:], ""], strict=False))  # one more where there is none
    for i in [i for i, (norm, after) in followed if len(norm) > _SHORTEST and (after in beside or norm.isascii())]:
        token = tokens[i]
        norm = token.norm
        if token.kind != "word" or board.owner[i] is not None:
            continue
        if norm in names.common or norm in names.titles or names.listed(norm):
            continue
        after = board.norm(i + 1)
        if token.raw.isascii():
            ends, sure = norm.endswith(words.endings), after in words.sure_context
            found = token.raw[0].isupper() and not token.raw.isupper()
        else:
            ends = norm.endswith(words.endings) and (after in words.context or after in words.loose_context)
            sure = after in words.sure_context
            found = like_a_name(norm, names)
        if found and (ends or sure):
            board.take(Span(i, i + 1, "place", places.names().get(norm) or places.guess(norm)))
