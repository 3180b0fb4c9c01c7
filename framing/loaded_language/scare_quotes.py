"""Scare quotes: quotation marks by which the writer keeps a word at arm's length.

Most short stretches in quotation marks are something else: part of what somebody said, the title of
a work, a nickname, a word that is talked about. What is left after ruling these out is marked.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.document import Document

_LONGEST = 3
# The word before the marks that says the marked word is itself the topic, a title or a nickname.
_MENTION = frozenset(
    """word words term terms phrase phrases slogan called calls call calling known dubbed nicknamed titled
    entitled labeled labelled named name hashtag reads read reading chanted chanting chants chant sign signs
    meaning means mean film movie show song book novel album episode series headline headlined magazine
    spelled pronounced tagged marked code-named codenamed translated defined definition abbreviation
    is was as it a-k-a aka nickname said says saying say wrote tweeted shouted shouting yelled yelling titled
    on in and or to for of like with play""".split()
)
_BEFORE_REAL = frozenset(
    "a an the this that these those their his her its our your such some any so-called".split()
)


def find_scare_quotes(document: Document) -> Iterator[tuple[int, int]]:
    """Yield words ``[first, stop)`` of each scare quote."""
    for quotation in document.scare_quotes:
        first, stop = document.words_between(quotation.start, quotation.end)
        if not 0 < stop - first <= _LONGEST:
            continue
        words = document.words[first:stop]
        if any(not word[0].islower() for word in words):
            continue
        sentence = document.sentences[document.sentence_of[first]]
        if first == sentence.first or document.text[quotation.end - 1] in ",.!?;:":
            continue
        before = document.lower[first - 1]
        if before in _MENTION and before not in _BEFORE_REAL:
            continue
        yield first, stop
