"""Turns tabs and odd spaces of a sheet into the plain spaces for which they are read."""

from generator.fixes.lines import SheetLines
from generator.yaml_source import Document, read_yaml
from generator.yaml_source.indentation import find_odd_spaces, list_layouts


def straighten_spaces(file: str, data: bytes) -> bytes:
    """Write plain spaces where YAML wants them; the sheet says the same as it was read to say.

    Where that cannot be had, the sheet stays as it is.
    """
    sheet = SheetLines.of(data)
    document, _ = read_yaml(file, data)
    if sheet is None or document is None or not find_odd_spaces(sheet.lines):
        return data
    straightened = (sheet.join(layout.lines) for layout in list_layouts(sheet.lines))
    return next((one for one in straightened if _says(file, one, document)), data)


def _says(file: str, data: bytes, document: Document) -> bool:
    fresh, _ = read_yaml(file, data)
    return fresh is not None and fresh.data == document.data
