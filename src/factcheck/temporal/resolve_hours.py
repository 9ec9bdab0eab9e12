"""Resolve parts of days and clock times."""

from __future__ import annotations

from dataclasses import replace

from factcheck.temporal import calendar as cal
from factcheck.temporal.calendar import DAY, Extent
from factcheck.temporal.nodes import Clock, PartOf
from factcheck.temporal.scene import Answer, Scene, reason_of

PARTS = {
    "dawn": (4 * 60, 6 * 60 - 1, "TMO"),
    "morning": (6 * 60, 12 * 60 - 1, "TMO"),
    "midmorning": (10 * 60, 10 * 60, "T10"),
    "forenoon": (6 * 60, 12 * 60 - 1, "TMO"),
    "noon": (12 * 60, 12 * 60, "T12"),
    "afternoon": (12 * 60, 16 * 60 - 1, "TAF"),
    "evening": (16 * 60, 20 * 60 - 1, "TEV"),
    "night": (20 * 60, 24 * 60 - 1, "TNI"),
    "midnight": (0, 0, "T00"),
    "daytime": (6 * 60, 18 * 60 - 1, "TDT"),
    "business": (9 * 60, 18 * 60 - 1, "TBH"),
}


def part_of(node: PartOf, scene: Scene) -> Answer:
    """Resolve a part of a day; of an unnamed day it is dated only by the context."""
    start, end, timex = PARTS[node.part]
    if node.shade is not None and end > start:
        middle = (start + end + 1) // 2
        start, end = (start, middle - 1) if node.shade == "early" else (middle, end)
    if node.of is None:
        return Answer([], "part.alone", (), "anaphoric", timex=timex)
    child = scene.resolve(node.of)
    if not child.readings:
        return Answer([], "part.alone", (), "anaphoric", timex=timex)
    readings = [
        Extent(e.first, e.last, "part", f"{e.timex}{timex}", start, end, e.approx, node.part) for e in child.readings
    ]
    return replace(child, readings=readings, rule="part", args=(("part", node.part), ("of", reason_of(child))))


def clock(node: Clock, scene: Scene) -> Answer:
    """Resolve a clock time: on its day, else a time of no known day. Unsure hours keep both halves."""
    minutes = [node.minute]
    if not node.sure and node.minute < 780:
        minutes.append((node.minute + 720) % 1440)
    text = cal.clock_text(node.minute)
    timex = f"T{text}" + (f":{node.second:02}" if node.second is not None else "")
    child = scene.resolve(node.of) if node.of is not None else None
    if child is None or not child.readings:
        return Answer([], "clock.alone", (("clock", text),), "anaphoric", timex=timex)
    readings = [
        Extent(e.first, e.last, "minute", f"{e.timex}T{cal.clock_text(m)}", m, m, e.approx)
        for e in child.readings
        for m in minutes
    ]
    if node.part == "night" and node.minute < 5 * 60:
        nights = [replace(e, first=e.first + DAY, last=e.last + DAY) for e in readings if e.first and e.last]
        readings = [one for pair in zip(nights, readings, strict=True) for one in pair]
    status = "ambiguous" if len(readings) > 1 else child.status
    rule = "clock.either" if len(minutes) > 1 else "clock"
    return replace(
        child, readings=readings[:4], rule=rule, args=(("clock", text), ("of", reason_of(child))), status=status
    )
