"""Each group against all the others together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from framing.comparison.articles import Articles, distinct, numbered
from framing.comparison.bootstrap import (
    MANY_STORIES,
    SEED,
    Moments,
    draw_sums,
    moments,
    ratios,
    resampled_ratios,
    story_totals,
)
from framing.comparison.differences import COLUMNS, difference_row, differences
from framing.comparison.measures import Voice, amounts
from framing.comparison.outlets import MINIMUM_ARTICLES, MINIMUM_STORIES

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


def against_rest(
    table: pd.DataFrame | Articles,
    groups: Sequence[str],
    measure: str,
    *,
    by: str = "outlet",
    voice: Voice = "narrator",
    pooled: bool = True,
    level: float = 0.95,
    rows: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Return each group's difference from all the other groups together, corrected for their number.

    The same as :func:`framing.comparison.differences.differences` with ``b=None`` for each group. The
    others' resamples come from moments that are taken of all groups once: a group's own stories are
    taken out of them, so that a corpus is read once and not once a group.

    Args:
        table: one row an article; rows of other groups are left out.
        groups: values of ``by``, at least two.
        measure, by, voice, pooled, level: as in :func:`differences`.
        rows: those of ``groups`` that the answer is wanted for, None for all. The others and the
            correction stay those of all ``groups``; with few stories a row takes a pass over the corpus.

    Returns:
        One row a group of ``rows``, columns of :func:`differences`; ``b`` is None.
    """
    import numpy as np
    import pandas as pd

    articles = Articles.of(table).among(by, groups)
    wanted = groups if rows is None else [group for group in groups if group in set(rows)]
    if not wanted or not len(articles):
        return pd.DataFrame(columns=list(COLUMNS))
    coded = articles.codes(by)
    pair = amounts(articles, measure, voice=voice, pooled=pooled)
    columns = np.stack([pair.above, pair.below]).T
    stories, sizes = numbered(articles.stories)
    every = story_totals(columns, stories, len(sizes))
    whole = moments(columns, stories, sizes)
    there = pair.below > 0
    # How many articles with a value each story has: it tells which stories the others still have.
    valued = np.bincount(stories[there], minlength=len(sizes))
    made: list[tuple[object, ...]] = []
    for group in wanted:
        own = np.flatnonzero(coded.flags(group))
        touched, of_touched = np.unique(stories[own], return_inverse=True)
        mine = columns[own]
        rest = _others(whole, every[touched], sizes[touched], mine, of_touched)
        used = there[own]
        n_a, n_b = int(used.sum()), int(there.sum()) - int(used.sum())
        left = valued[touched] - np.bincount(of_touched, weights=used, minlength=len(touched))
        units_b = int((valued > 0).sum()) - int(((valued[touched] > 0) & (left <= 0)).sum())
        units = min(distinct(stories[own][used]), units_b)
        total = mine.sum(axis=0)
        rates = (_ratio(total), _ratio(columns.sum(axis=0) - total))
        drawn = None
        if min(n_a, n_b) >= MINIMUM_ARTICLES and units >= MINIMUM_STORIES:
            if rest.stories < MANY_STORIES:
                one = differences(
                    articles, group, None, [measure], by=by, voice=voice, pooled=pooled, level=level,
                    comparisons=len(groups),
                )  # fmt: skip
                made.append(tuple(one.iloc[0]))
                continue
            drawn = resampled_ratios(mine[:, 0], mine[:, 1], stories[own])
            drawn = drawn - ratios(draw_sums(rest, seed=SEED + 1))[:, 0]
        made.append(
            (group, None, *difference_row(measure, rates, (n_a, n_b), units, drawn, level, len(groups)))
        )
    return pd.DataFrame(made, columns=list(COLUMNS))


def _others(
    whole: Moments, totals: np.ndarray, sizes: np.ndarray, mine: np.ndarray, of_story: np.ndarray
) -> Moments:
    """Return the moments of all but one group's articles.

    Args:
        whole: moments of all articles.
        totals, sizes: of the stories that the group is in, with everybody's articles.
        mine: one row an article of the group; ``of_story`` says which of those stories it is of.
    """
    import numpy as np

    counts = np.bincount(of_story, minlength=len(sizes))
    rest = totals - story_totals(mine, of_story, len(sizes))
    left = sizes - counts
    kept = left > 0
    between = whole.between - totals.T @ totals + rest.T @ rest
    inside = totals.T @ (totals / sizes[:, None]) - rest[kept].T @ (rest[kept] / left[kept][:, None])
    return Moments(
        whole.stories - int((~kept).sum()),
        whole.total - mine.sum(axis=0),
        between,
        whole.within - mine.T @ mine + inside,
    )


def _ratio(sums: np.ndarray) -> float:
    return float(sums[0] / sums[1]) if sums[1] > 0 else float("nan")
