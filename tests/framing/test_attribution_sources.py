"""Whose attribution it is: lists, names in -ly, own views voiced, criticism of one thing by another."""

from __future__ import annotations

import pytest

from attributed import found as _found
from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Names that look like adverbs, days or participles.
        (
            "According to Jack Kelly, the road is closed.",
            ("Jack Kelly", "According to", "the road is closed"),
        ),
        ("“The road is closed,” reports USA Today.", ("USA Today", "reports", "The road is closed")),
        (
            "“It is late,” said deputy managing editor Ann Lee.",
            ("deputy managing editor Ann Lee", "said", "It is late"),
        ),
        (
            'The road would cost a million, according to the "Roads for all" paper.',
            ('the "Roads for all" paper', "according to", "The road would cost a million"),
        ),
        (
            "The firm had paid for the road, said lobbyist and party strategist Ann Lee.",
            ("lobbyist and party strategist Ann Lee", "said", "The firm had paid for the road"),
        ),
        # Lists and what counts them.
        (
            "Ann Lee, Tom Berg, and other mayors want a new road.",
            ("Ann Lee, Tom Berg, and other mayors", "want", "a new road"),
        ),
        ("Ann Lee and Tom Berg both want a new road.", ("Ann Lee and Tom Berg", "want", "a new road")),
        ("They all hoped that it would rain.", ("They", "hoped", "that it would rain")),
        # A relative clause, or another clause, stands between subject and cue.
        (
            "Ann Lee, who has praised the road before, offered a short reply on Monday, stressing "
            "that it was safe.",
            ("Ann Lee", "stressing", "that it was safe"),
        ),
        (
            "Years after Tom Berg claimed that it was over, Ann Lee won the vote by promising a new road.",
            ("Ann Lee", "promising", "a new road"),
        ),
        (
            "The union's state-owned rival runs the port and says it is safe.",
            ("The union's state-owned rival", "says", "it is safe"),
        ),
        (
            "Ann Lee - who once said the road was safe - said on Monday that it was not.",
            ("Ann Lee", "said", "that it was not"),
        ),
        # Own views that somebody voices; views that somebody has of a thing.
        (
            "The leaders have signaled their support for the road.",
            ("The leaders", "have signaled their support", "the road"),
        ),
        (
            "Many readers posted their thoughts on the ruling.",
            ("Many readers", "posted their thoughts", "the ruling"),
        ),
        (
            "The deal fell after criticism of the price by Mayor Ann Lee.",
            ("Mayor Ann Lee", "criticism of", "the price"),
        ),
        (
            "There was fresh opposition to the deal from the unions.",
            ("the unions", "opposition to", "the deal"),
        ),
        # Where an object ends.
        (
            "He attacked the plan after Ms Lee accused him of lying.",
            ("He", "attacked", "the plan"),
        ),
        ("He attacked the plan after Ms Lee accused him of lying.", ("Ms Lee", "accused", "him of lying")),
        ("Polls have shown the mayor ahead.", ("Polls", "have shown", "the mayor ahead")),
        ("The court ended what Ms Lee called “a long farce.”", ("Ms Lee", "called", "a long farce")),
    ],
)
def test_it_is_found(text: str, expected: tuple[str | None, str | None, str]) -> None:
    assert expected in _found(text)


def test_a_view_that_another_only_mocks_or_has_keeps_its_owner() -> None:
    assert ("Ms Lee", "mocked", "his support for the road") in _found(
        "Ms Lee mocked his support for the road."
    )
    assert ("her", "doubts", "the road") in _found("Ms Lee had her doubts about the road.")


@pytest.mark.parametrize(
    "text",
    [
        "There was support for the mayor from Hull.",
        "The report of the fire gained readers by the hour.",
        "The Senate roads hearing, a long one, was moved to May.",
        "He was tired for fear of a storm by night.",
    ],
)
def test_who_comes_from_somewhere_or_by_when_is_no_source(text: str) -> None:
    assert not [found for found in _found(text) if found[0] is not None]


@pytest.mark.parametrize(
    "text", ["He considered whether as", "Ann Lee and the", "Ann Lee and some say", "He seemed to be"]
)
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    assert all(found[1] for found in _found(text))


def test_a_reason_stays_in_its_content() -> None:
    found = _found("They hate the tax because it costs jobs.")
    assert ("They", "hate", "the tax because it costs jobs") in found


def test_a_role_after_as_stays_in_its_content() -> None:
    found = _found("He attacked Ms Lee as a mayor who had failed.")
    assert ("He", "attacked", "Ms Lee as a mayor who had failed") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gov. Ann Lee (D) and former Gov. Tom Berg (R) announced they will step down.",
            ("Gov. Ann Lee (D) and former Gov. Tom Berg", "announced", "they will step down"),
        ),
        ("He was backed by nearly 6 in 10 voters.", ("nearly 6 in 10 voters", "was backed by", "He")),
        (
            "But state Rep. Gilda Holt, a member of the board, recalled what happened in May.",
            ("state Rep. Gilda Holt", "recalled", "what happened in May"),
        ),
        ("These same readers praised the plan.", ("These same readers", "praised", "the plan")),
        ("So far Holt, a teacher, has praised the plan.", ("Holt", "has praised", "the plan")),
        (
            "The allies were hopeful Tuesday that it would pass.",
            ("The allies", "were hopeful Tuesday", "that it would pass"),
        ),
        (
            "Berg has not endorsed anyone, and his spokesman declined to comment.",
            ("his spokesman", "declined", "to comment"),
        ),
        ("“The road is safe,” Holt assured the waiting crowd.", ("Holt", "assured", "The road is safe")),
    ],
)
def test_a_subject_is_whole_and_stands_in_its_own_clause(
    text: str, expected: tuple[str | None, str | None, str]
) -> None:
    assert expected in _found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the dateline is no part of a list
        ("HULL (AP) — Ann Lee and Tom Berg praised the plan.", "Ann Lee and Tom Berg"),
        ("Earlier this week, Ann Lee praised the plan.", "Ann Lee"),  # an opening is no content
    ],
)
def test_datelines_and_openings_are_left_out(text: str, expected: str) -> None:
    assert _found(text)[0] == (expected, "praised", "the plan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ms Lee is an outspoken supporter of the toll.",
            ("Ms Lee", "is an outspoken supporter of", "the toll"),
        ),
        ("Ann Lee, 43, is no fan of the mayor.", ("Ann Lee", "is no fan of", "the mayor")),
        ("She's a critic of the toll.", ("She's", "a critic of", "the toll")),
        ("He remains a proponent of tolls.", ("He", "remains a proponent of", "tolls")),
        ("Readers appeared pleased with the vote.", ("Readers", "appeared pleased", "the vote")),
        ("Aides did not seem to be worried about it.", ("Aides", "did not seem to be worried", "it")),
        ("The paper didn't report that it was late.", ("The paper", "didn't report", "that it was late")),
        (
            "Most voters in Iowa, Georgia and Virginia said they felt betrayed.",
            ("Most voters in Iowa, Georgia and Virginia", "said", "they felt betrayed"),
        ),
        ("Ann Lee of Hull, Maine says it rained.", ("Ann Lee of Hull, Maine", "says", "it rained")),
        (
            "Officials familiar with the house in Hull, N.Y., speaking on condition of anonymity, said "
            "that it was sold.",
            ("Officials familiar with the house in Hull", "said", "that it was sold"),
        ),
        (
            "Ms Lee picked up the endorsement of the union.",
            ("the union", "picked up the endorsement of", "Ms Lee"),
        ),
        ("Some people in the poll said it rained.", ("Some people in the poll", "said", "it rained")),
    ],
)
def test_sides_feelings_and_places_are_read(text: str, expected: tuple[str | None, str | None, str]) -> None:
    assert expected in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "A supporter of the toll left early.",  # nobody is said to be one
        "The fan of the old mill was broken.",
        "The talks seem ready to start in May.",
        "The three most important issues facing the town were roads and rain.",
        "DECATUR, Ill. — It rained on Monday.",
    ],
)
def test_whoever_is_only_named_so_holds_no_view(text: str) -> None:
    assert not [found for found in _found(text) if found[0] is not None]


def test_after_a_place_in_an_opening_the_next_name_speaks() -> None:
    assert ("Ann Lee", "said", "it rained") in _found("In Hull, Ann Lee said it rained.")
    assert ("Georgia", "said", "it would pay") in _found("At a meeting in Hull, Georgia said it would pay.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hull pledged not to renew the lease.", ("Hull", "pledged", "not to renew the lease")),
        ("Police urged people not to panic.", ("Police", "urged", "not to panic")),
        (
            "The firm decided to back down and announced publicly that it would close.",
            ("The firm", "announced", "that it would close"),
        ),
        ("Aides could not figure out what he meant.", ("Aides", "could not figure out", "what he meant")),
        (
            "It was an old speech.\n\nAnn Lee, 2016:\n\n“My parents taught me that your word is your bond "
            "and that you do what you say.”",
            (
                "Ann Lee",
                None,
                "My parents taught me that your word is your bond and that you do what you say",
            ),
        ),
        (
            "Here’s Lee in May 1992: “Our road must rest on a sound bridge over the river at Hull.”",
            ("Lee", None, "Our road must rest on a sound bridge over the river at Hull"),
        ),
        ("He went out of his way to praise the board.", ("He", "to praise", "the board")),
        (
            "There was hope in one guest who, early in his talk, repeated that he would run.",
            ("who", "repeated", "that he would run"),
        ),
        (
            "“Choke!” blared the front page of the Herald.",
            ("the front page of the Herald", "blared", "Choke"),
        ),
    ],
)
def test_what_is_denied_dated_and_joined_is_read(
    text: str, expected: tuple[str | None, str | None, str]
) -> None:
    assert expected in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "There was no evidence to support the claim.",
        "It wasn't the issues that mattered.",
        "There is every reason to doubt it.",
        "It was a machine designed to back the frame.",
        "That said, a loss in Hull would hurt.",
        "It rained all day, a page whose only text begins.",
    ],
)
def test_what_nobody_says_has_no_source(text: str) -> None:
    assert not [found for found in _found(text) if found[0] is not None]


def test_an_initial_that_is_a_word_belongs_to_its_name() -> None:
    found = find_attributions(parse("“It rained,” says James A. Lewis. It snowed, Lewis says."))
    assert [source.name for source in found.sources] == ["James A. Lewis"]


def test_what_is_released_ends_before_the_next_clause() -> None:
    found = _found("The email was released by the board and parts were cut.")
    assert ("the board", "was released by", "The email") in found
