"""The five sample articles, scored in memory: the dashboard works before anything is imported."""

from __future__ import annotations

from typing import Any

from dashboard.folders import data_folder
from framing.article import Article
from framing.scores import score_article


def seed_records() -> list[dict[str, Any]]:
    """Return the score records of the sample articles."""
    return [score_article(article).to_dict() for article in _articles()]


def _articles() -> list[Article]:
    folder = data_folder("seeds")
    out = []
    for path in sorted(folder.glob("*.txt")):
        title, _, text = path.read_text("utf-8").strip().partition("\n")
        out.append(Article(id=path.stem, title=title.strip(), text=text.strip()))
    return out
