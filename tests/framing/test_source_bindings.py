"""Whom a description, an office or a pronoun means, and to whom it is not bound."""

from __future__ import annotations

import pytest

from attributed import names
from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“We lose,” said Tom Berg. It went on. Susie Holt had never seen rain. She said it was cold.",
            ["Tom Berg", "Susie Holt"],
            id="whom-the-sentence-before-is-about",
        ),
        pytest.param(
            "“We lose,” said Tom Berg. It rained in Hull. He said it was cold.",
            ["Tom Berg"],
            id="nobody-between",
        ),
        pytest.param(
            "“We lose,” said Tom Berg. HMRC paid again. He said it was cold.", ["Tom Berg"], id="capitals"
        ),
        pytest.param(
            "“We lose,” said Tom Berg, a spokesman for the union. Ann Holt would pay. It was cold. "
            "Holt said so. “No,” said Max Moss, a spokesman for the mill. She said it would end.",
            ["Tom Berg", "Ann Holt", "Max Moss"],
            id="a-spokesman-is-no-she",
        ),
        pytest.param(
            "President Ann Holt said she would wait. The Russian president said no.",
            ["Ann Holt", "The Russian president"],
            id="another-country",
        ),
        pytest.param(
            "Max Berg said he would run. The 53-year-old said he supported the plan.",
            ["Max Berg"],
            id="age-alone",
        ),
        pytest.param(
            "Your predecessor at the mill, James Moss, has testified that it was cold. Moss said no.",
            ["James Moss"],
            id="predecessor",
        ),
        pytest.param("As Mr. Moss only a few months ago suggested, it is lost.", ["Moss"], id="adverb-after"),
        pytest.param(
            "As former dean of Hull College Ann Holt noted, it rained.",
            ["Ann Holt"],
            id="college-before-name",
        ),
        pytest.param(
            "The speaker said it was late. House Speaker Ann Holt said so.", ["Ann Holt"], id="office-first"
        ),
        pytest.param(
            "The Ohio Republican said no. Republican Ann Holt, a professor, said yes.",
            ["The Ohio Republican", "Ann Holt"],
            id="a-party-is-no-office",
        ),
        pytest.param(
            "The president said no. Mr. Moss, president of the union, said yes.",
            ["The president", "Moss"],
            id="president-of-a-union",
        ),
        pytest.param(
            "Moss met a nurse from Kenya who said she was tired.", ["a nurse"], id="no-country-is-a-who"
        ),
        pytest.param(
            "Mayor Lee sharply rebuked critics who say she should go.",
            ["Lee", "critics"],
            id="adverb-before-the-verb",
        ),
        pytest.param("He met Iran, which said no.", ["Iran"], id="a-country-is-a-which"),
        pytest.param(
            "He named those in the Gulf War, farmers who said no, and carters who said yes.",
            ["farmers", "carters"],
            id="several-are-nobodys-description",
        ),
        pytest.param(
            "It was denied by residents and analysts, who say that clinics refuse tests.",
            ["residents and analysts"],
            id="who-after-a-list",
        ),
    ],
)
def test_descriptions_and_pronouns_go_to_whom_the_text_means(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_who_opens_the_sentence_before_is_she() -> None:
    text = "“We lose,” said Tom Berg. It went on. Susie Holt had never seen rain. She said it was cold."
    found = find_attributions(parse(text))
    assert found.attributions[-1].source_id == found.sources[-1].id != found.attributions[0].source_id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vera Holt, the president’s daughter, was there. President Holt said he won. Holt said so.",
            ["Holt"],
            id="a-daughter-is-not-the-president",
        ),
        pytest.param(
            "First lady Ann Holt was there. President Holt said no. Ann Holt said yes.",
            ["Holt", "Ann Holt"],
            id="nor-is-the-first-lady",
        ),
        pytest.param(
            "Ann Holt, his wife, said no. President Holt said yes. Max Holt said so. Mrs. Holt said no.",
            ["Ann Holt", "Max Holt"],
            id="the-wife-and-the-president",
        ),
        pytest.param(
            "Natia Lee, Max Lee's daughter, said no. Lee said yes.", ["Natia Lee"], id="a-daughter-speaks"
        ),
        pytest.param(
            "Iran rejected new talks. The semi-official Fars news agency described them.",
            ["Iran", "The semi-official Fars news agency"],
            id="an-agency-with-a-name",
        ),
        pytest.param(
            "Vermont Sen. Max Holt said no. The Arizona Republican said yes.",
            ["Max Holt", "The Arizona Republican"],
            id="another-state",
        ),
        pytest.param(
            "Judge Carl Holt late Thursday night ordered that it stop. Holt said so.",
            ["Carl Holt"],
            id="late-is-no-name",
        ),
        pytest.param(
            "Nancy Moss, the House Speaker, said no. The Republican president said yes.",
            ["Nancy Moss", "The Republican president"],
            id="a-speaker-is-no-president",
        ),
        pytest.param(
            "Russia’s Max Orlov said no. The Russian president said his government would pay.",
            ["Max Orlov"],
            id="a-president-of-his-country",
        ),
    ],
)
def test_relatives_and_other_offices_stay_apart(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The director of the zoo said it was late. Ann Holt, director of the museum, said it was early.",
            ["The director of the zoo", "Ann Holt"],
            id="director-of-what",
        ),
        pytest.param(
            "The judge said it was late. A retired judge, Ann Holt, said it was early.",
            ["The judge", "Ann Holt"],
            id="retired-judge",
        ),
        pytest.param(
            "The senator said it was late. Former Sen. Ann Holt said it was early.",
            ["The senator", "Ann Holt"],
            id="former-senator",
        ),
        pytest.param(
            "Mario Rossi said no. Maria Rossi said yes.", ["Mario Rossi", "Maria Rossi"], id="o-and-a"
        ),
        pytest.param(
            "Joe Rossi said no. Joel Rossi said yes.", ["Joe Rossi", "Joel Rossi"], id="no-short-form"
        ),
        pytest.param(
            "Dmitri Rossi said no. Dmitry Rossi said so twice.", ["Dmitri Rossi"], id="i-and-y-sound-alike"
        ),
        pytest.param(
            "Holton said it would pay. Holton Moss said no.",
            ["Holton", "Holton Moss"],
            id="first-name-before",
        ),
        pytest.param(
            "People in Volta were late. Volta said it would pay. Volta University said no.",
            ["Volta", "Volta University"],
            id="a-place-and-its-university",
        ),
        pytest.param(
            "Max Holt spoke first. He said no. The candidate criticised Holt's plan to sell the mill.",
            ["Max Holt", "The candidate"],
            id="not-who-is-spoken-of",
        ),
        pytest.param(
            "Max Holt spoke first. He said no. The candidate criticised the plan to sell the mill.",
            ["Max Holt"],
            id="spoke-last",
        ),
        pytest.param(
            "Max Holt spoke first. He said no. The candidate wants to rename Holt Tower.",
            ["Max Holt"],
            id="a-tower-of-that-name",
        ),
        pytest.param(
            "Max Holt said no. A nurse in Hull had been ill. The nurse said it was cold.",
            ["Max Holt", "The nurse"],
            id="brought-in-since",
        ),
        pytest.param(
            "Max Holt criticised Berg after the businessman said no.",
            ["Max Holt", "the businessman"],
            id="same-clause",
        ),
        pytest.param(
            "Max Holt criticised Berg. The businessman said no.", ["Max Holt"], id="clause-of-its-own"
        ),
        pytest.param(
            "Ann Holt's chief strategist, Max Berg, said no. The businessman said yes.",
            ["Max Berg", "The businessman"],
            id="a-strategist-is-no-businessman",
        ),
        pytest.param(
            "“He is fun,” Ann Holt said. “Is he?” the host said.", ["Ann Holt", "the host"], id="a-host-asks"
        ),
        pytest.param(
            "“He is fun,” said Ann Holt, a radio reporter. “Is he?” the host said.",
            ["Ann Holt"],
            id="a-reporter",
        ),
        pytest.param(
            "The Harbour PAC said it was ready. A new super PAC said it would pay.",
            ["Harbour PAC", "A new super PAC"],
            id="a-new-one-has-no-name-of-another",
        ),
        pytest.param(
            "The Transport Department was shut. The department denied it. "
            "The Transport Department said it would look.",
            ["Transport Department"],
            id="a-body-heard-under-its-noun",
        ),
        pytest.param(
            "The Health Department met. The Transport Department met. The department denied it. "
            "The Transport Department said it would look.",
            ["The department", "Transport Department"],
            id="one-of-two-bodies",
        ),
        pytest.param(
            "A poll released on Monday said no. A poll released on Monday said so twice.",
            ["A poll"],
            id="one-poll",
        ),
    ],
)
def test_what_is_said_of_one_is_not_bound_to_another(text: str, expected: list[str]) -> None:
    assert names(text) == expected
