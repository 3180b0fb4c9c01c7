"""Lines that only their neighbours give away: teasers under a label, alternative texts, bios."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.article import Article
from framing.cleaning.captions import same_picture
from framing.cleaning.credits import BIO, BIO_ROLE, BIO_SIGN, SEPARATOR
from framing.cleaning.head import PERSON, is_author
from framing.cleaning.lines import Line
from framing.cleaning.links import LABEL, SINGLE, TAGGED

_TEASERS = 6
_TEASER_WORDS = 30
_BIO_LINES = 4
_BIO_WORDS = 90
_STOP = re.compile(r"[.!:,;][\"'”’)]*$")


def mark_neighbours(article: Article, lines: Sequence[Line]) -> None:
    """Mark what stands next to a line that is already marked, or at the end of the article."""
    outlet = _plain(article.outlet)
    for number, line in enumerate(lines):
        words = line.text
        if len(words) <= 60:
            if LABEL.fullmatch(words):
                _mark_teasers(lines, number)
            elif line.reason is None:
                if outlet and _plain(words) == outlet:
                    line.reason = "source_line"
                    before = lines[number - 1] if number else None
                    if (
                        before
                        and before.reason is None
                        and len(before.text) < 60
                        and PERSON.fullmatch(before.text)
                    ):
                        before.reason = "byline"
                elif SEPARATOR.fullmatch(words):
                    line.reason = "separator"
        if (
            words[-1] == "]"
            and line.reason is None
            and line.words <= _TEASER_WORDS
            and TAGGED.fullmatch(words)
        ):
            line.reason = "teaser_block"
        if line.reason == "caption" and number:
            before = lines[number - 1]
            if (
                before.reason is None
                and not line.blank
                and before.words <= 40
                and "“" not in before.text
                and same_picture(before.text, words)
            ):
                before.reason = "caption"
    _mark_bio(article, lines)


def _plain(name: str | None) -> str:
    return " ".join(re.findall(r"\w+", name.lower())) if name else ""


def _mark_teasers(lines: Sequence[Line], label: int) -> None:
    line = lines[label]
    most = 1 if SINGLE.fullmatch(line.text) else _TEASERS
    reason = "teaser_block" if "miss" in line.text.lower() else "related"
    line.reason = reason
    for teaser in lines[label + 1 : label + 1 + most]:
        if teaser.reason is not None and teaser.reason not in {"related", "separator"}:
            return
        if _STOP.search(teaser.text) or teaser.words > _TEASER_WORDS or LABEL.fullmatch(teaser.text):
            return
        teaser.reason = reason


def _mark_bio(article: Article, lines: Sequence[Line]) -> None:
    seen = 0
    for line in reversed(lines):
        if line.reason is not None:
            continue
        seen += 1
        if seen > _BIO_LINES:
            return
        if is_author(line.text, article.author):
            line.reason = "byline"
        elif line.words <= _BIO_WORDS and _is_bio(line.text, article.author):
            line.reason = "bio"
            seen = 0


def _is_bio(text: str, author: str | None) -> bool:
    if len(text) > 900 or not BIO.match(text):
        return False
    if author:
        start = text.lstrip(" •●·*|~–—-_[(")
        names = [name.strip() for name in re.split(r"[;,]| and ", author)]
        if any(len(name) > 4 and start.startswith(name) for name in names):
            return True
    return bool(BIO_ROLE.search(text) and BIO_SIGN.search(text)) and "said" not in text
