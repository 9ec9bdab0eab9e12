"""A forwarded message tells "tomorrow" of a day nobody knows: what it plans contradicts nothing that was done."""

from __future__ import annotations

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import compare


@pytest.mark.parametrize(
    ("message", "report"),
    [
        ("पटना में पुल कल खुलेगा।", "The bridge in Patna opened on November 3."),
        ("RBI will cut the repo rate tomorrow.", "The RBI cut the repo rate on November 3."),
        ("कल से पटना में बस सेवा बंद हो जाएगी।", "पटना में बस सेवा सोमवार को बंद हो गई।"),
    ],
)
def test_a_plan_of_an_unknown_day(message, report):
    (one,) = annotate(from_text(f"received: 2025-11-05\n\n{message}", path="message.txt")).claims
    (two,) = annotate(from_text(f"published: 2025-11-04\n\n{report}", path="report.txt")).claims
    assert compare(one, two).relation == "related"
    sent = annotate(from_text(f"published: 2025-11-05\n\n{message}", path="dated.txt")).claims[0]
    assert compare(sent, two).relation == "conflict"
