"""The BABE benchmark on a small file of our own in its format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from framing.benchmark.babe import roc_auc, run

ITEMS = [
    ("The despot lied to the voters.", 1, [[4, 10]], "A", "left"),
    ("A vile and shameless attack on nurses.", 1, [[2, 6]], "A", "right"),
    ("The bill passed on Tuesday.", 0, [], "A", "left"),
    ("The council met for two hours.", 0, [], "B", "center"),
    ("Utterly disgraceful nonsense from the mayor.", 1, [[0, 7], [8, 19]], "B", "right"),
    ("Prices rose by 3 percent in May.", 0, [], "B", "right"),
]


def _write(folder: Path) -> Path:
    rows = [
        {
            "id": f"x{n}",
            "text": text,
            "label": label,
            "biased_spans": spans,
            "outlet": outlet,
            "leaning": leaning,
            "news_link": f"https://example.org/{n}",
        }
        for n, (text, label, spans, outlet, leaning) in enumerate(ITEMS)
    ]
    path = folder / "train.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_figures_of_a_file_that_is_easy_to_tell_apart(tmp_path: Path) -> None:
    figures = run(_write(tmp_path))
    assert (figures["sentences"], figures["biased"]) == (6, 3)
    assert figures["sentence_roc_auc"] == 1.0
    assert figures["within_outlet_roc_auc"] == 1.0
    assert figures["neutral_with_a_mark"] == 0.0
    assert figures["biased_with_a_mark"] == 1.0
    assert 0 < figures["word_recall"] <= 1
    assert set(figures["by_leaning"]) == {"left", "center", "right"}
    assert run(tmp_path) == figures


def test_ties_count_half() -> None:
    assert roc_auc([1, 0], [0.3, 0.3]) == 0.5
    assert roc_auc([1, 1], [0.3, 0.4]) is None


def test_a_line_of_another_kind_is_named(tmp_path: Path) -> None:
    path = tmp_path / "other.jsonl"
    path.write_text('{"text": "x", "label": 0}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"other.jsonl, line 1: no key 'biased_spans'"):
        run(path)
