"""The page of components shows all of them, from a specimen that passes every check."""

import re
from dataclasses import replace

import pytest
from jinja2 import Environment, nodes

from generator.files import read_project
from generator.pages.components import COMPONENTS
from generator.pages.page import Page
from generator.pages.site import render_site
from generator.pipeline import Proven, Sources, prove_sources, render_files
from generator.specimen import prove_specimen
from tests.projects import REPOSITORY

SOURCES = read_project(REPOSITORY)
MACROS = {n: text for n, text in SOURCES.templates.items() if n.startswith("macros/")}
STYLES = sorted(name.removeprefix("css/") for name in SOURCES.assets if name.endswith(".css"))
PLACED = {
    "seeds/ladybird.txt": SOURCES.specimen["ladybird.txt"],
    **{
        f"content/{'' if name in ('site.yml', 'terms.yml') else 'topics/specimen/'}{name}": data
        for name, data in SOURCES.specimen.items()
        if name.endswith(".yml")
    },
}
BODIES = {file: data for file, data in SOURCES.sheets.items() if file.startswith("content/bodies/")}

AFTER_A_VETO = {"x-clock"}
"""Nobody is given a veto here, not even a made-up one."""
SHOWN_BY_SCRIPTS = {"x-filtered-out", "x-gloss-box", "x-kept", "x-since-visit"}
OF_ONE_PAGE = {
    *("x-answer", "x-question", "x-two", "x-topic", "x-topics", "x-imprint", "x-term"),
    "x-page",
    *("x-coverage", "x-readings", "x-verb", "x-votes", "x-examples", "x-seating", "x-products"),
}
"""Parts of a page alone, which have no macro to be shown by."""


def make_page(specimen: dict[str, bytes], sheets: dict[str, bytes]) -> Page:
    made = prove_specimen(specimen, sheets)
    proven = prove_sources(replace(SOURCES, sheets={**SOURCES.sheets}))
    pages = render_site(
        proven.collection,
        proven.articles,
        proven.findings,
        rosters=proven.checked.rosters,
        outcomes=proven.checked.outcomes,
        templates=SOURCES.templates,
        specimen=made,
    )
    return next(page for page in pages if page.path == COMPONENTS.path)


@pytest.fixture(scope="module")
def page() -> Page:
    return make_page(dict(SOURCES.specimen), dict(SOURCES.sheets))


def test_the_specimen_has_no_problem() -> None:
    seeds = {"seeds/ladybird.txt": PLACED["seeds/ladybird.txt"]}
    sheets = {file: data for file, data in PLACED.items() if file not in seeds}
    proven: Proven = prove_sources(Sources({**sheets, **BODIES}, seeds))
    assert proven.problems == ()
    assert len(proven.findings["specimen"].coverage) == 1


def list_calls(template: str) -> dict[str, set[str]]:
    """For each macro of a template, and for the template itself as "", what it calls."""
    tree = Environment().parse(template)
    found = {
        macro.name: {
            call.node.name
            for call in macro.find_all(nodes.Call)
            if isinstance(call.node, nodes.Name)
        }
        for macro in tree.find_all(nodes.Macro)
    }
    found[""] = {
        call.node.name for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Name)
    }
    return found


def list_imports(template: str) -> dict[str, tuple[str, str]]:
    """What a template imports: the file and the name there, by the name here."""
    return {
        (name if isinstance(name, str) else name[1]): (
            node.template.value,
            name if isinstance(name, str) else name[0],
        )
        for node in Environment().parse(template).find_all(nodes.FromImport)
        for name in node.names
    }


def test_every_macro_is_shown() -> None:
    calls = {name: list_calls(text) for name, text in MACROS.items()}
    imports = {name: list_imports(text) for name, text in MACROS.items()}
    page = SOURCES.templates["components.md.j2"]
    waiting = [list_imports(page)[name] for name in list_calls(page)[""] & set(list_imports(page))]
    shown: set[tuple[str, str]] = set()
    while waiting:
        file, macro = waiting.pop()
        if (file, macro) in shown:
            continue
        shown.add((file, macro))
        for name in calls[file][macro]:
            place = imports[file].get(name, (file, name))
            if place[1] in calls.get(place[0], ()):
                waiting.append(place)
    everything = {(file, name) for file, found in calls.items() for name in found if name}
    assert everything - shown == {
        ("macros/page.j2", "since_visit"),  # Its script alone shows it.
        ("macros/votes.j2", "debate"),  # Both only after a veto.
        ("macros/votes.j2", "debate_due"),
    }


def test_every_file_of_styles_and_macros_is_named(page: Page) -> None:
    text = page.markdown.replace("&#45;", "-").replace("&#46;", ".").replace("&#47;", "/")
    text = text.replace("&#58;", ":")
    assert [name for name in STYLES if name not in text] == []
    assert [name for name in MACROS if name not in text] == []


def test_every_block_of_the_style_sheets_is_shown(page: Page) -> None:
    styles = [name for name in STYLES if "20" <= name[:2] < "90"]
    css = b"".join(SOURCES.assets[f"css/{name}"] for name in styles).decode()
    blocks = set(re.findall(r"\.(x-[a-z]+(?:-[a-z]+)*)", css))
    shown = set(re.findall(r"x-[a-z]+(?:-[a-z]+)*", page.markdown))
    assert blocks - shown == OF_ONE_PAGE | AFTER_A_VETO | SHOWN_BY_SCRIPTS


def test_its_links_lead_to_what_it_shows(page: Page) -> None:
    ids = re.findall(r'\bid="([^"]+)"', page.markdown) + re.findall(r"\{: #(\S+) \}", page.markdown)
    assert len(ids) == len(set(ids)), [name for name in ids if ids.count(name) > 1]
    targets = set(re.findall(r'href="#([^"]+)"', page.markdown))
    assert targets - set(ids) == set()
    others = set(re.findall(r'href="(?!#)([^"]+)"', page.markdown))
    assert {address for address in others if not address.startswith("http")} == {"./"}


def test_it_says_first_that_it_is_made_up_and_is_not_found_by_the_search(page: Page) -> None:
    assert page.markdown.index("Nothing on this page happened") < page.markdown.index("## ")
    assert page.front_matter.is_searched is False
    assert page.front_matter.edit.file == "site_templates/pages/components.md.j2"


def test_it_is_made_once_whatever_the_languages() -> None:
    names = [name for name in render_files(prove_sources(SOURCES)) if "components" in name]
    assert [name for name in names if name.endswith(".md")] == ["method/components.md"]


@pytest.mark.parametrize("bodies", ["none", "without its members"])
def test_where_no_body_can_vote_there_is_no_vote(bodies: str) -> None:
    (body,) = BODIES
    text = BODIES[body].replace(b"Sierra Leone", b"Atlantis")
    sheets = {body: text} if bodies == "without its members" else {}
    made = prove_specimen(SOURCES.specimen, sheets)
    assert made is not None
    (topic,) = made.collection.topics
    assert topic.process is None
    assert prove_specimen({}, {}) is None


def test_a_mistake_in_the_specimen_is_a_bug() -> None:
    broken = {**SOURCES.specimen, "numbers.yml": b"numbers: [x]\n"}
    with pytest.raises(ValueError, match="the specimen holds errors"):
        prove_specimen(broken, {})
