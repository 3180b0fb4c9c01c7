"""Fit the calibration of the loaded-language probability on the coded sentences of running news.

    python benchmarks/fit_loaded.py CORPUS.jsonl.gz [--write]

CORPUS is the file that ``sample_sentences.py`` drew from; ``tests/gold/loaded_sentences.csv`` holds
ids, offsets, both readings and the settled label of each sentence, not its text. A logistic
regression is fitted on the part "fit" (by article), its coefficients pulled by a ridge penalty not
to 0 but to a first judgement (:data:`JUDGEMENT`), and judged on the part "held-out"; then the report
says average precision, ROC AUC, agreement and calibration by bin.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import itertools
import json
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

from framing.document import Document, parse
from framing.loaded_language import find_loaded_language
from framing.loaded_language.signals import SIGNALS, sentence_signals

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold" / "loaded_sentences.csv"
CALIBRATION = ROOT / "framing" / "loaded_language" / "calibration.json"
# What each signal was judged to be worth, in log-odds: the starting point that the data may correct.
JUDGEMENT = {
    "strongest": 2.6,
    "strength": 1.3,
    "marks": 0.8,
    "density": 0.3,
    "question": 0.2,
    "exclamation": 0.7,
    "dash": 0.2,
    "first_person": 0.15,
    "obligation": 0.2,
    "negation": 0.1,
    "contraction": 0.2,
    "present": 0.4,
    "intensifier": 0.25,
    "adverb": 0.2,
    "superlative": 0.3,
    "totality": 0.4,
    "plain_judgement": 0.4,
    "appeal_to_truth": 0.4,
    "question_word": 0.2,
    "shade": 0.3,
    "dated": -0.6,
    "figures": -0.25,
    "reporting": -0.5,
    "length": 0.4,
}
RIDGE = 10.0  # a coefficient 0.3 off its judgement costs as much as 0.45 nats of likelihood


def main() -> None:
    """Fit, report, and with ``--write`` store the coefficients."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = read_gold()
    signals = signals_of(rows, args.corpus)
    x = np.array([[s.get(name, 0.0) for name in SIGNALS] for s in signals])
    y = np.array([int(row["label"]) for row in rows])
    fit = np.array([row["part"] == "fit" for row in rows])
    intercept, weights = fit_near_judgement(x[fit], y[fit])
    p = 1 / (1 + np.exp(-(intercept + x @ weights)))
    report = {
        "sentences": len(y),
        "articles": len({row["id"] for row in rows}),
        "alpha": round(alpha(rows), 3),
        "fit": figures(y[fit], p[fit]),
        "held_out": figures(y[~fit], p[~fit]),
        "bins_held_out": bins(y[~fit], p[~fit]),
        "bins_all": bins(y, p),
    }
    print(json.dumps(report, indent=1))
    for name, value in sorted(zip(SIGNALS, weights, strict=True), key=lambda t: -abs(t[1])):
        print(f"{name:<20}{value:+.3f}")
    if args.write:
        data = {
            "about": "Log-odds that careful readers call a sentence loaded; benchmarks/fit_loaded.py fits "
            "them on 2,000 sentences of running news that were read twice by a language model and "
            "settled in writing (tests/gold/loaded_sentences.csv). Not human annotation.",
            "intercept": round(intercept, 4),
            "coefficients": {n: round(float(c), 4) for n, c in zip(SIGNALS, weights, strict=True)},
        }
        CALIBRATION.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def fit_near_judgement(x: np.ndarray, y: np.ndarray) -> tuple[float, np.ndarray]:
    """Return intercept and coefficients: Newton's method, ridge towards JUDGEMENT, free intercept."""
    prior = np.array([0.0, *(JUDGEMENT[name] for name in SIGNALS)])
    penalty = np.full(len(prior), RIDGE)
    penalty[0] = 0.0
    design = np.hstack([np.ones((len(x), 1)), x])
    beta = prior.copy()
    beta[0] = -3.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-(design @ beta)))
        gradient = design.T @ (y - p) - penalty * (beta - prior)
        hessian = (design * (p * (1 - p))[:, None]).T @ design + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-9:
            break
    return float(beta[0]), beta[1:]


def read_gold() -> list[dict[str, str]]:
    """Return the coded sentences."""
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def signals_of(rows: list[dict[str, str]], corpus: str) -> list[dict[str, float]]:
    """Return the signals of each coded sentence, read in its article."""
    wanted = {row["id"] for row in rows}
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        texts = {a["id"]: a["text"] for a in map(json.loads, lines) if a["id"] in wanted}
    known: dict[str, tuple[Document, list[dict[str, float]]]] = {}
    out = []
    for row in rows:
        if row["id"] not in known:
            document = parse(texts[row["id"]])
            known[row["id"]] = document, sentence_signals(document, find_loaded_language(document))
        document, signals = known[row["id"]]
        start, end = int(row["start"]), int(row["end"])
        share = [min(s.end, end) - max(s.start, start) for s in document.sentences]
        out.append(signals[int(np.argmax(share))])
    return out


def figures(y: np.ndarray, p: np.ndarray) -> dict[str, float]:
    """Return how well ``p`` ranks and sizes the labels ``y``."""
    return {
        "sentences": len(y),
        "loaded": int(y.sum()),
        "mean_probability": round(float(p.mean()), 3),
        "rate": round(float(y.mean()), 3),
        "average_precision": round(float(average_precision_score(y, p)), 3),
        "roc_auc": round(float(roc_auc_score(y, p)), 3),
    }


def bins(y: np.ndarray, p: np.ndarray) -> list[dict[str, Any]]:
    """Return for bins of probability how many sentences they hold and what share is loaded."""
    edges = [0.0, 0.05, 0.1, 0.2, 0.4, 0.7, 1.01]
    out = []
    for low, high in itertools.pairwise(edges):
        inside = (p >= low) & (p < high)
        if inside.any():
            out.append(
                {
                    "from": low,
                    "to": min(high, 1.0),
                    "sentences": int(inside.sum()),
                    "mean_probability": round(float(p[inside].mean()), 3),
                    "share_loaded": round(float(y[inside].mean()), 3),
                }
            )
    return out


def alpha(rows: list[dict[str, str]]) -> float:
    """Return Krippendorff's alpha (nominal, two readings, none missing)."""
    pairs = [(row["reading_a"], row["reading_b"]) for row in rows]
    values = [v for pair in pairs for v in pair]
    n = len(values)
    observed = sum(a != b for a, b in pairs) / len(pairs)
    ones = values.count("1")
    expected = 2 * ones * (n - ones) / (n * (n - 1))
    return 1 - observed / expected


if __name__ == "__main__":
    main()
