"""Rates over time: one row a group and year, month or week, with n."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from framing.comparison.articles import Articles, numbered
from framing.comparison.differences import MINIMUM_SHARED
from framing.comparison.held import alike, equal_factors, held_codes
from framing.comparison.measures import Voice, amounts, find_measure
from framing.comparison.outlets import MINIMUM_ARTICLES, MINIMUM_STORIES

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

Period = Literal["year", "month", "week"]
PERIODS = ("year", "month", "week")
COLUMNS = ("group", "period", "articles", "stories", "rate", "low", "high", "enough")


def rates_over_time(
    table: pd.DataFrame | Articles,
    measure: str,
    groups: Sequence[str],
    *,
    by: str = "outlet",
    period: Period = "month",
    voice: Voice = "narrator",
    pooled: bool = True,
    level: float = 0.95,
    hold: str = "",
) -> pd.DataFrame:
    """Return the rate of each group in each year, month or week.

    With few articles a period, resampling every cell would cost more than it says; the interval is the
    usual one of a ratio of cluster totals: ``r +- t SE`` with
    ``SE^2 = S / (S - 1) * sum_s (above_s - r below_s)^2 / (sum below)^2`` over the S stories of the cell
    and Student's t at ``S - 1`` degrees of freedom; a rate is never below 0.

    Args:
        table: one row an article, column ``date`` (ISO text or None).
        measure, by, voice, pooled: as in :func:`framing.comparison.outlets.group_rates`.
        groups: values of ``by``, in the order wanted.
        period: year, month, or week (Monday to Sunday).
        level: of the interval.
        hold: "" for nothing, ``story``, or another column, of exactly two groups: in each period only its
            values that both groups have count, each weighing alike in both
            (:func:`framing.comparison.held.equal_factors`). A story stands in the period of its first
            dated article, so that its articles stay together.

    Returns:
        One row a group and period that has a value, in order of group and time, columns :data:`COLUMNS`;
        ``period`` is the period's first day. Undated articles are left out: say how many.

    Raises:
        ValueError: for an unknown period, or something held of other than two groups.

    References:
        Cochran, W. G. (1977). Sampling Techniques, 3rd ed., section 9A.5. New York: Wiley.
    """
    import numpy as np
    import pandas as pd
    from scipy.special import stdtrit

    if period not in PERIODS:
        raise ValueError(f"period {period!r} is unknown; use year, month or week")
    if hold and len(groups) != 2:
        raise ValueError(f"hold={hold!r} takes two groups, not {len(groups)}; give two, or hold nothing")
    chosen = find_measure(measure)
    articles = Articles.of(table).among(by, groups)
    articles = articles.at(~np.isnat(articles.days))
    if hold:
        coded = articles.codes(by)
        articles = articles.at(alike(articles, coded.flags(groups[0]), coded.flags(groups[1]), hold))
    pair = amounts(articles, chosen, voice=voice, pooled=pooled)
    there = pair.below > 0
    if not there.any():
        return pd.DataFrame(columns=list(COLUMNS))
    articles, above, below = articles.at(there), pair.above[there], pair.below[there]
    stories, sizes = numbered(articles.stories)
    coded = articles.codes(by)
    place = np.array([groups.index(name) if name in groups else -1 for name in coded.names])
    group, days = place[coded.codes], articles.days
    if hold == "story":
        days = _first_of(days, stories, len(sizes))
    starts, of_period = _periods(days, period)
    if hold:
        if hold == "story":
            # All articles of a story stand in one period: the story says both.
            strata = stories
        else:
            codes, count = held_codes(articles, hold)
            strata = numbered(of_period * count + codes)[0]
        factors = equal_factors(strata, below, group == 0, group == 1)
        factor = factors[0] + factors[1]
        kept = factor > 0
        if not kept.any():
            return pd.DataFrame(columns=list(COLUMNS))
        above, below = (above * factor)[kept], (below * factor)[kept]
        group, of_period, stories = group[kept], of_period[kept], stories[kept]
    cell = group * len(starts) + of_period
    # One row a cell and story first: the interval is one of story totals. Most stories are one article.
    lone, more = (np.flatnonzero(flags) for flags in (sizes[stories] == 1, sizes[stories] > 1))
    pairs, of_pair = np.unique(cell[more] * len(sizes) + stories[more], return_inverse=True)
    story_above, story_below = (
        np.concatenate([v[lone], np.bincount(of_pair, weights=v[more])]) for v in (above, below)
    )
    of_cell = np.concatenate([cell[lone], pairs // len(sizes)])
    cells = len(groups) * len(starts)
    n, s = np.bincount(cell, minlength=cells), np.bincount(of_cell, minlength=cells)
    total, words = (np.bincount(of_cell, weights=v, minlength=cells) for v in (story_above, story_below))
    rate = np.divide(total, words, out=np.zeros(cells), where=words > 0)
    squares = np.bincount(of_cell, (story_above - rate[of_cell] * story_below) ** 2, minlength=cells)
    shown = np.flatnonzero(n)
    n, s, rate, words, squares = n[shown], s[shown], rate[shown], words[shown], squares[shown]
    least = MINIMUM_SHARED if hold == "story" else MINIMUM_STORIES
    enough = (n >= MINIMUM_ARTICLES) & (s >= least)
    freedom = np.maximum(s - 1, 1)
    reach = stdtrit(freedom, 0.5 + level / 2) * np.sqrt(s / freedom * squares) / words
    floor = 0.0 if (pair.above >= 0).all() else -np.inf
    return pd.DataFrame(
        {
            "group": [groups[int(k)] for k in shown // len(starts)],
            "period": starts[shown % len(starts)].astype("datetime64[ns]"),
            "articles": n,
            "stories": s,
            "rate": rate * chosen.scale,
            "low": np.where(enough, np.maximum(rate - reach, floor), np.nan) * chosen.scale,
            "high": np.where(enough, rate + reach, np.nan) * chosen.scale,
            "enough": enough,
        }
    )


def _periods(days: np.ndarray, period: Period) -> tuple[np.ndarray, np.ndarray]:
    """Return the first days of the periods that have articles, and the number of each article's period."""
    import numpy as np

    numbers = days.astype(np.int64)
    of_day, sizes = numbered(numbers - numbers.min())
    # A corpus has few different days: each is put into its period once.
    day = np.empty(len(sizes), dtype=np.int64)
    day[of_day] = numbers
    starts, of_start = np.unique(_first_days(day.astype("datetime64[D]"), period), return_inverse=True)
    return starts, of_start[of_day]


def _first_days(days: np.ndarray, period: Period) -> np.ndarray:
    """Return the first day of each day's year or month, or the Monday of its week."""
    import numpy as np

    if period != "week":
        return days.astype("datetime64[Y]" if period == "year" else "datetime64[M]").astype("datetime64[D]")
    number = days.astype(np.int64)
    # Day 0 was a Thursday.
    return np.asarray(number - (number + 3) % 7).astype("datetime64[D]")


def _first_of(days: np.ndarray, stories: np.ndarray, count: int) -> np.ndarray:
    """Return for each article the first day of its story."""
    import numpy as np

    first = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(first, stories, days.astype(np.int64))
    return np.asarray(first[stories].astype("datetime64[D]"))
