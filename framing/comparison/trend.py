"""Rates over time: one row a group and month or week, with n."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from framing.comparison.differences import MINIMUM_SHARED, held_codes
from framing.comparison.held import equal_factors
from framing.comparison.measures import Voice, amounts, find_measure, story_codes
from framing.comparison.outlets import MINIMUM_ARTICLES, MINIMUM_STORIES

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

Period = Literal["month", "week"]
_FREQUENCY = {"month": "M", "week": "W-SUN"}
COLUMNS = ("group", "period", "articles", "stories", "rate", "low", "high", "enough")


# A column that holds the result of :func:`days`, for tables that are asked again and again.
DAY = "day"


def days(table: pd.DataFrame) -> pd.Series[Any]:
    """Return the date of each article as a timestamp; NaT where there is none that can be read."""
    import pandas as pd

    if DAY in table:
        return table[DAY]
    return pd.to_datetime(table["date"], errors="coerce", format="ISO8601", utc=True).dt.tz_localize(None)


def rates_over_time(
    table: pd.DataFrame,
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
    """Return the rate of each group in each month or week.

    With few articles a period, resampling every cell would cost more than it says; the interval is the
    usual one of a ratio of cluster totals: ``r +- t SE`` with
    ``SE^2 = S / (S - 1) * sum_s (above_s - r below_s)^2 / (sum below)^2`` over the S stories of the cell
    and Student's t at ``S - 1`` degrees of freedom; a rate is never below 0.

    Args:
        table: one row an article, column ``date`` (ISO text or None).
        measure, by, voice, pooled: as in :func:`framing.comparison.outlets.group_rates`.
        groups: values of ``by``, in the order wanted.
        period: month, or week (Monday to Sunday).
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

    if period not in _FREQUENCY:
        raise ValueError(f"period {period!r} is unknown; use month or week")
    if hold and len(groups) != 2:
        raise ValueError(f"hold={hold!r} takes two groups, not {len(groups)}; give two, or hold nothing")
    chosen = find_measure(measure)
    pair = amounts(table, chosen, voice=voice, pooled=pooled)
    dates = days(table)
    group = pd.Index(list(groups)).get_indexer(pd.Index(table[by].astype(object)))
    keep = (group >= 0) & dates.notna().to_numpy() & (pair.below > 0)
    if not keep.any():
        return pd.DataFrame(columns=list(COLUMNS))
    cells = pd.DataFrame(
        {
            "group": group[keep],
            "period": dates[keep].to_numpy(),
            "story": story_codes(table)[keep],
            "above": pair.above[keep],
            "below": pair.below[keep],
            "articles": 1,
        }
    )
    if hold == "story":
        cells["period"] = cells.groupby("story")["period"].transform("min")
    cells["period"] = cells["period"].dt.to_period(_FREQUENCY[period]).dt.start_time
    if hold:
        cells = _alike(cells, held_codes(table, hold)[0][keep])
        if cells.empty:
            return pd.DataFrame(columns=list(COLUMNS))
    stories = cells.groupby(["group", "period", "story"], sort=True)[["above", "below", "articles"]].sum()
    key = ["group", "period"]
    out = stories.groupby(key).sum()
    out["stories"] = stories.groupby(key).size()
    out["rate"] = out["above"] / out["below"]
    expected = out["rate"].reindex(stories.reset_index("story").index).to_numpy() * stories["below"]
    residual = stories["above"] - expected
    squares = (residual**2).groupby(key).sum()
    s = out["stories"].to_numpy(dtype=float)
    least = MINIMUM_SHARED if hold == "story" else MINIMUM_STORIES
    enough = (out["articles"] >= MINIMUM_ARTICLES).to_numpy() & (s >= least)
    freedom = np.maximum(s - 1, 1)
    error = np.sqrt(s / freedom * squares.to_numpy()) / out["below"].to_numpy()
    reach = stdtrit(freedom, 0.5 + level / 2) * error
    rate = out["rate"].to_numpy()
    floor = 0.0 if (pair.above >= 0).all() else -np.inf
    out["low"] = np.where(enough, np.maximum(rate - reach, floor), np.nan) * chosen.scale
    out["high"] = np.where(enough, rate + reach, np.nan) * chosen.scale
    out["rate"] = rate * chosen.scale
    out["enough"] = enough
    out = out.reset_index()
    out["group"] = [groups[code] for code in out["group"]]
    return pd.DataFrame(out[list(COLUMNS)])


def _alike(cells: pd.DataFrame, codes: np.ndarray) -> pd.DataFrame:
    """Weigh each article so that a value of what is held has the same exposure in both groups of a period."""
    import pandas as pd

    strata, _ = pd.factorize(pd.MultiIndex.from_arrays([cells["period"], codes]))
    first = (cells["group"] == 0).to_numpy()
    factors = equal_factors(strata, cells["below"].to_numpy(), first, ~first)
    factor = factors[0] + factors[1]
    out = cells.assign(above=cells["above"] * factor, below=cells["below"] * factor)
    return pd.DataFrame(out[factor > 0])
