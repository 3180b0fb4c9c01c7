"""The entries that carry a difference, and the difference without them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from framing.comparison.articles import Articles
from framing.comparison.held import alike
from framing.comparison.marks import PARTS, Marks
from framing.comparison.measures import Voice, amounts, find_measure
from framing.comparison.weights import weights

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

COLUMNS = (
    "entry",
    "category",
    "count_a",
    "count_b",
    "articles_a",
    "articles_b",
    "rate_a",
    "rate_b",
    "contribution",
    "without",
)


def carriers(
    table: pd.DataFrame | Articles,
    marks: Marks,
    is_a: np.ndarray,
    is_b: np.ndarray,
    measure: str,
    *,
    voice: Voice = "narrator",
    pooled: bool = True,
    hold: str = "",
    left_out: Collection[str] = (),
) -> pd.DataFrame:
    """Split the difference of two groups into what each entry adds to it.

    A group's rate is a weighted sum of its marks (:func:`framing.comparison.weights.weights`), so
    the difference is exactly the sum over entries of ``rate_a - rate_b`` of that entry: its
    ``contribution``. ``without`` is the difference with this one entry struck from the lexicon
    (leave-one-out): when it turns round or vanishes, one word carries the finding.

    Args:
        table: one row an article, all rows that ``marks`` was coded against.
        marks: from :func:`framing.comparison.marks.code_marks`.
        is_a, is_b: one flag a row of ``table``.
        measure: loaded, hedging or booster.
        voice, pooled, hold: as in :func:`framing.comparison.differences.differences`.
        left_out: entries already struck; they are not in the result and ``without`` is without them too.

    Returns:
        One row an entry, largest absolute contribution first, columns :data:`COLUMNS`. Counts and
        articles are plain counts in the groups (of the articles compared); rates are per 1,000 words.

    Raises:
        ValueError: for a measure that does not count marks.
    """
    import numpy as np
    import pandas as pd

    chosen = find_measure(measure)
    if not chosen.marks:
        raise ValueError(f"measure {measure!r} is not a count of marks; use loaded, hedging or booster")
    articles = Articles.of(table)
    rows = alike(articles, is_a, is_b, hold) if hold else np.flatnonzero(is_a | is_b)
    own = articles.at(rows)
    weight = weights(own, amounts(own, chosen, voice=voice, pooled=pooled), is_a[rows], is_b[rows], hold=hold)
    # Which of the two rates an article weighs in, and how much one mark of it adds there.
    side = np.zeros(len(articles), dtype=np.uint8)
    side[rows] = (weight.a > 0) + 2 * (weight.b > 0)
    worth = np.zeros(len(articles))
    worth[rows] = mark_values(own, voice, pooled) * chosen.scale * (weight.a + weight.b)
    codes = marks.codes_of(chosen)
    entry, article, count = marks.found(side > 0, voice, codes=codes)
    size = codes[1] - codes[0]
    # Entries of b stand behind those of a: one pass makes the sums of both.
    key = entry - codes[0] + size * (side[article] == 2)

    def total(values: np.ndarray | None) -> np.ndarray:
        return np.bincount(key, weights=values, minlength=2 * size).reshape(2, size)

    counts = total(count).astype(int)
    # An article holds an entry once however many voices it stands in: it has one row.
    articles_with = total(None).astype(int)
    rates = total(count * worth[article])
    adds = rates[0] - rates[1]
    names, struck = marks.names[slice(*codes)], set(left_out)
    kept = counts.sum(axis=0) > 0
    kept &= np.fromiter((name not in struck for name in names), dtype=bool, count=size)
    shown = np.flatnonzero(kept)
    order = shown[np.argsort(-np.abs(adds[shown]), kind="stable")]
    categories = marks.categories[slice(*codes)]
    return pd.DataFrame(
        {
            "entry": pd.Series([names[k] for k in order.tolist()], dtype=object),
            "category": pd.Series([categories[k] for k in order.tolist()], dtype=object),
            **{
                f"{name}_{side}": sums[k, order]
                for name, sums in (("count", counts), ("articles", articles_with), ("rate", rates))
                for k, side in enumerate("ab")
            },
            "contribution": adds[order],
            "without": adds[shown].sum() - adds[order],
        },
        columns=list(COLUMNS),
    )


def mark_values(table: pd.DataFrame | Articles, voice: Voice, pooled: bool) -> np.ndarray:
    """Return what one mark is worth in each article: 1 when pooled, else one over the article's words."""
    import numpy as np

    if pooled:
        return np.ones(len(table))
    words = amounts(table, "loaded", voice=voice).below
    return np.asarray(np.divide(1.0, words, out=np.zeros(len(table)), where=words > 0))


def without_entries(
    table: pd.DataFrame | Articles, marks: Marks, measure: str, left_out: Collection[str]
) -> Articles:
    """Return the articles with the marks of some entries struck, as if the lexicon never had them.

    Only the counts of ``measure`` change; every rate, interval and difference can then be taken of the
    new table in the usual way.
    """
    import numpy as np

    chosen = find_measure(measure)
    struck = (
        (marks.entries["measure"] == chosen.marks) & marks.entries["entry"].isin(list(left_out))
    ).to_numpy()
    articles = Articles.of(table)
    if not chosen.marks or not struck.any():
        return articles
    size = len(articles.table)
    fewer = {f"n_{chosen.marks}_{voice}": np.zeros(size, dtype=np.int64) for voice in PARTS}
    for code in np.flatnonzero(struck).tolist():
        rows = marks.rows_of(code)
        for voice, counts in zip(PARTS, marks.counts[:, rows], strict=True):
            # An entry has one row an article.
            fewer[f"n_{chosen.marks}_{voice}"][marks.article[rows]] += counts
    for name, held in fewer.items():
        fewer[name] = articles.table[name].to_numpy() - held
    return articles.replaced(fewer)
