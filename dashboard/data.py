"""The corpus the pages read: score records from memory or the store, as tables, cached by version."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from dashboard.measures import MEASURES, UNKNOWN_OUTLET

if TYPE_CHECKING:
    import pandas as pd

Record = Mapping[str, Any]
T = TypeVar("T")
_NO_RATES = ("id", "outlet", "title", "author", "date", "url", "genre", "words_total")


class Reader(Protocol):
    """Where records come from. ``version`` changes whenever the corpus does."""

    @property
    def name(self) -> str: ...

    def version(self) -> str: ...

    def table(self) -> pd.DataFrame: ...

    def record(self, article_id: str) -> Record | None: ...


class Memory:
    """Records held in memory: the samples, and tests."""

    def __init__(self, records: Sequence[Record] | Callable[[], Sequence[Record]], name: str) -> None:
        self.name = name
        self._given = records
        self._lock = threading.Lock()
        self._records: dict[str, Record] | None = None

    def version(self) -> str:
        return "memory"

    def records(self) -> dict[str, Record]:
        """Return id → record, made on first use."""
        with self._lock:
            if self._records is None:
                given = self._given() if callable(self._given) else self._given
                self._records = {record["id"]: record for record in given}
            return self._records

    def table(self) -> pd.DataFrame:
        return table_of(self.records().values())

    def record(self, article_id: str) -> Record | None:
        return self.records().get(article_id)


class Data:
    """What pages ask for. Everything made from the corpus goes through :meth:`cached`."""

    def __init__(self, reader: Reader, *, allow_edit: bool = False) -> None:
        self.reader = reader
        self.allow_edit = allow_edit
        self._lock = threading.RLock()
        self._version: str | None = None
        self._cache: dict[object, Any] = {}

    @property
    def name(self) -> str:
        """The corpus's name."""
        return self.reader.name

    def cached(self, key: object, make: Callable[[], T]) -> T:
        """Return ``make()``, made once for each version of the corpus."""
        with self._lock:
            version = self.reader.version()
            if version != self._version:
                self._cache.clear()
                self._version = version
            if key not in self._cache:
                self._cache[key] = make()
            value: T = self._cache[key]
            return value

    def articles(self) -> pd.DataFrame:
        """Return one row an article, index ``id``.

        Columns: outlet (never null: unknown ones read "outlet unknown"), title, author, date, url,
        words_total, words_narrator, words_quote, words_title, every score by its name, and every
        extra column of the input. Treat it as read-only.
        """
        return self.cached("articles", self.reader.table)

    def record(self, article_id: str) -> Record | None:
        """Return the full score record of one article, or None."""
        return self.reader.record(article_id)

    def outlets(self) -> list[str]:
        """Return the outlets in one fixed order: most articles first, unknown last."""

        def make() -> list[str]:
            counts = self.articles()["outlet"].value_counts()
            return sorted(counts.index, key=lambda o: (o == UNKNOWN_OUTLET, -counts[o], o))

        return self.cached("outlets", make)


def table_of(records: Any) -> pd.DataFrame:
    """Return score records as the table :meth:`Data.articles` promises."""
    import pandas as pd

    rows = []
    for record in records:
        row = {
            key: value
            for key, value in record["extra"].items()
            if isinstance(value, str | int | float | bool)
        }
        row.update({key: record[key] for key in ("id", "outlet", "title", "author", "date", "url")})
        row.update({f"words_{voice}": n for voice, n in record["words"].items()})
        row.update(record["scores"])
        row["removed"] = sum(len(piece["text"].split()) for piece in record["removed"])
        row["warnings"] = ",".join(warning["code"] for warning in record["warnings"])
        rows.append(row)
    frame = pd.DataFrame(rows, columns=None if rows else [*_NO_RATES, *(m.key for m in MEASURES)])
    frame["outlet"] = frame["outlet"].fillna(UNKNOWN_OUTLET).replace("", UNKNOWN_OUTLET)
    return frame.set_index("id", drop=False)
