"""The Document: words with offsets, sentences, paragraphs and quotations of one text.

This is the only place that cuts text into words and sentences. Everything that scores works on
the parallel lists of a :class:`Document`; they are plain lists because a million small objects
would cost more than the measures themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, compress, pairwise
from typing import Literal, NamedTuple

from framing.gaps import ENDING, TABLES, kinds_of
from framing.quotations import Quotation, Quotations, find_quotations
from framing.sentences import find_paragraphs, sentence_starts
from framing.watched import CAPITAL, REGISTER, Facts

Voice = Literal["title", "narrator", "quote"]

# A word as design/design.md fixes it: letters and digits, inner ' ’ . - & kept.
WORD = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*")
_SPLIT = re.compile(f"({WORD.pattern})")
# The same words a third faster, for texts without an underscore. Most words have no second part: an
# alternative with nothing in it costs less there than a repetition that finds nothing.
_SPLIT_PLAIN = re.compile(r"(\w++(?:['’.\-&]\w++(?:['’.\-&]\w++)*|))")
# Of this many words or fewer the indices need not be made anew for every list that is looked for.
_NUMBERED = list(range(4096))
_RARE = 14  # a list is rare of which fewer than one word in so many is
_EACH = re.compile(b"\1").finditer


class Sentence(NamedTuple):
    """Characters ``[start, end)`` and words ``[first, stop)`` of one sentence."""

    start: int
    end: int
    first: int
    stop: int


@dataclass(frozen=True)
class Document:
    """One text, cut up once.

    ``words[i]`` stands at characters ``[starts[i], ends[i])``; ``lower[i]`` is the same word in
    lower case with a straight apostrophe. ``gaps[i]`` is what stands between word ``i - 1`` and
    word ``i`` (``gaps[0]`` before the first, ``gaps[n]`` after the last); ``breaks`` are the indices of
    the gaps that are more than one space, with a byte for the kinds of each (:mod:`framing.gaps`) in
    ``break_kinds``; ``capitals`` are those of the words that are not all in lower
    case (figures too).
    """

    text: str
    words: list[str]
    lower: list[str]
    capitals: list[int]
    starts: list[int]
    ends: list[int]
    gaps: list[str]
    breaks: list[int]
    break_kinds: bytes
    paragraphs: list[tuple[int, int]]
    sentences: list[Sentence]
    looked_up: list[tuple[Facts, bytes]] = field(repr=False, compare=False)
    columns: dict[int, bytes] = field(repr=False, compare=False)

    @cached_property
    def _marks(self) -> Quotations:
        return find_quotations(self)

    @property
    def quotations(self) -> list[Quotation]:
        """Speech in quotation marks, without the marks, in order and never overlapping."""
        return self._marks.speech

    @property
    def scare_quotes(self) -> list[Quotation]:
        """Stretches in quotation marks that are not speech: the narrator's own distance."""
        return self._marks.scare

    @property
    def unbalanced_quotes(self) -> bool:
        """Whether a quotation mark had no partner and its quotation was given up or closed by rule."""
        return self._marks.unbalanced

    @cached_property
    def quoted(self) -> bytearray:
        """One flag a word: 1 where the word stands in a quotation (speech)."""
        flags = bytearray(len(self.words))
        for first, stop in self.quoted_words:
            flags[first:stop] = b"\1" * (stop - first)
        return flags

    @cached_property
    def quoted_words(self) -> list[tuple[int, int]]:
        """The words ``[first, stop)`` of each quotation, also of one that holds none."""
        return [self.words_between(start, end) for start, end in self.quotations]

    @cached_property
    def sentence_of(self) -> list[int]:
        """The index of its sentence for each word."""
        out: list[int] = []
        for number, sentence in enumerate(self.sentences):
            out.extend([number] * (sentence.stop - sentence.first))
        return out

    def where(self, index: Container[str]) -> list[int]:
        """Return the words (in lower case) that ``index`` holds, in order."""
        watched = REGISTER.facts.tables.get(id(index))
        if watched is None:
            return [i for i, word in enumerate(self.lower) if word in index]
        column, table = watched
        return flagged(self.column(column).translate(table))

    def count(self, index: Container[str]) -> int:
        """Return how many words (in lower case) ``index``, which is watched, holds."""
        column, table = REGISTER.facts.tables[id(index)]
        return self.column(column).translate(table).count(1)

    def gaps_of(self, kind: int) -> list[int]:
        """Return the indices of the gaps of a kind (:mod:`framing.gaps`), in order."""
        breaks = self.breaks
        return [breaks[k] for k in flagged(self.break_kinds.translate(TABLES[kind]))]

    def column(self, number: int) -> bytes:
        """Return one byte for each word: a column of :mod:`framing.watched`."""
        facts, found = self.looked_up[-1]
        if facts is not REGISTER.facts:
            # Parsed before a measure that was used for the first time added what it wants to know.
            facts = REGISTER.facts
            found = facts.of(self.words)
            self.looked_up.append((facts, found))
            self.columns.clear()
        column = self.columns.get(number)
        if column is None:
            # Several lists share a column.
            column = self.columns[number] = found[number :: facts.width]
        return column

    def in_quotation(self, offset: int) -> bool:
        """Whether the character at ``offset`` lies in a quotation."""
        index = bisect_right(self._quotation_starts, offset) - 1
        return index >= 0 and offset < self._quotation_ends[index]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    @cached_property
    def _quotation_ends(self) -> list[int]:
        return [quotation.end for quotation in self.quotations]

    @cached_property
    def possessives(self) -> list[int]:
        """The words that end in 's: few, so searching the text is faster than looking at every word."""
        if "'" not in self.text and "’" not in self.text:
            return []
        text, ends = self.text, self.ends
        out = []
        for ending in ("'s", "’s", "'S", "’S"):
            at = text.find(ending)
            while at >= 0:
                i = bisect_left(ends, at + 2)
                if i < len(ends) and ends[i] == at + 2:
                    out.append(i)
                at = text.find(ending, at + 2)
        return out

    def words_between(self, start: int, end: int) -> tuple[int, int]:
        """Return the words ``[first, stop)`` that begin in characters ``[start, end)``."""
        first = bisect_left(self.starts, start)
        return first, bisect_left(self.starts, end, first)

    def voice_of(self, sentence: Sentence) -> Literal["narrator", "quote", "mixed"]:
        """Return narrator, quote or mixed (both in one sentence)."""
        said = self.quoted.count(1, sentence.first, sentence.stop)
        if said == 0:
            return "narrator"
        return "quote" if said == sentence.stop - sentence.first else "mixed"


def parse(text: str) -> Document:
    """Cut ``text`` into words, sentences and paragraphs. Never raises on any ``str``.

    >>> document = parse("It fell. Mr Smith said: “No.”")
    >>> document.words
    ['It', 'fell', 'Mr', 'Smith', 'said', 'No']
    >>> [document.text[s.start:s.end] for s in document.sentences]
    ['It fell.', 'Mr Smith said: “No.”']
    >>> [document.text[q.start:q.end] for q in document.quotations]
    ['No.']
    """
    pieces = (_SPLIT if "_" in text else _SPLIT_PLAIN).split(text)
    gaps = pieces[0::2]
    words = pieces[1::2]
    bounds = list(accumulate(map(len, pieces)))
    starts = bounds[0::2][: len(words)]
    ends = bounds[1::2]
    facts = REGISTER.facts
    found = facts.of(words)
    columns = {CAPITAL: found[CAPITAL :: facts.width]}
    capitals = flagged(columns[CAPITAL])
    lower = _lowered(text, words, ends, capitals)
    breaks = [i for i, gap in enumerate(gaps) if gap != " "]
    kinds = kinds_of([gaps[i] for i in breaks])
    paragraphs = find_paragraphs(text)
    endings = [breaks[k] for k in flagged(kinds.translate(TABLES[ENDING]))]
    firsts = sentence_starts(words, lower, starts, ends, gaps, endings, paragraphs)
    sentences = _sentences(text, starts, ends, gaps, firsts)
    return Document(
        text,
        words,
        lower,
        capitals,
        starts,
        ends,
        gaps,
        breaks,
        kinds,
        paragraphs,
        sentences,
        [(facts, found)],
        columns,
    )


def flagged(flags: bytes) -> list[int]:
    """Return where ``flags`` are 1."""
    count = flags.count(1)
    if not count:
        return []
    if count * _RARE > len(flags):
        return list(compress(_NUMBERED if len(flags) <= len(_NUMBERED) else range(len(flags)), flags))
    # In a list of few, each is faster sought.
    return [found.start() for found in _EACH(flags)]


def _lowered(text: str, words: list[str], ends: list[int], capitals: list[int]) -> list[str]:
    """Return ``words`` in lower case with straight apostrophes; most are so already and stay the same."""
    lower = words.copy()
    for i in capitals:
        lower[i] = words[i].lower()
    at = text.find("’")
    while at >= 0:
        i = bisect_left(ends, at)
        if i < len(ends) and ends[i] - len(words[i]) < at:
            lower[i] = lower[i].replace("’", "'")
        at = text.find("’", at + 1)
    return lower


def _sentences(
    text: str, starts: list[int], ends: list[int], gaps: list[str], firsts: list[tuple[int, int]]
) -> list[Sentence]:
    out: list[Sentence] = []
    for (first, start), (stop, limit) in pairwise([*firsts, (len(starts), len(text))]):
        last = ends[stop - 1]
        out.append(Sentence(start, last + len(text[last:limit].rstrip()), first, stop))
    return out
