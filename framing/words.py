"""Words counted per article and voice, as coded arrays: the input of keyness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.document import WORD

if TYPE_CHECKING:
    import numpy as np

NARRATOR, QUOTE, TITLE = 0, 1, 2


@dataclass(frozen=True)
class WordCounts:
    """One row an article, word and voice: ``article`` is a position in the articles counted.

    ``voice`` is 0 for the narrator, 1 for quotation and 2 for the headline; ``words[w]`` is the word of
    code ``w``, in lower case with a straight apostrophe and without a possessive ending.
    """

    article: np.ndarray
    word: np.ndarray
    voice: np.ndarray
    count: np.ndarray
    words: list[str]
    articles: int


class Cancelled(Exception):
    """Counting was stopped before its end, because the caller asked for it."""


def split_voices(text: str, quotations: Sequence[Sequence[int]]) -> tuple[str, str]:
    """Return what the narrator says and what is quoted; the pieces are kept apart by a line break.

    Example:
        >>> split_voices('He said “no way” twice.', [[9, 15]])
        ('He said “\\n” twice.', 'no way')
    """
    own, said, at = [], [], 0
    for start, end in quotations:
        own.append(text[at:start])
        said.append(text[start:end])
        at = end
    own.append(text[at:])
    return "\n".join(own), "\n".join(said)


def tokens(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, possessive endings taken off.

    Example:
        >>> tokens("Moss’s allies weren't")
        ['moss', 'allies', "weren't"]
    """
    found = WORD.findall(text.lower().replace("’", "'"))
    return [w[:-2] if w[-2:] == "'s" else w for w in found]


def count_words(
    texts: Iterable[tuple[str, Sequence[Sequence[int]], str | None]],
    *,
    progress: Callable[[int], bool] | None = None,
) -> WordCounts:
    """Count the words of each text by voice.

    Args:
        texts: text, quotations and title of each article, as in the score record.
        progress: called with the number of articles done, every 50; returning False stops the count.

    Returns:
        The coded counts, in order of article.

    Raises:
        Cancelled: when ``progress`` returned False.
    """
    import numpy as np

    codes: dict[str, int] = {}
    article: list[int] = []
    word: list[int] = []
    voice: list[int] = []
    count: list[int] = []
    done = 0
    for text, quotations, title in texts:
        for who, part in enumerate((*split_voices(text, quotations), title or "")):
            counts = Counter(tokens(part))
            word.extend([codes.setdefault(w, len(codes)) for w in counts])
            count.extend(counts.values())
            article.extend([done] * len(counts))
            voice.extend([who] * len(counts))
        done += 1
        if progress is not None and done % 50 == 0 and not progress(done):
            raise Cancelled(f"stopped after {done} articles")
    return WordCounts(
        article=np.array(article, dtype=np.int32),
        word=np.array(word, dtype=np.int32),
        voice=np.array(voice, dtype=np.int8),
        count=np.array(count, dtype=np.int32),
        words=list(codes),
        articles=done,
    )
