"""One row an outlet: its rate, the mean of its articles, n, and the interval where n allows one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from framing.comparison.bootstrap import bounds, resampled_ratios
from framing.comparison.measures import Voice, amounts, find_measure, story_codes

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
    table: pd.DataFrame,
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

    values = table[by]
    if groups is None:
        groups = list(values.value_counts().index)
    stories = story_codes(table)
    names = [find_measure(m) for m in measures]
    pairs = [amounts(table, m, voice=voice, pooled=pooled) for m in names]
    plain = [amounts(table, m, voice=voice, pooled=False) for m in names]
    counted = [amounts(table, m, voice=voice) if m.marks else None for m in names]
    rows = []
    for group in groups:
        mask = (values == group).to_numpy()
        where = np.flatnonzero(mask)
        above = np.stack([p.above[where] for p in pairs], axis=1)
        below = np.stack([p.below[where] for p in pairs], axis=1)
        here = stories[where]
        drawn = None
        for k, measure in enumerate(names):
            there = below[:, k] > 0
            n, s = int(there.sum()), len(np.unique(here[there]))
            enough = n >= MINIMUM_ARTICLES and s >= MINIMUM_STORIES
            low = high = low50 = high50 = float("nan")
            if enough:
                if drawn is None:
                    drawn = resampled_ratios(above, below, here)
                low, high = bounds(drawn[:, k], s, level=level)
                low50, high50 = bounds(drawn[:, k], s, level=0.5)
            count = counted[k]
            rows.append(
                (
                    group,
                    measure.name,
                    n,
                    s,
                    count.above[where].sum() if count else float("nan"),
                    count.below[where].sum() if count else float("nan"),
                    _ratio(above[:, k].sum(), below[:, k].sum()) * measure.scale,
                    _ratio(plain[k].above[where].sum(), plain[k].below[where].sum()) * measure.scale,
                    low * measure.scale,
                    high * measure.scale,
                    low50 * measure.scale,
                    high50 * measure.scale,
                    enough,
                )
            )
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _ratio(above: float, below: float) -> float:
    return float(above / below) if below else float("nan")
