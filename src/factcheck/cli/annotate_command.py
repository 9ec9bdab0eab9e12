"""Reads one JSON object a line, {"id","text","published","lang"}, and answers one a line."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from factcheck.cli.streams import CommandError, answer_lines

EXAMPLE = """echo '{"id":1,"text":"कल बैठक हुई।","published":"2025-11-05","lang":"hi"}' | factcheck annotate --jsonl"""
SHARED_OPTIONS = ("ui",)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("--jsonl", action="store_true", help="read JSON lines on stdin (the only form)")


def run(options: argparse.Namespace) -> int:
    """Answer every record of stdin; see docs/schemas/annotation.schema.json for the form."""
    if not options.jsonl:
        raise CommandError("annotate reads JSON lines: factcheck annotate --jsonl < FILE")
    from factcheck.export import annotation_json
    from factcheck.extraction.pipeline import annotate
    from factcheck.ingest import from_text

    ui = options.ui_lang or "en"

    def answer(record: dict[str, Any]) -> dict[str, Any]:
        article = from_text(
            record["text"], path=str(record["id"]), published=record.get("published"), lang=record.get("lang")
        )
        found: dict[str, Any] = annotation_json.annotation(annotate(article), ui)
        return {**found, "id": record["id"]}

    return answer_lines(sys.stdin.buffer, ("id", "text"), answer)
