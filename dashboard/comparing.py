"""The corpus as the comparison pages need it: tables coded once a version, selections kept for a while."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from framing.comparison import Marks, code_marks, grouping_columns
from framing.comparison.measures import CODED, story_codes
from framing.comparison.trend import DAY, days
from framing.heard import fold_names

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from dashboard.data import Data

T = TypeVar("T")
EXTRA = "extra."


class Recent:
    """The last results by key: what a visitor goes back to costs nothing, a stranger's thousandth
    selection does not fill the memory."""

    def __init__(self, size: int = 256) -> None:
        self._size = size
        self._lock = threading.Lock()
        self._kept: OrderedDict[object, Any] = OrderedDict()

    def get(self, key: object, make: Callable[[], T]) -> T:
        """Return the kept result of ``key``, or ``make()``."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                kept: T = self._kept[key]
                return kept
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return made


@dataclass(frozen=True)
class Comparing:
    """One version of the corpus.

    ``table``: one row an article as ``Store.table`` gives it, outlet never empty, rows numbered from 0.
    ``columns``: the user's own columns that sort articles into kinds. ``recent`` keeps results of
    selections of this version.
    """

    table: pd.DataFrame
    marks: Marks
    columns: tuple[str, ...]
    recent: Recent

    @property
    def has_stories(self) -> bool:
        """Whether any two articles are known to be about one event."""
        return bool(self.table["story"].notna().any())

    def values(self, column: str) -> list[str]:
        """Return the values of a column, most frequent first."""

        def make() -> list[str]:
            counts = self.table[column].dropna().astype(str).value_counts()
            return [str(value) for value in counts.index]

        return self.recent.get(("values", column), make)


def comparing(data: Data) -> Comparing:
    """Return the corpus ready for comparison, made once a version."""
    return data.cached("comparing", lambda: _make(data))


def sources_of(data: Data) -> pd.DataFrame:
    """Return one row a source and article (``Store.sources``), with the article's ``outlet``."""

    def make() -> pd.DataFrame:
        out = data.sources().copy()
        table = comparing(data).table
        out["name"] = fold_names(out["name"])
        out["outlet"] = out["id"].map(dict(zip(table["id"], table["outlet"], strict=True)))
        return out

    return data.cached("comparing-sources", make)


def _make(data: Data) -> Comparing:
    import pandas as pd

    table = data.articles().reset_index(drop=True)
    for column in ("story", "date", "title"):
        values = table[column] if column in table else pd.Series([None] * len(table), dtype=object)
        table[column] = values.astype(object).where(values.notna(), None)
    table[CODED] = story_codes(table)
    table[DAY] = days(table)
    no_marks = pd.DataFrame({name: [] for name in ("id", "measure", "category", "entry", "voice", "n")})
    return Comparing(
        table=table,
        marks=code_marks(table, data.entries() if len(table) else no_marks),
        columns=tuple(grouping_columns(table, prefix=EXTRA)),
        recent=Recent(),
    )


@dataclass(frozen=True)
class Selection:
    """Which articles are compared: conditions on columns and dates.

    ``where`` maps columns to the values wanted; ``start`` and ``end`` are ISO days, inclusive, "" for none.
    """

    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    start: str = ""
    end: str = ""

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.where or self.start or self.end)

    def mask(self, comparing: Comparing) -> np.ndarray:
        """Return one flag an article of ``comparing.table``."""
        import numpy as np

        def make() -> np.ndarray:
            table = comparing.table
            flags = np.ones(len(table), dtype=bool)
            for column, wanted in self.where:
                flags &= table[column].astype(object).fillna("").astype(str).isin(wanted).to_numpy()
            day = table[DAY].to_numpy()
            # An article without a date compares as False with every day.
            if self.start:
                flags &= day >= np.datetime64(self.start)
            if self.end:
                flags &= day < np.datetime64(self.end) + np.timedelta64(1, "D")
            return flags

        return comparing.recent.get(("mask", self), make)


def label_of(column: str) -> str:
    """Return a column's name as a reader meets it.

    >>> label_of("extra.news_desk"), label_of("outlet")
    ('News desk', 'Outlet')
    """
    plain = column.removeprefix(EXTRA).replace("_", " ").strip()
    return plain[:1].upper() + plain[1:]


def join(names: Sequence[str], last: str = "and") -> str:
    """Join names as a sentence does.

    >>> join(["a", "b", "c"])
    'a, b and c'
    """
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)
