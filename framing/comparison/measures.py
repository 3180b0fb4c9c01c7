"""What is compared: each measure as a fraction of two per-article amounts.

Every comparison in this package is a sum over a sum, ``sum(above) / sum(below) * scale``. Marks per
1,000 words are that (marks over words); a mean of article rates is that too (rates over ones). So one
bootstrap, one difference and one leave-one-out serve every measure and both ways of averaging.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from framing.comparison.articles import Articles

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

Voice = Literal["narrator", "quote", "title", "body", "own", "all"]
VOICES: dict[Voice, tuple[str, ...]] = {
    "narrator": ("narrator",),
    "body": ("narrator", "quote"),
    "quote": ("quote",),
    "title": ("title",),
    "own": ("narrator", "title"),
    "all": ("narrator", "quote", "title"),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing to compare.

    ``marks`` is the measure of the marks it counts (loaded, hedge, booster) or "" where the table's own
    column ``name`` is averaged; ``weight`` then names the column of words that each article weighs by,
    "" for every article alike. ``scale`` makes the unit: 1,000 for a rate per 1,000 words, 100 for a
    share in per cent, 1 for a number of sources.
    """

    name: str
    marks: str
    scale: float
    weight: str = ""


MEASURES: dict[str, Measure] = {
    m.name: m
    for m in (
        Measure("loaded", "loaded", 1000.0),
        Measure("hedging", "hedge", 1000.0),
        Measure("booster", "booster", 1000.0),
        Measure("loaded_sentences", "", 100.0),
        Measure("attributed_share", "", 100.0, "words_total"),
        Measure("sources_effective", "", 1.0),
        Measure("sources_expected", "", 1.0),
        Measure("sources_unnamed_share", "", 100.0),
        Measure("tone_polarity", "", 1.0),
        Measure("tone_subjectivity", "", 1.0),
    )
}


class Amounts(NamedTuple):
    """Per article: what is counted, and what it is counted in (0 where the article has no value)."""

    above: np.ndarray
    below: np.ndarray


def find_measure(name: str) -> Measure:
    """Return the measure of that name.

    Raises:
        ValueError: naming the measures there are.
    """
    try:
        return MEASURES[name]
    except KeyError:
        raise ValueError(f"measure {name!r} is unknown; use one of {', '.join(MEASURES)}") from None


def amounts(
    table: pd.DataFrame | Articles, measure: str | Measure, *, voice: Voice = "narrator", pooled: bool = True
) -> Amounts:
    """Return the amounts of ``measure`` for each row of ``table``.

    Args:
        table: one row an article, columns ``words_VOICE``, ``n_MARKS_VOICE`` and the scores.
        measure: a key of :data:`MEASURES`, or one.
        voice: whose words: narrator (the outlet's own), quote, title, body (narrator and quote) or
            all. Ignored where the measure has no voices.
        pooled: True weighs articles by their words (the sum of marks over the sum of words); False
            takes the mean of the articles' own rates, every article alike.

    Returns:
        Two float arrays of one value a row; ``below`` is 0 where the article has no such words.

    Raises:
        ValueError: for an unknown measure or voice.
    """
    import numpy as np

    articles = Articles.of(table)
    if isinstance(measure, str):
        measure = find_measure(measure)
    if voice not in VOICES:
        raise ValueError(f"voice {voice!r} is unknown; use one of {', '.join(VOICES)}")
    if measure.marks:
        marks = _sum(articles, [f"n_{measure.marks}_{v}" for v in VOICES[voice]])
        words = _sum(articles, [f"words_{v}" for v in VOICES[voice]])
        if pooled:
            return Amounts(marks, words)
        there = words > 0
        return Amounts(np.divide(marks, words, out=np.zeros_like(marks), where=there), there.astype(float))
    if measure.name not in articles:
        nothing = np.zeros(len(articles))
        return Amounts(nothing, nothing)
    values = articles.floats(measure.name)
    there = np.isfinite(values)
    weights = there.astype(float)
    if pooled and measure.weight:
        weights = np.where(there, articles.floats(measure.weight), 0.0)
    return Amounts(np.where(there, values, 0.0) * weights, weights)


def article_values(
    table: pd.DataFrame | Articles, measure: str | Measure, *, voice: Voice = "narrator"
) -> np.ndarray:
    """Return each article's own value in the measure's unit; NaN where it has none."""
    import numpy as np

    if isinstance(measure, str):
        measure = find_measure(measure)
    above, below = amounts(table, measure, voice=voice)
    values = np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0)
    return np.asarray(measure.scale * values)


def _sum(articles: Articles, columns: list[str]) -> np.ndarray:
    total = articles.floats(columns[0])
    for column in columns[1:]:
        total += articles.floats(column)
    return total
