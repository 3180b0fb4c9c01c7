"""Reading articles: files of any usual kind, folders, archives, web pages and feeds.

The public names are loaded on first use: what a run does not need (the network, say) is not
imported. ``framing.reading.fetch`` is the module that asks the network.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.reading.fetch import FetchError, Page
    from framing.reading.items import Item, Options, Problem
    from framing.reading.pages import page_article
    from framing.reading.read import Meter, read_articles, size_of

_PUBLIC = {
    "FetchError": "fetch",
    "Item": "items",
    "Meter": "read",
    "Options": "items",
    "Page": "fetch",
    "Problem": "items",
    "page_article": "pages",
    "read_articles": "read",
    "size_of": "read",
}

__all__ = [
    "FetchError",
    "Item",
    "Meter",
    "Options",
    "Page",
    "Problem",
    "page_article",
    "read_articles",
    "size_of",
]


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module 'framing.reading' has no attribute {name!r}")
    return getattr(importlib.import_module(f"framing.reading.{_PUBLIC[name]}"), name)
