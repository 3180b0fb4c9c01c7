"""Tone by TextBlob: a secondary signal, off by default.

"humiliating", "despot" and "teetering" all score 0.0 there, so it never stands in for loaded
language. TextBlob's import takes longer than scoring a hundred articles: it happens on first use.

TextBlob spends its time on words that its lexicon does not hold. Such a word does no more than end the
reach of a "not" or a "very" before it, so that of many in a row the first does what all of them do. The
others are left out, before the text is cut into words and again after it: the numbers stay the same to the
last bit.
"""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

# What a word does: it ends the reach of those before it; nothing; it is assessed, or changes how others are;
# it may do so together with what stands before it.
_ENDS, _IDLE, _ACTS, _ODD = range(4)
# Two letters or digits at least, and no mark but these: nothing of which TextBlob's tokeniser could make an
# emoticon with what stands before it. (Its own mark of a paragraph's end has hyphens and capitals.)
_PLAIN = re.compile(r"“?([^\W_]{2,}(?:[-,][a-z0-9]{2,})*|[AaIi])(?:’s)?([.,]?)”?")
_REMEMBERED = 100_000
# nltk takes these along where it finds them, and tone needs none: 150 MB of memory for each process.
_UNUSED = ("sklearn", "scipy")
# Set by the command line, and so in its workers. Elsewhere nltk stays whole: it may be wanted for itself.
OURS = "FRAMING_COMMAND"


def tone(text: str) -> tuple[float, float]:
    """Return polarity (-1..1) and subjectivity (0..1) of ``text`` by TextBlob's pattern lexicon.

    References:
        Loria, S. TextBlob: simplified text processing. https://textblob.readthedocs.io
    """
    analyser, words, chunks = _analyser()
    shorter = " ".join(_without_idle(text.split(" "), chunks))
    found = [word.lower() for word in " ".join(analyser.tokenizer(shorter)).split()]
    polarity, subjectivity = analyser(_without_idle(found, words))
    # TextBlob's averages leave the range by rounding alone.
    return max(-1.0, min(1.0, polarity)), max(0.0, min(1.0, subjectivity))


def _without_idle(words: list[str], effects: _Effects) -> list[str]:
    """Return ``words`` without those that change nothing, because one before them ended every reach."""
    out: list[str] = []
    ended = False
    left_out: str | None = None
    for word in words:
        effect = effects[word]
        if ended and effect <= _IDLE:
            left_out = word
            continue
        ended = effect == _ENDS
        if effect == _ODD and left_out is not None:
            out.append(left_out)
        left_out = None
        out.append(word)
    return out


class _Effects(dict[str, int]):
    """What a word in lower case does, asked of TextBlob itself; remembered, up to a bound."""

    def __init__(self, analyser: Any) -> None:
        self._analyser = analyser

    def __missing__(self, word: str) -> int:
        effect = self._asked(word)
        if len(self) < _REMEMBERED:
            self[word] = effect
        return effect

    def _asked(self, word: str) -> int:
        # An exclamation mark makes the word before it stronger, wherever that stands.
        acts = word == "!" or word in self._analyser.negations or self._analyser.assessments([(word, None)])
        if acts:
            return _ACTS
        return _ENDS if len(word.strip("'")) > 2 else _IDLE


class _ChunkEffects(_Effects):
    """What a stretch between blanks does, as it is written."""

    def __init__(self, analyser: Any, words: _Effects) -> None:
        super().__init__(analyser)
        self._words = words

    def _asked(self, word: str) -> int:
        plain = _PLAIN.fullmatch(word)
        if plain is None:
            return _ODD
        alone = plain[1].lower()
        # "Mr." may be one word with its stop.
        return _ACTS if self._words[alone + plain[2]] == _ACTS else self._words[alone]


@cache
def _analyser() -> tuple[Any, _Effects, _ChunkEffects]:
    """Return TextBlob's analyser and what words do there, made once a process."""
    with _left_out(_UNUSED):
        from textblob.en import sentiment
    words = _Effects(sentiment)
    return sentiment, words, _ChunkEffects(sentiment, words)


@contextmanager
def _left_out(names: tuple[str, ...]) -> Iterator[None]:
    """Have an import do without modules that it can do without and that are not loaded yet."""
    # Only where the process is ours, and not from a thread beside the main one.
    ours = OURS in os.environ and threading.current_thread() is threading.main_thread()
    held = [name for name in names if ours and name not in sys.modules]
    for name in held:
        sys.modules[name] = None  # type: ignore[assignment]  # the import system's own mark for "not there"
    try:
        yield
    finally:
        for name in held:
            sys.modules.pop(name, None)
