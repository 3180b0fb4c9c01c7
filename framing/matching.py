"""Two articles side by side: sentences that match, quotations that two texts give in other words.

Works on score records (``framing.score_article(...).to_dict()``) and reads only their ``text``,
``title``, ``sentences`` and ``quotations``; every result is given in character offsets, so that a
reader can be shown the place. Nothing here is a score.
"""

from __future__ import annotations

import difflib
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from framing.document import WORD

Record = Mapping[str, Any]
Span = tuple[int, int]

SENTENCE_FLOOR = 0.28  # cosine below which two sentences are not taken to say the same
QUOTE_FLOOR = 0.6  # share of words, in order, below which two quotations are not the same utterance
_SHARED = 5  # words that two versions of one utterance must share at least

FUNCTION_WORDS = frozenset(
    """a about after again against all also although always am among an and another any are as at be
    because been before being between both but by can cannot could did do does doing done down during each
    either else even ever every few first for from further get had has have having he her here hers herself
    him himself his how however i if in into is it its itself just last least less like made make many may
    me might more most much must my myself never new no nor not now of off often on once one only onto or
    other our ours out over own per put rather said say says same see she should since so some still such
    than that the their theirs them themselves then there these they this those though through thus to told
    too toward towards two under until up upon us very was way we well were what when where whether which
    while who whom whose why will with within without would yes yet you your yours mr mrs ms dr""".split()
)


class SentencePair(NamedTuple):
    """Sentences ``a`` and ``b`` (positions in the records) that say much the same; 0..1."""

    a: int
    b: int
    similarity: float


class Change(NamedTuple):
    """One place where two versions differ: characters of each text, either may be empty.

    ``kind``: reworded, only_a, only_b, or abbreviation where one side is the other's initials.
    """

    a: Span
    b: Span
    kind: Literal["reworded", "only_a", "only_b", "abbreviation"]


class QuotationPair(NamedTuple):
    """One utterance as both texts give it: characters of each text and where they differ.

    ``a_quoted`` and ``b_quoted`` say whether the text puts it in quotation marks.
    """

    a: Span
    b: Span
    a_quoted: bool
    b_quoted: bool
    similarity: float
    changes: tuple[Change, ...]


class _Piece(NamedTuple):
    span: Span
    words: list[str]
    spans: list[Span]
    quoted: bool


def align_sentences(a: Record, b: Record, *, floor: float = SENTENCE_FLOOR) -> list[SentencePair]:
    """Pair the sentences of two articles that say much the same, each sentence at most once.

    Cosine of the content words, weighted by how rare they are in the two texts together; an
    abbreviation counts as the name it stands for where either text gives both. The best pairs are
    taken first. Sentences left over are said by one article only: that is what the comparison shows.

    Returns:
        Pairs in order of ``a``.
    """
    names = abbreviations(a["text"], b["text"])
    left = [_content(_words(a["text"], s, names)[0]) for s in _spans(a)]
    right = [_content(_words(b["text"], s, names)[0]) for s in _spans(b)]
    spread = Counter(word for words in [*left, *right] for word in set(words))
    total = len(left) + len(right)
    weight = {word: math.log(1 + total / n) for word, n in spread.items()}
    index: dict[str, list[int]] = {}
    for j, words in enumerate(right):
        for word in set(words):
            index.setdefault(word, []).append(j)
    norms = [math.sqrt(sum(weight[w] ** 2 for w in set(words))) for words in right]
    found = []
    for i, words in enumerate(left):
        mine = set(words)
        norm = math.sqrt(sum(weight[w] ** 2 for w in mine))
        dots: dict[int, float] = {}
        shared: Counter[int] = Counter()
        for word in mine:
            for j in index.get(word, ()):
                dots[j] = dots.get(j, 0.0) + weight[word] ** 2
                shared[j] += 1
        for j, dot in dots.items():
            same = left[i] == right[j]
            if (shared[j] >= 3 or same) and (cosine := dot / (norm * norms[j])) >= floor:
                found.append(SentencePair(i, j, round(min(1.0, cosine), 4)))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    out = []
    for pair in sorted(found, key=lambda p: (-p.similarity, abs(p.a - p.b), p.a, p.b)):
        if pair.a not in taken_a and pair.b not in taken_b:
            taken_a.add(pair.a)
            taken_b.add(pair.b)
            out.append(pair)
    return sorted(out)


def shared_quotations(a: Record, b: Record, *, floor: float = QUOTE_FLOOR) -> list[QuotationPair]:
    """Find utterances that both articles give, word for word or in other words.

    At least one side must stand in quotation marks. Two versions are taken for one utterance when
    at least ``floor`` of their words agree in order and five or more words are shared.

    Returns:
        Pairs in order of ``a``; each sentence of either text in one pair at most.
    """
    names = abbreviations(a["text"], b["text"])
    left, right = list(_pieces(a, names)), list(_pieces(b, names))
    found = []
    for i, one in enumerate(left):
        bag = Counter(one.words)
        for j, other in enumerate(right):
            if not (one.quoted or other.quoted):
                continue
            both = sum((bag & Counter(other.words)).values())
            if both < _SHARED or 2 * both < floor * (len(one.words) + len(other.words)):
                continue
            matcher = difflib.SequenceMatcher(None, one.words, other.words, autojunk=False)
            agreed = sum(block.size for block in matcher.get_matching_blocks())
            ratio = 2 * agreed / (len(one.words) + len(other.words))
            if agreed >= _SHARED and ratio >= floor:
                found.append((ratio, i, j, matcher.get_opcodes()))
    out = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for ratio, i, j, codes in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        if i in used_a or j in used_b:
            continue
        used_a.add(i)
        used_b.add(j)
        one, other = left[i], right[j]
        changes = _changes(a["text"], b["text"], one, other, codes)
        out.append(QuotationPair(one.span, other.span, one.quoted, other.quoted, round(ratio, 4), changes))
    return sorted(out)


def headline_only(record: Record) -> list[Span]:
    """Return the content words of the headline that the body never uses, as characters of the title.

    A word counts as used in any of its plain inflections ("crumble", "crumbling").
    """
    title = record["title"] or ""
    body = {_stem(word) for word in _words(record["text"], (0, len(record["text"])), {})[0]}
    words, spans = _words(title, (0, len(title)), {})
    return [
        span
        for word, span in zip(words, spans, strict=True)
        if word not in FUNCTION_WORDS and _stem(word) not in body and not word.isdigit()
    ]


def abbreviations(*texts: str) -> dict[tuple[str, ...], str]:
    """Return names whose initials both spell an abbreviation that some text uses: words → abbreviation.

    >>> abbreviations("The CSTO met.", "leaders of the Collective Security Treaty Organization met")
    {('collective', 'security', 'treaty', 'organization'): 'csto'}
    """
    words = [word for text in texts for word in WORD.findall(text)]
    short = {word for word in words if 2 <= len(word) <= 6 and word.isupper() and word.isalpha()}
    out: dict[tuple[str, ...], str] = {}
    for text in texts:
        for run in _CAPITALS.finditer(text):
            names = run.group().split()
            for size in range(len(names), 1, -1):
                for at in range(len(names) - size + 1):
                    part = names[at : at + size]
                    initials = "".join(w[0] for w in part if w[0].isupper())
                    if part[0][0].isupper() and part[-1][0].isupper() and initials in short:
                        out[tuple(_plain(w) for w in part)] = initials.lower()
    return out


_CAPITALS = re.compile(r"[A-Z][\w’'-]*(?:\s(?:of|for|the|and|in|[A-Z][\w’'-]*)){1,7}")


def _spans(record: Record) -> list[Span]:
    return [(s["start"], s["end"]) for s in record["sentences"]]


def _plain(word: str) -> str:
    word = word.lower().replace("’", "'")
    return word[:-2] if word.endswith("'s") else word


def _words(text: str, span: Span, names: Mapping[tuple[str, ...], str]) -> tuple[list[str], list[Span]]:
    """Return the plain words of ``text[span]`` and their characters; long names become their initials."""
    words: list[str] = []
    spans: list[Span] = []
    for found in WORD.finditer(text, *span):
        words.append(_plain(found.group()))
        spans.append(found.span())
    for long, short in names.items():
        at = 0
        while at <= len(words) - len(long):
            if tuple(words[at : at + len(long)]) == long:
                words[at : at + len(long)] = [short]
                spans[at : at + len(long)] = [(spans[at][0], spans[at + len(long) - 1][1])]
            at += 1
    return words, spans


def _content(words: Iterable[str]) -> list[str]:
    return [_stem(word) for word in words if word not in FUNCTION_WORDS]


def _stem(word: str) -> str:
    """Cut a plain inflection, so that "crumble" and "crumbling" meet; rough on purpose."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _pieces(record: Record, names: Mapping[tuple[str, ...], str]) -> Iterable[_Piece]:
    """Yield each quotation sentence by sentence, then each sentence without a quotation whole."""
    text = record["text"]
    quotations = [tuple(q) for q in record["quotations"]]
    for start, end in _spans(record):
        inside = [(max(start, s), min(end, e)) for s, e in quotations if s < end and e > start]
        for span in inside or [(start, end)]:
            words, spans = _words(text, span, names)
            if len(words) >= _SHARED:
                yield _Piece((spans[0][0], spans[-1][1]), words, spans, bool(inside))


def _changes(
    text_a: str, text_b: str, one: _Piece, other: _Piece, codes: Sequence[tuple[str, int, int, int, int]]
) -> tuple[Change, ...]:
    out = []
    for tag, a1, a2, b1, b2 in codes:
        if tag == "equal":
            # Equal after abbreviation, but not on the page.
            for i, j in zip(range(a1, a2), range(b1, b2), strict=True):
                written = (text_a[slice(*one.spans[i])], text_b[slice(*other.spans[j])])
                if " " in written[0] + written[1] and _plain(written[0]) != _plain(written[1]):
                    out.append(Change(one.spans[i], other.spans[j], "abbreviation"))
            continue
        a = (one.spans[a1][0], one.spans[a2 - 1][1]) if a2 > a1 else (_edge(one, a1),) * 2
        b = (other.spans[b1][0], other.spans[b2 - 1][1]) if b2 > b1 else (_edge(other, b1),) * 2
        kind: Literal["reworded", "only_a", "only_b"] = "reworded"
        if tag == "delete":
            kind = "only_a"
        elif tag == "insert":
            kind = "only_b"
        out.append(Change(a, b, kind))
    return tuple(out)


def _edge(piece: _Piece, position: int) -> int:
    return piece.spans[position - 1][1] if position else piece.spans[0][0]
