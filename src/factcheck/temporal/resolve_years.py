"""Resolve years and what is counted in them: decades, fiscal years, quarters, eras, seasons."""

from __future__ import annotations

from datetime import date

from factcheck.temporal import calendar as cal
from factcheck.temporal.calendar import DAY, Extent
from factcheck.temporal.feasts import shaka_day, vikram_year
from factcheck.temporal.nodes import (
    Century,
    Decade,
    Era,
    FiscalYear,
    Season,
    WeekNumber,
    YearPair,
    YearPart,
)
from factcheck.temporal.resolve_days import pick
from factcheck.temporal.scene import Answer, Scene, of_day


def decade(node: Decade, scene: Scene) -> Answer:
    """Resolve a decade; 90 के दशक is the one of the last century."""
    del scene
    extent = cal.a_decade(node.year)
    return Answer([extent], "decade", (("year", node.year),))


def century(node: Century, scene: Scene) -> Answer:
    """Resolve a century, 2001–2100 for the 21st."""
    del scene
    return Answer([cal.a_century(node.number)], "century", (("number", node.number),))


def iso_week(year: int, number: int) -> Extent:
    """Return the ISO week of a year."""
    return cal.a_week(date.fromisocalendar(year, number, 1))


def week_number(node: WeekNumber, scene: Scene) -> Answer:
    """Resolve a numbered week of the anchor's year."""
    extent = iso_week(scene.anchor.year, node.number)
    return Answer([extent], "week_number", (("number", node.number), ("year", scene.anchor.year)), relative=True)


def year_part(node: YearPart, scene: Scene) -> Answer:
    """Resolve a quarter or half; without a year both the fiscal and the calendar one are offered."""
    make = cal.a_quarter if node.unit == "quarter" else cal.a_half
    if node.number > (4 if node.unit == "quarter" else 2):
        return Answer([], "date.impossible", (), "vague")
    if node.year is not None:
        return Answer([make(node.year, node.number)], "year_part", (("number", node.number), ("year", node.year)))
    anchor = scene.anchor
    if node.calendar:
        found = [make(y, node.number) for y in range(anchor.year - 2, anchor.year + 3)]
        return pick(found, scene, None, "date")
    shifted = node.number + (1 if node.unit == "quarter" else 0)
    size = 3 if node.unit == "quarter" else 6
    fiscal = [
        cal.months(y, cal.FISCAL_START + (node.number - 1) * size, size, "quarter", f"{y}-Q{shifted}")
        for y in range(anchor.year - 2, anchor.year + 2)
    ]
    western = [make(y, node.number) for y in range(anchor.year - 1, anchor.year + 2)]
    readings = [pick(fiscal, scene, None, "date").first, pick(western, scene, None, "date").first]
    first = readings[0].first
    assert first
    args = (("number", node.number), ("value", of_day(first)))
    return Answer(readings, "year_part.either", args, "ambiguous", relative=True)


def fiscal_year(node: FiscalYear, scene: Scene) -> Answer:
    """Resolve a fiscal year; named by one year it may be the one that ends or begins in it."""
    del scene
    if node.school:
        return Answer([], "school_year", (), "vague", timex=f"SY{node.year:04}")
    if not node.named:
        return Answer([cal.a_fiscal_year(node.year)], "fiscal", (("year", node.year), ("next", node.year + 1)))
    label = f"FY{node.year:04}"
    readings = [cal.a_fiscal_year(node.year - 1), cal.a_fiscal_year(node.year)]
    for extent in readings:
        extent.timex = label
    return Answer(readings, "fiscal.named", (("year", node.year), ("before", node.year - 1)), "ambiguous")


def year_pair(node: YearPair, scene: Scene) -> Answer:
    """Resolve 2020-21: two calendar years, or the fiscal year from April to March."""
    del scene
    both = Extent(date(node.year, 1, 1), date(node.year + 1, 12, 31), "year", f"{node.year}/{node.year + 1}")
    args = (("year", node.year), ("next", node.year + 1))
    return Answer([both, cal.a_fiscal_year(node.year)], "year_pair", args, "ambiguous")


def era(node: Era, scene: Scene) -> Answer:
    """Resolve a year of Vikram Samvat or the Saka era, or before Christ."""
    del scene
    args = (("year", node.year),)
    if node.era == "bce":
        return Answer(
            [], "era.bce", args, timex=f"BC{node.year:04}", edtf=f"-{node.year - 1:04}" if node.year > 1 else "0000"
        )
    if node.era == "vikram":
        first, last = vikram_year(node.year)
    elif node.month is not None and node.day is not None:
        first = last = shaka_day(node.year, node.month, node.day)
        return Answer([cal.a_day(first)], "era.shaka", args)
    else:
        first, last = shaka_day(node.year, 1, 1), shaka_day(node.year + 1, 1, 1) - DAY
    return Answer([Extent(first, last, "year", None)], f"era.{node.era}", args)


def season(node: Season, scene: Scene) -> Answer:
    """Answer a season: named, but its days differ by place."""
    if node.direction is None:
        return Answer([], "season", (), "vague", timex=node.code)
    year = scene.anchor.year + {"last": -1, "this": 0, "next": 1}[node.direction]
    return Answer([], "season", (), "vague", timex=f"{year}-{node.code}", relative=True)
