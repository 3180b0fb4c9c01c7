"""Quotation marks: which stretches are speech, which are scare quotes or titles of works.

Marks are paired within a paragraph; a paragraph that opens with a mark while the last one was left
open continues the same quotation. A mark without a partner loses that one quotation at most, never
the article. Marks inside a quotation (a quotation quoted) belong to the outer one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from framing.gaps import QUOTATION_MARK, QUOTING, in_gap

if TYPE_CHECKING:
    from framing.document import Document


class Quotation(NamedTuple):
    """Characters ``[start, end)`` inside the marks, without them."""

    start: int
    end: int


class Quotations(NamedTuple):
    """What the quotation marks of a text hold."""

    speech: list[Quotation]
    scare: list[Quotation]
    unbalanced: bool
    titles: list[Quotation]


_SINGLE = frozenset("'‘’‚")
_OPENERS = frozenset(("“", "„", "«", "``"))
_CLIPPED = re.compile(r"(?:\d0s|tis|twas|em|til|cause|bout|n)\b", re.I)
_NAMING = frozenset(
    """titled entitled called named dubbed book books novel film movie song album play series show
    essay article column poem documentary memoir paper hit hymn anthem single episode headline
    headlined musical sitcom bestseller chapter report speech""".split()
)
_SMALL = frozenset("a an and as at but by for from in into nor of on or over the to vs with".split())
_ENDING = (",", ".", "!", "?", "…", "—", "–", "-")


class _Found(NamedTuple):
    start: int
    end: int
    spoken: bool  # its form alone says speech: a paragraph's whole run


def find_quotations(document: Document) -> Quotations:
    """Pair the quotation marks of ``document`` and tell speech from scare quotes and titles."""
    text = document.text
    marks = _marks(document)
    if not marks:
        return Quotations([], [], False, [])
    found: list[_Found] = []
    unbalanced = False
    carried = False
    at = 0
    count = len(marks)
    for start, end in document.paragraphs:
        while at < count and marks[at][0] < start:
            at += 1
        first = at
        while at < count and marks[at][0] < end:
            at += 1
        if first == at:
            unbalanced |= carried
            carried = False
            continue
        inside = marks[first:at]
        opens = inside[0][0] == start and inside[0][2] not in _SINGLE
        unbalanced |= carried and not opens
        lost, carried = _pair(text, start, end, inside, found)
        unbalanced |= lost
    unbalanced |= carried
    speech: list[Quotation] = []
    scare: list[Quotation] = []
    titles: list[Quotation] = []
    for item in found:
        kind = 0 if item.spoken else _kind(document, item)
        (speech, scare, titles)[kind].append(Quotation(item.start, item.end))
    return Quotations(speech, scare, unbalanced, titles)


class _GapMarks(dict[str, tuple[tuple[int, int, str], ...]]):
    """The marks in a gap between two words: start and end within the gap, mark; kept, for gaps repeat."""

    def __missing__(self, gap: str) -> tuple[tuple[int, int, str], ...]:
        marks = QUOTATION_MARK.finditer(in_gap(gap))
        found = tuple((m.start() - 1, m.end() - 1, m.group()) for m in marks)
        if len(self) < 10_000 and len(gap) < 20:
            self[gap] = found
        return found


_GAP_MARKS = _GapMarks()


def _marks(document: Document) -> list[tuple[int, int, str]]:
    """Return start, end and form of every quotation mark in order."""
    text, gaps, ends = document.text, document.gaps, document.ends
    if len(gaps) < 2:
        return [(m.start(), m.end(), m.group()) for m in QUOTATION_MARK.finditer(text)]
    # Before the first word and after the last one the mark stands at the edge of the text.
    last = ends[-1]
    opening = QUOTATION_MARK.finditer(text, 0, document.starts[0] + 1)
    marks = [(m.start(), m.end(), m.group()) for m in opening]
    count = len(ends)
    for i in document.gaps_of(QUOTING):
        if 0 < i < count:
            base = ends[i - 1]
            for start, end, mark in _GAP_MARKS[gaps[i]]:
                marks.append((base + start, base + end, mark))
    marks += [(m.start(), m.end(), m.group()) for m in QUOTATION_MARK.finditer(text, last)]
    return marks


def _pair(
    text: str, start: int, end: int, marks: list[tuple[int, int, str]], found: list[_Found]
) -> tuple[bool, bool]:
    """Pair the marks of one paragraph; return (a mark was lost, the paragraph was left open)."""
    lost = False
    opened = -1  # character after the opening mark
    opener = 0  # index of the opening mark
    depth = 0
    k, count = 0, len(marks)
    single_close = -1
    while k < count:
        at, after, mark = marks[k]
        k += 1
        if mark in _SINGLE:
            if opened >= 0:
                continue
            close = _single(text, marks, k - 1) if at >= single_close else -1
            if close >= 0:
                found.append(_Found(after, marks[close][0], False))
                single_close = marks[close][1]
                k = close + 1
            continue
        before = text[at - 1] if at > start else " "
        following = text[after] if after < end else " "
        can_open = not following.isspace() and not (before.isalnum() or before in ".,!?…")
        can_close = not before.isspace() and before not in "([—–"
        if mark == "“" and opened >= 0 and (marks[opener][2] == "„" or (can_close and not can_open)):
            closing = True  # also a closing mark that was turned the wrong way
        elif mark in _OPENERS:
            closing = False
        elif mark in ("”", "»"):
            closing = opened >= 0 or not (can_open and not can_close)
        elif opened < 0:
            closing = can_close and not can_open
        else:
            closing = can_close or not can_open
        if mark == '"' and before.isdigit() and _inches(text, start, at, opened, marks[k:]):
            continue
        if not closing:
            if opened < 0:
                opened, opener = after, k - 1
            elif _nested(text, marks, k):
                depth += 1
            else:
                # The open one never closed: give it up, keep this one.
                lost = True
                opened, opener, depth = after, k - 1, 0
        elif opened < 0:
            lost = True
        elif depth:
            depth -= 1
        else:
            if at > opened:
                found.append(_Found(opened, at, False))
            opened = -1
    if opened < 0:
        return lost, False
    if _runs_on(text, start, end, marks[opener][0], opened):
        if end > opened:
            found.append(_Found(opened, end, True))
        return lost, True
    return True, False


def _runs_on(text: str, start: int, end: int, at: int, opened: int) -> bool:
    """Whether speech that opens at ``at`` runs on at the end of its paragraph, as its mark may in the next.

    So it does from the beginning of the paragraph, after a comma or colon, and as a sentence of its own
    (“We came,” she said. “We saw it all and then we went.).
    """
    lead = text[max(start, at - 3) : at].rstrip()
    if at == start or lead.endswith((",", ":")):
        return True
    return lead.endswith(_STOPS) and end - opened >= _SPOKEN and text[opened].isupper()


_STOPS = (".", "!", "?")
_SPOKEN = 30  # characters of a sentence that is left open and still no stray mark


def _nested(text: str, marks: list[tuple[int, int, str]], k: int) -> bool:
    """Whether the next two double marks both close: the opener before them was an inner one."""
    following = [mark for mark in marks[k : k + 6] if mark[2] not in _SINGLE][:2]
    return len(following) == 2 and all(_closes(text, *mark) for mark in following)


def _closes(text: str, at: int, after: int, mark: str) -> bool:
    """Whether a mark can only close: by its form, a straight one by what stands around it."""
    if mark != '"':
        return mark in ("”", "»", "''")
    return not text[at - 1].isspace() and not text[after : after + 1].isalnum()


def _inches(text: str, start: int, at: int, opened: int, rest: list[tuple[int, int, str]]) -> bool:
    """Whether a straight mark after a digit is the sign for inches (6'2", a 12" record)."""
    figure = text[max(start, at - 7) : at]
    if re.search(r"\d['′’]\s?\d{1,2}$", figure):
        return True
    return opened < 0


def _single(text: str, marks: list[tuple[int, int, str]], k: int) -> int:
    """Return the index of the mark that closes the single mark ``k``, or -1 where it opens nothing."""
    at, after, mark = marks[k]
    if mark == "’" or (at and not (text[at - 1].isspace() or text[at - 1] in "([—–-:")):
        return -1
    if not text[after : after + 1].isalnum() or _CLIPPED.match(text, after):
        return -1
    fallback = -1
    for j in range(k + 1, min(len(marks), k + 40)):
        where, beyond, other = marks[j]
        if other in _OPENERS or other in ("‘", "‚"):
            break
        if other not in _SINGLE:
            continue
        if where and (text[where - 1].isspace() or text[where - 1] in "([—–"):
            break
        if text[where - 1] in "sS" and text[beyond : beyond + 2].strip().isalpha():
            fallback = j if fallback < 0 else fallback  # perhaps the possessive of a plural
            continue
        return j
    return fallback


def _kind(document: Document, item: _Found) -> int:
    """Return 0 for speech, 1 for a scare quote, 2 for the title of a work."""
    first, stop = document.words_between(item.start, item.end)
    count = stop - first
    if count == 0:
        return 1
    words = document.words
    text = document.text
    last = text[item.end - 1]
    if count >= 6 and any(words[k][0].islower() and words[k] not in _SMALL for k in range(first, first + 4)):
        return 0
    titled = count <= 14 and all(w[0].isupper() or w[0].isdigit() or w in _SMALL for w in words[first:stop])
    sentence = document.sentences[document.sentence_of[first]]
    before = document.lower[max(sentence.first, first - 2) : first]
    if titled and (count > 1 or before) and not _NAMING.isdisjoint(before):
        return 2
    cued = _cued(document, sentence.first, sentence.stop, first, stop)
    if titled and count >= 2 and last not in ".!?":
        named = first > sentence.first and text[item.start - 2].isspace() and text[item.start - 3].isalnum()
        if not (last == "," and cued) or (named and before[-1] not in _saying()):
            return 2  # "on the channel's “Morning News,” Lee said", not “Never Again,” Lee said
    if count >= 6:
        return 0
    if last in _ENDING and count > 1 and (cued or first == sentence.first or last in "!?"):
        return 0
    if cued:
        return 0
    # A sentence of its own: “No.” “Never!”
    if (
        last in ".!?…"
        and words[first][0].isupper()
        and (first == sentence.first or item.start - 2 < sentence.start)
    ):
        return 0
    return 1


def _cued(document: Document, low: int, high: int, first: int, stop: int) -> bool:
    """Whether a word of saying stands in the sentence, outside the quotation."""
    lower = document.lower
    near = (
        lower[max(low, first - 30) : first] + lower[stop : max(high, stop + 8) if stop >= high else high][:30]
    )
    return not _saying().isdisjoint(near)


@cache
def _saying() -> frozenset[str]:
    from framing.attribution.cues import reporting_forms

    return frozenset(reporting_forms())
