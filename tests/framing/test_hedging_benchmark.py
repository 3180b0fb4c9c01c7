"""``framing benchmark hedging``: the figures, on files small enough to count by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from framing.benchmark.hedging import run

GOLD = Path(__file__).parents[1] / "gold"


def _write(folder: Path, name: str, items: list[dict[str, Any]]) -> None:
    (folder / name).write_text("".join(json.dumps(item) + "\n" for item in items), "utf-8")


def _cued(text: str, *cues: tuple[str, str]) -> dict[str, Any]:
    return {"text": text, "cues": [[text.index(w), text.index(w) + len(w), kind] for w, kind in cues]}


def test_cue_figures_counted_by_hand(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "cues_x.jsonl",
        [
            _cued("It may rain.", ("may", "epistemic")),
            _cued(
                "About 40 people fled.",
            ),
            _cued(
                "It is possibly true.",
            ),
            _cued("He left, it is rued.", ("rued", "doxastic")),
            _cued("It may hold if it is dry.", ("may", "condition")),
        ],
    )
    figures = run(tmp_path)["cues"]
    # "may" right; "About" neutral but wrong in strict; "possibly" wrong; "rued" missed; the last is neutral.
    assert figures["overlap"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert figures["overlap, strict"]["precision"] == pytest.approx(1 / 3)
    assert figures["hedged sentences"]["precision"] == 0.5


def test_certainty_falls_with_strength(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "certainty.jsonl",
        [
            {"text": "The drug works.", "certainty": 6.0},
            {"text": "The drug may work.", "certainty": 3.0},
            {"text": "Perhaps the drug might possibly work.", "certainty": 1.0},
        ],
    )
    figures = run(tmp_path)["certainty"]
    assert figures["pearson"] > 0.9
    assert figures["spearman"] == pytest.approx(1.0)


def test_our_gold_is_scored(tmp_path: Path) -> None:
    figures = run(GOLD)
    assert figures["contrast"]["items"] == 147
    assert figures["contrast"]["accuracy"] >= 0.95
    assert figures["news"]["overlap"]["f1"] >= 0.95


def test_a_folder_without_the_files_says_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="contrast"):
        run(tmp_path)
