"""Turns the bytes of a YAML file into plain strings, lists and mappings with their positions."""

from generator.yaml_source.decoding import MAX_FILE_BYTES, decode_text
from generator.yaml_source.document import Document, Path, Plain, Span, locate
from generator.yaml_source.parsing import MAX_DEPTH, MAX_FIELD_CHARACTERS
from generator.yaml_source.reading import read_yaml

__all__ = [
    "MAX_DEPTH",
    "MAX_FIELD_CHARACTERS",
    "MAX_FILE_BYTES",
    "Document",
    "Path",
    "Plain",
    "Span",
    "decode_text",
    "locate",
    "read_yaml",
]
