import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.export import claimreview, claimset, csv_table, html_report, markdown, webannotation
from factcheck.export.bundle import Bundle, Review
from factcheck.export.selection import select
from tests.export.sample import build

ROOT = Path(__file__).parents[2]


def rows(data):
    return [json.loads(line) for line in data.decode().splitlines()]


def test_header_names_sources_head_and_digest(bundle):
    data = claimset.write(select(bundle)).data
    header = rows(data)[0]
    assert header["head"] == {"hash": "ab" * 32, "sequence": 7}
    assert header["tool"] == "factcheck 0.1.0"
    assert [s["sha256"] for s in header["sources"]] == [d.article.sha256 for d in select(bundle).documents]
    zeroed = data.replace(header["digest"].encode(), b"0" * 64, 1)
    assert header["digest"] == hashlib.sha256(zeroed).hexdigest()


def test_lines_are_sorted_with_sorted_keys_and_lf(bundle):
    data = claimset.write(bundle).data
    ids = [row["claim"]["id"] for row in rows(data)[1:]]
    assert len(ids) == 3
    assert ids == sorted(ids)
    assert data.endswith(b"}\n")
    assert b"\r" not in data
    for line in data.decode().splitlines():
        pairs = json.loads(line, object_pairs_hook=lambda p: [k for k, _ in p])
        assert pairs == sorted(pairs)


def test_each_line_proves_itself(bundle):
    for line in claimset.write(bundle).data.splitlines(keepends=True)[1:]:
        stated = json.loads(line)["digest"]
        assert claimset.line_digest(line, stated) == stated


def test_written_read_and_written_again_is_the_same(bundle):
    for chosen in (bundle, select(bundle), replace(bundle, suggestions=True)):
        data = claimset.write(chosen).data
        again = claimset.read(data)
        assert claimset.write(again).data == data
        assert {r.fact for r in again.reviews} == {r.fact for r in chosen.reviews}


def test_the_review_is_whole_after_reading(bundle):
    assert claimset.read(claimset.write(bundle).data).reviews == bundle.reviews


def test_claims_nobody_judged_are_labelled(bundle):
    marked = [row.get("suggested", False) for row in rows(claimset.write(bundle).data)[1:]]
    assert sorted(marked) == [False, True, True]


def test_empty_set_is_valid():
    data = claimset.write(Bundle()).data
    assert rows(data)[0]["claims"] == 0
    assert claimset.write(claimset.read(data)).data == data


def test_a_verdict_without_its_claims_is_reported_not_dropped_in_silence(bundle):
    lost = Review("f000000000000", "approved", "true", "आशा", "2025-01-01T00:00:00Z")
    made = claimset.write(replace(bundle, reviews=(*bundle.reviews, lost)))
    assert [w.rule for w in made.warnings] == ["export.no-claims"]


@given(word=st.text(max_size=30))
def test_any_text_survives(word):
    data = claimset.write(build(word, name=word, reviewer=word, note=word)).data
    assert claimset.write(claimset.read(data)).data == data


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda d: b"", "line 1"),
        (lambda d: d[:-1], "line 1"),
        (lambda d: b"[]\n", "line 1"),
        (lambda d: b"[" * 100_000 + b"\n", "line 1"),
        (lambda d: b"\xff\n", "line 1"),
        (lambda d: d.replace(b"claim-set/1", b"claim-set/9", 1), "line 1: schema"),
        (lambda d: d.replace(b'"kind":"body"', b'"kind":"bode"', 1), "line 2.claim.kind"),
        (lambda d: d.replace(b'"worth":0.75', b'"worth":"x"', 1), "line 2.claim.worth"),
        (lambda d: d.replace(b'"worth":0.75', b'"weight":0.75', 1), "line 2.claim holds 'weight'"),
        (lambda d: d.replace(b',"worth":0.75', b"", 1), "line 2.claim lacks 'worth'"),
        (lambda d: d.replace(b'"article":"a', b'"article":"b', 1), "line 2: article b"),
    ],
)
def test_what_is_no_claim_set_is_refused_with_its_place(bundle, change, problem):
    with pytest.raises(ValueError, match=problem):
        claimset.read(change(claimset.write(bundle).data))


def test_a_source_named_twice_is_refused(bundle):
    twice = replace(bundle, documents=(bundle.documents[0], replace(bundle.documents[0], claims=())))
    with pytest.raises(ValueError, match="twice"):
        claimset.read(claimset.write(twice).data)


def test_order_of_input_does_not_matter(bundle):
    turned = replace(
        bundle,
        documents=tuple(replace(d, claims=d.claims[::-1]) for d in bundle.documents[::-1]),
        links=bundle.links[::-1],
        facts=bundle.facts[::-1],
        stories=bundle.stories[::-1],
        reviews=bundle.reviews[::-1],
    )
    for form in (claimset, claimreview, webannotation, csv_table, markdown, html_report):
        for suggestions in (False, True):
            one, two = (select(replace(b, suggestions=suggestions)) for b in (bundle, turned))
            assert form.write(one).data == form.write(two).data


def test_hash_seed_zone_and_locale_do_not_matter():
    code = (
        "import hashlib; from tests.export.sample import build; from factcheck.export.selection import select;"
        "from factcheck.export import claimset, claimreview, csv_table, html_report, markdown, webannotation, check_text, check_html;"
        "b = select(build('x', suggestions=True)); h = hashlib.sha256();"
        "[h.update(f.write(b).data) for f in (claimset, claimreview, csv_table, html_report, markdown, webannotation)];"
        "h.update(check_text.check_text(b.documents, b, 'hi').encode());"
        "h.update(check_html.check_html(b.documents, b, 'en').encode()); print(h.hexdigest())"
    )
    settings = [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kolkata", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C", "LANG": "hi_IN"},
    ]
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, **env},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for env in settings
    }
    assert len(digests) == 1
