"""The pages of the built site, and a browser that writes down what goes wrong in them."""

from pathlib import Path

import pytest
import yaml

from tests.site.pages import SitePage


@pytest.fixture(scope="session")
def pages(built_site: Path) -> list[SitePage]:
    """Every page of the site."""
    folder = built_site.parent / "markdown"
    found = []
    for file in sorted(folder.rglob("*.md")):
        front_matter = next(yaml.safe_load_all(file.read_text("utf-8")))
        path = file.relative_to(folder).with_suffix("").as_posix()
        url = path.removesuffix("index") if path.endswith("index") else f"{path}/"
        found.append(SitePage(url, front_matter["kind"]))
    assert found
    return found


@pytest.fixture(scope="session")
def page_of_each_kind(pages: list[SitePage]) -> list[SitePage]:
    """One page of each kind: the first, as they are made alike."""
    return list({page.kind: page for page in reversed(pages)}.values())
