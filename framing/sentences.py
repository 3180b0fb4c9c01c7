"""Where paragraphs and sentences begin: rules over the gaps between words.

A full stop ends a sentence unless the word before it is an abbreviation or an initial; a mark of
any kind does not when the text goes on in lower case ("“Really?” he said").
"""

from __future__ import annotations

import re
from typing import NamedTuple

_BLANK = re.compile(r"\n\s*")
_TERMINAL = re.compile(r"[.!?…]+[\"'”’)\]»*]*(?=\s|$|[“\"‘(\[])")


class _Mark(NamedTuple):
    """The mark in a gap that may end a sentence ("" for a line break alone).

    ``end``: where it ends in the gap, white space behind it included.
    """

    text: str
    end: int
    held: bool  # a bracket or quotation mark stands before it
    opens_quote: bool  # a quotation mark stands behind it


class _Marks(dict[str, "_Mark | None"]):
    """What may end a sentence in a gap; few different gaps make up all texts, so each is kept."""

    def __missing__(self, gap: str) -> _Mark | None:
        match = _TERMINAL.search(gap)
        found = None
        if match is not None:
            behind = gap[match.end() :]
            opens_quote = any(c in "“\"‘'`" for c in behind)
            held = bool(gap[: match.start()].strip())
            found = _Mark(match.group(), len(gap) - len(behind.lstrip()), held, opens_quote)
        elif "\n" in gap:
            found = _Mark("", 0, False, False)
        if len(self) < 10_000 and len(gap) < 20:
            self[gap] = found
        return found


_MARKS = _Marks()

# Titles and the like: a full stop after them never ends a sentence.
_ALWAYS = frozenset(
    """mr mrs ms mx dr prof rev fr hon sen rep gov gen col lt sgt capt cmdr adm maj cpl pvt supt det insp
    st mt ft messrs mme mlle pres amb atty asst assoc dept sr. vs v cf eg e.g i.e viz approx est fig figs
    al op ed eds trans vol vols pp nos art sec secs ch sens reps govs gens deut lev esp""".split()
)
# A full stop after these ends a sentence only before a word that seldom follows them.
_SOMETIMES = frozenset(
    """jr sr inc corp ltd co bros plc llc etc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues
    wed thu thur thurs fri sat sun u.s u.k u.n e.u d.c a.m p.m ph.d m.d b.a m.a no ave blvd rd calif
    conn fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis
    wyo ariz ark colo del md""".split()
)
_NEW_SENTENCE = frozenset(
    """the a an this that these those he she it they we i you his her its their our my in on at by for from
    with after before since when while as if but and or so yet however meanwhile although though there here
    what who why how where mr mrs ms dr then now also another some many most both one two all no
    not""".split()
)
_SAYING = frozenset("said says say asked asks told tells replied wrote writes added shouted cried".split())


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Return ``(start, end)`` of each paragraph, without the white space around it.

    A blank line parts paragraphs. A single line break does too, unless the text is hard-wrapped
    (lines of one width that go on in lower case).
    """
    breaks = [(m.start(), m.end(), m.group().count("\n") > 1) for m in _BLANK.finditer(text)]
    if not breaks:
        return _trimmed(text, 0, len(text), [])
    single = [(s, e) for s, e, blank in breaks if not blank]
    wrapped = _hard_wrapped(text, single)
    cuts = [(s, e) for s, e, blank in breaks if blank or not wrapped]
    out: list[tuple[int, int]] = []
    at = 0
    for s, e in cuts:
        _trimmed(text, at, s, out)
        at = e
    return _trimmed(text, at, len(text), out)


def _trimmed(text: str, start: int, end: int, out: list[tuple[int, int]]) -> list[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        out.append((start, end))
    return out


def _hard_wrapped(text: str, single: list[tuple[int, int]]) -> bool:
    if len(single) < 3:
        return False
    running = sum(text[e : e + 1].islower() and text[s - 1 : s] not in (".", "!", "?") for s, e in single)
    return running * 2 > len(single)


def sentence_starts(
    words: list[str],
    lower: list[str],
    starts: list[int],
    ends: list[int],
    gaps: list[str],
    endings: list[int],
    paragraphs: list[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Return ``(index of its first word, character where it starts)`` for each sentence.

    ``endings`` are the gaps in which a sentence may end.
    """
    if not words:
        return []
    paragraph_starts = {start for start, _ in paragraphs}
    out = [(0, paragraphs[0][0] if paragraphs and paragraphs[0][0] <= starts[0] else starts[0])]
    last = len(words)
    for i in endings:
        gap = gaps[i]
        mark = _MARKS[gap]
        if mark is None or i == 0 or i == last:
            continue
        base = ends[i - 1]
        cut = None
        if "\n" in gap:
            # The last paragraph start in the gap: an empty paragraph (a bullet, a rule) has no words.
            at = starts[i]
            while at > base and at not in paragraph_starts:
                at -= 1
            if at > base:
                cut = at
        if cut is None:
            if not mark.text or not _ends_here(mark, words, lower, i):
                continue
            if mark.text == "." and out[-1][0] == i - 1 and lower[i - 1].isdigit():
                continue  # "3. The film": the number of an item in a list
            cut = base + mark.end
        out.append((i, cut))
    return out


def _ends_here(found: _Mark, words: list[str], lower: list[str], i: int) -> bool:
    mark, _, held, opens_quote = found
    following = words[i]
    before = lower[i - 1]
    if following[0].islower() and not opens_quote:
        return following[:1] == "i" and following[1:2].isupper() and mark[0] == "."  # iPhone
    if mark[0] == ".":
        if held or len(mark) > 1:
            return True  # a bracket or quotation mark stands beside the full stop
        if before in _ALWAYS:
            return False
        if len(before) == 1 and before.isalpha() and before != "i":
            # An initial ("Max W. Holt"), unless a new sentence plainly starts.
            return lower[i] in _NEW_SENTENCE
        if opens_quote and following[0].islower() and (before in _SOMETIMES or "." in before):
            return False  # the U.S. “clearly” won
        if before in _SOMETIMES and not opens_quote:
            if before == "no":
                return not following[0].isdigit()
            return lower[i] in _NEW_SENTENCE
        if "." in before and len(before) <= 5 and not opens_quote:
            return lower[i] in _NEW_SENTENCE  # U.S. Army, N.Y. Times
        return True
    if len(mark) > 1 and mark[-1] in "”\"'’" and not opens_quote:
        # “What now?” Moss asked: the cue that follows belongs to the same sentence.
        return not any(word in _SAYING for word in lower[i : i + 4])
    return True
