"""A page of the built site, and a browser tab that writes down what goes wrong in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page


@dataclass(frozen=True)
class SitePage:
    """A page by its address, relative to the site's root."""

    url: str
    kind: str
    language: str


@dataclass
class Watch:
    """What went wrong in a tab: errors on the console, requests to other hosts, failed ones."""

    site_url: str
    wrongs: list[str] = field(default_factory=list)

    def attach(self, page: Page) -> None:
        page.on("console", lambda said: self._note_console(said.type, said.text))
        page.on("pageerror", lambda error: self.wrongs.append(f"error: {error}"))
        page.on("requestfailed", lambda request: self._note_failure(request.failure, request.url))
        page.on("response", lambda got: self._note_status(got.status, got.url))
        page.route("**/*", self._let_through)

    def _note_console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.wrongs.append(f"{kind}: {text}")

    def _note_failure(self, failure: str | None, url: str) -> None:
        if failure != "net::ERR_ABORTED":  # The tab went on to the next page.
            self.wrongs.append(f"{failure}: {url}")

    def _note_status(self, status: int, url: str) -> None:
        if status >= 400:
            self.wrongs.append(f"status {status}: {url}")

    def _let_through(self, route: Any) -> None:
        url = route.request.url
        if url.startswith((self.site_url, "data:", "blob:")):
            route.continue_()
        else:
            self.wrongs.append(f"request to another place: {url}")
            route.abort()


@contextmanager
def open_tab(browser: Browser, site_url: str, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open a tab of its own profile; hands back the list of what goes wrong in it."""
    context = browser.new_context(**options)
    try:
        page = context.new_page()
        watch = Watch(site_url)
        watch.attach(page)
        yield page, watch.wrongs
    finally:
        context.close()
