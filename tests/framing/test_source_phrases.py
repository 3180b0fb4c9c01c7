"""Where the phrase of a source begins and ends, and what beside it is no part of it."""

from __future__ import annotations

import pytest

from attributed import names, sources


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The story highlights a gap in the law.", ["The story"], id="a-story-does"),
        pytest.param(
            "It was over for the mill.Moss warned that it rained. Max Moss agreed and said so.",
            ["Max Moss"],
            id="no-space-after-the-stop",
        ),
        pytest.param(
            "“It is over now,” reads the headline of the paper.", ["the headline of the paper"], id="reads"
        ),
        pytest.param(
            "Guild of Hull Bakers Director Ann Holt said no. Holt left.", ["Ann Holt"], id="director-inside"
        ),
        pytest.param("At noon chanting began to drown it out.", [], id="chanting-is-nobody"),
        pytest.param(
            "The Transport Department less than two weeks ago said that it was bad.",
            ["Transport Department"],
            id="weeks-ago",
        ),
        pytest.param("The mayor of Hull three years ago said no.", ["The mayor of Hull"], id="years-ago"),
        pytest.param("Three people said no.", ["Three people"], id="three-people"),
        pytest.param(
            "Tom Berg, president of the guild, live tweeted as Lee spoke.", ["Tom Berg"], id="live-tweeted"
        ),
        pytest.param("Ann Live tweeted that it was late.", ["Ann Live"], id="a-name"),
    ],
)
def test_what_only_stands_beside_a_source_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_editor_in_chief_is_of_the_media() -> None:
    found = sources("Ann Holt, editor in chief of the Hull News, said it rained.")
    assert [(s.name, s.kind) for s in found] == [("Ann Holt", "media")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Abortion advocates also believe that it is late.", ["Abortion advocates"], id="advocates-also"
        ),
        pytest.param("They left, carrying signs that read “Enough”.", ["signs"], id="carrying-signs"),
        pytest.param(
            "Candidate Ann Holt and the U.K.’s party leader Max Moss have said no.",
            ["Ann Holt"],
            id="the-second-is-not-read",
        ),
    ],
)
def test_phrases_begin_and_end_where_the_source_does(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rep. Max Holt (R-Alaska), a senior member of the House Harbour Committee who said it was late.",
            ["Max Holt"],
            id="no-committee-is-a-who",
        ),
        pytest.param("But the word “natural” indicates a plain meaning.", [], id="a-word-in-marks"),
        pytest.param(
            "He is free, according to the order Holt signed.", ["the order"], id="who-signed-it-is-not-it"
        ),
        pytest.param("It is late, according to a weary Ann Holt.", ["Ann Holt"], id="a-weary-person"),
    ],
)
def test_the_source_is_who_or_what_the_clause_is_about(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The rule hurts 900,000 owners who say they cannot pay.", "900,000 owners", id="number"),
        pytest.param(
            "This strategy of taking out rebels who threaten us, while helping partners, has failed.",
            "rebels",
            id="particle",
        ),
        pytest.param(
            "Two aides familiar with the plan for the repair of the bridge said no.",
            "Two aides familiar with the plan for the repair",
            id="no-loose-end",
        ),
    ],
)
def test_the_name_of_a_common_phrase_begins_and_ends_with_whole_words(text: str, expected: str) -> None:
    assert names(text) == [expected]
