"""A small site in three languages."""

from pathlib import Path

import pytest

from tests.projects import SMALL_PROJECT, commit_all, copy_project, replace, run

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
FRENCH = {
    "Key numbers": "Chiffres clés",
    "Home": "Accueil",
    "Method": "Méthode",
    "Search": "Chercher",
    "As of %(date)s. What became known later is marked.": "État au %(date)s. <b>",
    "Link to this section": "Lien vers cette section",
}
ARABIC = {"Key numbers": "أرقام أساسية", "Home": "الرئيسية", "Method": "المنهج"}


def write_catalogue(root: Path, tag: str, messages: dict[str, str]) -> None:
    """Write a catalogue of a few messages in the place of the real one."""
    entries = (f'msgid "{one}"\nmsgstr "{other}"\n' for one, other in messages.items())
    file = root / f"site_templates/catalogues/{tag}.po"
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join((HEADER, *entries)), "utf-8")


def speak_three_languages(root: Path) -> Path:
    """Give a project French and Arabic beside its English."""
    write_catalogue(root, "fr", FRENCH)
    write_catalogue(root, "ar", ARABIC)
    replace(root / "content/site.yml", "about:\n", "languages: [en, fr, ar]\nabout:\n")
    return root


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; it knows its address."""
    root = copy_project(tmp_path_factory.mktemp("languages") / "project", SMALL_PROJECT)
    speak_three_languages(root)
    replace(root / "mkdocs.yml", '!ENV [SITE_URL, ""]', "https://site.example/repo/")
    commit_all(root)
    built = run(root, "explainer", "build", "--strict")
    assert built.returncode == 0, built.stdout
    return root / "build/site"
