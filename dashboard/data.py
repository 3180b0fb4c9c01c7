"""The corpus the pages read: one corpus of a store, as tables, cached by the corpus's version."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.measures import UNKNOWN_OUTLET

if TYPE_CHECKING:
    import pandas as pd

    from framing.store import Store, Story

Record = Mapping[str, Any]
T = TypeVar("T")
# The version of a corpus that is not in the store.
NOWHERE = "0"


class Reader:
    """One corpus of a store; the store is opened when something is first asked of it."""

    def __init__(self, opener: Callable[[], Store], name: str) -> None:
        self.name = name
        self._open = opener
        self._store: Store | None = None
        self._lock = threading.Lock()

    @property
    def store(self) -> Store:
        """The store; what is written to it shows on the next page."""
        with self._lock:
            if self._store is None:
                self._store = self._open()
            return self._store

    def version(self) -> str:
        """Return what changes whenever the corpus does."""
        return str(self.store.version(self.name))


class Memory(Reader):
    """Records held in memory, in a store that no disk ever sees: the samples, and tests."""

    def __init__(self, records: Iterable[Record] | Callable[[], Iterable[Record]], name: str) -> None:
        super().__init__(lambda: self._fill(records), name)

    def _fill(self, records: Iterable[Record] | Callable[[], Iterable[Record]]) -> Store:
        from framing.article import Article
        from framing.record import ScoreRecord
        from framing.store import open_store
        from framing.stories import group_stories

        given = list(records() if callable(records) else records)
        metadata = ("id", "text", "outlet", "title", "author", "date", "url", "extra")
        articles = [Article(**{key: record[key] for key in metadata}) for record in given]
        store = open_store("sqlite://")
        scored = zip(articles, (ScoreRecord(**record) for record in given), strict=True)
        store.add(self.name, scored)
        if given:
            store.set_stories(self.name, [story._asdict() for story in group_stories(articles)])
        return store


class Data:
    """What pages ask for. Everything made from the corpus goes through :meth:`cached`."""

    def __init__(self, reader: Reader, *, allow_edit: bool = False) -> None:
        self.reader = reader
        self.allow_edit = allow_edit
        self._lock = threading.RLock()
        self._version: str | None = None
        self._was_there = False
        self._cache: dict[object, Any] = {}

    @property
    def name(self) -> str:
        """The corpus's name."""
        return self.reader.name

    @property
    def store(self) -> Store:
        """The store the corpus lies in, for what the tables below do not answer."""
        return self.reader.store

    def cached(self, key: object, make: Callable[[], T]) -> T:
        """Return ``make()``, made once for each version of the corpus."""
        with self._lock:
            version = self.reader.version()
            if version != self._version:
                self._cache.clear()
                self._version = version
                self._was_there = self._was_there or version != NOWHERE
            if key not in self._cache:
                self._cache[key] = make()
            value: T = self._cache[key]
            return value

    def articles(self) -> pd.DataFrame:
        """Return one row an article, index and column ``id``: the columns of ``Store.table``.

        ``outlet`` is never null: unknown ones read "outlet unknown". A missing text is None, a missing
        number NaN. Treat it as read-only.
        """

        def make() -> pd.DataFrame:
            table = self.store.table(self.name) if self._exists() else _no_articles()
            outlets = table["outlet"].astype(object)
            named = outlets.notna() & (outlets != "")
            table["outlet"] = outlets.where(named, UNKNOWN_OUTLET).astype("category")
            for name in ("title", "author", "date", "url", "story", "duplicate_of", "warnings"):
                if name in table:
                    texts = table[name].astype(object)
                    table[name] = texts.where(texts.notna(), None)
            return table.set_index("id", drop=False)

        return self.cached("articles", make)

    def entries(self) -> pd.DataFrame:
        """Return how often each entry was marked in each article (``Store.entries``)."""
        return self.cached("entries", lambda: self.store.entries(self.name))

    def sources(self) -> pd.DataFrame:
        """Return the sources of each article, merged by hand where somebody did (``Store.sources``)."""
        return self.cached("sources", lambda: self.store.sources(self.name))

    def stories(self) -> list[Story]:
        """Return the same-event groups, in order."""
        return self.cached("stories", lambda: self.store.stories(self.name) if self._exists() else [])

    def record(self, article_id: str) -> Record | None:
        """Return the full score record of one article, or None."""
        if article_id not in self.articles().index:
            return None
        before = self._version
        try:
            return self.store.record(self.name, article_id)
        except (LookupError, RuntimeError):  # a store's error is a RuntimeError
            if self.reader.version() == before:
                raise
            return None  # deleted between the look at the table and the look at the record

    @property
    def gone(self) -> bool:
        """Whether the corpus was there and is not any more: deleted, or under another name."""
        return self.reader.version() == NOWHERE and self._was_there

    def outlets(self) -> list[str]:
        """Return the outlets in one fixed order: most articles first, unknown last."""

        def make() -> list[str]:
            tally = self.articles()["outlet"].value_counts()
            counts = {str(outlet): int(n) for outlet, n in tally.items()}
            return sorted(counts, key=lambda o: (o == UNKNOWN_OUTLET, -counts[o], o))

        return self.cached("outlets", make)

    def warm(self) -> None:
        """Make what the first page needs, so that the first reader does not wait for it."""
        self.articles()
        self.outlets()
        self.stories()

    def _exists(self) -> bool:
        return self.reader.version() != NOWHERE


def _no_articles() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame({name: pd.Series(dtype=object) for name in ("id", "outlet", "title", "date")})
