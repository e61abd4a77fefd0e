"""Turns template texts into one Jinja environment in which data cannot become markup."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined, Undefined
from markupsafe import Markup

from generator.pages.language import Language
from generator.pages.text import mark_untranslated, show


def make_environment(templates: Mapping[str, str], language: Language) -> Environment:
    """Make the environment for a language from template texts by name.

    What a template shows goes through `text.show`. There are no filters, and no functions but
    the translations `_` and `ngettext`, `html_block` and `untranslated`, so that a template
    cannot look up, join or mark anything safe. Equal arguments give the same environment, with
    its compiled templates.
    """
    return _make_environment(tuple(sorted(templates.items())), language)


@lru_cache(maxsize=8)
def _make_environment(templates: tuple[tuple[str, str], ...], language: Language) -> Environment:
    environment = Environment(
        autoescape=True,
        auto_reload=False,
        finalize=_show_defined,
        keep_trailing_newline=True,
        loader=DictLoader(dict(templates)),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters = {}
    environment.globals = {
        "_": language.gettext_markup,
        "html_block": _make_html_block,
        "ngettext": language.ngettext_markup,
        "untranslated": mark_untranslated,
    }
    return environment


def render_template(environment: Environment, name: str, **view: object) -> str:
    """Fill a template with prepared views."""
    return environment.get_template(name).render(**view)


def render_markup(environment: Environment, name: str, **view: object) -> Markup:
    """Fill a template whose text goes into another: its last line break is left out."""
    filled = render_template(environment, name, **view).removesuffix("\n")
    return Markup(filled)  # noqa: S704 (the template has escaped what it shows)


def _make_html_block(caller: Callable[[], Markup]) -> Markup:
    """Leave out blank lines, at which Markdown would end the block."""
    lines = (line for line in caller().split("\n") if line.strip())
    return Markup("\n").join((*lines, ""))


def _show_defined(value: object) -> Markup:
    # The text of a missing value raises UndefinedError, which names it.
    return show(str(value) if isinstance(value, Undefined) else value)
