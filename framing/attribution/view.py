"""What the rules look at: a document's words with their classes, and which quotation each word is in."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from framing.attribution.grammar import CLASSES
from framing.document import Document, Sentence

Words = tuple[int, int]  # word indices [first, stop)
_PAUSE = re.compile(r",(?!$)|[;:()\[\]—–/]|--|\s-\s|\.\.|…|\s-$")


class Draft(NamedTuple):
    """An attribution in word indices, before sources are told apart."""

    source: Words | None
    cue: Words | None
    content: tuple[Words, ...]
    spoken: bool


@dataclass
class View:
    """A document ready for the rules. ``classes[i]`` is the class letter of word ``i``."""

    document: Document
    lower: list[str]
    words: list[str]
    gaps: list[str]
    classes: list[str]
    quoted: bytearray
    sentences: list[Sentence]
    sentence_of: list[int]
    quotes: list[Words]

    def pause(self, i: int) -> bool:
        """Whether punctuation stands between word ``i - 1`` and word ``i``."""
        gap = self.gaps[i]
        return gap != " " and _PAUSE.search(gap) is not None

    @cached_property
    def paragraphs(self) -> list[Words]:
        """Words ``[first, stop)`` of each paragraph."""
        starts = self.document.starts
        bounds = [bisect_left(starts, start) for start, _ in self.document.paragraphs]
        return list(zip(bounds, [*bounds[1:], len(starts)], strict=True))

    @cached_property
    def paragraph_of(self) -> list[int]:
        """The paragraph of each word."""
        out: list[int] = []
        for number, (first, stop) in enumerate(self.paragraphs):
            out.extend([number] * (stop - first))
        return out

    def comma(self, i: int) -> bool:
        """Whether a comma stands before word ``i``."""
        return "," in self.gaps[i] and self.gaps[i] != ","


def view(document: Document) -> View:
    """Classify the words of ``document`` once."""
    classes = CLASSES
    quotes = []
    for quotation in document.quotations:
        first, stop = document.words_between(quotation.start, quotation.end)
        if first < stop:
            quotes.append((first, stop))
    words = document.words
    kinds = [classes[word] for word in document.lower]
    firsts = {sentence.first for sentence in document.sentences}
    for i, kind in enumerate(kinds):
        # A capital inside a sentence makes a name of what looks like a verb form ("Schilling").
        if (
            kind in "EGVB"
            and words[i][0].isupper()
            and (i not in firsts or (i + 1 < len(kinds) and kinds[i + 1] in "VAM"))
        ):
            kinds[i] = "N"
    return View(
        document,
        document.lower,
        words,
        document.gaps,
        kinds,
        document.quoted,
        document.sentences,
        document.sentence_of,
        quotes,
    )
