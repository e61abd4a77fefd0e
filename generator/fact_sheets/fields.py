"""The kinds of field that fact sheets share: ids, lines, prose, dates, quantities."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainSerializer,
)
from pydantic.json_schema import SkipJsonSchema, WithJsonSchema
from pydantic_core import PydanticKnownError, core_schema

from generator.fact_sheets.dates import EdtfDate, parse_edtf_date
from generator.fact_sheets.figures import Quantity, parse_quantity
from generator.fact_sheets.refusals import name_text, refuse
from generator.problems import Location
from generator.yaml_source import Document, Path

ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_ID_CHARACTERS = 64
ORIGIN_KEY = "@origin"

_YES = ("yes", "true", True)
_NO = ("no", "false", False)

ARTICLE = "article"
"""The speaker of what a source says in its own voice."""


@dataclass(frozen=True)
class Origin:
    """Where a part of a sheet stands: its document and the path to it."""

    document: Document
    path: Path

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Tell pydantic to take it as it is: the document inside is ours, not the user's."""
        return core_schema.is_instance_schema(cls)

    @property
    def key_of(self) -> tuple[str, Path]:
        """The file and the path, to look things up by."""
        return (self.document.file, self.path)

    def at(self, *keys: str | int) -> Location:
        """Locate the value under these keys; of a missing one, the nearest part around it."""
        return self.document.location((*self.path, *keys))

    def key(self, *keys: str | int) -> Location:
        """Locate the key itself."""
        return self.document.key_location((*self.path, *keys))


_SCALAR = ("string", "number", "boolean")
"""What a text may look like to other readers of YAML: to this one, `2024` is a text as well."""

Note = Annotated[str, WithJsonSchema({"title": "Note", "type": _SCALAR})]


class SheetModel(BaseModel):
    """A mapping of a fact sheet; frozen, and it knows where it was written."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, populate_by_name=False
    )

    origin: SkipJsonSchema[Origin] = Field(alias=ORIGIN_KEY, exclude=True, repr=False)
    note: Note = Field(default="", description="A note to colleagues; never published.")


def _check_id(text: str) -> str:
    if len(text) > MAX_ID_CHARACTERS:
        raise refuse("bad-id", f"an id has at most {MAX_ID_CHARACTERS} characters", "shorten it")
    if not ID_PATTERN.fullmatch(text):
        hint = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        message = f"{name_text(text)} is not an id: small letters and digits, and single hyphens"
        raise refuse(
            "bad-id", message, f'write "{hint}"' if hint else "write a word such as hostages-taken"
        )
    return text


def _check_filled(text: str) -> str:
    if not text.strip():
        raise refuse("empty-value", "this key has no value", "fill it in, or remove the key")
    return text


def _check_address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", text):
        message = f"{name_text(text)} is not a web address"
        hint = "write one that begins with https://"
        if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", text):
            hint = f"write https://{text}"
        raise refuse("bad-address", message, hint)
    return text


def _parse_yes_no(value: object) -> bool:
    text = value if isinstance(value, bool) else _require_text(value)
    if text not in _YES and text not in _NO:
        message = f"{name_text(str(text))} is neither yes nor no"
        raise refuse("not-yes-or-no", message, "write yes or no")
    return text in _YES


def _parse_percent(value: object) -> int:
    text = str(value) if isinstance(value, int) else _require_text(value)
    if not re.fullmatch(r"100|[1-9]?[0-9]", text):
        message = f"{name_text(text)} is not a whole number from 0 to 100"
        raise refuse("not-a-percentage", message, "write a number such as 95")
    return int(text)


def _parse_date(value: object) -> EdtfDate:
    return value if isinstance(value, EdtfDate) else parse_edtf_date(_require_text(value))


def _parse_day(value: object) -> EdtfDate:
    parsed = _parse_date(value)
    if not parsed.is_day:
        message = f"{name_text(parsed.text)} is not a single day"
        raise refuse("not-a-day", message, "write it as 2024-03-22")
    return parsed


def _parse_quantity(value: object) -> Quantity:
    return value if isinstance(value, Quantity) else parse_quantity(_require_text(value))


def _require_text(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    return _check_filled(value).strip()


Id = Annotated[
    str,
    AfterValidator(_check_id),
    WithJsonSchema(
        {
            "title": "Id",
            "type": _SCALAR,
            "pattern": f"^{ID_PATTERN.pattern}$",
            "maxLength": MAX_ID_CHARACTERS,
        }
    ),
]


class TextKind(Enum):
    """What a text field holds, for those who walk over all texts."""

    LINE = "line"
    PROSE = "prose"


Line = Annotated[
    str,
    AfterValidator(_check_filled),
    TextKind.LINE,
    WithJsonSchema({"title": "Text", "type": _SCALAR, "minLength": 1}),
]
"""A text without markup: a name, a label, a title."""
Prose = Annotated[
    str,
    AfterValidator(_check_filled),
    TextKind.PROSE,
    WithJsonSchema({"title": "Prose", "type": _SCALAR, "minLength": 1}),
]
"""A text with inline Markdown (emphasis, strong, code, links) and `[[fact-id]]` references."""
Address = Annotated[
    str,
    AfterValidator(_check_address),
    WithJsonSchema(
        {
            "title": "Web address",
            "type": "string",
            "pattern": r"^https?://[^\s/]+\.[^\s]+$",
            "examples": ["https://www.un.org/en/about-us/un-charter"],
        }
    ),
]
YesNo = Annotated[
    bool,
    BeforeValidator(_parse_yes_no),
    WithJsonSchema({"title": "Yes or no", "enum": ["yes", "no", True, False]}),
]
Percent = Annotated[
    int,
    BeforeValidator(_parse_percent),
    WithJsonSchema({"title": "Percent", "type": "integer", "minimum": 0, "maximum": 100}),
]
"""A whole number of percent, from 0 to 100."""
When = Annotated[
    EdtfDate,
    BeforeValidator(_parse_date),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "title": "EDTF date",
            "type": ["string", "integer"],
            "examples": ["2024-03-22", "2024-03", "2024-03-22~", "2024-03-18/2024-03-21"],
        }
    ),
]
"""A date or a period, as EDTF writes it."""
Day = Annotated[
    EdtfDate,
    BeforeValidator(_parse_day),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "title": "Day",
            "type": "string",
            "pattern": r"^\d{4}-\d{2}-\d{2}[?~%]?$",
            "examples": ["2024-03-22"],
        }
    ),
]
"""A single day."""
Amount = Annotated[
    Quantity,
    BeforeValidator(_parse_quantity),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "title": "Figure",
            "type": ["string", "number"],
            "examples": ["253", "almost 32000", "30 to 40", "hundreds", "about 6 weeks"],
        }
    ),
]
"""A number with its hedge, and with its unit where it is not told apart."""
Status = Literal["established", "reported", "claimed", "disputed", "planned", "corrected"]
