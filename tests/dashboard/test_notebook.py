"""The notebook runs from its first cell to its last."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def test_every_cell_of_the_notebook_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    # Where Jupyter starts a notebook: in its own folder.
    monkeypatch.chdir(ROOT / "docs")
    notebook = json.loads((ROOT / "docs" / "reproduce_a_figure.ipynb").read_text("utf-8"))
    names: dict[str, Any] = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
    assert names["report"].new == 5
    assert len(names["figure"].data) > 0
    assert "articles.csv" in names["files"]
