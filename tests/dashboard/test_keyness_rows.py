"""Rows of "What sets them apart?": entries of one name in two measures are told apart."""

from __future__ import annotations

import numpy as np

from dashboard.pages.outlets_words import _Rows


def _rows(names: list[str], measures: list[str] | None) -> _Rows:
    none = np.empty(0, dtype=int)
    return _Rows(none, none, none, none, names, none, measures)


def test_an_entry_of_two_measures_says_which() -> None:
    rows = _rows(["so-called", "despot", "so-called"], ["loaded", "loaded", "hedge"])
    assert [rows.label(i) for i in range(3)] == ["so-called (loaded)", "despot", "so-called (hedging)"]


def test_words_and_sources_have_no_measure() -> None:
    assert _rows(["Lee", "Lee"], None).label(0) == "Lee"
