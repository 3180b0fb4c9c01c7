"""Which kinds of source each outlet hears: shares of its attributions, with intervals where n allows one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from framing.comparison.articles import Articles, distinct
from framing.comparison.bootstrap import intervals, ratios, resampled_sums
from framing.comparison.outlets import MINIMUM_ARTICLES, MINIMUM_STORIES

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "outlet",
    "kind",
    "attributions",
    "total",
    "share",
    "articles",
    "stories",
    "low",
    "high",
    "enough",
)


def kind_shares(
    sources: pd.DataFrame, table: pd.DataFrame | Articles, outlets: Sequence[str], *, level: float = 0.95
) -> pd.DataFrame:
    """Return which kinds of source each outlet hears, as shares of its attributions to a source.

    Intervals as in :func:`framing.comparison.outlets.group_rates`: stories resampled, then articles within
    stories, so that forty statements in one article count as one article's choice.

    Args:
        sources: one row a source and article, columns row (the article's place in ``table``), kind and
            attributions.
        table: one row an article.
        outlets: those wanted, in this order; one without attributions is left out.
        level: of the interval.

    Returns:
        One row an outlet and kind that it hears, columns :data:`COLUMNS`: ``share`` is 0..1, ``total`` the
        attributions of the outlet, ``articles`` and ``stories`` those with an attribution. ``low`` and
        ``high`` are NaN, and ``enough`` False, below five of these articles or two of these stories.
    """
    import numpy as np
    import pandas as pd

    if sources.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    articles = Articles.of(table)
    held = pd.Categorical(sources["kind"]).remove_unused_categories()
    kinds = [str(kind) for kind in held.categories]
    place = sources["row"].to_numpy() * len(kinds) + held.codes
    weights = sources["attributions"].to_numpy(dtype=float)
    counts = np.bincount(place, weights=weights, minlength=len(articles) * len(kinds))
    counts = counts.reshape(len(articles), len(kinds))
    quotes = counts.sum(axis=1) > 0
    coded = articles.codes("outlet")
    rows = []
    for outlet in outlets:
        there = np.flatnonzero(coded.flags(outlet) & quotes)
        if not len(there):
            continue
        own, here = counts[there], articles.at(there).stories
        heard = np.flatnonzero(own.sum(axis=0) > 0)
        total, n, s = own.sum(), len(there), distinct(here)
        enough = n >= MINIMUM_ARTICLES and s >= MINIMUM_STORIES
        drawn = None
        if enough:
            sums = resampled_sums(np.column_stack([own[:, heard], own.sum(axis=1)]), here)
            above, below = sums[:, :-1], np.repeat(sums[:, -1:], len(heard), axis=1)
            drawn = ratios(np.concatenate([above, below], axis=1))
        for k, kind in enumerate(heard):
            low, high = (float("nan"),) * 2
            if drawn is not None:
                low, high = (min(1.0, max(0.0, v)) for v in intervals(drawn[:, k], s, [(level, 1)])[0])
            mine = own[:, kind].sum()
            rows.append((outlet, kinds[kind], int(mine), int(total), mine / total, n, s, low, high, enough))
    return pd.DataFrame(rows, columns=list(COLUMNS))
