"""A table of articles as plain arrays: coded once, then gathered from by row numbers.

A data frame of sixty columns is dear to cut and its texts are dear to compare. Comparisons only ever need
a few number columns of some rows, and know groups and stories by number.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


class Coded(NamedTuple):
    """A column as integers: ``names[codes[i]]`` is the value of article ``i``, -1 where it has none."""

    codes: np.ndarray
    names: list[str]

    def flags(self, value: str | None) -> np.ndarray:
        """Return a flag an article: it has this value."""
        import numpy as np

        if value not in self.names:
            return np.zeros(len(self.codes), dtype=bool)
        return np.asarray(self.codes == self.names.index(value))

    def counts(self) -> np.ndarray:
        """Return how many articles have each value, in the order of ``names``."""
        import numpy as np

        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.names))


class Articles:
    """Some or all articles of a table, in its order; what is coded is coded for all of them once.

    Args:
        table: one row an article (``Store.table``); treated as read-only.

    Example:
        >>> import pandas as pd
        >>> all_ = Articles(pd.DataFrame({"outlet": ["A", "B", "A"], "words_total": [10, 20, 30]}))
        >>> all_.where("outlet", "A").floats("words_total").tolist()
        [10.0, 30.0]
    """

    def __init__(
        self, table: pd.DataFrame, rows: np.ndarray | None = None, *, kept: dict[str, Any] | None = None
    ) -> None:
        self.table = table
        self.rows = rows
        self._kept: dict[str, Any] = {} if kept is None else kept

    @classmethod
    def of(cls, table: pd.DataFrame | Articles) -> Articles:
        """Return ``table`` as articles; what is so already is given back."""
        return table if isinstance(table, Articles) else cls(table)

    def __len__(self) -> int:
        return len(self.table) if self.rows is None else len(self.rows)

    def __contains__(self, column: str) -> bool:
        return column in self.table

    def at(self, rows: np.ndarray) -> Articles:
        """Return the articles at these positions (or flags) among these articles."""
        import numpy as np

        if rows.dtype == bool:
            rows = np.flatnonzero(rows)
        return Articles(self.table, rows if self.rows is None else self.rows[rows], kept=self._kept)

    def where(self, column: str, value: str) -> Articles:
        """Return the articles that have this value."""
        return self.at(self.codes(column).flags(value))

    def among(self, column: str, values: Sequence[str]) -> Articles:
        """Return the articles that have one of these values."""
        import numpy as np

        coded = self.codes(column)
        # One place more: a missing value has code -1 and finds the last.
        wanted = np.array([*(name in set(values) for name in coded.names), False])
        return self.at(wanted[coded.codes])

    def replaced(self, columns: dict[str, np.ndarray]) -> Articles:
        """Return the same articles with other numbers in some columns (one value a row of the table)."""
        table = self.table.copy(deep=False)
        for name, values in columns.items():
            table[name] = values
        return Articles(table, self.rows, kept=self._kept)

    def cut(self, values: np.ndarray) -> np.ndarray:
        """Return the values of these articles, of one value a row of the table."""
        return values if self.rows is None else values[self.rows]

    def floats(self, column: str) -> np.ndarray:
        """Return a column of numbers; NaN where there is none."""
        import numpy as np

        values = self.table[column]
        if isinstance(values.dtype, np.dtype) and values.dtype.kind in "fiu":
            return self.cut(values.to_numpy()).astype(float)
        return self.cut(values.to_numpy(dtype=float, na_value=np.nan))

    def texts(self, column: str) -> np.ndarray:
        """Return a column as an array of objects, None where there is no value."""
        import numpy as np

        values = self.table[column] if self.rows is None else self.table[column].iloc[self.rows]
        out = np.array(values.to_numpy(dtype=object))
        out[values.isna().to_numpy()] = None
        return out

    def codes(self, column: str) -> Coded:
        """Return a column as integers; an empty text is no value."""
        whole: Coded | None = self._kept.get(column)
        if whole is None:
            whole = self._kept[column] = _coded(self.table[column])
        return Coded(self.cut(whole.codes), whole.names)

    @property
    def days(self) -> np.ndarray:
        """The date of each article as ``datetime64[D]``; NaT where there is none that can be read."""
        if "*days" not in self._kept:
            self._kept["*days"] = _days(self.table["date"])
        return self.cut(self._kept["*days"])

    @property
    def stories(self) -> np.ndarray:
        """One integer an article: equal within a story; an article without one has a number of its own."""
        return self.cut(self._stories()[0])

    @property
    def known_stories(self) -> int:
        """How many stories the table names; their numbers lie below this, lone articles' from it on."""
        return self._stories()[1]

    def _stories(self) -> tuple[np.ndarray, int]:
        import numpy as np

        if "*stories" not in self._kept:
            if "story" in self.table:
                codes, names = _coded(self.table["story"])
                lone = codes < 0
                numbers = codes.astype(np.int64)
                numbers[lone] = len(names) + np.arange(int(lone.sum()))
                self._kept["*stories"] = numbers, len(names)
            else:
                self._kept["*stories"] = np.arange(len(self.table)), 0
        found: tuple[np.ndarray, int] = self._kept["*stories"]
        return found


def _coded(values: pd.Series[Any]) -> Coded:
    import numpy as np
    import pandas as pd

    if isinstance(values.dtype, pd.CategoricalDtype):
        codes = values.cat.codes.to_numpy().astype(np.int32)
        names = [str(name) for name in values.cat.categories]
    else:
        found, known = pd.factorize(values)
        codes, names = found.astype(np.int32), [str(name) for name in known]
    kept = [name for name in dict.fromkeys(names) if name]
    if len(kept) < len(names):
        # 1 and "1" are one value to a reader, and an empty text is none. Code -1 finds the last place.
        number = {name: i for i, name in enumerate(kept)}
        codes = np.array([*(number.get(name, -1) for name in names), -1], dtype=np.int32)[codes]
    return Coded(codes, kept)


def _days(dates: pd.Series[Any]) -> np.ndarray:
    import numpy as np
    import pandas as pd

    # A corpus has few different dates: each is read once.
    codes, names = pd.factorize(dates)
    read = pd.to_datetime(pd.Series(names, dtype=object), errors="coerce", format="ISO8601", utc=True)
    days = read.dt.tz_localize(None).to_numpy().astype("datetime64[D]")
    return np.append(days, np.datetime64("NaT"))[codes]


def distinct(codes: np.ndarray) -> int:
    """Return how many different numbers there are; small whole numbers are counted without sorting."""
    import numpy as np

    return int(np.count_nonzero(np.bincount(codes))) if len(codes) else 0


def numbered(codes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the codes numbered anew from 0 without gaps, and how often each stands."""
    import numpy as np

    if not len(codes):
        return codes.astype(np.int64), np.zeros(0, dtype=np.int64)
    if (
        not np.issubdtype(codes.dtype, np.integer)
        or codes.min() < 0
        or codes.max() > 8 * len(codes) + 100_000
    ):
        _, inverse, sizes = np.unique(codes, return_inverse=True, return_counts=True)
        return inverse, sizes
    counts = np.bincount(codes)
    there = counts > 0
    return (np.cumsum(there) - 1)[codes], counts[there]
