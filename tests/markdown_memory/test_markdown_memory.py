"""A preview that converts only what changed shows the same as one that converts everything."""

from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.projects import replace

pytestmark = pytest.mark.site

NUMBERS = "content/topics/ferry/numbers.yml"
Build = Callable[[], tuple[dict[str, bytes], int]]


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were converted."""
    texts: list[str] = []
    convert = markdown.Markdown.convert

    def record(self: markdown.Markdown, text: str) -> str:
        if text:
            texts.append(text)
        return convert(self, text)

    monkeypatch.setattr(markdown.Markdown, "convert", record)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1711108800")
    return texts


def start_preview(project: Path, folder: Path, converted: list[str]) -> Build:
    """Make a preview that builds into a folder; a build gives its files and counts its pages."""
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(folder))
    config.plugins.on_startup(command="serve", dirty=False)

    def rebuild() -> tuple[dict[str, bytes], int]:
        converted.clear()
        build(config)
        files = (path for path in folder.rglob("*") if path.is_file())
        found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
        return found, len(converted)

    return rebuild


def test_only_changed_pages_are_converted_and_all_are_as_ever(
    project: Path, tmp_path: Path, converted: list[str]
) -> None:
    rebuild = start_preview(project, tmp_path / "a", converted)
    before, count = rebuild()
    assert count == len([name for name in before if name.endswith(".html")]) - 1  # without 404
    assert rebuild() == (before, 0)
    replace(project / NUMBERS, "label: People who work on the line", "label: People on the ferry")
    after, count = rebuild()
    assert count == 4, "the pages that name the figure: overview, numbers, article, sources"
    assert b"People on the ferry" in after["topics/ferry/numbers/index.html"]
    fresh, _ = start_preview(project, tmp_path / "b", converted)()
    assert after == fresh


def test_everything_is_converted_again_where_links_may_lead_elsewhere(
    project: Path, tmp_path: Path, converted: list[str]
) -> None:
    rebuild = start_preview(project, tmp_path / "a", converted)
    before, _ = rebuild()
    (project / "content/topics/ferry/positions.yml").unlink()
    topic = project / "content/topics/ferry"
    topic.rename(project / "content/topics/boat")
    after, count = rebuild()
    assert before.keys() != after.keys()
    assert count == len([name for name in after if name.endswith(".html")]) - 1
    fresh, _ = start_preview(project, tmp_path / "b", converted)()
    assert after == fresh


def test_a_build_that_is_no_preview_remembers_nothing(
    project: Path, tmp_path: Path, converted: list[str]
) -> None:
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    once = len(converted)
    build(config)
    assert len(converted) == 2 * once
