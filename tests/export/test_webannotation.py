import json
from dataclasses import replace

from factcheck.export import webannotation
from factcheck.export.selection import select
from tests.export.sample import build


def items(bundle):
    page = json.loads(webannotation.write(bundle).data)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    return page["items"]


def test_every_selector_finds_its_quote(bundle):
    everything = replace(bundle, suggestions=True)
    texts = [d.article.text for d in everything.documents]
    found = items(everything)
    assert len(found) == 3
    for item in found:
        quote, position = item["target"]["selector"]
        text = next(t for t in texts if t[position["start"] : position["end"]] == quote["exact"])
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text.count(around) == 1
        assert text.index(around) + len(quote["prefix"]) == position["start"]


def test_verdict_note_corrections_and_evidence_are_bodies(bundle):
    (item,) = items(select(bundle))
    assert item["motivation"] == "assessing"
    assert item["creator"]["name"] == "आशा"
    assert (item["created"], item["modified"]) == ("2025-08-13T09:00:00.000001Z", "2025-08-14T09:00:00Z")
    purposes = [body["purpose"] for body in item["body"]]
    assert purposes == ["classifying", "assessing", "editing", "linking", "linking"]
    assert item["body"][0] == {
        "type": "TextualBody", "value": "गलत", "format": "text/plain", "purpose": "classifying", "language": "hi",
    }  # fmt: skip
    assert "भूल सुधार" in item["body"][2]["value"]


def test_suggestions_say_so(bundle):
    labelled = [i for i in items(replace(bundle, suggestions=True)) if i["motivation"] == "highlighting"]
    assert len(labelled) == 2
    assert all(i["body"][0]["value"] == "औज़ार का सुझाव" for i in labelled)
    assert all("creator" not in i for i in labelled)


def test_source_is_the_url_or_the_path(bundle):
    sources = {i["target"]["source"] for i in items(replace(bundle, suggestions=True))}
    assert sources == {"https://lok-samvad.example/1", "articles/two.txt"}


def test_without_the_text_there_is_no_prefix(bundle):
    emptied = tuple(replace(d, article=replace(d.article, text="")) for d in bundle.documents)
    for item in items(replace(bundle, documents=emptied)):
        assert set(item["target"]["selector"][0]) == {"type", "exact"}


def test_unchanged_and_empty():
    bundle = build()
    review = replace(bundle.reviews[0], changed=None, note="", label=None)
    (item,) = items(select(replace(bundle, reviews=(review,))))
    assert "modified" not in item
    assert [b["purpose"] for b in item["body"]] == ["editing", "linking", "linking"]
    assert items(select(build(state="draft"))) == []
