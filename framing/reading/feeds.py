"""Feeds: RSS and Atom, with the text they carry or, when fetched, the pages they link to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from framing.article import Article, content_id
from framing.dates import read_date
from framing.reading.columns import as_text, outlet_of
from framing.reading.fetch import FetchError, fetch
from framing.reading.items import Item, Options, Problem, Refused, length_refused
from framing.reading.markup import plain
from framing.reading.pages import read_page

_TEASER = 100  # words: what a feed carries below that is a teaser, not the article


def is_feed(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is an RSS or Atom feed.

    >>> is_feed(b'<?xml version="1.0"?><rss version="2.0">')
    True
    """
    return re.search(rb"<(?:rss|feed|rdf:RDF)[\s>]", head[:2048]) is not None


def read_feed(name: str, data: bytes, options: Options, *, fetched: bool) -> Iterator[Item | Problem]:
    """Yield the articles of a feed; of one that was ``fetched``, teasers are followed to their pages.

    Raises:
        Refused: it is no feed, or declares entities (which can swell without end).
    """
    if b"<!entity" in data.replace(b"\0", b"").lower():  # also where it is UTF-16
        raise Refused("declares XML entities, which can swell without end; no feed needs them")
    import feedparser

    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries and (feed.bozo or not feed.get("version")):
        raise Refused(f"is no RSS or Atom feed or is cut off ({feed.get('bozo_exception', 'no entries')})")
    if not feed.entries:
        yield Problem(name, None, "is a feed without entries", refused=False)
    outlet = as_text(feed.feed.get("title"))
    if feed.bozo and feed.entries:
        yield Problem(
            name,
            None,
            f"is not well formed ({feed.bozo_exception}); {len(feed.entries)} entries were read",
            False,
        )
    for number, entry in enumerate(feed.entries, 1):
        article, note = _entry(entry, outlet, options)
        if fetched and options.follow and article.url and len(article.text.split()) < _TEASER:
            try:
                page = fetch(article.url)
                found = read_page(article.url, None, page.data, options, url=page.url, charset=page.charset)
            except (FetchError, Refused) as error:
                yield Problem(name, None, f"entry {number}: {error}")
                continue
            for item in found:
                yield Item(_completed(item.article, article), name) if isinstance(item, Item) else item
        elif not article.text:
            yield Problem(name, None, f"entry {number} ({article.title or article.url}) carries no text")
        elif refused := length_refused(article.text, whose=f"entry {number} "):
            yield Problem(name, None, refused.reason)
        else:
            yield Item(article, name)
        if note:
            yield Problem(name, None, f"entry {number}: {note}", refused=False)


def _entry(entry: Any, outlet: str | None, options: Options) -> tuple[Article, str | None]:
    bodies = [part.get("value", "") for part in entry.get("content", [])] or [entry.get("summary", "")]
    text = plain(max(bodies, key=len))
    title = as_text(plain(entry.get("title", "")))
    url = as_text(entry.get("link"))
    # feedparser's own `get` warns of one standing in for the other.
    dated = read_date(dict.get(entry, "published") or dict.get(entry, "updated"), order=options.order)
    authors = [as_text(person.get("name")) for person in entry.get("authors", [])]
    tags = [tag.get("term") for tag in entry.get("tags", []) if tag.get("term")]
    article = Article(
        id=as_text(entry.get("id")) or content_id(title, text),
        text=text,
        outlet=outlet or (outlet_of(url) if url else None),
        title=title,
        author="; ".join(author for author in authors if author) or None,
        date=dated.iso,
        url=url,
        extra={"tags": tags} if tags else {},
    )
    return article, dated.reason


def _completed(page: Article, entry: Article) -> Article:
    from dataclasses import replace

    return replace(
        page,
        id=entry.id,
        title=page.title or entry.title,
        author=page.author or entry.author,
        date=entry.date or page.date,
        outlet=entry.outlet or page.outlet,
        url=entry.url,
        extra=entry.extra,
    )
