"""Turns a value that a model cannot take into an error with a code and a hint of ours."""

from pydantic_core import PydanticCustomError

_LONGEST_NAME = 60


def refuse(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """Make the error that a validator raises; `code` becomes the code of the problem."""
    # pydantic fills {name} from the context, in its order; a brace of the user's stays one.
    return PydanticCustomError(code, "{message}", {"hint": hint, "message": message})


def name_text(text: str) -> str:
    """Name a text of the user's in a message: in quotation marks, on one line, not too long."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= _LONGEST_NAME else f'"{line[:_LONGEST_NAME]}…"'
