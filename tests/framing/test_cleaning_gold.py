"""The hand-read articles: hardly a word of the article is lost, little dirt is left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LABELS = ROOT / "tests" / "gold" / "cleaning_labels.jsonl"
CORPUS = ROOT.parent / "shared" / "corpora" / "allsides-sample.jsonl.gz"


def test_labels_are_spans_in_order_with_reasons_of_the_codebook() -> None:
    from framing.lexicon import codebook

    reasons = set(codebook("cleaning"))
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) == 470
    for row in rows:
        last = 0
        for start, end, label in row["spans"]:
            assert last <= start < end <= row["length"]
            assert label in reasons
            last = end


@pytest.mark.parametrize(
    "name", ["test", "development", "second", "third", "fourth", "fifth", "sixth", "seventh"]
)
def test_words_lost_and_dirt_left_stay_below_the_goal(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if not CORPUS.is_file():
        pytest.skip("the articles that were labelled (../shared/corpora) are not here")
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    from sample_cleaning import draw, read_corpus
    from score_cleaning import score

    corpus = read_corpus(str(CORPUS))
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    chosen = [row for row in rows if row["set"] == name]
    assert [row["id"] for row in chosen] == draw(list(corpus), name)
    total = score(chosen, corpus, show=False)
    assert total["wrong"] <= 0.0005 * total["article"]
    assert total["left"] <= 0.05 * total["dirt"]
