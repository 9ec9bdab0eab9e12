"""Each time expression of one text: its value, the rule in words, alternatives, and the days around."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from typing import Any

from factcheck.cli.streams import CommandError, emit
from factcheck.lang import render
from factcheck.model import Anchor, Timex
from factcheck.text.visible import visible

EXAMPLE = 'factcheck dates "समझौता पिछले शुक्रवार हुआ।" --published 2025-11-05'
SHARED_OPTIONS = ("published", "lang", "ui", "plain")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("text", nargs="?", metavar="TEXT", help="the text (default: stdin)")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for a person, or one JSON object")


def run(options: argparse.Namespace) -> int:
    """Print the time expressions of the text, seen from the publish date."""
    from factcheck.cli.plainly import speak
    from factcheck.extraction.roman import script_of
    from factcheck.extraction.structure import passages
    from factcheck.lang import topics
    from factcheck.temporal import find
    from factcheck.text.language import detect

    text = options.text if options.text is not None else _stdin()
    anchor = anchor_of(options.published)
    lang = options.lang or detect(text)
    times = find(passages(text, lang), anchor, script_of(lang))
    if options.format == "json":
        emit(
            {
                "published": options.published,
                "lang": lang,
                "times": [_record(t, options.ui_lang or "en") for t in times],
            }
        )
    else:
        ui = options.ui_lang or (lang if "phrases-time" in topics(lang) else "en")
        speak(ui)
        _print_table(times, anchor, ui, options.plain)
    return 0


def _stdin() -> str:
    from factcheck.text.decoding import UndecodableError, decode

    if sys.stdin.isatty():
        raise CommandError("give a TEXT, or pipe one in; see 'factcheck dates --help'")
    try:
        return decode(sys.stdin.buffer.read())
    except UndecodableError as error:
        raise CommandError(f"stdin: {error}") from error


def anchor_of(published: str | None) -> Anchor | None:
    """Return the Anchor of a `--published` value, None without one.

    Raises:
        CommandError: it is no ISO date or datetime.
    """
    if published is None:
        return None
    from factcheck.ingest.published import parse_anchor

    try:
        return parse_anchor(published)
    except ValueError as error:
        raise CommandError(f"--published {published}: write 2025-11-05 or 2025-11-05T23:14+05:30") from error


def _record(timex: Timex, ui: str) -> dict[str, Any]:
    from factcheck.export.annotation_json import time

    found: dict[str, Any] = time(timex, ui)
    return found


def _print_table(times: list[Timex], anchor: Anchor | None, ui: str, plain: bool) -> None:
    from factcheck.cli.words import word

    if not times:
        print(word("no-times", ui))
        return
    for number, timex in enumerate(times, 1):
        text, value = visible(timex.text), _value(timex, ui)
        print(f"{text}  {value}" if plain else f"{number}. «{text}»  {value}")
        print(f"    {visible(render(timex.reason, ui))}")
        if timex.status == "ambiguous":
            for reading in timex.alternatives:
                print(f"    · {reading.edtf or reading.timex or ''}  {_weekday(reading.first, ui)}".rstrip())
    if anchor and not plain:
        _print_strip(times, anchor, ui)


def _value(timex: Timex, ui: str) -> str:
    from factcheck.cli.words import word

    shown = timex.edtf or timex.timex or ""
    weekday = _weekday(timex.first, ui) if timex.first == timex.last and timex.status == "resolved" else ""
    return "  ".join(part for part in (shown, weekday, word(f"status-{timex.status}", ui)) if part)


def _weekday(day: str | None, ui: str) -> str:
    from factcheck.cli.words import word

    return word(f"weekday-{date.fromisoformat(day[:10]).weekday()}", ui) if day else ""


def _print_strip(times: list[Timex], anchor: Anchor, ui: str) -> None:
    """Show the weeks around the anchor: `[05]` is the publish day; under a day, the number of what names it."""
    from factcheck.cli.words import word
    from factcheck.temporal.strip import strip

    print("\n " + " ".join(word(f"day-{n}", ui) for n in range(7)).rstrip())
    for week in strip(times, anchor):
        print(" ".join(f"[{day.day.day:02d}]" if day.anchor else f" {day.day.day:02d} " for day in week).rstrip())
        marks = [",".join(str(n + 1) for n in day.marks) for day in week]
        if any(marks):
            print(" ".join(f"{mark:^4}" for mark in marks).rstrip())
    print(f" {word('strip', ui)} {anchor.day.isoformat()}")
