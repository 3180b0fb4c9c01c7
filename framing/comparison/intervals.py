"""Rates per 1,000 words and the exact Poisson interval of one count."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike

PER = 1000.0


def rate(count: float, exposure: float, *, per: float = PER) -> float | None:
    """Return ``count`` per ``per`` units of ``exposure`` (words); None for an exposure of 0.

    >>> rate(6, 700)
    8.571428571428571
    >>> rate(0, 0) is None
    True
    """
    return per * count / exposure if exposure else None


def poisson_interval(
    count: float, exposure: float, *, per: float = PER, level: float = 0.95
) -> tuple[float, float] | None:
    """Return the exact interval of a rate: what a text like this could give by chance.

    The interval holds every Poisson mean under which a count as far off as this one, in either
    direction, is not rarer than ``(1 - level) / 2``. It is conservative: it covers the true mean at
    least ``level`` of the time. It says how far one text's count may wander if each word had the same
    small chance of a mark; it says nothing about other texts of the outlet.

    Formula: ``low = G(a/2; count)``, ``high = G(1 - a/2; count + 1)`` with ``G(p; k)`` the quantile of
    the gamma distribution of shape ``k`` and scale 1 and ``a = 1 - level``; ``low`` is 0 for a count of 0.

    Args:
        count: marks counted, 0 or more.
        exposure: words they were counted in.
        per: unit of the rate; 1,000 words unless told.
        level: coverage, between 0 and 1.

    Returns:
        ``(low, high)`` in marks per ``per`` words; None for an exposure of 0 (no words, no rate).

    Raises:
        ValueError: for a negative count or exposure, or a level outside 0..1.

    Example:
        >>> [round(bound, 1) for bound in poisson_interval(6, 700)]
        [3.1, 18.7]
        >>> [round(bound, 1) for bound in poisson_interval(2, 470)]
        [0.5, 15.4]

    References:
        Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437-442.
    """
    if count < 0 or exposure < 0:
        raise ValueError(
            f"count {count!r} and exposure {exposure!r} must be 0 or more; pass counts, not rates"
        )
    if not exposure:
        return None
    low, high = poisson_intervals([count], [exposure], per=per, level=level)
    return float(low[0]), float(high[0])


def poisson_intervals(
    counts: ArrayLike, exposures: ArrayLike, *, per: float = PER, level: float = 0.95
) -> tuple[np.ndarray, np.ndarray]:
    """Return :func:`poisson_interval` for many counts at once, as two arrays; NaN without words.

    Example:
        >>> low, high = poisson_intervals([0, 6], [1000, 700])
        >>> low.round(1).tolist(), high.round(1).tolist()
        ([0.0, 3.1], [3.7, 18.7])
    """
    import numpy as np
    from scipy.special import gammaincinv

    if not 0 < level < 1:
        raise ValueError(f"level {level!r} is not between 0 and 1; use 0.95 for a 95 % interval")
    n = np.asarray(counts, dtype=float)
    words = np.asarray(exposures, dtype=float)
    tail = (1 - level) / 2
    low = np.where(n > 0, gammaincinv(np.maximum(n, 1e-9), tail), 0.0)
    high = gammaincinv(n + 1, 1 - tail)
    scale = np.divide(per, words, out=np.full_like(words, np.nan), where=words > 0)
    return low * scale, high * scale
