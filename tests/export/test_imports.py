import json
from dataclasses import replace

import pytest

from factcheck.export import claimreview, claimset
from factcheck.export.imports import Appearance, read_verdicts
from factcheck.export.records import to_record
from factcheck.export.selection import select
from factcheck.model import Evidence
from tests.export.sample import build


@pytest.fixture
def chosen():
    review = replace(build().reviews[0], url="https://desk.example/1", wording="बाढ़ में 14 मरे", wording_lang="hi")
    return select(build(reviews=(review,)))


def test_a_claim_set_gives_its_verdicts_whole(chosen):
    (found,) = read_verdicts(claimset.write(chosen).data)
    review, claim = chosen.reviews[0], chosen.documents[0].claims[0]
    assert (found.verdict.label, found.verdict.note, found.verdict.evidence) == ("false", review.note, review.evidence)
    assert (found.verdict.confidence, found.verdict.as_of) == (0.9, "अब तक")
    assert (found.reviewer, found.time, found.state, found.url) == (
        "आशा",
        review.time,
        "approved",
        "https://desk.example/1",
    )
    assert (found.wording, found.lang) == ("बाढ़ में 14 मरे", "hi")
    assert found.claims == (claim.id,)
    assert found.quotes == (claim.text,)
    article = chosen.documents[0].article
    joined = [to_record(one) for one in chosen.joined]
    assert found.origin == {"review": to_record(review), "head": to_record(chosen.head), "joined": joined}
    assert found.appearances[0] == Appearance(
        claim.text, claim.id, article.id, article.sha256, article.url, claim.start, claim.end
    )


def test_what_nobody_judged_is_no_verdict():
    assert read_verdicts(claimset.write(select(build(reviews=(), suggestions=True))).data) == ()


def test_own_claimreview_comes_back(chosen):
    for data in (claimreview.write(chosen).data, claimreview.write(chosen, for_html=True).data):
        (found,) = read_verdicts(data)
        assert found.verdict.label == "false"
        assert found.verdict.note == "साक्ष्य देखा"
        assert found.verdict.evidence == (Evidence(url="https://evidence.example/1"),)
        assert (found.wording, found.lang, found.reviewer) == ("बाढ़ में 14 मरे", "hi", "जांच घर")
        assert (found.time, found.url) == ("2025-08-14", "https://desk.example/1")
        assert found.claims == (chosen.documents[0].claims[0].id,)
        assert found.quotes == (chosen.documents[0].claims[0].text,)


def test_an_article_without_address_is_known_by_its_digest():
    bundle = build()
    document = bundle.documents[1]
    claim = document.claims[0].id
    fact = next(f for f in bundle.facts if claim in f.claims)
    bundle = select(replace(bundle, reviews=(replace(bundle.reviews[0], fact=fact.id),)))
    (found,) = read_verdicts(claimreview.write(bundle).data)
    assert found.appearances[0].sha256 == document.article.sha256


def test_foreign_claimreview_in_its_usual_forms():
    foreign = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage"},
            {
                "@type": ["ClaimReview"],
                "claimReviewed": "X happened",
                "reviewRating": [{"ratingValue": 2}],
                "author": [{"name": "Desk"}],
                "datePublished": "2025-01-01",
                "itemReviewed": {"appearance": ["https://a.example", {"url": "https://b.example"}, 5]},
                "citation": "https://c.example",
            },
            {
                "@type": "ClaimReview",
                "claimReviewed": "Y",
                "reviewRating": {"alternateName": " गलत "},
                "itemReviewed": "?",
            },
        ],
    }
    one, two = read_verdicts(b"\xef\xbb\xbf" + json.dumps(foreign).encode())
    assert (one.verdict.label, one.verdict.note) == ("misleading", "")
    assert [a.url for a in one.appearances] == ["https://a.example", "https://b.example"]
    assert one.quotes == ("X happened", "X happened")
    assert (one.reviewer, one.time, one.verdict.evidence) == (
        "Desk",
        "2025-01-01",
        (Evidence(url="https://c.example"),),
    )
    assert two.verdict.label == "false"
    assert (two.reviewer, two.claims, two.quotes) == ("ClaimReview", (), ("Y",))


def test_an_empty_list_holds_no_verdict():
    assert read_verdicts(b"[]") == ()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "neither"),
        (b"\xff", "neither"),
        (b"[" * 100_000, "neither"),
        (b"5", "no ClaimReview"),
        (b'{"@type": "WebPage"}', "no ClaimReview"),
        (b'[{"@type": "ClaimReview"}]', "review 1: claimReviewed"),
        (b'{"@type": "ClaimReview", "claimReviewed": "x"}', "review 1: no label"),
        (b'{"@type": "ClaimReview", "claimReviewed": "x", "reviewRating": {"alternateName": "Odd"}}', "called 'Odd'"),
        (
            b'{"@type": "ClaimReview", "claimReviewed": "x", "reviewRating": {"ratingValue": [1]}}',
            "review 1: no label",
        ),
        (b'{"digest":"","schema":"factcheck-claim-set/1"}\n', "line 1: the header"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(data, problem):
    with pytest.raises(ValueError, match=problem):
        read_verdicts(data)


@pytest.mark.parametrize(
    ("rating", "label", "note"),
    [
        ({"alternateName": "FALSE"}, "false", ""),
        ({"alternateName": "व्यंग्य"}, "satire", ""),
        ({"alternateName": "not_checkable"}, "not_checkable", ""),
        ({"alternateName": "Pants on fire", "ratingValue": 1}, "false", "Pants on fire"),
        ({"alternateName": "Hmm", "ratingValue": "3"}, "half_true", "Hmm"),
        ({"ratingValue": 10, "bestRating": 10, "worstRating": 0}, "true", ""),
        ({"ratingValue": 0, "bestRating": 10, "worstRating": 0}, "false", ""),
    ],
)
def test_foreign_labels_are_understood_by_name_or_rating(rating, label, note):
    review = {"@type": "ClaimReview", "claimReviewed": "x", "reviewRating": rating}
    (found,) = read_verdicts(json.dumps(review).encode())
    assert (found.verdict.label, found.verdict.note) == (label, note)


@pytest.mark.parametrize(
    "rating", [{"ratingValue": 9}, {"ratingValue": 1, "bestRating": 1, "worstRating": 1}, {"ratingValue": "NaN"}]
)
def test_a_rating_outside_its_scale_is_no_label(rating):
    with pytest.raises(ValueError, match="review 1"):
        read_verdicts(json.dumps({"@type": "ClaimReview", "claimReviewed": "x", "reviewRating": rating}).encode())


def test_a_set_that_was_changed_is_not_imported(chosen):
    changed = claimset.write(chosen).data.replace(b'"label":"false"', b'"label":"true"')
    with pytest.raises(ValueError, match=r"line [23]: claim c[0-9a-f]+ was changed"):
        read_verdicts(changed)
