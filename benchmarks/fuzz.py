"""Fuzzed articles through read → annotate: no unhandled error, no hang.

    python benchmarks/fuzz.py [COUNT] [--seed N] [--first N] [--jobs N]

COUNT is 100,000 by default. Article N is the same in every run with the same seed, so an error is made
again with `--first N 1`. The last line is a JSON object; exit 1 when anything was raised or was slow.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import signal
import sys
import threading
import time
import traceback
from collections.abc import Iterator

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import read_bytes
from factcheck.model import Article

SLOW_SECONDS = 5.0
HANG_SECONDS = 60
SENTENCES = (
    "नदी का पानी रात से बढ़ रहा है।", "पुल पर आवाजाही बंद है.", "मंत्री राजनाथ सिंह ने कहा कि 37 लोगों की मौत हुई है।", "पिछले शुक्रवार को भारत और अमेरिका ने समझौता किया।",
    "करीब ढाई लाख करोड़ रुपये खर्च होंगे।", "सरकार ने दावे को खारिज किया।", "“हम कल लौटेंगे,” उन्होंने कहा।", "परसों रात 6.4 तीव्रता का भूकंप आया।", "41 मरे",
    "The toll rose to 41 on Monday night.", "They sold three million and five million copies, one hundred and six, a dozen, half a million.",
    "एक लाख दो लाख, सवा तीन हज़ार और पांच सौ, डेढ़ से ढाई करोड़, दो-दो हजार, आधा दर्जन।", "between two and three thousand, 5.5 to 6 lakh crore, minus 4 degrees, 1/3 of 12th", "Officials said on Nov. 5 that 1,00,000 people were moved.", "“It is shut,” Mr. J. P. Sen told reporters.",
    "The U.S. denied the report; talks begin next week.", "At least two-thirds of the 243 seats were won by 9 p.m.", "डॉ. एम. के. राव 12वीं बार चुने गए।",
    "चालू वित्त वर्ष में महंगाई 4.2 फीसदी रहेगी।", "यह भी पढ़ें: बांध खुला", "(भाषा से इनपुट के साथ)", "और पढ़ें", "आखरी अपडेट:", "05 नवंबर, 2025, 09:30 अपराह्न IST",
    "title: Bridge shut", "published: 2025-11-05", "received: 2025-11-05T18:00", "date 2025-11-05", "नई दिल्ली, 5 नवंबर (भाषा)", "[05/11/25, 9:14 pm] Asha:", "# Rescue",
    "१५ अगस्त १९४७ को देश आज़ाद हुआ।", "26/11 के बाद", "₹5.5 crore", "Rs. 40", "50%-60%", "अगर बारिश हुई तो मैच टलेगा।", "बिहार में नहीं, पटना में सभा हुई।",
)  # fmt: skip
GAPS = (" ", " ", "\n", "\n\n", "", "\r\n", "\t", "\u2028", "…", " | ", "\xa0")
MARKS = (
    "\0\x07\x1b\x9b\x7f\x85\u200b\u200c\u200d\u2060\ufeff\u202e\u2066\u2069\u00ad\u034f\u094d\u093c\u093f\u0902\u0301\u20dd\ufffd\ue000\U000e0041"
    "।॥.,;:?!…\"'“”‘’()[]{}<>|/\\-–—_*#%@&$₹€°+=~^`०१५९0123456789½²³①Ⅷ٣５abcXYZकखगहंँःा्𝟘👨🇮🇳क़ड़"
)
DAMAGE = ("cut", "drop", "double", "swap", "mark", "marks", "flood", "digits", "upper")


def fuzzed(seed: int, number: int) -> tuple[str, bytes]:
    """Return the file name and bytes of article `number`: own sentences, damaged, in some format."""
    chance = random.Random(f"{seed}/{number}")
    text = "".join(chance.choice(SENTENCES) + chance.choice(GAPS) for _ in range(chance.randint(1, 12)))
    if chance.random() < 0.15:
        text = "".join(
            chr(chance.choice((chance.randrange(0x80), chance.randrange(0x900, 0x980), chance.randrange(0x110000))))
            for _ in range(chance.randint(1, 300))
        )
    for _ in range(chance.randint(0, 6)):
        text = _damaged(text, chance)
    return _packed(text, chance)


def _damaged(text: str, chance: random.Random) -> str:
    if not text:
        return "क"
    at, size = chance.randrange(len(text)), chance.randint(1, 20)
    part = text[at : at + size]
    marks = chance.choices(MARKS, k=size)
    match chance.choice(DAMAGE):
        case "cut":
            return text[:at]
        case "drop":
            return text[:at] + text[at + size :]
        case "double":
            return text[:at] + part * chance.randint(2, 40) + text[at:]
        case "swap":
            return text[:at] + part[::-1] + text[at + size :]
        case "mark":
            return text[:at] + marks[0] + text[at:]
        case "marks":
            return text[:at] + "".join(marks) + text[at:]
        case "flood":
            return text[:at] + marks[0] * chance.randint(2, 500) + text[at:]
        case "digits":
            return text[:at] + str(chance.randrange(10 ** chance.randint(1, 40))) + text[at:]
        case _:
            return text.upper()


def _packed(text: str, chance: random.Random) -> tuple[str, bytes]:
    kind = chance.random()
    if kind < 0.72:
        return "a.txt", text.encode("utf-8", "surrogatepass")
    if kind < 0.76:
        data = bytearray(text.encode("utf-8", "surrogatepass"))
        for _ in range(3):
            data.insert(chance.randint(0, len(data)), chance.randrange(256))
        return "a.txt", bytes(data)
    if kind < 0.80:
        return "a.md", text.encode("utf-16", "surrogatepass")
    if kind < 0.88:
        return "a.json", json.dumps({"text": text, "published": chance.choice(SENTENCES), "title": text[:30]}).encode()
    if kind < 0.92:
        lines = [json.dumps({"body": part}) for part in text.split(" ")[:20]]
        return "a.jsonl", "\n".join(lines).encode()
    page = f"<html><head><title>{text[:40]}</title><meta name=date content='{text[-20:]}'></head><body><article><p>{text}</p></article>"
    return "a.html", page.encode("utf-8", "surrogatepass")


def tried(task: tuple[int, int]) -> tuple[int, int, float, str]:
    """Return number, articles read, seconds and the error's traceback, empty when there was none."""
    seed, number = task
    name, data = fuzzed(seed, number)
    _watch(HANG_SECONDS)
    start, articles = time.perf_counter(), 0
    try:
        for found in read_bytes(data, name=name):
            if isinstance(found, Article):
                articles += 1
                _check(found)
    except Exception:  # noqa: BLE001 - finding them is the point
        return number, articles, time.perf_counter() - start, traceback.format_exc()
    finally:
        _watch(0)
    return number, articles, time.perf_counter() - start, ""


def _watch(limit: int) -> None:
    """Raise TimeoutError in what runs `limit` seconds from now, an endless loop too; 0 calls it off."""
    if hasattr(signal, "SIGALRM") and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGALRM, _expired)
        signal.alarm(limit)


def _expired(*_: object) -> None:
    raise TimeoutError(f"still running after {HANG_SECONDS} seconds")


def _check(article: Article) -> None:
    """Annotate, and hold the spans to what every reader of them relies on."""
    document = annotate(article)
    size = len(article.text)
    for span in (*document.sentences, *document.times, *document.quantities, *document.entities, *document.claims):
        assert 0 <= span.start < span.end <= size, span
    for named in (*document.times, *document.quantities, *document.entities, *document.claims):
        assert named.text == article.text[named.start : named.end], named


def _results(tasks: Iterator[tuple[int, int]], jobs: int) -> Iterator[tuple[int, int, float, str]]:
    if jobs == 1:
        yield from map(tried, tasks)
        return
    with multiprocessing.Pool(jobs) as pool:
        yield from pool.imap_unordered(tried, tasks, chunksize=200)


def main() -> int:
    """Run, print each kind of error once with the number that makes it again, then the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("count", nargs="?", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--jobs", type=int, default=1)
    asked = options.parse_args()
    tasks = ((asked.seed, n) for n in range(asked.first, asked.first + asked.count))
    start, read, slowest, slow, kinds = time.perf_counter(), 0, (0.0, 0), 0, dict[str, list[int]]()
    for number, articles, seconds, error in _results(tasks, asked.jobs):
        read += articles
        slowest = max(slowest, (seconds, number))
        slow += seconds > SLOW_SECONDS
        if error:
            place = "\n".join(error.strip().splitlines()[-3:])
            if place not in kinds:
                print(f"--- article {number}\n{error}", file=sys.stderr)
            kinds.setdefault(place, []).append(number)
    errors = sum(map(len, kinds.values()))
    figures = {
        "inputs": asked.count, "articles": read, "errors": errors, "kinds": len(kinds), "slow": slow,
        "slowest_seconds": round(slowest[0], 3), "slowest": slowest[1], "seconds": round(time.perf_counter() - start, 1),
    }  # fmt: skip
    print(json.dumps(figures))
    return 1 if errors or slow else 0


if __name__ == "__main__":
    sys.exit(main())
