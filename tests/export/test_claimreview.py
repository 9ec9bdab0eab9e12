import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.export import claimreview
from factcheck.export.bundle import APPROVED
from factcheck.export.selection import select
from tests.export.sample import build

TOOL = Path(os.environ.get("STRUCTURED_DATA_TOOL", "node_modules/structured-data-testing-tool"))
CHECK = """
const {structuredDataTest} = require(process.argv[1]);
const {Google} = require(process.argv[1] + '/presets');
const page = require('fs').readFileSync(0, 'utf8');
structuredDataTest(page, {presets: [Google], schemas: ['jsonld:ClaimReview']}).catch(e => e.res).then(r => {
  console.log(JSON.stringify({passed: r.passed.length, failed: r.failed.map(f => f.test + ' ' + JSON.stringify(f.error || '')), warnings: r.warnings.map(f => f.test)}));
});
"""


def made(bundle):
    export = claimreview.write(bundle)
    return json.loads(export.data), [w.rule.removeprefix("export.claimreview.") for w in export.warnings]


def published(**changes):
    bundle = build()
    review = replace(bundle.reviews[0], url="https://desk.example/check/1", **{"wording": "बाढ़ में 14 लोग मरे"} | changes)
    return select(replace(bundle, reviews=(review,)), states=APPROVED)


def test_a_published_review_has_what_is_asked_for():
    (found,), warnings = made(published())
    assert warnings == []
    assert found["claimReviewed"] == "बाढ़ में 14 लोग मरे"
    assert found["url"] == "https://desk.example/check/1"
    assert (found["datePublished"], found["dateModified"]) == ("2025-08-13", "2025-08-14")
    assert found["author"]["name"] == "जांच घर"
    assert found["license"] == "CC BY 4.0"
    assert found["reviewRating"] == {
        "@type": "Rating", "alternateName": "गलत", "ratingValue": 1, "bestRating": 5, "worstRating": 1,
    }  # fmt: skip
    item = found["itemReviewed"]
    assert item["author"] == {"@type": "Person", "name": "अधिकारी"}
    assert item["appearance"][0]["url"] == "https://lok-samvad.example/1"
    assert item["datePublished"] == "2025-08-13"
    assert "firstAppearance" not in item
    assert found["correction"][0]["text"] == "भूल सुधार "
    assert "creativeWorkStatus" not in found


def test_first_appearance_only_when_a_person_named_it():
    claim = build().facts[0].claims[0]
    (found,), _ = made(published(first_appearance=claim))
    assert found["itemReviewed"]["firstAppearance"]["@id"] == f"urn:factcheck:claim:{claim}"


def test_without_a_page_it_is_a_draft_with_a_warning(bundle):
    (found,), warnings = made(select(bundle))
    assert found["creativeWorkStatus"] == "Draft"
    assert "url" not in found
    assert warnings == ["draft"]


def test_long_wording_is_warned_of():
    assert made(published(wording="x" * 75))[1] == []
    assert made(published(wording="x" * 76))[1] == ["long"]


def test_what_cannot_go_out_is_refused_with_a_warning():
    assert made(published(label="not_checkable")) == ([], ["refused"])
    assert made(published(label=None)) == ([], ["unjudged"])
    suggested = replace(build(reviews=()), suggestions=True)
    assert made(suggested) == ([], ["unjudged"] * 3)


def test_a_missing_publisher_is_warned_of():
    (found,), warnings = made(replace(published(), publisher=None))
    assert warnings == ["publisher"]
    assert "author" not in found


def test_a_label_without_rating_has_only_words():
    (found,), _ = made(published(label="disputed", wording=None, wording_lang=None))
    assert found["reviewRating"] == {"@type": "Rating", "alternateName": "स्रोतों में मतभेद"}


def test_source_is_the_author_where_nobody_is_quoted():
    bundle = published(note="", evidence=(), history=())
    bare = tuple(
        replace(
            d, article=replace(d.article, form="message", published=None, title=""),
            claims=tuple(replace(c, attribution=None) for c in d.claims),
        )
        for d in bundle.documents
    )  # fmt: skip
    (found,), _ = made(
        replace(bundle, documents=bare, publisher=replace(bundle.publisher, url=None, logo=None, licence=None))
    )
    item = found["itemReviewed"]
    assert item["author"] == {"@type": "Organization", "name": "लोक संवाद"}
    assert item["appearance"][0]["@type"] == "CreativeWork"
    assert "datePublished" not in item
    assert not {"reviewBody", "citation", "correction", "license"} & set(found)


def test_speakers_that_differ_name_nobody():
    bundle = published()
    claims = bundle.documents[0].claims
    attribution = replace(claims[0].attribution, speaker="मंत्री", key=None, start=claims[0].start)
    twin = replace(claims[0], id="c000000000000", attribution=attribution)
    document = replace(bundle.documents[0], claims=(*claims, twin))
    other = replace(document, article=replace(document.article, source="और"), claims=(twin,))
    fact = replace(bundle.facts[0], claims=(claims[0].id, twin.id))
    (found,), _ = made(replace(bundle, documents=(bundle.documents[0], other), facts=(fact,)))
    assert "author" not in found["itemReviewed"]


def test_nothing_is_an_empty_list():
    assert made(select(build(state="draft"))) == ([], [])


@pytest.mark.skipif(
    not (shutil.which("node") and TOOL.is_dir()), reason="structured-data-testing-tool is not installed"
)
@pytest.mark.parametrize("word", ["", "</script><script>alert(1)</script>", 'बाढ़ & "quote"'])
def test_the_structured_data_tool_passes_it(word):
    data = claimreview.write(published(wording=f"बाढ़ में 14 मरे {word}"), for_html=True).data.decode()
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body></body></html>'
    done = subprocess.run(
        ["node", "-e", CHECK, str(TOOL.resolve())], input=page, capture_output=True, text=True, check=True, timeout=60
    )
    answer = json.loads(done.stdout)
    assert answer["failed"] == []
    assert answer["passed"] > 5
