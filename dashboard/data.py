"""The corpus the pages read: one corpus of a store, as tables, cached by the corpus's version."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.finding import Ids
from dashboard.measures import MEASURES, UNKNOWN_OUTLET

if TYPE_CHECKING:
    import pandas as pd

    from framing.comparison import Marks
    from framing.store import Store, Story
    from framing.store.merges import Merge

Record = Mapping[str, Any]
T = TypeVar("T")
# The scores that pages draw; the others stay in the store.
SCORES = (
    *(f"{m.key}{voice}" for m in MEASURES if m.per_words for voice in ("", "_narrator", "_quote")),
    *(m.key for m in MEASURES if not m.per_words),
    "sources_distinct",
)
# The version of a corpus that is not in the store.
NOWHERE = "0"
# A corpus of so many articles is not read again at once each time that an import has written a few: to read
# one takes about 0.1 ms an article, and every reader would wait for it.
LARGE = 10_000
PATIENCE = 0.0005  # seconds an article
LONGEST_PATIENCE = 300.0


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

    @property
    def read_only(self) -> bool:
        """Whether the store lies where nothing can be written."""
        return self.store.read_only

    def version(self) -> str:
        """Return what changes whenever the corpus does."""
        return str(self.store.version(self.name))


class Memory(Reader):
    """Records held in memory, in a store that no disk ever sees: the samples, and tests."""

    def __init__(self, records: Iterable[Record] | Callable[[], Iterable[Record]], name: str) -> None:
        super().__init__(lambda: self._fill(records), name)

    @property
    def read_only(self) -> bool:
        """Never; the samples are not scored to say so."""
        return False

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
        # Where other machines of the network reach this server, once it is known that they can.
        self.shared_at: str | None = None
        self._lock = threading.RLock()
        self._version: str | None = None
        self._drawn = threading.local()
        # How many articles were read, and when.
        self._size = 0
        self._read = 0.0
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

    def version(self) -> str:
        """Return the version of the corpus that pages show.

        The newest, but of a large corpus that is written to again and again: then the one read last, for
        some seconds (:data:`PATIENCE`). What is written here shows at once (:meth:`wrote`).
        """
        newest, shown = self.reader.version(), self._version
        if newest == NOWHERE:
            self._size = 0
        if shown in (None, NOWHERE, newest) or self._size < LARGE:
            return newest
        waits = time.monotonic() < self._read + min(PATIENCE * self._size, LONGEST_PATIENCE)
        return shown if waits and shown else newest

    def wrote(self) -> None:
        """Say that this program has changed the corpus: the next page shows it, however large it is."""
        self._size = 0

    def cached(self, key: object, make: Callable[[], T]) -> T:
        """Return ``make()``, made once for each version of the corpus."""
        with self._lock:
            version = self._now()
            if version == self._version and key not in self._cache:
                # What was not made yet cannot be made any more of a version that is gone.
                version = self.reader.version()
            if version != self._version:
                self._cache.clear()
                self._version = version
                self._was_there = self._was_there or version != NOWHERE
            if key not in self._cache:
                self._cache[key] = make()
            value: T = self._cache[key]
            return value

    @contextmanager
    def drawing(self, version: str) -> Iterator[None]:
        """While this thread draws a page of ``version``, the store is not asked again whether it is newest.

        Nothing may be written inside. Where another thread has seen a newer one, the store is asked.
        """
        self._drawn.version = version
        try:
            yield
        finally:
            self._drawn.version = None

    def _now(self) -> str:
        version = getattr(self._drawn, "version", None)
        return version if version and version == self._version else self.version()

    def articles(self) -> pd.DataFrame:
        """Return one row an article, rows numbered from 0: the columns of ``Store.lean``.

        ``outlet`` is never null: unknown ones read "outlet unknown". Treat it as read-only; :func:`plain`
        gives rows of it as Python's own values.
        """
        return self._lean()[0]

    def marks(self) -> Marks:
        """Return how often each entry was marked in each article, coded against the rows of articles."""
        return self._lean()[1]

    def _lean(self) -> tuple[pd.DataFrame, Marks]:
        def make() -> tuple[pd.DataFrame, Marks]:
            if not self._exists():
                return _nothing()
            table, marks = self.store.lean(self.name, SCORES)
            table["outlet"] = _known(table["outlet"])
            self._size, self._read = len(table), time.monotonic()
            return table, marks

        return self.cached("lean", make)

    @property
    def ids(self) -> Ids:
        """The ids of the articles, to look one up."""
        return self.cached("ids", lambda: Ids(self.articles()["id"]))

    def sources(self) -> pd.DataFrame:
        """Return the sources of each article: row (of the table of articles), name, kind, words, attributions
        and name_found, the name in the article; ``name`` is the one it was merged into by hand."""

        def make() -> pd.DataFrame:
            table = self.store.lean_sources(self.name)
            table["name_found"] = table["name"]
            return _merged(table, self.store.merges(self.name), self.ids.row)

        return self.cached("sources", make)

    def stories(self) -> list[Story]:
        """Return the same-event groups, in order."""
        return self.cached("stories", lambda: self.store.stories(self.name) if self._exists() else [])

    def record(self, article_id: str) -> Record | None:
        """Return the full score record of one article, or None."""
        if article_id not in self.ids:
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
        return self._now() == NOWHERE and self._was_there

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
        return self._now() != NOWHERE


def plain(rows: pd.DataFrame) -> pd.DataFrame:
    """Return some rows of the table of articles with texts as Python's own, None where there is none."""
    import numpy as np
    import pandas as pd

    made: dict[str, Any] = {}
    for name, kind in rows.dtypes.items():
        if name == "outlet":
            continue
        if isinstance(kind, pd.CategoricalDtype):
            values = rows[name].cat
            # Code -1 finds the last place.
            names = np.array([*values.categories, None], dtype=object)
            texts = names[values.codes.to_numpy()]
        elif isinstance(kind, pd.StringDtype):
            found: Any = rows[name]
            texts = found.to_numpy(dtype=object, na_value=None)
        elif kind.kind == "O":
            texts = rows[name].where(rows[name].notna(), None).to_numpy()
        else:
            continue
        made[str(name)] = pd.Series(texts, index=rows.index, dtype=object)
    return rows.assign(**made)


def _nothing() -> tuple[pd.DataFrame, Marks]:
    import pandas as pd

    from framing.comparison import code_marks

    table = pd.DataFrame({name: pd.Series(dtype=object) for name in ("id", "title", "date", "story")})
    table["outlet"] = pd.Series(dtype=object).astype("category")
    names = ("id", "measure", "category", "entry", "voice", "n")
    return table, code_marks(table, pd.DataFrame({name: pd.Series(dtype=object) for name in names}))


def _known(outlets: pd.Series[Any]) -> Any:
    """Return the outlets in alphabetical order, those without a name as unknown."""
    import numpy as np
    import pandas as pd

    names = [str(name) or UNKNOWN_OUTLET for name in outlets.cat.categories]
    codes = outlets.cat.codes.to_numpy()
    if (codes < 0).any():
        names.append(UNKNOWN_OUTLET)
    there = sorted(set(names))
    # Code -1 finds the last place, the unknown outlet.
    number = {name: code for code, name in enumerate(there)}
    place = np.array([number[name] for name in names], dtype=np.int32)
    held = place[codes] if len(names) else codes
    return pd.Categorical.from_codes(held, categories=pd.Index(there, dtype=object))


def _merged(table: pd.DataFrame, log: Iterable[Merge], row_of: Callable[[str], int | None]) -> pd.DataFrame:
    """Return the sources with their names as the log has them, entries applied in order."""
    import numpy as np
    import pandas as pd

    names = [str(name) for name in table["name"].cat.categories]
    number = {name: code for code, name in enumerate(names)}
    codes = table["name"].cat.codes.to_numpy().astype(np.int32)
    for entry in log:
        if entry.undone or entry.kind == "apart":
            continue
        wanted = [number[name] for name in entry.names if name in number]
        rows = np.flatnonzero(np.isin(codes, wanted))
        if entry.articles is not None:
            meant = [row for row in map(row_of, entry.articles) if row is not None]
            rows = rows[np.isin(table["row"].to_numpy()[rows], meant)]
        if not len(rows):
            continue
        if entry.into not in number:
            number[entry.into] = len(names)
            names.append(entry.into)
        codes[rows] = number[entry.into]
    table["name"] = pd.Categorical.from_codes(codes, categories=pd.Index(names, dtype=object))
    return table
