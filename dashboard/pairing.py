"""Which articles can be chosen, which one goes with which, and tokens that give no outlet away."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from dashboard import captions
from dashboard.data import Data
from dashboard.measures import UNKNOWN_OUTLET

if TYPE_CHECKING:
    import pandas as pd

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
    columns = articles[["id", "title", "outlet", "date"]].loc[ids]
    return {i: _label(row) for i, row in zip(ids, columns.to_dict("records"), strict=True)}


def partner(data: Data, article_id: str | None) -> str:
    """Return an article to compare with: of the same story and another outlet where there is one.

    Without an article, one that has such a partner.
    """
    articles = data.articles()
    stories: dict[str, list[int]] = data.cached("story-rows", lambda: _story_rows(articles))
    if article_id is None:
        rows = next(iter(stories.values()), [0])
        return str(articles.index[rows[0]])
    row = articles.loc[article_id]
    outlets = articles["outlet"]
    others = [i for i in stories.get(str(row["story"]), []) if articles.index[i] != article_id]
    others.sort(key=lambda i: outlets.iloc[i] == row["outlet"])
    others += [i for i in range(min(2, len(articles))) if articles.index[i] != article_id]
    return str(articles.index[others[0]]) if others else article_id


def _story_rows(articles: pd.DataFrame) -> dict[str, list[int]]:
    """Return story → positions of its articles, stories of two or more only, in order."""
    held: dict[str, list[int]] = {}
    for i, story in enumerate(articles["story"]):
        if story:
            held.setdefault(story, []).append(i)
    return {story: rows for story, rows in held.items() if len(rows) > 1}


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
