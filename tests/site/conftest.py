"""The pages of the built site, and a browser that writes down what goes wrong in them."""

from pathlib import Path

import pytest
import yaml

from tests.site.pages import SitePage


@pytest.fixture(scope="session")
def all_pages(built_site: Path) -> list[SitePage]:
    """Every page of the site, in each language."""
    folder = built_site.parent / "markdown"
    found = []
    for file in sorted(folder.rglob("*.md")):
        front_matter = next(yaml.safe_load_all(file.read_text("utf-8")))
        path = file.relative_to(folder).with_suffix("").as_posix()
        url = path.removesuffix("index") if path.endswith("index") else f"{path}/"
        first = url.partition("/")[0]
        language = first if first in ("ar", "fr", "he") else "en"
        found.append(SitePage(url, front_matter["kind"], language))
    assert found
    return found


@pytest.fixture(scope="session")
def pages(all_pages: list[SitePage]) -> list[SitePage]:
    """Every page in English; the other languages have the same ones, but for the guide."""
    return [page for page in all_pages if page.language == "en"]


@pytest.fixture(scope="session", params=["en", "ar"])
def page_of_each_kind(all_pages: list[SitePage], request: pytest.FixtureRequest) -> list[SitePage]:
    """One page of each kind: the first, as they are made alike. Once in each direction."""
    pages = [page for page in all_pages if page.language == request.param]
    assert len(pages) > 10
    return list({page.kind: page for page in reversed(pages)}.values())
