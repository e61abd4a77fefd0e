"""Writes the catalogues of the interface's messages from the templates and the Python code.

messages.pot lists every message in English; each language has its own file beside it, such as
fr.po, in which translations are kept and new messages are empty. Content is not in them: names,
labels and prose come from the fact sheets. tests/catalogues fails when anything is missing.
"""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "site_templates" / "catalogues"
TEMPLATE = "messages.pot"
SOURCES: Final[Mapping[str, str]] = {
    "site_templates/pages": "*.j2",
    "site_templates/theme": "*.html",
    "generator": "*.py",
}
KEYWORDS: Final[Mapping[str, tuple[int, ...] | None]] = {
    "_": None,
    "gettext": None,
    "gettext_markup": None,
    "mark_message": None,
    "ngettext": (1, 2),
    "ngettext_markup": (1, 2),
}
# Babel's own header has the time of writing, which would change the file each time.
HEADER = """\
{comment}
msgid ""
msgstr ""
{language}"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
{plurals}
"""
COMMENT = (
    '# {what}; written by "make catalogues", which keeps translations.\n'
    "# Translate the empty ones; gaps such as %(name)s stay, in any order."
)


def collect_messages() -> Catalog:
    """Collect the messages of all sources, each with the files that it stands in."""
    catalog = Catalog()
    for folder, pattern in SOURCES.items():
        for path in sorted((ROOT / folder).rglob(pattern)):
            for message in _extract(path):
                place = (path.relative_to(ROOT).as_posix(), 1)
                catalog.add(message, locations=[place])
    return catalog


def _extract(path: Path) -> Iterator[str | tuple[str, ...]]:
    method = "python" if path.suffix == ".py" else babel_extract
    # Without "silent", a template that cannot be read is an error, not a file without messages.
    options = {"encoding": "utf-8", "silent": "false", "trimmed": "false"}
    text = io.BytesIO(path.read_bytes())
    for _, message, _, _ in extract(method, text, KEYWORDS, (), options):
        yield message


def update_catalogue(tag: str, old: bytes, messages: Catalog) -> Catalog:
    """Bring a language's file up to date: nothing is guessed, and what is gone is left out."""
    catalog = read_po(io.BytesIO(old), locale=tag.replace("-", "_"))
    catalog.update(messages, no_fuzzy_matching=True)
    return catalog


def render_catalogue(catalog: Catalog, tag: str = "") -> bytes:
    """Render a catalogue as a file that depends on its messages only; no tag: the template."""
    what = f"The interface in {catalog.locale.english_name}" if tag else "The interface's messages"
    header = HEADER.format(
        comment=COMMENT.format(what=what),
        language=f'"Language: {tag}\\n"\n' if tag else "",
        plurals=f'"Plural-Forms: {catalog.plural_forms}\\n"\n' if tag else "",
    )
    written = io.BytesIO(header.rstrip("\n").encode() + b"\n\n")
    written.seek(0, io.SEEK_END)
    write_po(
        written,
        catalog,
        width=0,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    return written.getvalue()


def render_all() -> Mapping[str, bytes]:
    """Render the template and every language that has a file, by the name of the file."""
    messages = collect_messages()
    files = {TEMPLATE: render_catalogue(messages)}
    for path in sorted(FOLDER.glob("*.po")):
        catalog = update_catalogue(path.stem, path.read_bytes(), messages)
        files[path.name] = render_catalogue(catalog, path.stem)
    return files


def count_empty(text: bytes) -> int:
    """Count the messages of a language that are not translated."""
    strings = (message.string for message in read_po(io.BytesIO(text)) if message.id)
    return sum(not all((string,) if isinstance(string, str) else string) for string in strings)


if __name__ == "__main__":
    for name, text in render_all().items():
        (FOLDER / name).write_bytes(text)
        if name != TEMPLATE:
            print(f"{name}: {count_empty(text)} to translate")  # noqa: T201
