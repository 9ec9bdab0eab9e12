"""In a real terminal: straight borders, durable verdicts, Hindi keys, and an article that attacks."""

import shutil
from pathlib import Path

import pytest
import regex

from factcheck.tui import words
from factcheck.tui.keys.actions import REVIEW
from factcheck.tui.keys.layouts import fold_key
from factcheck.tui.words import _
from tests.tui.tmux import Tmux, at_column, character, columns, tmux_name

pytestmark = [pytest.mark.tmux, pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")]
SEEDS = Path(__file__).parents[2] / "seeds"
REAL = SEEDS.parents[1] / "shared" / "seeds"
SIZES = [(80, 24), (120, 40), (200, 50)]


@pytest.fixture
def terminal(tmp_path):
    opened = []

    def start(**given):
        opened.append(Tmux(tmp_path, **given))
        return opened[-1]

    yield start
    for each in opened:
        each.close()


def assert_straight(screen):
    found = [columns(line) for line in screen.splitlines()]
    with_borders = [tuple(row) for row in found if row]
    assert with_borders
    assert len(set(with_borders)) == 1, f"borders stand at {sorted(set(with_borders))}\n{screen}"
    rows = [n for n, row in enumerate(found) if row]
    assert rows == list(range(rows[0], rows[-1] + 1)), screen


@pytest.mark.parametrize("ui", ["en", "hi"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_border_stands_on_its_column_wherever_one_goes(terminal, size, ui):
    tmux = terminal(size=size, ui=ui)
    assert_straight(tmux.screen())
    for key in ("n", "n", "m", "Tab", "]", "5", "End", "Home", "i", "u"):
        tmux.keys(key)
        assert_straight(tmux.wait("factcheck"))


@pytest.mark.parametrize("ui", ["en", "hi"])
def test_borders_between_three_articles_stand_on_their_columns(terminal, ui):
    tmux = terminal(size=(200, 50), ui=ui)
    tmux.keys("Z")
    tmux.wait("○ River Post")
    for key in ("n", "n", "Tab", "m", "i"):
        tmux.keys(key)
        tmux.wait("factcheck")
    rows = [tuple(columns(line)) for line in tmux.wait("factcheck").splitlines()]
    articles, cards = sorted({row for row in rows if row}, key=len, reverse=True)
    assert (len(articles), len(cards)) == (2, 1)


@pytest.mark.parametrize("ui", ["en", "hi"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_other_screen_is_whole_and_leads_back(terminal, size, ui):
    words.speak(ui)
    tmux = terminal(size=size, ui=ui)
    tmux.keys("n", "5")
    tmux.wait("5?")
    names = {"d": "Desk", "s": "Story", "D": "Dates", "v": "Verdict", "H": "History", "F": "Fact", "P": "Choose", "e": "Mend the claim", ",": "Settings",
             "?": "Help", "F3": "Search", "F4": "Commands", "x": "Choose", "r": "Choose", "Y": "Choose", "c": "Choose"}  # fmt: skip
    for key, name in names.items():
        tmux.keys(key)
        screen = tmux.wait(f"^ {_(name)}")
        _top, *body, hints = screen.rstrip("\n").split("\n")
        assert not any(map(columns, body)) or name == "Settings", screen
        assert "F1" in hints or "?" in hints, screen
        assert len(screen.rstrip("\n").split("\n")) == size[1]
        tmux.keys("Escape")
        assert_straight(tmux.wait("^ factcheck"))


@pytest.mark.parametrize("ui", ["en", "hi"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_merge_view_stands_straight(terminal, size, ui):
    words.speak(ui)
    tmux = terminal(size=size, ui=ui, which="contested")
    tmux.keys("n", "F")
    tmux.wait(f"^ {_('Fact')}")
    tmux.keys("B")
    assert_straight(tmux.wait(f"^ {_('Settle')}"))
    tmux.keys("Left")
    tmux.wait("डीएम का बयान")
    assert_straight(tmux.screen())
    tmux.keys("F2")
    tmux.wait(_("Nothing to settle here.").split(" ")[0])


def test_each_documented_key_does_what_help_says_with_latin_and_with_inscript(terminal):
    """Help is made from the bindings: every key it lists is pressed, once as it is and once through InScript."""
    words.speak("en")
    inscript = {fold_key(chr(code), "inscript"): chr(code) for code in range(0x97F, 0x8FF, -1)}
    effects = {
        "next_claim": "Claim 3 of 6", "previous_claim": "Claim 1 of 6", "next_match": "showing 2", "previous_match": "showing 2",
        "other_side": "Claim 2 of 5", "previous_article": "Claim 1 of 3", "next_article": "Claim 1 of 5",
        "first_claim": "Claim 1 of 6", "last_claim": "Claim 6 of 6", "scroll(1)": "Claim 2 of 6", "scroll(-1)": "Claim 2 of 6", "cards": "Claim 2 of 6",
        "full_verdict": "Holds as of", "cite": "Explanation", "undo": "Nothing to do.", "redo": "Nothing to do.",
        "add_claim": "Which sentence is a claim?", "not_claim": "Why is it not a claim?", "mend": "How it is said",
        "relate": "How do the two relate?", "copy": "Copied", "copy_menu": "Claim card", "search": "Search", "dates": "seen from",
        "fact": "Says the same", "next_step": "What comes next?", "story": "Ladder", "desk": "Waiting for a person", "history": "0 acts", "labels": "[31 Oct 2025]",
        "bounds": "the arrows move the end", "split": "the arrows move the cut", "merge": "Two claims become one",
        "link": "Type the letter of the other claim.", "open_source": "This article has no address.",
        "more_articles": "○ River Post", "jump": "a सी का तटबंध", "one_article": "\n ○ पटना डेस्क", "settings": "Hindi keyboard", "palette": "Commands", "help": "What it does", "stop": "Nothing is being read or compared.",
        **{f"verdict('{n}')": f"Marked {n}" for n in range(1, 10)},
    }  # fmt: skip
    back = {"other_side": "w", "previous_article": "]", "next_article": "[", "next_match": "M", "previous_match": "m",
            "labels": "i", "one_article": "z"}  # fmt: skip
    lasting = {"more_articles"}
    tmux = terminal(size=(160, 40))
    rounds = []
    for act in REVIEW:
        latin = [character(key) for key in act.keys]
        hindi = [inscript[key] for key in latin if key in inscript]
        rounds += [(n, act.name, key) for n, key in enumerate([*latin, *hindi, *map(tmux_name, act.free)])]
    # What marks goes after what shows; no effect twice running, or the second would be seen before its key.
    order = {**dict.fromkeys(lasting, 2), **{f"verdict('{n}')": 1 for n in range(1, 10)}}
    for _n, name, key in sorted(rounds, key=lambda each: (order.get(each[1], 0), each[0], each[1] == "redo")):
        if name == "quit":
            continue
        if name in lasting:
            tmux.restart()
        else:
            tmux.keys("Escape", "Home")
            tmux.comes("Claim 1 of 6")
        tmux.keys("n")
        tmux.comes("Claim 2 of 6")
        tmux.keys(key)
        tmux.comes(effects[name])
        if name in back:
            tmux.keys(back[name])
            tmux.gone(effects[name])


@pytest.mark.parametrize("size", SIZES[1:], ids=str)
def test_the_command_opens_the_seeds_with_straight_borders_and_keeps_a_verdict(terminal, size):
    tmux = terminal(size=size, review=SEEDS)
    for key in ("n", "n", "n", "Tab", "n", "]", "n", "n", "n", "]", "n", "m", "m"):
        tmux.keys(key)
        assert_straight(tmux.drawn())
    tmux.keys("5")
    tmux.wait("Marked 5 False")
    tmux.kill()
    tmux.start()
    tmux.wait("1 draft")
    assert_straight(tmux.drawn())


@pytest.mark.skipif(not REAL.is_dir(), reason="the two real articles are not ours to ship")
@pytest.mark.parametrize("size", SIZES[1:], ids=str)
def test_the_two_real_articles_stand_straight(terminal, size):
    tmux = terminal(size=size, review=REAL)
    for key in ("n", "n", "n", "n", "Tab", "n", "n", "n", "]", "G", "g", "m"):
        tmux.keys(key)
        assert_straight(tmux.drawn())


def test_no_color_means_none_and_the_current_claim_is_still_lifted(terminal, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    tmux = terminal()
    tmux.keys("n", "5")
    tmux.wait("Marked 5 False")
    drawn = tmux.coloured()
    codes = {code for found in regex.findall(r"\x1b\[([\d;:]*)m", drawn) for code in regex.split("[;:]", found)}
    assert codes <= {"", "0", "1", "7", "22", "27", "39", "49"}
    assert "\x1b[7m" in drawn
    assert "▌≠5?" in tmux.screen()
    assert_straight(tmux.screen())


def test_the_cursor_is_shown_where_the_claim_begins(terminal):
    tmux = terminal(size=(120, 40))
    for key, place, word in (("n", "2 of 6", "सुपौल"), ("n", "3 of 6", "जिलाधि"), ("Tab", "3 of 5", "मरने")):
        tmux.keys(key)
        tmux.wait(f"Claim {place}")
        x, y, shown = tmux.cursor
        assert shown
        assert at_column(tmux.screen().split("\n")[y], x).startswith(word)


COPIES = {"क़": "क़", "ढ़ with a nukta": "ढ\u093c", "ढ़ precomposed": "\u095d", "र्‍य": "र्\u200dय", "ZWJ": "क्\u200dष", "ZWNJ": "क्\u200cष"}  # fmt: skip


@pytest.mark.parametrize("word", COPIES.values(), ids=COPIES)
def test_what_is_copied_reaches_the_buffer_byte_for_byte(terminal, tmp_path, word):
    text = f"{word} ने  कहा कि{chr(0xA0)}पुल बंद है।"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(f"published: 2025-11-05\n\n{text}\n", encoding="utf-8")
    tmux = terminal(size=(40, 24), review=tmp_path / "in")
    tmux.wait("बंद है")
    tmux.keys("y")
    tmux.wait("Copied")
    assert tmux.buffer == text.encode()


@pytest.mark.parametrize("ui", ["en", "hi"])
def test_borders_stay_straight_through_resizes(terminal, ui):
    tmux = terminal(ui=ui)
    for keys, back in ((("n",), ()), (("f",), ("Escape",)), (("5", "m", "i"), ()), (("n", "n", "F3"), ("Escape",))):
        tmux.keys(*keys)
        for width, height in ((80, 24), (200, 50), (101, 31), (120, 40)):
            tmux.resize(width, height)
        tmux.keys(*back)
        screen = tmux.drawn()
        assert_straight(screen)
        assert "कोसी" in screen
    for width, height in ((80, 24), (200, 50), (101, 31), (120, 40)):
        tmux.resize(width, height)
        assert_straight(tmux.drawn())


@pytest.mark.parametrize(("step", "mark", "undo"), [("n", "5", "u"), ("ल", "५", "ह"), ("Down", "5", "F9")])
def test_a_verdict_survives_a_kill_and_can_be_undone_after_it(terminal, step, mark, undo):
    tmux = terminal()
    tmux.keys(step, mark)
    tmux.wait("Marked 5 False")
    tmux.kill()
    tmux.start()
    tmux.comes("1 draft")
    tmux.comes("≠5?")
    tmux.keys(undo)
    tmux.wait("Yes")  # an act of an earlier sitting is named first
    tmux.keys("Enter")
    tmux.comes("0 drafts")
    tmux.gone("≠5?")


def test_an_unmapped_hindi_key_says_what_is_wrong(terminal):
    tmux = terminal(ui="hi")
    tmux.keys("ॲ")
    tmux.wait("कीबोर्ड हिंदी में है – F1 सहायता")


@pytest.mark.parametrize("keys", [(), ("End",), ("Tab",), ("F1",), ("Enter",), ("F3",)], ids=str)
def test_a_hostile_article_changes_neither_clipboard_nor_title(terminal, keys):
    tmux = terminal(which="hostile", size=(200, 60))
    title = tmux.title
    tmux.keys(*keys)
    screen = tmux.wait("[PTI]" if not keys else "हमला" if keys[0] in ("End", "Tab") else "")
    assert tmux.clipboard == ""
    assert tmux.title == title
    assert "owned" not in title
    if not keys:
        for shown in ("[PTI]", "[/]", "[@click=app.simulate_key('1')]दबाएं[/]", "␛]52;c;ZmFjdA==␇"):
            assert shown in screen
        assert_straight(screen)


def test_the_terminal_is_left_as_it_was(terminal):
    tmux = terminal()
    tmux.respawn(f"{' '.join(tmux.command)}; echo left with $?; sleep 100")
    tmux.wait("कोसी")
    tmux.keys("q")
    screen = tmux.wait("left with 0")
    assert "कोसी" not in screen
    assert tmux.clipboard == ""


def test_this_terminal_does_let_a_careless_program_be_attacked(terminal):
    tmux = terminal()
    tmux.respawn("printf '\\033]52;c;ZmFjdA==\\007\\033]0;owned\\007ready'; sleep 100")
    tmux.wait("ready")
    assert tmux.clipboard
    assert tmux.title == "owned"
