"""Packs are checked, cached, and added to by a desk's own words."""

import pytest

from factcheck.lang import PackError, compiled, languages, pack, topics
from factcheck.lang.packs import user_folder


@pytest.fixture
def fresh(tmp_path, monkeypatch):
    """An empty cache and an empty folder of a desk's own words; packs are read anew, here and afterwards."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("FACTCHECK_PACKS", str(tmp_path / "own"))
    pack.cache_clear()
    yield tmp_path / "own"
    pack.cache_clear()


def add(folder, text):
    (folder / "hi").mkdir(parents=True, exist_ok=True)
    (folder / "hi" / "aliases.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("lang", "topic"), [(lang, topic) for lang in languages() for topic in topics(lang)])
def test_every_pack_obeys_its_schema_and_is_cached(fresh, lang, topic):
    first = pack(lang, topic)
    pack.cache_clear()
    assert pack(lang, topic) == first
    assert list((fresh.parent / "cache" / "factcheck" / "packs").glob(f"{lang}-{topic}-*.json"))


def test_a_cache_that_cannot_be_written_only_costs_time(fresh, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert pack("hi", "phrases-cli")["phrases"]


def test_a_broken_cache_is_made_anew(fresh):
    first = pack("hi", "phrases-cli")
    for kept in (fresh.parent / "cache" / "factcheck" / "packs").glob("*.json"):
        kept.write_text("{")
    pack.cache_clear()
    assert pack("hi", "phrases-cli") == first


def test_what_is_compiled_is_kept_until_words_or_code_change(fresh, tmp_path):
    code = tmp_path / "code.py"
    code.write_text("")
    made = []

    def build():
        made.append(1)
        return {"times": len(made)}

    def ask():
        return compiled("words", [("hi", "aliases")], [str(code)], build)["times"]

    assert [ask(), ask()] == [1, 1]
    code.write_text("changed")
    assert [ask(), ask()] == [2, 2]
    add(fresh, '[organisations]\njan_vikas = ["जन विकास मोर्चा"]\n')
    assert [ask(), ask()] == [3, 3]


def test_a_desks_own_words_are_added(fresh):
    before = pack("hi", "aliases")
    add(fresh, '[organisations]\njan_vikas = ["जन विकास मोर्चा"]\nbjp = ["कमल दल"]\n')
    pack.cache_clear()
    after = pack("hi", "aliases")
    assert after["organisations"]["jan_vikas"] == ["जन विकास मोर्चा"]
    assert after["organisations"]["bjp"] == [*before["organisations"]["bjp"], "कमल दल"]
    assert after["national"] == before["national"]


@pytest.mark.parametrize("text", ["[organisations", "[organisations]\nbjp = 3\n", "[no_such]\nx = 1\n"])
def test_a_file_that_breaks_the_form_is_one_line_that_names_it(fresh, text):
    add(fresh, text)
    with pytest.raises(PackError) as refused:
        pack("hi", "aliases")
    assert "aliases.toml" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_unknown_languages_and_topics(fresh):
    with pytest.raises(FileNotFoundError):
        pack("xx", "time")
    with pytest.raises(FileNotFoundError):
        pack("hi", "no-such")


def test_where_own_words_lie(monkeypatch, tmp_path):
    monkeypatch.delenv("FACTCHECK_PACKS", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert user_folder() == tmp_path / "factcheck" / "packs"


def test_a_user_without_a_home_has_no_words_of_their_own(monkeypatch):
    def nobody():
        raise RuntimeError("no home")

    for name in ("FACTCHECK_PACKS", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pathlib.Path.home", nobody)
    pack.cache_clear()
    assert not user_folder().exists()
    assert pack("hi", "phrases-cli")["phrases"]
    pack.cache_clear()
