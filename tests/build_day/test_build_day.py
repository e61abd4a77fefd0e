"""Which day a build goes by."""

from datetime import UTC, date, datetime

from generator.build_day import find_build_day
from tests.projects import commit_all


def test_what_the_environment_says_goes_first(project, monkeypatch):
    commit_all(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1712016000")
    assert find_build_day(project) == date(2024, 4, 2)


def test_then_the_last_commit(project, monkeypatch):
    commit_all(project)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert find_build_day(project) == date(2024, 3, 22)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert find_build_day(project) == date(2024, 3, 22)


def test_else_it_is_today(tmp_path, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(UTC).date()
    assert before <= find_build_day(tmp_path) <= datetime.now(UTC).date()
