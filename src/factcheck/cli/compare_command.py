"""Reads {"id","a":{"text","published","lang"},"b":{…}} a line, and answers the relation a line."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from factcheck.cli.streams import CommandError, answer_lines

EXAMPLE = """echo '{"id":1,"a":{"text":"37 मरे"},"b":{"text":"41 मरे"}}' | factcheck compare --jsonl"""
SHARED_OPTIONS = ("ui",)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("--jsonl", action="store_true", help="read JSON lines on stdin (the only form)")


def run(options: argparse.Namespace) -> int:
    """Answer every record of stdin; see docs/schemas/comparison.schema.json for the form."""
    if not options.jsonl:
        raise CommandError("compare reads JSON lines: factcheck compare --jsonl < FILE")
    from factcheck.export import annotation_json
    from factcheck.matching.texts import compare_texts

    ui = options.ui_lang or "en"

    def answer(record: dict[str, Any]) -> dict[str, Any]:
        comparison = compare_texts(_document(record["a"], "a"), _document(record["b"], "b"))
        found: dict[str, Any] = annotation_json.comparison(record["id"], comparison, ui)
        return found

    return answer_lines(sys.stdin.buffer, ("id", "a", "b"), answer)


def _document(side: dict[str, Any], name: str) -> Any:
    from factcheck.extraction.pipeline import annotate
    from factcheck.ingest import from_text

    return annotate(from_text(side["text"], path=name, published=side.get("published"), lang=side.get("lang")))
