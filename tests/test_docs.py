"""What the documents tell a reader to type can be typed, and what they point to is there."""

import shlex
from importlib import import_module
from pathlib import Path

import pytest
import regex

from factcheck.cli import COMMANDS
from factcheck.cli.options import parse
from factcheck.cli.streams import CommandError

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
SHELL = regex.compile(r"(?sm)^```(sh|console)\n(.*?)^```")
LINK = regex.compile(r"\]\((?!https?:|#)([^)#\s]+)")


def lines(page):
    """The lines of shell on a page; of a recorded console only what follows the prompt."""
    for kind, block in SHELL.findall(page.read_text(encoding="utf-8")):
        joined = block.replace("\\\n", " ")
        for line in joined.splitlines():
            if kind == "sh":
                yield line
            elif line.startswith("$ "):
                yield line[2:]


def commands(line):
    """The commands of a line, each as its words: pipes, `&&` and redirections part them."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    found = [[]]
    for word in lexer:
        if set(word) <= set("|&;<>()"):
            found.append([])
        else:
            found[-1].append(word)
    return [words for words in found if words]


def told():
    return [(page.name, words) for page in PAGES for line in lines(page) for words in commands(line) if words[0] == "factcheck"]  # fmt: skip


def check(words):
    name, *rest = words
    parse(import_module(f"factcheck.cli.{name}_command"), name, COMMANDS[name], rest)


def test_every_command_that_a_page_tells_is_one():
    found = told()
    assert {page for page, _words in found} >= {"README.md", "how-to.md", "tutorial.md"}
    for page, words in found:
        try:
            check(words[1:])
        except (CommandError, ModuleNotFoundError, KeyError) as error:
            pytest.fail(f"{page}: {shlex.join(words)}: {error}")


@pytest.mark.parametrize("line", ["factcheck verdict c1", "factcheck check seeds/ --form json", "factcheck date c1", "factcheck judge c1"])  # fmt: skip
def test_a_command_that_is_none_would_be_found(line):
    [words] = commands(line)
    with pytest.raises((CommandError, ModuleNotFoundError)):
        check(words[1:])


def test_lines_are_taken_apart_as_a_shell_does():
    line = 'pbpaste | factcheck add - --source "व्हाट्सऐप" && factcheck check a/ > out  # कहें'
    assert commands(line) == [
        ["pbpaste"], ["factcheck", "add", "-", "--source", "व्हाट्सऐप"], ["factcheck", "check", "a/"], ["out"],
    ]  # fmt: skip


def test_every_make_target_that_a_page_tells_is_one():
    targets = regex.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"))
    wanted = {word for page in PAGES for line in lines(page) for words in commands(line) if words[0] == "make" for word in words[1:] if "=" not in word}  # fmt: skip
    assert wanted
    assert wanted <= set(targets)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} → {target}"
