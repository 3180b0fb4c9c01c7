"""Rows of "What sets them apart?": entries of one name in two measures are told apart."""

from __future__ import annotations

from dashboard.pages.outlets_words import _Names


def test_an_entry_of_two_measures_says_which() -> None:
    rows = _Names(["so-called", "despot", "so-called"], ["loaded", "loaded", "hedge"])
    assert [rows.label(i) for i in range(3)] == ["so-called (loaded)", "despot", "so-called (hedging)"]


def test_words_and_sources_have_no_measure() -> None:
    assert _Names(["Lee", "Lee"]).label(0) == "Lee"
