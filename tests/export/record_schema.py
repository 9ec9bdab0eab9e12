"""Make `docs/schemas/claim-set.schema.json` from the values a claim set is made of.

python -m tests.export.record_schema > docs/schemas/claim-set.schema.json
"""

import json
import sys
import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, Union, get_args, get_origin, get_type_hints

from factcheck.export.claimset import SCHEMA, Header, Line
from factcheck.model import Claim

DIGEST = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
LEFT_OUT = {(Claim, "frame")}
PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def claim_set_schema():
    """One schema for every line: the header is the line with `schema`, all others hold a `claim`."""
    parts = {}
    header = _object(Header, parts)
    header["properties"] |= {"digest": DIGEST, "schema": {"const": SCHEMA}}
    line = _object(Line, parts)
    line["properties"]["digest"] = DIGEST
    parts["Article"]["properties"]["text"] = {"const": "", "description": "The text stays in the source."}
    for part in (header, line):
        part["required"].append("digest")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://factcheck.example/schemas/claim-set.schema.json",
        "title": "A line of a claim set: the header, then one claim a line, sorted by id",
        "description": "A field that is left out holds its default: null, an empty text or list, or false.",
        "if": {"required": ["schema"]},
        "then": {"$ref": "#/$defs/Header"},
        "else": {"$ref": "#/$defs/Line"},
        "$defs": {"Header": header, "Line": line, **dict(sorted(parts.items()))},
    }


def _schema(kind, parts):
    origin = get_origin(kind)
    if is_dataclass(kind):
        if kind.__name__ not in parts:
            parts[kind.__name__] = {}
            parts[kind.__name__] = _object(kind, parts)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(option, parts) for option in get_args(kind)]}
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin is tuple:
        inner = get_args(kind)
        if inner[-1] is Ellipsis:
            return {"type": "array", "items": _schema(inner[0], parts)}
        return {
            "type": "array",
            "prefixItems": [_schema(k, parts) for k in inner],
            "minItems": len(inner),
            "items": False,
        }
    if kind is Decimal:
        return {"type": "string", "description": "An exact decimal."}
    if kind is date:
        return {"type": "string", "format": "date"}
    return {"type": PLAIN[kind]}


def _object(kind, parts):
    hints = get_type_hints(kind)
    kept = [f for f in fields(kind) if (kind, f.name) not in LEFT_OUT]
    return {
        "type": "object",
        "properties": {f.name: _schema(hints[f.name], parts) for f in kept},
        "required": [f.name for f in kept if f.default is MISSING],
        "additionalProperties": False,
    }


def text():
    return json.dumps(claim_set_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text())
