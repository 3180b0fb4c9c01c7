"""Comparisons of articles and outlets: rates, intervals, differences, and what carries them.

Every function here takes tables (one row an article, or one row a mark) and returns tables; nothing
is drawn and no text is read. Intervals come from resampling articles within stories
(:mod:`framing.comparison.bootstrap`) or, for one article, from the Poisson distribution
(:mod:`framing.comparison.intervals`).
"""

from framing.comparison.intervals import poisson_interval, poisson_intervals, rate

__all__ = ["poisson_interval", "poisson_intervals", "rate"]
