"""The table of marks, coded as integers: one row an article and entry, found by article at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from framing.comparison.articles import Articles
from framing.comparison.measures import VOICES, Measure, Voice

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_VOICES = ("narrator", "quote", "title")


@dataclass(frozen=True)
class Marks:
    """One row an article and entry, in order of both. ``article`` is a row number of the table of articles.

    ``entries`` has the measure, category and entry of each code; ``counts[:, v]`` says how often, for the
    voices narrator, quote and title. The rows of article ``i`` are ``starts[i]`` to ``starts[i + 1]``.
    """

    article: np.ndarray
    entry: np.ndarray
    counts: np.ndarray
    entries: pd.DataFrame
    starts: np.ndarray

    def of(self, measure: Measure) -> np.ndarray:
        """Return a flag a row: entries of that measure."""
        import numpy as np

        is_measure = (self.entries["measure"] == measure.marks).to_numpy()
        return np.asarray(is_measure[self.entry])

    def count(self, voice: Voice) -> np.ndarray:
        """Return how often each row's entry stands in that voice, as floats."""
        first, *more = (self.counts[:, _VOICES.index(v)] for v in VOICES[voice])
        total = first.astype(float)
        for column in more:
            total += column
        return total

    def at(self, rows: np.ndarray) -> Marks:
        """Return the marks of some articles, which are then numbered from 0 in the order of ``rows``."""
        import numpy as np

        firsts = self.starts[rows]
        lengths = self.starts[rows + 1] - firsts
        starts = np.concatenate([[0], np.cumsum(lengths)])
        where = np.arange(starts[-1]) + np.repeat(firsts - starts[:-1], lengths)
        return Marks(
            article=np.repeat(np.arange(len(rows), dtype=np.int32), lengths),
            entry=self.entry[where],
            counts=self.counts[where],
            entries=self.entries,
            starts=starts,
        )


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

    where = _positions(table["id"], entries["id"])
    entry, names = _entry_codes(entries)
    voice = np.asarray(pd.Categorical(entries["voice"], categories=list(_VOICES)).codes)
    n = entries["n"].to_numpy()
    kept = (where >= 0) & (voice >= 0)
    if not kept.all():
        where, entry, voice, n = where[kept], entry[kept], voice[kept], n[kept]
    key = where.astype(np.int64) * max(len(names), 1) + entry
    order = np.argsort(key, kind="stable")
    key = key[order]
    first = np.ones(len(key), dtype=bool)
    first[1:] = key[1:] != key[:-1]
    counts = np.zeros((int(first.sum()), len(_VOICES)), dtype=np.uint16)
    np.add.at(counts, (np.cumsum(first) - 1, voice[order]), n[order].astype(np.uint16))
    article = where[order][first].astype(np.int32)
    sizes = np.bincount(article, minlength=len(table))
    return Marks(
        article=article,
        entry=entry[order][first].astype(np.int16 if len(names) < 2**15 else np.int32),
        counts=counts,
        entries=names,
        starts=np.concatenate([[0], np.cumsum(sizes)]),
    )


def _positions(ids: pd.Series[Any], marked: pd.Series[Any]) -> np.ndarray:
    """Return the row of the table that each mark is of; -1 where there is none."""
    import numpy as np
    import pandas as pd

    index = pd.Index(ids)
    if isinstance(marked.dtype, pd.CategoricalDtype):
        # Each article is looked up once, however many marks it has. Code -1 finds the last place.
        place = np.append(index.get_indexer(pd.Index(marked.cat.categories)), -1)
        return np.asarray(place[marked.cat.codes.to_numpy()])
    return np.asarray(index.get_indexer(pd.Index(marked)))


def _entry_codes(entries: pd.DataFrame) -> tuple[np.ndarray, pd.DataFrame]:
    """Return a code a row for its (measure, category, entry), and the three names of each code in order."""
    import numpy as np
    import pandas as pd

    columns = ("measure", "category", "entry")
    coded = [_sorted(entries[name]) for name in columns]
    shape = tuple(max(len(names), 1) for _, names in coded)
    joined = np.ravel_multi_index([codes for codes, _ in coded], shape) if len(entries) else np.zeros(0, int)
    there = np.bincount(joined, minlength=1) > 0 if len(entries) else np.zeros(1, dtype=bool)
    parts = np.unravel_index(np.flatnonzero(there), shape)
    frame = {
        name: np.array(names, dtype=object)[part] if len(names) else np.zeros(0, dtype=object)
        for name, part, (_, names) in zip(columns, parts, coded, strict=True)
    }
    return (np.cumsum(there) - 1)[joined], pd.DataFrame(frame)


def _sorted(values: pd.Series[Any]) -> tuple[np.ndarray, list[str]]:
    import pandas as pd

    made = values.astype(str) if not isinstance(values.dtype, pd.CategoricalDtype) else values
    held = pd.Categorical(made)
    ordered = held.set_categories(sorted(held.categories))
    return ordered.codes.astype("int64"), [str(name) for name in ordered.categories]


def compared_rows(
    table: pd.DataFrame | Articles, marks: Marks, is_a: np.ndarray, is_b: np.ndarray
) -> tuple[Articles, Marks, np.ndarray, np.ndarray]:
    """Return articles, marks and the two flags for the compared articles alone, numbered anew."""
    import numpy as np

    articles = Articles.of(table)
    kept = is_a | is_b
    if kept.all():
        return articles, marks, is_a, is_b
    rows = np.flatnonzero(kept)
    return articles.at(rows), marks.at(rows), is_a[rows], is_b[rows]
