"""The file of a page."""

import yaml

from generator.pages.page import EditPlace, FrontMatter, LanguageLink, Page, SidebarLink

PAGE = Page(
    "topics/lake/numbers.md",
    FrontMatter(
        title='Deep & "wide" <b>',
        description="a\n---\nb: c",
        kind="numbers",
        lang="en",
        edit=EditPlace("content/numbers.yml", 3, "https://git.example/numbers.yml#L3"),
        topic="lake",
        sidebar_title="The lake’s depth",
        sidebar=(SidebarLink("<i>", "fr/topics/lake/", current=False),),
        folder="fr/",
        languages=(
            LanguageLink("en", "English", "ltr", "topics/lake/numbers/", current=False),
            LanguageLink("fr", "<i>", "ltr", "fr/topics/lake/numbers/", current=True),
        ),
    ),
    "# Déjà\n",
)


def test_the_file_has_a_fixed_set_of_keys_and_escaped_titles():
    text = PAGE.render_text().decode()
    assert text.startswith("---\n")
    assert text.endswith("\n---\n\n# Déjà\n")
    assert yaml.safe_load(text.split("\n---\n\n")[0]) == {
        "title": "Deep &amp; &#34;wide&#34; &lt;b&gt;",
        "description": "a --- b: c",
        "kind": "numbers",
        "topic": "lake",
        "lang": "en",
        "edit_url": "https://git.example/numbers.yml#L3",
        "edit_file": "content/numbers.yml",
        "edit_line": 3,
        "content_hash": "9e535a1285b5872cd30a2a6e59107fea9629e4c4067d309669a48f541d40098d",
        "sidebar_title": "The lake’s depth",
        "sidebar": [{"title": "&lt;i&gt;", "url": "fr/topics/lake/", "current": False}],
        "folder": "fr/",
        "languages": [
            {
                "lang": "en",
                "name": "English",
                "dir": "ltr",
                "url": "topics/lake/numbers/",
                "current": False,
            },
            {
                "lang": "fr",
                "name": "&lt;i&gt;",
                "dir": "ltr",
                "url": "fr/topics/lake/numbers/",
                "current": True,
            },
        ],
    }
