"""A reader's own text: cleaned, restored as the reader says, scored. Nothing of it is kept here.

The text lives in the browser's memory and comes along with each request; it is written nowhere unless
the reader saves it to a corpus.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

OWN_ID, DRAFT_ID = "your-text", "your-draft"
LARGEST_FILE = 10 * 1024 * 1024
LONGEST_TEXT = 200_000
_ADDRESS = re.compile(r"https?://\S+", re.I)

State = Mapping[str, Any]


class Given(NamedTuple):
    """What was read from a file or a page, for the form; ``note`` says what a reader should know."""

    title: str
    outlet: str
    date: str
    text: str
    note: str


class Refused(ValueError):
    """The text cannot be had or is too long; the message says why and what to do."""


def state_of(title: str | None, outlet: str | None, date: str | None, text: str | None) -> dict[str, Any]:
    """Return the state of a text as given, nothing restored yet; without a headline, the one it begins with.

    Raises:
        Refused: the text is empty or too long.
    """
    text = text or ""
    if not text.strip():
        raise Refused("There is no text yet. Paste an article, choose a file or try the example.")
    if len(text) > LONGEST_TEXT:
        raise Refused(
            f"The text has {len(text):,} characters; up to {LONGEST_TEXT:,} can be read here. "
            "Import longer ones with: framing import FILE"
        )
    from framing.cleaning import find_title

    title = (title or "").strip() or find_title(text) or ""
    return {"title": title, "outlet": outlet or "", "date": date or "", "text": text, "restored": []}


def own_record(state: State, *, id: str = OWN_ID) -> dict[str, Any]:
    """Return the score record of the cleaned text with the pieces the reader put back."""
    fields = (state.get("title"), state.get("outlet"), state.get("date"), state["text"])
    return _record(id, *(str(f or "") for f in fields), tuple(sorted(state.get("restored", ()))))


def ledger(state: State) -> list[dict[str, Any]]:
    """Return everything cleaning would take out, also what the reader put back."""
    _, removed = _cleaned(*(str(state.get(k) or "") for k in ("title", "outlet", "date", "text")))
    return [{"text": piece.text, "reason": piece.reason} for piece in removed]


def draft_record(draft: State) -> dict[str, Any]:
    """Return the score record of a draft, scored exactly as written."""
    from framing.article import Article
    from framing.scores import score_article

    article = Article(DRAFT_ID, str(draft.get("text") or ""), title=str(draft.get("title") or "") or None)
    return score_article(article, as_is=True).to_dict()


# In memory, a handful, so that choosing a mark does not score again.
@lru_cache(maxsize=32)
def _record(
    id: str, title: str, outlet: str, date: str, text: str, restored: tuple[int, ...]
) -> dict[str, Any]:
    from dataclasses import replace

    from framing.cleaning import restore
    from framing.scores import score_article

    article, removed = _cleaned(title, outlet, date, text)
    back = restore(article.text, removed, [i for i in restored if i < len(removed)])
    record = score_article(replace(article, id=id, text=back), as_is=True).to_dict()
    record["removed"] = [
        {"text": piece.text, "reason": piece.reason, "at": piece.at}
        for i, piece in enumerate(removed)
        if i not in restored
    ]
    return record


@lru_cache(maxsize=32)
def _cleaned(title: str, outlet: str, date: str, text: str) -> tuple[Any, tuple[Any, ...]]:
    from framing.article import Article
    from framing.cleaning import clean_article

    article = Article(
        OWN_ID, text, title=title.strip() or None, outlet=outlet.strip() or None, date=date.strip() or None
    )
    cleaned = clean_article(article)
    return cleaned.article, cleaned.removed


def from_upload(contents: str, name: str) -> Given:
    """Read an uploaded file (text, HTML, CSV, …) as the browser sends it: ``data:…;base64,…``.

    Raises:
        Refused: too large, or holds no article that can be read.
    """
    from framing.reading.items import Blob, Options
    from framing.reading.read import read_blob

    try:
        data = base64.b64decode(contents.partition(",")[2], validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused(f"“{name}” did not arrive whole; choose it again.") from error
    if len(data) > LARGEST_FILE:
        raise Refused(too_large(name, len(data)))
    blob = Blob(name, name, lambda: io.BytesIO(data), len(data))
    return _first(read_blob(blob, Options(), given=True), f"“{name}”")


def from_address(address: str | None) -> Given:
    """Fetch a page: http and https only, no address inside a network, limits on time and size.

    Raises:
        Refused: it is not a web address, or could not be fetched.
    """
    from framing.reading import read_articles

    address = (address or "").strip()
    if not _ADDRESS.fullmatch(address):
        raise Refused("Write a whole web address that begins with http:// or https://, or paste the text.")
    given = _first(read_articles([address]), "The page")
    return given._replace(note=f"Read from {address}. What was taken for the article stands below.")


def too_large(name: str, size: int) -> str:
    """Say that a file is too large and what to do."""
    return (
        f"“{name}” has {size / 1e6:.0f} MB; up to {LARGEST_FILE // (1024 * 1024)} MB can be read here. "
        "Import larger files with: framing import FILE"
    )


def _first(found: Iterable[Any], what: str) -> Given:
    from framing.reading import Item

    first: Any = None
    more = 0
    problem = ""
    for item in found:
        if not isinstance(item, Item):
            problem = problem or item.reason
        elif first is None:
            first = item.article
        else:
            more += 1
    if first is None:
        raise Refused(f"{what} could not be read: {problem or 'no article in it'}. Paste the text instead.")
    note = f"Read from {what}."
    if more:
        note = f"{what} holds {more + 1:,} articles; the first is shown. framing import FILE takes them all."
    return Given(first.title or "", first.outlet or "", first.date or "", first.text, note)
