"""Whom "he" and "she" mean: the person whom the sentence before, or the same one, is about."""

from __future__ import annotations

import pytest

from attributed import found, names
from framing.attribution import find_attributions
from framing.document import parse


def speakers(text: str) -> list[str | None]:
    """Return the name of the source of each attribution."""
    result = find_attributions(parse(text))
    by_id = {source.id: source.name for source in result.sources}
    return [by_id[a.source_id] if a.source_id else None for a in result.attributions]


LONG_AGO = "“It is late,” Max Moss said. The rain had not stopped for days. Roads were closed. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            LONG_AGO + "Earlier on Monday, Holt opened a bridge. He said it was safe. Dan Holt left.",
            "Dan Holt",
            id="subject-after-an-opening",
        ),
        pytest.param(
            LONG_AGO + "But Holt opened a bridge. He said it was safe. Dan Holt left.",
            "Dan Holt",
            id="subject-after-but",
        ),
        pytest.param(
            LONG_AGO
            + "Holt, if elected, would open a bridge. He said it was safe. Dan Holt left. Holt said so.",
            "Dan Holt",
            id="subject-before-an-aside",
        ),
        pytest.param(
            "Dan Holt runs the port. Max Moss said it was late. Roads were closed for days. "
            "Holt opened a bridge. He said it was safe.",
            "Dan Holt",
            id="somebody-who-has-said-nothing-yet",
        ),
        pytest.param(
            "Dan Holt runs the port. “It is late,” Max Moss said. Roads were closed. "
            "Holt could still leave if he fears that the bridge is unsafe.",
            "Dan Holt",
            id="subject-of-the-same-sentence",
        ),
        pytest.param(
            "Max Moss said it was late. Roads were closed. Ms. Holt’s answer was short. "
            "She said the bridge was safe.",
            "Holt",
            id="owner-with-a-title",
        ),
    ],
)
def test_a_pronoun_means_whom_the_sentence_is_about(text: str, expected: str) -> None:
    assert expected in speakers(text)
    assert speakers(text).count("Max Moss") == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "“It is late,” Max Moss said. Dan Holt was a pupil of his, he said.", id="a-tag-after-the-content"
        ),
        pytest.param(
            LONG_AGO + "Holt lost her footing. He said it was safe. Dana Holt left.", id="the-other-pronoun"
        ),
        pytest.param(
            LONG_AGO + "Hurricane Ida, if weaker, would turn. He said the hurricane was near.",
            id="a-storm-is-nobody",
        ),
        pytest.param(
            LONG_AGO + "You agree to our Privacy Policy. He said it was near.", id="a-policy-is-nobody"
        ),
        pytest.param(
            LONG_AGO + "It would take years before a North Korean ICBM flew so far. He said it was near.",
            id="a-missile-is-nobody",
        ),
        pytest.param(LONG_AGO + "Ohio closed the port. He said it was near.", id="a-state-is-nobody"),
        pytest.param(
            LONG_AGO + "Slugs felt cold. Slugs said so, as slugs do. He said it was near.",
            id="a-common-word-is-nobody",
        ),
    ],
)
def test_otherwise_it_stays_with_who_was_heard(text: str) -> None:
    spoken = [name for (source, _, _), name in zip(found(text), speakers(text), strict=True) if source]
    assert spoken[-1] == "Max Moss"


def test_a_captain_of_the_army_is_a_person() -> None:
    text = (
        "“He is kind,” said British Army Capt. Dan Holt. Holt, 28, lost a leg. He said Max took an interest."
    )
    assert set(speakers(text)) == {"Dan Holt"}


def test_every_critic_is_nobody_in_particular() -> None:
    text = "Ann Lee said it rained. Every critic said no. She said it had stopped."
    assert speakers(text) == ["Ann Lee", "Every critic", "Ann Lee"]


def test_a_namesake_meant_only_by_a_pronoun_takes_no_family_name() -> None:
    text = (
        "Ben Holt said it rained. In 2004, Jane Holt was hired by a college, and it lost money after "
        "she said it would move. Holt said it had stopped."
    )
    assert speakers(text)[-1] == "Ben Holt"
    assert "Jane Holt" in names(text)


@pytest.mark.parametrize("opening", ["The mayor", "A mayor", "The governor"])
def test_who_is_looked_at_for_a_pronoun_and_said_nothing_does_no_harm(opening: str) -> None:
    text = (
        f"{opening} said it was late. Ann Moss said no. Max Berg said yes. It rained. It rained. It rained. "
        "Dan Holt, the mayor, met Moss and Berg before he warned of rain."
    )
    assert speakers(text)[1:3] == ["Ann Moss", "Max Berg"]
