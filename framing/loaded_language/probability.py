"""From signals to a probability: one logistic function whose coefficients are in ``calibration.json``."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from framing.document import Document
from framing.hit import Hit
from framing.loaded_language.signals import sentence_signals


@cache
def coefficients() -> tuple[float, dict[str, float]]:
    """Return intercept and coefficients (log-odds a unit of a signal) of the sentence probability."""
    text = (resources.files("framing.loaded_language") / "calibration.json").read_text("utf-8")
    data = json.loads(text)
    return float(data["intercept"]), {name: float(value) for name, value in data["coefficients"].items()}


def sentence_probabilities(document: Document, hits: Sequence[Hit]) -> list[float]:
    """Return for each sentence the probability, 0..1, that careful readers call it loaded.

    Args:
        document: the parsed text.
        hits: what :func:`find_loaded_language` found in it; hits of other measures do not belong here.
    """
    intercept, weights = coefficients()
    return [probability(s, intercept, weights) for s in sentence_signals(document, hits)]


def probability(signals: Mapping[str, float], intercept: float, weights: Mapping[str, float]) -> float:
    """Return the logistic of the intercept plus the weighted signals.

    >>> round(probability({"strongest": 1.0}, -3.0, {"strongest": 3.0}), 2)
    0.5
    """
    logit = intercept
    for name, value in signals.items():
        logit += weights[name] * value
    # Far out the logistic is 0 or 1 to more digits than anybody shows; exp must not overflow.
    if not -30.0 < logit < 30.0:
        logit = math.copysign(30.0, logit)
    return 1.0 / (1.0 + math.exp(-logit))
