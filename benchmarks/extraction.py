"""How often the claims layer reads our own labelled sentences as their labels say, as a Markdown table.

The rules were written against these sentences, so the figures say what is held, not how well unseen
news is read: the labelled data outside the project does that.

python benchmarks/extraction.py [--show]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from factcheck.extraction import claims, entities, quantities
from factcheck.model import Anchor, Article, Claim, PublishDate, Reason
from factcheck.temporal import find as find_times
from factcheck.text.passage import Passage
from factcheck.text.sentences import split
from factcheck.text.tokens import tokenise

DATA = Path(__file__).parents[1] / "tests" / "data"
DAY = date(2025, 11, 5)


def rows(name: str) -> list[dict]:
    """Return the rows of one data file."""
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line]


def read(text: str, lang: str) -> tuple[list[Claim], list, list]:
    """Return the claims, quantities and names of a text."""
    passages = [Passage(text, start, end, "body", tokenise(text, start, end)) for start, end in split(text, lang)]
    anchor = Anchor(DAY)
    times = find_times(passages, anchor, lang)
    amounts, names = quantities.find(passages, lang, times), entities.find(passages, lang)
    published = PublishDate(DAY.isoformat(), anchor, None, Reason("given"))
    article = Article("a0123456789ab", "-", "", text, published, "-", lang, "0" * 64)
    return claims.build(article, passages, times, amounts, names), amounts, names


def speaker(row: dict) -> bool:
    voice = read(row["text"], row["lang"])[0][0].attribution
    return (voice is not None, voice and voice.speaker) == (row["attributed"], row["speaker"])


def polarity(row: dict) -> bool:
    return read(row["text"], row["lang"])[0][0].polarity == row["polarity"]


def modality(row: dict) -> bool:
    claim = read(row["text"], row["lang"])[0][0]
    return (claim.modality, claim.tense) == (row["modality"], row["tense"])


def worth(row: dict) -> bool:
    return any(claim.checkable for claim in read(row["text"], row["lang"])[0]) == row["checkable"]


def numbers(row: dict) -> bool:
    amounts = read(row["text"], row["lang"])[1]
    if len(amounts) != len(row["quantities"]):
        return False
    pairs = zip(amounts, row["quantities"], strict=True)
    return all(_plain(getattr(amount, field)) == value for amount, want in pairs for field, value in want.items())


def _plain(value: object) -> object:
    return format(value.normalize(), "f") if isinstance(value, Decimal) else value


def names(row: dict) -> bool:
    found = read(row["text"], row["lang"])[2]
    for kind, field in (("person", "people"), ("place", "places"), ("organisation", "organisations")):
        if [e.text for e in found if e.type == kind and not e.demonym] != row[field]:
            return False
    return True


TABLES: tuple[tuple[str, str, Callable[[dict], bool]], ...] = (
    ("who says it", "attribution", speaker),
    ("affirms or denies", "polarity", polarity),
    ("modality and tense", "modality", modality),
    ("worth checking", "worth", worth),
    ("numbers", "numbers_hi", numbers),
    ("numbers", "numbers_en", numbers),
    ("names", "names_hi", names),
    ("names", "names_en", names),
)


def main() -> None:
    """Print a line a data file and language; with --show the rows that fail, on stderr."""
    show = "--show" in sys.argv
    sys.stdout.write("| own sentences | language | right | of | accuracy |\n|---|---|--:|--:|--:|\n")
    for title, name, check in TABLES:
        if not (DATA / f"{name}.jsonl").exists():
            continue
        data = [{"lang": name[-2:], **row} for row in rows(name)]
        for lang in sorted({row["lang"] for row in data}, reverse=True):
            own = [row for row in data if row["lang"] == lang]
            wrong = [row for row in own if not check(row)]
            right = len(own) - len(wrong)
            sys.stdout.write(f"| {title} | {lang} | {right} | {len(own)} | {right / len(own):.3f} |\n")
            for row in wrong if show else ():
                sys.stderr.write(f"{name}: {json.dumps(row, ensure_ascii=False)}\n")


if __name__ == "__main__":
    main()
