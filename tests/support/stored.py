"""Articles to store: for tests of the store."""

from __future__ import annotations

from framing import Article, score_article
from framing.record import ScoreRecord

TEXT = "The despot may fall soon. “He is humiliating us,” said Ann Lee. Perhaps he clearly lost. " * 20


def article(number: int, **fields: object) -> Article:
    """Return the article ``a<number>`` of one of three outlets."""
    given: dict[str, object] = {
        "text": f"{TEXT} Number {number}.",
        "outlet": f"Outlet {number % 3}",
        **fields,
    }
    return Article(id=f"a{number}", **given)  # type: ignore[arg-type]


def scored(*articles: Article) -> list[tuple[Article, ScoreRecord]]:
    """Return each article with its scores, as the store takes them."""
    return [(a, score_article(a)) for a in articles]
