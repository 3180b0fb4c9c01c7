"""Who counts as one voice: short forms of names, offices around a name, bodies by a part of theirs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed import names, sources
from framing.attribution import find_attributions
from framing.attribution.given_names import same_given
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sen. Charles Moss said no. Committee Chairman Chuck Moss said yes.",
            ["Charles Moss"],
            id="short-form",
        ),
        pytest.param(
            "Mark Holt said no. Mary Holt said yes.", ["Mark Holt", "Mary Holt"], id="three-letters-alike"
        ),
        pytest.param(
            "The radio's Dina Moss reports that he was born abroad. Dina reports that he left.",
            ["Dina Moss"],
            id="first-name-later",
        ),
        pytest.param(
            "Dina Moss said no. Kim Dina said yes. Dina said so twice.",
            ["Dina Moss", "Kim Dina"],
            id="family-name-of-another",
        ),
        pytest.param(
            "“We are ready,” Volta Motors said. According to Volta, sales rose.",
            ["Volta Motors"],
            id="body-by-its-first-word",
        ),
        pytest.param(
            "The Maine State Patrol said it was dark. Maine said it would pay.",
            ["Maine State Patrol", "Maine"],
            id="a-state-is-no-patrol",
        ),
        pytest.param(
            "Lowther Palace confirmed the visit. “She is well,” the palace said.",
            ["Lowther Palace"],
            id="last-word-of-a-name",
        ),
        pytest.param(
            "Tim Cook said no. The cook said the soup was cold.", ["Tim Cook", "The cook"], id="no-cook"
        ),
        pytest.param(
            "It was late, said White House chief of staff Ann Holt. Holt said it was cold.",
            ["Ann Holt"],
            id="chief-of-staff",
        ),
        pytest.param(
            "U.S. Ambassador to the U.N. Ann Holt tweeted that she left. Holt said it was fine.",
            ["Ann Holt"],
            id="ambassador-to",
        ),
        pytest.param(
            "A spokesman for President Ann Holt said it was fine.",
            ["A spokesman for President Ann Holt"],
            id="spokesman-for",
        ),
        pytest.param(
            "Rep. Colm Moss (R-S.C.): “I have not heard anyone say that here.” Moss said he would wait.",
            ["Colm Moss"],
            id="label-with-party",
        ),
        pytest.param(
            "“We move on,” said Colm O'Dea, a 44-year-old teacher referring to his son.",
            ["Colm O'Dea"],
            id="age-after-name",
        ),
        pytest.param(
            "After a rally in San Jose, California the candidate said he would win.",
            ["the candidate"],
            id="place-before",
        ),
        pytest.param(
            "At noon he interrupted analysts who asked about costs.", ["analysts"], id="verb-before"
        ),
        pytest.param(
            "A new group called Safe Roads, led by Ann Lee, has raised money.", [], id="called-gives-a-name"
        ),
        pytest.param("An aide called Lee a liar.", ["An aide"], id="called-a-liar"),
        pytest.param(
            "Her campaign said it was ready. Ann Lee said she would win. Her campaign said it had money.",
            ["Her campaign", "Ann Lee"],
            id="campaign-before-its-owner",
        ),
    ],
)
def test_one_voice_under_several_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_mention_of_two_statements_means_one_source() -> None:
    text = (
        "Sen. Ann Lee of Ohio said no. The Ohio senator praised the plan and said that it would pass. "
        "Max Holt disagreed and said that the plan was dead."
    )
    found = find_attributions(parse(text))
    assert [a.source_id for a in found.attributions] == ["s1", "s1", "s1", "s2"]


def test_a_person_with_the_name_of_a_paper_is_a_person() -> None:
    found = sources("City Mayor Michael Post plans to sell. “We will win,” Post said.")
    assert [(s.name, s.kind) for s in found] == [("Michael Post", "official")]


def test_chief_of_staff_and_ambassador_are_officials() -> None:
    text = "White House chief of staff Ann Holt said no. Ambassador to the U.N. Max Berg said yes."
    assert [(s.name, s.kind) for s in sources(text)] == [("Ann Holt", "official"), ("Max Berg", "official")]


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True), st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_given_names_agree_both_ways(one: str, other: str) -> None:
    assert same_given((one,), (other,)) == same_given((other,), (one,))
    assert same_given((one,), (one,))


@pytest.mark.parametrize(
    ("text", "name", "variants"),
    [
        pytest.param(
            "Games at Ann Holt University had no fans. The university said it was closed.",
            "Ann Holt University",
            ("The university",),
            id="university",
        ),
        pytest.param(
            "The Select Committee on Harbours met. The committee said it was late.",
            "Select Committee on Harbours",
            ("The committee",),
            id="name-over-on",
        ),
        pytest.param(
            "Hull University and Berg University met. The university said no.",
            "The university",
            (),
            id="two-of-them",
        ),
        pytest.param(
            "The company said it was closed. Holt Company left.",
            "The company",
            (),
            id="named-only-afterwards",
        ),
    ],
)
def test_a_body_is_called_by_the_name_that_the_text_gave_it(
    text: str, name: str, variants: tuple[str, ...]
) -> None:
    assert [(s.name, s.variants) for s in sources(text)] == [(name, variants)]
