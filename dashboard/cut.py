"""Text shortened to what there is room for."""

from __future__ import annotations


def cut(text: str, width: int) -> str:
    """Return ``text``, of more than ``width`` characters the beginning and an ellipsis.

    >>> cut("Talks in Yerevan", 8), cut("Talks", 8)
    ('Talks i…', 'Talks')
    """
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
