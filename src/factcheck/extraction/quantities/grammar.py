"""What a number counts and what part it plays, as far as the words around it say."""

from __future__ import annotations

from factcheck.extraction.quantities.lexicon import Lexicon
from factcheck.extraction.quantities.mentions import Mention
from factcheck.model.mention import Role
from factcheck.text.tokens import Token

_BREAKS = frozenset(",;।:?!|•—()[]") | {"\n"}
_REACH = 14  # tokens an outcome may lie after its number
_ASIDE = 6
_NOUN_REACH = 5
_OWNER_REACH = 6
_THAT = frozenset({"that", "says", "said", "found"})
_MOST_OF_RATIO = 1_000
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})
_PERSON = "person"


def counted(tokens: list[Token], mentions: list[Mention], k: int, lex: Lexicon) -> tuple[str | None, bool]:
    """Return (key of what mention `k` counts, whether it is an outcome that people suffer)."""
    mention = mentions[k]
    if mention.unit in _TIMES or mention.numeral.kind == "ordinal":
        return None, False
    until = _until(tokens, mentions, k, lex)
    noun = _noun(tokens, mention, until, lex)
    if mention.unit not in (None, _PERSON):
        return (noun or _toll(tokens, mentions, k, lex) if mention.unit == "%" else noun), False
    if noun:
        return noun, noun in lex.outcome_keys
    verb = _verb(tokens, mention, lex)
    if verb:
        return verb, True
    begin, until = _past_aside(tokens, mentions, k, until, lex)
    for j in range(begin, min(until, begin + _REACH)):
        found = lex.outcomes.at(tokens, j)
        if found:
            return found[0], True
    toll = _toll(tokens, mentions, k, lex)
    if toll is None and _joined(tokens, mentions, k, until, lex):
        return counted(tokens, mentions, k + 1, lex)
    return toll, toll is not None


def _joined(tokens: list[Token], mentions: list[Mention], k: int, until: int, lex: Lexicon) -> bool:
    """पांच लोगों और दो बच्चों की मौत: whether "and" joins this count to the next, the last, of one kind."""
    if k + 1 >= len(mentions) or k + 2 < len(mentions) or mentions[k].unit != mentions[k + 1].unit:
        return False
    next_to = mentions[k].stop == until and until + 1 == mentions[k + 1].first
    return next_to and lex.is_("and_", tokens[until].norm)


def role(tokens: list[Token], mentions: list[Mention], k: int, lex: Lexicon) -> Role:
    """Return the part mention `k` plays: an amount, a change, a total and so on."""
    mention = mentions[k]
    if mention.numeral.kind == "collective":
        return "collective"
    if mention.more:
        return "change"
    measured = mention.unit is not None and mention.unit != _PERSON
    for stop in (mention.stop, _past_noun(tokens, mention.stop, lex)):
        if lex.roles["from_after"].at(tokens, stop):
            return "from"
        if measured and lex.roles["change_after"].at(tokens, stop):
            return "change"
        if lex.roles["part_after"].at(tokens, stop) or lex.roles["part_after"].at(tokens, stop + 1):
            return "part"
    if k + 1 < len(mentions) and _out_of(tokens, mention.stop, mentions[k + 1].first, lex):
        return "total"
    return _role_before(tokens, mentions, k, lex, measured=measured)


def _out_of(tokens: list[Token], stop: int, next_: int, lex: Lexicon) -> bool:
    """Whether में से stands between two numbers, behind what the first counts: 12 बड़े कारखानों में से पांच."""
    for j in range(stop, min(next_, stop + _NOUN_REACH)):
        found = lex.out_of.at(tokens, j)
        if found and not tokens[j].raw.isascii():
            return next_ - found[1] <= 1
        if tokens[j].kind != "word" or lex.is_("noun_breaks", tokens[j].norm):
            return False
    return False


def _role_before(tokens: list[Token], mentions: list[Mention], k: int, lex: Lexicon, *, measured: bool) -> Role:
    mention = mentions[k]
    if k and _in_every(tokens, mentions[k - 1], mention, lex):
        return "total"
    share = _of_all(tokens, mention.first, lex)
    if share is not None and _has_partner(tokens, mentions, k, share):
        return "total"
    if measured and mention.comparator in ("=", "~") and lex.roles["change_before"].before(tokens, mention.first):
        return "change"
    if lex.roles["from_before"].before(tokens, mention.first):
        return "from"
    if lex.roles["part_before"].before(tokens, mention.first):
        return "part"
    return "amount"


def _in_every(tokens: list[Token], part: Mention, whole: Mention, lex: Lexicon) -> bool:
    """Whether two numbers that open a clause tell a ratio: nine in ten farmers, one in every five children."""
    found = lex.in_every.before(tokens, whole.first)
    if found is None or found[1] != part.stop or part.stop != part.tail or whole.unit not in (None, _PERSON):
        return False
    opens = part.first == 0 or tokens[part.first - 1].raw in _BREAKS or tokens[part.first - 1].norm in _THAT
    return opens and part.unit is None and part.numeral.value < whole.numeral.value <= _MOST_OF_RATIO


def _of_all(tokens: list[Token], first: int, lex: Lexicon) -> int | None:
    """Return where the "of" before a number begins, whoever it is said to belong to: of the panel's 39, of its 12."""
    for j in range(first, max(0, first - _OWNER_REACH), -1):
        share = lex.out_of.before(tokens, j)
        if share and tokens[share[1]].raw.isascii():
            return share[1] if j == first or _owned(tokens, first, lex) else None
        if tokens[j - 1].kind not in ("word", "number"):
            return None
    return None


def _owned(tokens: list[Token], first: int, lex: Lexicon) -> bool:
    """Whether a word of possession stands right before a number: its 12, India's 31, the states' 90."""
    before = tokens[first - 1]
    return lex.is_("own", before.norm) or before.norm.endswith(("'s", "’s", "s'", "s’"))


def _has_partner(tokens: list[Token], mentions: list[Mention], k: int, start: int) -> bool:
    """Whether an amount stands right before the "of" at `start`, or the clause begins with it: Of the 90.

    Twenty members of 14 parties are no share of the parties.
    """
    if k and start - mentions[k - 1].stop <= 1:
        one = mentions[k - 1]
        bare = start - one.tail == 0 or (start - one.tail == 1 and one.unit == "%")
        return bare or start + 1 < mentions[k].first or one.unit not in (None, _PERSON)
    return (start == 0 or tokens[start - 1].raw in _BREAKS) and k + 1 < len(mentions)


def share_counted(found: list[tuple[Mention, str | None, Role]]) -> list[str | None]:
    """Give the two sides of "243 सीटों में से 202" one counted thing, whichever side names it."""
    keys = [key for _, key, _ in found]
    for k, (total, _, part) in enumerate(found):
        if part != "total":
            continue
        sides = [other for other in (k - 1, k + 1) if 0 <= other < len(found) and found[other][2] == "amount"]
        if sides:
            other = min(sides, key=lambda side: _gap(found[side][0], total))
            keys[k] = keys[other] = keys[k] or keys[other]
    return keys


def _gap(one: Mention, other: Mention) -> int:
    """Tokens between two mentions."""
    return max(one.first, other.first) - min(one.stop, other.stop)


def is_running(tokens: list[Token], lex: Lexicon) -> bool:
    """Whether the passage says that its count still grows: अब तक, कुल, बढ़कर, so far."""
    return any(token.norm in lex.running and lex.running.at(tokens, i) for i, token in enumerate(tokens))


def _until(tokens: list[Token], mentions: list[Mention], k: int, lex: Lexicon) -> int:
    """Index of the token where what may follow mention `k` ends: a break or the next number."""
    limit = mentions[k + 1].first if k + 1 < len(mentions) else len(tokens)
    for j in range(mentions[k].stop, min(limit, mentions[k].stop + _REACH)):
        if tokens[j].raw in _BREAKS or lex.is_("and_", tokens[j].norm):
            return j
    return limit


def _past_aside(tokens: list[Token], mentions: list[Mention], k: int, until: int, lex: Lexicon) -> tuple[int, int]:
    """Step over ", including three women," : where to look on for what happened to those of mention `k`."""
    aside = until + 1 < len(tokens) and tokens[until].raw == "," and lex.roles["part_before"].at(tokens, until + 1)
    if not aside or k + 1 >= len(mentions):
        return mentions[k].stop, until
    for j in range(mentions[k + 1].stop, min(len(tokens), mentions[k + 1].stop + _ASIDE)):
        if tokens[j].raw == ",":
            return j + 1, mentions[k + 2].first if k + 2 < len(mentions) else len(tokens)
    return mentions[k].stop, until


def _noun(tokens: list[Token], mention: Mention, until: int, lex: Lexicon) -> str | None:
    """The counted noun right after the number, or with a few describing words between; a person noun after it wins."""
    if mention.unit == _PERSON:
        return None
    for j in range(mention.stop, min(until, mention.stop + _NOUN_REACH)):
        if lex.is_("noun_breaks", tokens[j].norm):
            return None
        found = lex.nouns.at(tokens, j)
        if found:
            person = lex.unit_after.at(tokens, found[1])
            return None if person and person[0] == _PERSON else found[0]
    return None


def _past_noun(tokens: list[Token], j: int, lex: Lexicon) -> int:
    """Index after a counted noun, a unit, or "प्रति लीटर" at `j`."""
    if j + 1 < len(tokens) and lex.is_("per", tokens[j].norm):
        return j + 2
    found = lex.nouns.at(tokens, j) or lex.unit_after.at(tokens, j)
    return found[1] if found else j


def _verb(tokens: list[Token], mention: Mention, lex: Lexicon) -> str | None:
    """An English verb right before the number: killed (another) 23."""
    for start in (mention.first, mention.first - 1):
        if start < mention.first and start >= 0 and lex.is_("and_", tokens[start].norm):
            return None
        found = lex.verbs.before(tokens, start) if start > 0 else None
        if found:
            return found[0]
    return None


def _toll(tokens: list[Token], mentions: list[Mention], k: int, lex: Lexicon) -> str | None:
    """मृतकों की संख्या … 8: the toll word stands before, in the same clause."""
    mention = mentions[k]
    for j in range(mention.first - 1, max(-1, mention.first - _REACH), -1):
        if tokens[j].raw in _BREAKS:
            return None
        found = lex.tolls.at(tokens, j)
        if found and found[1] <= mention.first:
            return found[0]
    return None
