"""How matching scales, what its candidates miss, and how far frames carry across languages.

    python benchmarks/matching.py                          100,000 claims: time, memory, exponent, recall
    python benchmarks/matching.py --claims 20000           fewer
    python benchmarks/matching.py --parallel FILE.jsonl    {"id","hi","en"} lines: recall at 1 and 5

Claims are made up, a few reports a story, as many stories as it takes: they share places, days, names
and words as news does. Brute force is `rapidfuzz.process.cdist` with token_sort_ratio, on sampled rows
and scaled up; a pair counts where it scores 80 and the gate lets it through as agree, conflict or update. Seconds are
of one processor, so that other work on the machine does not count.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import math
import random
import resource
import time
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import match
from factcheck.matching.profile import profile
from factcheck.matching.relation import judge
from factcheck.model import Article, Claim, Document, Frame, PublishDate, Quantity, Sentence, Timex
from factcheck.model.reason import Reason
from factcheck.model.time import Anchor

SIZES = (5_000, 25_000, 100_000)
ALIKE = 80
SAMPLED = 40
SYLLABLES = [
    "ka",
    "ri",
    "mo",
    "ta",
    "nu",
    "sha",
    "pe",
    "lo",
    "di",
    "ba",
    "ve",
    "go",
    "chu",
    "ra",
    "ni",
    "sa",
    "ja",
    "ho",
    "li",
    "du",
]
EVENTS = (
    ("fire", "kill", "death", "people died in a fire at a {thing} in {place} on {day}"),
    ("flood", "kill", "death", "people were killed in floods in {place}, near the {thing}, on {day}"),
    ("crash", "injure", "injured", "people were injured in a bus crash near a {thing} in {place} on {day}"),
    ("protest", "arrest", "arrested", "people were arrested after a protest at the {thing} in {place} on {day}"),
    ("quake", "collapse", "house:collapse", "houses collapsed by the {thing} when a quake hit {place} on {day}"),
)
THINGS = ["hotel", "market", "factory", "school", "temple", "hospital", "warehouse", "bridge", "station", "mill"]


def word(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4)))


def documents(count: int, seed: int = 7) -> list[Document]:
    """Return documents of one claim each, `count` in all, three to six reports a story."""
    rng = random.Random(seed)
    places = [word(rng) for _ in range(max(40, count // 60))]
    speakers = [f"{word(rng)} {word(rng)}" for _ in range(max(40, count // 40))]
    found: list[Document] = []
    while len(found) < count:
        event, predicate, measure, shape = rng.choice(EVENTS)
        place, thing, speaker = rng.choice(places), rng.choice(THINGS), rng.choice(speakers)
        day = date(2025, 1, 1) + timedelta(days=rng.randrange(365))
        toll = rng.randint(2, 90)
        for _ in range(min(rng.randint(3, 6), count - len(found))):
            said = day + timedelta(days=rng.randint(0, 2))
            number = toll if rng.random() < 0.6 else toll + rng.randint(1, 9)
            start = f"{number} "
            body = shape.format(thing=thing, place=place.title(), day=f"{day:%B} {day.day}")
            text = f"{start}{body}, {speaker.title()} said." if rng.random() < 0.5 else f"{start}{body}."
            frame = Frame(
                predicate=predicate,
                nature="count",
                places=(f"place:{place}",),
                terms=(thing,),
                events=(event,),
                measures=(measure,),
                acts=((predicate, "+", 0),),
            )
            found.append(
                one(len(found), text, day, said, Quantity(0, len(start) - 1, str(number), Decimal(number)), frame)
            )
    return found


def one(number: int, text: str, day: date, said: date, quantity: Quantity, frame: Frame) -> Document:
    digest = hashlib.sha256(f"{number}:{text}".encode()).hexdigest()
    iso = day.isoformat()
    at = text.index(f"{day:%B}")
    timex = Timex(
        at, at + 8, text[at : at + 8], "resolved", iso, iso, iso, iso, "day", (), "time.date.past", Reason("x")
    )
    claim = Claim(
        id="c" + digest[:12],
        article="a" + digest[12:24],
        start=0,
        end=len(text),
        text=text,
        kind="body",
        checkable=True,
        worth=0.5,
        modality="asserted",
        polarity="+",
        as_of=said.isoformat(),
        same_as=None,
        attribution=None,
        times=(timex,),
        quantities=(quantity,),
        entities=(),
        frame=frame,
        tense="past",
    )
    published = PublishDate(said.isoformat(), Anchor(said), None, Reason("x"))
    article = Article(claim.article, f"{number}.txt", "", text, published, f"paper {number % 40}", "en", digest)
    return Document(article, (Sentence(0, len(text), "body"),), (timex,), (quantity,), (), (claim,))


def scale(largest: int) -> None:
    points = []
    for size in sorted({s for s in SIZES if s < largest} | {largest}):
        docs = documents(size)
        gc.collect()
        gc.freeze()  # what the benchmark made up is not matching's to look after
        start = time.process_time()
        matches = match(docs)
        spent = time.process_time() - start
        points.append((size, spent))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        print(
            f"{size:>7} claims: {spent:6.1f} s, {len(matches.links)} links, {len(matches.stories)} stories, peak {peak:.2f} GiB"
        )
    (n0, t0), (n1, t1) = points[0], points[-1]
    if n1 > n0:
        print(f"exponent from {n0} to {n1}: {math.log(t1 / t0) / math.log(n1 / n0):.2f}")
    recall(docs, {(x.a, x.b) for x in matches.links if x.relation != "related"}, points[-1][1])


def recall(docs: list[Document], linked: set[tuple[str, str]], spent: float) -> None:
    """Print what brute force finds alike on sampled rows, how much of it was linked, and how long all of it would take."""
    claims = [d.claims[0] for d in docs]
    texts = [c.text for c in claims]
    rows = random.Random(3).sample(range(len(claims)), min(SAMPLED, len(claims)))
    start = time.process_time()
    scores = cdist(
        [texts[i] for i in rows], texts, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, dtype="uint8", workers=1
    )
    brute = (time.process_time() - start) * len(claims) / len(rows)
    alike = admitted = found = 0
    for i, line in zip(rows, scores, strict=True):
        for j in (int(k) for k in line.nonzero()[0] if int(k) != i):
            alike += 1
            a, b = sorted((claims[i], claims[j]), key=lambda c: c.id)
            if judge(profile(a), profile(b)).relation in ("agree", "conflict", "update"):
                admitted += 1
                found += (a.id, b.id) in linked
    print(f"brute force on all pairs, one worker: {brute:,.0f} s; {brute / spent:,.0f} times the run")
    print(
        f"{len(rows)} rows: {alike} pairs alike, {admitted} through the gate, {found} linked: recall {found / max(1, admitted):.4f}"
    )


def parallel(path: Path) -> None:
    """Print how often the English of a Hindi sentence is first, or among five, by what their slots share."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    sides = {lang: [features(line[lang], lang) for line in lines] for lang in ("hi", "en")}
    spread = Counter(feature for lang in sides for found in sides[lang] for feature in found)
    rare = {feature: math.log(2 * len(lines) / count) for feature, count in spread.items()}
    first = five = 0
    for n, hindi in enumerate(sides["hi"]):
        scores = [sum(rare[x] for x in hindi & english) / math.sqrt(1 + len(english)) for english in sides["en"]]
        order = sorted(range(len(lines)), key=lambda k: (-scores[k], k))
        first += order[0] == n and scores[n] > 0
        five += n in order[:5] and scores[n] > 0
    print(f"{len(lines)} sentences: recall at 1 {first / len(lines):.3f}, at 5 {five / len(lines):.3f}")


def features(text: str, lang: str) -> frozenset[str]:
    """Return what the slots of a sentence hold, free of language."""
    found: set[str] = set()
    for claim in annotate(from_text(text, path="-", lang=lang, published="2017-01-01")).claims:
        side = profile(claim)
        found |= {f"act {key}" for key, _, _ in side.acts} | side.concepts | {f"{s}" for s in side.sounds}
        found |= {f"~{word}" for name in side.names for word in name.partition(":")[2].split()}
        found |= side.countries | set(side.places) | {f"# {q.value}" for q in claim.quantities if q.value is not None}
        found |= {f"@ {t.timex}" for t in claim.times if t.timex}
    return frozenset(found)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--claims", type=int, default=SIZES[-1])
    arguments.add_argument("--parallel", type=Path)
    chosen = arguments.parse_args()
    if chosen.parallel:
        parallel(chosen.parallel)
    else:
        scale(chosen.claims)
