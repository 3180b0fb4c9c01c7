"""What one mark of each article adds to the two rates that are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.articles import Articles
from framing.comparison.held import held_codes
from framing.comparison.measures import Amounts

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


class Weights(NamedTuple):
    """What one unit of ``above`` in each article adds to a group's rate, before ``scale``.

    ``rate_a = sum(weight[is_a] * above)``, and so for b; rates under every choice (pooled or mean,
    story held or not) are such sums, which is why single entries add up to the difference.
    ``strata`` counts the values of the held column that both groups have (0 when nothing is held).
    """

    a: np.ndarray
    b: np.ndarray
    strata: int


class Sides(NamedTuple):
    """Two groups of articles ready to be weighed, by one denominator after another.

    ``rows``: the places of a's articles and of b's; ``codes`` and ``size``: the values of what is held, one
    an article (:func:`framing.comparison.held.held_codes`), none when nothing is.
    """

    rows: tuple[np.ndarray, np.ndarray]
    codes: np.ndarray
    size: int

    @classmethod
    def of(cls, articles: Articles, is_a: np.ndarray, is_b: np.ndarray, hold: str) -> Sides:
        """Return the two groups of these articles; ``hold`` is "" for nothing."""
        import numpy as np

        codes, count = held_codes(articles, hold) if hold else (np.zeros(0, dtype=np.int64), 0)
        return cls((np.flatnonzero(is_a), np.flatnonzero(is_b)), codes, count)

    def weigh(self, below: np.ndarray) -> Weights:
        """Return :func:`weights`, but one value an article of a's and of b's ``rows``."""
        import numpy as np

        words = [below[own] for own in self.rows]
        if not self.size:
            a, b = ((own > 0) / (own.sum() or 1.0) for own in words)
            return Weights(a, b, 0)
        values = [self.codes[own] for own in self.rows]
        inside = [
            np.bincount(of, weights=own, minlength=self.size) for of, own in zip(values, words, strict=True)
        ]
        both = (inside[0] > 0) & (inside[1] > 0)
        w = np.divide(inside[0] * inside[1], inside[0] + inside[1], out=np.zeros(self.size), where=both)
        total = w.sum() or 1.0
        a, b = (
            np.divide(w, held * total, out=np.zeros(self.size), where=both)[of] * (own > 0)
            for held, of, own in zip(inside, values, words, strict=True)
        )
        return Weights(a, b, int(both.sum()))


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

    sides = Sides.of(Articles.of(table), is_a, is_b, hold)
    found = sides.weigh(pair.below)
    a, b = np.zeros(len(is_a)), np.zeros(len(is_a))
    a[sides.rows[0]], b[sides.rows[1]] = found.a, found.b
    return Weights(a, b, found.strata)
