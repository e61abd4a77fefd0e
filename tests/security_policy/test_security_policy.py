"""The policy that a page carries: which scripts it pins, and which it refuses."""

import base64
import hashlib
import re
from importlib.resources import files

import pytest

from generator.security_policy import (
    KNOWN_SCRIPTS,
    UnknownScriptError,
    check_inline_scripts,
    pin_inline_scripts,
)

PARTIALS = files("material") / "templates" / "partials" / "javascripts"


def theme_script(name: str, base_url: str = "..") -> str:
    """Read the last inline script of one of the theme's own templates, as a page holds it."""
    template = (PARTIALS / f"{name}.html").read_text(encoding="utf-8")
    script = re.findall(r"<script>(.*?)</script>", template, re.DOTALL)[-1]
    return re.sub(r"\{\{.*?\}\}", lambda _: base_url, script)


def page(*body: str) -> str:
    return (
        f'<!doctype html>\n<html><head>\n      <meta charset="utf-8">{"".join(body)}</head></html>'
    )


def browser_hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def policy_of(html: str) -> dict[str, list[str]]:
    (content,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    return {name: values for name, *values in (part.split() for part in content.split("; "))}


def test_policy_without_scripts():
    html = pin_inline_scripts(page())
    assert html == (
        '<!doctype html>\n<html><head>\n      <meta charset="utf-8">\n'
        '      <meta http-equiv="Content-Security-Policy" content="'
        "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; "
        "form-action 'none'; img-src 'self' data:; manifest-src 'self'; script-src 'self'; "
        "style-src 'self'; worker-src 'self'\"></head></html>"
    )


@pytest.mark.parametrize("name", ["base", "palette", "content"])
def test_theme_scripts_are_known_and_pinned_as_a_browser_hashes_them(name):
    script = theme_script(name)
    assert policy_of(pin_inline_scripts(page(f"<script>{script}</script>")))["script-src"] == [
        "'self'",
        browser_hash(script),
    ]


@pytest.mark.parametrize("base_url", [".", "..", "../../..", "/", "/repo/", "/My.repo-1/~x/"])
def test_way_to_the_root_differs_from_page_to_page(base_url):
    script = theme_script("base", base_url)
    assert browser_hash(script) in pin_inline_scripts(page(f"<script>{script}</script>"))


@pytest.mark.parametrize("base_url", ['",alert(1),"', "..\\", "../<b>", "../'", "é"])
def test_way_to_the_root_holds_nothing_but_a_path(base_url):
    with pytest.raises(UnknownScriptError):
        pin_inline_scripts(page(f"<script>{theme_script('base', base_url)}</script>"))


def test_equal_scripts_are_pinned_once_and_in_their_order():
    palette, content = theme_script("palette"), theme_script("content")
    html = page(*(f"<script>{script}</script>" for script in (palette, content, palette)))
    assert policy_of(pin_inline_scripts(html))["script-src"] == [
        "'self'",
        browser_hash(palette),
        browser_hash(content),
    ]


@pytest.mark.parametrize(
    "script",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT >",
        '<script type="module">alert(1)</script>',
        '<script type="text/javascript">alert(1)</script>',
        '<script data-src="x.js">alert(1)</script>',
        "<script\nasync>\nalert(1)\n</script>",
        "<script></script>",
        f"<script>{theme_script('palette')};alert(1)</script>",
    ],
)
def test_unknown_script_is_refused(script):
    with pytest.raises(UnknownScriptError):
        check_inline_scripts(page(script))


def test_message_says_what_to_do():
    with pytest.raises(UnknownScriptError) as caught:
        pin_inline_scripts(page("<script> alert(1)</script>"))
    assert str(caught.value) == (
        "unknown-inline-script: an inline script is not on the list: 'alert(1)'\n"
        "  hint: if a new version of the theme brought it, read it, then add "
        '"sha256-PpWthAVQhisI84/daxF4UR/slLfkxcmXbOH0StZyNfo=" '
        "to KNOWN_SCRIPTS in generator/security_policy.py"
    )


@pytest.mark.parametrize(
    "script",
    [
        '<script src="assets/javascripts/bundle.js"></script>',
        '<script defer\n  SRC="x.js"></script>',
        '<script id="__config" type="application/json">{"base": "."}</script>',
        "<script type='application/ld+json'>{}</script>",
    ],
)
def test_files_and_blocks_of_data_are_not_inline_scripts(script):
    assert check_inline_scripts(page(script)) == ()


def test_windows_line_ends_are_hashed_as_a_browser_reads_them():
    known = dict.fromkeys([browser_hash("a\nb").strip("'")], "a script of two lines")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.security_policy.KNOWN_SCRIPTS", known)
        assert check_inline_scripts(page("<script>a\r\nb</script>")) == ("a\nb",)


def test_page_without_charset_is_refused():
    with pytest.raises(ValueError, match="no <meta charset"):
        pin_inline_scripts("<html></html>")


def test_list_holds_no_script_that_the_theme_lacks():
    theme = {
        browser_hash(theme_script(name, "")).strip("'") for name in ("base", "palette", "content")
    }
    assert set(KNOWN_SCRIPTS) == theme
