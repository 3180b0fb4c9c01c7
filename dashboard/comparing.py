"""The corpus as the comparison pages need it: tables coded once a version, selections kept for a while."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from dashboard.data import plain
from framing.comparison import Articles, Marks, grouping_columns
from framing.heard import fold_names, heard

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from dashboard.data import Data

T = TypeVar("T")
EXTRA = "extra."
_MANY = 5000


class Recent:
    """The last results by key: what a visitor goes back to costs nothing, a stranger's thousandth
    selection does not fill the memory.

    Args:
        size: the most results that are kept.
        heaviest: the most bytes of arrays and tables in them, all together.
    """

    def __init__(self, size: int = 256, heaviest: int = 192 * 2**20) -> None:
        self._size = size
        self._heaviest = heaviest
        self._weight = 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[object, tuple[Any, int]] = OrderedDict()

    def get(self, key: object, make: Callable[[], T]) -> T:
        """Return the kept result of ``key``, or ``make()``."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                kept: T = self._kept[key][0]
                return kept
        made = make()
        weight = _bytes(made)
        with self._lock:
            self._weight += weight - self._kept.pop(key, (None, 0))[1]
            self._kept[key] = made, weight
            while len(self._kept) > self._size or (self._weight > self._heaviest and len(self._kept) > 1):
                self._weight -= self._kept.popitem(last=False)[1][1]
        return made

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
            self._weight = 0


def _bytes(made: object) -> int:
    """Return about how many bytes the arrays in a result take; what is small counts as nothing."""
    import numpy as np
    import pandas as pd

    if isinstance(made, np.ndarray):
        return made.nbytes
    if isinstance(made, pd.DataFrame):
        # Numbers and references to texts; to ask each column costs more than many a result.
        return 8 * made.size
    if isinstance(made, Articles):
        return made.rows.nbytes if made.rows is not None else 0
    if isinstance(made, Marks):
        return made.nbytes
    if isinstance(made, tuple):
        return sum(_bytes(part) for part in made)
    return 0


@dataclass(frozen=True)
class Comparing:
    """One version of the corpus.

    ``table``: one row an article as ``Store.table`` gives it, outlet never empty, rows numbered from 0.
    ``articles``: the same rows, coded. ``columns``: the user's own columns that sort articles into kinds,
    each with its values, most frequent first. ``months``: those with a dated article, YYYY-MM. ``recent``
    keeps results of selections of this version.
    """

    table: pd.DataFrame
    articles: Articles
    marks: Marks
    columns: Mapping[str, list[str]]
    months: list[str]
    recent: Recent

    @property
    def has_stories(self) -> bool:
        """Whether any two articles are known to be about one event."""
        return self.articles.known_stories > 0

    def rows(self, where: Any) -> pd.DataFrame:
        """Return some articles, by row numbers, with texts as Python's own and None where there is none."""
        return plain(self.table.iloc[where])

    def values(self, column: str) -> list[str]:
        """Return the values of a column, most frequent first."""
        if column in self.columns:
            return self.columns[column]
        return self.recent.get(("values", column), lambda: _values(self.articles, column))


def comparing(data: Data) -> Comparing:
    """Return the corpus ready for comparison, made once a version."""
    return data.cached("comparing", lambda: _make(data))


def sources_of(data: Data) -> pd.DataFrame:
    """Return one row a source and article (:meth:`Data.sources`), with the article's ``outlet``.

    Texts are categories, so that they are compared and counted as numbers.
    """

    def make() -> pd.DataFrame:
        import pandas as pd

        out = data.sources().copy(deep=False)
        corpus = comparing(data)
        coded = corpus.articles.codes("outlet")
        out["name"] = fold_names(out["name"])
        codes = coded.codes[out["row"].to_numpy()]
        out["outlet"] = pd.Categorical.from_codes(codes, categories=pd.Index(coded.names))
        return out

    return data.cached("comparing-sources", make)


def heard_of(data: Data, outlet: str = "") -> pd.DataFrame:
    """Return one row a source name (:func:`framing.heard.heard`), of one outlet or of all."""

    def make() -> pd.DataFrame:
        sources = sources_of(data)
        return heard(sources[sources["outlet"] == outlet] if outlet else sources)

    if outlet:
        return comparing(data).recent.get(("heard", outlet), make)
    return data.cached("heard", make)


def _make(data: Data) -> Comparing:
    import numpy as np

    table, marks = data.articles(), data.marks()
    articles = Articles(table)
    days = articles.days
    months = np.unique(days[~np.isnat(days)].astype("datetime64[M]"))
    if len(table):
        # Coded here already, so that the first selection by them does not wait.
        articles.codes("outlet"), articles.stories
    if len(table) > _MANY:
        settle()
    return Comparing(
        table=table,
        articles=articles,
        marks=marks,
        columns={name: _values(articles, name) for name in grouping_columns(table, prefix=EXTRA)},
        months=[str(month) for month in months],
        recent=Recent(),
    )


def settle() -> None:
    """Put what is loaded for good out of the garbage collector's sight: it would look through it again and
    again while a page is drawn, and find nothing."""
    import gc

    gc.collect()
    gc.freeze()


def _values(articles: Articles, column: str) -> list[str]:
    import numpy as np

    coded = articles.codes(column)
    return [coded.names[k] for k in np.argsort(-coded.counts(), kind="stable")]


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
            articles = comparing.articles
            flags = np.ones(len(articles), dtype=bool)
            for column, wanted in self.where:
                coded = articles.codes(column)
                flags &= np.logical_or.reduce([coded.flags(value) for value in wanted])
            # An article without a date compares as False with every day.
            if self.start:
                flags &= articles.days >= np.datetime64(self.start)
            if self.end:
                flags &= articles.days <= np.datetime64(self.end)
            return flags

        return comparing.recent.get(("mask", self), make)


class Compared(NamedTuple):
    """The articles of two groups: their row numbers in the corpus, themselves and two flags."""

    rows: np.ndarray
    articles: Articles
    is_a: np.ndarray
    is_b: np.ndarray


def compared(corpus: Comparing, is_a: np.ndarray, is_b: np.ndarray, key: object) -> Compared:
    """Return two groups cut out of the corpus; ``key`` names them, so that they are cut once."""
    import numpy as np

    def make() -> Compared:
        rows = np.flatnonzero(is_a | is_b)
        return Compared(rows, corpus.articles.at(rows), is_a[rows], is_b[rows])

    return corpus.recent.get(("compared", key), make)


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
