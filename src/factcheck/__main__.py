"""`python -m factcheck` is the command `factcheck`."""

from factcheck.cli import main

raise SystemExit(main())
