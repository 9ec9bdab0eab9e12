"""Gazetteers: the files are whole, in order, and what the generator writes."""

from factcheck.lang import fold, gazetteers
from factcheck.lang.gazetteers import generate


def test_every_language_names_the_countries():
    for lang in generate.LANGUAGES:
        codes = {code for code, _ in gazetteers.territories(lang)}
        assert {"in", "np", "us"} <= codes
        assert len(codes) > 200


def test_a_language_without_a_list_has_no_names():
    assert gazetteers.territories("xx") == ()


def test_cities_are_folded_unique_and_lie_somewhere():
    cities = gazetteers.cities()
    assert [key for key, _, _ in cities] == sorted({key for key, _, _ in cities})
    for key, parent, names in cities:
        assert parent.startswith(("place:", "country:"))
        assert names[0] == key
        assert all(fold(name) == name for name in names)


def test_the_territories_are_what_the_generator_writes():
    for lang in ("hi", "en"):
        written = (gazetteers.FOLDER / f"territories-{lang}.tsv").read_text(encoding="utf-8")
        assert written == generate.territories(lang)


def test_the_cities_are_what_the_generator_writes():
    assert (gazetteers.FOLDER / "cities.tsv").read_text(encoding="utf-8") == generate.cities()


def test_the_generator_writes_every_file(tmp_path, monkeypatch):
    monkeypatch.setattr(generate, "HERE", tmp_path)
    monkeypatch.setattr(generate, "LANGUAGES", ("hi",))
    monkeypatch.setattr(generate, "cities", lambda: "x")
    generate.main()
    assert {path.name for path in tmp_path.iterdir()} == {"cities.tsv", "territories-hi.tsv"}
