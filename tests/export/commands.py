"""Run factcheck as a person would, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAIN = [sys.executable, "-c", "import sys; from factcheck.cli import main; sys.exit(main())"]


def call(*words, folder=ROOT, **settings):
    """Run a command in `folder` with these environment variables; the finished process, output as bytes."""
    return subprocess.run(
        [*MAIN, *words], cwd=folder, env={**os.environ, **settings}, capture_output=True, check=False, timeout=120
    )


def run(*words, given="", folder=ROOT):
    """Run a command that must succeed; the JSON objects it prints, one a line."""
    done = subprocess.run(
        [*MAIN, *words], cwd=folder, input=given.encode(), capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
