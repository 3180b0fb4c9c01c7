"""Tone by TextBlob: a secondary signal, off by default.

"humiliating", "despot" and "teetering" all score 0.0 there, so it never stands in for loaded
language. TextBlob's import takes longer than scoring a hundred articles: it happens on first use.
"""

from __future__ import annotations


def tone(text: str) -> tuple[float, float]:
    """Return polarity (-1..1) and subjectivity (0..1) of ``text`` by TextBlob's pattern lexicon.

    References:
        Loria, S. TextBlob: simplified text processing. https://textblob.readthedocs.io
    """
    from textblob import TextBlob

    sentiment = TextBlob(text).sentiment
    # TextBlob's averages leave the range by rounding alone.
    return max(-1.0, min(1.0, sentiment.polarity)), max(0.0, min(1.0, sentiment.subjectivity))
