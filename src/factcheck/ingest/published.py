"""When an article was published: every place that says so, the one chosen, and why.

A page says its date in its metadata, in a header line, glued in front of the story, on a label
(प्रकाशित, Updated), at its far end, or in its address. All are kept as candidates; the rank below
chooses. `IST` is +05:30, numbers are day first, a time without a zone is in the source's zone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import regex

from factcheck.extraction.structure import datelines, find
from factcheck.model import Anchor, DateCandidate, PublishDate, Reason
from factcheck.text.tokens import tokenise

ZONE = "Asia/Kolkata"
RANK = (
    "given",
    "header",
    "json-ld",
    "meta",
    "label",
    "glued",
    "leading",
    "header-updated",
    "json-ld-updated",
    "meta-updated",
    "updated",
    "trailing",
    "filed",
    "url",
    "fallback",
)
_URL = regex.compile(r"(?<!\d)(20\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\d|3[01])(?!\d)", regex.I)
_URL_PACKED = regex.compile(r"(?<!\d)(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_FIRST_YEAR = 1990
_DAY = len("2025-11-05")
_HOME_OFFSET = "+05:30"
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"


def parse(value: str, zone: str = ZONE) -> tuple[str, Anchor]:
    """Return `value` in its normal form and as an anchor; a time without an offset is in `zone`.

    Reads ISO 8601, RFC 2822 and the stamps news pages write, in Hindi and English.

    Raises:
        ValueError: it is no whole date.

    >>> parse("2025-11-04T23:14")[0]
    '2025-11-04T23:14+05:30'
    >>> parse("५ नवंबर २०२५")[0]
    '2025-11-05'
    """
    text = value.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        stamp = next(find(tokenise(text[:200])), None)
        if stamp is None:
            raise ValueError(f"no date in {text[:60]!r}: write 2025-11-05 or 2025-11-05T23:14+05:30") from None
        moment = datetime.fromisoformat(stamp.value)
        dated_only = stamp.minute is None
    else:
        dated_only = len(text) <= 10
    if dated_only:
        return moment.date().isoformat(), Anchor(moment.date(), None, zone)
    return _moment(moment, zone)


def parse_anchor(value: str, zone: str = ZONE) -> Anchor:
    """Return the Anchor of a `published` value.

    Raises:
        ValueError: it is no whole date.

    >>> parse_anchor("2025-11-05").day.isoformat()
    '2025-11-05'
    """
    return parse(value, zone)[1]


def candidates(
    text: str, *, url: str | None = None, metadata: Sequence[tuple[str, str]] = (), zone: str = ZONE
) -> list[DateCandidate]:
    """Return every publish date `text`, its address and its metadata name, best first.

    `metadata` holds (where, value) pairs as `ingest.html` finds them; values that are no date are left out.
    """
    found = [DateCandidate(local(v, zone), where) for where, v in metadata if _plausible(v)]
    for dated in datelines(text):
        value = parse(dated.stamp.value, zone)[0]
        found.append(DateCandidate(value, dated.where, (dated.start, dated.end)))
    if url and (day := url_date(url)):
        found.append(DateCandidate(day.isoformat(), "url"))
    return sorted(dict.fromkeys(found), key=lambda c: RANK.index(c.where) if c.where in RANK else len(RANK))


def choose(found: Sequence[DateCandidate], zone: str = ZONE, *, message: bool = False) -> PublishDate | None:
    """Return the best of `found` with its reason, None when there is none.

    A message has no publish date, only the time it was received, an upper bound.

    >>> choose([DateCandidate("2025-11-05", "header"), DateCandidate("2025-11-04", "url")]).reason.rule
    'ingest.conflict'
    """
    usable = [c for c in found if (c.where in ("received", "given") if message else c.where != "received")]
    if not usable:
        return None
    best = usable[0]
    if message:
        best = next((c for c in usable if c.where == "received"), best)
    value, anchor = parse(best.value, zone)
    reason = told(best)
    other = next((c for c in usable if contradicts(c, best)), None)
    if other and not message:
        reason = Reason(
            "ingest.conflict", (("chosen", reason), ("where", other.where), ("value", in_words(other.value)))
        )
    if message:
        anchor = Anchor(anchor.day, anchor.minute, anchor.zone, "received")
    return PublishDate(value, anchor, best.span, reason, tuple(found))


def contradicts(other: DateCandidate, chosen: DateCandidate) -> bool:
    """Tell two candidates that both claim to be the day of publication and name different days.

    >>> contradicts(DateCandidate("2025-11-03", "url"), DateCandidate("2025-11-05", "header"))
    True
    """
    return {other.where, chosen.where} <= _SAME_CLAIM and other.value[:10] != chosen.value[:10]


def told(candidate: DateCandidate) -> Reason:
    """Return what a candidate says, for `render`."""
    return Reason(f"ingest.{candidate.where}", (("value", in_words(candidate.value)),))


def latest(published: PublishDate | None) -> str | None:
    """Return when a version was made: the publish date, or the last update that the page names; None without either.

    >>> update = DateCandidate("2025-11-04T14:10+05:30", "meta-updated")
    >>> latest(choose([DateCandidate("2025-11-04T10:00+05:30", "meta"), update]))
    '2025-11-04T14:10+05:30'
    """
    if published is None:
        return None
    updates = [c.value for c in published.candidates if c.where.endswith("updated")]
    return max([published.value, *updates], key=_moment_of)


def _moment_of(value: str) -> str:
    """Return what sorts publish dates by time: the day, or the UTC minute."""
    return value if len(value) == _DAY else datetime.fromisoformat(value).astimezone(UTC).isoformat()


def in_words(value: str) -> Reason:
    """Return a publish date for people: the day, the minute where one is known, the offset where it is not India's.

    >>> from factcheck.lang import render
    >>> render(in_words("2025-11-05T14:10+05:30")), render(in_words("2025-11-05T14:10-05:00"), "hi")
    ('5 November 2025, 14:10', '5 नवंबर 2025, 14:10 (-05:00)')
    """
    year, month, day = (int(part) for part in value[:10].split("-"))
    args: list[tuple[str, str | int]] = [("day", day), ("month", month), ("year", year)]
    if len(value) == _DAY:
        return Reason("ingest.day", tuple(args))
    time, offset = value[11:16], value[16:]
    if offset == _HOME_OFFSET:
        return Reason("ingest.minute", (*args, ("time", time)))
    return Reason("ingest.minute-abroad", (*args, ("time", time), ("offset", offset)))


# These all claim to be the day of publication; an update may come later without a conflict.
_SAME_CLAIM = frozenset({"header", "json-ld", "meta", "label", "glued", "leading", "url", "given"})


def url_date(url: str) -> date | None:
    """Return the day an address holds, as `/2025/11/05/` or `20251105`, else None.

    >>> url_date("https://example.org/2025/nov/05/bridge")
    datetime.date(2025, 11, 5)
    """
    match = _URL.search(url) or _URL_PACKED.search(url)
    if not match:
        return None
    year, name, day = match.groups()
    month = int(name) if name.isdigit() else 1 + _MONTHS.find(name.lower()) // 3
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _plausible(value: str) -> bool:
    """Tell a metadata value that is a date from junk and from the zero of a clock (1970-01-01, 0001-01-01)."""
    try:
        return parse(value)[1].day.year >= _FIRST_YEAR
    except ValueError:
        return False


def local(value: str, zone: str = ZONE) -> str:
    """Return a value in the source's zone when it is in UTC, as content systems keep it.

    Raises:
        ValueError: it is no whole date.

    >>> local("2025-11-05T08:40Z")
    '2025-11-05T14:10+05:30'
    """
    normal, anchor = parse(value, zone)
    if anchor.minute is None or anchor.zone != "+00:00":
        return normal
    moment = datetime.fromisoformat(normal).astimezone(_zone(zone))
    return _moment(moment, zone)[0]


def _moment(moment: datetime, zone: str) -> tuple[str, Anchor]:
    home = _zone(zone)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=home)
    offset = moment.utcoffset() or timedelta()
    value = moment.isoformat(timespec="minutes")
    same = moment.replace(tzinfo=home).utcoffset() == offset
    name = zone if same else datetime(2000, 1, 1, tzinfo=timezone(offset)).isoformat()[-6:]
    return value, Anchor(moment.date(), moment.hour * 60 + moment.minute, name)


def _zone(name: str) -> ZoneInfo | timezone:
    """Return the zone of an IANA name or an offset.

    Raises:
        ValueError: it is neither.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        if name in ("Z", "UTC"):
            return UTC
        found = datetime.fromisoformat(f"2000-01-01T00:00{name}").tzinfo
        assert isinstance(found, timezone)
        return found
