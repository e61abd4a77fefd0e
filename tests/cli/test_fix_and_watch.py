"""Checks that mend what is mechanical, and checks that follow each edit."""

import os
import signal
import subprocess
import threading
import time

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.projects import BIN, replace

TOPIC = "content/topics/ferry"


@pytest.fixture
def explainer(project, monkeypatch):
    monkeypatch.chdir(project)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def test_fix_puts_right_what_is_mechanical(explainer, project):
    numbers = project / TOPIC / "numbers.yml"
    sound = numbers.read_bytes()
    replace(numbers, "    unit: people\n", "    units: people\n")
    replace(numbers, "said_by: harbour-board", "said_by: harbor-board")
    result = explainer("check", "--fix")
    assert result.exit_code == 0
    assert result.stderr == (
        f"fixed: {TOPIC}/numbers.yml:7:14: harbor-board → harbour-board\n"
        f"fixed: {TOPIC}/numbers.yml:16:5: units → unit\n"
    )
    assert result.stdout.startswith("no problems: ")
    assert numbers.read_bytes() == sound


def test_fix_leaves_what_a_person_must_decide(explainer, project):
    numbers = project / TOPIC / "numbers.yml"
    replace(numbers, "    value: 40\n", "    value: 41\n")
    broken = numbers.read_bytes()
    result = explainer("check", "--fix")
    assert result.exit_code == 1
    assert "number-not-in-quote: " in result.stdout
    assert result.stdout.endswith("1 problem in 1 file\n")
    assert result.stderr == ""
    assert numbers.read_bytes() == broken


def test_fix_of_a_part_touches_that_part(explainer, project):
    numbers, timeline = (project / TOPIC / f"{name}.yml" for name in ("numbers", "timeline"))
    replace(numbers, "    unit: people\n", "    units: people\n")
    replace(timeline, "said_by: mayors-office", "said_by: mayor-office")
    result = explainer("check", f"{TOPIC}/timeline.yml", "--fix")
    assert result.exit_code == 0
    assert "said_by: mayors-office" in timeline.read_text()
    assert "units: people" in numbers.read_text()


def test_fix_and_watch_do_not_go_together(explainer):
    result = explainer("check", "--fix", "--watch")
    assert result.exit_code == 2
    assert "--fix and --watch do not go together" in result.output


def test_watch_checks_again_after_an_edit(project):
    numbers = project / TOPIC / "numbers.yml"
    lines: list[str] = []
    watch = subprocess.Popen(
        [BIN / "explainer", "check", "--watch"],
        cwd=project,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    reader = threading.Thread(target=lambda: lines.extend(watch.stdout))
    reader.start()
    try:
        wait_for(lines, "waiting for edits", times=1)
        assert lines[0].startswith("no problems: ")
        replace(numbers, "    value: 40\n", "    value: 41\n")
        wait_for(lines, "waiting for edits", times=2)
        assert any("number-not-in-quote" in line for line in lines)
        replace(numbers, "    value: 41\n", "    value: 40\n")
        wait_for(lines, "waiting for edits", times=3)
        assert lines[-2].startswith("no problems: ")
    finally:
        watch.send_signal(signal.SIGINT)
        assert watch.wait(20) == 0
        reader.join()
        watch.stdout.close()


def wait_for(lines, words, times):
    end = time.monotonic() + 60
    while sum(words in line for line in lines) < times:
        assert time.monotonic() < end, lines
        time.sleep(0.05)
