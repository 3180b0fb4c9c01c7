"""Captions and sentences made by rule: n, dates, voice and version for every figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.provenance import lexicon_versions
from framing import __version__
from framing.comparison.articles import Articles
from framing.counting import number as number

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.data import Data

FEW_ARTICLES = 5


def dates(articles: pd.DataFrame | Articles) -> str:
    """Say from when to when, and how many are undated.

    Returns e.g. "12 Nov 2022 to 3 Dec 2022, 3 undated", or "undated".
    """
    import numpy as np

    days = Articles.of(articles).days
    known = days[~np.isnat(days)]
    undated = len(days) - len(known)
    if not len(known):
        return "undated"
    first, last = str(known.min()), str(known.max())
    return f"{days_from_to(first, last)}, {undated:,} undated" if undated else days_from_to(first, last)


def days_from_to(first: str, last: str) -> str:
    """Write two ISO dates, what they share once.

    >>> days_from_to("2018-07-16", "2018-07-17"), days_from_to("2018-07-30", "2018-08-02")
    ('16 to 17 Jul 2018', '30 Jul to 2 Aug 2018')
    >>> days_from_to("2018-07-16", "2018-07-16"), days_from_to("2018-12-30", "2019-01-02")
    ('16 Jul 2018', '30 Dec 2018 to 2 Jan 2019')
    """
    if first[:10] == last[:10]:
        return day(first)
    parts, later = day(first).split(" "), day(last).split(" ")
    if len(parts) != 3 or len(later) != 3 or parts[2] != later[2]:
        return f"{day(first)} to {day(last)}"
    return f"{parts[0] if parts[1] == later[1] else ' '.join(parts[:2])} to {day(last)}"


def day(date: str) -> str:
    """Write an ISO date for a reader; what is not one is given back.

    >>> day("2022-11-28")
    '28 Nov 2022'
    """
    from datetime import date as Date

    try:
        parsed = Date.fromisoformat(date[:10])
    except ValueError:
        return date
    return f"{parsed.day} {parsed:%b %Y}"


def period_name(first: str, period: str) -> str:
    """Return a year, month or week by name; ``first``: its first day, YYYY-MM-DD.

    >>> period_name("2015-01-01", "year"), period_name("2015-01-01", "month")
    ('2015', 'Jan 2015')
    >>> period_name("2015-01-05", "week")
    'Week from 5 Jan 2015'
    """
    if period == "year":
        return first[:4]
    return day(first).split(" ", 1)[1] if period == "month" else f"Week from {day(first)}"


def sentence(text: str) -> str:
    """Begin ``text`` with a capital and leave the rest.

    >>> sentence("to 28 Nov 2022")
    'To 28 Nov 2022'
    """
    return text[:1].upper() + text[1:]


def footer(data: Data, articles: pd.DataFrame | Articles, *, voice: str, interval: str | None = None) -> str:
    """Return the caption inside a figure: n, dates, voice, interval, versions, corpus."""
    return " · ".join(
        part
        for part in (
            f"n = {number(len(articles), 'article')}",
            dates(articles),
            voice,
            interval,
            f"lexicons {lexicon_versions(data)}",
            f"framing {__version__}",
            f"corpus “{data.name}”",
        )
        if part
    )


def too_few(articles: int) -> str:
    """Return the hedge that a small corpus needs, or nothing."""
    if articles >= FEW_ARTICLES * 2:
        return ""
    if articles == 1:
        return "1 article: this describes the article, not its outlet."
    return f"{number(articles, 'article')}: this describes these articles, not their outlets."
