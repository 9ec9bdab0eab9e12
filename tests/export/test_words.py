"""The reports' words: the same phrases with the same fields in every language, and no English in Hindi."""

from string import Formatter

import regex

from factcheck.lang import pack, render
from factcheck.model import Reason

EN, HI = (pack(ui, "phrases-export") for ui in ("en", "hi"))
COMMANDS = regex.compile(r"factcheck [a-z. ]+|--[a-z-]+|\{[^}]*\}")


def named(phrase):
    return {(name, table) for _, name, table, _ in Formatter().parse(phrase) if name}


def test_both_languages_say_the_same_things():
    assert EN["phrases"].keys() == HI["phrases"].keys()
    assert {k: v.keys() for k, v in EN["tables"].items()} == {k: v.keys() for k, v in HI["tables"].items()}
    for name, phrase in EN["phrases"].items():
        assert named(HI["phrases"][name]) == named(phrase), name


def test_hindi_holds_no_english():
    for words in (*HI["phrases"].values(), *(w for table in HI["tables"].values() for w in table.values())):
        assert not regex.search(r"\p{Latin}", COMMANDS.sub("", words)), words


def test_every_phrase_renders_with_every_value_of_its_tables():
    for pack_, ui in ((EN, "en"), (HI, "hi")):
        for name, phrase in pack_["phrases"].items():
            tables = {field: table for field, table in named(phrase) if table}
            for choice in max((list(pack_["tables"][t]) for t in tables.values()), default=["x"], key=len):
                args = {field: choice if field in tables else "x" for field, _ in named(phrase)}
                assert render(Reason(f"export.{name}", tuple(args.items())), ui)
