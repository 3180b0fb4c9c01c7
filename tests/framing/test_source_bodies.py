"""Bodies, pairs and long offices: "the agency", "both", "Secretary of Health and Human Services Ann Lee"."""

from __future__ import annotations

import pytest

from attributed import names
from framing.attribution import find_attributions
from framing.document import parse

FAR = "Roads were closed. The bridge was shut. Schools stayed open. Rain fell. Nobody came. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "HRA officials may decide otherwise. But the agency says it helps. HRA said so.",
            ["HRA"],
            id="initials-named-near-by",
        ),
        pytest.param(
            "Voltara kept the host on its show, the company said. " + FAR + "Voltara said no.",
            ["Voltara"],
            id="a-company-named-in-the-sentence",
        ),
        pytest.param(
            "Kansas has another view. “It may be,” the state argues. Kansas said so.",
            ["Kansas"],
            id="the-state",
        ),
        pytest.param(
            "The Supreme Court ruled that it may rain. " + FAR + "In May, the high court said it may snow.",
            ["Supreme Court"],
            id="the-high-court",
        ),
        pytest.param(
            "Voltara said it rained. The company said no. "
            + FAR
            + "“We do not know,” Ann Lee said. The company said it stopped.",
            ["Voltara", "Ann Lee"],
            id="the-same-noun-again",
        ),
        pytest.param(
            "The state HULPA news agency said it rained. HULPA said it stopped.",
            ["HULPA"],
            id="a-name-with-its-noun",
        ),
        pytest.param(
            "The United States said it rained. The U.S. said it stopped. The US said no.",
            ["United States"],
            id="a-union-in-two-letters",
        ),
        pytest.param(
            "In its lawsuit, the cable news network said it rained. CNN said it stopped, CNN wrote.",
            ["the cable news network", "CNN"],
            id="not-named-before",
        ),
        pytest.param(
            "CNN sued the town. In its lawsuit, the cable news network said it rained. CNN said it stopped.",
            ["CNN"],
            id="a-noun-with-words-before-it",
        ),
    ],
)
def test_a_noun_takes_up_the_body_named_near_by(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(
            "HRA and OBT officials may differ. But the agency says it helps. HRA said no, OBT said so.",
            3,
            id="two-agencies",
        ),
        pytest.param("The United Kingdom said no. The U.S. said yes.", 2, id="two-unions"),
        pytest.param("Andrew Lee said no. AL said yes.", 2, id="two-letters-of-a-person"),
        pytest.param("HRA left. " + FAR + "The agency says it helps. HRA said so.", 2, id="too-far"),
        pytest.param(
            "Ann Lee saw it. Lee met the press, the company said. Lee said no.",
            2,
            id="a-person-is-no-company",
        ),
        pytest.param(
            "Kansas and Iowa have another view. “It may be,” the state argues. Kansas said so. Iowa said no.",
            3,
            id="two-states",
        ),
        pytest.param(
            "The Kenyan news agency said it rained. The Kenyan said it stopped.",
            2,
            id="of-a-nation-is-no-name",
        ),
        pytest.param(
            "The district court ruled that it may rain. " + FAR + "In May, the high court said it may snow.",
            2,
            id="another-court",
        ),
    ],
)
def test_else_it_is_another_body(text: str, count: int) -> None:
    assert len(names(text)) == count


@pytest.mark.parametrize(
    "phrase", ["Both", "The two", "The two leaders", "The pair", "Both men", "The two senators"]
)
def test_both_are_the_two_just_named(phrase: str) -> None:
    text = f"Ann Lee met Max Moss at noon. {phrase} said it rained. Lee said no."
    result = find_attributions(parse(text))
    assert [source.name for source in result.sources] == ["Ann Lee", "Max Moss"]
    first, second, _ = result.attributions
    assert (first.source, first.cue, first.content) == (second.source, second.cue, second.content)
    assert first.source_id != second.source_id


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Lee met Max Moss and Eva Luna. Both said it rained.", id="three-are-named"),
        pytest.param("Ann Lee left at noon. Both said it rained.", id="one-is-named"),
        pytest.param("Ann Lee met Max Moss. Both companies said it rained.", id="no-persons"),
        pytest.param("Ann Lee met Max Moss. Both of the critics said it rained.", id="both-of-others"),
        pytest.param("Ann Lee met Max Moss’s lawyer. The two said it rained.", id="an-owner"),
    ],
)
def test_else_both_stays_as_it_is_said(text: str) -> None:
    (name,) = names(text)
    assert name.lower().startswith(("both", "the two"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Director of National Intelligence Ann Lee said no.", ["Ann Lee"]),
        ("Health and Human Services Secretary Ann Lee said no.", ["Ann Lee"]),
        ("Former Housing and Urban Development Secretary Ann Lee said no.", ["Ann Lee"]),
        (
            "Conservative commentator and dam foe Ann Lee slammed the plan. Lee wrote that it rained.",
            ["Ann Lee"],
        ),
        (
            "Bo Moss and former Director of National Intelligence Ann Lee said no.",
            ["Bo Moss", "Ann Lee"],
        ),
        (
            "Reps. Lou Marsh of Ohio and Steve King of Iowa announced that it rained.",
            ["Lou Marsh", "Steve King"],
        ),
        ("Ann Lee and House Speaker Max Moss said no.", ["Ann Lee", "Max Moss"]),
        ("Energy Transfer Partners said no.", ["Energy Transfer Partners"]),
    ],
)
def test_a_name_begins_after_a_long_office(text: str, expected: list[str]) -> None:
    assert names(text) == expected
