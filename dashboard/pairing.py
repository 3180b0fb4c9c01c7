"""Which articles can be chosen, which one goes with which, and tokens that give no outlet away."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard import captions
from dashboard.cut import cut
from dashboard.data import Data, plain
from dashboard.finding import Places
from dashboard.measures import UNKNOWN_OUTLET
from framing.comparison import Articles

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

MOST_CHOICES = 150


def choices(data: Data, find: str, chosen: str) -> dict[str, str]:
    """Return id → text for the choice of an article; the chosen one is always in it.

    With ``find`` only articles whose headline or outlet holds it; at most 150.
    """
    import numpy as np

    articles = data.articles()
    rows = np.flatnonzero(holding(articles, find))[:MOST_CHOICES] if find else np.arange(len(articles))
    rows = rows[:MOST_CHOICES].tolist()
    own = data.ids.row(chosen)
    if own is not None and own not in rows:
        rows.insert(0, own)
    columns = plain(articles[["id", "title", "outlet", "date"]].iloc[rows])
    return {str(row["id"]): _label(row) for row in columns.to_dict("records")}


def found_said(articles: pd.DataFrame, find: str) -> str:
    """Say how many articles hold what the reader looks for, and which of them the lists offer."""
    found = int(holding(articles, find).sum())
    if not found:
        return f"No headline and no outlet holds “{find}”: the lists offer the two texts below only."
    some = f" The lists offer the first {MOST_CHOICES}." if found > MOST_CHOICES else ""
    return f"{captions.number(found, 'article')} with “{find}” in headline or outlet.{some}"


def holding(articles: pd.DataFrame, find: str) -> np.ndarray:
    """Return a flag an article: its headline and outlet, one after the other, hold these words."""
    import numpy as np

    titles, outlets = articles["title"], articles["outlet"].cat
    names = [str(name).lower() for name in outlets.categories]
    wanted = find.lower()
    named = np.array([wanted in name for name in names], dtype=bool)
    out = named[outlets.codes.to_numpy()]
    out |= titles.str.contains(find, case=False, regex=False).fillna(False).to_numpy(dtype=bool)
    for space in (k for k, letter in enumerate(find) if letter == " "):
        begun = np.array([name.startswith(wanted[space + 1 :]) for name in names], dtype=bool)
        if begun.any():
            ends = titles.fillna("").str.lower().str.endswith(wanted[:space]).to_numpy(dtype=bool)
            out |= begun[outlets.codes.to_numpy()] & ends
    return out


def partner(data: Data, article_id: str | None) -> str:
    """Return an article to compare with: of the same story and another outlet where there is one.

    Without an article, one that has such a partner.
    """
    articles = data.articles()
    stories: Stories = data.cached("story-rows", lambda: _stories(articles))
    if article_id is None:
        rows = [stories.first] if stories.first is not None else [0]
        return str(articles["id"].iat[rows[0]])
    own = data.ids.row(article_id)
    assert own is not None  # asked for by an id of the corpus
    outlets = articles["outlet"].cat.codes.to_numpy()
    others = [i for i in stories.with_row(own) if i != own]
    others.sort(key=lambda i: bool(outlets[i] == outlets[own]))
    others += [i for i in range(min(2, len(articles))) if i != own]
    return str(articles["id"].iat[others[0]]) if others else article_id


class Stories(NamedTuple):
    """The rows of articles by story: ``order`` holds them story after story, ``codes`` the story of a row, -1
    for none; ``first`` is the first article that is of a story of two or more, None where there is none."""

    codes: np.ndarray
    order: np.ndarray
    starts: np.ndarray
    first: int | None

    def with_row(self, row: int) -> list[int]:
        """Return the articles of the story that this article is of, in order."""
        story = int(self.codes[row])
        if story < 0:
            return []
        found: list[int] = self.order[self.starts[story] : self.starts[story + 1]].tolist()
        return found


def _stories(articles: pd.DataFrame) -> Stories:
    import numpy as np

    codes = Articles(articles).codes("story").codes
    order = np.argsort(codes, kind="stable").astype(np.int32)
    order = order[int((codes < 0).sum()) :]
    sizes = np.bincount(codes[codes >= 0])
    shared = np.flatnonzero((codes >= 0) & (np.append(sizes, 0)[codes] > 1))
    starts = np.concatenate([[0], np.cumsum(sizes)])
    return Stories(codes, order, starts, int(shared[0]) if len(shared) else None)


def token(article_id: str) -> str:
    """Return a short name for an article that gives nothing of it away: ids may name the outlet.

    >>> token("express-2022-11-28")
    '4caf1dc65bed'
    """
    return hashlib.sha256(article_id.encode("utf-8", "surrogatepass")).hexdigest()[:12]


class Tokens:
    """The tokens of all articles; ``in`` asks whether there is one."""

    def __init__(self, ids: pd.Series[Any]) -> None:
        self._ids = ids
        self._places = Places(ids, lambda id_: int(token(id_), 16))

    def get(self, wanted: str | None) -> str | None:
        """Return the id of the article with this token, the last of several, or None."""
        if not wanted or len(wanted) != 12 or set(wanted) - set("0123456789abcdef"):
            return None
        rows = self._places.rows(int(wanted, 16)).tolist()
        return str(self._ids.iat[rows[-1]]) if rows else None

    def __contains__(self, wanted: object) -> bool:
        return isinstance(wanted, str) and self.get(wanted) is not None


def by_token(data: Data) -> Tokens:
    """Return what finds an article of the corpus by its token."""
    return data.cached("tokens", lambda: Tokens(data.articles()["id"]))


def _label(row: Any) -> str:
    title = str(row["title"] or row["id"])
    parts = [cut(title, 70)]
    if row["outlet"] != UNKNOWN_OUTLET:
        parts.append(str(row["outlet"]))
    if isinstance(row["date"], str):
        parts.append(captions.day(row["date"]))
    return " · ".join(parts)
