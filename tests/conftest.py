"""Fixtures that tests of several parts share."""

import fcntl
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.projects import SMALL_PROJECT, Preview, commit_all, copy_project, run, serve_folder

# Speed is measured in bench/, not here. In CI the same examples are drawn in each run, so that a
# change is judged by what it changes; at a desk new ones are.
settings.register_profile("tests", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("tests")

# Previews end by SIGINT, which what runs in the background of a script ignores, and its children.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one small topic, to edit at will."""
    return copy_project(tmp_path / "project", SMALL_PROJECT)


@pytest.fixture
def whole_project(tmp_path: Path) -> Path:
    """A copy of this project's own content, to edit at will."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    """The project under `mkdocs serve`, with its start page up."""
    server = Preview(project)
    try:
        server.wait_for("<h1")
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    installed = next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        # Root's own sandbox does not work in a container; the pages are our own.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        chromium = playwright.chromium.launch(executable_path=installed, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """This project's site, built once with warnings as errors, however many workers there are."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    root = shared / "built-project"
    with (shared / "built-project.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "build" / "site").exists():
            shutil.rmtree(root, ignore_errors=True)
            copy_project(root)
            commit_all(root)
            built = run(root, "explainer", "build", "--strict")
            assert built.returncode == 0, built.stdout
    return root / "build" / "site"


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The built site at the sub-path /repo/, as GitHub Pages serves it."""
    with serve_folder(built_site, "/repo/") as url:
        yield url
