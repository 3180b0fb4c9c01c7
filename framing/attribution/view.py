"""What the rules look at: a document's words with their classes, and which quotation each word is in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import compress

from framing.attribution.grammar import CLASSES
from framing.document import Document, Sentence
from framing.gaps import PAUSING

Words = tuple[int, int]  # word indices [first, stop)


@dataclass(slots=True)
class Draft:
    """An attribution in word indices, before sources are told apart."""

    source: Words | None
    cue: Words | None
    content: tuple[Words, ...]
    spoken: bool


@dataclass(slots=True)  # looked into some ten thousand times an article: slots are the cheapest to read
class View:
    """A document ready for the rules. ``classes[i]`` is the class letter of word ``i``."""

    document: Document
    lower: list[str]
    words: list[str]
    gaps: list[str]
    classes: str
    quoted: bytearray
    sentences: list[Sentence]
    sentence_of: list[int]
    quotes: list[Words]
    paragraphs: list[Words]
    paused: bytearray  # one flag a gap: whether punctuation stands between words i - 1 and i
    pauses: list[int]  # where those flags are set
    brackets: list[int]  # before which words a bracket opens
    subjects: dict[Words, Words | None]  # what was found before a verb, by (verb, lower bound)
    joints: list[int]  # the words at which a clause can end, once they are asked for
    told: dict[tuple[str, ...], bool]  # what the whole text tells of a word, by (question, word): asked once

    def verb_in(self, first: int, stop: int) -> bool:
        """Whether a verb form, auxiliary or subject pronoun stands in words ``[first, stop)``."""
        return _FINITE.search(self.classes, first, stop) is not None

    def auxiliary_in(self, first: int, stop: int) -> bool:
        """Whether an auxiliary or a modal stands in words ``[first, stop)``."""
        return _AUXILIARY.search(self.classes, first, stop) is not None

    def paragraph_of(self, i: int) -> int:
        """Return the number of the paragraph that word ``i`` stands in."""
        # Of paragraphs that begin at one word all but the last have none.
        return bisect_right(self.paragraphs, (i, len(self.words))) - 1

    def where(self, word: str) -> list[int]:
        """Return where a word (in lower case) stands, in order."""
        lower, found, i = self.lower, [], -1
        try:
            while True:
                i = lower.index(word, i + 1)
                found.append(i)
        except ValueError:  # no more of them
            return found

    def in_small_letters(self, word: str) -> bool:
        """Whether ``word``, in lower case, stands somewhere in the text without a capital."""
        # The search in the text is quick and most names fail it; the words have straight apostrophes.
        if "'" not in word and word not in self.document.text:
            return False
        return any(self.words[i].islower() for i in self.where(word))

    def comma(self, i: int) -> bool:
        """Whether a comma stands before word ``i``."""
        gap = self.gaps[i]
        return "," in gap and gap != ","


_FINITE = re.compile("[VAMER]")
_AUXILIARY = re.compile("[AM]")
_PARTICIPLE = b"GE"
_NOUN, _TIME = ord("N"), ord("T")
_BEFORE_MAY = frozenset("in since until by of last this next early late mid and through before after".split())


def _title_case(document: Document, capital: list[int]) -> set[int]:
    """Return which of the sentences with a doubtful capital are headlines."""
    return {number for number in {document.sentence_of[i] for i in capital} if is_headline(document, number)}


def is_headline(document: Document, number: int) -> bool:
    """Whether most long words of a sentence have a capital."""
    sentence = document.sentences[number]
    if not 5 <= sentence.stop - sentence.first <= _HEADLINE:
        return False
    initials = [w[0] for w in document.words[sentence.first : sentence.stop] if len(w) > 3]
    return sum(map(str.isupper, initials)) > 0.7 * len(initials)


def _opening(document: Document, bracket: str) -> list[int]:
    """Return the words before which a bracket of one kind opens."""
    text, starts, found = document.text, document.starts, []
    at = text.find(bracket)
    while at >= 0:
        found.append(bisect_right(starts, at))
        at = text.find(bracket, at + 1)
    return found


_HEADLINE = 40  # words
# A table that flags the classes of words that a capital can make a name.
_DOUBTFUL = bytes(chr(letter) in "EGVBMOT" for letter in range(256))


def view(document: Document) -> View:
    """Classify the words of ``document`` once."""
    words = document.words
    letters = bytearray(document.column(CLASSES))
    kinds = letters.decode("ascii")
    # A capital inside a sentence makes a name of what looks like a verb form ("Schilling", "Will").
    of_capitals = bytes(map(letters.__getitem__, document.capitals))
    capital = [
        i
        for i in compress(document.capitals, of_capitals.translate(_DOUBTFUL))
        if words[i][0].isupper()
        and (
            kinds[i] not in "OT"
            or words[i] == "Today"
            or (words[i].isupper() and (words[i] == "US" or kinds[i] == "T"))
        )
    ]
    if "May" in document.text:
        for i in capital:
            if words[i] == "May" and i and document.lower[i - 1] in _BEFORE_MAY:
                letters[i] = _TIME
    if capital:
        sentences, sentence_of = document.sentences, document.sentence_of
        titles = _title_case(document, capital)
        for i in capital:
            if letters[i] == _TIME and words[i] == "May":
                continue  # "in May"
            if document.sentence_of[i] in titles and kinds[i] in "BMO" and i and kinds[i - 1] == "N":
                continue  # "CNN Just Responded": no name where every word has a capital
            if i != sentences[sentence_of[i]].first or (i + 1 < len(kinds) and kinds[i + 1] in "VAM"):
                letters[i] = _NOUN
        # So it does at the beginning of one, where the same word is a name further inside.
        opening = [i for i in capital if letters[i] in _PARTICIPLE]
        if opening:
            names = {words[i] for i in capital if letters[i] == _NOUN}
            for i in opening:
                if words[i] in names:
                    letters[i] = _NOUN
        kinds = letters.decode("ascii")
    gaps = document.gaps
    pauses = document.gaps_of(PAUSING)
    paused = bytearray(len(gaps) + 1)
    for i in pauses:
        paused[i] = 1
    quotes = [(first, stop) for first, stop in document.quoted_words if first < stop]
    bounds = [bisect_left(document.starts, start) for start, _ in document.paragraphs]
    return View(
        document,
        document.lower,
        words,
        gaps,
        kinds,
        document.quoted,
        document.sentences,
        document.sentence_of,
        quotes,
        list(zip(bounds, [*bounds[1:], len(words)], strict=True)),
        paused,
        pauses,
        sorted(_opening(document, "(") + _opening(document, "[")),
        {},
        [],
        {},
    )
