"""Web pages and plain texts: one file, one article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from framing.article import Article, content_id
from framing.dates import read_date
from framing.reading.columns import FIELDS, as_text, outlet_of
from framing.reading.decoding import decode
from framing.reading.items import MAX_PAGE, Item, Options, Problem, Refused, check_length


def read_text(
    name: str, stem: str, data: bytes, options: Options, known: Mapping[str, str | None] | None
) -> list[Item | Problem]:
    """Return the article that a plain text holds; ``known`` is its row of the manifest.

    Raises:
        Refused: it is no text, or too long.
    """
    text, note = decode(data)
    check_length(text)
    article = Article(id=stem, text=text)
    article, notes = described(article, known, options)
    if article.title is None and options.titles:
        from framing.cleaning import find_title

        article = _with(article, title=find_title(text))
    return _result(name, article, [*([note] if note else []), *notes])


def read_page(
    name: str,
    stem: str | None,
    data: bytes,
    options: Options,
    known: Mapping[str, str | None] | None = None,
    *,
    url: str | None = None,
    charset: str | None = None,
) -> list[Item | Problem]:
    """Return the article that a web page holds, found by trafilatura; its metadata where it says any.

    ``stem`` None: the id is a hash. ``url``: where the page came from.

    Raises:
        Refused: it is no page, too long, or holds no article.
    """
    if len(data) > MAX_PAGE:
        raise Refused(f"has {len(data):,} bytes, a page at most {MAX_PAGE:,}; save the article alone")
    html = _decoded(data, charset)
    article = page_article(html, url=url)
    if article is None:
        raise Refused("holds no article that could be found; copy its text into a .txt file")
    check_length(article.text, whose="its article ")
    article = _with(article, id=stem or content_id(article.title, article.text))
    article, notes = described(article, known, options)
    return _result(name, article, notes)


def page_article(html: str, *, url: str | None = None) -> Article | None:
    """Return the article of a web page without navigation, or None where none can be found."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(
            html,
            url=url,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:
        # Any page may come along, and a parser's failure on one must not stop the others.
        return None
    if found is None:
        return None
    fields: dict[str, Any] = found if isinstance(found, dict) else found.as_dict()
    # Its paragraphs are single lines; a blank line between them is what a reader sees.
    text = re.sub(r"\n+", "\n\n", fields.get("text") or "").strip()
    if not text:
        return None
    address = as_text(fields.get("url")) or url
    site = as_text(fields.get("sitename"))
    return Article(
        id=content_id(fields.get("title"), text),
        text=text,
        title=as_text(fields.get("title")),
        author=as_text(fields.get("author")),
        date=read_date(fields.get("date")).iso,
        url=address,
        outlet=site or (outlet_of(address) if address else None),
    )


_META = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.I)


def _decoded(data: bytes, charset: str | None) -> str:
    named = _META.search(data[:4096])
    for name in (charset, named.group(1).decode("ascii", "ignore") if named else None):
        if name:
            try:
                return data.decode(name)
            except (LookupError, UnicodeDecodeError):
                continue
    return decode(data)[0]


def described(
    article: Article, known: Mapping[str, str | None] | None, options: Options
) -> tuple[Article, list[str]]:
    """Return ``article`` with what its row of the manifest says, and notes; every other column in extra."""
    if not known:
        return article, []
    from framing.reading.columns import find_columns

    columns = find_columns([name for name in known if name != "file"], {})
    columns.pop("text", None)
    changes: dict[str, Any] = {}
    notes = []
    for field in FIELDS:
        value = as_text(known.get(columns.get(field, "")))
        if value is None:
            continue
        if field == "date":
            dated = read_date(value, order=options.order)
            value = dated.iso
            if dated.reason:
                notes.append(f"manifest: {dated.reason}")
        if value is not None:
            changes[field] = value
    if changes.get("url") and "outlet" not in changes and article.outlet is None:
        changes["outlet"] = outlet_of(changes["url"])
    used = {*columns.values(), "file"}
    extra = {name: value for name, value in known.items() if name not in used}
    return _with(article, extra={**article.extra, **extra}, **changes), notes


def _with(article: Article, **changes: Any) -> Article:
    from dataclasses import replace

    return replace(article, **changes)


def _result(name: str, article: Article, notes: list[str]) -> list[Item | Problem]:
    return [Item(article, name), *(Problem(name, None, note, refused=False) for note in notes)]
