"""How answers are written: EDTF (ISO 8601-2) and inclusive ISO bounds."""

from __future__ import annotations

from datetime import date

from factcheck.model.time import Reading
from factcheck.temporal.calendar import Extent, clock_text, stamp


def reading(extent: Extent) -> Reading:
    """Return an extent as the model's Reading."""
    return Reading(edtf(extent), extent.timex, stamp(extent.first, extent.start), stamp(extent.last, extent.end))


def edtf(extent: Extent) -> str | None:
    """Return one extent in EDTF: `2025-10-31`, `2025-11`, `2024-04-01/2025-03-31`, `../2025-11-05`.

    Parts of a day and stretches of minutes are written by their days.
    """
    first, last, mark = extent.first, extent.last, "~" if extent.approx else ""
    if first is None and last is None:
        return None
    if first is None or last is None:
        return f"{first.isoformat() + mark if first else '..'}/{last.isoformat() + mark if last else '..'}"
    if first == last:
        if extent.start is not None and extent.start == extent.end:
            return f"{first.isoformat()}T{clock_text(extent.start)}:00"
        if extent.approx and extent.grain in ("month", "quarter", "year", "decade", "century"):
            return f"{first.isoformat()[:7]}~"
        return first.isoformat() + mark
    if extent.part is None and extent.grain in ("month", "year", "decade", "century"):
        whole = _whole(extent, first, last)
        if whole is not None:
            return whole + mark if "/" not in whole else whole
    return f"{first.isoformat()}{mark}/{last.isoformat()}{mark}"


def _whole(extent: Extent, first: date, last: date) -> str | None:
    if extent.grain == "month" and first.day == 1 and (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04}/{last.year:04}"
    return None


def one_of(extents: list[Extent]) -> str | None:
    """Return several readings as an EDTF one-of set; intervals become spans of days, instants their days.

    Days that end the set on either side stand first and last, as EDTF wants them; None where it has no such set:
    several readings open on one side, or one open on both. Readings of one day (5 or 17 hours) are that day.
    """
    parts: list[str] = []
    for extent in extents:
        first, last = extent.first, extent.last
        if first is not None and last is not None:
            part = first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"
        elif last is not None:
            part = f"..{last.isoformat()}"
        elif first is not None:
            part = f"{first.isoformat()}.."
        else:
            return None
        if part not in parts:
            parts.append(part)
    earlier = [part for part in parts if part.startswith("..")]
    later = [part for part in parts if part.endswith("..")]
    if len(earlier) > 1 or len(later) > 1:
        return None
    middle = [part for part in parts if part not in earlier and part not in later]
    if len(parts) == 1 and not earlier and not later:
        return parts[0].replace("..", "/")
    return f"[{','.join([*earlier, *middle, *later])}]"
