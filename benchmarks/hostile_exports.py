"""Send many hostile strings through every export and read each back with a real reader.

python -m benchmarks.hostile_exports [COUNT]   (default 5,000; the tests take 500)

Prints one JSON object: how many exports were read, how long one took, and what went wrong.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.export.hostile import strings
from tests.export.readers import csv_rows, html_shape, json_strings, markdown_shape, without_links
from tests.export.sample import build

from factcheck.export import claimreview, claimset, csv_table, html_report, markdown, webannotation
from factcheck.export.selection import select
from factcheck.export.writing import write_into

READERS = {
    "html": (html_report, html_shape),
    "markdown": (markdown, markdown_shape),
    "csv": (csv_table, csv_rows),
    "claimreview": (claimreview, json.loads),
    "webannotation": (webannotation, json.loads),
    "jsonl": (claimset, lambda data: [json.loads(line) for line in data.splitlines()]),
}


def hostile(word):
    return select(build(word, name=word, reviewer=word, note=word, suggestions=True))


def check(name, word, seen, plain):
    """Return what is wrong with one export, None when nothing is."""
    form, reader = READERS[name]
    try:
        found = reader(form.write(seen).data)
    except Exception as error:  # noqa: BLE001 - every failure is a finding
        return f"{type(error).__name__}: {error}"
    if name == "html" and Counter(without_links(found)) != Counter(without_links(plain[name])):
        return "another structure"
    if name == "csv" and [len(row) for row in found] != [len(row) for row in plain[name]]:
        return "other cells"
    if name in ("claimreview", "webannotation", "jsonl") and not any(word in s for s in json_strings(found)):
        return "the string is not in it"
    return None


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    plain = {name: reader(form.write(hostile("x")).data) for name, (form, reader) in READERS.items()}
    wrong, escaped, started = [], 0, time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        inside = Path(folder) / "out"
        for word in strings(count, seed=11):
            seen = hostile(word)
            wrong += [(name, word, problem) for name in READERS if (problem := check(name, word, seen, plain))]
            escaped += write_into(inside, word, b"x").parent != inside
        escaped += [p.name for p in Path(folder).iterdir()] != ["out"]
    seconds = time.perf_counter() - started
    for name, word, problem in wrong[:20]:
        print("WRONG", name, repr(word), problem)
    exports = count * len(READERS)
    print(
        json.dumps(
            {"exports": exports, "ms_each": round(1000 * seconds / exports, 2), "wrong": len(wrong), "escaped": escaped}
        )
    )
    return 1 if wrong or escaped else 0


if __name__ == "__main__":
    sys.exit(main())
