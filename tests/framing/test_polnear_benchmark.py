"""The PolNeAR benchmark: the same figures as its definition, on made-up articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from framing.benchmark.polnear import compare, cost, run

TEXT = "“We will win,” Ann Lee said.\n\nCritics said it may rain."


def spans(*pieces: str) -> list[list[int]]:
    return [[TEXT.index(piece), TEXT.index(piece) + len(piece)] for piece in pieces]


GOLD = [
    {"source": spans("Ann Lee"), "cue": spans("said."), "content": spans("“We will win,”")},
    {"source": spans("Critics"), "cue": [[46, 50]], "content": spans("it may rain")},
]


def test_the_annotation_itself_scores_one(tmp_path: Path) -> None:
    counts = compare(TEXT, GOLD, GOLD, 2)
    assert counts.matched == (2, 2, 2)
    assert counts.kinds["direct"] == (1, 1, 1, 1)
    assert counts.kinds["indirect"] == (1, 1, 1, 1)
    assert counts.distinct == (2, 2)


def test_a_wrong_source_is_detected_but_not_right() -> None:
    wrong = [dict(GOLD[0], source=spans("Critics")), GOLD[1]]
    counts = compare(TEXT, GOLD, wrong, 1)
    assert counts.matched == (1, 2, 2)
    assert counts.sources_right == (1, 2)


def test_a_content_that_misses_half_does_not_count() -> None:
    wrong = [dict(GOLD[0], content=spans("We")), GOLD[1]]
    assert compare(TEXT, GOLD, wrong, 2).matched == (1, 2, 2)


def test_run_reads_a_file_or_a_folder(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": TEXT, "attributions": GOLD})
    (tmp_path / "train.jsonl").write_text(line + "\n", "utf-8")
    for path in (tmp_path, tmp_path / "train.jsonl"):
        figures = run(path)
        assert figures["articles"] == 1
        assert figures["end_to_end"]["f1"] == 1.0
        assert figures["distinct_sources"]["mean_error"] == 0


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="PolNeAR"):
        run(tmp_path)


def test_the_cost_is_a_part_of_scoring(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": f"{TEXT}\n\n" * 200, "attributions": []})
    (tmp_path / "train.jsonl").write_text(f"{line}\n{line}\n", "utf-8")
    spent = cost(tmp_path)
    assert all(value > 0.0 for value in spent.values())
    assert spent["share_of_scoring"] == pytest.approx(spent["milliseconds"] / spent["scoring_milliseconds"])
