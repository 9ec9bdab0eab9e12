"""In a real terminal: straight borders, durable verdicts, Hindi keys, and an article that attacks."""

import shutil

import pytest

from tests.tui.tmux import Tmux, columns

pytestmark = [pytest.mark.tmux, pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")]
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
    for key in ("n", "n", "m", "Tab", "]", "5", "End", "Home", "u"):
        tmux.keys(key)
        assert_straight(tmux.wait("factcheck"))


@pytest.mark.parametrize("ui", ["en", "hi"])
def test_borders_stay_straight_through_resizes(terminal, ui):
    tmux = terminal(ui=ui)
    tmux.keys("n")
    for width, height in ((80, 24), (200, 50), (101, 31), (120, 40)):
        tmux.resize(width, height)
        screen = tmux.wait("factcheck")
        assert_straight(screen)
        assert "कोसी" in screen


@pytest.mark.parametrize(("step", "mark", "undo"), [("n", "5", "u"), ("ल", "५", "ह"), ("Down", "5", "F9")])
def test_a_verdict_survives_a_kill_and_can_be_undone_after_it(terminal, step, mark, undo):
    tmux = terminal()
    tmux.keys(step, mark)
    tmux.wait("Marked 5 False")
    tmux.kill()
    tmux.start()
    assert "≠5?" in tmux.wait("1 draft")
    tmux.keys(undo)
    assert "≠5?" not in tmux.wait("0 drafts")


def test_an_unmapped_hindi_key_says_what_is_wrong(terminal):
    tmux = terminal(ui="hi")
    tmux.keys("ॲ")
    tmux.wait("कीबोर्ड हिंदी में है – F1 सहायता")


@pytest.mark.parametrize("keys", [(), ("End",), ("Tab",), ("F1",), ("Enter",), ("F3",)], ids=str)
def test_a_hostile_article_changes_neither_clipboard_nor_title(terminal, keys):
    tmux = terminal(which="hostile", size=(200, 60))
    title = tmux.title
    tmux.keys(*keys)
    screen = tmux.wait("हमला" if not keys or keys[0] in ("End", "Tab") else "")
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
