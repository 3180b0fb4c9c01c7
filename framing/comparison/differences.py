"""Differences between two groups of articles, with something held constant or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from framing.comparison.articles import Articles, distinct, numbered
from framing.comparison.bootstrap import (
    DRAWS,
    MANY_STORIES,
    SEED,
    intervals,
    resampled_ratios,
    resampled_sums,
)
from framing.comparison.held import alike
from framing.comparison.measures import Amounts, Voice, amounts, find_measure
from framing.comparison.outlets import MINIMUM_ARTICLES, MINIMUM_STORIES
from framing.comparison.weights import Sides

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

# With the story held constant each shared story is one observation.
MINIMUM_SHARED = 5
# Above so many values of a held column, resampling each value's sums costs more than it says.
_MOST_STRATA = 12
COLUMNS = (
    "a",
    "b",
    "measure",
    "rate_a",
    "rate_b",
    "difference",
    "low",
    "high",
    "low50",
    "high50",
    "low_all",
    "high_all",
    "articles_a",
    "articles_b",
    "units",
    "enough",
    "clear",
)


def differences(
    table: pd.DataFrame | Articles,
    a: str,
    b: str | None,
    measures: Sequence[str],
    *,
    by: str = "outlet",
    voice: Voice = "narrator",
    pooled: bool = True,
    hold: str = "",
    level: float = 0.95,
    comparisons: int | None = None,
) -> pd.DataFrame:
    """Return the difference ``a - b`` for each measure, with intervals.

    Nothing held: the two groups are resampled apart (stories, then articles within stories) and the
    difference of the two ratios is taken in each resample; where both cover the same stories this
    is wider than need be, never narrower. ``hold="story"``: the shared stories are resampled, each with
    both groups' articles. Another column held: both groups are resampled apart and put together again
    with Mantel-Haenszel weights in each resample (:func:`weights`).

    Args:
        table: one row an article.
        a, b: values of the column ``by``; ``b=None`` means every article that is not ``a``'s.
        measures: keys of :data:`framing.comparison.measures.MEASURES`.
        by, voice, pooled: as in :func:`framing.comparison.outlets.group_rates`.
        hold: "" for nothing, ``story``, or any other column.
        level: of each interval.
        comparisons: how many differences are read together; ``low_all`` and ``high_all`` are wide enough
            that all hold at ``level`` (Bonferroni). The number of ``measures`` when None.

    Returns:
        One row a measure, columns :data:`COLUMNS`. ``units`` is what the interval rests on: the smaller
        number of stories, or the number of shared stories when they are held. ``enough`` is False below
        :data:`MINIMUM_ARTICLES` articles or :data:`MINIMUM_STORIES` stories a group, or below
        :data:`MINIMUM_SHARED` shared stories; then there is no interval. ``clear`` says that the
        corrected interval leaves 0 out.
    """
    import numpy as np
    import pandas as pd

    articles = Articles.of(table)
    coded = articles.codes(by)
    is_a = coded.flags(a)
    is_b = coded.flags(b) if b is not None else ~is_a & (coded.codes >= 0)
    # With something held only articles of a value that both groups have weigh anything.
    keep = alike(articles, is_a, is_b, hold) if hold else np.flatnonzero(is_a | is_b)
    articles, is_a, is_b = articles.at(keep), is_a[keep], is_b[keep]
    count = comparisons or len(measures)
    stories = articles.stories
    pairs = [amounts(articles, name, voice=voice, pooled=pooled) for name in measures]
    sides = Sides.of(articles, is_a, is_b, hold)
    free = None if hold else _free_draws(pairs, sides.rows, stories)
    rows = []
    for k, name in enumerate(measures):
        pair = pairs[k]
        weight = sides.weigh(pair.below)
        used = [own[w > 0] for own, w in zip(sides.rows, (weight.a, weight.b), strict=True)]
        rate_a, rate_b = (
            float(w @ pair.above[own]) if len(there) else float("nan")
            for own, w, there in zip(sides.rows, (weight.a, weight.b), used, strict=True)
        )
        sizes = len(used[0]), len(used[1])
        if hold == "story":
            units, least = weight.strata, MINIMUM_SHARED
        else:
            units, least = min(distinct(stories[own]) for own in used), MINIMUM_STORIES
        drawn = None
        if min(sizes) >= MINIMUM_ARTICLES and units >= least:
            drawn = free[:, k] if free is not None else _draws(sides, pair, used, stories, hold)
        rows.append((a, b, *difference_row(name, (rate_a, rate_b), sizes, units, drawn, level, count)))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def difference_row(
    name: str,
    rates: tuple[float, float],
    sizes: tuple[int, int],
    units: int,
    drawn: np.ndarray | None,
    level: float,
    comparisons: int,
) -> tuple[object, ...]:
    """Return a row of the result from its third column on; ``drawn`` is None where there is too little."""
    limits = [(float("nan"), float("nan"))] * 3
    if drawn is not None:
        limits = intervals(drawn, units, [(level, 1), (0.5, 1), (level, comparisons)])
    scale = find_measure(name).scale
    values = [*rates, rates[0] - rates[1], *(bound for pair in limits for bound in pair)]
    scaled = [value * scale for value in values]
    clear = drawn is not None and (scaled[-2] > 0 or scaled[-1] < 0)
    return (name, *scaled, *sizes, units, drawn is not None, clear)


def _free_draws(pairs: Sequence[Amounts], rows: Sequence[np.ndarray], stories: np.ndarray) -> np.ndarray:
    """Return the resamples of every measure's difference at once, ``(draws, measures)``."""
    import numpy as np

    drawn = []
    for k, own in enumerate(rows):
        above, below = (np.stack([part[own] for part in parts]).T for parts in zip(*pairs, strict=True))
        drawn.append(resampled_ratios(above, below, stories[own], seed=SEED + k))
    return np.asarray(drawn[0] - drawn[1])


def _draws(
    sides: Sides, pair: Amounts, used: Sequence[np.ndarray], stories: np.ndarray, hold: str
) -> np.ndarray:
    """Return the resamples of a difference with something held; ``used``: the rows of a and b that weigh."""
    import numpy as np

    codes, count = sides.codes, sides.size
    if hold == "story":
        (a_above, a_below), (b_above, b_below) = _sums(pair, used, codes, count)
        both = (a_below > 0) & (b_below > 0)
        total = a_below + b_below
        top = ((a_above * b_below - b_above * a_below)[both]) / total[both]
        bottom = (a_below * b_below)[both] / total[both]
        return resampled_ratios(top, bottom, np.arange(int(both.sum())))
    codes, sizes = numbered(codes)
    if len(sizes) > _MOST_STRATA or distinct(stories[np.concatenate(used)]) >= MANY_STORIES:
        return _linear_draws(pair, used, stories, codes)
    member = codes[:, None] == np.arange(len(sizes))
    columns = np.concatenate([member * pair.above[:, None], member * pair.below[:, None]], axis=1)
    sums = [resampled_sums(columns[own], stories[own], seed=SEED + k) for k, own in enumerate(used)]
    half = member.shape[1]
    (a_above, a_below), (b_above, b_below) = ((s[:, :half], np.maximum(s[:, half:], 0.0)) for s in sums)
    there = (a_below > 0) & (b_below > 0)
    total = np.where(there, a_below + b_below, 1.0)
    top = np.where(there, a_above * b_below - b_above * a_below, 0.0) / total
    bottom = np.where(there, a_below * b_below, 0.0) / total
    low = bottom.sum(axis=1)
    return np.asarray(np.divide(top.sum(axis=1), low, out=np.full(len(low), np.nan), where=low > 0))


def _sums(
    pair: Amounts, used: Sequence[np.ndarray], codes: np.ndarray, count: int
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return each group's two amounts added up by value of what is held."""
    import numpy as np

    def total(values: np.ndarray, own: np.ndarray) -> np.ndarray:
        return np.bincount(codes[own], weights=values[own], minlength=count)

    return [(total(pair.above, own), total(pair.below, own)) for own in used]


def _linear_draws(
    pair: Amounts, used: Sequence[np.ndarray], stories: np.ndarray, codes: np.ndarray
) -> np.ndarray:
    """Return the resamples of a held difference through each article's influence on it.

    To first order the difference moves by the sum of its derivatives by each article's two amounts, so
    one column a group is resampled instead of two for each value of the held column (the infinitesimal
    jackknife; Efron, B., Tibshirani, R. (1993). An Introduction to the Bootstrap, ch. 22).
    """
    import numpy as np

    (a, big_a), (b, big_b) = _sums(pair, used, codes, int(codes.max()) + 1)
    there = (big_a > 0) & (big_b > 0)
    total = np.where(there, big_a + big_b, 1.0)
    bottom = float((big_a * big_b / total)[there].sum())
    value = float(((a * big_b - b * big_a) / total)[there].sum()) / bottom
    both = (a + b) / total
    draws = np.full(DRAWS, value)
    for k, (own, other, sign) in enumerate(zip(used, (big_b, big_a), (1.0, -1.0), strict=True)):
        of, above, below = codes[own], pair.above[own], pair.below[own]
        share = np.where(there, other / total, 0.0)[of]
        slope = above * share - below * share * both[of]
        influence = (sign * slope - value * below * share**2) / bottom
        sums = resampled_sums(influence[:, None], stories[own], seed=SEED + k)[:, 0]
        draws = draws + sums - influence.sum()
    return draws
