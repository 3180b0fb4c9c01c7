"""Intervals by resampling: stories are drawn with replacement, then articles within each drawn story.

Articles about one event share facts, agency copy and sources, so they are not independent; resampling
them one by one would make every interval too narrow. Resampling *only* inside fixed stories would give
no interval at all for an outlet that has one article a story. Drawing stories first and articles
second keeps both kinds of chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.articles import numbered

if TYPE_CHECKING:
    import numpy as np

DRAWS = 4000
SEED = 20261122
# From here on the resampled sums are drawn from their normal limit: with 200 stories the two agree to a
# fiftieth of the interval's width, and 40,000 articles stay within a few milliseconds.
MANY_STORIES = 200
# Of fewer stories with so many articles in them the stories are drawn one by one, but not the articles: their
# sum has its normal limit, given the stories drawn. One by one they took a tenth of a second a group.
MANY_ARTICLES = 200


def resampled_ratios(
    above: np.ndarray,
    below: np.ndarray,
    stories: np.ndarray,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> np.ndarray:
    """Return ``sum(above) / sum(below)`` over ``draws`` two-stage resamples.

    Stage one draws as many stories as there are, with replacement; stage two draws, for each story
    drawn, as many of its articles as it has, with replacement. From :data:`MANY_STORIES` stories on,
    the pair of sums is drawn from the normal distribution with exactly the resamples' covariance,
    ``S cov(T) + sum_s m_s cov_s`` (S stories with totals T; m_s articles of story s with covariance
    cov_s, both with divisor n). Of fewer stories with :data:`MANY_ARTICLES` articles beside another of
    their story, stage one is as it is and stage two is drawn from its normal limit, ``sum_s k_s m_s
    cov_s`` for a story drawn k_s times.

    Args:
        above, below: one value an article, or one row an article and one column a measure.
        stories: one integer an article; equal within a story.
        draws: number of resamples.
        seed: of the random generator; the same input gives the same output.

    Returns:
        ``(draws,)`` or ``(draws, measures)``; NaN where a resample has nothing below the line.

    References:
        Davison, A. C., Hinkley, D. V. (1997). Bootstrap Methods and their Application, section 3.8.
        Cambridge University Press.
    """
    import numpy as np

    flat = above.ndim == 1
    # Each amount in one piece of memory: sums run along it.
    both = (np.stack([above, below]) if flat else np.concatenate([above.T, below.T])).T
    out = ratios(resampled_sums(both, stories, draws=draws, seed=seed))
    return np.asarray(out[:, 0] if flat else out)


def ratios(sums: np.ndarray) -> np.ndarray:
    """Return the first half of the columns divided by the second; NaN where nothing is below the line."""
    import numpy as np

    half = sums.shape[1] // 2
    top, bottom = sums[:, :half], sums[:, half:]
    return np.asarray(np.divide(top, bottom, out=np.full_like(top, np.nan), where=bottom > 0))


def resampled_sums(
    columns: np.ndarray, stories: np.ndarray, *, draws: int = DRAWS, seed: int = SEED
) -> np.ndarray:
    """Return the column sums of each two-stage resample, ``(draws, columns)``.

    ``columns`` has one row an article; see :func:`resampled_ratios` for the two stages.
    """
    import numpy as np

    if len(columns) == 0:
        return np.zeros((draws, columns.shape[1]))
    codes, sizes = numbered(stories)
    if len(sizes) >= MANY_STORIES:
        return draw_sums(moments(columns, codes, sizes), draws=draws, seed=seed)
    rng = np.random.default_rng(seed)
    if columns.shape[1] == 2 and int(sizes[sizes > 1].sum()) >= MANY_ARTICLES:
        return _story_draws(columns, codes, sizes, draws, rng)
    return np.asarray(_weights(codes, sizes, draws, rng) @ columns)


def _stories_drawn(count: int, draws: int, rng: np.random.Generator) -> np.ndarray:
    """Return how often each story is drawn, ``(draws, stories)``."""
    import numpy as np

    picks = rng.integers(0, count, size=(draws, count))
    picks += np.arange(draws)[:, None] * count
    return np.bincount(picks.ravel(), minlength=draws * count).reshape(draws, count)


def _story_draws(
    columns: np.ndarray, codes: np.ndarray, sizes: np.ndarray, draws: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the sums of two columns with stories drawn and the articles within them from their limit."""
    import numpy as np

    of_story = _stories_drawn(len(sizes), draws, rng).astype(float)
    totals = story_totals(columns, codes, len(sizes))
    products = np.stack([columns[:, i] * columns[:, j] for i, j in ((0, 0), (0, 1), (1, 1))]).T
    crossed = np.stack([totals[:, i] * totals[:, j] for i, j in ((0, 0), (0, 1), (1, 1))]).T
    within = story_totals(products, codes, len(sizes)) - crossed / sizes[:, None]
    first, both, second = np.maximum(of_story @ within, (0.0, -np.inf, 0.0)).T
    spread = np.sqrt(first)
    # The second column's part that the first one tells, and what is left of it (Cholesky, two by two).
    told = np.divide(both, spread, out=np.zeros(draws), where=spread > 0)
    normal = rng.standard_normal((draws, 2))
    noise = (
        spread * normal[:, 0],
        told * normal[:, 0] + np.sqrt(np.maximum(second - told**2, 0)) * normal[:, 1],
    )
    return np.asarray(of_story @ totals + np.stack(noise).T)


def _weights(codes: np.ndarray, sizes: np.ndarray, draws: int, rng: np.random.Generator) -> np.ndarray:
    """Return how often each article is drawn, ``(draws, articles)``."""
    import numpy as np

    of_story = _stories_drawn(len(sizes), draws, rng)
    out = of_story[:, codes].astype(float)
    order = np.argsort(codes, kind="stable")
    firsts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    for size in np.unique(sizes[sizes > 1]):
        chosen = np.flatnonzero(sizes == size)
        drawn = rng.multinomial(of_story[:, chosen] * size, np.full(size, 1.0 / size))
        columns = order[firsts[chosen][:, None] + np.arange(size)]
        out[:, columns.ravel()] = drawn.reshape(draws, -1)
    return out


class Moments(NamedTuple):
    """What the normal limit of the resampled sums rests on; of groups that share no story they add up.

    ``stories`` is S; ``total`` the sum over all articles; ``between`` the sum over stories of T T', with T
    a story's totals; ``within`` the sum over articles of x x' less the sum over stories of T T' / m.
    """

    stories: int
    total: np.ndarray
    between: np.ndarray
    within: np.ndarray


def moments(columns: np.ndarray, codes: np.ndarray, sizes: np.ndarray) -> Moments:
    """Return the moments of ``columns`` (one row an article); ``codes`` number the stories from 0."""
    totals = story_totals(columns, codes, len(sizes))
    between = totals.T @ totals
    within = columns.T @ columns - totals.T @ (totals / sizes[:, None])
    return Moments(len(sizes), totals.sum(axis=0), between, within)


def story_totals(columns: np.ndarray, codes: np.ndarray, count: int) -> np.ndarray:
    """Return the column sums of each story, ``(stories, columns)``."""
    import numpy as np

    return np.stack([np.bincount(codes, weights=column, minlength=count) for column in columns.T]).T


def draw_sums(found: Moments, *, draws: int = DRAWS, seed: int = SEED) -> np.ndarray:
    """Return column sums drawn from the normal limit of the resamples, ``(draws, columns)``."""
    import numpy as np

    # S cov(T) with divisor S is the sum of T T' less the outer square of the total over S.
    covariance = found.between - np.outer(found.total, found.total) / found.stories + found.within
    # Columns of very different size: scale before factoring, so that no direction is lost to rounding.
    spread = np.sqrt(np.maximum(np.diag(covariance), 1e-300))
    root = _root(covariance / np.outer(spread, spread))
    return np.asarray(found.total + (_normal(draws, len(found.total), seed) @ root.T) * spread)


def _root(correlation: np.ndarray) -> np.ndarray:
    """Return the lower triangle L with L L' = ``correlation``, which need not have full rank (Cholesky).

    Eigenvectors would do as well, but their signs turn with the last digit of the sums: the same articles
    added up in another order would be given other draws.
    """
    import numpy as np

    root = np.zeros_like(correlation)
    for k in range(len(root)):
        left = correlation[k:, k] - root[k:, :k] @ root[k, :k]
        # A column that the ones before it determine adds nothing of its own.
        if left[0] > 1e-10:
            root[k:, k] = left / np.sqrt(left[0])
    return root


@lru_cache(maxsize=32)
def _normal(draws: int, columns: int, seed: int) -> np.ndarray:
    """Return standard normal numbers; the same for the same seed, so made once."""
    import numpy as np

    out = np.random.default_rng(seed).standard_normal((draws, columns))
    out.flags.writeable = False
    return out


@lru_cache(maxsize=4096)
def tail(stories: int, *, level: float = 0.95, comparisons: int = 1) -> float:
    """Return the share of resamples to leave out on each side.

    Plain percentile intervals are too narrow for few stories; the expanded percentile interval takes
    ``Phi(-sqrt(n / (n - 1)) t)`` with ``t`` Student's quantile at ``n - 1`` degrees of freedom, which
    makes it as wide as the t interval where that is exact. Several ``comparisons`` share the error
    between them (Bonferroni), so that all intervals hold together at ``level``.

    Example:
        >>> round(tail(1000), 3), round(tail(5), 3)
        (0.025, 0.001)
        >>> tail(1000, comparisons=5) < tail(1000)
        True

    References:
        Hesterberg, T. C. (2015). What Teachers Should Know About the Bootstrap. The American
        Statistician 69, 371-386. Dunn, O. J. (1961). Multiple Comparisons Among Means. JASA 56, 52-64.
    """
    from math import sqrt

    from scipy.special import ndtr, stdtrit

    if stories < 2:
        return 0.0
    one_side = (1 - level) / 2 / max(1, comparisons)
    t = stdtrit(stories - 1, 1 - one_side)
    return float(ndtr(-sqrt(stories / (stories - 1)) * t))


def bounds(
    draws: np.ndarray, stories: int, *, level: float = 0.95, comparisons: int = 1
) -> tuple[float, float]:
    """Return the expanded percentile interval of ``draws``; NaN where a resample had no value.

    It never reaches beyond the most extreme resample.
    """
    return intervals(draws, stories, [(level, comparisons)])[0]


def intervals(
    draws: np.ndarray, stories: int, wanted: Sequence[tuple[float, int]]
) -> list[tuple[float, float]]:
    """Return :func:`bounds` for each (level, comparisons) wanted, sorting the draws once."""
    import numpy as np

    kept = np.sort(draws[np.isfinite(draws)])
    if len(kept) == 0 or stories < 2:
        return [(float("nan"), float("nan"))] * len(wanted)
    out = []
    for level, comparisons in wanted:
        side = tail(stories, level=level, comparisons=comparisons)
        out.append((_quantile(kept, side), _quantile(kept, 1 - side)))
    return out


def _quantile(ordered: np.ndarray, share: float) -> float:
    """Return a quantile of sorted values, between neighbours in proportion."""
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return float(ordered[low] + (at - low) * (ordered[high] - ordered[low]))
