"""The notebook runs from top to bottom and shows the numbers that framing computes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent


def test_the_notebook_reproduces_a_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    cells = json.loads((ROOT / "notebooks" / "compare_outlets.ipynb").read_text("utf-8"))["cells"]
    names: dict[str, Any] = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), "notebook cell", "exec"), names)
    table, rates = names["table"], names["rates"]
    assert len(table) == 5
    express = rates.set_index("group").loc["Express.co.uk"]
    own = table[table["outlet"] == "Express.co.uk"]
    expected = 1000 * own["n_loaded_narrator"].sum() / own["words_narrator"].sum()
    assert express["rate"] == pytest.approx(expected)
    assert not express["enough"]
    assert names["fig"].data
    assert names["record"]["id"] == table["id"].iloc[0]
