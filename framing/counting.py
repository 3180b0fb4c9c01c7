"""A count with its noun, for what commands and captions say."""

from __future__ import annotations


def number(n: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun.

    >>> number(1, "article"), number(3243, "word"), number(0, "story", "stories")
    ('1 article', '3,243 words', '0 stories')
    """
    return f"{n:,} {one if n == 1 else many or one + 's'}"
