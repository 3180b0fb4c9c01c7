"""Differences between two groups of articles, with something held constant or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.articles import Articles, distinct
from framing.comparison.bootstrap import (
    DRAWS,
    MANY_STORIES,
    SEED,
    intervals,
    resampled_ratios,
    resampled_sums,
)
from framing.comparison.measures import Amounts, Voice, amounts, find_measure
from framing.comparison.outlets import MINIMUM_ARTICLES, MINIMUM_STORIES

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


class Weights(NamedTuple):
    """What one unit of ``above`` in each article adds to a group's rate, before ``scale``.

    ``rate_a = sum(weight[is_a] * above)``, and so for b; rates under every choice (pooled or mean,
    story held or not) are such sums, which is why single entries add up to the difference.
    ``strata`` counts the values of the held column that both groups have (0 when nothing is held).
    """

    a: np.ndarray
    b: np.ndarray
    strata: int


def weights(
    table: pd.DataFrame | Articles, pair: Amounts, is_a: np.ndarray, is_b: np.ndarray, *, hold: str = ""
) -> Weights:
    """Return each article's weight in the two rates that are compared.

    With nothing held, a group's rate is ``sum(above) / sum(below)``. With a column held, only its values
    that both groups have count, and each value ``s`` weighs alike in both rates, by
    ``w_s = A_s B_s / (A_s + B_s)`` with ``A_s`` and ``B_s`` the two groups' ``below`` there (the
    Mantel-Haenszel weights), so that the difference is a mean of differences within values.

    Args:
        table: one row an article.
        pair: what is counted and in what (:func:`framing.comparison.measures.amounts`).
        is_a, is_b: one flag a row; no row in both.
        hold: "" for nothing, ``story``, or any other column of ``table``.

    References:
        Greenland, S., Robins, J. M. (1985). Estimation of a common effect parameter from sparse
        follow-up data. Biometrics 41, 55-68.
    """
    import numpy as np

    both_weights = np.zeros(len(is_a)), np.zeros(len(is_a))
    rows = [np.flatnonzero(flags) for flags in (is_a, is_b)]
    words = [pair.below[own] for own in rows]
    if not hold:
        for weight, own, below in zip(both_weights, rows, words, strict=True):
            total = below.sum()
            weight[own] = (below > 0) / total if total else 0.0
        return Weights(*both_weights, 0)
    codes, count = held_codes(table, hold)
    values = [codes[own] for own in rows]
    in_a, in_b = (
        np.bincount(of, weights=below, minlength=count) for of, below in zip(values, words, strict=True)
    )
    both = (in_a > 0) & (in_b > 0)
    w = np.divide(in_a * in_b, in_a + in_b, out=np.zeros(count), where=both)
    total = w.sum()
    if not total:
        return Weights(*both_weights, 0)
    for weight, own, below, of, inside in zip(both_weights, rows, words, values, (in_a, in_b), strict=True):
        per_word = np.divide(w, inside * total, out=np.zeros(count), where=both)
        weight[own] = per_word[of] * (below > 0)
    return Weights(*both_weights, int(both.sum()))


def held_codes(table: pd.DataFrame | Articles, hold: str) -> tuple[np.ndarray, int]:
    """Return one integer an article for the values of the held column, and how many there are.

    An article without a story is a story of its own; in any other column "no value" is one value.

    Raises:
        ValueError: when the table has no such column.
    """
    articles = Articles.of(table)
    if hold == "story":
        codes = articles.stories
        return codes, int(codes.max()) + 1 if len(codes) else 0
    if hold not in articles:
        raise ValueError(f"column {hold!r} cannot be held constant: the table has no such column")
    coded = articles.codes(hold)
    return coded.codes + 1, len(coded.names) + 1


def alike(articles: Articles, is_a: np.ndarray, is_b: np.ndarray, hold: str) -> np.ndarray:
    """Return the places of the articles whose value of the held column the other group has too."""
    import numpy as np

    codes, count = held_codes(articles, hold)
    both = np.ones(count, dtype=bool)
    for flags in (is_a, is_b):
        there = np.zeros(count, dtype=bool)
        there[codes[flags]] = True
        both &= there
    return np.flatnonzero((is_a | is_b) & both[codes])


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
    free = None if hold else _free_draws(pairs, is_a, is_b, stories)
    rows = []
    for k, name in enumerate(measures):
        pair = pairs[k]
        weight = weights(articles, pair, is_a, is_b, hold=hold)
        used_a, used_b = weight.a > 0, weight.b > 0
        rate_a = float(weight.a @ pair.above) if used_a.any() else float("nan")
        rate_b = float(weight.b @ pair.above) if used_b.any() else float("nan")
        sizes = int(used_a.sum()), int(used_b.sum())
        if hold == "story":
            units, least = weight.strata, MINIMUM_SHARED
        else:
            units, least = min(distinct(stories[used_a]), distinct(stories[used_b])), MINIMUM_STORIES
        drawn = None
        if min(sizes) >= MINIMUM_ARTICLES and units >= least:
            drawn = free[:, k] if free is not None else _draws(articles, pair, used_a, used_b, stories, hold)
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


def _free_draws(
    pairs: Sequence[Amounts], is_a: np.ndarray, is_b: np.ndarray, stories: np.ndarray
) -> np.ndarray:
    """Return the resamples of every measure's difference at once, ``(draws, measures)``."""
    import numpy as np

    drawn = []
    for k, flags in enumerate((is_a, is_b)):
        own = np.flatnonzero(flags)
        above, below = (np.stack([part[own] for part in parts]).T for parts in zip(*pairs, strict=True))
        drawn.append(resampled_ratios(above, below, stories[own], seed=SEED + k))
    return np.asarray(drawn[0] - drawn[1])


def _draws(
    table: Articles,
    pair: Amounts,
    is_a: np.ndarray,
    is_b: np.ndarray,
    stories: np.ndarray,
    hold: str,
) -> np.ndarray:
    import numpy as np

    codes, count = held_codes(table, hold)
    if hold == "story":
        a_above, a_below, b_above, b_below = (
            np.bincount(codes[own], weights=values[own], minlength=count)
            for own in (np.flatnonzero(is_a), np.flatnonzero(is_b))
            for values in pair
        )
        both = (a_below > 0) & (b_below > 0)
        total = a_below + b_below
        top = ((a_above * b_below - b_above * a_below)[both]) / total[both]
        bottom = (a_below * b_below)[both] / total[both]
        return resampled_ratios(top, bottom, np.arange(int(both.sum())))
    _, codes = np.unique(codes, return_inverse=True)
    if codes.max() >= _MOST_STRATA or distinct(stories[is_a | is_b]) >= MANY_STORIES:
        return _linear_draws(pair, is_a, is_b, stories, codes)
    member = codes[:, None] == np.arange(codes.max() + 1)
    sums = [
        resampled_sums(
            np.concatenate([member * pair.above[:, None], member * pair.below[:, None]], axis=1)[flags],
            stories[flags],
            seed=SEED + k,
        )
        for k, flags in enumerate((is_a, is_b))
    ]
    half = member.shape[1]
    (a_above, a_below), (b_above, b_below) = ((s[:, :half], np.maximum(s[:, half:], 0.0)) for s in sums)
    there = (a_below > 0) & (b_below > 0)
    total = np.where(there, a_below + b_below, 1.0)
    top = np.where(there, a_above * b_below - b_above * a_below, 0.0) / total
    bottom = np.where(there, a_below * b_below, 0.0) / total
    low = bottom.sum(axis=1)
    return np.asarray(np.divide(top.sum(axis=1), low, out=np.full(len(low), np.nan), where=low > 0))


def _linear_draws(
    pair: Amounts, is_a: np.ndarray, is_b: np.ndarray, stories: np.ndarray, codes: np.ndarray
) -> np.ndarray:
    """Return the resamples of a held difference through each article's influence on it.

    To first order the difference moves by the sum of its derivatives by each article's two amounts, so
    one column a group is resampled instead of two for each value of the held column (the infinitesimal
    jackknife; Efron, B., Tibshirani, R. (1993). An Introduction to the Bootstrap, ch. 22).
    """
    import numpy as np

    count = int(codes.max()) + 1
    a, big_a, b, big_b = (
        np.bincount(codes[own], weights=values[own], minlength=count)
        for own in (np.flatnonzero(is_a), np.flatnonzero(is_b))
        for values in pair
    )
    there = (big_a > 0) & (big_b > 0)
    total = np.where(there, big_a + big_b, 1.0)
    bottom = float((big_a * big_b / total)[there].sum())
    value = float(((a * big_b - b * big_a) / total)[there].sum()) / bottom
    both = (a + b) / total
    draws = np.full(DRAWS, value)
    for k, (flags, other, sign) in enumerate(((is_a, big_b, 1.0), (is_b, big_a, -1.0))):
        share = np.where(there, other / total, 0.0)[codes]
        slope = pair.above * share - pair.below * share * both[codes]
        influence = (sign * slope - value * pair.below * share**2) / bottom
        own = influence[flags]
        sums = resampled_sums(own[:, None], stories[flags], seed=SEED + k)[:, 0]
        draws = draws + sums - own.sum()
    return draws
