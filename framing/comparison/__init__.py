"""Comparisons of articles and outlets: rates, intervals, differences, and what carries them.

Every function here takes tables (one row an article, or one row a mark) and returns tables; nothing
is drawn and no text is read. Intervals come from resampling articles within stories
(:mod:`framing.comparison.bootstrap`) or, for one article, from the Poisson distribution
(:mod:`framing.comparison.intervals`).
"""

from framing.comparison.articles import Articles
from framing.comparison.confounders import grouping_columns, uneven_columns
from framing.comparison.differences import differences
from framing.comparison.entries import carriers, without_entries
from framing.comparison.intervals import poisson_interval, poisson_intervals, rate
from framing.comparison.marks import Marks, code_marks
from framing.comparison.measures import MEASURES, VOICES, Measure, Voice, article_values
from framing.comparison.outlets import MINIMUM_ARTICLES, MINIMUM_STORIES, group_rates
from framing.comparison.rest import against_rest
from framing.comparison.robustness import robustness
from framing.comparison.trend import rates_over_time

__all__ = [
    "MEASURES",
    "MINIMUM_ARTICLES",
    "MINIMUM_STORIES",
    "VOICES",
    "Articles",
    "Marks",
    "Measure",
    "Voice",
    "against_rest",
    "article_values",
    "carriers",
    "code_marks",
    "differences",
    "group_rates",
    "grouping_columns",
    "poisson_interval",
    "poisson_intervals",
    "rate",
    "rates_over_time",
    "robustness",
    "uneven_columns",
    "without_entries",
]
