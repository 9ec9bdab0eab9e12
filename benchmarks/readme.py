"""Put the figures that the other benchmarks print into the README: `python -m benchmarks.readme`.

Each table stands between `<!-- table: NAME -->` and `<!-- end -->`. `--check` changes nothing and exits 1 when the
README says something else. The table beside the peers is printed by `benchmarks/temporal.py` where they are
installed, and is not among these.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import regex

README = Path(__file__).parents[1] / "README.md"
TABLES = {"extraction": ["benchmarks.extraction"], "stories": ["benchmarks.stories"]}


def printed(words: list[str]) -> str:
    """Return the table a benchmark prints: its lines that begin with a bar."""
    done = subprocess.run([sys.executable, "-m", *words], cwd=README.parent, capture_output=True, text=True, check=True)
    return "\n".join(line for line in done.stdout.splitlines() if line.startswith("|"))


def filled(text: str) -> str:
    """Return the README's text with every table as its benchmark prints it now."""
    for name, words in TABLES.items():
        place = regex.compile(rf"(?<=<!-- table: {name} -->\n).*?(?=<!-- end -->)", regex.S)
        if not place.search(text):
            raise SystemExit(f"README.md: no place for the table {name}")
        table = printed(words)
        text = place.sub(lambda _, table=table: f"{table}\n", text, count=1)
    return text


def main() -> int:
    before = README.read_text(encoding="utf-8")
    after = filled(before)
    if "--check" in sys.argv[1:]:
        return int(before != after)
    README.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
