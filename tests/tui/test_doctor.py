"""The doctor says what the terminal is and can, without Textual."""

import subprocess
import sys

import pytest

from factcheck.tui import doctor, words
from factcheck.tui.keys import own
from factcheck.tui.terminal.environment import look
from factcheck.tui.terminal.probe import Answer


@pytest.mark.parametrize(
    ("environment", "setting", "name", "clipboard"),
    [
        ({"KITTY_WINDOW_ID": "1"}, None, "kitty", "yes"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7000"}, None, "GNOME Terminal (VTE)", "no"),
        ({"TERM": "foot"}, None, "foot", "yes"),
        ({"TERM": "strange"}, None, "strange", "ask"),
        ({"TERM": "screen", "TMUX": "/tmp/x"}, "on", "screen", "yes"),
        ({"TERM": "screen", "TMUX": "/tmp/x"}, "off", "screen", "no"),
        ({"TERM": "screen", "STY": "1.x"}, None, "screen", "no"),
    ],
)
def test_the_terminal_is_known_by_what_it_sets(environment, setting, name, clipboard):
    here = look(environment, setting)
    assert (here.name, here.clipboard) == (name, clipboard)


def test_the_report_names_width_clipboard_keys_ruler_and_advice():
    words.speak("en")
    report = "\n".join(doctor.lines(look({"TERM": "linux"}), Answer((2, 3), "codepoint", 0.004), "codepoint", "auto"))
    assert "│क्ष│ज्ञ│र्क│श्र│कि│ढ़│\n│12│12│12│12│12│1│" in report
    for line in (
        "Terminal: Linux console",
        "Letter widths: codepoint (asked: का and क्षि take 2, 3 cells; 4 ms)",
        "Hindi keyboard: letters are read as InScript keys",
        "The locale is not UTF-8",
        "does not join Devanagari letters",
    ):
        assert line in report


def test_an_unknown_way_of_counting_is_advised_about():
    words.speak("en")
    report = list(
        doctor.lines(look({"TERM": "x", "LANG": "C.UTF-8"}), Answer((7, 7), None, 0.0), "codepoint", "phonetic")
    )
    assert any("its own way" in line for line in report)
    assert not any("locale" in line for line in report)


def test_a_hostile_terminal_name_is_made_visible():
    words.speak("en")
    assert next(iter(doctor.lines(look({"TERM": "x\x1b[2J"}), None, "codepoint", "auto"))) == "Terminal: x␛[2J"


def test_own_keys_that_do_nothing_or_clash_stand_first():
    report = doctor.report("en", keys={"next_clam": "j", "search": "n"})
    own.give({})
    assert report[0] == "! keys.bind.next_clam: there is no such action. Did you mean next_claim?"
    assert report[1] == "! keys.bind.search: n is also the key of next_claim."


def test_the_report_speaks_hindi_and_leaves_the_language_as_it_was():
    words.speak("en")
    assert any("टर्मिनल" in line for line in doctor.report("hi"))
    assert words.language() == "en"


def test_neither_doctor_nor_room_imports_textual_before_it_is_opened():
    code = "import sys; from factcheck import tui; from factcheck.tui import doctor; doctor.report(keys={'next': 'j'}); print('textual' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
        == "False"
    )
