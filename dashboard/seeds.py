"""The five sample articles, scored in memory: the dashboard works before anything is imported."""

from __future__ import annotations

import csv
from typing import Any

from dashboard.folders import data_folder
from framing.article import Article
from framing.scores import score_article

_FIELDS = ("title", "outlet", "author", "date")


def seed_records() -> list[dict[str, Any]]:
    """Return the score records of the sample articles, as their manifest describes them."""
    return [score_article(article).to_dict() for article in _articles()]


def _articles() -> list[Article]:
    folder = data_folder("seeds")
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Article(
            id=row["file"].removesuffix(".txt"),
            text=(folder / row["file"]).read_text("utf-8"),
            title=row["title"] or None,
            outlet=row["outlet"] or None,
            author=row["author"] or None,
            date=row["date"] or None,
            extra={name: text for name, text in row.items() if name not in ("file", *_FIELDS) and text},
        )
        for row in rows
    ]
