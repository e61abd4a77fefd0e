"""What runs on GitHub: actions pinned by commit, least permissions, the same commands as here."""

import re
import subprocess
import time

import pytest
import yaml

from tests.projects import BIN, REPOSITORY, commit_all, replace, run

FOLDER = REPOSITORY / ".github" / "workflows"
TEXTS = {file.stem: file.read_text("utf-8") for file in sorted(FOLDER.glob("*.yml"))}
# YAML 1.1 reads the key `on` as true.
WORKFLOWS = {name: yaml.safe_load(text) for name, text in TEXTS.items()}
STEPS = {
    name: [step for job in workflow["jobs"].values() for step in job["steps"]]
    for name, workflow in WORKFLOWS.items()
}
each_workflow = pytest.mark.parametrize("name", WORKFLOWS)
NUMBERS = "content/topics/ferry/numbers.yml"


def _find_step(name, words):
    (step,) = (step for step in STEPS[name] if words in step.get("run", ""))
    return step


def _lint(*files):
    """Lint without asking any host, as strictly as zizmor can."""
    command = [BIN / "zizmor", "--offline", "--no-progress", "--persona=auditor", *files]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_lint_of_workflows_finds_nothing():
    linted = _lint(FOLDER)
    assert linted.returncode == 0, linted.stdout + linted.stderr
    assert "No findings to report" in linted.stdout + linted.stderr


def test_the_lint_would_find_a_mistake(tmp_path):
    careless = TEXTS["check"].replace("persist-credentials: false", "persist-credentials: true")
    file = tmp_path / ".github" / "workflows" / "check.yml"
    file.parent.mkdir(parents=True)
    file.write_text(careless)
    linted = _lint(file)
    assert linted.returncode != 0
    assert "artipacked" in linted.stdout


@each_workflow
def test_each_action_is_pinned_by_the_commit_of_a_named_release(name):
    used = re.findall(r"uses: (.+)", TEXTS[name])
    assert len(used) == sum("uses" in step for step in STEPS[name]) > 1
    for action in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


@each_workflow
def test_the_repository_is_read_and_no_credentials_stay_in_the_clone(name):
    assert WORKFLOWS[name]["permissions"] == {"contents": "read"}
    assert "secrets." not in TEXTS[name]
    for step in STEPS[name]:
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_a_change_from_a_fork_is_checked_without_rights():
    assert set(WORKFLOWS["check"][True]) == {"pull_request", "push"}
    assert not any("permissions" in job for job in WORKFLOWS["check"]["jobs"].values())


def test_only_the_job_that_publishes_may_publish():
    jobs = WORKFLOWS["publish"]["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert not any("run" in step for step in jobs["publish"]["steps"])


def test_the_site_is_built_each_week_as_of_the_day_of_the_run():
    (schedule,) = WORKFLOWS["publish"][True]["schedule"]
    minute, hour, *days = schedule["cron"].split()
    assert int(minute) < 60
    assert int(hour) < 24
    assert days == ["*", "*", "1"]
    command = _find_step("publish", "make build")["run"]
    told = command.replace("make build", "printenv SOURCE_DATE_EPOCH")
    before = time.time()
    said = subprocess.run(["bash", "-c", told], capture_output=True, text=True, check=True).stdout
    assert {int(said)} <= {int(now) // 86400 * 86400 for now in (before, time.time())}


def test_the_built_site_of_a_pull_request_is_kept():
    (step,) = (s for s in STEPS["check"] if "upload-artifact" in s.get("uses", ""))
    assert step["with"]["path"] == "build/site"
    assert "github.event_name == 'pull_request'" in step["if"]


def _git(folder, *arguments):
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "gc.auto=0"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_pull_request_is_compared_with_what_it_is_merged_into(project, tmp_path):
    """In a clone as shallow as GitHub's, with a branch that has gone on since."""
    commit_all(project)
    _git(project, "checkout", "-q", "-b", "change")
    replace(project / NUMBERS, "    value: 40\n", "    value: 41\n")
    _git(project, "commit", "-qam", "A change")
    _git(project, "checkout", "-q", "main")
    replace(project / NUMBERS, "    value: almost 12 million\n", "    value: 12 million\n")
    _git(project, "commit", "-qam", "Another change, on main")
    _git(project, "merge", "-q", "--no-ff", "-m", "The pull request, merged", "change")

    (checkout,) = (s for s in STEPS["check"] if "actions/checkout" in s.get("uses", ""))
    depth = f"--depth={checkout['with']['fetch-depth']}"
    clone = tmp_path / "clone"
    _git(tmp_path, "clone", "-q", depth, project.as_uri(), str(clone))
    program, *arguments = _find_step("check", "explainer changes")["run"].split()
    assert program == ".venv/bin/explainer"
    compared = run(clone, "explainer", *arguments)
    assert compared.returncode == 1
    (problem,) = [line for line in compared.stdout.splitlines() if line.startswith("::")]
    assert problem.startswith(f"::error file={NUMBERS},line=15,col=12,")
    assert "value of ferry-staff was “40” and is “41”" in problem
