"""The head of an article: headline, byline, date line, and the caption under the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from framing.article import Article
from framing.cleaning.captions import credit_of, is_captioned
from framing.cleaning.characters import repair
from framing.cleaning.lazy import Lazy
from framing.cleaning.ledger import Cut
from framing.cleaning.lines import Line, split_lines
from framing.cleaning.rules import mark_lines
from framing.dates import date_line
from framing.document import parse

# Lines at the start in which a headline, byline or date line may stand.
_HEAD = 5
_LONGEST_TITLE = 25
_CAPTION = 14
_DECK_WORDS = 12
_NAMED = 4
_LEAST_TITLE = 6
_DECKED = 60
_MENU = 3

_TOKEN = r"(?:[A-ZÀ-Þ][\w.'’\-]*|de|del|di|da|van|von|der|den|bin|al|el|la|le)"
_PERSON = rf"[A-ZÀ-Þ][\w.'’\-]*(?: {_TOKEN}){{1,4}}"
BYLINE = Lazy(
    rf"(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Ss]tory|[Rr]eported) )?(?:[Bb]y|BY):? (?P<names>{_PERSON}"
    rf"(?:(?:, (?:and )?| and | AND | & ){_PERSON}){{0,5}})(?:\s?[,|–—\-•·]\s?[^.!?]{{1,80}})?"
)
_SEVERAL = Lazy(r",? and |,? AND | & |, ")
PEOPLE = Lazy(rf"{_PERSON}(?:(?:, (?:and )?| and ){_PERSON}){{0,4}}")
_CAPITALS = Lazy(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’\-]*){1,4}")
_SECTION = Lazy(r"\s+\|\s+[^|]{2,40}$")
_ENDS = Lazy(r"[.!?…:;,][\"'”’)\]]*$")


# The bare name of a paper above everything else.
_PAPER = Lazy(
    r"(?:The )?(?:[A-Z][\w’'.-]+ ){1,3}(?:Journal|Times|Post|News|Herald|Tribune|Register|Gazette|Observer|"
    r"Telegraph|Chronicle|Courier|Enquirer|Inquirer|Examiner|Dispatch|TODAY|Today|Guardian)"
)
# Below the bare name of its writer: a paper, or what the writer is to it.
_BELOW_NAME = Lazy(
    r"(?:The )?(?:[A-Z][\w’'.-]+ ){1,3}(?:Journal|Times|Post|News|Herald|Tribune|Register|Gazette|Observer|"
    r"Telegraph|Chronicle|Courier|Enquirer|Inquirer|Examiner|Dispatch|TODAY|Today|Guardian|Republic|Star|Sun|"
    r"Press|Democrat|Globe|Sentinel|Bee|Record|Standard|Mirror|Independent|Network|Agency|Service)"
    r"|(?:[Oo]pinion |[Gg]uest |[Ss]taff |[Ss]enior |[Cc]ontributing |[Ss]pecial )?"
    r"(?:[Cc]ontributor|[Cc]olumnist|[Cc]orrespondent|[Rr]eporter|[Ww]riter)|[Ss]pecial to [A-Z].{2,40}"
)
_LAST_WORDS = Lazy(r"(?<=\w) [A-Za-z][A-Za-z &]{2,20}$")


class Head(NamedTuple):
    """What the first lines say about the article; None where they say nothing.

    ``cut``: a headline inside the first line, with the caption before it.
    """

    author: str | None
    date: str | None
    cut: Cut | None


def find_title(text: str) -> str | None:
    """Return the headline that a plain text begins with, or None.

    The first line that is not boilerplate, byline or date line is a headline when it has at most 25
    words and no full stop and something follows it. A section after a bar ("… | World news") is not
    part of it.

    >>> find_title("Main menu\\n\\nDespot isolated at summit\\n\\nThe group met.")
    'Despot isolated at summit'
    >>> find_title("The group met on Monday.") is None
    True
    """
    repaired, _ = repair(text)
    lines = split_lines(repaired)
    mark_lines(repaired, lines)
    kept = [line for line in lines if line.reason is None]
    for number, line in enumerate(kept[:_HEAD]):
        if date_line(line.text) or BYLINE.fullmatch(line.text):
            continue
        following = kept[number + 1] if number + 1 < len(kept) else None
        if following is None or not _headline(line):
            return None
        # A sentence that goes on in the next line belongs to a hard-wrapped text without a headline.
        if not following.blank and following.text[0].islower():
            return None
        return _without_section(line.text)
    return None


def _headline(line: Line) -> bool:
    if len(line.text) > 300 or line.words > _LONGEST_TITLE or line.text.endswith("."):
        return False
    # A full stop after an abbreviation ("U.S. court") ends no sentence.
    sentences = parse(line.text).sentences
    return not any(line.text[s.start : s.end].rstrip("\"'”’)").endswith(".") for s in sentences)


def _without_section(title: str) -> str:
    return _SECTION.sub("", title) or title


def mark_head(article: Article, lines: Sequence[Line], text: str) -> Head:
    """Mark headline, byline, date line and the caption under the headline; return what they say."""
    author = date = None
    title = _key(article.title) if article.title else ""
    headline: Line | None = None
    signed = _mark_signed(lines, title)
    kept = kept_lines(lines)
    for _, line in zip(range(_HEAD), kept, strict=False):
        words = line.text
        if line is lines[0] and len(words) < 40 and _PAPER.fullmatch(words) and len(lines) > 1:
            line.reason = "source_line"
            continue
        if len(words) > 320:
            break
        if title and headline is None and len(words) < 2 * len(title) + 45 and _same_title(words, title):
            line.reason = "headline"
            headline = line
            continue
        dated = date_line(words)
        if dated is not None:
            line.reason = "dateline"
            date = date or (dated.iso[:10] if dated.iso else None)
            continue
        found = _byline(words, text, first=line is lines[0], raw_page=headline is not None)
        if found:
            line.reason = "byline"
            author = author or found
    author = author or signed
    cut = None
    if headline is not None:
        _mark_above(lines, headline)
        _mark_caption(lines, headline)
    elif title:
        first = next(kept_lines(lines), None)
        if (first is not None and is_captioned(first.text)) or (first is not None and _is_deck(first, title)):
            first.reason = "caption"
        elif (
            first is not None and not _goes_on(first, lines) and _is_reworded(first.text, article.title or "")
        ):
            first.reason = "headline"
        elif first is not None and len(first.text) < 700 and (article.title or "").split()[0] in first.text:
            cut = _inner_headline(first, title)
    return Head(author, date, cut)


def _mark_signed(lines: Sequence[Line], title: str) -> str | None:
    """Mark a first line that is the bare name of a person above that of a paper; return the name."""
    if len(lines) < 3 or lines[0].reason is not None or lines[1].reason is not None:
        return None
    name, paper = lines[0].text, lines[1].text
    if len(name) > 60 or len(paper) > 60 or _key(name) == title or _PAPER.fullmatch(name):
        return None
    if not PEOPLE.fullmatch(name) or not _BELOW_NAME.fullmatch(paper):
        return None
    lines[0].reason, lines[1].reason = "byline", "source_line"
    return _SEVERAL.sub("; ", name)


def _inner_headline(first: Line, title: str) -> Cut | None:
    """Find the headline run into the first line: behind a caption with its credit, or before the text."""
    if title.count(" ") < 3 or title[:16] not in _key(first.text):
        return None
    marks = {"'": "['‘’]", '"': "(?:[\"“”]|'')", "-": "[-‐‑‒–—]+", " ": r"\s+"}
    pattern = "".join(marks.get(c) or re.escape(c) for c in title)
    match = re.search(pattern, first.text, re.IGNORECASE)
    if match is None:
        return None
    before, after = first.text[: match.start()].rstrip(), first.text[match.end() :]
    rest = after.lstrip()
    if rest and (rest == after or not re.match(r"[“\"'‘]?[A-ZÀ-Þ0-9]", rest)):
        return None
    # A section's name may stand between the credit and the headline.
    # A picture's name without a credit is told by what has no stop either.
    named = not _ENDS.search(rest or before) and len(before.split()) <= _NAMED
    if (
        before
        and not named
        and credit_of(before) is None
        and credit_of(_LAST_WORDS.sub("", before) or "-") is None
    ):
        return None
    reason = "caption" if before else "headline"
    # What is behind it may be the line under the headline, without a stop.
    if not rest or not _ENDS.search(rest):
        first.reason = reason
        return None
    return Cut(first.start, first.end - len(rest), reason)


def _is_deck(first: Line, title: str) -> bool:
    """Whether the first line is a caption with the headline run into it, worded a little otherwise.

    A sentence that ends, then words without an end, of which half stand in the headline.
    """
    # A post quoted from social media ends in its author and belongs to the article.
    if len(first.text) > 500 or not first.text[-1].isalnum() or "(@" in first.text:
        return False
    sentences = parse(first.text).sentences
    tail = first.text[sentences[-1].start :] if len(sentences) > 1 else ""
    words = {word for word in re.findall(r"\w+", tail.casefold()) if len(word) > 3}
    known = set(re.findall(r"\w+", title))
    return len(words) >= 3 and tail.count(" ") < _DECK_WORDS and 2 * len(words & known) >= len(words)


def _goes_on(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the sentence of ``line`` goes on in the next one: a text broken into lines."""
    following = next((other for other in lines if other.start > line.start), None)
    return following is not None and not following.blank and following.text[0].islower()


def _is_reworded(first: str, title: str) -> bool:
    """Whether the first line is the headline in other words, or holds it with a word or two changed.

    Newsrooms change headlines after a page went out. The line has no stop and shares four fifths of its
    longer words with the title, or three tenths where it is set in capitals throughout; or the title
    stands in it nearly word for word, between a caption and the line under the headline.
    """
    if len(first) > 400 or _ENDS.search(first) or "(@" in first:
        return False
    given, found = _words(title), _words(first)
    long_given, long_found = ({w for w in words if len(w) > 2} for words in (given, found))
    common = 2 * len(long_given & long_found)
    both = len(long_given) + len(long_found)
    if common >= 6 and len(found) <= _LONGEST_TITLE:
        capitals = [word[0].isupper() for word in re.findall(r"[^\W\d_][\w’'-]{3,}", first)]
        if common >= 0.8 * both or (len(capitals) > 4 and all(capitals) and common >= 0.3 * both):
            return True
    size = len(given)
    if size < _LEAST_TITLE or len(found) <= size or len(found) > _DECKED:
        return False
    wanted, pairs = set(given), set(pairwise(given))
    return any(
        len(wanted.intersection(part)) >= 0.85 * len(wanted)
        and len(pairs.intersection(pairwise(part))) >= 0.7 * len(pairs)
        for part in (found[at : at + size + 1] for at in range(len(found) - size + 1))
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("’", "'"))


def kept_lines(lines: Sequence[Line]) -> Iterator[Line]:
    return (line for line in lines if line.reason is None)


def _key(text: str) -> str:
    text = re.sub(r"[‘’‛`´]", "'", re.sub(r"[“”„‟]|''", '"', text))
    text = re.sub(r"[‐‑‒–—―-]+", "-", text)
    return " ".join(text.casefold().split()).rstrip(" .'\"")


def _same_title(line: str, title: str) -> bool:
    if line[0].isalnum() and line[0].casefold() != title[0] and title[0].isalnum():
        return False
    key = _key(line)
    # Crawls cut titles short by a letter or put dots at their end.
    cut = title.rstrip("…. ")
    if len(cut) > 20 and key.startswith(cut) and (cut != title or len(key) <= len(cut) + 2):
        return True
    return key == title or (" | " in key and _key(_without_section(line)) == title)


def _byline(line: str, text: str, *, first: bool, raw_page: bool) -> str | None:
    if len(line) > 160 or line.endswith((".", "!", "?", ":")):
        return None
    match = BYLINE.fullmatch(line)
    if match:
        return _SEVERAL.sub("; ", match["names"])
    if first and " and " in line and PEOPLE.fullmatch(line):
        return _SEVERAL.sub("; ", line)
    if raw_page and _CAPITALS.fullmatch(line):
        # Names, unlike section labels, are no words that the text uses in lower case.
        words = re.findall(r"[^\W_]{2,}", line.lower())
        present = set(re.findall(r"[a-z]+", text)) | _LABELS
        if words and all(word not in present or word in _PARTICLES for word in words):
            return line
    return None


_PARTICLES = frozenset("de del di da van von der den bin al el la le du st".split())
_LABELS = frozenset(
    """breaking news exclusive politics world opinion analysis live update updates video sport business
    national international local science health technology culture features editorial uk us usa eu""".split()
)


def author_names(author: str | None) -> frozenset[str]:
    """Return the full names in ``author`` (several are parted by ``;``, commas or "and"), for comparison."""
    if not author:
        return frozenset()
    names = (" ".join(name.casefold().split()) for name in re.split(r"[;,]| and ", author))
    return frozenset(name for name in names if " " in name)


def is_author(line: str, names: frozenset[str]) -> bool:
    """Whether ``line`` is nothing but one of ``names``."""
    return len(line) <= 60 and " " in line and " ".join(line.casefold().split()).removeprefix("by ") in names


def _mark_above(lines: Sequence[Line], headline: Line) -> None:
    """Menu words above the headline: no article begins there."""
    above = [line for line in lines if line.start < headline.start and line.reason is None]
    if all(line.words <= _MENU and not _ENDS.search(line.text) for line in above):
        for line in above:
            line.reason = "navigation"


def _mark_caption(lines: Sequence[Line], headline: Line) -> None:
    """A short line between headline and text, in capitals and names, without an end: a picture's."""
    after = [line for line in lines if line.start > headline.start and line.reason is None][:2]
    if len(after) < 2:
        return
    line, following = after
    if line.words > _CAPTION or _ENDS.search(line.text) or not _ENDS.search(following.text):
        return
    names = re.findall(r"(?<=\s)[A-ZÀ-Þ]\w+", line.text)
    small = re.findall(r"(?<=\s)[a-zà-ÿ]\w+", line.text)
    if len(names) >= 2 and small and following.words > line.words:
        line.reason = "caption"
