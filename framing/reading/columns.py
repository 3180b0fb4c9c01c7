"""From a row of a table or a JSON object to an article: columns found by their usual names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from framing.article import Article, content_id
from framing.dates import Order, read_date
from framing.reading.items import Refused, check_length

FIELDS = ("id", "outlet", "title", "author", "date", "url", "text")
# The first that is there is taken; the others stay in `extra`.
ALIASES: dict[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "articleid", "doc_id", "document_id", "uid", "uuid", "guid", "_id"),
    "outlet": (
        "outlet",
        "source",
        "publisher",
        "publication",
        "newspaper",
        "source_name",
        "outlet_name",
        "news_source",
        "news_outlet",
        "site_name",
        "sitename",
        "medium",
        "media",
        "site",
        "source_domain",
        "domain",
    ),
    "title": ("title", "headline", "heading", "article_title", "head"),
    "author": ("author", "authors", "byline", "creator", "writer"),
    "date": (
        "date",
        "published",
        "publish_date",
        "published_at",
        "publishedat",
        "published_date",
        "date_published",
        "datepublished",
        "date_publish",
        "publication_date",
        "pub_date",
        "pubdate",
        "datetime",
        "timestamp",
        "time",
        "created_at",
        "created",
    ),
    "url": ("url", "link", "article_url", "web_url", "canonical_url", "source_url", "permalink", "href"),
    "text": (
        "text",
        "content",
        "body",
        "article_text",
        "article_body",
        "articlebody",
        "full_text",
        "fulltext",
        "maintext",
        "main_text",
        "body_text",
        "bodytext",
        "content_original",
        "text_content",
        "article",
        "story",
    ),
}
_WIDE = 100  # columns; more are not remembered from row to row
_RECORD_KEYS = {"text", "removed", "sentences", "spans", "scores", "method"}


class Made(NamedTuple):
    """An article made of a row, and notes on what was doubtful; ``given_id``: the row had an id;
    ``markup``: its text was HTML, of which the text was taken.
    """

    article: Article
    notes: list[str]
    given_id: bool
    markup: bool = False


def find_columns(names: Iterable[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return field → column name for a table whose columns are ``names``.

    ``chosen`` (``--map``) goes first; a column is used once.

    >>> find_columns(["Headline", "Publisher", "Content", "genre"], {})
    {'outlet': 'Publisher', 'title': 'Headline', 'text': 'Content'}
    >>> find_columns(["source", "medium", "text"], {"outlet": "medium"})
    {'outlet': 'medium', 'text': 'text'}

    Raises:
        Refused: a chosen column is not there.
    """
    names = tuple(names)
    if len(names) > _WIDE:
        return _found(names, chosen)
    return dict(_found_before(names, tuple(chosen.items())))


@lru_cache(maxsize=64)
def _found_before(names: tuple[str, ...], chosen: tuple[tuple[str, str], ...]) -> dict[str, str]:
    # JSON names its columns in every row, nearly always the same ones.
    return _found(names, dict(chosen))


def _found(names: tuple[str, ...], chosen: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, column in chosen.items():
        if column not in names:
            raise Refused(
                f"has no column {column!r} (--map {name}={column}); its columns are {_list(list(names))}"
            )
        found[name] = column
    by_key: dict[str, str] = {}
    for column in names:
        by_key.setdefault(_key(column), column)
    taken = set(found.values())
    for name, aliases in ALIASES.items():
        if name in found:
            continue
        for alias in aliases:
            column = by_key.get(alias, "")
            if alias in by_key and column not in taken:
                found[name] = column
                taken.add(column)
                break
    return {name: found[name] for name in FIELDS if name in found}


def need_text(columns: Mapping[str, str], names: Iterable[str]) -> None:
    """Raise Refused where no column holds the text."""
    if "text" not in columns:
        raise Refused(
            f"has no column for the text among {_list(list(names))}; name it with --map text=COLUMN"
        )


def _key(column: str) -> str:
    return re.sub(r"[\s\-.]+", "_", column.strip().lstrip("\ufeff").lower())


def _list(names: list[str]) -> str:
    shown = ", ".join(str(name)[:40] for name in names[:12])
    return f"{shown}, …" if len(names) > 12 else shown or "(none)"


def article_of(
    row: Mapping[str, Any],
    columns: Mapping[str, str],
    *,
    default_id: str | None = None,
    order: Order | None = None,
    markup: bool = False,
) -> Made:
    """Return the article that ``row`` describes; a row without id gets ``default_id``, else a hash.

    ``markup``: where the text or the title is HTML, what it says is taken.

    Raises:
        Refused: its text is no text, or longer than an article can be.
    """
    value = {name: row.get(column) for name, column in columns.items()}
    text = value.get("text")
    if text is None or text != text:  # a missing cell of a table is NaN
        text = ""
    if isinstance(text, list | tuple) and text and all(isinstance(part, str) for part in text):
        text = "\n\n".join(text)  # its paragraphs one by one
    if not isinstance(text, str):
        raise Refused(f"its text ({columns['text']}) is {_kind(text)}, not text")
    check_length(text, whose="its text ")
    title = value.get("title")
    was_html = False
    if markup and ("<" in text or "&" in text):
        # Parsers of HTML take a while to import; most texts need none.
        from framing.reading.markup import has_markup, without_markup

        was_html = has_markup(text)
        text = without_markup(text) if was_html else text
    if markup and isinstance(title, str) and ("<" in title or "&" in title):
        from framing.reading.markup import has_markup, plain

        title = plain(title) if has_markup(title) else title
    used = set(columns.values())
    extra = {str(name): item for name, item in row.items() if name not in used}
    url = as_text(value.get("url"))
    if not isinstance(title, str) or not title.strip():  # a headline stays as given, space around it too
        title = as_text(title)
    dated = read_date(value.get("date"), order=order)
    notes = []
    if dated.reason is not None:
        notes.append(dated.reason)
        # Not lost: where nobody can tell what it means, it stays as it was given.
        extra.setdefault("date", value["date"])
    given = as_text(value.get("id"))
    return Made(
        Article(
            id=given or default_id or content_id(title, text),
            text=text,
            outlet=as_text(value.get("outlet")) or (outlet_of(url) if url else None),
            title=title,
            author=_author(value.get("author")),
            date=dated.iso,
            url=url,
            extra=extra,
        ),
        notes,
        bool(given),
        was_html,
    )


def is_record(row: Mapping[str, Any]) -> bool:
    """Whether ``row`` is a score record written by framing: its article can be read back."""
    return row.keys() >= _RECORD_KEYS


def article_of_record(row: Mapping[str, Any]) -> Article:
    """Return the article of a score record, its cleaned text and metadata."""
    extra = row.get("extra")
    return Article(
        id=str(row.get("id") or content_id(row.get("title"), str(row["text"]))),
        text=str(row["text"]),
        **{name: as_text(row.get(name)) for name in ("outlet", "title", "author", "date", "url")},
        extra=extra if isinstance(extra, dict) else {},
    )


def as_text(value: Any) -> str | None:
    """Return ``value`` as text without surrounding space; None for nothing, for NaN and for blank."""
    if value is None or value != value:
        return None
    if isinstance(value, Mapping):  # {"id": "bbc-news", "name": "BBC News"}, {"main": "A headline"}
        named = (value.get(key) for key in ("name", "title", "main", "original", "id"))
        return as_text(next(filter(None, named), None))
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return str(value).strip() or None


def _author(value: Any) -> str | None:
    if isinstance(value, str) and value.startswith("[") and value.endswith("]"):
        value = [part.strip(" '\"") for part in value[1:-1].split(",")]
    if isinstance(value, list | tuple) or hasattr(value, "tolist"):
        names = [as_text(name) for name in value]
        return "; ".join(name for name in names if name) or None
    return as_text(value)


_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp|edition|rss|feeds)\.")


def outlet_of(url: str) -> str | None:
    """Return the outlet that the address of an article names: its domain.

    >>> outlet_of("https://www.example.co.uk/news/1"), outlet_of("no address")
    ('example.co.uk', None)
    """
    try:
        host = urlsplit(url if "://" in url else f"//{url}").hostname
    except ValueError:
        return None
    if not host or "." not in host or " " in host:
        return None
    return _PREFIX.sub("", host)


def _kind(value: Any) -> str:
    kinds = {
        bytes: "bytes that are no UTF-8",
        dict: "an object",
        list: "a list",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return kinds.get(type(value), f"a {type(value).__name__}")
