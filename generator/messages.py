"""Marks English words of the code as messages of the interface, for the catalogues."""


def mark_message(message: str) -> str:
    """Mark a message that is translated where it is shown; `make catalogues` collects it."""
    return message
