import random
import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.export import claimset
from factcheck.export.bundle import Bundle
from factcheck.export.selection import select
from factcheck.export.verify import check_set, verify
from factcheck.ingest import read
from factcheck.model import Document
from tests.export.sample import article, build


def reader(path):
    text = path.read_bytes().decode("utf-8", "surrogatepass")
    return [article(text, path=str(path))]


@pytest.fixture
def workspace(tmp_path, bundle):
    """A workspace folder with both sources and a set of all three claims."""
    for document in bundle.documents:
        target = tmp_path / document.article.path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(document.article.text.encode())
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "set.jsonl").write_bytes(claimset.write(bundle).data)
    return tmp_path


def refusals(*paths, **options):
    return [
        (r.line, r.reason.rule.removeprefix("export.verify.")) for c in verify(paths, **options) for r in c.refusals
    ]


def test_an_untouched_set_holds(workspace):
    (checked,) = verify([workspace / "claims"], reader=reader)
    assert (checked.claims, checked.sources, checked.problems) == (3, 2, ())
    (checked,) = verify([workspace / "claims" / "set.jsonl"], reader=reader)
    assert checked.problems == ()


def test_sources_are_found_in_the_workspace_given(workspace, tmp_path):
    moved = tmp_path / "elsewhere" / "deep" / "set.jsonl"
    moved.parent.mkdir(parents=True)
    shutil.move(workspace / "claims" / "set.jsonl", moved)
    assert refusals(moved, reader=reader) == [(1, "source-absent")] * 2
    assert refusals(moved, without_sources=True) == []
    assert refusals(moved, workspace=workspace, reader=reader) == []


def test_every_flipped_byte_is_found_and_its_line_named(bundle):
    data = claimset.write(select(bundle)).data
    ends = [i for i, byte in enumerate(data) if byte == 10]
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1 << place % 8
        found, _ = check_set(bytes(changed), "set")
        assert found, place
        line = 1 + sum(end < place for end in ends)
        assert line in {r.line for r in found} or data[place] == 10, (place, found)


def test_any_other_value_of_a_byte_is_found(bundle):
    data = claimset.write(bundle).data
    chance = random.Random(5)
    for place in chance.sample(range(len(data)), 40):
        for value in range(256):
            if value != data[place]:
                assert check_set(data[:place] + bytes([value]) + data[place + 1 :], "set")[0]


def test_lines_taken_out_put_in_or_moved_are_found(bundle):
    header, *lines = claimset.write(bundle).data.splitlines(keepends=True)

    def rules(*changed):
        return {r.reason.rule for r in check_set(b"".join([header, *changed]), "set")[0]}

    assert rules(*lines) == set()
    assert rules(*lines[1:]) == {"export.verify.header"}
    assert rules(*lines, lines[-1]) == {"export.verify.order"}
    assert rules(lines[1], lines[0], lines[2]) == {"export.verify.order"}
    assert rules(*lines, b"{}\n") == {"export.verify.broken"}
    assert rules() == {"export.verify.header"}


def test_a_header_that_counts_wrong_is_found_though_its_digest_fits(bundle):
    header, *lines = claimset.write(bundle).data.splitlines(keepends=True)
    stated = header.split(b'"digest":"')[1][:64]
    forged = header.replace(b'"claims":3', b'"claims":4').replace(stated, b"0" * 64)
    data = b"".join([forged, *lines])
    data = data.replace(b"0" * 64, sha256(data).hexdigest().encode(), 1)
    assert [r.reason.rule for r in check_set(data, "set")[0]] == ["export.verify.count"]


@pytest.mark.parametrize("name", ["one.txt", "two.txt"])
def test_a_changed_article_is_refused(workspace, name):
    path = workspace / "articles" / name
    path.write_bytes(path.read_bytes().replace(b"e", b"E", 1) if name == "two.txt" else path.read_bytes() + b" ")
    found = refusals(workspace / "claims", reader=reader)
    assert (1, "source-changed") in found
    assert ("quote-gone" in {rule for _, rule in found}) == (name == "two.txt")


def test_a_quote_that_is_not_in_its_source_is_refused_by_claim(workspace, bundle):
    document = bundle.documents[1]
    claim = replace(document.claims[0], text=document.claims[0].text.replace("Nine", "Five"))
    forged = replace(bundle, documents=(bundle.documents[0], replace(document, claims=(claim,))))
    (workspace / "claims" / "set.jsonl").write_bytes(claimset.write(forged).data)
    (checked,) = verify([workspace / "claims"], reader=reader)
    line = 2 + sorted(c.id for d in forged.documents for c in d.claims).index(claim.id)
    assert [(r.line, r.reason.rule) for r in checked.refusals] == [(line, "export.verify.quote-gone")]
    assert claim.id in checked.problems[0]
    assert f"line {line}" in checked.problems[0]
    assert not any(
        "a" <= c <= "z" for c in checked.worded("hi")[0].replace(claim.id, "").replace("articles/two.txt", "")
    )


def test_what_is_no_set_is_refused(tmp_path):
    assert refusals(tmp_path / "no.jsonl") == [(None, "missing")]
    assert refusals(tmp_path) == [(None, "no-sets")]
    (tmp_path / "a.jsonl").mkdir()
    assert refusals(tmp_path) == [(None, "unreadable")]
    (tmp_path / "a.jsonl").rmdir()
    (tmp_path / "a.jsonl").write_bytes(b"")
    assert refusals(tmp_path) == [(None, "empty")]
    (tmp_path / "a.jsonl").write_bytes(b"not json\n")
    assert refusals(tmp_path) == [(1, "broken")]


def test_a_set_of_another_schema_is_refused(bundle):
    data = claimset.write(bundle).data
    stated = claimset.read(data) and data.split(b'"digest":"')[1][:64]
    data = data.replace(b"claim-set/1", b"claim-set/2", 1).replace(stated, b"0" * 64, 1)
    data = data.replace(b"0" * 64, sha256(data).hexdigest().encode(), 1)
    found, documents = check_set(data, "set")
    assert ([r.reason.rule for r in found], documents) == (["export.verify.unreadable"], ())


def test_sources_of_every_form_are_read_again(tmp_path):
    seeds = Path(__file__).parents[2] / "seeds"
    shutil.copytree(seeds / "tel-aviv-pact", tmp_path / "articles")
    documents = []
    for found in read([tmp_path / "articles"]):
        source = replace(found, path=str(Path(found.path).relative_to(tmp_path)))
        claim = replace(
            build().documents[0].claims[0], id=found.id.replace("a", "c", 1), article=found.id, start=3, end=20
        )
        documents.append(Document(source, (), (), (), (), (replace(claim, text=found.text[3:20]),)))
    assert {d.article.path.partition(".")[2] for d in documents} == {"txt", "html", "jsonl#1", "jsonl#2"}
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "set.jsonl").write_bytes(claimset.write(Bundle(tuple(documents))).data)
    assert refusals(tmp_path / "claims") == []
    for path in sorted((tmp_path / "articles").iterdir()):
        before = path.read_bytes()
        path.write_bytes(before.replace("भारत".encode(), "भरत".encode(), 1).replace(b"Israel", b"Isreal"))
        assert "source-changed" in {rule for _, rule in refusals(tmp_path / "claims")}, path
        path.write_bytes(before)
