"""What the guide tells editors to do can be done, and what it shows is what they will see."""

from pathlib import Path

import pytest

from tests.guide.running import PAGES, follow_page


@pytest.mark.parametrize("name", PAGES)
def test_the_commands_of_a_page_say_what_it_shows(name: str, tmp_path: Path) -> None:
    followed = follow_page(name, tmp_path)
    assert followed == PAGES[name].read_text("utf-8"), "look at what changed, then: make guide"
