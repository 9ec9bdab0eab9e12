"""Claims → frames: what happened, to whom, where, as keys that compare across languages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Literal, TypeVar

from factcheck.extraction.frames import ages, borrow, contests, measures, predicate, roles, senses, terms
from factcheck.extraction.frames.lexicon import ARTICLES, Mark, classes, scan
from factcheck.extraction.quantities.units import is_currency
from factcheck.extraction.roman import script_of
from factcheck.model import Article, Claim, Entity, Frame, Timex
from factcheck.text.passage import Passage
from factcheck.text.tokens import Token

__all__ = ["assign", "own_times"]

_Placed = TypeVar("_Placed", Token, Entity)

own_times = borrow.own_times
_START, _END = attrgetter("start"), attrgetter("end")
_DASHES = frozenset({"-", "--", "–", "—", "−"})
_CLAUSE = 60
_PRONOUNS = frozenset(
    [
        "उन्होंने",
        "वह",
        "वे",
        "उसने",
        "उसका",
        "उसकी",
        "उसके",
        "उनका",
        "उनकी",
        "उनके",
        "अपना",
        "अपनी",
        "अपने",
        "he",
        "she",
        "they",
        "it",
        "its",
        "his",
        "her",
        "their",
        "we",
        "our",
    ]
)
_THINGS = frozenset({"noun", "group", "person"})
_SPORT = frozenset({"win", "draw", "score", "wicket", "match", "toss", "qualify"})
_REFUSING = frozenset({"refused", "refuses", "declined", "इनकार"})
_INSTEAD = frozenset({"but", "बल्कि", "rather"})
_OTHER_SIDE = {"+": "-", "-": "+"}
_NEGATING = frozenset({"not", "no", "never", "without", "नहीं", "न", "बिना"})
_MOVES = frozenset({"postpone", "cancel"})
_ENDED = "cue:phase.end"
_NO_DENIAL = frozenset({"vote-of-confidence", "licence"})  # a no-confidence motion denies nothing
_GOT = "मिल"
_MOVED = frozenset({"bring", "import", "come", "arrive", "depart", "flee", "deport", "reach"})
_PLATFORMS = frozenset({"org:twitter", "org:facebook", "org:whatsapp", "org:instagram", "org:youtube", "org:telegram"})
_LENGTHS = frozenset({"m", "cm", "mm"})
_BESIDE = 24
_DATIVE = frozenset({"seats", "win", "medal", "lead"})  # एनडीए को 202 सीटें मिलीं: who gets them is the subject


def assign(article: Article, passages: Sequence[Passage], claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` with their frames filled, in the same order.

    Slots a claim lacks are lent by the article's main event where the claim follows from it (the toll
    in the second sentence); `Frame.borrowed` names them. Linear in the length of the article.
    """
    tokens: list[Token] = []
    whole, lang = {(passage.start, passage.end): passage.tokens for passage in passages}, script_of(article.lang)
    ordered = sorted(range(len(claims)), key=lambda i: (claims[i].start, claims[i].end))
    framed: list[Claim] = []
    dated = [own_times(claims[i]) for i in ordered]
    for i, times in zip(ordered, dated, strict=True):
        claim = claims[i]
        own = whole.get((claim.start, claim.end))
        if own is None:  # one of the facts of a sentence
            tokens = tokens or [token for passage in passages for token in passage.tokens]
            own = tokens[bisect_right(tokens, claim.start, key=_END) : bisect_left(tokens, claim.end, key=_START)]
        framed.append(claim.framed(_frame(claim, own, times, lang)))
    filled = borrow.fill(framed, dated)
    by_place = dict(zip(ordered, filled, strict=True))
    return [by_place[i] for i in range(len(claims))]


def _frame(claim: Claim, tokens: list[Token], dated: list[Timex], lang: str) -> Frame:
    aside = borrow.speaking(claim)
    spoken = _beyond(tokens, aside)
    words, found, marks = _read(spoken, claim)
    chosen = predicate.choose(marks, lang != "en", words)
    if chosen is None and aside:  # rejected the charges: where nothing else is told, the saying is what is told
        whole = _read(tokens, claim)
        saying = [m for m in whole[2] if m.value in classes() and classes()[m.value].nature == "statement"]
        chosen = predicate.choose(saying, lang != "en", whole[0])
        if chosen:
            aside, spoken, (words, found, marks) = [], tokens, whole
    names = [e for e in _beyond(claim.entities, aside) if not _venue(e, claim)]
    verb = (words[chosen.mark.start].start, words[chosen.mark.end - 1].end) if chosen else None
    who = roles.assign(
        names, spoken, verb, swap=bool(chosen and chosen.swap), teams=bool(chosen and chosen.key in _SPORT)
    )
    key = chosen.key if chosen else None
    ended = key is not None and classes()[key].nature == "state" and any(m.kind == _ENDED for m in marks)
    if claim.attribution and claim.attribution.key and not who.actors and _of_speaker(spoken, claim):
        who.actors.append(claim.attribution.key)
        who.parties.append(claim.attribution.key)
    given = key != "win" or any(w.norm.startswith(_GOT) for w in words)  # को हराया beats, को जीत मिली wins
    if key in _MOVED:
        roles.whence(who)
    if key in _DATIVE and not who.actors and given:
        who.actors, who.targets = who.targets, []
    told = [m for m in marks if m.kind in ("+", "-")]
    named = list(contests.contests(words, marks))
    covered = [(x.start, x.end) for group in (names, claim.times, claim.quantities) for x in group]
    return Frame(
        predicate=key,
        nature=classes()[key].nature if key else "event",
        polarity=_polarity(claim, words, chosen, ended) if chosen else "+",
        actors=tuple(who.actors),
        targets=tuple(who.targets),
        places=tuple(who.places),
        terms=terms.collect(words, marks, covered),
        events=predicate.settings(told),
        measures=_measures(claim, words, marks, key, named),
        parties=tuple(who.parties),
        acts=_acts(claim, words, marks, told, dated),
        cues=tuple(sorted(_cues(found, marks) | _directions(told) | {f"contest.{name}" for *_, name in named})),
    )


def _measures(
    claim: Claim, words: list[Token], marks: list[Mark], key: str | None, named: list[tuple[int, int, str]]
) -> tuple[str | None, ...]:
    """Return what each number measures; an age beside a name counts nothing, nor does the length of a contest."""
    found = measures.name(claim.quantities, words, marks, key)
    for i in ages.owners(claim) if found else ():
        if key not in _SPORT or not claim.text[: claim.quantities[i].start - claim.start].endswith("("):
            found[i] = "age"  # Kohli (67) and Rahul (12)
    for i, quantity in enumerate(claim.quantities if named else ()):
        if any(start < quantity.end and quantity.start < end for start, end, _ in named):
            found[i] = None
    return tuple(found)


def _read(tokens: list[Token], claim: Claim) -> tuple[list[Token], list[Mark], list[Mark]]:
    """Return the words of `tokens`, every pack phrase in them, and those outside names in the sense they have there."""
    words = [t for t in tokens if t.kind in ("word", "number") and t.norm not in ARTICLES]
    found = scan(words)
    return words, found, senses.resolve(_outside(found, words, claim), found, words, claim.quantities)


def _polarity(claim: Claim, words: list[Token], chosen: predicate.Predicate, ended: bool) -> Literal["+", "-"]:
    """Return the direction of a predicate, so that with the claim's polarity a denial counts once.

    The word that makes a claim negative may be the predicate's own: refused to stay is no stay, once; without
    power is a power cut, and no change is what `unchanged` tells.
    """
    if chosen.key != "deny" and claim.polarity != "-":
        return "-" if ended else chosen.polarity
    own = {w.norm for w in words[chosen.mark.start : chosen.mark.end]} - (_NEGATING if chosen.mark.split else set())
    if chosen.key == "deny":  # calling it baseless denies it as the denial of a speaker does; not denying it does not
        other = {w.norm for w in (*words[: chosen.mark.start], *words[chosen.mark.end :])}
        return "-" if claim.polarity == "+" and other.isdisjoint(_NEGATING) else "+"
    if chosen.key == "unchanged":
        return "-" if ended else chosen.polarity
    told = {w.norm for w in words}
    if not (told.isdisjoint(_REFUSING) or (told - own).isdisjoint(_NEGATING)):  # has not refused the award: it stands
        return "+" if chosen.polarity == "-" and own.isdisjoint(_REFUSING) else "-"
    if chosen.polarity == "-" or ended:
        return "-" if own.isdisjoint(_REFUSING | _NEGATING) else "+"
    return "-" if chosen.key not in _NO_DENIAL and not own.isdisjoint(_NEGATING) else "+"


def _unmoved(words: list[Token], marks: list[Mark]) -> bool:
    """Whether what a claim denies is that something was put off: it has not been and will begin on Monday."""
    for m in marks:
        if m.kind == "+" and m.value in _MOVES:
            latin = words[m.start].norm.isascii()
            beside = words[max(0, m.start - 3) : m.start] if latin else words[m.end : m.end + 2]
            if m.split or not _NEGATING.isdisjoint(w.norm for w in beside):
                return True
    return False


def _directions(told: list[Mark]) -> set[str]:
    """Return `up`, `down` or both, as words of movement tell (rose, सस्ता)."""
    table = classes()
    up = {"up" for m in told if m.kind == "+" and m.value == "change"}
    return up | {"down" for m in told if m.kind == "-" and (m.value == "change" or table[m.value].nature == "measure")}


def _of_speaker(tokens: list[Token], claim: Claim) -> bool:
    """Whether what is said is about who says it: उन्होंने इस्तीफा नहीं दिया, said he would not resign."""
    return claim.polarity == "-" or any(t.norm in _PRONOUNS for t in tokens)


def _cues(found: list[Mark], outside: list[Mark]) -> set[str]:
    """Return the cues outside names, and those in names that tell a thing from its like: Lok Sabha, Rajya Sabha."""
    told = {m.value for m in outside if m.kind[:4] == "cue:" and m.kind != contests.CUE}
    return told | {m.value for m in found if m.kind[:10] == "cue:house."}


def _acts(
    claim: Claim, words: list[Token], marks: list[Mark], told: list[Mark], own: list[Timex]
) -> tuple[tuple[str, str, int | None], ...]:
    """Return every act a claim tells, with the nearest to it of the claim's `own` times; a state may have ended."""
    table = classes()
    found: dict[str, tuple[str, str, int | None]] = {}
    acts = [m for m in told if table[m.value].tier != "weak"]
    ended = bool([m for m in marks if m.kind == _ENDED]) if acts else False
    things = {m.start for m in marks if m.kind in _THINGS} if acts else set()
    turned = _turned(words) if acts and claim.polarity == "-" else len(words)
    unmoved = bool(own) and turned == len(words) and claim.polarity == "-" and _unmoved(words, marks)
    for mark in acts:
        if predicate.describes(mark, words, things):
            continue
        at = words[mark.start].start
        nearest = min(own, key=lambda t: _apart(t, at, claim)) if len(own) > 1 else own[0] if own else None
        kind = "-" if ended and table[mark.value].nature == "state" else mark.kind
        planned = unmoved and mark.value not in _MOVES and table[mark.value].nature == "schedule"
        if turned < mark.start or planned:
            kind = _OTHER_SIDE[kind]
        found.setdefault(mark.value, (mark.value, kind, claim.times.index(nearest) if nearest else None))
    for key, at in zip(("born", "kill"), _lifespan(claim, own) if own else (), strict=False):
        found.setdefault(key, (key, "+", at))
    return tuple(found.values())


def _turned(words: list[Token]) -> int:
    """Return where what is denied ends and what is said instead begins: not resigned but sacked."""
    denied = False
    for i, word in enumerate(words):
        if denied and word.norm in _INSTEAD:
            return i
        denied = denied or word.norm in _NEGATING
    return len(words)


def _apart(timex: Timex, at: int, claim: Claim) -> int:
    """Return how far a time stands from a word, a comma between counting for a clause."""
    first, last = min(timex.end, at), max(timex.start, at)
    between = claim.text[first - claim.start : last - claim.start]
    return min(abs(timex.start - at), abs(timex.end - at)) + _CLAUSE * ("," in between)


def _lifespan(claim: Claim, own: list[Timex]) -> tuple[int, int] | tuple[()]:
    """Return the places among the times of birth and death in brackets after a name: (1 May 1901 – 3 June 1980).

    Read as one range, its last day is the death, given as -1 - index.
    """
    text, at = claim.text, claim.start
    bracketed = [t for t in own if text[: t.start - at].rstrip().endswith(("(", "-LRB-"))]
    for one in bracketed:
        place = claim.times.index(one)
        if _DASHES & set(one.text.split()):
            return place, -1 - place
        following = next((t for t in own if t.start > one.start), None)
        if following and text[one.end - at : following.start - at].strip() in _DASHES:
            return place, claim.times.index(following)
    return ()


def _venue(entity: Entity, claim: Claim) -> bool:
    """Whether a name beside the words of saying only tells where it was said: फेसबुक पोस्ट में …, posted on Twitter."""
    said = claim.attribution
    if said is None or entity.key not in _PLATFORMS:
        return False
    return 0 <= said.start - entity.end <= _BESIDE or 0 <= entity.start - said.end <= _BESIDE


def _beyond(items: Sequence[_Placed], spans: Iterable[tuple[int, int]]) -> list[_Placed]:
    """Return the items that begin in none of a few spans."""
    found = list(items)
    for start, end in spans:
        found = [item for item in found if not start <= item.start < end]
    return found


def _outside(marks: list[Mark], words: list[Token], claim: Claim) -> list[Mark]:
    """Drop what stands inside a name or a date: no bank in Reserve Bank, no protest in March; Dow Jones is an index."""
    placed = [(words[m.start].start, words[m.end - 1].end, m) for m in marks]
    indices = {first for first, _, m in placed if m.kind.startswith("cue:index.")}
    spans = [(e.start, e.end) for e in claim.entities if e.start not in indices]
    spans += [(t.start, t.end) for t in claim.times if t.status in ("resolved", "ambiguous")]
    spans += [(q.start, q.end) for q in claim.quantities if is_currency(q.unit)]  # nobody won 70 million won
    for start, end in spans:
        placed = [one for one in placed if not (start <= one[0] and one[1] <= end)]
    for start, end in [(q.start, q.end) for q in claim.quantities if q.unit in _LENGTHS]:  # no CM in 86.8 cm
        placed = [one for one in placed if one[2].kind != "noun" or not (start <= one[0] and one[1] <= end)]
    return [one[2] for one in placed]
