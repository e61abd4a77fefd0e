"""Turns the schemas of the sheets into the settings by which VS Code uses them."""

from collections.abc import Mapping

from generator.schemas.json_schemas import SCHEMAS_FOLDER, SHEET_FILES, render_json

_EXTENSIONS = {"recommendations": ["redhat.vscode-yaml", "editorconfig.editorconfig"]}

_SETTINGS: Mapping[str, object] = {
    # The sheets have schemas of their own, and no list of others is fetched.
    "yaml.schemaStore.enable": False,
    # The layout of a sheet is its author's; `explainer check --fix` puts keys in order.
    "yaml.format.enable": False,
    "[yaml]": {
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
        "editor.wordWrap": "on",
        "editor.quickSuggestions": {"strings": True},
        # Curly quotation marks and dashes are what sources have.
        "editor.unicodeHighlight.ambiguousCharacters": False,
    },
}

_PROBLEM_LINE = r"^(.+):(\d+):(\d+): (warning: )?([a-z-]+): (.+)$"
_MATCHER = {
    "owner": "explainer",
    "source": "explainer",
    "fileLocation": ["relative", "${workspaceFolder}"],
    "severity": "error",
    "pattern": {
        "regexp": _PROBLEM_LINE,
        "file": 1,
        "line": 2,
        "column": 3,
        "code": 5,
        "message": 6,
    },
}
_TASKS = {
    "version": "2.0.0",
    "tasks": [
        {
            "label": "check the facts",
            "type": "shell",
            "command": "make check",
            "problemMatcher": _MATCHER,
            "group": {"kind": "build", "isDefault": True},
            "presentation": {"reveal": "silent", "clear": True},
        },
        {"label": "show the site", "type": "shell", "command": "make serve", "problemMatcher": []},
    ],
}


def render_vscode_files() -> Mapping[str, bytes]:
    """Render the files of `.vscode/`, by their path in the project."""
    schemas = {f"{SCHEMAS_FOLDER}/{name}.json": files for name, files in SHEET_FILES.items()}
    settings = {"yaml.schemas": schemas, **_SETTINGS}
    files = {"extensions": _EXTENSIONS, "settings": settings, "tasks": _TASKS}
    return {f".vscode/{name}.json": render_json(data) for name, data in files.items()}
