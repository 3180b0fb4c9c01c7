"""Taking boilerplate out of an article: single lines, the head, neighbours, pieces inside lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from framing.article import Article
from framing.cleaning.characters import repair
from framing.cleaning.head import mark_head
from framing.cleaning.inline import find_inline
from framing.cleaning.ledger import Cleaned, Cut, take_out
from framing.cleaning.lines import Line, keep_wrapped, split_lines
from framing.cleaning.neighbours import mark_neighbours
from framing.cleaning.rules import mark_lines


def clean_article(article: Article) -> Cleaned:
    """Take boilerplate out of ``article.text``; move byline and date line to metadata.

    What is left is the text as it was, character for character; a text without boilerplate comes back
    unchanged. Whole short lines go, blocks of them, and a few advertisements inside lines; never part
    of a sentence. Author and date are filled in only where the article has none. A first line that
    repeats ``title`` goes; finding a title is the reader's part (:func:`find_title`). Odd characters
    (soft hyphens, mojibake) are repaired in text and title.

    Args:
        article: what was read; any text, also an empty one.

    Returns:
        The cleaned article and the ledger in text order; its reasons are those of
        ``codebook/cleaning.toml``. :func:`restore` puts pieces back.

    >>> cleaned = clean_article(Article("1", "It fell.\\n\\nAdvertisement\\n\\nIt rose again."))
    >>> cleaned.article.text
    'It fell.\\n\\nIt rose again.'
    >>> cleaned.removed
    (Removal(text='Advertisement', reason='advertisement', at=10),)
    """
    text, repairs = repair(article.text)
    if article.title and not article.title.isascii():
        title, repaired = repair(article.title)
        if repaired:
            article = replace(article, title=title)
    lines = split_lines(text)
    if not lines:
        cuts: list[Cut] = []
        author = date = None
    else:
        mark_lines(text, lines)
        author, date, inner = mark_head(article, lines, text)
        mark_neighbours(article, lines)
        keep_wrapped(lines)
        inside = find_inline(text)
        if inside:
            inside = _parts_of_lines(inside, lines)
        if inner is not None:
            inside.append(inner)
        cuts = _line_cuts(text, lines)
        if inside:
            cuts = _merged(cuts, inside)
    if not cuts and not repairs:
        return Cleaned(article, ())
    text, removed = take_out(text, cuts, repairs)
    article = replace(article, text=text, author=article.author or author, date=article.date or date)
    return Cleaned(article, removed)


def _line_cuts(text: str, lines: Sequence[Line]) -> list[Cut]:
    """One cut a line, with the white space that parts it from what follows (at the end: precedes)."""
    last = max((n for n, line in enumerate(lines) if line.reason is None), default=-1)
    cuts = []
    for number, line in enumerate(lines):
        if line.reason is None:
            continue
        if number < last:
            start, end = line.raw if number else 0, lines[number + 1].raw
        else:
            start = lines[number - 1].end if number else 0
            end = line.end if number + 1 < len(lines) else len(text)
        cuts.append(Cut(start, end, line.reason))
    return cuts


def _parts_of_lines(inside: list[Cut], lines: Sequence[Line]) -> list[Cut]:
    """Return the cuts that leave something of their line; the other lines go whole."""
    starts = [line.start for line in lines]
    out = []
    for cut in inside:
        line = lines[max(0, bisect_right(starts, cut.start) - 1)]
        if cut.start <= line.start and cut.end >= line.end:
            line.reason = line.reason or cut.reason
        else:
            out.append(cut)
    return out


def _merged(cuts: list[Cut], inside: list[Cut]) -> list[Cut]:
    """Return both, without those inside another."""
    out: list[Cut] = []
    for cut in sorted([*cuts, *inside], key=lambda cut: (cut.start, -cut.end)):
        if not out or cut.start >= out[-1].end:
            out.append(cut)
    return out
