"""The article as it was given: text and metadata, nothing computed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    ``text`` is the body; ``title`` is its headline and never part of ``text``.
    ``date`` is ISO 8601 (YYYY-MM-DD or longer) or None. ``extra`` keeps every other input
    column unchanged: it may filter and group, it never takes part in scoring.
    """

    id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)


def content_id(title: str | None, text: str) -> str:
    """Return the id of an article that came without one.

    16 hex digits of SHA-256 over title, newline, text.

    >>> content_id("A title", "A text.")
    '0469bfa9fd3d7e48'
    """
    digest = hashlib.sha256(f"{title or ''}\n{text}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]
