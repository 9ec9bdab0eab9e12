"""Make `claims/2025-11-seeds.jsonl` from `seeds/` with the tool's own commands, in a workspace that is thrown away.

`python claims/make.py` from the project's root. The verdicts are this project's own reading of its own
invented articles; each rests on the other sources of the same event.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "claims" / "2025-11-seeds.jsonl"
OUTLET = "https://{}.example/"
VERDICTS = (
    # path, words of the claim, label, note, source the evidence points to
    ("kuala-lumpur-pact/03-lok-samvad.txt", "30 अक्टूबर 2025", "false", "समझौता शुक्रवार, 31 अक्टूबर 2025 को हुआ; दो अन्य स्रोत यही तारीख देते हैं।", "deccan-courier"),
    ("kuala-lumpur-pact/02-deccan-courier.txt", "signed a ten-year defence framework", "true", "Two sources give the same day, place and signatories.", "hind-prahari"),
    ("neelgarh-flood/01-pahad-times.txt", "नौ लोगों की मौत", "true", "12 अगस्त की शाम तक की संख्या; अगले दिन बढ़ी।", "deccan-courier"),
    ("neelgarh-flood/04-neelgarh-live.txt", "बांध", "false", "जिलाधिकारी ने खंडन किया।", "lok-samvad"),
    ("shivpur-derailment/02-harbour-post.txt", "Six coaches of an express train", "disputed", "Railway sources say five coaches, this report six.", "rail-samachar"),
    ("haripur-byelection/03-janpath-khabar.txt", "बारह हजार पांच सौ छियालीस", "disputed", "दूसरे स्रोत 12,456 वोट बताते हैं।", "lok-samvad"),
    ("repo-rate/02-ledger-daily.txt", "unchanged at 5.5 per cent", "disputed", "एक स्रोत 5.25 प्रतिशत बताता है।", "bazaar-ki-baat"),
)


def factcheck(*words: str, folder: Path) -> str:
    """Run a command in `folder` and return what it printed."""
    done = subprocess.run([sys.executable, "-m", "factcheck", *words], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"factcheck {' '.join(words)}: {done.stderr}")
    return done.stdout


def main() -> None:
    """Review the seeds, export what was approved, and verify it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        found = json.loads(factcheck("check", "seeds", "--format", "json", folder=folder))
        paths = {article["id"]: article["path"] for article in found["articles"]}
        for path, words, label, note, outlet in VERDICTS:
            claims = [c for c in found["claims"] if paths[c["article"]].endswith(path) and words in c["text"]]
            if not claims:
                raise SystemExit(f"{path}: no claim with «{words}»")
            best = max(claims, key=lambda c: (c["kind"] == "body", c["worth"]))
            evidence = OUTLET.format(outlet)
            factcheck("verdict", best["id"], label, "--reviewer", "desk", "--note", note, "--evidence", evidence, folder=folder)
        factcheck("export", "-o", str(TARGET), folder=folder)
    print(factcheck("verify", "claims", folder=ROOT), end="")


if __name__ == "__main__":
    main()
