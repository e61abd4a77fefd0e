"""Asks linkml-reference-validator whether it finds quotations in a text, in its own interpreter."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

_PROGRAM = """
import json, sys
from linkml_reference_validator.models import ReferenceContent, ReferenceValidationConfig
from linkml_reference_validator.validation.supporting_text_validator import (
    SupportingTextValidator,
)
asked = json.load(sys.stdin)
validator = SupportingTextValidator(ReferenceValidationConfig())
answers = []
for text, quotes in asked:
    content = ReferenceContent(reference_id="FILE:text", content=text, content_type="full_text")
    answers.append([validator.find_text_in_reference(q, content).found for q in quotes])
json.dump(answers, sys.stdout)
"""


def is_installed(python: Path) -> bool:
    """Whether an interpreter has the peer."""
    if not python.exists():
        return False
    command = [str(python), "-c", "import linkml_reference_validator"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def find_quotations(python: Path, asked: Sequence[tuple[str, Sequence[str]]]) -> list[list[bool]]:
    """For each text, tell which of its quotations the peer accepts.

    The peer writes a gap as `...`.
    """
    plain = [(text, [quote.replace("[…]", "...") for quote in quotes]) for text, quotes in asked]
    done = subprocess.run(
        [str(python), "-c", _PROGRAM],
        input=json.dumps(plain),
        capture_output=True,
        text=True,
        check=True,
    )
    answers: list[list[bool]] = json.loads(done.stdout)
    return answers
