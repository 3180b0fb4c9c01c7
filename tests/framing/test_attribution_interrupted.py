"""Contents that their source interrupts, and subjects that end with a pronoun."""

from __future__ import annotations

import pytest

from framing.attribution import Attribution, find_attributions
from framing.document import parse


def _all(text: str) -> list[tuple[str, list[str]]]:
    def shown(a: Attribution) -> tuple[str, list[str]]:
        return (text[slice(*a.source)] if a.source else "", [text[slice(*c)] for c in a.content])

    return [shown(a) for a in find_attributions(parse(text)).attributions]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The deal, Holt says, was bad for the country.", "Holt"),
        ("The deal, Holt said on Friday, was bad for the country.", "Holt"),
        ("The deal, according to Holt, was bad for the country.", "Holt"),
    ],
)
def test_a_content_goes_on_after_its_source(text: str, source: str) -> None:
    assert _all(text) == [(source, ["The deal", "was bad for the country"])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The deal was bad, says Holt, whose father built the bridge.",
            [("Holt", ["The deal was bad"])],
        ),
        (
            "The mayor backed the deal, Mia Lindt said Sunday, though Holt himself has said it was bad.",
            [("Mia Lindt", ["The mayor backed the deal"]), ("Holt", ["it was bad"])],
        ),
    ],
)
def test_what_only_describes_the_source_or_turns_to_another_is_no_content(
    text: str, found: list[tuple[str, list[str]]]
) -> None:
    assert _all(text) == found


@pytest.mark.parametrize(
    "source", ["Those close to him", "Officials around her", "The man with them", "Those loyal to her"]
)
def test_a_subject_may_end_with_a_pronoun(source: str) -> None:
    assert _all(f"{source} said that the bridge was old.") == [(source, ["that the bridge was old"])]


def test_people_who_know_him_speak_and_he_does_not() -> None:
    text = "Those who know him say the bridge is old. He gave it to them."
    assert [source for source, _ in _all(text)] == ["Those"]


@pytest.mark.parametrize("agent", ["prosecutors", "Mia Holt", "the agency"])
def test_an_agent_ends_before_what_it_accuses_of(agent: str) -> None:
    text = f"Lindt was accused by {agent} of lying."
    assert [source for source, _ in _all(text)] == [agent]


def test_a_verb_that_opens_a_sentence_is_no_given_name() -> None:
    found = find_attributions(parse('Said Holt: "The bridge is old."'))
    assert [source.name for source in found.sources] == ["Holt"]


def test_today_may_end_the_name_of_a_paper() -> None:
    assert _all("The bridge was old, as USA Today noted.") == [("USA Today", ["The bridge was old"])]
    assert _all("The mayor today said that the bridge was old.") == [
        ("The mayor", ["that the bridge was old"])
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Holt said the deal was bad, as the Herald first reported.",
            [("Holt", ["the deal was bad"]), ("the Herald", ["Holt said the deal was bad"])],
        ),
        (
            "The mayor said six had died, with police chief Mia Holt saying four were children.",
            [("The mayor", ["six had died"]), ("police chief Mia Holt", ["four were children"])],
        ),
    ],
)
def test_who_else_told_it_ends_a_content(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert sorted(_all(text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Holt said the deal was bad, as the mayor did.", "the deal was bad, as the mayor did"),
        ("Holt said it was late, with the bridge closed.", "it was late, with the bridge closed"),
        ("Holt said the deal was as bad as he had reported.", "the deal was as bad as he had reported"),
    ],
)
def test_a_comparison_or_a_setting_stays_inside(text: str, content: str) -> None:
    assert ("Holt", [content]) in _all(text)


def test_a_clause_that_is_not_complete_goes_on_after_as() -> None:
    assert _all("This plan could, as Holt says, harm the port of the town.") == [
        ("Holt", ["harm the port of the town"])
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Doctors warn the plan was a mistake.", [("Doctors", ["the plan was a mistake"])]),
        ("Doctors warned the mayor the plan was a mistake.", [("Doctors", ["the plan was a mistake"])]),
        (
            "Holt said in an interview that aired on Sunday that the plan was a mistake.",
            [("Holt", ["that the plan was a mistake"])],
        ),
        (
            "According to Holt's lawyer, Mia Lindt, the plan was a mistake.",
            [("Holt's lawyer", ["the plan was a mistake"])],
        ),
        (
            "According to people familiar with the talks, the plan was a mistake.",
            [("people familiar with the talks", ["the plan was a mistake"])],
        ),
        ("The plan was criticized by groups such as the Hull Union.", [("groups", ["The plan"])]),
        (
            "Holt, whom friends describe as brave, said he would stay.",
            [("friends", ["as brave"]), ("Holt", ["he would stay"])],
        ),
        (
            "Hoboken's mayor claims the council withheld millions of dollars.",
            [("Hoboken's mayor", ["the council withheld millions of dollars"])],
        ),
    ],
)
def test_what_stands_between_a_source_and_its_words(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert _all(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Records say more than 600 people died, but Holt disputes the number.",
            [("Records", ["more than 600 people died"]), ("Holt", ["the number"])],
        ),
        (
            "The union said the plan was bad, but the mayor backed it.",
            [("The union", ["the plan was bad"]), ("the mayor", ["it"])],
        ),
        (
            "The union said the plan was bad, but the bridge was good.",
            [("The union", ["the plan was bad, but the bridge was good"])],
        ),
    ],
)
def test_another_view_after_but_ends_a_content(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert _all(text) == found


def test_military_power_is_focused_and_thinks_nothing() -> None:
    assert _all("Its attention and military power remain focused on the port.") == []
    assert _all("The military remains focused on the port.") == [("The military", ["the port"])]


def test_a_subject_that_has_its_verb_does_not_speak_for_an_aside() -> None:
    text = (
        "Both towns, formerly rich, have lost their port to the river, something Mia Holt, a nurse, "
        "said the mayor is desperate to change."
    )
    assert [source for source, _ in _all(text)] == ["Mia Holt"]
    text = "Mia Holt, who is backed by the union, said that the port is lost."
    assert ("Mia Holt", ["that the port is lost"]) in _all(text)
