"""The table of marks, coded as integers: a million rows are filtered and counted in milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.comparison.measures import VOICES, Measure, Voice

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_VOICES = ("narrator", "quote", "title")


@dataclass(frozen=True)
class Marks:
    """One row an article, entry and voice. ``article`` is a row number of the table of articles.

    ``entries[e]`` is the (measure, category, entry) of code ``e``; ``count`` says how often.
    """

    article: np.ndarray
    entry: np.ndarray
    voice: np.ndarray
    count: np.ndarray
    entries: pd.DataFrame
    articles: int

    def of(self, measure: Measure, voice: Voice) -> np.ndarray:
        """Return a flag a row: marks of that measure in that voice."""
        import numpy as np

        wanted = np.zeros(len(_VOICES), dtype=bool)
        wanted[[_VOICES.index(v) for v in VOICES[voice]]] = True
        is_measure = (self.entries["measure"] == measure.marks).to_numpy()
        return np.asarray(is_measure[self.entry] & wanted[self.voice])


def code_marks(table: pd.DataFrame, entries: pd.DataFrame) -> Marks:
    """Code the table of marks against the table of articles.

    Args:
        table: one row an article, column ``id``.
        entries: columns ``id``, ``measure``, ``category``, ``entry``, ``voice``, ``n``. Rows of articles
            that are not in ``table`` are left out.

    Returns:
        The coded marks; article numbers are positions in ``table``.
    """
    import numpy as np
    import pandas as pd

    where = pd.Index(table["id"]).get_indexer(entries["id"])
    kept = where >= 0
    entries, where = entries[kept], where[kept]
    keys = ["measure", "category", "entry"]
    grouped = entries.groupby(keys, observed=True, sort=True)
    names = grouped.size().index.to_frame(index=False)[keys].astype(str)
    voices = pd.Categorical(entries["voice"], categories=list(_VOICES)).codes
    return Marks(
        article=where.astype(np.int32),
        entry=grouped.ngroup().to_numpy(dtype=np.int32),
        voice=np.asarray(voices, dtype=np.int8),
        count=entries["n"].to_numpy(dtype=float),
        entries=names,
        articles=len(table),
    )


def compared_rows(
    table: pd.DataFrame, marks: Marks, is_a: np.ndarray, is_b: np.ndarray
) -> tuple[pd.DataFrame, Marks, np.ndarray, np.ndarray]:
    """Return the table, the marks and the two flags for the compared articles alone, numbered anew."""
    import numpy as np

    kept = is_a | is_b
    number = np.cumsum(kept) - 1
    rows = kept[marks.article]
    own = Marks(
        article=number[marks.article[rows]].astype(np.int32),
        entry=marks.entry[rows],
        voice=marks.voice[rows],
        count=marks.count[rows],
        entries=marks.entries,
        articles=int(kept.sum()),
    )
    return table[kept], own, is_a[kept], is_b[kept]
