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
