"""No module but `safe` draws text: the rest of the room cannot get markup or control bytes to the screen."""

import ast
from pathlib import Path

import pytest

import factcheck.tui

ROOT = Path(factcheck.tui.__file__).parent
MODULES = [path for path in sorted(ROOT.rglob("*.py")) if path.name != "safe.py"]
DRAWING = ("rich.text", "rich.markup", "rich.console", "rich.segment", "rich.table", "rich.panel", "textual.content",
           "textual.markup", "textual.visual", "textual.render")  # fmt: skip
NAMES = {"Segment", "Content", "Text", "from_markup", "Markdown", "Static", "Label", "Strip", "render_markup"}
ALLOWED_WIDGETS = {"Input"}  # its text is set by safe.field and typed by the reviewer
SETTERS = {"border_title", "border_subtitle", "tooltip", "sub_title", "title", "renderable", "placeholder"}


def offences(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module.startswith(DRAWING):
                yield node.lineno, f"imports {node.module}"
            if node.module.startswith("textual.widgets"):
                yield from (
                    (node.lineno, f"imports {name.name}") for name in node.names if name.name not in ALLOWED_WIDGETS
                )
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, f"imports {name.name}") for name in node.names if name.name.startswith(DRAWING))
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in NAMES | {"notify", "Input", "from_meta", "set_title", "write_control"}:
                yield node.lineno, f"calls {called}"
            if any(word.arg in {"markup", "link"} for word in node.keywords):
                yield node.lineno, "asks for markup or a link"
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr in SETTERS:
            yield node.lineno, f"sets {node.attr}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "@click" in node.value:
            yield node.lineno, "writes an action into text"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_safe_makes_widgets_and_segments_from_text(path):
    assert list(offences(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "code",
    [
        "from rich.text import Text",
        "from textual.widgets import Static",
        "from textual.content import Content",
        "self.notify(article.title)",
        "Segment(text)",
        "self.border_title = title",
        "widget.update(text, markup=True)",
        "x = '[@click=app.quit]'",
        "field = Input(value)",
    ],
)
def test_the_rule_catches_what_it_is_for(code):
    assert list(offences(ast.parse(code)))


def test_no_module_outgrows_its_room():
    long = {
        str(path.relative_to(ROOT)): count
        for path in ROOT.rglob("*.py")
        if (count := len(path.read_text().splitlines())) > 300
    }
    assert long == {}


def test_no_name_of_textual_is_overwritten_by_accident():
    from textual.app import App
    from textual.screen import Screen
    from textual.scroll_view import ScrollView

    bases = {"App": App, "Screen": Screen, "ScrollView": ScrollView}
    grown = {
        "Sheet": "ScrollView",
        "Lines": "ScrollView",
        "Card": "ScrollView",
        "Listing": "ScrollView",
        "Bar": "ScrollView",
    }
    clashes = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ClassDef) or not node.bases:
                continue
            names = [ast.unparse(base).split("[")[0] for base in node.bases]
            base = next(
                (bases[grown.get(n, n)] for n in names if grown.get(n, n) in bases),
                Screen if "screens" in str(path) else None,
            )
            if base is None:
                continue
            stored = [p.attr for p in ast.walk(node) if isinstance(p, ast.Attribute) and isinstance(p.ctx, ast.Store)]
            clashes += [f"{path.name}: {name}" for name in stored if name.startswith("_") and hasattr(base, name)]
    assert clashes == []
