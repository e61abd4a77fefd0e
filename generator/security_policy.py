"""Turns a rendered page into one whose Content-Security-Policy names every script that may run.

The policy is a meta element, because a static site's host sets no headers (W3C, Content Security
Policy Level 3, section 3.3). What a meta element cannot say (`frame-ancestors`, `sandbox`,
`report-uri`) is not there.

Scripts run from files of this site, or inline when their hash is in the policy. The theme's few
inline scripts are the only ones on the list, so an inline script that came in by any other way
stops the build. Should this module overlook one, its hash is missing and the browser refuses it;
handlers such as `onclick=` and `javascript:` addresses are refused in any case.

Styles come from files of this site alone: the theme has no `<style>` once `font` is off, and what
its script sets on an element's `style` property is no inline style to a browser. Images may be
`data:` addresses, because the theme's style sheet holds its icons that way.
"""

import base64
import hashlib
import re

KNOWN_SCRIPTS = {
    "sha256-frNoT9rNKIH2e5QomDJzop2HdNi8gmIq+bZajsEDKpA=": "keep settings under the site's path",
    "sha256-DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=": "light or dark, as last chosen",
    "sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=": "choose the tab named in the address",
}
"""Material for MkDocs 9.8: the normalised inline scripts by hash, and what each is for."""

_DIRECTIVES = (
    ("default-src", "'none'"),
    ("base-uri", "'none'"),
    ("connect-src", "'self'"),
    ("font-src", "'self'"),
    ("form-action", "'none'"),
    ("img-src", "'self' data:"),
    ("manifest-src", "'self'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("worker-src", "'self'"),
)
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_SOURCE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_DATA = re.compile(r"""\stype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
_SITE_PATH = re.compile(r'(?<=__md_scope=new URL\(")[\w.~%/:@-]*(?=",location\))', re.ASCII)
_CHARSET = '<meta charset="utf-8">'


class UnknownScriptError(Exception):
    """A page holds an inline script that is not on the list."""

    def __init__(self, script: str) -> None:
        known = _hash(_normalise(script))
        super().__init__(
            f"unknown-inline-script: an inline script is not on the list: {script.strip()[:80]!r}\n"
            "  hint: if a new version of the theme brought it, read it, then add "
            f'"{known}" to KNOWN_SCRIPTS in generator/security_policy.py'
        )


def pin_inline_scripts(html: str) -> str:
    """Put the policy into a page, with the hash of each of its inline scripts.

    It stands right behind `<meta charset>`, because it holds only for what follows it. Raises
    UnknownScriptError, and ValueError for a page without `<meta charset="utf-8">`.
    """
    hashes = dict.fromkeys(_hash(script) for script in check_inline_scripts(html))
    if _CHARSET not in html:
        raise ValueError(f"the page has no {_CHARSET} to put the policy behind")
    policy = "; ".join(
        " ".join((name, value, *(f"'{pin}'" for pin in hashes if name == "script-src")))
        for name, value in _DIRECTIVES
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n      {meta}", 1)


def check_inline_scripts(html: str) -> tuple[str, ...]:
    """Find a page's inline scripts, as a browser hashes them; raises UnknownScriptError.

    Blocks of data (`type="application/json"`) never run and are left out.
    """
    scripts = tuple(
        text.replace("\r\n", "\n").replace("\r", "\n")
        for attributes, text in _SCRIPT.findall(html)
        if not _SOURCE.search(attributes) and not _DATA.search(attributes)
    )
    for script in scripts:
        if _hash(_normalise(script)) not in KNOWN_SCRIPTS:
            raise UnknownScriptError(script)
    return scripts


def _normalise(script: str) -> str:
    """Take out the way back to the site's root, the one part that differs from page to page."""
    return _SITE_PATH.sub("", script)


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
