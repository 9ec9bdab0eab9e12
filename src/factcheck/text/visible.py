"""The one sanitiser for anything shown: untrusted text in, text that can only be read out.

An article may hold escape sequences that set the clipboard or the window title, marks that reverse
the direction of what follows, and characters of no width that hide inside words. Whatever goes to a
terminal, a report or a page passes through here. The raw text is never changed: this is a copy for
the eye, its length may differ, and no offset is ever taken from it.
"""

from __future__ import annotations

import regex

_REPLACEMENT = 0xFFFD
_LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_NO_WIDTH = [
    0x00AD,  # soft hyphen
    0x034F,  # grapheme joiner
    0x061C,  # Arabic letter mark
    0x115F,  # Hangul fillers
    0x1160,
    0x17B4,
    0x17B5,
    *range(0x180B, 0x1810),
    *range(0x200B, 0x2010),  # zero-width space, ZWNJ, ZWJ, direction marks
    *range(0x202A, 0x202F),  # direction embeddings and overrides
    *range(0x2060, 0x2070),  # word joiner, isolates, deprecated format marks
    0x3164,
    *range(0xFE00, 0xFE10),  # variation selectors: terminals disagree about their width
    0xFEFF,
    0xFFA0,
    *range(0xFFF0, 0xFFFC),
    *range(0x1F3FB, 0x1F400),  # skin tones: same
    *range(0x1BCA0, 0x1BCA4),
    *range(0x1D173, 0x1D17B),
]
_TABLE: dict[int, int | str | None] = {
    **dict.fromkeys(_NO_WIDTH),
    **{code: 0x2400 + code for code in range(0x20)},
    0x09: " ",
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    **{0x1F1E6 + n: chr(ord("A") + n) for n in range(26)},  # a flag is two letters everywhere
}
_ONE_LINE = _TABLE | {ord(mark): " " for mark in _LINE_BREAKS}
_MANY_LINES = _TABLE | {ord(mark): "\n" for mark in _LINE_BREAKS}
_BEYOND = regex.compile(r"[\p{Cs}\U000E0000-\U000E0FFF]|\p{Noncharacter_Code_Point}")
_SUSPECT = regex.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\p{Cs}]|\p{Noncharacter_Code_Point}"
)


def visible(text: str, *, keep_newlines: bool = False) -> str:
    r"""Return `text` as it may safely be shown: nothing in it acts, hides or turns.

    Control characters become their pictures (ESC is `␛`, the C1 block and lone surrogates `�`),
    direction controls, joiners and other marks without width are dropped, a tab is a space. Line
    breaks become spaces, or `\n` with `keep_newlines`.

    >>> visible("शव\x1b]52;c;aGk=\x07 मिले")
    'शव␛]52;c;aGk=␇ मिले'
    >>> visible("क्\u200dष \u202eabc"), visible("a\r\nb", keep_newlines=True)
    ('क्ष abc', 'a\nb')
    """
    if _SUSPECT.search(text) is None:
        return text
    text = _BEYOND.sub(_beyond, text.replace("\r\n", "\n"))
    return text.translate(_MANY_LINES if keep_newlines else _ONE_LINE)


def _beyond(match: regex.Match[str]) -> str:
    return "" if 0xE0000 <= ord(match.group()) <= 0xE0FFF else chr(_REPLACEMENT)
