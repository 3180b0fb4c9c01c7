"""Two texts: the exact interval of the ratio of their rates."""

from __future__ import annotations


def poisson_ratio_interval(
    count_a: float, exposure_a: float, count_b: float, exposure_b: float, *, level: float = 0.95
) -> tuple[float, float] | None:
    """Return the exact interval of (rate of A) / (rate of B), infinity where B may be 0.

    Given the total of both counts, A's share of it is binomial; the interval is Clopper and Pearson's
    for that share, turned into a ratio. It is conservative. The two rates differ clearly only if 1
    lies outside.

    Args:
        count_a: marks counted in A, 0 or more.
        exposure_a: words they were counted in.
        count_b: marks counted in B.
        exposure_b: words they were counted in.
        level: coverage, between 0 and 1.

    Returns:
        ``(low, high)``, or None when a text has no words or neither has a mark.

    Raises:
        ValueError: for a negative count or exposure, or a level outside 0..1.

    Example:
        >>> [round(bound, 2) for bound in poisson_ratio_interval(6, 700, 2, 470)]
        [0.36, 20.41]
        >>> [round(bound, 2) for bound in poisson_ratio_interval(30, 1000, 5, 1000)]
        [2.31, 19.81]

    References:
        Przyborowski, J. and Wilenski, H. (1940). Homogeneity of results in testing samples from
        Poisson series. Biometrika 31, 313-323.
    """
    from scipy.special import betaincinv

    if min(count_a, exposure_a, count_b, exposure_b) < 0:
        raise ValueError("counts and exposures must be 0 or more; pass counts, not rates")
    if not 0 < level < 1:
        raise ValueError(f"level {level!r} is not between 0 and 1; use 0.95 for a 95 % interval")
    if not exposure_a or not exposure_b or not count_a + count_b:
        return None
    tail = (1 - level) / 2
    low = float(betaincinv(count_a, count_b + 1, tail)) if count_a else 0.0
    high = float(betaincinv(count_a + 1, count_b, 1 - tail)) if count_b else 1.0
    scale = exposure_b / exposure_a
    return scale * low / (1 - low), scale * high / (1 - high) if high < 1 else float("inf")
