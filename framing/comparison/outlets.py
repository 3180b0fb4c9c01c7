"""One row an outlet: its rate, the mean of its articles, n, and the interval where n allows one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from framing.comparison.articles import Articles, distinct
from framing.comparison.bootstrap import intervals, resampled_ratios
from framing.comparison.measures import Voice, amounts, find_measure

if TYPE_CHECKING:
    import pandas as pd

# Below either, an outlet's dots are shown and nothing is said about the outlet.
MINIMUM_ARTICLES = 5
MINIMUM_STORIES = 2
COLUMNS = (
    "group",
    "measure",
    "articles",
    "stories",
    "marks",
    "words",
    "rate",
    "mean",
    "low",
    "high",
    "low50",
    "high50",
    "enough",
)


def group_rates(
    table: pd.DataFrame | Articles,
    measures: Sequence[str] = ("loaded",),
    *,
    by: str = "outlet",
    groups: Sequence[str] | None = None,
    voice: Voice = "narrator",
    pooled: bool = True,
    level: float = 0.95,
) -> pd.DataFrame:
    """Return the rates of outlets (or of the groups of any other column) with intervals.

    The rate of an outlet is the sum of its marks over the sum of its words; ``mean`` beside it is the
    mean of its articles' own rates, every article alike. Intervals: stories resampled, then articles
    within stories (:mod:`framing.comparison.bootstrap`). With fewer than :data:`MINIMUM_ARTICLES`
    articles or :data:`MINIMUM_STORIES` stories there is no interval and ``enough`` is False: the dots
    describe those articles, not the outlet.

    Args:
        table: one row an article.
        measures: keys of :data:`framing.comparison.measures.MEASURES`.
        by: the column whose values are the groups.
        groups: the groups wanted, in this order; all, by falling number of articles, when None.
        voice: whose words are counted.
        pooled: False makes ``rate`` the mean of the articles' rates as well.
        level: of ``low`` and ``high``; ``low50`` and ``high50`` are always the middle half.

    Returns:
        One row a measure and group, columns :data:`COLUMNS`. ``articles`` and ``stories`` count the
        articles that have a value; ``rate`` is NaN where none has. ``marks`` and ``words`` are what was
        divided (NaN for measures that are averages of scores).
    """
    import numpy as np
    import pandas as pd

    articles = Articles.of(table)
    coded = articles.codes(by)
    if groups is None:
        order = np.argsort(-coded.counts(), kind="stable")
        groups = [coded.names[k] for k in order if coded.counts()[k]]
    names = [find_measure(m) for m in measures]
    rows = []
    for group in groups:
        own = articles.at(coded.flags(group))
        pairs = [amounts(own, m, voice=voice, pooled=pooled) for m in names]
        above, below = (np.stack(parts).T for parts in zip(*pairs, strict=True))
        here = own.stories
        drawn = None
        for k, measure in enumerate(names):
            there = below[:, k] > 0
            n, s = int(there.sum()), distinct(here[there])
            enough = n >= MINIMUM_ARTICLES and s >= MINIMUM_STORIES
            limits = [(float("nan"), float("nan"))] * 2
            if enough:
                if drawn is None:
                    drawn = resampled_ratios(above, below, here)
                limits = intervals(drawn[:, k], s, [(level, 1), (0.5, 1)])
            counted = (pairs[k] if pooled else amounts(own, measure, voice=voice)) if measure.marks else None
            each = above[there, k] / below[there, k]
            rows.append(
                (
                    group,
                    measure.name,
                    n,
                    s,
                    counted.above.sum() if counted else float("nan"),
                    counted.below.sum() if counted else float("nan"),
                    _ratio(above[:, k].sum(), below[:, k].sum()) * measure.scale,
                    _ratio(each.sum(), n) * measure.scale,
                    *(bound * measure.scale for pair in limits for bound in pair),
                    enough,
                )
            )
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _ratio(above: float, below: float) -> float:
    return float(above / below) if below else float("nan")
