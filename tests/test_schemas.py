"""The JSON Schemas in docs/ are valid, and what the tool prints obeys them."""

import json
from functools import cache

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from factcheck.export import check_json, claimset
from factcheck.export.annotation_json import annotation, comparison
from factcheck.model import Comparison
from tests.export.commands import ROOT, run
from tests.export.record_schema import text
from tests.export.sample import REASON, build

FOLDER = ROOT / "docs" / "schemas"
SCHEMAS = {path.name.removesuffix(".schema.json"): json.loads(path.read_bytes()) for path in FOLDER.glob("*.json")}
REGISTRY = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in SCHEMAS.values())


@cache
def validator(name):
    return Draft202012Validator(SCHEMAS[name], registry=REGISTRY)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_schema_is_valid(name):
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$id"].endswith(f"/{name}.schema.json")


def test_every_output_has_a_schema():
    outputs = {"annotation", "check", "claim-set", "comparison", "dates", "log", "queue", "search", "show"}
    assert set(SCHEMAS) == {*outputs, "common"}


def test_claim_set_schema_follows_the_model():
    assert (FOLDER / "claim-set.schema.json").read_text(encoding="utf-8") == text()


def test_values_obey_their_schemas():
    bundle = build("x", suggestions=True)
    validator("annotation").validate(annotation(bundle.documents[0], "hi"))
    validator("check").validate(check_json.check(bundle.documents, bundle, "hi"))
    compared = Comparison("unrelated", None, (), ("date",), 3, REASON)
    validator("comparison").validate(comparison("1", compared))
    for row in claimset.write(bundle).data.splitlines():
        validator("claim-set").validate(json.loads(row))


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("comparison", {"relation": "maybe"}),
        ("comparison", {"score": 101}),
        ("comparison", {"differs": ["date", "date"]}),
        ("comparison", {"extra": 1}),
        ("comparison", {"why": ""}),
    ],
)
def test_schemas_refuse(name, change):
    good = comparison("1", Comparison("agree", None, (), ("date",), 3, REASON))
    with pytest.raises(ValidationError):
        validator(name).validate(good | change)


def test_annotate_and_compare_print_what_the_schemas_say():
    hindi = "भारत और अमेरिका ने पिछले शुक्रवार को कुआलालंपुर में 10 साल के समझौते पर दस्तखत किए। कल बैठक।"
    english = "About 41 people were killed in the flood on Tuesday, officials said."
    lines = [
        {"id": 1, "text": hindi, "published": "2025-11-05", "lang": "hi"},
        {"id": "two", "text": english, "published": None, "lang": None},
        {"id": None, "text": "", "published": "2025-11-05", "lang": "en"},
    ]
    given = "".join(json.dumps(line) + "\n" for line in lines)
    answers = run("annotate", "--jsonl", given=given)
    assert [a["id"] for a in answers] == [1, "two", None]
    for ui in ("en", "hi"):
        for answer in run("annotate", "--jsonl", "--ui-lang", ui, given=given):
            validator("annotation").validate(answer)
    pair = {"id": 1, "a": lines[0], "b": lines[1]}
    for answer in run("compare", "--jsonl", given=json.dumps(pair) + "\n"):
        validator("comparison").validate(answer)


def test_dates_prints_what_its_schema_says():
    (answer,) = run("dates", "समझौता पिछले शुक्रवार हुआ।", "--published", "2025-11-05", "--format", "json")
    validator("dates").validate(answer)
    assert answer["times"]


def test_check_of_the_seeds_obeys_its_schema(tmp_path):
    (answer,) = run("check", str(ROOT / "seeds"), "--format", "json", folder=tmp_path)
    validator("check").validate(answer)
    assert len(answer["articles"]) == 23
    assert {"agree", "conflict", "update"} <= {link["relation"] for link in answer["links"]}


def test_log_and_export_print_what_their_schemas_say(judged):
    folder, _, _ = judged
    (event,) = run("log", "--format", "json", folder=folder)
    validator("log").validate(event)
    rows = run("export", "--to", "jsonl", folder=folder)
    assert len(rows) == 2
    for row in rows:
        validator("claim-set").validate(row)


def test_queue_search_and_show_print_what_their_schemas_say(judged):
    folder, claim, answer = judged
    waiting = run("queue", "--format", "json", folder=folder)
    found = run("search", "नीलगढ़", "--format", "json", folder=folder)
    assert waiting
    assert found
    for name, rows in (("queue", waiting), ("search", found)):
        for row in rows:
            validator(name).validate(row)
    (event,) = run("log", "--format", "json", folder=folder)
    for wanted in (claim, answer["articles"][0]["id"], answer["stories"][0]["id"], event["id"]):
        (shown,) = run("show", wanted, "--format", "json", folder=folder)
        validator("show").validate(shown)
