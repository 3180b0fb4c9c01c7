"""The five sample articles, scored in memory: the dashboard works before anything is imported."""

from __future__ import annotations

from typing import Any

from dashboard.folders import data_folder


def seed_records() -> list[dict[str, Any]]:
    """Return the score records of the sample articles, as their manifest describes them."""
    from framing.reading import Item, read_articles
    from framing.scores import score_article

    items = read_articles([data_folder("seeds")])
    return [score_article(item.article).to_dict() for item in items if isinstance(item, Item)]
