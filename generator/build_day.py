"""Turns the environment, the last commit or the clock into the day of a build."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

from generator.files import read_commit_time

VARIABLE = "SOURCE_DATE_EPOCH"


def find_build_day(root: Path) -> date:
    """Find the day that a build goes by, in UTC.

    It is that of SOURCE_DATE_EPOCH (seconds since 1970) where it is set, else that of the last
    commit, so that two builds of one commit are the same, else today.
    """
    seconds = os.environ.get(VARIABLE) or read_commit_time(root)
    if seconds is None:
        return datetime.now(UTC).date()
    return datetime.fromtimestamp(int(seconds), UTC).date()
