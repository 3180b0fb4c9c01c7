"""A date before a subject, without a comma between them, is no part of the source."""

from __future__ import annotations

import pytest

from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("In 1822 Holt", "Holt"),
        ("In the spring of 2016 Mia Holt", "Mia Holt"),
        ("In May 2016 the mayor", "the mayor"),
        ("In March Holt", "Holt"),
        ("In late June President Holt", "President Holt"),
        ("On March 3 the mayor", "the mayor"),
        ("By 2014 the agency", "the agency"),
        ("In the 1990s critics", "critics"),
        ("In 2016 campaign officials", "campaign officials"),
        ("On Monday 12 officials", "12 officials"),  # as many, not the day
    ],
)
def test_a_date_that_opens_a_sentence_is_no_part_of_the_source(opening: str, source: str) -> None:
    text = f"{opening} warned that the bridge was old."
    found = find_attributions(parse(text)).attributions
    assert [text[slice(*a.source)] for a in found if a.source] == [source]
    assert [text[slice(*a.content[0])] for a in found] == ["that the bridge was old"]


@pytest.mark.parametrize("subject", ["The 2016 campaign", "The 12 mayors", "Mia March"])
def test_a_year_or_a_number_inside_the_subject_stays(subject: str) -> None:
    text = f"{subject} warned that the bridge was old."
    (found,) = find_attributions(parse(text)).attributions
    assert found.source is not None
    assert text[slice(*found.source)] == subject


def test_a_month_is_no_given_name() -> None:
    found = find_attributions(parse("In March Holt said that the bridge was old."))
    assert [source.name for source in found.sources] == ["Holt"]
