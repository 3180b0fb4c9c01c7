"""Sources that a description, a clause or a paper names: whom it means and where the name ends."""

from __future__ import annotations

import pytest

from attributed import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Texas Sen. Max Berg said it rained. Florida Sen. Ann Lee said it was cold. "
            "Berg said it stopped. The Florida senator said it froze.",
            ["Max Berg", "Ann Lee"],
            id="a-senator-by-the-state",
        ),
        pytest.param(
            "Gov. Tom Berg of Ohio said it rained. “It did,” said his strategist, Max Lowe. "
            "The Ohio governor said it was cold.",
            ["Tom Berg", "Max Lowe"],
            id="a-governor-is-nobodys-strategist",
        ),
        pytest.param(
            "Texas Sen. Max Berg said it rained. The Florida senator said it was cold.",
            ["Max Berg", "The Florida senator"],
            id="no-senator-of-another-state",
        ),
        pytest.param(
            "Max Berg, a strategist, said it rained. The former president said it was cold.",
            ["Max Berg", "The former president"],
            id="a-former-president-is-not-who-was-heard",
        ),
        pytest.param(
            "“It rained,” said Oscar-winning actress Ann Lee. “Really?” the TV interviewer asked.",
            ["Ann Lee", "the TV interviewer"],
            id="the-interviewer-is-not-the-guest",
        ),
        pytest.param(
            "Democratic presidential candidate Ann Lee said it rained. Max Berg said it was cold. "
            "The Republican presidential nominee said it froze.",
            ["Ann Lee", "Max Berg"],
            id="no-nominee-of-another-party",
        ),
    ],
)
def test_descriptions_mean_whom_the_text_introduces_by_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Max Lowe incites crowds and is a serial liar, cheat and bigot who has pledged to ban the club. ",
            ["Max Lowe"],
            id="who-after-what-somebody-is",
        ),
        pytest.param(
            "That is the view of experts in family law, who warned that the bill is flawed.",
            ["experts"],
            id="who-after-people-and-their-field",
        ),
        pytest.param(
            "Sen. Ann Lee, the ranking Democrat on the Budget Committee, who said the bill is flawed, left.",
            ["Ann Lee"],
            id="who-after-a-committee",
        ),
        pytest.param(
            "The plan is dead, according to a person familiar with the talks. The person said cuts loom.",
            ["a person familiar with the talks"],
            id="the-person-again",
        ),
        pytest.param(
            "The Hull Free Press reports that he was calm. The paper adds that he was late.",
            ["Hull Free Press"],
            id="the-paper",
        ),
        pytest.param(
            "Max Berg said it rained. His campaign said it was cold. Ann Lee said it stopped. "
            "Her campaign said it froze. Berg’s campaign said it was dry; the Lee campaign said no.",
            ["Max Berg", "Berg’s campaign", "Ann Lee", "the Lee campaign"],
            id="his-campaign-and-hers",
        ),
        pytest.param(
            "Ann Lee, a nurse from Hull, Va., who voted for Berg, said it rained. She said it was cold.",
            ["Ann Lee"],
            id="no-state-is-a-who",
        ),
        pytest.param(
            "Max Berg said it rained. In states like Illinois and New Jersey, he said it was cold.",
            ["Max Berg"],
            id="no-state-is-a-he",
        ),
        pytest.param(
            "Max Berg said it rained. He’s a fighter who goes after critics.",
            ["Max Berg"],
            id="he-is-a-fighter",
        ),
        pytest.param(
            "Ann Lee said it rained. Lee later told reporters it was cold.",
            ["Ann Lee"],
            id="no-later-in-a-name",
        ),
        pytest.param(
            "Current and former officials said it rained. But current and former officials said it froze.",
            ["Current and former officials"],
            id="joined-adjectives-at-the-opening",
        ),
        pytest.param("The lead continues to grow thanks to the rain.", [], id="thanks-to"),
        pytest.param(
            "A report by the union says it rained. A report released by the club says it was cold. "
            "The club’s report says it froze.",
            ["A report by the union", "A report released by the club", "The club’s report"],
            id="another-report",
        ),
        pytest.param(
            "A poll released on Monday shows it rained. The poll shows it froze.", ["A poll"], id="a-poll"
        ),
        pytest.param(
            "One of Lee’s reasons given for the row was rain. The row followed comments made by Berg.",
            [],
            id="no-owner-or-participle-before-a-noun",
        ),
        pytest.param("The Post’s Ann Lee reports that it rained.", ["Ann Lee"], id="no-noun-after-a-name"),
        pytest.param(
            "“It rained,” said National Coal Union Chairman Max Lowe. “It stopped,” the NCU chairman said.",
            ["Max Lowe"],
            id="initials-of-an-office",
        ),
        pytest.param(
            "Hull professor and election forecaster Ann Lee said it rained. Lee said it was cold.",
            ["Ann Lee"],
            id="two-trades-of-one-person",
        ),
        pytest.param(
            "FBI Special Agent in Charge Ed Lowe said it rained. Lowe said it was cold.",
            ["Ed Lowe"],
            id="agent-in-charge",
        ),
        pytest.param(
            "The Post reported on parts of a memo Ann Lee wrote, saying it rained. Lee said it froze.",
            ["Post", "Ann Lee"],
            id="a-memo-somebody-wrote",
        ),
        pytest.param(
            "The last poll before election day showed that Lee was ahead. "
            "More than 30 times over the past years offered little.",
            ["The last poll before election day"],
            id="no-day-shows-anything",
        ),
        pytest.param(
            "Citing two aides, Reuters reports one sign of support.",
            ["two aides", "Reuters"],
            id="the-citing-outlet",
        ),
    ],
)
def test_sources_are_whole_phrases_of_people_and_papers(text: str, expected: list[str]) -> None:
    assert names(text) == expected
