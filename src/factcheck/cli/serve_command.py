"""Needs the extra [web]. Bound to this machine unless told otherwise, and then only with a token."""

from __future__ import annotations

import argparse

from factcheck.cli.streams import CommandError

EXAMPLE = "factcheck serve seeds/ --port 8000"
SHARED_OPTIONS = ("workspace", "reviewer", "ui", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders to read where they lie")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port (default: 8000)")
    parser.add_argument("--token", help="what a browser must show; made when the address is not this machine's own")


def run(options: argparse.Namespace) -> int:
    """Serve the review room until interrupted."""
    try:
        from factcheck.tui.serving import serve
    except ImportError as error:
        raise CommandError("serving needs the web extra: pip install 'factcheck-desk[web]'") from error
    return int(serve(options))
