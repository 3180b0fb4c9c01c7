"""Articles and score records in SQLite (PostgreSQL by URL), through SQLAlchemy only.

The public names are loaded on first use: SQLAlchemy takes a fifth of a second.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.store.groups import Story as Story
    from framing.store.merges import Merge as Merge
    from framing.store.place import StoreError as StoreError
    from framing.store.place import default_url as default_url
    from framing.store.store import CorpusInfo as CorpusInfo
    from framing.store.store import Store as Store
    from framing.store.store import open_store as open_store
    from framing.store.writing import Added as Added

_PUBLIC = {
    "Added": "framing.store.writing",
    "CorpusInfo": "framing.store.store",
    "Merge": "framing.store.merges",
    "Store": "framing.store.store",
    "StoreError": "framing.store.place",
    "Story": "framing.store.groups",
    "default_url": "framing.store.place",
    "open_store": "framing.store.store",
}

__all__ = ["Added", "CorpusInfo", "Merge", "Store", "StoreError", "Story", "default_url", "open_store"]


def __getattr__(name: str) -> Any:
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'framing.store' has no attribute {name!r}")
