"""Which articles can be chosen, which one goes with which, and tokens that give no outlet away."""

from __future__ import annotations

import hashlib
from typing import Any

from dashboard import captions
from dashboard.data import Data
from dashboard.measures import UNKNOWN_OUTLET

MOST_CHOICES = 150


def choices(data: Data, find: str, chosen: str) -> dict[str, str]:
    """Return id → text for the choice of an article; the chosen one is always in it.

    With ``find`` only articles whose headline or outlet holds it; at most 150.
    """
    articles = data.articles()
    some = articles
    if find:
        hay = articles["title"].fillna("").astype(str) + " " + articles["outlet"].astype(str)
        some = articles[hay.str.contains(find, case=False, regex=False)]
    ids = [str(i) for i in some["id"].head(MOST_CHOICES)]
    if chosen not in ids:
        ids.insert(0, chosen)
    return {i: _label(articles.loc[i]) for i in ids}


def partner(data: Data, article_id: str | None) -> str:
    """Return an article to compare with: of the same story and another outlet where there is one.

    Without an article, one that has such a partner.
    """
    articles = data.articles()
    stories = data.stories()
    if article_id is None:
        for story in stories:
            held = [i for i in story.articles if i in articles.index]
            if len(held) > 1:
                return held[0]
        return str(articles.index[0])
    outlets = articles["outlet"].astype(str).to_dict()
    outlet = outlets[article_id]
    for story in stories:
        if article_id in story.articles:
            others = [i for i in story.articles if i != article_id and i in articles.index]
            others.sort(key=lambda i: outlets[i] == outlet)
            if others:
                return others[0]
    others = [str(i) for i in articles.index[:2] if i != article_id]
    return others[0] if others else article_id


def token(article_id: str) -> str:
    """Return a short name for an article that gives nothing of it away: ids may name the outlet.

    >>> token("express-2022-11-28")
    '4caf1dc65bed'
    """
    return hashlib.sha256(article_id.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def by_token(data: Data) -> dict[str, str]:
    """Return token → id for every article of the corpus."""
    return data.cached("tokens", lambda: {token(str(i)): str(i) for i in data.articles().index})


def _label(row: Any) -> str:
    title = str(row["title"] or row["id"])
    parts = [title if len(title) <= 70 else title[:69].rstrip() + "…"]
    if row["outlet"] != UNKNOWN_OUTLET:
        parts.append(str(row["outlet"]))
    if isinstance(row["date"], str):
        parts.append(captions.day(row["date"]))
    return " · ".join(parts)
