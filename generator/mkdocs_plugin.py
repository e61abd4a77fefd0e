"""Turns a MkDocs build into one whose pages are made from fact sheets, and stops on problems."""

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import click
from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.build_day import find_build_day
from generator.edit_observer import EditObserver
from generator.fact_sheets.site import Site
from generator.files import (
    WATCHED_FOLDERS,
    FolderInUseError,
    read_commit_time,
    read_project,
    write_files,
)
from generator.markdown_memory import MarkdownMemory
from generator.pages.feed import FEED_FILE
from generator.pages.language import Language
from generator.pipeline import prove_sources, render_changes_feed, render_files
from generator.problem_reports import count_problems, render_report
from generator.problems import ContentError, Location, Problem, errors_of
from generator.search_index import SEARCH_INDEX, split_search_index
from generator.security_policy import UnknownScriptError, pin_inline_scripts
from generator.serve_report import FIRST_PAGE, add_report_script, render_report_files
from generator.theme_bytecode import ThemeBytecode

log = logging.getLogger("mkdocs.plugins.explainer")

_PERMALINK_TITLE = 'title="Link to this section"'
"""As mkdocs.yml has Markdown write it, which knows one language only."""


class Options(Config):  # type: ignore[no-untyped-call]
    """What can be set in mkdocs.yml; the rest is in content/."""

    poll = Type(bool, default=False)
    """Look for edits once a second: for network disks, and folders shared with a container."""
    drafts = Type(bool, default=False)
    """Build topics with `state: draft` as well; a preview always shows them."""
    preview_all_languages = Type(bool, default=False)
    """Show the pages in every language in a preview too, which takes it that much longer."""


class ExplainerPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Writes the pages before MkDocs reads them.

    In a build, problems stop everything before the old site is touched. Under `mkdocs serve` an
    error would leave the browser waiting for ever, so the last good pages stay, with the problems
    on top of them.
    """

    def __init__(self) -> None:
        self._serving = False
        self._problems: tuple[Problem, ...] = ()
        self._site: Site | None = None
        self._feed: bytes | None = None
        self._languages: tuple[Language, ...] = (Language(),)
        self._bytecode = ThemeBytecode()
        self._memory = MarkdownMemory()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether this is a preview. A plugin with this method outlives a rebuild."""
        self._serving = command == "serve"
        if dirty and not self._serving:
            log.warning("the search of a --dirty build finds only the pages that changed")

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Date the build by the last commit, so that two builds of one commit are the same."""
        committed = read_commit_time(_root(config))
        if committed is not None:
            os.environ.setdefault("SOURCE_DATE_EPOCH", str(committed))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check everything and write the pages; raises PluginError where a build must stop."""
        try:
            self._write_pages(config)
        except FolderInUseError as error:
            raise PluginError(str(error)) from None
        except ContentError as error:
            if not self._serving:
                raise PluginError(count_problems(error.problems)) from None
            click.echo(f"{count_problems(error.problems)}: the last good pages stay", err=True)
            self._keep_last_pages(config, error.problems)
        except Exception:
            if not self._serving:
                raise
            log.exception("the generator failed: the last good pages stay")
            message = "the generator failed: see the terminal"
            self._keep_last_pages(config, (Problem("bug", message, Location("generator")),))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Begin a rebuild of a preview with what the one before has converted."""
        self._memory.begin(files, config)
        return files

    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Leave out what a preview has converted before."""
        return self._memory.leave_out(markdown, page) if self._serving else markdown

    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,
    ) -> str:
        """Put back what was left out; say in the page's language what a heading's sign is for."""
        if self._serving:
            html = self._memory.put_back(html, page, files)
        title = self._language_of(page).gettext("Link to this section")
        return html.replace(_PERMALINK_TITLE, f'title="{escape(title)}"')

    def on_env(
        self,
        env: Environment,
        *,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> Environment:
        """Keep the theme's compiled templates from one rebuild to the next."""
        env.bytecode_cache = self._bytecode
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Let the theme say its words in the page's language."""
        context["_"] = _translate_in(self._language_of(page))  # type: ignore[typeddict-unknown-key]
        return context

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,  # noqa: ARG002
        config: MkDocsConfig,  # noqa: ARG002
    ) -> TemplateContext:
        """Let pages that belong to no tree say theirs in the first language."""
        context["_"] = _translate_in(self._languages[0])  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Put the Content-Security-Policy into a page; in a preview, the report of problems."""
        return self._finish_html(output, config)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Do the same with the page for addresses that lead nowhere."""
        if not template_name.endswith(".html"):
            return output_content
        return self._finish_html(output_content, config)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Cut the search index by language; write the feed; tell a preview the problems."""
        index = Path(config.site_dir, SEARCH_INDEX)
        folders = [f"{language.tag}/" for language in self._languages[1:]]
        if folders and index.exists():
            for name, text in split_search_index(index.read_text("utf-8"), folders).items():
                part = Path(config.site_dir, name)
                part.parent.mkdir(parents=True, exist_ok=True)
                part.write_text(text, "utf-8")
        if self._feed is not None:
            Path(config.site_dir, FEED_FILE).write_bytes(self._feed)
        if self._serving:
            for name, data in render_report_files(self._problems).items():
                Path(config.site_dir, name).write_bytes(data)

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: object,  # noqa: ARG002
    ) -> LiveReloadServer:
        """Watch what people edit in place of the pages that are written from it."""
        self._serving = True
        watched = set(server._watched_paths) - {config.docs_dir}  # noqa: SLF001 (no other way)
        for path in tuple(server._watched_paths):  # noqa: SLF001
            server.unwatch(path)
        server.observer = EditObserver(poll=self.config.poll)  # type: ignore[assignment]
        folders = {str(_root(config) / folder) for folder in WATCHED_FOLDERS}
        for path in sorted(watched | folders):
            if Path(path).exists():
                server.watch(path)
        return server

    def _write_pages(self, config: MkDocsConfig) -> None:
        with_drafts = self._serving or self.config.drafts
        proven = prove_sources(read_project(_root(config)), with_drafts=with_drafts)
        click.echo(render_report(proven.problems, "text"), err=True, nl=False)
        strict = config.strict and not self._serving
        if proven.problems if strict else errors_of(proven.problems):
            raise ContentError(proven.problems)
        only_first = self._serving and not self.config.preview_all_languages
        files = render_files(
            proven, today=find_build_day(_root(config)), only_first_language=only_first
        )
        written = write_files(files, Path(config.docs_dir))
        self._languages = proven.languages[:1] if only_first else proven.languages
        if config.site_url:
            self._feed = render_changes_feed(proven, config.site_url)
        self._problems = proven.problems
        self._site = proven.collection.site if proven.collection else None
        self._name_site(config)
        changed, removed = len(written.changed), len(written.removed)
        log.info("%s; %d files written, %d removed", proven.summary, changed, removed)

    def _keep_last_pages(self, config: MkDocsConfig, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        self._name_site(config)
        if not Path(config.docs_dir, "index.md").exists():
            write_files({"index.md": FIRST_PAGE}, Path(config.docs_dir))

    def _name_site(self, config: MkDocsConfig) -> None:
        if self._site is not None:
            config.site_name = self._site.name
            config.site_description = self._site.description
            config.site_author = self._site.publisher
        config.theme["language"] = self._languages[0].tag

    def _language_of(self, page: Page) -> Language:
        """Find the language of a page; the guide is in English, whatever the site's are."""
        tag = page.meta.get("lang", self._languages[0].tag)
        return next((one for one in self._languages if one.tag == tag), Language())

    def _finish_html(self, html: str, config: MkDocsConfig) -> str:
        if self._serving:  # MkDocs adds an inline script of its own, which a policy would stop.
            return add_report_script(html, config.site_url or "/")
        try:
            return pin_inline_scripts(html)
        except UnknownScriptError as error:
            raise PluginError(str(error)) from None


def _translate_in(language: Language) -> Callable[[str], str]:
    """Make the function `_` of the theme: its templates escape nothing by themselves."""
    return lambda message: str(escape(language.messages.gettext(message)))


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
