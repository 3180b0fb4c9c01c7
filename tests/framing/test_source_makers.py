"""Whoever made figures or a message speaks through them; polls and reports speak for themselves."""

from __future__ import annotations

import pytest

from attributed import names
from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wages rose, according to an analysis of federal data by Harbor Research.", "Harbor Research"),
        ("Cases rose, according to data presented by the health chief, Marta Lund.", "Marta Lund"),
        ("Figures released by the Labor Department on Friday showed that wages rose.", "Labor Department"),
        ("The Labor Department's own figures showed that wages rose.", "Labor Department"),
        ("Labor Department figures showed that wages rose.", "Labor Department"),
        ("A statement from the White House said the talks had failed.", "White House"),
        ("According to an email from a spokesman, the talks had failed.", "a spokesman"),
        ("Data from the Census Bureau show that wages rose.", "Census Bureau"),
        # twins: nobody who made it, or somebody who only used it
        ("Wages rose, according to an analysis of federal data.", "an analysis of federal data"),
        ("Data from Ohio showed that wages rose.", "Data from Ohio"),
        ("Data from 2014 showed that wages rose.", "Data from 2014"),
        ("The talks failed, according to an email seen by the Post.", "an email"),
        ("The statement from the latter said that the talks had failed.", "The statement from the latter"),
        ("A poll by Hull University found that support had fallen.", "A poll by Hull University"),
    ],
)
def test_whoever_made_it_is_the_source(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agency said prices rose. The agency's data showed that wages fell.", ["The agency"]),
        ("“It is good,” Ann Lee said. Her statement said that the talks went on.", ["Ann Lee"]),
        (
            "A letter from the union said the talks had failed. The letter said that nobody came.",
            ["the union"],
        ),
        ("The market fell. His statement said that the talks went on.", ["His statement"]),
        (
            "The agency said prices rose. A poll by the agency showed that few cared.",
            ["The agency", "A poll by the agency"],
        ),
    ],
)
def test_what_was_made_is_no_second_source(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_source_span_still_holds_what_was_made() -> None:
    text = "A statement from the White House said the talks had failed."
    [one] = find_attributions(parse(text)).attributions
    assert one.source is not None and text[slice(*one.source)] == "A statement from the White House"
    assert [text[slice(*m)] for m in find_attributions(parse(text)).sources[0].mentions] == [
        "the White House"
    ]
