"""Holding something constant: its values as numbers, what both groups have, and factors for plain sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.comparison.articles import Articles

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


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


def in_both(codes: np.ndarray, count: int, is_a: np.ndarray, is_b: np.ndarray) -> np.ndarray:
    """Return for each of ``count`` values of what is held whether both groups have it."""
    import numpy as np

    both = np.ones(count, dtype=bool)
    for flags in (is_a, is_b):
        there = np.zeros(count, dtype=bool)
        there[codes[flags]] = True
        both &= there
    return both


def alike(articles: Articles, is_a: np.ndarray, is_b: np.ndarray, hold: str) -> np.ndarray:
    """Return the places of the articles whose value of the held column the other group has too."""
    import numpy as np

    codes, count = held_codes(articles, hold)
    return np.flatnonzero((is_a | is_b) & in_both(codes, count, is_a, is_b)[codes])


def equal_factors(
    strata: np.ndarray, below: np.ndarray, is_a: np.ndarray, is_b: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return a factor for each article of ``a`` and of ``b``, 0 where the other group has nothing.

    With ``A_s`` and ``B_s`` the two groups' ``below`` in value ``s`` of what is held, articles of ``a``
    get ``B_s / (A_s + B_s)`` and those of ``b`` ``A_s / (A_s + B_s)``. Then every value has the same
    exposure ``A_s B_s / (A_s + B_s)`` in both, and the ratio of the two sums is the Mantel-Haenszel
    rate ratio.

    Args:
        strata: one integer from 0 up an article (:func:`held_codes`).
        below: the denominator of each article, 0 or more.
        is_a, is_b: one flag an article; no article in both.

    References:
        Rothman, K. J., Greenland, S., Lash, T. L. (2008). Modern Epidemiology, 3rd ed., ch. 15.

    Example:
        >>> import numpy as np
        >>> strata, words = np.array([0, 0, 1]), np.array([100.0, 300.0, 50.0])
        >>> a, b = equal_factors(strata, words, np.array([1, 0, 1], bool), np.array([0, 1, 0], bool))
        >>> a.tolist(), b.tolist()
        ([0.75, 0.0, 0.0], [0.0, 0.25, 0.0])
    """
    import numpy as np

    count = int(strata.max()) + 1 if len(strata) else 0
    in_a, in_b = (np.bincount(strata, weights=below * flags, minlength=count) for flags in (is_a, is_b))
    both = (in_a > 0) & (in_b > 0)
    total = np.where(both, in_a + in_b, 1.0)
    return (
        np.where(both, in_b / total, 0.0)[strata] * is_a * (below > 0),
        np.where(both, in_a / total, 0.0)[strata] * is_b * (below > 0),
    )
