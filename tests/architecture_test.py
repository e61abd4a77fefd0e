"""The way of the data has one direction, and only the outermost modules touch the world."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"

# From the inside out: a part imports parts of its own rank or of lower ones.
RANKS = [
    {"characters", "normalisation", "problems", "terminal_text"},
    {"yaml_source"},
    {"article", "fact_sheets"},
    {"changes", "checks", "evidence", "explanations", "pages", "schemas"},
    {"pipeline", "problem_reports", "specimen"},
    {"drafting", "fixes"},
    {"files", "new_files", "revisions"},
    {
        "build_day",
        "cli",
        "commands",
        "edit_observer",
        "markdown_memory",
        "mkdocs_plugin",
        "serve_report",
        "theme_bytecode",
    },
]
# These know nothing of the rest, so that they can be read, tested and used alone.
ALONE = {
    "charts",
    "council",
    "council_pictures",
    "council_roster",
    "messages",
    "search_index",
    "security_policy",
    "stylesheet",
    "web_page",
}
TOUCH_THE_WORLD = {*RANKS[-2], *RANKS[-1]}

WORLD = {
    "click",
    "glob",
    "importlib",
    "io",
    "logging",
    "mkdocs",
    "os",
    "random",
    "secrets",
    "shutil",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "time",
    "urllib.request",
    "watchdog",
}
WORLD_CALLS = {"open", "print", "input", "now", "today", "utcnow", "read_text", "write_text"}

MAX_FUNCTION_LINES = 50
MAX_MODULE_LINES = 300

MODULES = sorted(PACKAGE.rglob("*.py"))
each_module = pytest.mark.parametrize(
    "module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix()
)


def _part(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _parse(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf-8"))


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            for name in node.names:
                yield f"{node.module}.{name.name}"


def _imported_parts(module: Path) -> set[str]:
    names = (name.split(".") for name in _imports(_parse(module)))
    return {parts[1] for parts in names if parts[0] == "generator"} - {_part(module)}


def _rank(part: str) -> int:
    ranks = [rank for rank, parts in enumerate(RANKS) if part in parts]
    assert ranks, f"say in this test where {part} stands"
    return ranks[0]


@each_module
def test_imports_point_inwards(module: Path) -> None:
    part = _part(module)
    imported = _imported_parts(module)
    if part in ALONE:
        assert not imported - ({"council_roster", "messages"} if part == "council" else set())
    elif part != "__init__":
        outwards = {other for other in imported - ALONE if _rank(other) > _rank(part)}
        assert not outwards


def test_parts_do_not_import_each_other_in_a_circle() -> None:
    graph: dict[str, set[str]] = {}
    for module in MODULES:
        graph.setdefault(_part(module), set()).update(_imported_parts(module))
    TopologicalSorter(graph).prepare()


@each_module
def test_only_the_outermost_modules_touch_disk_clock_environment_or_mkdocs(module: Path) -> None:
    if _part(module) in TOUCH_THE_WORLD:
        return
    tree = _parse(module)
    touched = {
        name
        for name in _imports(tree)
        if any(name == world or name.startswith(f"{world}.") for world in WORLD)
    }
    touched |= {name for name in _imports(tree) if name in ("pathlib", "pathlib.Path")}
    touched |= {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for name in [getattr(node.func, "id", getattr(node.func, "attr", ""))]
        if name in WORLD_CALLS
    }
    assert not touched


@each_module
def test_modules_and_functions_are_short(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= MAX_MODULE_LINES
    long = {
        node.name
        for node in ast.walk(_parse(module))
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno >= MAX_FUNCTION_LINES
    }
    assert not long


@each_module
def test_a_module_says_in_its_first_sentence_what_it_is(module: Path) -> None:
    first = (ast.get_docstring(_parse(module)) or "").split("\n\n")[0]
    assert first.endswith(".")
