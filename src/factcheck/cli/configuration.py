"""The configuration, for commands that need no desk: opening one costs more than a whole `add`."""

from __future__ import annotations

from factcheck.cli.streams import CommandError
from factcheck.config import Config


def load_config() -> Config:
    """Return the configuration; a broken file is one line that names file and field."""
    from factcheck import config

    try:
        return config.load()
    except config.ConfigError as error:
        raise CommandError(str(error)) from error
