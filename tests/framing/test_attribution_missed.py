"""Attributions that were easy to miss: attitudes with their prepositions, speech inside speech, bounds."""

from __future__ import annotations

import pytest

from attributed import found as _found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Many drivers were outraged by the new toll.",
            ("Many drivers", "were outraged", "the new toll"),
        ),
        ("The board is divided over the plan.", ("The board", "is divided", "the plan")),
        ("The union is not interested in another vote.", ("The union", "is not interested", "another vote")),
        ("Ms Lee distanced herself from the report.", ("Ms Lee", "distanced herself from", "the report")),
        ("The mayor doubled down on his plan.", ("The mayor", "doubled down on", "his plan")),
        ("Ms Lee is known for her temper.", (None, "is known", "Ms Lee … for her temper")),
        (
            "Half of them said the road was safe, compared with 40 percent who said it was closed.",
            ("who", "said", "it was closed"),
        ),
        (
            "The mayor rebuked critics who say the bridge is unsafe.",
            ("who", "say", "the bridge is unsafe"),
        ),
        # Subjects that hold a number, a participle or an owner.
        (
            "Governors in more than two dozen states balked at the plan.",
            ("Governors in more than two dozen states", "balked at", "the plan"),
        ),
        ("All but two said the club should act.", ("All but two", "said", "the club should act")),
        (
            "Exit polls taken in Hull found that few want the road.",
            ("Exit polls taken in Hull", "found", "that few want the road"),
        ),
        (
            "The ruling was a setback for Lee, whose lawyers argued that the papers were secret.",
            ("whose lawyers", "argued", "that the papers were secret"),
        ),
        (
            "Fed officials have said that rates will stay.",
            ("Fed officials", "have said", "that rates will stay"),
        ),
        (
            "According to a January 2016 study, most drivers like the road.",
            ("a January 2016 study", "According to", "most drivers like the road"),
        ),
        (
            "As Ann Lee reported in her book, the chiefs had houses by the lake.",
            ("Ann Lee", "reported", "the chiefs had houses by the lake"),
        ),
        (
            "In his book “The Long Road,” Lee said the winter was hard.",
            ("Lee", "said", "the winter was hard"),
        ),
        (
            "Lee said he would stay — a promise of his to the club.",
            ("Lee", "said", "he would stay"),
        ),
        ("One says it is bad, while another says it is good.", ("another", "says", "it is good")),
        ("They stay, even though several oppose the deal.", ("several", "oppose", "the deal")),
        (
            "Trailing contenders Ann Lee and Tom Berg have agreed to split the vote.",
            ("Trailing contenders Ann Lee and Tom Berg", "have agreed", "to split the vote"),
        ),
        (
            "Her friends and allies have in the past said she was ill.",
            ("Her friends and allies", "have in the past said", "she was ill"),
        ),
        (
            "She offers hope instead of anger, urging voters to wait.",
            ("She", "urging", "to wait"),
        ),
        ("The minister urged a bigger role for Hull.", ("The minister", "urged", "a bigger role for Hull")),
        (
            "The plan failed, with the head of the union saying that pay was low.",
            ("the head of the union", "saying", "that pay was low"),
        ),
        (
            "Her deep support among young voters is firm.",
            ("young voters", "deep support among", "Her"),
        ),
        (
            "The mayor said the U.S. “clearly” needed a bigger fleet.",
            ("The mayor", "said", "the U.S. “clearly” needed a bigger fleet"),
        ),
        (
            "Last year only 32 percent of voters opposed the tax.",
            ("32 percent of voters", "opposed", "the tax"),
        ),
        ("Ms Lee remembered when the hall had a bell.", ("Ms Lee", "remembered", "when the hall had a bell")),
        ("Rabbis vow to boycott the speech.", ("Rabbis", "vow", "to boycott the speech")),
        ("Instead of calling himself ill, Mr Lee left.", ("Mr Lee", "calling", "himself ill")),
        (
            "The firm declined the offer, according to a publishing executive.",
            ("a publishing executive", "according to", "The firm declined the offer"),
        ),
        (
            "She is admired most, according to a yearly Gallup poll.",
            ("a yearly Gallup poll", "according to", "She is admired most"),
        ),
        (
            "Polling of union members shows that she leads.",
            ("Polling of union members", "shows", "that she leads"),
        ),
        ("Ward is challenging Lee for the seat.", ("Ward", "is challenging", "Lee for the seat")),
        (
            "The club named Curt Schilling. Schilling declined to comment.",
            ("Schilling", "declined", "to comment"),
        ),
        # What the narrator adds is no part of it.
        ("Lee praised the deal, and the board was pleased.", ("Lee", "praised", "the deal")),
        ("Lee praised the deal and has signed it.", ("Lee", "praised", "the deal")),
        ("Lee said the road was open, but he stayed at home.", ("Lee", "said", "the road was open")),
        (
            "Lee said he would pay the men, a promise that he has not kept.",
            ("Lee", "said", "he would pay the men"),
        ),
        (
            "Half of voters said they trust her, compared with a third in May.",
            ("Half of voters", "said", "they trust her"),
        ),
        # An object goes on where a setting or an example follows.
        (
            "Lee praised three mayors, including her rival.",
            ("Lee", "praised", "three mayors, including her rival"),
        ),
        ("Lee criticized the board during the debate.", ("Lee", "criticized", "the board during the debate")),
        # Whoever was told or asked something has not said it, and is no part of it.
        ("Ms Lee was asked what she knew.", (None, "was asked", "what she knew")),
        ("Ms Lee was asked a question of taste.", (None, "was asked", "a question of taste")),
        (
            "Ms Lee had been told before the vote that it was over.",
            (None, "had been told", "that it was over"),
        ),
        ("Ms Lee was told she had won.", (None, "was told", "she had won")),
        ("Ms Lee was asked for comment.", (None, "was asked", "Ms Lee … for comment")),
        # What the source did not say is no more of what was said.
        (
            "Ms Lee said the work had stopped but did not say when.",
            ("Ms Lee", "said", "the work had stopped"),
        ),
        (
            "Ms Lee said the work had stopped but did not harm the town.",
            ("Ms Lee", "said", "the work had stopped but did not harm the town"),
        ),
    ],
)
def test_found(text: str, expected: tuple[str | None, str | None, str]) -> None:
    assert expected in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The town known as the Gate lies on the lake.",
        "She said that the men who built the bridge were paid.",
    ],
)
def test_nobody_speaks_inside(text: str) -> None:
    assert len(_found(text)) <= 1


def test_speech_before_a_cue_whose_sentence_goes_on_with_that() -> None:
    text = "“The bridge is safe for now,” Lee told a crowd that filled the hall. “We will mend it in May.”"
    assert _found(text) == [("Lee", "told", "The bridge is safe for now … We will mend it in May")]


def test_quotation_of_the_next_sentence_belongs_to_the_speaker_not_to_a_clause_about_him() -> None:
    text = "“The bridge is safe,” said Ann Lee, an engineer who has advised Hull. “We mended it in May.”"
    assert ("Ann Lee", "said", "The bridge is safe … We mended it in May") in _found(text)


def test_a_closing_mark_turned_the_wrong_way_still_closes() -> None:
    text = "“The bridge is safe for now,“ Lee said. “We will mend it.”"
    assert _found(text) == [("Lee", "said", "The bridge is safe for now … We will mend it")]
