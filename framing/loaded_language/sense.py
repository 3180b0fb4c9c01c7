"""Names and titles of works: a loaded word inside one ("War Office", "The Evil Dead") is not loaded."""

from __future__ import annotations

import re

from framing.document import Document
from framing.entries import Entry
from framing.watched import CAPITAL

# Small words that join the parts of a name: "House of Cards", "Department of Justice".
_JOINING = frozenset("of the for and & de la on to in".split())
_OPENING_MARKS = frozenset('“"‘:—([|•!?')
# In a row of capitals, one byte for each word, the last one.
_LAST_CAPITAL = re.compile(b"(?<=\1)\1(?!\1)")


class Names:
    """Which words of a document stand in a name.

    A capital says "name" only where English does not ask for one anyway: not on the first word of a
    sentence or quotation and not in a headline in title case. Once "Hope Hicks" is met inside a
    sentence, "Hicks" with a capital is that name wherever it stands.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._titled: dict[int, bool] = {}
        self._family: frozenset[str] | None = None

    def hold(self, first: int, stop: int, entry: Entry) -> bool:
        """Whether words ``[first, stop)`` belong to a name or a title of a work."""
        words = self._document.words
        if stop - first == 1 and not words[first][0].isupper():
            return False  # nearly every hit
        if not any(word[:1].isupper() for word in words[first:stop]):
            return False
        if entry.term[:1].isupper() or entry.pos == "NAME":
            return False
        if self._title_case(first):
            return False
        if not all(word[:1].isupper() for word in words[first:stop]):
            # "Radical left", "the Radical left": a capital on one word only.
            return False
        if stop - first == 1 and words[first].removesuffix("'s").removesuffix("’s") in self._families():
            return True
        if self._opens(first):
            # "Crooked Moss": the first word's capital says nothing, the next word's little.
            return stop - first == 1 and self._capital(stop) and self._capital(stop + 1)
        return self._capital(first - 1) or self._capital(stop) or self._joined(stop)

    def _families(self) -> frozenset[str]:
        """Return the words that end a name of several words somewhere inside a sentence."""
        if self._family is None:
            document = self._document
            words, gaps = document.words, document.gaps
            # The cheap conditions first: few capitals stand beside another.
            pairs = [found.start() for found in _LAST_CAPITAL.finditer(document.column(CAPITAL))]
            self._family = frozenset(
                words[i].removesuffix("'s").removesuffix("’s")
                for i in pairs
                if gaps[i] == " "
                and words[i][0].isupper()
                and not words[i].isupper()
                and self._capital(i - 1)
                and not self._title_case(i)
            )
        return self._family

    def _capital(self, index: int) -> bool:
        document = self._document
        if not 0 <= index < len(document.words):
            return False
        word = document.words[index]
        if not word[:1].isupper() or word == "I" or word.startswith(("I'", "I’")):
            return False
        return not self._opens(index)

    def _joined(self, stop: int) -> bool:
        words = self._document.words
        return stop + 1 < len(words) and words[stop] in _JOINING and self._capital(stop + 1)

    def _opens(self, index: int) -> bool:
        document = self._document
        if index == 0 or document.sentences[document.sentence_of[index]].first == index:
            return True
        gap = document.gaps[index]
        return not _OPENING_MARKS.isdisjoint(gap) or gap.strip() in ("'", "–", "-", "--")

    def _title_case(self, index: int) -> bool:
        """Whether the sentence of word ``index`` is set in title case or capitals."""
        document = self._document
        number = document.sentence_of[index]
        known = self._titled.get(number)
        if known is None:
            sentence = document.sentences[number]
            # Three quarters of five words or more: most sentences hold too few capitals at all.
            known = document.column(CAPITAL).count(1, sentence.first, sentence.stop) > 3
            if known:
                words = document.words[sentence.first : sentence.stop]
                initials = [w[0] for w in words if len(w) > 3 and w[0].isalpha()]
                known = len(initials) > 4 and sum(map(str.isupper, initials)) >= 0.75 * len(initials)
            self._titled[number] = known
        return known
