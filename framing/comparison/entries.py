"""The entries that carry a difference, and the difference without them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from framing.comparison.articles import Articles
from framing.comparison.differences import weights
from framing.comparison.marks import Marks, compared_rows
from framing.comparison.measures import Voice, amounts, find_measure

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

    A group's rate is a weighted sum of its marks (:func:`framing.comparison.differences.weights`), so
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
    articles, marks, is_a, is_b = compared_rows(table, marks, is_a, is_b)
    weight = weights(articles, amounts(articles, chosen, voice=voice, pooled=pooled), is_a, is_b, hold=hold)
    per_mark = mark_values(articles, voice, pooled)
    count = marks.count(voice)
    row = marks.of(chosen) & (count > 0) & (weight.a + weight.b > 0)[marks.article]
    article, entry, count = marks.article[row], marks.entry[row], count[row]
    size = len(marks.entries)
    value = count * per_mark[article] * chosen.scale
    weight_a, weight_b = weight.a[article], weight.b[article]
    in_a, in_b = weight_a > 0, weight_b > 0

    def total(values: np.ndarray) -> np.ndarray:
        return np.bincount(entry, weights=values, minlength=size)

    rate_a, rate_b = total(value * weight_a), total(value * weight_b)
    out = marks.entries[["entry", "category"]].copy()
    out["count_a"], out["count_b"] = total(count * in_a).astype(int), total(count * in_b).astype(int)
    # An article holds an entry once however many voices it stands in: it has one row.
    out["articles_a"], out["articles_b"] = total(in_a).astype(int), total(in_b).astype(int)
    out["rate_a"], out["rate_b"] = rate_a, rate_b
    out["contribution"] = rate_a - rate_b
    out = out[(out["count_a"] + out["count_b"] > 0) & ~out["entry"].isin(list(left_out))]
    out["without"] = out["contribution"].sum() - out["contribution"]
    order = out["contribution"].abs().sort_values(ascending=False, kind="stable").index
    return pd.DataFrame(out.loc[order, list(COLUMNS)]).reset_index(drop=True)


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
    row = struck[marks.entry]
    article = marks.article[row]
    fewer = {}
    for code, voice in enumerate(("narrator", "quote", "title")):
        name = f"n_{chosen.marks}_{voice}"
        held = np.bincount(article, weights=marks.counts[row, code], minlength=len(articles.table))
        fewer[name] = articles.table[name].to_numpy() - held
    return articles.replaced(fewer)
