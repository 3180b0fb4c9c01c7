"""Articles and score records in SQLite (PostgreSQL by URL), through SQLAlchemy only."""

from framing.store.engine import StoreError, default_url
from framing.store.groups import Story
from framing.store.merges import Merge
from framing.store.store import CorpusInfo, Store, open_store
from framing.store.writing import Added

__all__ = ["Added", "CorpusInfo", "Merge", "Store", "StoreError", "Story", "default_url", "open_store"]
