"""When people did something, on the reviewer's own clock: the log keeps UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from factcheck.tui import words


class _Wall:
    """The one zone times are shown in; None is the system's."""

    zone: ZoneInfo | None = None


def set_zone(name: str) -> None:
    """Show times in this IANA zone from now on, in the system's where `name` is empty."""
    _Wall.zone = ZoneInfo(name) if name else None


def zone() -> str:
    """Return the zone times are shown in, empty for the system's."""
    return _Wall.zone.key if _Wall.zone else ""


def local(instant: str) -> datetime | None:
    """Return a UTC instant (ISO, with Z or an offset) in the reviewer's zone; None where it is no instant."""
    try:
        known = datetime.fromisoformat(instant)
    except ValueError:
        return None
    return (known if known.tzinfo else known.replace(tzinfo=UTC)).astimezone(_Wall.zone)


def moment(instant: str) -> str:
    """Return a UTC instant in words, to the minute, with the zone it is told in.

    >>> set_zone("Asia/Kolkata"); shown = moment("2025-11-04T20:14:09.120Z"); set_zone(""); shown
    '5 Nov 2025, 01:44 IST'
    """
    from factcheck.tui.phrases import day

    known = local(instant)
    return f"{day(known.isoformat()[:16], short=True)} {_zone(known)}" if known else instant


def _zone(known: datetime) -> str:
    """Return the zone's short name; its offset where it has none, or where the name is in another language."""
    name = known.tzname() or ""
    if name == "UTC" or (name.isalpha() and name.isascii() and words.language() == "en"):
        return name
    return known.strftime("%z")[:3] + ":" + known.strftime("%z")[3:5]
