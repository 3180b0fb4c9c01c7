"""Who an attribution belongs to where the verb has no plain subject, or one that counts people."""

from __future__ import annotations

import pytest

from attributed import found as _found
from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The vote led the chairman to declare that the race was over.",
            ("the chairman", "to declare", "that the race was over"),
        ),
        (
            "The ruling prompted Ann Lee to accuse the board of fraud.",
            ("Ann Lee", "to accuse", "the board of fraud"),
        ),
        (
            "The delay has caused many to wonder whether the line will open.",
            ("many", "to wonder", "whether the line will open"),
        ),
        (
            "It is common for news accounts to portray the strike as a revolt.",
            ("news accounts", "to portray", "the strike as a revolt"),
        ),
        (
            "The storm left half of drivers fearing that the road would collapse.",
            ("half of drivers", "fearing", "that the road would collapse"),
        ),
        (
            "Opponents sent letters to candidates proposing to cut the tax.",
            ("candidates", "proposing", "to cut the tax"),
        ),
        (
            "The mayor seemed to acknowledge that the plan had failed.",
            ("The mayor", "seemed to acknowledge", "that the plan had failed"),
        ),
        ("Many members seem to be hoping for a deal.", ("Many members", "seem to be hoping for", "a deal")),
        ("Residents raised concerns about the noise.", ("Residents", "concerns", "the noise")),
        (
            "The ministers gave assurances that the road would open.",
            ("The ministers", "assurances", "that the road would open"),
        ),
        ("The sales raised hopes that the shop would stay.", (None, "hopes", "that the shop would stay")),
        (
            "A probe the agency said was still open has cost millions.",
            ("the agency", "said", "A probe … was still open has cost millions"),
        ),
        ("Last week the agency said it would close.", ("the agency", "said", "it would close")),
        ("It was a game many are calling a classic.", ("many", "are calling", "a classic")),
        ("The board made an offer the union rejected.", ("the union", "rejected", "an offer")),
        ("The board made an offer the union rejected on Monday.", ("the union", "rejected", "an offer")),
        (
            "About three-quarters support a ban on the trucks.",
            ("three-quarters", "support", "a ban on the trucks"),
        ),
        (
            "The bridge divides people, while about 6 in 10 older men supported the toll.",
            ("6 in 10 older men", "supported", "the toll"),
        ),
        ("Last month, 26 percent said the same.", ("26 percent", "said", "the same")),
        ("Nearly 10 percent of them voted for Lee.", ("10 percent of them", "voted for", "Lee")),
        ("The town met, and most of them opposed the plan.", ("most of them", "opposed", "the plan")),
        (
            "CNN reported at least six planes filled the skies.",
            ("CNN", "reported", "at least six planes filled the skies"),
        ),
        (
            "It was a fact first reported by the Hull Gazette.",
            ("the Hull Gazette", "first reported by", "a fact"),
        ),
        (
            "The campaign, first reported by the Hull Gazette, is a key element of the plan.",
            ("the Hull Gazette", "first reported by", "The campaign"),
        ),
        (
            "It was a measure strongly opposed by unions that would have cost millions.",
            ("unions", "strongly opposed by", "a measure"),
        ),
        ("A plan backed by the union shows that pay can rise.", ("the union", "backed by", "A plan")),
        (
            "The position was supported Friday by Senator Ann Lee.",
            ("Senator Ann Lee", "was supported Friday by", "The position"),
        ),
        (
            "Former officers with no share in it but with experience in war said the order was right.",
            (
                "Former officers with no share in it but with experience in war",
                "said",
                "the order was right",
            ),
        ),
        ("Polls there show Moss is behind.", ("Polls", "show", "Moss is behind")),
        (
            "A Times/CBS News poll in December found that prices fell.",
            ("A Times/CBS News poll", "found", "that prices fell"),
        ),
        (
            "A second officer at the base that evening backed the account.",
            ("A second officer at the base", "backed", "the account"),
        ),
        (
            "Rural lawmakers called on the government Wednesday to block the visit.",
            ("Rural lawmakers", "called on", "to block the visit"),
        ),
        (
            "The speech, which even critics say was strong, ended early.",
            ("critics", "say", "which … was strong"),
        ),
        (
            "Lee drew the support of 41 percent of members.",
            ("41 percent of members", "drew the support of", "Lee"),
        ),
        ("Lee won the backing of the union.", ("the union", "won the backing of", "Lee")),
        (
            "Lee, who announced a large plan on Monday, plans to focus on jobs.",
            ("Lee", "plans", "to focus on jobs"),
        ),
        (
            "Firms that warn it could harm trade pointed to the port.",
            ("that", "warn", "it could harm trade pointed to the port"),
        ),
        (
            "There is the feeling among many drivers that the road is unsafe.",
            ("many drivers", "feeling", "that the road is unsafe"),
        ),
        (
            "The board raised pay, but also made the more controversial decision to close two schools.",
            ("The board", "decision", "to close two schools"),
        ),
        ("Lee's team won praise from Moss's team.", ("Moss's team", "praise from", "Lee's team")),
        (
            "The chief of staff heaps praise on the captain for his role.",
            ("The chief of staff", "heaps praise on", "the captain for his role"),
        ),
        ("Also, a lot of people didn't like the phrase.", ("a lot of people", "didn't like", "the phrase")),
        ("More than 13 million people cast a vote for her.", ("13 million people", "cast a vote for", "her")),
        (
            "Party bosses are apparently so worried that the race could be lost.",
            ("Party bosses", "are apparently so worried", "that the race could be lost"),
        ),
        (
            "Supporters of the road would argue — and the mayor presumably believes — that it brings trade.",
            ("Supporters of the road", "would argue", "that it brings trade"),
        ),
        (
            "Officials have attributed the delay to the ballots.",
            ("Officials", "have attributed", "the delay to the ballots"),
        ),
        ("Enlisted personnel favored Lee over Moss.", ("Enlisted personnel", "favored", "Lee over Moss")),
        (
            "The city is seeking millions of dollars from the state.",
            ("The city", "is seeking", "millions of dollars from the state"),
        ),
        (
            "The bureau is looking into whether the office broke the law.",
            ("The bureau", "is looking into", "whether the office broke the law"),
        ),
        ("Moss has pleaded for calm.", ("Moss", "has pleaded for", "calm")),
        (
            "As they met in Ottawa, Moss was miles away in Bangor, Maine, promising to build a wall.",
            ("Moss", "promising", "to build a wall"),
        ),
        (
            "As the president faced the press, one lawmaker took a moment to reassure us that it was safe.",
            ("one lawmaker", "to reassure", "that it was safe"),
        ),
        (
            "Defending that ground is hard, said a handful of members who point to the vote.",
            ("who", "point to", "the vote"),
        ),
        (
            "In a recent study of drivers, Working Town, a union group, found that most like the road.",
            ("Working Town", "found", "that most like the road"),
        ),
        (
            "In a recent poll, three in ten drivers said the road was bad.",
            ("a recent poll", "In", "three in ten drivers said the road was bad"),
        ),
        (
            "It was the day when Lee spoke, and Senator Jim Moss (R-Ohio) kept asking her why it failed.",
            ("Senator Jim Moss", "asking", "why it failed"),
        ),
        (
            'Ann A. Lee, a former expert who now studies crowds, said, "If she used it, it was unwise."',
            ("Ann A. Lee", "said", "If she used it, it was unwise"),
        ),
        (
            "It was a tactic Democrats hope will dampen support.",
            ("Democrats", "hope", "a tactic … will dampen support"),
        ),
        (
            "The speech, which even critics say was strong, ended early.",
            ("critics", "say", "which … was strong"),
        ),
        ("A 46-year-old wants the road closed.", ("A 46-year-old", "wants", "the road closed")),
        (
            "The mayor was seen by Ann Lee, who led the union and supported a large plan.",
            ("Ann Lee", "supported", "a large plan"),
        ),
        (
            "Local reform advocates fear the law will fail.",
            ("Local reform advocates", "fear", "the law will fail"),
        ),
        ("The minister sent a letter in May asking the board to act.", ("The minister", "asking", "to act")),
        (
            "Founder and president Ann Lee said the firm would stay.",
            ("Founder and president Ann Lee", "said", "the firm would stay"),
        ),
        ("The law fails in the eyes of many drivers.", ("many drivers", "in the eyes of", "The law fails")),
        (
            "In the eyes of critics, the plan is a disaster.",
            ("critics", "In the eyes of", "the plan is a disaster"),
        ),
        (
            "The bank will close, the Gazette has learned.",
            ("the Gazette", "has learned", "The bank will close"),
        ),
        (
            "According to a December Hull survey, most drivers like the road.",
            ("a December Hull survey", "According to", "most drivers like the road"),
        ),
        (
            "An October story by the Gazette alleges that the road is unsafe.",
            ("An October story by the Gazette", "alleges", "that the road is unsafe"),
        ),
    ],
)
def test_who_speaks(text: str, expected: tuple[str | None, str | None, str]) -> None:
    assert expected in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The race was too close to call on Monday.",
        "It does not take an engineer to see that the wall is weak.",
        "The men were held by rebels.",
        "Lee is ahead in the polls by nine points.",
        "It was a telling detail for the board.",
        "The report released by the agency is long.",
        "Employers added 246,000 jobs in May.",
        "The credit reporting agency closed.",
        "He left his own notes on the table.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert _found(text) == []


def _sources(text: str) -> list[str]:
    return [source.name for source in find_attributions(parse(text)).sources]


def test_a_title_later_in_the_text_keeps_he_from_a_woman() -> None:
    text = (
        "Alyssa Holt said the road was fine. Tom Berg said that it was not. He praised her, and he warned "
        "of a storm. “It is fine,” Ms. Holt said."
    )
    assert _sources(text) == ["Alyssa Holt", "Tom Berg"]


def test_who_is_asked_whether_he_agrees_is_he() -> None:
    text = (
        "“No,” Ann Lee said. Treasury Secretary Jack Moss was pressed on whether he agreed with Lee. “I will "
        "wait until we have all the facts,” Moss told the panel."
    )
    assert _sources(text) == ["Ann Lee", "Jack Moss"]


def test_two_offices_of_one_person_are_one_name() -> None:
    text = "Chick President and Chief Operating Officer Tim Moss said it was fine. Moss said it would stay."
    assert _sources(text) == ["Tim Moss"]


def test_the_president_and_a_minister_are_two() -> None:
    assert _sources("The president and Prime Minister Ann Lee said it would stay.") != ["Ann Lee"]


def test_one_in_general_is_no_source() -> None:
    assert _sources("One can only hope that the road opens.") == []


def test_time_is_nobody() -> None:
    text = "The governor spent much of his time repeating the message. “It is fine,” he said."
    assert "his time" not in _sources(text)


def test_the_same_group_is_the_group() -> None:
    text = "The group said it was behind the attack. The same group claimed that it was behind another."
    assert _sources(text) == ["The group"]


def test_another_party_or_body_is_somebody_else() -> None:
    text = "Paul Moss, a Democrat from Hull, said it was fine. The Republican senator said it was not."
    assert len(_sources(text)) == 2
    text = "Paul Moss said it was fine. The union's director said it was not."
    assert len(_sources(text)) == 2


def test_a_description_without_a_conflict_is_whoever_was_heard() -> None:
    text = "Paul Moss, a Republican from Ohio, said it was fine. The Ohio Republican said it would stay."
    assert _sources(text) == ["Paul Moss"]
