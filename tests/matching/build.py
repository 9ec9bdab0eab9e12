"""Claims, documents and profiles for tests, from plain text."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching.amounts import amount
from factcheck.matching.profile import profile
from factcheck.model import Quantity


def document(text, published="2025-11-05", **kept):
    return annotate(from_text(text, path=kept.pop("path", text[:8]), published=published, **kept))


def claim(text, published="2025-11-05", **kept):
    (found,) = document(text, published, **kept).claims
    return found


def side(text, published="2025-11-05", **kept):
    return profile(claim(text, published, **kept))


def quantity(value, comparator="=", unit=None, **kept):
    return Quantity(0, 1, "", None if value is None else Decimal(value), unit, comparator=comparator, **kept)


def measured(value, comparator="=", unit=None, **kept):
    return amount(quantity(value, comparator, unit, **kept))
