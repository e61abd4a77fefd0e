"""Turns the texts of the guide for editors, and the two references, into its pages."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.explanations.reading import read_explanations
from generator.explanations.rendering import render_for_guide
from generator.pages.addresses import folder_of
from generator.pages.assembly import place_in_file
from generator.pages.context import SiteContext
from generator.pages.page import FrontMatter, Page, SidebarLink
from generator.schemas.reference import render_reference

GUIDE_FOLDER = "site_templates/guide"
WRITTEN = ("index", "article", "facts", "update", "corrections", "publishing")
"""The pages that are written by hand, in the order of the guide."""

BEGINNING = "Begin here"
"""The name of the first page in the list of all."""

SHEETS, PROBLEMS = "sheets", "problems"
"""The pages that are made from the program: each key of a sheet, and each code of a problem."""


def guide_page(name: str) -> str:
    """Name the file of a page of the guide."""
    return f"guide/{name}.md"


def render_guide(
    site: SiteContext, texts: Mapping[str, str], explanations: Mapping[str, str]
) -> tuple[Page, ...]:
    """Make the pages of the guide; without texts there is none.

    `texts` are Markdown by the name of the file in site_templates/guide: a heading, then a
    paragraph that says what the page is for, then the rest. `explanations` are those of the
    codes, as YAML by file. The guide is in English, whatever the language of the site.
    """
    if not texts:
        return ()
    markdown = {
        **{name: texts[f"{name}.md"] for name in WRITTEN},
        SHEETS: _make_sheets_page(),
        PROBLEMS: _make_problems_page(tuple(explanations.items())),
    }
    titles = {name: _read_heading(text) for name, text in markdown.items()}
    return tuple(_make_page(site, name, text, titles) for name, text in markdown.items())


@lru_cache(maxsize=1)
def _make_sheets_page() -> str:
    return render_reference()


@lru_cache(maxsize=1)
def _make_problems_page(explanations: tuple[tuple[str, str], ...]) -> str:
    return render_for_guide(read_explanations(dict(explanations)).values())


def _make_page(site: SiteContext, name: str, text: str, titles: Mapping[str, str]) -> Page:
    is_written = name in WRITTEN
    front_matter = FrontMatter(
        title=titles[name],
        description=_read_first_paragraph(text),
        kind="guide",
        lang="en",
        edit=place_in_file(site, f"{GUIDE_FOLDER}/{name}.md") if is_written else None,
        sidebar_title=titles["index"],
        sidebar=tuple(_list_pages(name, {**titles, "index": BEGINNING})),
        # Every page of the site asks for the index of the search; the references would double it.
        is_searched=is_written,
    )
    return Page(guide_page(name), front_matter, text)


def _list_pages(current: str, titles: Mapping[str, str]) -> Iterator[SidebarLink]:
    for name, title in titles.items():
        yield SidebarLink(title, folder_of(guide_page(name)), name == current)


def _read_heading(markdown: str) -> str:
    """Read the first line, which is `# A heading`."""
    return markdown.partition("\n")[0].removeprefix("# ")


def _read_first_paragraph(markdown: str) -> str:
    """Read the paragraph below the heading, which has no markup."""
    return " ".join(markdown.split("\n\n", 2)[1].split())
