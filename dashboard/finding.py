"""Finding an article by its id, or by its token, among a million: whole numbers in order, no dictionary."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_CHUNK = 100_000


class Places:
    """The rows of texts in a column, by a number made of each text.

    Args:
        texts: one text a row.
        number: makes a number below 2**62 of a text.

    Example:
        >>> import pandas as pd
        >>> places = Places(pd.Series(["a", "b"]), lambda text: len(text))
        >>> places.rows(1).tolist(), places.rows(2).tolist()
        ([0, 1], [])
    """

    def __init__(self, texts: pd.Series[Any], number: Callable[[str], int]) -> None:
        import numpy as np

        found = np.empty(len(texts), dtype=np.int64)
        for start in range(0, len(texts), _CHUNK):
            some = texts.iloc[start : start + _CHUNK].to_numpy(dtype=object)
            found[start : start + len(some)] = [number(str(text)) for text in some]
        self._order = np.argsort(found, kind="stable").astype(np.int32)
        self._numbers = found[self._order]

    def rows(self, number: int) -> np.ndarray:
        """Return the rows that have this number, in order."""
        import numpy as np

        low, high = np.searchsorted(self._numbers, [number, number + 1])
        return np.asarray(self._order[low:high])


class Ids:
    """The ids of articles; ``in`` asks whether there is one."""

    def __init__(self, ids: pd.Series[Any]) -> None:
        self._ids = ids
        self._places = Places(ids, _number)

    def row(self, article_id: str) -> int | None:
        """Return the row of an article, or None."""
        for row in self._places.rows(_number(article_id)).tolist():
            if str(self._ids.iat[row]) == article_id:
                return int(row)
        return None

    def __contains__(self, article_id: object) -> bool:
        return isinstance(article_id, str) and self.row(article_id) is not None


def _number(text: str) -> int:
    # Python's own hash differs from start to start, which nobody sees: it is made and asked in one process.
    return hash(text) >> 2
