"""Check exported ClaimReview with npm's structured-data-testing-tool, installed into a temporary folder.

python -m benchmarks.structured_data

Runs the tests that are skipped where the tool is not installed. Needs node and npm.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOOL = "structured-data-testing-tool"


def main():
    if not shutil.which("npm"):
        print("npm is not installed; install node and npm, then run this again", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, TOOL], check=True)
        tool = Path(folder) / "node_modules" / TOOL
        words = [sys.executable, "-m", "pytest", "-rs", "tests/export/test_claimreview.py"]
        return subprocess.run(words, env={**os.environ, "STRUCTURED_DATA_TOOL": str(tool)}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
