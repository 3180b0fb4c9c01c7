"""The lesson around blind reading: what a pupil meets first, and that no figure is typed into its words."""

from __future__ import annotations

import re

import pytest
from dash.development.base_component import Component

from dashboard.components import lesson
from dashboard.data import Data, Memory
from dashboard.pages import blind
from dashboard.query import Query
from dashboard.seeds import seed_records


def _words(part: object) -> str:
    if isinstance(part, Component):
        return _words(getattr(part, "children", None))
    if isinstance(part, list | tuple):
        return " ".join(_words(p) for p in part)
    return "" if part is None else str(part)


@pytest.mark.parametrize("at_the_server", [True, False])
def test_a_pupil_meets_the_words_first_and_the_plan_folded(
    monkeypatch: pytest.MonkeyPatch, at_the_server: bool
) -> None:
    monkeypatch.setattr(blind, "may_edit", lambda data: at_the_server)
    content = blind.layout(Data(Memory(seed_records, "samples")), Query(""))
    folds = [part for part in content._traverse() if type(part).__name__ == "Details"]
    about = [fold for fold in folds if "A lesson of 45 minutes" in _words(fold)]
    assert len(about) == (0 if at_the_server else 1)
    said = _words(content)
    assert "A lesson of 45 minutes" in said and "Words you may need" in said
    plan_first = said.index("A lesson of 45 minutes") < said.index("Words you may need")
    assert plan_first == at_the_server


def test_the_lesson_states_no_figure_of_anybodys_study() -> None:
    said = _words([lesson.agreement(), lesson.hands(), lesson.hand_in(), lesson.ending()])
    assert re.findall(r"(?<!arXiv )\b\d\.\d+", said) == []
    assert "agree only in part" in said
