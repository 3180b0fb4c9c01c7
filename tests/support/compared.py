"""Tables of articles to compare: for tests of the comparisons."""

from __future__ import annotations

import numpy as np
import pandas as pd


def make_table(rows: list[dict[str, object]]) -> pd.DataFrame:
    """Return articles as the comparisons take them; what a row leaves out is 0 or missing."""
    blank: dict[str, object] = {"date": None, "story": None, "outlet": "A"}
    for voice in ("narrator", "quote", "title"):
        blank[f"words_{voice}"] = 0
        for marks in ("loaded", "hedge", "booster"):
            blank[f"n_{marks}_{voice}"] = 0
    table = pd.DataFrame([{**blank, "id": f"i{k}", **row} for k, row in enumerate(rows)])
    table["words_total"] = table["words_narrator"] + table["words_quote"]
    return table


def simple(outlet: str, marks: int, words: int, **more: object) -> dict[str, object]:
    """Return an article with marks of loaded language in the reporter's own words."""
    return {"outlet": outlet, "n_loaded_narrator": marks, "words_narrator": words, **more}


def simulated(
    rng: np.random.Generator, outlet: str, stories: int, rate: float, each: int = 1
) -> list[dict[str, object]]:
    """Return articles of an outlet with a true rate, whose stories differ in theirs."""
    out = []
    for story in range(stories):
        mean = rate * rng.gamma(2.0, 0.5)  # stories differ: variance of the story's mean is rate^2 / 2
        for _ in range(each):
            words = int(rng.integers(300, 1200))
            out.append(simple(outlet, int(rng.poisson(mean * words / 1000)), words, story=f"{outlet}{story}"))
    return out
