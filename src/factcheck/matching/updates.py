"""Is a difference news or a contradiction? What can change with time, and which side speaks later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import regex

from factcheck.extraction.frames.lexicon import follows, listed
from factcheck.matching.compared import Compared
from factcheck.matching.intervals import When, closest, minutes
from factcheck.matching.numbers import whole
from factcheck.matching.profile import Profile
from factcheck.matching.slots import MARKED
from factcheck.matching.topics import MOVES
from factcheck.model.link import Slot

Side = Literal["a", "b"] | None
_DAY = 24 * 60
_CHANGING = frozenset({"date", "modality", "polarity"})
_LIFTED = frozenset({"tariff", "ban", "sanction"})
"""What is taken back, and never refused."""
_TAKEN_BACK = _LIFTED | {"bail", "permit", "suspend-person", "contract"}
_LEVELS = frozenset({"index", "temperature", "min-temperature", "exchange", "water-level", "pollution"})
_GROWING_BY = frozenset(
    {"procure", "spill", "leak", "freeze", "distribute", "sow", "plant-trees", "tax-collection", "fundraise", "donate"}
    | {"refund", "arrive-crop", "release-water", "rain", "electrify", "traffic-fine", "apply"}
)
"""What adds up from day to day as long as it goes on."""
_DEED = "गया|गई|गए|दिया|दी|दिए|हुआ|हुई|हुए|लिया|ली|चुका|चुकी|चुके|किया|की|रहा|रही|रहे|ाई|ाया|ाए|मिला|मिली|मिले"
_HELD = regex.compile(
    rf"(?<!(?:{_DEED})) (?:था|थी|थे|थीं)(?![\p{{L}}\p{{M}}])"
    r"|(?:खुला|खुली|खुले|बंद|जारी) (?:रहा|रही|रहे)(?![\p{L}\p{M}])|\b(?:had (?:a|an|no|valid|the)|remained|stayed) ",
    regex.IGNORECASE,
)
"""How a state is told that is over: लाइसेंस था, बंद रहा, remained open; no deed (बंद किया गया था)."""
_EITHER_WAY = frozenset({"missing", "trapped", "hospitalised", "affected"})


@dataclass(frozen=True, slots=True)
class Change:
    """A difference that time can explain. `newer` is None where it is unknown which side speaks later.

    `kind`: `count`, `revised`, `state`, `schedule`, `done` or `moved`.
    """

    newer: Side
    kind: Literal["count", "revised", "state", "schedule", "done", "moved"]


def later(a: Profile, b: Profile) -> tuple[Side, bool]:
    """Return the side that speaks for a later time, and whether both times are known.

    A day against an instant of that day is no order.
    """
    if not a.as_of or not b.as_of or a.spoke is None or b.spoke is None:
        return None, False
    first, second = a.spoke, b.spoke
    if "T" not in a.as_of or "T" not in b.as_of:
        first, second = first // 1440, second // 1440
    if first == second:
        return None, True
    return ("b" if second > first else "a"), True


def change(a: Profile, b: Profile, differs: frozenset[Slot], numbers: list[Compared]) -> Change | None:
    """Return the change that explains every slot that differs, None where none can.

    Running counts rise, states turn, schedules move, plans come true; a fixed fact does none of it.
    """
    newer, known = later(a, b)
    fixed = "msp" in (a.predicate, b.predicate)
    if (
        differs == {"quantity"}
        and numbers
        and not fixed
        and all(varies(pair) for pair in numbers if pair.answer == "differ")
    ):
        return _level(a, b, newer)
    if known and newer is None:
        return None
    if differs == {"quantity"} or (differs == {"quantity", "modality"} and "revised" in a.cues | b.cues):
        return _count(a, b, numbers, newer)
    if not differs <= _CHANGING or (differs == {"polarity"} and _past_state(b if newer == "b" else a)):
        return None
    if "polarity" in differs:
        return (
            (ended(a, b) or undone(a, b) or _not_yet(a, b, newer) or _state(a, b, newer))
            if differs == {"polarity"}
            else _not_yet(a, b, newer) or _called_off(a, b, newer)
            if differs == {"polarity", "modality"}
            else None
        )
    if "modality" in differs and (a.predicate in MOVES) != (b.predicate in MOVES):
        moved: Side = "a" if a.predicate in MOVES else "b"
        if (b if moved == "a" else a).mood == "done":
            return None  # opened on Sunday is no plan that was put off on Tuesday
        return Change(newer, "moved") if newer in (None, moved) else None
    if a.mood == "ahead" and b.mood == "ahead" and differs == {"date"}:
        return Change(newer, "schedule")
    if "modality" in differs:
        done = a if a.mood == "done" else b
        if newer is None or (newer == "a") == (done is a):
            return Change(newer, "done")
    return None


def _past_state(new: Profile) -> bool:
    """Whether the later claim tells how something was, which no time changes: the unit had a licence."""
    return _HELD.search(new.claim.text) is not None


def outgrown(a: Profile, b: Profile, pair: Compared) -> bool:
    """Whether the whole that the later claim counts is more than the part that the earlier one did."""
    newer, _ = later(a, b)
    one, two = (pair.b, pair.a) if newer == "b" else (pair.a, pair.b)
    return newer == whole(pair) and one.amount.low > two.amount.low


def ended(a: Profile, b: Profile) -> Change | None:
    """Return the end that the later claim tells of what the earlier one told: wanted, then arrested."""
    newer, _ = later(a, b)
    if newer is None:
        return None
    old, new = (a, b) if newer == "b" else (b, a)
    return Change(newer, "state") if (old.predicate, new.predicate) in follows() else None


def undone(a: Profile, b: Profile) -> Change | None:
    """Return that what was granted or imposed was taken back since: bail given on Monday, cancelled on Friday."""
    newer, _ = later(a, b)
    if newer is None or a.predicate != b.predicate or a.predicate not in _TAKEN_BACK:
        return None
    old, new = (a, b) if newer == "b" else (b, a)
    affirmed = a.claim.polarity == b.claim.polarity == "+" and a.mood == b.mood == "done"
    if not affirmed or old.sign == "-" or new.sign == "+" or new.measured or old.as_of is None:
        return None
    if old.times and new.times and closest(old.times, new.times)[1] != "differ":
        return None
    starts = [span.start for when in new.times for span in when.spans if span.start is not None]
    since = min(starts) >= minutes(old.as_of[:10]) if starts else a.predicate in _LIFTED
    return Change(newer, "state") if since else None


def rising(a: Profile, b: Profile, numbers: list[Compared]) -> Change | None:
    """Return the rise of a running count whose bounds alone would agree: at least 5, then 8."""
    newer, _ = later(a, b)
    if newer is None:
        return None
    for pair in numbers:
        first, second = (pair.a, pair.b) if newer == "b" else (pair.b, pair.a)
        old, new = first.amount, second.amount
        if pair.answer != "compatible" or not (pair.a.running or pair.b.running):
            continue
        if (
            old.value is not None
            and new.value is not None
            and new.value > old.value
            and "~" not in (old.comparator, new.comparator)
        ):
            return Change(newer, "count")
    return None


def _count(a: Profile, b: Profile, numbers: list[Compared], newer: Side) -> Change | None:
    changed = [pair for pair in numbers if pair.answer == "differ"]
    if changed and newer is not None and _put_anew(a, b, newer):
        return Change(newer, "revised")
    adding = bool(_GROWING_BY & {a.predicate, b.predicate}) and _at_no_day(a, b, newer)
    if not changed or not all(adding or pair.a.running or pair.b.running or varies(pair) for pair in changed):
        return None
    if any(pair.a.key.partition("/")[0] in listed("fixed") and not _counting(a, b) for pair in changed):
        return None
    if newer is None:
        return Change(None, "count")
    if "revised" in (b.cues if newer == "b" else a.cues):
        return Change(newer, "revised")
    ups = [(pair.b.amount.low > pair.a.amount.low) == (newer == "b") for pair in changed]
    free = all(pair.a.key.partition("+")[0] in _EITHER_WAY for pair in changed)
    return Change(newer, "count") if all(ups) or free else None


def _at_no_day(a: Profile, b: Profile, newer: Side) -> bool:
    """Whether claims that name no day speak for two: 300 tonnes have leaked, and the day after 620."""
    old, new = (a, b) if newer == "b" else (b, a)
    return newer is not None and not (a.times or b.times) and _days_later(old, new)


def _put_anew(a: Profile, b: Profile, newer: Side) -> bool:
    """Whether the later claim says that a number was changed, of which the earlier one knows nothing: raised to."""
    old, new = (a, b) if newer == "b" else (b, a)
    told = "revised" in new.cues or {"running", "up"} <= new.cues
    return told and {"revised", "up", "down"}.isdisjoint(old.cues) and a.nature != "measure" and _days_later(old, new)


def _days_later(old: Profile, new: Profile) -> bool:
    """Whether a claim speaks for a later day than another."""
    return bool(old.as_of and new.as_of) and (new.as_of or "")[:10] > (old.as_of or "")[:10]


def _counting(a: Profile, b: Profile) -> bool:
    """Whether what is fixed in the end is still being counted: leads, a turnout till 1 pm."""
    clocked = any(m.running for side in (a, b) for m in side.measured if m.key == "turnout")
    return clocked or "lead" in (a.predicate, b.predicate) or "lead" in a.told | b.told


def varies(pair: Compared) -> bool:
    """Whether a number is a level that has a value of its own each day: an index, a temperature, a price of goods."""
    return not _LEVELS.isdisjoint((pair.a.key, pair.b.key)) or (
        pair.a.key == "price" and "/" in (pair.a.amount.unit or "")
    )


def _level(a: Profile, b: Profile, newer: Side) -> Change | None:
    """Return the change of a level from one day to the later one; None where both name one day.

    The days are those that the claims name; where they do not, those they speak for.
    """
    days = [[span for w in x.times for span in w.spans if span.exact and span.end is not None] for x in (a, b)]
    if not all(days):
        return Change(newer, "count")
    one, two = (min(span.end or 0 for span in spans) for spans in days)
    return None if one == two else Change("b" if two > one else "a", "count")


def _not_yet(a: Profile, b: Profile, newer: Side) -> Change | None:
    """Return that what had not happened yet has happened now."""
    if newer is None:
        return None
    old, new = (a, b) if newer == "b" else (b, a)
    if old.claim.polarity != "-" or new.claim.polarity != "+":
        return None
    until_now = not {"yet", "so-far"}.isdisjoint(old.cues)
    waited = until_now or (old.claim.tense == "present" and old.mood != "ahead" and _days_later(old, new))
    return Change(newer, "done") if waited or _since(old, new) else None


def _called_off(a: Profile, b: Profile, newer: Side) -> Change | None:
    """Return that what was planned was called off since: no denial, but a deed that undoes it."""
    if newer is None:
        return None
    old, new = (a, b) if newer == "b" else (b, a)
    undone = new.mood == "done" and new.sign == "-" and new.claim.polarity == "+" == old.claim.polarity
    return Change(newer, "moved") if old.mood == "ahead" and undone else None


def _since(old: Profile, new: Profile) -> bool:
    """Whether all that the later claim dates came after the earlier one spoke: he refused, then on Saturday he did."""
    starts = [span.start for when in new.times for span in when.spans]
    spoken = minutes(old.as_of, end=True) if old.as_of else None
    return bool(starts) and spoken is not None and all(start is not None and start >= spoken for start in starts)


def _state(a: Profile, b: Profile, newer: Side) -> Change | None:
    if a.nature != "state" and a.predicate not in MARKED:
        return None
    if newer is None:
        return Change(None, "state")
    old, new = (a, b) if newer == "b" else (b, a)
    if new.claim.polarity == "-":
        return None  # who says that it never closed denies it
    if a.times and b.times:
        (one, two), answer = closest(a.times, b.times)
        if answer == "same" and one.spans[0].exact and _surely(one) == _surely(two):
            return None  # shut on Wednesday contradicts open on Wednesday
    begun = [ends for w in new.times if (ends := _surely(w)) is not None]
    if begun and old.as_of is not None and min(begun) <= minutes(old.as_of):
        return None  # बंद since Monday contradicts what was open on Tuesday
    return Change(newer, "state")


def _surely(time: When) -> int | None:
    """Return from when on what a time dates has begun: after its day, or the part of the day that is named."""
    timex = time.timex
    if timex is not None and timex.status == "resolved" and timex.last and "T" in timex.last:
        return minutes(timex.last, end=True)
    starts = [span.start for span in time.spans[:1] if span.start is not None]
    return starts[0] + _DAY if starts else None
