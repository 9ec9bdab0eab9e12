"""Bytes to text, strictly: what cannot be read for certain is refused with a remedy, never patched."""

from __future__ import annotations

import codecs
from functools import cache
from typing import NamedTuple

import regex

from factcheck.lang import languages, pack, topics

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (or a Word or Excel file)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
)
# What a page calls its charset, and what browsers take that to mean.
_MEANT = dict.fromkeys(("iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii"), "cp1252")
_TEXT_CODECS = frozenset({
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1250",
    "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859-2", "iso8859-3",
    "iso8859-4", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-9", "iso8859-13", "iso8859-15",
    "koi8-r", "koi8-u", "mac-roman", "gb2312", "gbk", "gb18030", "big5", "euc_jp", "shift_jis", "euc_kr",
    "tis-620", "cp874",
})  # fmt: skip
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\x0c\x0b\x1b")
# Two or more bytes of UTF-8 seen as cp1252 or Latin-1: à¤¨, â€œ, Ã©.
_MOJIBAKE = regex.compile(r"à[¤¥][\u0080-\uffff]|â€[\u0080-\uffff]|[ÃÂ][\u0080-\u00bf]")
_MANY = 3
_SAMPLE = 20_000
_LEGACY_WORD = regex.compile(r"[!-~]+")
_LETTERS, _LATIN_1 = regex.compile(r"\p{L}"), regex.compile(r"[\u00a1-\u00ff]")
_HUMP = regex.compile(r"\p{Ll}[\u00c0-\u00d6\u00d8-\u00de]")
_LEGACY_LETTERS, _LEGACY_SIGNS = 40, 0.25
_CONVERT = "convert it to Unicode with a converter for that font, and save it as UTF-8"
_LEGACY_DISTINCT = 3
_LEGACY_SHARE = 0.06


class UndecodableError(ValueError):
    """Bytes that are no text we can read for certain. `problem` and `remedy` are one line each."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}; {remedy}")
        self.problem = problem
        self.remedy = remedy


class Decoded(NamedTuple):
    """A text, and the charsets its UTF-8 had wrongly been read as before it came, each put right in turn."""

    text: str
    repaired: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> str:
    r"""Return `data` as text, without a byte order mark.

    Tried in order, all strict: the byte order mark, UTF-16 by its zero bytes, UTF-8, `declared` (of a
    page or a server). Mojibake is repaired only when encoding the repair again gives the same bytes.

    Raises:
        UndecodableError: binary data, an unknown encoding, mojibake beyond repair, or a font of
            before Unicode (Kruti Dev).

    >>> decode("पुल".encode("utf-16"))
    'पुल'
    >>> decode(b"caf\xe9", "iso-8859-1")
    'café'
    """
    return settled(as_it_came(data, declared)).text


def settled(text: str) -> Decoded:
    r"""Return `text` with mojibake put right, and from which charsets.

    Raises:
        UndecodableError: mojibake beyond repair, or a font of before Unicode.

    >>> settled("â€œShutâ€\x9d, they said â€“ twice")
    Decoded(text='“Shut”, they said – twice', repaired=('windows-1252',))
    """
    found = _repaired(text) if len(_MOJIBAKE.findall(text)) >= _MANY else Decoded(text)
    _refuse_legacy_font(found.text[:_SAMPLE])
    return found


def as_it_came(data: bytes, declared: str | None = None) -> str:
    """Return `data` as text by its charset alone: mojibake is left, for parts that are judged one by one.

    Raises:
        UndecodableError: binary data, or an unknown encoding.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], codec))
    _refuse_binary(data)
    wide = _wide(data)
    if wide:
        return _checked(_strict(data, wide))
    if data.translate(None, _CONTROLS) != data and _share_of_controls(data) > 0.002:
        raise UndecodableError("binary data, not text", "give the text of the article, saved as UTF-8")
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        named = _codec(declared)
        if named is None or named.startswith("utf-8"):
            where = f"byte {error.start + 1}"
            raise UndecodableError(f"not UTF-8 ({where})", "save it again as UTF-8") from error
    return _checked(_strict(data, named))


def _strict(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"not {codec.upper()}, though it says so (byte {error.start + 1})", "save it again as UTF-8"
        ) from error


def _refuse_binary(data: bytes) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise UndecodableError(f"{name}, not text", "give the text of the article, saved as UTF-8")


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: zero bytes on one side of most pairs, or Devanagari's 09 there."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    low = sum(sample[1::2].count(b) for b in (0, 9)) / half
    high = sum(sample[0::2].count(b) for b in (0, 9)) / half
    if low > 0.7 and high < 0.3 and 0 in sample[1::2]:
        return "utf-16-le"
    if high > 0.7 and low < 0.3 and 0 in sample[0::2]:
        return "utf-16-be"
    return None


def _share_of_controls(data: bytes) -> float:
    sample = data[:65536]
    bad = len(sample) - len(sample.translate(None, _CONTROLS))
    return 1.0 if b"\0" in sample else bad / len(sample)


def _codec(declared: str | None) -> str | None:
    """Return the codec for a declared charset, None when it is none or not a text encoding we trust."""
    if not declared:
        return None
    name = declared.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(_MEANT.get(name, name)).name
    except (LookupError, ValueError):
        return None
    return found if found in _TEXT_CODECS else None


def _checked(text: str) -> str:
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        raise UndecodableError("zero bytes in the text", "give the text of the article, saved as UTF-8")
    return text


def _repaired(text: str) -> Decoded:
    """Undo UTF-8 read as something else, once or twice over, where the way back is exact."""
    from ftfy import fix_encoding_and_explain

    fixed, plan = fix_encoding_and_explain(text)
    steps = [(str(step.action), str(step.parameter)) for step in plan or ()]
    if not steps or len(_MOJIBAKE.findall(fixed)) >= _MANY or _garbled_again(fixed, steps) != text:
        problem = "garbled text (mojibake) that cannot be put right for certain"
        raise UndecodableError(problem, "get the article again from its source")
    return Decoded(fixed, tuple(codec.removeprefix("sloppy-") for action, codec in steps if action == "encode"))


def _garbled_again(fixed: str, steps: list[tuple[str, str]]) -> str | None:
    """Walk the repair backwards, None where a step lost something; a repair is encode, decode pairs."""
    state: str | bytes = fixed
    try:
        for action, codec in reversed(steps):
            if action == "decode" and isinstance(state, str):
                state = state.encode(codec)
            elif action == "encode" and isinstance(state, bytes):
                state = state.decode(codec)
            else:
                return None
    except UnicodeError:
        return None
    return state if isinstance(state, str) else None


def _refuse_legacy_font(sample: str) -> None:
    """Refuse Hindi typed in a font of before Unicode: text that only that font shows as Devanagari.

    Kruti Dev leaves ASCII words no language has, Chanakya words of Latin-1 signs with capitals inside.
    """
    signs = len(_LATIN_1.findall(sample))
    if signs > _LEGACY_SIGNS * _LEGACY_LETTERS and _mostly_signs(sample, signs):
        raise UndecodableError("Hindi in a font of before Unicode (Chanakya or alike)", _CONVERT)
    known, living = _legacy_words()
    words = [w.strip(".,()") for w in _LEGACY_WORD.findall(sample)]
    hits = [w for w in words if w in known]
    if len(set(hits)) < _LEGACY_DISTINCT or len(hits) < _LEGACY_SHARE * len(words):
        return
    if len(hits) > sum(w.lower() in living for w in words):
        raise UndecodableError("Hindi in a font of before Unicode (Kruti Dev or alike)", _CONVERT)


def _mostly_signs(sample: str, signs: int) -> bool:
    letters = len(_LETTERS.findall(sample))
    mostly = letters >= _LEGACY_LETTERS and signs > _LEGACY_SIGNS * letters
    return mostly and len(_HUMP.findall(sample)) >= _LEGACY_DISTINCT


@cache
def _legacy_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words such fonts leave, and the frequent words of the languages there are packs for."""
    packs = [pack(lang, "page") for lang in languages() if "page" in topics(lang)]
    return frozenset(w for p in packs for w in p["legacy_fonts"]), frozenset(w for p in packs for w in p["common"])
