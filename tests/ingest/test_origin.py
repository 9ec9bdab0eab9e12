"""How an article came: when it was fetched, and from what its text was put right."""

import json

from factcheck.ingest import Fetched, read, read_bytes
from factcheck.ingest.origin import LEDGER, first_fetches, line, told
from factcheck.lang import render
from factcheck.model import Unreadable

HI = "नदी का पानी रात से बढ़ रहा है। पुल पर आवाजाही बंद है।"


def garbled(text, times=1):
    for _ in range(times):
        text = text.encode().decode("latin-1")
    return text


def test_a_repair_is_said_in_every_form_a_text_comes_in():
    page = f"<html><body><article><p>{garbled(HI)}</p></article></body></html>".encode()
    feed = f"<rss><channel><title>d</title><item><title>x</title><description>{garbled(HI)}</description></item></channel></rss>"
    record = json.dumps({"text": garbled(HI)}).encode()
    for name, data in (("a.txt", garbled(HI).encode()), ("a.html", page), ("a.xml", feed.encode()), ("a.json", record)):
        [article] = read_bytes(data, name=name)
        assert HI in article.text
        assert article.repaired == ("latin-1",)
    [twice] = read_bytes(garbled(HI, 2).encode(), name="a.txt")
    [reason] = told(twice)
    assert render(reason) == "came garbled, its UTF-8 read as latin-1 and then as latin-1; put right without loss"
    assert "लैटिन-1" in render(reason, "hi")


def test_a_garbled_record_spoils_no_other():
    lost = garbled(HI).replace("¤", "?", 1)
    rows = "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in (HI, garbled(HI), lost))
    good, repaired, refused = read_bytes(rows.encode(), name="a.jsonl")
    assert (good.text, good.repaired) == (HI, ())
    assert (repaired.text, repaired.repaired) == (HI, ("latin-1",))
    assert isinstance(refused, Unreadable)
    assert refused.path == "a.jsonl#3"


def test_a_text_in_order_says_nothing():
    [article] = read_bytes(HI.encode(), name="a.txt")
    assert not list(told(article))


def test_the_ledger_survives_broken_lines_and_keeps_the_first_fetch(tmp_path):
    rows = [line(b"x", "u", "2025-11-05T08:40Z"), "{\n", "[]\n", line(b"x", "u", "2025-11-04T08:40Z")]
    rows.append(json.dumps({"sha256": "0", "fetched": "soon"}))
    (tmp_path / LEDGER).write_text("".join(rows), encoding="utf-8")
    assert list(first_fetches(tmp_path).values()) == ["2025-11-04T08:40Z"]


def test_an_address_read_directly_has_its_instant(monkeypatch):
    page = Fetched(HI.encode(), "d.txt", "utf-8", "https://d.example/", "2025-11-05T08:40Z")
    monkeypatch.setattr("factcheck.ingest.fetching.fetch", lambda *_, **__: iter([page]))
    [article] = read(["https://d.example/"])
    assert article.fetched == "2025-11-05T08:40Z"
