"""What `annotate` and `compare` print: plain dicts, keys in the order the contract names them.

Values are JSON's own types. Every `why` is worded here, in the language the caller asks for.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.lang import render
from factcheck.model import Attribution, Claim, Comparison, Document, Entity, Quantity, Reading, Sentence, Timex

_WIDEST = 300
"""Powers of ten beyond which an amount is no longer written out: such a number is a broken text, not a count."""


def number(value: Decimal | None) -> int | float | None:
    """Return an amount as a JSON number, None where there is none or it is not finite.

    >>> number(Decimal("5.00")), number(Decimal("5.5")), number(None)
    (5, 5.5, None)
    """
    if value is None or not value.is_finite() or value.adjusted() > _WIDEST:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def annotation(document: Document, ui: str = "en") -> dict[str, Any]:
    """Return one output line of `annotate --jsonl`; spans are code points, half-open, into the article."""
    return {
        "id": document.article.id,
        "lang": document.article.lang,
        "sentences": [_sentence(s) for s in document.sentences],
        "times": [time(t, ui) for t in document.times],
        "quantities": [quantity(q) for q in document.quantities],
        "entities": entities(document.entities),
        "claims": [claim(c, ui) for c in document.claims],
    }


def comparison(name: str, compared: Comparison, ui: str = "en") -> dict[str, Any]:
    """Return one output line of `compare --jsonl` under the id the input gave."""
    return {
        "id": name,
        "relation": compared.relation,
        "newer": compared.newer,
        "differs": list(compared.differs),
        "agrees": list(compared.agrees),
        "score": compared.score,
        "why": render(compared.reason, ui),
    }


def claim(found: Claim, ui: str = "en") -> dict[str, Any]:
    """Return a claim as `annotate` and `check` show it."""
    return {
        "id": found.id,
        "article": found.article,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "kind": found.kind,
        "checkable": found.checkable,
        "worth": round(found.worth, 3),
        "modality": found.modality,
        "polarity": found.polarity,
        "as_of": found.as_of,
        "same_as": found.same_as,
        "attribution": _attribution(found.attribution),
        "times": [time(t, ui) for t in found.times],
        "quantities": [quantity(q) for q in found.quantities],
        "entities": entities(found.entities),
    }


def time(found: Timex, ui: str = "en") -> dict[str, Any]:
    """Return a time expression with its value, its other readings, and the rule in words."""
    return {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "status": found.status,
        "edtf": found.edtf,
        "timex": found.timex,
        "first": found.first,
        "last": found.last,
        "grain": found.grain,
        "alternatives": [_reading(r) for r in found.alternatives],
        "rule": found.rule,
        "why": render(found.reason, ui),
    }


def quantity(found: Quantity) -> dict[str, Any]:
    """Return an amount; `value`, `low` and `high` are numbers or null."""
    return {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "value": number(found.value),
        "unit": found.unit,
        "counted": found.counted,
        "comparator": found.comparator,
        "low": number(found.low),
        "high": number(found.high),
    }


def entities(found: tuple[Entity, ...]) -> list[dict[str, Any]]:
    """Return the names; words like अमेरिकी are not places and stay out, they only lend their key."""
    return [
        {"start": e.start, "end": e.end, "text": e.text, "type": e.type, "key": e.key} for e in found if not e.demonym
    ]


def _sentence(found: Sentence) -> dict[str, Any]:
    return {"start": found.start, "end": found.end, "kind": found.kind}


def _reading(found: Reading) -> dict[str, Any]:
    return {"edtf": found.edtf, "timex": found.timex, "first": found.first, "last": found.last}


def _attribution(found: Attribution | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"speaker": found.speaker, "cue": found.cue, "start": found.start, "end": found.end}
