"""Cleaning: boilerplate out, with a ledger of every piece removed; no sentence of the article lost."""

from __future__ import annotations

from typing import NamedTuple

from framing.article import Article


class Removal(NamedTuple):
    """One piece taken out; ``at`` is the offset in the cleaned text where it stood."""

    text: str
    reason: str
    at: int


class Cleaned(NamedTuple):
    """The cleaned article (metadata found in the text filled in) and the ledger."""

    article: Article
    removed: tuple[Removal, ...]


def clean_article(article: Article) -> Cleaned:
    """Take boilerplate out of ``article.text``; move headline, byline and date line to metadata."""
    return Cleaned(article, ())
