"""Turns a file and the options of a command into an article with its metadata."""

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from generator.article import Article, parse_article
from generator.commands.reporting import print_problems
from generator.drafting.details import NO_PUBLISHER, ArticleDetails
from generator.drafting.ids import Ids, make_slug
from generator.evidence.integrity import compute_digest
from generator.fact_sheets.dates import parse_edtf_date
from generator.files import SEEDS_FOLDER
from generator.new_files import find_free_seed
from generator.yaml_source import decode_text

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OPTIONS: tuple[tuple[str, str], ...] = (
    ("--published", "The day on which it was published, as 2024-03-22."),
    ("--facts-as-of", "The last day that it could know of, if earlier than that."),
    ("--title", "Its title, if not its first line."),
    ("--publisher", "Who published it."),
    ("--author", "Who wrote it."),
    ("--address", "Where it stands on the web."),
    ("--language", "Its language, as in en or en-GB."),
)


@dataclass(frozen=True)
class ArticleInput:
    """An article, what is known of it, and the files that are to be written for it."""

    article: Article
    details: ArticleDetails
    new_files: dict[str, bytes]


def article_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that name an article and tell what is known of it."""
    for name, text in reversed(_OPTIONS):
        command = click.option(name, help=text)(command)
    path = click.Path(exists=True, dir_okay=False, path_type=Path)
    return click.option("--from", "file", type=path, required=True, help="A text or HTML file.")(
        command
    )


def read_article(
    root: Path, topic: str, file: Path, taken: Iterable[str], options: dict[str, str | None]
) -> ArticleInput:
    """Read an article; what nobody told of it is taken from the page, else asked at a terminal.

    `taken` are the ids that the topic has. An article that stands in seeds/ is taken as it is;
    another is to be copied there. Ends the command where the day of publication stays unknown.
    """
    data = file.read_bytes()
    told = {key: value.strip() for key, value in options.items() if value and value.strip()}
    # Slow to import, and needed by no other command.
    from generator.web_page import is_html, read_web_page  # noqa: PLC0415

    page = read_web_page(data) if is_html(data) else None
    note = ""
    if page:
        note = f"The text was taken out of {file.name} (SHA-256 {compute_digest(data)})."
        data = page.text.encode()
        found = ("title", "publisher", "author", "address", "published", "language")
        told = {key: value for key in found if (value := getattr(page, key))} | told
    elif is_html(data):
        raise click.UsageError(f"no article was found in {file}; save its words as a text file")
    seed, is_new = _find_seed(root, topic, file if page is None else None, data)
    text, problems = decode_text(seed, data)
    if text is None or not text.strip() or problems:
        print_problems(problems, "text")
        raise click.ClickException(f"{file} cannot be read as text")
    article = parse_article(seed, text)
    told = _ask_for_missing({"title": article.title, **told})
    details = ArticleDetails(
        "",
        seed,
        compute_digest(data),
        told.get("title") or topic.replace("-", " ").capitalize(),
        told["published"],
        told.get("publisher", NO_PUBLISHER),
        _read_day(told.get("facts_as_of", "")),
        told.get("language", "en"),
        told.get("author", ""),
        told.get("address", ""),
        note,
    )
    publisher = make_slug(told.get("publisher", ""), 3) or "article"
    source = Ids(taken).take(f"{publisher} {details.published}", "article", most=6)
    return ArticleInput(article, replace(details, source=source), {seed: data} if is_new else {})


def is_asking() -> bool:
    """Whether a person sits at the terminal."""
    return sys.stdin.isatty()


def _find_seed(root: Path, topic: str, file: Path | None, data: bytes) -> tuple[str, bool]:
    """The path of an article in the project, and whether it must be written there."""
    folder = (root / SEEDS_FOLDER).resolve()
    if file is not None and folder in file.resolve().parents:
        return file.resolve().relative_to(root.resolve()).as_posix(), False
    return find_free_seed(root, topic, data)


def _ask_for_missing(told: dict[str, str]) -> dict[str, str]:
    """Ask a person at the terminal for what is missing; only the day must be known."""
    asks = is_asking()
    if "published" not in told and not asks:
        raise click.UsageError("when was it published? Add --published 2024-03-22")
    if "published" not in told:
        told["published"] = click.prompt("Published (as 2024-03-22)", value_proc=_read_day)
    for key in ("publisher", "address") if asks else ():
        if key not in told:
            told[key] = click.prompt(key.capitalize(), default="", show_default=False).strip()
    told["published"] = _read_day(told["published"])
    return {key: value for key, value in told.items() if value}


def _read_day(text: str) -> str:
    if not text:
        return ""
    if _DAY.fullmatch(text):
        try:
            return parse_edtf_date(text).text
        except ValueError:
            pass
    raise click.BadParameter(f"{text} is not a day; write it as 2024-03-22")
