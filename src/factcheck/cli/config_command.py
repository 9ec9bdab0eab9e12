"""Without words it prints where the file is and what is in force."""

from __future__ import annotations

import argparse

from factcheck.cli.streams import CommandError

EXAMPLE = "factcheck config set reviewer asha"
SHARED_OPTIONS = ("plain",)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("act", nargs="?", choices=["show", "path", "get", "set", "default"], default="show")
    parser.add_argument("name", nargs="?", metavar="NAME", help="a setting, such as reviewer or policy.second")
    parser.add_argument("value", nargs="?", metavar="VALUE", help="its new value, as TOML or plain words")


def run(options: argparse.Namespace) -> int:
    """Read or change the configuration."""
    from factcheck import config

    if (options.act in ("get", "set") and not options.name) or (options.act == "set" and options.value is None):
        raise CommandError(f"config {options.act} wants NAME{' VALUE' if options.act == 'set' else ''}")
    try:
        if options.act == "path":
            print(config.path())
        elif options.act == "default":
            print(config.default_toml(), end="")
        elif options.act == "get":
            print(config.get(options.name))
        elif options.act == "set":
            print(config.set_(options.name, options.value))
        else:
            print(f"# {config.path()}")
            for field in config.FIELDS:
                print(f"{field.name} = {config.get(field.name)!r}")
    except config.ConfigError as error:
        raise CommandError(str(error)) from error
    return 0
