"""Plurals and titles that look like verbs: "remarks that", "the book Fear", "in any polls"."""

from __future__ import annotations

import pytest

from attributed import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The now widespread claims that voters left are false.", []),
        ("The trip was a recipe for gaffes and off-the-cuff remarks that led to doubts.", []),
        ("It appeared in the book Fear, which sold well.", []),
        ("Ms. Lee is not leading in any national polls by four points.", []),
        ("In Ohio, a Hull University poll also shows that Lee leads.", ["a Hull University poll"]),
        # twins
        ("The mayor claims that voters left.", ["The mayor"]),
        ("The lawsuit claims that voters left.", ["The lawsuit"]),
        ("The page doesn’t mention that voters left.", ["The page"]),
        ("Farmers fear that the price will fall.", ["Farmers"]),
        ("Lee himself claims that voters left.", ["Lee"]),
        ("Ms. Lee leads Max Holt by four points in a new poll.", ["a new poll"]),
        ("In a new Hull University poll, 40 percent of voters favored Lee.", ["a new Hull University poll"]),
    ],
)
def test_a_noun_needs_no_speaker(text: str, expected: list[str]) -> None:
    assert [name for name in names(text) if name != "40 percent of voters"] == expected
