"""Agreement with BABE: sentences of US news that experts labelled for bias by word choice.

Spinde et al. (2021). Neural Media Bias Detection Using Distant Supervision With BABE. Findings of
EMNLP, 1166-1177, doi 10.18653/v1/2021.findings-emnlp.101. The data are not part of this project.

Nothing is fitted on BABE. Half of its sentences are biased while about one in seven of running news
is loaded, so the probability is too low for it by design; the threshold of the sentence measures is
chosen on a half of the articles and used on the other half, both ways.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from framing.document import parse
from framing.loaded_language import find_loaded_language, sentence_probabilities

_WORD = re.compile(r"\w+")


def run(path: Path) -> dict[str, Any]:
    """Return the figures for the JSON lines in ``path`` (a file, or a folder with train.jsonl).

    Returns:
        Sentences: macro-F1, accuracy, ROC AUC, average precision, ROC AUC within outlets, share of
        neutral and of biased sentences with a mark; words: precision, recall, F1, ROC AUC; false
        positive rate and recall by leaning; calibration by bin of probability.

    Raises:
        FileNotFoundError: if there is no such file.
        ValueError: if a line is not an item of BABE; names the line.
    """
    items = _read(path / "train.jsonl" if path.is_dir() else path)
    probabilities, spans = [], []
    for item in items:
        document = parse(item["text"])
        hits = find_loaded_language(document)
        probabilities.append(max(sentence_probabilities(document, hits), default=0.0))
        spans.append([(hit.start, hit.end, hit.weight) for hit in hits])
    labels = [int(item["label"]) for item in items]
    called, thresholds = _called(items, labels, probabilities)
    return {
        "sentences": len(items),
        "biased": sum(labels),
        **_sentences(items, labels, probabilities, called),
        "threshold_by_half": thresholds,
        "neutral_with_a_mark": _share([bool(s) for s, y in zip(spans, labels, strict=True) if not y]),
        "biased_with_a_mark": _share([bool(s) for s, y in zip(spans, labels, strict=True) if y]),
        **_words(items, spans),
        "by_leaning": _by_leaning(items, labels, called),
        "calibration": _calibration(labels, probabilities),
    }


def _read(path: Path) -> list[dict[str, Any]]:
    items = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            item = json.loads(line)
            missing = {"text", "label", "biased_spans"} - set(item)
            if missing:
                raise ValueError(
                    f"{path.name}, line {number}: no key {sorted(missing)[0]!r}; "
                    f"give BABE as JSON lines with text, label (0 or 1) and biased_spans"
                )
            items.append(item)
    if not items:
        raise ValueError(f"{path.name} holds no line; give BABE as JSON lines")
    return items


def _half(item: Mapping[str, Any]) -> int:
    """Return 0 or 1 by article, so that sentences of one article stay together."""
    key = str(item.get("news_link") or item["text"])
    return hashlib.sha256(key.encode()).digest()[0] & 1


def _called(
    items: Sequence[Mapping[str, Any]], labels: Sequence[int], probabilities: Sequence[float]
) -> tuple[list[int], list[float]]:
    """Call each sentence biased or not at the threshold that is best on the other half."""
    halves = [_half(item) for item in items]
    best = []
    for half in (0, 1):
        inside = [k for k, h in enumerate(halves) if h == half]
        values = sorted({probabilities[k] for k in inside})
        step = max(1, len(values) // 200)
        candidates = values[::step] or [0.5]
        truth = [labels[k] for k in inside]
        best.append(
            max(candidates, key=lambda t: _macro_f1(truth, [int(probabilities[k] >= t) for k in inside]))
        )
    called = [int(p >= best[1 - h]) for p, h in zip(probabilities, halves, strict=True)]
    return called, [round(t, 4) for t in best]


def _macro_f1(truth: Sequence[int], called: Sequence[int]) -> float:
    total = 0.0
    for value in (0, 1):
        hit = sum(t == c == value for t, c in zip(truth, called, strict=True))
        both = sum(t == value for t in truth) + sum(c == value for c in called)
        total += 2 * hit / both if both else 0.0
    return total / 2


def _sentences(
    items: Sequence[Mapping[str, Any]],
    labels: Sequence[int],
    probabilities: Sequence[float],
    called: Sequence[int],
) -> dict[str, float | None]:
    from sklearn.metrics import average_precision_score

    return {
        "sentence_macro_f1": _macro_f1(labels, called),
        "sentence_accuracy": _share([t == c for t, c in zip(labels, called, strict=True)]),
        "sentence_roc_auc": roc_auc(labels, probabilities),
        "sentence_average_precision": float(average_precision_score(labels, probabilities)),
        "within_outlet_roc_auc": _within(items, labels, probabilities),
    }


def roc_auc(labels: Sequence[int], scores: Sequence[float]) -> float | None:
    """Return the share of (positive, negative) pairs ranked rightly, ties half; None without pairs.

    >>> roc_auc([0, 1, 1], [0.1, 0.4, 0.1])
    0.75
    """
    positive = sum(labels)
    negative = len(labels) - positive
    if not positive or not negative:
        return None
    order = sorted(range(len(labels)), key=scores.__getitem__)
    ranks = 0.0
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and scores[order[end]] == scores[order[at]]:
            end += 1
        middle = (at + 1 + end) / 2
        ranks += middle * sum(labels[k] for k in order[at:end])
        at = end
    return (ranks - positive * (positive + 1) / 2) / (positive * negative)


def _within(
    items: Sequence[Mapping[str, Any]], labels: Sequence[int], probabilities: Sequence[float]
) -> float | None:
    """ROC AUC over pairs of sentences of one outlet: knowing the outlet earns nothing here."""
    groups: dict[Any, list[int]] = {}
    for k, item in enumerate(items):
        groups.setdefault(item.get("outlet"), []).append(k)
    good = total = 0.0
    for group in groups.values():
        truth = [labels[k] for k in group]
        value = roc_auc(truth, [probabilities[k] for k in group])
        if value is not None:
            pairs = sum(truth) * (len(truth) - sum(truth))
            good += value * pairs
            total += pairs
    return good / total if total else None


def _words(
    items: Sequence[Mapping[str, Any]], spans: Sequence[Sequence[tuple[int, int, float]]]
) -> dict[str, float | None]:
    truth: list[int] = []
    graded: list[float] = []
    for item, marks in zip(items, spans, strict=True):
        for match in _WORD.finditer(item["text"]):
            start, end = match.span()
            truth.append(int(any(s < end and e > start for s, e in item["biased_spans"])))
            graded.append(max((w for s, e, w in marks if s < end and e > start), default=0.0))
    hit = sum(t and g > 0 for t, g in zip(truth, graded, strict=True))
    marked, biased = sum(g > 0 for g in graded), sum(truth)
    return {
        "word_precision": hit / marked if marked else None,
        "word_recall": hit / biased if biased else None,
        "word_f1": 2 * hit / (marked + biased) if marked + biased else None,
        "word_roc_auc": roc_auc(truth, graded),
    }


def _by_leaning(
    items: Sequence[Mapping[str, Any]], labels: Sequence[int], called: Sequence[int]
) -> dict[str, dict[str, Any]]:
    out = {}
    for leaning in ("left", "center", "right"):
        inside = [k for k, item in enumerate(items) if item.get("leaning") == leaning]
        if inside:
            out[leaning] = {
                "sentences": len(inside),
                "false_positive_rate": _share([bool(called[k]) for k in inside if not labels[k]]),
                "recall": _share([bool(called[k]) for k in inside if labels[k]]),
            }
    return out


def _calibration(labels: Sequence[int], probabilities: Sequence[float]) -> dict[str, dict[str, Any]]:
    out = {}
    for low in range(0, 100, 10):
        inside = [
            k for k, p in enumerate(probabilities) if low <= 100 * p < low + 10 or (p == 1 and low == 90)
        ]
        if inside:
            out[f"{low / 100:.1f}-{(low + 10) / 100:.1f}"] = {
                "sentences": len(inside),
                "mean_probability": sum(probabilities[k] for k in inside) / len(inside),
                "share_biased": _share([bool(labels[k]) for k in inside]),
            }
    return out


def _share(flags: Sequence[bool]) -> float | None:
    return sum(flags) / len(flags) if flags else None
