import pytest

from factcheck.text.decoding import UndecodableError, decode

HI = "नदी का पानी रात से बढ़ रहा है। पुल पर आवाजाही बंद है।"


def sloppy(text):
    out = []
    for byte in text.encode():
        try:
            out.append(bytes([byte]).decode("cp1252"))
        except UnicodeDecodeError:
            out.append(chr(byte))
    return "".join(out)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_with_and_without_a_mark(codec):
    assert decode(HI.encode(codec)) == HI
    assert decode(("The river fell. " * 3).encode(codec)) == "The river fell. " * 3


def test_a_mark_is_dropped_also_in_front_of_wide_text_without_one():
    assert decode("\ufeff".encode() + HI.encode()) == HI
    assert decode(b"\xff\xfe" + "\ufeffab".encode("utf-16-le")) == "ab"


@pytest.mark.parametrize(
    ("declared", "data", "text"),
    [
        ("iso-8859-1", b"caf\xe9 \x93x\x94", "café “x”"),
        ("'Windows-1252'", b"caf\xe9", "café"),
        ("koi8-r", "река".encode("koi8-r"), "река"),
        ("utf-8", "café".encode(), "café"),
        ("iso-8859-1", HI.encode(), HI),
    ],
)
def test_the_declared_charset_is_used_when_it_is_no_utf_8(declared, data, text):
    assert decode(data, declared) == text


@pytest.mark.parametrize("declared", [None, "", "klingon", "unicode_escape", "base64", "utf-7", "utf-8", "idna", "\0"])
def test_what_is_no_utf_8_and_says_no_usable_charset_is_refused(declared):
    with pytest.raises(UndecodableError, match="not UTF-8") as caught:
        decode(b"caf\xe9 au lait", declared)
    assert caught.value.remedy


def test_a_charset_that_lies_is_refused():
    with pytest.raises(UndecodableError, match="though it says so"):
        decode(b"\x81\x8d\x8f\x90\x9d", "windows-1252")


@pytest.mark.parametrize(
    "garbled", [sloppy(HI), HI.encode().decode("latin-1"), sloppy(sloppy("“Shut,” he said – café “x”"))]
)
def test_mojibake_is_repaired_when_the_way_back_is_exact(garbled):
    assert decode(garbled.encode()) in (HI, "“Shut,” he said – café “x”")


@pytest.mark.parametrize("garbled", [sloppy(HI).replace("¤", "?", 1), HI + sloppy(HI)])
def test_mojibake_is_refused_when_something_was_lost(garbled):
    with pytest.raises(UndecodableError, match="mojibake"):
        decode(garbled.encode())


def test_a_stray_odd_letter_is_not_mojibake():
    for text in ("à la carte, Ã, Â£5", "naïve café", "à¤ once"):
        assert decode(text.encode()) == text


def test_kruti_dev_is_refused_and_english_is_not():
    with pytest.raises(UndecodableError, match="Kruti Dev"):
        decode(b"Hkkjr ljdkj us dgk gS fd og bl ckjs esa fopkj dj jgh gS vkSj dy rd")
    assert decode(b"The DS and the DH are units; esa and dj are not words here, but gS is.")


def test_chanakya_is_refused_and_accents_are_not():
    with pytest.raises(UndecodableError, match="Chanakya"):
        decode("ÂýÏæÙ ×´˜æè Ùð ·¤ãæ ç·¤ âÚ·¤æÚ Ù° ·¤æÙêÙ ÂÚ çß¿æÚ ·¤Ú Úãè ãñÐ ÂéÜ Õ´Î ãñÐ".encode())
    for text in (
        "Où êtes-vous allés cet été, à l'école près du château où l'on a déjà dîné ?",
        "Það er ágætt að sjá þig í kvöld, sagði hún við mömmu sína úti á götu.",
    ):
        assert decode(text.encode()) == text


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
        b"a\0b\0\0c",
        b"\x00\x01\x02\x03" * 9,
        b"ok \x01\x02\x03\x04\x05\x06 text",
        "a\0b".encode("utf-16"),
    ],
)
def test_binary_is_refused(data):
    with pytest.raises(UndecodableError, match=r"not text|zero bytes"):
        decode(data)


def test_a_few_terminal_escapes_do_not_make_text_binary():
    assert decode(b"\x1b[31mred\x1b[0m") == "\x1b[31mred\x1b[0m"
