"""A file that cannot be read is told in the language of the room, whatever is wrong with it."""

import regex

from factcheck.ingest import read
from factcheck.model import Unreadable
from factcheck.tui import unread, words

LATIN = regex.compile(r"\p{Latin}{3,}")


def test_what_reading_says_of_a_file_is_said_in_hindi(tmp_path):
    words.speak("hi")
    files = {
        "empty.txt": b"", "old.txt": "kruti".encode("utf-16-le") + b"\xff", "a.pdf": b"%PDF-1.4 x", "b.json": b"{",
        "c.jsonl": b'{"a": 1}\n{', "d.html": b"<html><body></body></html>", "e.txt": b"abc \xff\xfe\x00 def",
    }  # fmt: skip
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    found = [one for one in read([tmp_path, tmp_path / "none.txt"]) if isinstance(one, Unreadable)]
    assert len(found) >= 6
    for problem in found:
        said = regex.sub(r"UTF|JSON|jsonl?|html|txt|text, body or content|\bmd\b", "", " ".join(unread.told(problem)))
        assert not LATIN.search(said), said


def test_what_is_new_stays_as_it_came():
    assert unread.told(Unreadable("a", "odd {n}", "ask")) == ("odd {n}", "ask")
