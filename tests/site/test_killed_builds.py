"""Killed at any moment, `explainer build` leaves a whole site."""

import os
import signal
import subprocess
import time

import pytest

from tests.projects import BIN, commit_all, replace, run

pytestmark = pytest.mark.site


def _tree(folder):
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_killed_build_leaves_a_whole_site_and_the_next_one_clears_up(project):
    commit_all(project)
    site = project / "build" / "site"
    whole = []
    for name in ("First", "Second"):
        replace(project / "content" / "site.yml", "name: ", f"name: {name} ")
        began = time.monotonic()
        assert run(project, "explainer", "build").returncode == 0
        duration = time.monotonic() - began
        whole.append(_tree(site))
    assert whole[0] != whole[1]
    for part in range(1, 13):
        build = subprocess.Popen(
            [BIN / "explainer", "build"],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(duration * part / 12)
        build.send_signal(signal.SIGKILL)
        build.wait()
        assert _tree(site) in whole
    assert run(project, "explainer", "build").returncode == 0
    assert _tree(site) == whole[1]
    left = {path.name for path in (project / "build").iterdir()}
    assert left == {".site.lock", "markdown", "site"}
