"""Measures the preview: seconds from saving a sheet to the page that shows it, and rebuilds.

Run it on a quiet machine: `.venv/bin/python -m bench.preview.measure`. The peer is MkDocs itself,
with Material and the same Markdown as files, one of which is edited: what a preview costs without
us.
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.projects import Preview, copy_project

EDITS = 10
PLACE = "This site explains"


def main() -> None:
    """Print the median and the slowest of ten edits, for each way to preview."""
    print(f"{EDITS} edits each; seconds from save to served page")
    print(f"{'preview':34} {'median':>7} {'slowest':>8} {'rebuilds an edit':>17}")
    with tempfile.TemporaryDirectory() as folder:
        ours, peer = Path(folder, "ours"), Path(folder, "peer")
        copy_project(ours)
        sheet = ours / "content" / "site.yml"
        _measure("explainer, mkdocs serve", ours, sheet)
        _measure("explainer, mkdocs serve --dirty", ours, sheet, "--dirty")
        _make_peer(ours, peer)
        _measure("MkDocs alone, same Markdown", peer, peer / "build" / "markdown" / "about.md")


def _make_peer(ours: Path, peer: Path) -> None:
    """Make a project of the pages that ours has just written, without our plugin and theme."""
    shutil.copytree(ours, peer)
    settings = peer / "mkdocs.yml"
    text = settings.read_text("utf-8")
    text, plugin, _ = text.partition("  - explainer:\n")  # The last part of the file.
    without = text.replace("  custom_dir: site_templates/theme\n", "")
    assert plugin, "mkdocs.yml does not end with our plugin"
    assert without != text, "mkdocs.yml does not name our theme"
    settings.write_text(without, "utf-8")


def _measure(name: str, root: Path, file: Path, *arguments: str) -> None:
    preview = Preview(root, *arguments)
    try:
        preview.wait_for(PLACE, "/about/")
        before = preview.rebuilds
        text = file.read_text("utf-8")
        seconds = [
            _edit(preview, file, text.replace(PLACE, f"{PLACE} Edit{number}", 1), f"Edit{number}")
            for number in range(EDITS)
        ]
        rebuilds = (preview.rebuilds - before) / EDITS
    finally:
        preview.stop()
    median, slowest = statistics.median(seconds), max(seconds)
    print(f"{name:34} {median:7.2f} {slowest:8.2f} {rebuilds:17.1f}")
    sys.stdout.flush()


def _edit(preview: Preview, file: Path, text: str, mark: str) -> float:
    began = time.monotonic()
    file.write_text(text, "utf-8")
    preview.wait_for(mark, "/about/")
    seconds = time.monotonic() - began
    preview.settle()
    return seconds


if __name__ == "__main__":
    main()
