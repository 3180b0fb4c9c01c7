"""What the rules look at: a document's words with their classes, and which quotation each word is in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.attribution.grammar import CLASSES
from framing.document import Document, Sentence

Words = tuple[int, int]  # word indices [first, stop)
_PAUSE = re.compile(r"[,;:()\[\]—–/]|--|\s-\s|\.\.|…|\s-$")


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
    drafts: list[Draft] = field(default_factory=list)

    def pause(self, i: int) -> bool:
        """Whether punctuation stands between word ``i - 1`` and word ``i``."""
        gap = self.gaps[i]
        return gap != " " and _PAUSE.search(gap) is not None

    def comma(self, i: int) -> bool:
        """Whether a comma stands before word ``i``."""
        return "," in self.gaps[i]


def view(document: Document) -> View:
    """Classify the words of ``document`` once."""
    classes = CLASSES
    quotes = []
    for quotation in document.quotations:
        first, stop = document.words_between(quotation.start, quotation.end)
        if first < stop:
            quotes.append((first, stop))
    return View(
        document,
        document.lower,
        document.words,
        document.gaps,
        [classes[word] for word in document.lower],
        document.quoted,
        document.sentences,
        document.sentence_of,
        quotes,
    )
