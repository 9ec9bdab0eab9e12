"""The configuration is checked field by field, and changed one value at a time."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import config
from factcheck.config import ConfigError
from factcheck.config.fields import BY_NAME
from factcheck.model.habits import Habits
from factcheck.review import Policy


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text("# mine\nreviewer = \"asha\"   # that is me\n\n[policy]\nsecond = 'all'\n", encoding="utf-8")
    return path


def test_the_defaults_are_those_of_the_commented_file(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(config.default_toml(), encoding="utf-8")
    assert config.load(path) == config.Config()
    for field in config.FIELDS:
        assert field.check(field.default) is None
        assert f"# {field.about}\n" in config.default_toml()


def test_every_setting_reaches_the_config(file: Path) -> None:
    file.write_text(
        """
        reviewer = "आशा"
        store = "postgresql://desk@db/log"
        feeds = ["https://a.example/feed"]
        screen = { language = "hi", width = "cluster", theme = "light" }
        keys = { layout = "inscript", bind = { quit = "ctrl+q" } }
        policy = { second = "random", labels = ["satire"], share = 1, extras = ["satire"] }
        thresholds = { suggest = 0, confirm = 100 }
        publisher = { name = "डेस्क", url = "https://d.example", base_url = "https://d.example/c/", licence = "CC BY 4.0" }
        sources = { zones = { bbc = "Europe/London" }, fields = { text = "data.body" } }
        """,
        encoding="utf-8",
    )
    found = config.load(file)
    assert found == config.Config(
        reviewer="आशा",
        store="postgresql://desk@db/log",
        ui_language="hi",
        width_mode="cluster",
        theme="light",
        key_layout="inscript",
        keys={"quit": "ctrl+q"},
        policy=Policy("random", ("satire",), 1.0),
        extras=("satire",),
        suggest=0,
        confirm=100,
        publisher=config.Publisher("डेस्क", "https://d.example", "https://d.example/c/", "CC BY 4.0"),
        feeds=("https://a.example/feed",),
        habits=Habits({"bbc": "Europe/London"}, {"text": "data.body"}),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('[screen]\nwidth = "wide"', "screen.width = 'wide': give one of auto, codepoint, cluster, rich"),
        ("[screen]\nwidth = []", "screen.width = []: give one of"),
        ('[screen]\nwidht = "auto"', "there is no setting screen.widht; did you mean screen.width?"),
        ("[xyzzy]\nq = 1", "there is no setting xyzzy"),
        ("screen = 5", "screen = 5: give a table"),
        ("[thresholds]\nsuggest = 101", "thresholds.suggest = 101: give a whole number from 0 to 100"),
        ("[thresholds]\nsuggest = true", "give a whole number"),
        ("[thresholds]\nsuggest = 1.5", "give a whole number"),
        ("[policy]\nshare = -0.1", "give a number from 0 to 1"),
        ("[policy]\nshare = nan", "give a number from 0 to 1"),
        ('[policy]\nlabels = "false"', "policy.labels = 'false': give a list"),
        ('[policy]\nextras = ["true"]', "give one of missing_context, altered, old, satire"),
        ('reviewer = "a\\u001b[2J"', "reviewer = 'a\\x1b[2J': give one line of text"),
        ("reviewer = 5", "give one line of text in quotes"),
        ('store = "mysql://x"', "give postgresql://USER@HOST/DATABASE"),
        ('feeds = ["file:///etc/passwd"]', "give a URL that begins with https://"),
        ("feeds = [5]", "give a URL"),
        ('feeds = ["https://[::1"]', "give a URL"),
        ("[publisher]\nurl = 'javascript:alert(1)'", "publisher.url = 'javascript:alert(1)': give a URL"),
        ('[sources.zones]\nbbc = "Mars/Olympus"', "bbc: give a time zone such as Asia/Kolkata"),
        ("[sources.zones]\nbbc = 5", "bbc: give a time zone"),
        ("[sources]\nzones = 5", "sources.zones = 5: give a table"),
        ('[sources.fields]\nbody = "data.body"', "body: give one of text, title"),
        ("[keys.bind]\nquit = 5", "keys.bind = {'quit': 5}: quit: give one line of text"),
        ("reviewer = ", "Invalid value"),
    ],
)
def test_what_is_wrong_is_named_in_one_line(file: Path, line: str, message: str) -> None:
    file.write_text(line, encoding="utf-8")
    with pytest.raises(ConfigError) as wrong:
        config.load(file)
    assert message in str(wrong.value) and str(file) in str(wrong.value) and "\n" not in str(wrong.value)


def test_a_file_that_is_no_text(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="config"):
        config.load(file)
    with pytest.raises(ConfigError, match="config"):
        config.set_("reviewer", "x", file)
    with pytest.raises(ConfigError, match="Is a directory"):
        config.load(file.parent)


def test_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.delenv(config.VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    assert config.path().name == "config.toml" and config.path().parent.name == "factcheck"
    assert config.load() == config.Config(), "no file in the platform's folder: the defaults"
    monkeypatch.setenv(config.VARIABLE, str(file))
    assert config.path() == file and config.load().reviewer == "asha"
    assert config.path("other.toml") == Path("other.toml")
    for missing in (
        lambda: config.load(tmp_path / "none.toml"),
        lambda: monkeypatch.setenv(config.VARIABLE, "/none") or config.load(),
    ):
        with pytest.raises(ConfigError, match="there is no such file"):
            missing()


def test_one_value_changes_and_the_rest_stays(file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    config.set_("policy.second", "labels", file)
    assert file.read_text(encoding="utf-8") == before.replace("'all'", '"labels"')
    config.set_("keys.bind.quit", "ctrl+q", file)
    config.set_("thresholds.suggest", "60", file)
    config.set_("feeds", "https://a.example/1, https://a.example/2", file)
    config.set_("policy.labels", '["true"]', file)
    text = file.read_text(encoding="utf-8")
    assert text.startswith('# mine\nreviewer = "asha"   # that is me\n')
    found = config.load(file)
    assert (
        found.keys == {"quit": "ctrl+q"}
        and found.suggest == 60
        and len(found.feeds) == 2
        and found.policy.labels == ("true",)
    )
    assert config.get("policy.second", file) == "labels" and config.get("keys.bind.quit", file) == "ctrl+q"
    assert config.get("keys.bind.help", file) is None and config.get("screen.theme", file) == "dark"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("policy.second", "some"),
        ("thresholds.suggest", "many"),
        ("nope", "1"),
        ("policy", "1"),
        ("sources.zones.bbc", "Mars"),
        ("feeds", ["x"]),
    ],
)
def test_a_wrong_value_changes_nothing(file: Path, name: str, value: object) -> None:
    before = file.read_bytes()
    with pytest.raises(ConfigError):
        config.set_(name, value, file)
    assert file.read_bytes() == before and list(file.parent.iterdir()) == [file]
    with pytest.raises(ConfigError, match="there is no setting nope"):
        config.get("nope", file)


def test_a_first_setting_makes_a_file_of_defaults(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "config.toml"
    assert config.set_("reviewer", "आशा", path) == path
    assert config.load(path).reviewer == "आशा" and "# Colours." in path.read_text(encoding="utf-8")


def test_a_linked_file_stays_linked_and_keeps_its_rights(tmp_path: Path, file: Path) -> None:
    file.chmod(0o600)
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    config.set_("reviewer", "bina", link)
    assert link.is_symlink() and config.load(file).reviewer == "bina" and file.stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    before = file.read_bytes()
    with pytest.raises(ConfigError, match="No space left on device"):
        config.set_("reviewer", "bina", file)
    assert file.read_bytes() == before and list(file.parent.iterdir()) == [file]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(BY_NAME)),
    st.one_of(st.text(max_size=12), st.integers(), st.booleans(), st.lists(st.text(max_size=4), max_size=3)),
)
def test_any_value_is_kept_or_refused(tmp_path_factory: pytest.TempPathFactory, name: str, value: object) -> None:
    path = tmp_path_factory.mktemp("config") / "c.toml"
    path.write_text(config.default_toml(), encoding="utf-8")
    if accepted(name, value, path):
        config.load(path)
        tomllib.loads(path.read_text(encoding="utf-8"))


def accepted(name: str, value: object, path: Path) -> bool:
    try:
        config.set_(name, value, path)
    except ConfigError:
        return False
    return True
