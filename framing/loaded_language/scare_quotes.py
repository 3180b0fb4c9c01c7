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
    is was as it a-k-a aka nickname said says saying say wrote tweeted shouted shouting yelled yelling
    on in and or to for of like with play""".split()
)
# What is said about a word that is itself the topic: a "false" rating, "youthquake" as the word of the year.
_AFTER = frozenset(
    """rating ratings label labels category list tag button section sign signs word words phrase slogan chant
    chants hashtag clause vote votes stance""".split()
)
# A stretch that opens with a verb of its own is the end of what somebody said.
_SPOKEN = frozenset("am are is was were be been has have had do does did will would can could not to".split())
# In a sentence that says who spoke, a short stretch in quotation marks is part of the speech.
_SAYING = frozenset(
    """said says say saying told tells added adds according wrote writes tweeted argued argues called calls
    calling described describes denounced denounces criticized criticised warned warns insisted insists
    accused accuses declared declares stated states announced testified replied responded branded deemed
    promised vowed asked""".split()
)
# Two or three words are mostly a term or a part of speech, unless somebody's or something near is meant.
_POINTING = frozenset("their his her its our your my this that these those such supposed alleged".split())
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
        if stop - first > 1 and before not in _POINTING:
            continue
        if document.lower[first] in _SPOKEN or _is_mentioned(document, stop):
            continue
        if not _SAYING.isdisjoint(document.lower[sentence.first : sentence.stop]):
            continue
        yield first, stop


def _is_mentioned(document: Document, stop: int) -> bool:
    """Whether what follows word ``stop`` says that the marked word is a label, or the word of something."""
    after = document.lower[stop : stop + 3]
    return bool(after) and (after[0] in _AFTER or (after[0] == "as" and not _AFTER.isdisjoint(after)))
