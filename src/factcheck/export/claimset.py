"""Claim sets: JSON lines that git can diff, that hold everything, and that prove themselves unchanged.

The first line is the header: schema, tool version, where the log stood, the sources with their
SHA-256, links, stories, the scale, and `digest`, the SHA-256 of the whole file with that value as 64
zeros. Then one claim a line, sorted by id, keys sorted, LF. Each claim line has a `digest` of its own,
made the same way over the line, so that a change is found where it is. It proves integrity, not who wrote it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any

from factcheck.export.bundle import Bundle, Export, Head, Joined, Label, Review
from factcheck.export.json_text import dumps
from factcheck.export.records import from_record, to_record
from factcheck.model import Article, Claim, Document, Fact, Frame, Link, Reason, Story

SCHEMA = "factcheck-claim-set/1"
ZEROS = "0" * 64


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a claim set, without its digest. `sources` are articles without their text."""

    schema: str
    tool: str
    claims: int
    head: Head
    sources: tuple[Article, ...]
    links: tuple[Link, ...] = ()
    stories: tuple[Story, ...] = ()
    scale: tuple[Label, ...] = ()
    suggestions: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One claim of a set: the claim, the fact it is part of, and, on the fact's first claim, the review.

    `suggested` marks a claim nobody has judged. The claim's frame, what the tool compares it by, is worked
    out anew from the article and not kept. `joined` tells the person who put the claim into the fact.
    """

    claim: Claim
    fact: str | None = None
    review: Review | None = None
    suggested: bool = False
    joined: Joined | None = None


def write(bundle: Bundle) -> Export:
    """Return `bundle` as a claim set. The same claims give the same bytes in any order they came."""
    facts = {claim: fact.id for fact in bundle.facts for claim in fact.claims}
    reviews = {review.fact: review for review in bundle.reviews}
    claims = sorted((claim for document in bundle.documents for claim in document.claims), key=lambda c: c.id)
    joined = {one.claim: one for one in bundle.joined}
    first: dict[str, str] = {}
    for claim in claims:
        first.setdefault(facts.get(claim.id, ""), claim.id)
    header = Header(
        schema=SCHEMA,
        tool=bundle.tool,
        claims=len(claims),
        head=bundle.head,
        sources=tuple(
            sorted((replace(d.article, text="") for d in bundle.documents), key=lambda a: (a.id, a.path)),
        ),
        links=tuple(sorted(bundle.links, key=lambda link: (link.a, link.b))),
        stories=tuple(sorted(bundle.stories, key=lambda story: story.id)),
        scale=bundle.scale,
        suggestions=bundle.suggestions,
    )
    lines = [
        Line(
            claim=replace(claim, frame=Frame()),
            fact=fact,
            review=reviews.get(fact) if fact and first[fact] == claim.id else None,
            suggested=fact not in reviews,
            joined=joined.get(claim.id),
        )
        for claim in claims
        for fact in [facts.get(claim.id)]
    ]
    body = [_sealed(_encode(to_record(line))) for line in lines]
    lost = sorted(reviews.keys() - first.keys())
    return Export(
        _sealed(b"".join([_encode(to_record(header)), *body])),
        tuple(Reason("export.no-claims", (("fact", fact),)) for fact in lost),
    )


def read(data: bytes) -> Bundle:
    """Return the Bundle a claim set was written from, its articles without their text.

    Writing it again gives the same bytes. Digests are `verify`'s business and not looked at here.

    Raises:
        ValueError: a line is no claim set's; the message names the line and the place.
    """
    rows = data.split(b"\n")
    if rows.pop() or not rows:
        raise ValueError("line 1: not a claim set, or cut off in the middle of a line")
    header = from_record(Header, parse_line(rows[0], 1), "line 1")
    if header.schema != SCHEMA:
        raise ValueError(f"line 1: schema {header.schema!r:.80} is not {SCHEMA}")
    lines = [from_record(Line, parse_line(row, n), f"line {n}") for n, row in enumerate(rows[1:], 2)]
    return _bundle(header, lines)


def parse_line(row: bytes, number: int) -> dict[str, Any]:
    """Return the JSON object of one line without its digest.

    Raises:
        ValueError: it is none; the message names the line.
    """
    try:
        record = json.loads(row.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"line {number}: not JSON in UTF-8") from error
    if not isinstance(record, dict) or not isinstance(record.pop("digest", None), str):
        raise ValueError(f"line {number}: not an object with a digest")  # noqa: TRY004 - the file is wrong, not the call
    return record


def line_digest(row: bytes, stated: str) -> str:
    """Return the SHA-256 of `row` with the digest it states as zeros; `row` may be the whole file."""
    return hashlib.sha256(row.replace(_digest_field(stated), _digest_field(ZEROS), 1)).hexdigest()


def _bundle(header: Header, lines: list[Line]) -> Bundle:
    claims: dict[str, list[Claim]] = {source.id: [] for source in header.sources}
    if len(claims) != len(header.sources):
        raise ValueError("line 1: a source is named twice")
    members: dict[str, list[str]] = {}
    for number, line in enumerate(lines, 2):
        if line.claim.article not in claims:
            raise ValueError(f"line {number}: article {line.claim.article} is not among the sources")
        claims[line.claim.article].append(line.claim)
        if line.fact:
            members.setdefault(line.fact, []).append(line.claim.id)
    return Bundle(
        documents=tuple(Document(s, (), (), (), (), tuple(claims[s.id])) for s in header.sources),
        links=header.links,
        facts=tuple(Fact(key, tuple(sorted(members[key]))) for key in sorted(members)),
        stories=header.stories,
        reviews=tuple(sorted((line.review for line in lines if line.review), key=lambda r: r.fact)),
        scale=header.scale,
        head=header.head,
        tool=header.tool,
        suggestions=header.suggestions,
        joined=tuple(sorted((line.joined for line in lines if line.joined), key=lambda one: one.claim)),
    )


def _encode(record: dict[str, Any]) -> bytes:
    """Return the line of `record`, with room for its digest."""
    return dumps({**record, "digest": ZEROS}, canonical=True).encode("utf-8") + b"\n"


def _sealed(data: bytes) -> bytes:
    """Return `data` with the first empty digest in it set to the SHA-256 of `data`.

    No text can hold that marker: a quote inside a JSON string is escaped.
    """
    return data.replace(_digest_field(ZEROS), _digest_field(hashlib.sha256(data).hexdigest()), 1)


def _digest_field(value: str) -> bytes:
    return f'"digest":"{value}"'.encode()
