"""``framing benchmark hedging``: certainty of findings, cues in Wikipedia, news, contrast items.

Four kinds of file in one folder, told by how their names begin: ``certainty`` (a human rating of
certainty for each finding), ``cues`` (hedge cues in Wikipedia sentences), ``news`` (every hedge
marked in running prose) and ``contrast`` (one cue word, a hedge or not). One configuration for all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from statistics import correlation
from typing import Any, NamedTuple

from framing.document import parse
from framing.hedging import find_hedges, sentence_strengths

# What the annotators of the Wikipedia sentences left unmarked by their guidelines: approximators and
# plain attribution. A mark that begins with such a word is neutral there, and wrong in "strict".
_UNMARKED = frozenset(
    """about around almost nearly approximately roughly virtually practically some several many most
    few rather quite somewhat fairly relatively largely mostly mainly generally usually often
    sometimes frequently occasionally up close more sort kind pretty partly estimated estimates
    estimate estimating claim claims claimed claiming say says said saying report reports reported
    reporting argue argues argued arguing contend contends contended maintain maintains maintained
    assert asserts asserted according critics observers sources experts analysts supporters
    opponents scholars officials so-called widely""".split()
)
_REQUIRED = ("epistemic", "doxastic")
_FIRST_WORD = re.compile(r"[\w'-]+")

Span = tuple[int, int]


class Marked(NamedTuple):
    """What the tool says of one text: its hedge spans and its largest sentence strength."""

    spans: list[Span]
    strength: float


class Counts(NamedTuple):
    """True positives, false positives, false negatives."""

    right: int
    false: int
    missed: int

    def figures(self) -> dict[str, float]:
        """Return precision, recall and F1."""
        said, there = self.right + self.false, self.right + self.missed
        precision = self.right / said if said else 0.0
        recall = self.right / there if there else 0.0
        both = precision + recall
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / both if both else 0.0,
        }


def run(path: Path) -> dict[str, Any]:
    """Return every figure for the files below ``path``.

    Raises:
        FileNotFoundError: when the folder holds none of the four kinds of file.
    """
    out: dict[str, Any] = {}
    for kind, measure in (
        ("contrast", contrast_figures),
        ("certainty", certainty_figures),
        ("cues", wikipedia_figures),
        ("news", news_figures),
    ):
        items = _items(path, kind)
        if items:
            out[kind] = measure(items)
    if not out:
        raise FileNotFoundError(
            f"{path} holds no contrast*.jsonl, certainty*.jsonl, cues*.jsonl or news*.jsonl; "
            f"give the folder of the hedging benchmark"
        )
    return out


def _items(path: Path, kind: str) -> list[dict[str, Any]]:
    files = [path] if path.is_file() and path.name.startswith(kind) else sorted(path.glob(f"{kind}*.jsonl"))
    return [
        json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()
    ]


def mark(text: str) -> Marked:
    """Return the hedges of ``text`` and the strength of its least committed sentence."""
    document = parse(text)
    hits = find_hedges(document)
    spans = [(hit.start, hit.end) for hit in hits if hit.measure == "hedge"]
    return Marked(spans, max(sentence_strengths(document, hits), default=0.0))


def contrast_figures(items: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return accuracy, hedge recall and non-hedge specificity; a mark counts if it touches the cue."""
    right: dict[bool, list[bool]] = {True: [], False: []}
    categories: dict[str, list[bool]] = {}
    for item in items:
        cue = (item["cue_start"], item["cue_end"])
        found = any(_touch(span, cue) for span in mark(item["text"]).spans)
        right[item["is_hedge"]].append(found == item["is_hedge"])
        categories.setdefault(item["category"], []).append(found == item["is_hedge"])
    return {
        "items": len(items),
        "accuracy": _mean(right[True] + right[False]),
        "hedge recall": _mean(right[True]),
        "non-hedge specificity": _mean(right[False]),
        "accuracy by category": {name: _mean(values) for name, values in sorted(categories.items())},
    }


def certainty_figures(items: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return Pearson's and Spearman's correlation of strength with 7 minus the human rating (1..6)."""
    strengths = [mark(item["text"]).strength for item in items]
    doubts = [7.0 - item["certainty"] for item in items]
    if len(set(strengths)) < 2 or len(set(doubts)) < 2:
        return {"items": len(items), "pearson": None, "spearman": None}
    return {
        "items": len(items),
        "pearson": correlation(strengths, doubts),
        "spearman": correlation(_ranks(strengths), _ranks(doubts)),
    }


def wikipedia_figures(items: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return cue and sentence figures; epistemic and doxastic cues are required, others neutral."""
    cues, strict, sentences = _cue_counts(items, wikipedia=True)
    return {
        "sentences": len(items),
        "overlap": cues.figures(),
        "overlap, strict": strict.figures(),
        "hedged sentences": sentences.figures(),
    }


def news_figures(items: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return cue and sentence figures; every kind of hedge is required, nothing is neutral."""
    cues, _, sentences = _cue_counts(items, wikipedia=False)
    return {"sentences": len(items), "overlap": cues.figures(), "hedged sentences": sentences.figures()}


def _cue_counts(items: Sequence[dict[str, Any]], *, wikipedia: bool) -> tuple[Counts, Counts, Counts]:
    cues, strict, sentences = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    for item in items:
        text = item["text"]
        required = [(s, e) for s, e, kind in item["cues"] if not wikipedia or kind in _REQUIRED]
        anywhere = [(s, e) for s, e, _ in item["cues"]]
        spans = sorted(set(mark(text).spans))
        matched = _match(spans, required)
        spare = [span for number, span in enumerate(spans) if number not in matched]
        outside = [span for span in spare if not _touches(span, anywhere)]
        wrong = [span for span in outside if not (wikipedia and _unmarked(text, span))]
        for counts, false in ((cues, len(wrong)), (strict, len(outside))):
            counts[0] += len(matched)
            counts[1] += false
            counts[2] += len(required) - len(matched)
        if required or len(anywhere) == 0:
            said = bool(wrong) or _any_touch(spans, required)
            sentences[0] += bool(said and required)
            sentences[1] += bool(said and not required)
            sentences[2] += bool(required and not said)
    return Counts(*cues), Counts(*strict), Counts(*sentences)


def _match(spans: Sequence[Span], required: Iterable[Span]) -> set[int]:
    """Return the spans taken when each required cue takes the first free span that it touches."""
    taken: set[int] = set()
    for cue in required:
        for number, span in enumerate(spans):
            if number not in taken and _touch(span, cue):
                taken.add(number)
                break
    return taken


def _touch(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(_touch(span, other) for other in others)


def _any_touch(spans: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(_touches(span, others) for span in spans)


def _unmarked(text: str, span: Span) -> bool:
    word = _FIRST_WORD.match(text[span[0] : span[1]].strip().lower())
    return word is not None and word.group() in _UNMARKED


def _mean(values: Sequence[bool]) -> float | None:
    return sum(values) / len(values) if values else None


def _ranks(values: Sequence[float]) -> list[float]:
    """Return ranks from 0; equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    for _, tied in groupby(enumerate(order), key=lambda pair: values[pair[1]]):
        places = list(tied)
        mean = (places[0][0] + places[-1][0]) / 2
        for _, index in places:
            ranks[index] = mean
    return ranks
