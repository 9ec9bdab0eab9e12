"""Time expressions beside the peers that are installed: same rows, same run, and the README's table.

    python benchmarks/temporal.py              accuracy and milliseconds a sentence, as a Markdown table
    python benchmarks/temporal.py --flat       cost a character from 100 to 1,000,000, on hostile text too
    python benchmarks/temporal.py FILE.jsonl   other labelled rows of the same shape

A row counts for a peer where it finds a date that is the label's first or last day, so an interval may be
answered by either end; on rows without dates it must date nothing, on negative rows find nothing.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from factcheck.model import Anchor
from factcheck.temporal import find
from factcheck.text.passage import Passage
from factcheck.text.tokens import tokenise

DATA = Path(__file__).parent.parent / "tests" / "data"
HOSTILE = ["7 ", "9", " ", "? ", "पिछले ", "कल ", "सोमवार ", "5/", "साल ", "बैठक कल शाम पांच बजे दिल्ली में होगी। "]
SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)

Answer = tuple[str | None, str | None, bool]
Peer = Callable[[str, str, date], list[Answer]]


def ours(text: str, lang: str, day: date) -> list[Answer]:
    """Answer with this project's `find`, tokenisation included."""
    passages = [Passage(text, 0, len(text), "body", tokenise(text))]
    return [(t.first, t.last, t.status != "ambiguous") for t in find(passages, Anchor(day), lang)]


def by_dateparser(text: str, lang: str, day: date) -> list[Answer]:
    """Answer with `dateparser.search.search_dates`, told the language, the base and the order."""
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day), "DATE_ORDER": "DMY"}  # noqa: DTZ001
    found = search_dates(text, languages=[lang], settings=settings) or []
    return [(str(value.date()), str(value.date()), True) for _, value in found]


def by_parsedatetime(text: str, lang: str, day: date) -> list[Answer]:
    """Answer with `parsedatetime`, which reads English only."""
    import parsedatetime

    if lang != "en":
        return []
    found = parsedatetime.Calendar().nlp(text, datetime(day.year, day.month, day.day)) or ()  # noqa: DTZ001
    return [(str(value.date()), str(value.date()), True) for value, *_ in found]


def by_recognizers(text: str, lang: str, day: date) -> list[Answer]:
    """Answer with Recognizers-Text for Python, which has no Hindi: English only."""
    from recognizers_date_time import recognize_datetime

    if lang != "en":
        return []
    answers: list[Answer] = []
    for found in recognize_datetime(text, "en-us", reference=datetime(day.year, day.month, day.day)):  # noqa: DTZ001
        for value in (found.resolution or {}).get("values", [])[:1]:
            first = (value.get("value") or value.get("start") or "")[:10]
            answers.append((first or None, (value.get("end") or first)[:10] or None, True))
    return answers


PEERS: dict[str, tuple[str, Peer]] = {
    "dateparser": ("dateparser", by_dateparser),
    "parsedatetime": ("parsedatetime", by_parsedatetime),
    "Recognizers-Text (Python)": ("recognizers_date_time", by_recognizers),
}


def right(row: dict, answers: list[Answer]) -> bool:
    """Tell whether the answers to a row are as labelled."""
    dated = [label for label in row["expected"] if label["first"] or label["last"]]
    if not row["expected"]:
        return not answers
    if not dated:
        return not any(first or last for first, last, _ in answers)
    said = {day[:10] for first, last, _ in answers for day in (first, last) if day}

    def met(label: dict) -> bool:
        days = [label["first"], label["last"], *(d for pair in label.get("alternatives", []) for d in pair)]
        return any(day[:10] in said for day in days if day)

    return all(met(label) for label in dated)


def kind(row: dict) -> str:
    """Return which column a row counts in."""
    if not row["expected"]:
        return "negative"
    return "dated" if any(label["first"] or label["last"] for label in row["expected"]) else "dateless"


def measure(peer: Peer, rows: list[dict]) -> dict[str, str]:
    """Return a peer's figures on the rows, and its median time a sentence."""
    peer(rows[0]["text"], rows[0]["lang"], date.fromisoformat(rows[0]["published"]))
    tally = {name: [0, 0] for name in ("dated", "dateless", "negative")}
    spent = []
    for row in rows:
        begin = time.perf_counter()
        answers = peer(row["text"], row["lang"], date.fromisoformat(row["published"]))
        spent.append(1000 * (time.perf_counter() - begin))
        tally[kind(row)][0] += right(row, answers)
        tally[kind(row)][1] += 1
    figures = {name: f"{good}/{total}" for name, (good, total) in tally.items()}
    figures["all"] = f"{sum(good for good, _ in tally.values())}/{len(rows)}"
    figures["ms"] = f"{statistics.median(spent):.2f}"
    return figures


def table(files: list[Path]) -> None:
    """Print one Markdown table a file."""
    columns = ("all", "dated", "dateless", "negative", "ms")
    for file in files:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
        print(f"\n{file.name}: {len(rows)} sentences\n")
        print("| | all | dated | no date in it | no time in it | ms a sentence |\n|---|---|---|---|---|---|")
        for name, (module, peer) in {"factcheck": ("factcheck", ours), **PEERS}.items():
            if importlib.util.find_spec(module) is None:
                print(f"| {name} | not installed | | | | |")
                continue
            figures = measure(peer, rows)
            print(f"| {name} | " + " | ".join(figures[column] for column in columns) + " |")


def flat() -> None:
    """Print microseconds a character at every size: the rows must stay level."""
    print("| repeated | " + " | ".join(f"{size:,}" for size in SIZES) + " |\n|---|" + "---|" * len(SIZES))
    for word in HOSTILE:
        cells = []
        for size in SIZES:
            text = (word * (size // len(word) + 1))[:size]
            rounds = max(1, 20_000 // size)
            begin = time.process_time()
            for _ in range(rounds):
                ours(text, "hi", date(2025, 11, 5))
            cells.append(f"{1e6 * (time.process_time() - begin) / size / rounds:.2f}")
        print(f"| `{word}` | " + " | ".join(cells) + " |")


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="labelled rows; our own by default")
    parser.add_argument("--flat", action="store_true", help="cost a character instead")
    asked = parser.parse_args()
    if asked.flat:
        flat()
    else:
        table(asked.files or [DATA / "dates_hi.jsonl", DATA / "dates_en.jsonl"])


if __name__ == "__main__":
    main()
