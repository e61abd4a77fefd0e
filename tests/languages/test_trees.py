"""One tree of pages a language: addresses, direction, switch, search, preview."""

import json
import posixpath
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import lxml.html
import pytest

from tests.languages.conftest import speak_three_languages
from tests.projects import Preview, commit_all, run, serve_folder
from tests.site.pages import open_tab

pytestmark = pytest.mark.site
TAGS = ["en", "fr", "ar"]
FOLDERS = {"en": "", "fr": "fr/", "ar": "ar/"}
FOR_EDITORS = ("guide", "method/components")
NUMBERS = "topics/ferry/numbers/"
PHONE = {"width": 360, "height": 740}


def read(site: Path, address: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring((site / address / "index.html").read_bytes())


def pages_of(site: Path, tag: str) -> set[str]:
    """The pages in a language, from its folder; those for editors are in English alone."""
    folders = [site / folder for folder in (*FOLDERS.values(), *FOR_EDITORS) if folder]
    return {
        file.parent.relative_to(site / FOLDERS[tag]).as_posix()
        for file in (site / FOLDERS[tag]).rglob("index.html")
        if tag != "en" or not any(file.is_relative_to(folder) for folder in folders)
    }


def test_every_language_has_the_same_pages(site):
    assert len(pages_of(site, "en")) > 10
    assert pages_of(site, "en") == pages_of(site, "fr") == pages_of(site, "ar")


@pytest.mark.parametrize(("tag", "direction"), [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")])
def test_a_page_tells_its_language_and_its_direction(site, tag, direction):
    for page in pages_of(site, tag):
        html = read(site, FOLDERS[tag] + page)
        assert (html.get("lang"), html.get("dir")) == (tag, direction), page
        assert html.find("body").get("dir") == direction, page


@pytest.mark.parametrize("tag", TAGS)
def test_links_stay_in_their_language_and_lead_to_the_same_anchors(site, tag):
    leaving = []
    for page in pages_of(site, tag):
        here = f"https://site.example/{FOLDERS[tag]}{page}/".replace("/./", "/")
        html = read(site, FOLDERS[tag] + page)
        anchors = {element.get("id") for element in html.iter() if element.get("id")}
        own = {e.get("id") for e in read(site, page).iter() if e.get("id")}
        assert anchors == own, page
        for link in html.xpath("//a[@href][not(@hreflang)][not(contains(@href, 'feed.xml'))]"):
            url = urlsplit(urljoin(here, link.get("href")))
            path = posixpath.normpath(url.path.lstrip("/") or ".")
            inside = "." if path == FOLDERS[tag].rstrip("/") else path.removeprefix(FOLDERS[tag])
            if url.netloc == "site.example" and inside not in pages_of(site, tag):
                leaving.append((page, link.get("href")))
    assert leaving == []


def test_the_switch_names_each_language_in_itself_and_leads_to_the_same_page(site):
    links = read(site, f"ar/{NUMBERS}").xpath("//*[@class='x-languages']//a")
    told = [(link.text, link.get("lang"), link.get("dir"), link.get("hreflang")) for link in links]
    assert told == [
        ("English", "en", "ltr", "en"),
        ("Français", "fr", "ltr", "fr"),
        ("العربية", "ar", "rtl", "ar"),
    ]
    assert [link.get("href") for link in links] == [
        f"../../../../{NUMBERS}",
        f"../../../../fr/{NUMBERS}",
        "./",
    ]
    assert [link.get("aria-current") for link in links] == [None, None, "true"]


def test_search_engines_are_told_of_the_other_languages(site):
    links = read(site, f"fr/{NUMBERS}").xpath(
        "//link[normalize-space(@rel)='alternate'][@hreflang]"
    )
    assert [(link.get("hreflang"), link.get("href")) for link in links] == [
        ("en", f"https://site.example/repo/{NUMBERS}"),
        ("x-default", f"https://site.example/repo/{NUMBERS}"),
        ("fr", f"https://site.example/repo/fr/{NUMBERS}"),
        ("ar", f"https://site.example/repo/ar/{NUMBERS}"),
    ]


def test_the_frame_says_its_words_in_the_language_of_the_page(site):
    html = read(site, f"fr/{NUMBERS}")
    titles = [a.text for a in html.find_class("x-site-nav__link")]
    assert titles == ["Méthode", "Terms", "About"]
    assert html.xpath("//input[@name='query']/@placeholder") == ["Chercher"]
    assert set(html.xpath("//a[@class='headerlink']/@title")) == {"Lien vers cette section"}
    assert html.find_class("md-skip")[0].text.strip() == "Aller au contenu"
    assert html.find_class("x-asof")[0].text_content().endswith(" <b>")
    assert html.findtext("head/title").startswith("Chiffres clés · ")


def test_a_page_for_lost_readers_is_in_the_first_language(site):
    assert lxml.html.fromstring((site / "404.html").read_bytes()).get("lang") == "en"


@pytest.mark.parametrize("tag", TAGS)
def test_each_language_has_its_own_search_index(site, tag):
    folder = FOLDERS[tag]
    index = json.loads((site / folder / "search/search_index.json").read_text())
    places = {entry["location"].partition("#")[0].rstrip("/") or "." for entry in index["docs"]}
    assert {place for place in places if not place.startswith(FOR_EDITORS)} == pages_of(site, tag)
    html = read(site, folder + NUMBERS)
    base = json.loads(html.get_element_by_id("__config").text)["base"]
    assert posixpath.normpath(f"/{folder}{NUMBERS}/{base}") == f"/{folder}".rstrip("/") or "/"


def test_search_finds_what_is_in_the_readers_language_alone(site, browser):
    with (
        serve_folder(site, "/repo/") as url,
        open_tab(browser, url) as (tab, wrongs),
    ):
        tab.goto(f"{url}ar/{NUMBERS}", wait_until="networkidle")
        tab.keyboard.press("/")
        tab.keyboard.type("أساسيه")
        tab.keyboard.press("End")  # Playwright presses no keys for letters that it has none for.
        tab.locator(".md-search-result__link").first.wait_for()
        links = tab.locator(".md-search-result__link")
        addresses = [
            one.partition("?")[0] for one in links.evaluate_all("all => all.map(a => a.href)")
        ]
        assert addresses[0] == f"{url}ar/{NUMBERS}"
        assert {one[: len(f"{url}ar/")] for one in addresses} == {f"{url}ar/"}
        assert wrongs == []


@pytest.mark.parametrize("javascript", [True, False])
def test_the_switch_works_by_keyboard_on_a_phone(site, browser, javascript):
    with (
        serve_folder(site, "/repo/") as url,
        open_tab(browser, url, viewport=PHONE, java_script_enabled=javascript) as (tab, wrongs),
    ):
        tab.goto(f"{url}ar/{NUMBERS}")
        link = tab.get_by_role("link", name="Français")
        assert not link.is_visible()
        tab.locator(".x-languages summary").focus()
        tab.keyboard.press("Enter")
        link.wait_for(state="visible")
        box = link.bounding_box()
        assert box["height"] >= 24
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        tab.keyboard.press("Tab")
        tab.keyboard.press("Tab")
        tab.keyboard.press("Enter")
        tab.wait_for_url(f"{url}fr/{NUMBERS}")
        assert wrongs == []


def test_another_language_opens_at_the_same_fact(site, browser):
    with serve_folder(site, "/repo/") as url, open_tab(browser, url) as (tab, _):
        tab.goto(f"{url}{NUMBERS}#ferry-staff", wait_until="networkidle")
        tab.locator(".x-languages summary").click()
        tab.get_by_role("link", name="العربية").click()
        tab.wait_for_url(f"{url}ar/{NUMBERS}#ferry-staff")


def test_two_builds_are_the_same_to_the_byte(project):
    speak_three_languages(project)
    commit_all(project)
    builds = []
    for _ in range(2):
        assert run(project, "explainer", "build").returncode == 0
        files = (project / "build/site").rglob("*")
        builds.append({file: file.read_bytes() for file in files if file.is_file()})
    assert builds[0] == builds[1]


def test_a_preview_shows_the_first_language_and_links_to_no_other(project):
    speak_three_languages(project)
    preview = Preview(project)
    try:
        page = lxml.html.fromstring(preview.wait_for("Key numbers", f"/{NUMBERS}"))
        assert page.find_class("x-languages") == []
        assert not (project / "build/markdown/fr").exists()
    finally:
        preview.stop()


def test_a_preview_can_show_all_languages(project, monkeypatch):
    speak_three_languages(project)
    monkeypatch.setenv("PREVIEW_ALL_LANGUAGES", "true")
    preview = Preview(project)
    try:
        page = lxml.html.fromstring(preview.wait_for("Chiffres", f"/fr/{NUMBERS}"))
        assert len(page.find_class("x-languages__link")) == 3
        index = json.loads(preview.get("/ar/search/search_index.json"))
        assert NUMBERS in {entry["location"] for entry in index["docs"]}
    finally:
        preview.stop()


def test_what_is_not_translated_says_so_and_runs_its_own_way(site):
    html = read(site, f"ar/{NUMBERS}")
    (notice,) = html.find_class("x-own")
    assert "EN" in notice.text_content()
    heading = html.get_element_by_id("ferry-cost")
    assert (heading.get("lang"), heading.get("dir"), heading.get("data-in")) == ("en", "ltr", "EN")
    figure = html.find_class("x-figure")[0]
    assert (figure.get("lang"), figure.text_content().split()) == (
        "en",
        ["almost", "12", "million", "euros"],
    )
    overview = read(site, "ar/topics/ferry")
    (listed,) = overview.xpath("//nav[@aria-labelledby='x-toc']//a[@href='#story--1']")
    assert [part.get("lang") for part in listed] == ["en"]
    assert read(site, NUMBERS).find_class("x-own") == []
    assert not read(site, NUMBERS).xpath("//*[@data-in]")


def test_no_english_letters_stand_unmarked_on_an_arabic_page(site):
    """Of the sheets, that is: the catalogue of this test is small."""
    html = read(site, f"ar/{NUMBERS}").find_class("md-content__inner")[0]
    unmarked = " ".join(
        text.strip()
        for text in html.xpath(
            ".//text()[not(ancestor::*[@lang='en'])][not(ancestor::*[@class='x-edit'])]"
        )
        if any(word in text for word in ("ferry", "Ferry", "Harbour", "euros", "people", "line"))
    )
    assert unmarked == ""
