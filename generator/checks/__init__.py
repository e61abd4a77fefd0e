"""Rules across sheets: what no single sheet can tell about itself."""

from generator.checks.collection import CheckedContent, check_collection

__all__ = ["CheckedContent", "check_collection"]
