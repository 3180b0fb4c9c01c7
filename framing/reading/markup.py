"""Text out of pieces of HTML: what a feed carries, or a cell of a table that holds markup."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section article figure hr pre body".split()
)
_SILENT = frozenset("script style noscript svg figcaption iframe head".split())
_BLOCK = re.compile(r"<(?:p|div|br|li|h[1-6]|blockquote|article|section)\b[^<>]{0,1000}>", re.I)
_TAG = re.compile(
    r"</(?:p|div|a|b|i|u|em|strong|span|li|h[1-6]|blockquote|figure|article|section|html|body)\s*>"
    r"|<(?:br|hr|img|p)(?:\s[^<>]{0,1000})?/?>|<a\s[^<>]{0,1000}>",
    re.I,
)
_INLINE = re.compile(
    r"<(script|style|iframe|noscript)\b[^<>]*>.*?</\1\s*>"
    r"|</?(?:a|b|i|u|em|strong|span|img|font|small|sup|sub|cite|q|mark|abbr|time|code)(?:\s[^<>]{0,1000})?/?>",
    re.I | re.S,
)
_ENTITY = re.compile(
    r"&(?:amp|quot|apos|nbsp|lt|gt|hellip|[mn]dash|[lr][sd]quo|rsquo|eacute|pound|euro|copy|reg|trade"
    r"|#\d{2,6}|#x[\da-f]{2,5});",
    re.I,
)
_DOCUMENT = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html\b)", re.I)


def has_markup(text: str) -> bool:
    """Whether ``text`` is plainly HTML: a tag that closes or breaks, or an entity.

    >>> has_markup("<p>It fell.</p>"), has_markup("Johnson &amp; Co"), has_markup("if a < b & c > d; no")
    (True, True, False)
    """
    return ("<" in text and _TAG.search(text) is not None) or (
        "&" in text and _ENTITY.search(text) is not None
    )


def is_document(text: str) -> bool:
    """Whether ``text`` is a whole web page rather than a piece of one."""
    return _DOCUMENT.match(text) is not None


def without_markup(text: str) -> str:
    """Return the text that a cell of HTML holds; of a whole page, the article in it.

    >>> without_markup("<p>It fell.</p><p>Then &amp; there</p>")
    'It fell.\\n\\nThen & there'
    >>> without_markup("It <b>fell</b>.\\n\\nThen  it rose.")
    'It fell.\\n\\nThen  it rose.'
    """
    if is_document(text):
        from framing.reading.pages import page_article

        page = page_article(text)
        if page is not None:
            return page.text
    if _BLOCK.search(text) is None:
        # Marks inside lines only: all else stays character for character, blank lines too.
        return unescape(_INLINE.sub("", text))
    return plain(text)


class _Plain(HTMLParser):
    def __init__(self, *, lines: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._lines = lines  # blank lines part paragraphs
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            # Something that was never closed must not swallow the rest of the article.
            self._silent = [inner for inner in self._silent if inner in ("svg", "figcaption")]
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        elif tag in _BLOCKS:
            self._silent.clear()
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        pieces = re.split(r"\n\s*\n", data) if self._lines else [data]
        self.parts.append("\n\n".join(re.sub(r"\s+", " ", piece) for piece in pieces))


def plain(html: str) -> str:
    """Return the text of a piece of HTML, its blocks parted by blank lines.

    >>> plain("<p>It fell.</p><p>Then &amp; there</p>")
    'It fell.\\n\\nThen & there'
    """
    if "<" not in html and "&" not in html:
        return html.strip()
    # Without a tag that makes a paragraph, blank lines do (as writers of weblogs type them).
    parser = _Plain(lines=_BLOCK.search(html) is None)
    parser.feed(html)
    parser.close()
    blocks = (" ".join(block.split()) for block in "".join(parser.parts).split("\n\n"))
    return "\n\n".join(block for block in blocks if block)
