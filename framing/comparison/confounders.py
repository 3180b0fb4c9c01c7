"""Which other columns differ between two groups, so that they might explain a difference."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from framing.comparison.articles import Articles

if TYPE_CHECKING:
    import pandas as pd

# A column with more values than this is a name or a number, not a kind of article.
MOST_VALUES = 200
# Columns that describe the record, not the article: they cannot explain a difference in wording.
_RECORD = frozenset({"file", "content_note", "content_fold", "note", "source_file", "row"})
COLUMNS = ("column", "values", "overlap", "largest", "share_a", "share_b")


def grouping_columns(table: pd.DataFrame, *, prefix: str = "extra.") -> list[str]:
    """Return the user's own columns that sort articles into kinds (2 to :data:`MOST_VALUES` values).

    Example:
        >>> import pandas as pd
        >>> genres = ["news", "news", "opinion", "news"]
        >>> table = pd.DataFrame({"extra.genre": genres, "extra.n": list("1234")})
        >>> grouping_columns(table)
        ['extra.genre']
    """
    out = []
    for name in table.columns:
        plain = str(name).removeprefix(prefix)
        if plain == str(name) or plain in _RECORD or plain.endswith("_known"):
            continue
        values, distinct = _values(table[name])
        if 2 <= distinct <= MOST_VALUES and 2 * distinct <= values:
            out.append(str(name))
    return out


def _values(column: pd.Series[Any]) -> tuple[int, int]:
    """Return how many articles have a value, and how many different values there are."""
    import numpy as np
    import pandas as pd

    if isinstance(column.dtype, pd.CategoricalDtype):
        # Counted by number: a million texts need not be made for it.
        codes = column.cat.codes.to_numpy()
        there = np.bincount(codes[codes >= 0], minlength=len(column.cat.categories))
        names = column.cat.categories[there > 0]
        return int(there.sum()), len({str(name) for name in names})
    values = column.dropna().astype(str)
    return len(values), values.nunique()


def uneven_columns(
    table: pd.DataFrame | Articles, a: str, b: str, columns: Sequence[str], *, by: str = "outlet"
) -> pd.DataFrame:
    """Return how far two groups differ in other columns (genre, section, topic, ...).

    ``overlap`` is the share that the two distributions have in common, ``sum(min(p_a, p_b))``: 1 when
    both have the same mixture, 0 when they share no value. A difference between the groups may be a
    difference between kinds of article wherever it is below 1 and the column is not held constant.

    Args:
        table: one row an article.
        a, b: values of the column ``by``.
        columns: the columns to look at; those in which neither group has two values are left out,
            unless the two differ.

    Returns:
        One row a column, least overlap first, columns :data:`COLUMNS`: ``largest`` is the value whose
        shares (``share_a``, ``share_b``, 0..1) lie farthest apart.

    References:
        Weitzman, M. S. (1970). Measures of overlap of income distributions. US Bureau of the Census,
        Technical Paper 22.
    """
    import numpy as np
    import pandas as pd

    articles = Articles.of(table)
    groups = [articles.where(by, group) for group in (a, b)]
    rows = []
    for column in columns:
        if column == by:
            continue
        names = np.array([*articles.codes(column).names, "(none)"], dtype=object)
        # A missing value has code -1: the last place.
        counts = [np.bincount(own.codes(column).codes % len(names), minlength=len(names)) for own in groups]
        there = (counts[0] + counts[1]) > 0
        share_a, share_b = (own[there] / max(own.sum(), 1) for own in counts)
        if len(share_a) < 2:
            continue
        apart = int(np.abs(share_a - share_b).argmax())
        overlap = float(np.minimum(share_a, share_b).sum())
        largest = str(names[there][apart])
        rows.append((column, len(share_a), overlap, largest, float(share_a[apart]), float(share_b[apart])))
    out = pd.DataFrame(rows, columns=list(COLUMNS))
    return out.sort_values("overlap", kind="stable").reset_index(drop=True)
