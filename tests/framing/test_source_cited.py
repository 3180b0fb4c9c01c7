"""Whom a report cites is its source: "the Post reported, citing two officials"."""

from __future__ import annotations

import pytest

from attributed import names
from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town fell, Reuters reported, citing state news agency MENA.", ["Reuters", "MENA"]),
        (
            "The Post, citing three people familiar with the talks, reported that an aide had left.",
            ["Post", "three people familiar with the talks"],
        ),
        ("Citing police officials, CNN reported that the aide left.", ["police officials", "CNN"]),
        (
            "“The faults were ignored,” the senators wrote, citing audit reports from this year.",
            ["the senators", "audit reports from this year"],
        ),
        # twins: a reason, one's own, a model, a report that is about the citing itself
        ("Ms. Lee said she would leave, citing family reasons.", ["Lee"]),
        ("Ms. Lee said she would leave, citing her experience at the agency.", ["Lee"]),
        ("Ms. Lee praised the plan, citing police officials.", ["Lee"]),
        ("Ms. Lee said it was good, citing Max Holt as a friend.", ["Lee"]),
        ("The Post is citing Max Holt.", ["Post"]),
    ],
)
def test_whoever_is_cited_speaks(text: str, expected: list[str]) -> None:
    assert [name.removeprefix("The ") for name in names(text)] == expected


def test_the_cited_said_what_the_report_says() -> None:
    text = "The town fell, Reuters reported, citing two army officials."
    assert [
        [text[slice(*span)] for span in a.content] for a in find_attributions(parse(text)).attributions
    ] == [
        ["The town fell"],
        ["The town fell"],
    ]


def test_a_paper_may_have_today_in_its_name() -> None:
    assert names("Most arrests were made at sea, USA Today reported.") == ["USA Today"]
    assert names("The mayor left, Ms. Lee said today.") == ["Lee"]
