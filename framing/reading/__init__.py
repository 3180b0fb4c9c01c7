"""Reading articles: files of any usual kind, folders, archives, web pages and feeds."""

from framing.reading.fetch import FetchError, Page, fetch
from framing.reading.items import Item, Options, Problem
from framing.reading.pages import page_article
from framing.reading.read import Meter, read_articles, size_of

__all__ = [
    "FetchError",
    "Item",
    "Meter",
    "Options",
    "Page",
    "Problem",
    "fetch",
    "page_article",
    "read_articles",
    "size_of",
]
