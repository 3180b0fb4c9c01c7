"""The names under which answers are kept: all that decides a number is in them, what does not is not."""

from __future__ import annotations

from dataclasses import fields, replace

from dashboard.choice import Choice

BASE = Choice(a="A", b="B", leave=("despot",))
OTHER = {
    "by": "extra.genre",
    "a": "C",
    "b": "C",
    "measure": "hedging",
    "voice": "quote",
    "average": "mean",
    "hold": "story",
    "hold_asked": "story",
    "only": (("extra.genre", "news"),),
    "start": "2026-01",
    "end": "2026-02",
    "period": "year",
    "leave": ("despot", "isolated"),
    "key": "words",
    "kwic": "despot",
    "rows": 2,
    "chosen": ("A",),
}


def changed(of: str) -> set[str]:
    """The fields of a choice with which the name of an answer changes."""
    assert {field.name for field in fields(Choice)} == set(OTHER)
    named = getattr(BASE, of)("rates")
    return {name for name, v in OTHER.items() if getattr(replace(BASE, **{name: v}), of)("rates") != named}


def test_the_way_of_counting_is_in_the_name_and_the_view_is_not() -> None:
    counting = {"by", "measure", "voice", "average", "only", "start", "end", "leave"}
    assert changed("kept_as") == counting
    assert changed("pair_kept_as") == {"by", "a", "b", "only", "start", "end"}


def test_without_words_left_out_answers_of_all_measures_share_a_name() -> None:
    plain = replace(BASE, leave=())
    assert plain.kept_as("pair", "A") == replace(plain, measure="hedging").kept_as("pair", "A")
    assert plain.kept_as("pair", "A") != plain.kept_as("pair", "B") != plain.kept_as("rates", "B")
