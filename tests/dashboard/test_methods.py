"""Methods: the examples count as the page says, the figures are those of the benchmark file."""

from __future__ import annotations

import json

import pytest

from dashboard.pages.methods import marked, results, settings
from framing.lexicon import codebook

MEASURES = {key: value for key, value in codebook("measures").items() if value["counts"]}


@pytest.mark.parametrize(
    ("key", "text", "counts"),
    [
        (key, text, counts)
        for key, about in MEASURES.items()
        for counts, texts in ((True, about["counts"]), (False, about["not_counted"]))
        for text in texts  # type: ignore[attr-defined]
    ],
)
def test_every_example_counts_or_does_not_as_the_page_says(key: str, text: str, counts: bool) -> None:
    parts = marked(text, key)
    assert any(not isinstance(part, str) for part in parts) == counts


def test_each_measure_has_three_examples_of_each_kind_and_says_how_it_fails() -> None:
    for about in MEASURES.values():
        assert len(about["counts"]) == len(about["not_counted"]) == 3  # type: ignore[arg-type]
        assert about["limits"]


def test_every_figure_drawn_was_measured_with_an_interval_and_a_source() -> None:
    measured, human = results()
    for item in human["figures"]:
        found = measured[item["benchmark"]]["figures"][item["figure"]]
        assert found["low"] <= found["value"] <= found["high"]
        assert item["benchmark"] in human["references"]
    for benchmark in measured.values():
        assert benchmark["items"] > 50 and len(benchmark["sha256"]) == 64 and benchmark["split"]


def test_settings_name_version_lexicons_and_corpus() -> None:
    from dashboard.data import Data, Memory

    found = settings(Data(Memory([], "none")))
    assert found["corpus"] == "none" and found["articles"] == 0 and found["lexicons"]
    json.dumps(found)
