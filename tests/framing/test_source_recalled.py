"""Descriptions: "the mayor", "the source", "a judge" are whoever the text says they are, else new ones."""

from __future__ import annotations

import pytest

from attributed import names, sources

FAR = "Roads were closed. The bridge was shut. Schools stayed open. Rain fell. Nobody came. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mayor Ann Lee left early. " + FAR + "The mayor said it rained. Lee said so.",
            ["Ann Lee"],
            id="the-only-mayor",
        ),
        pytest.param(
            "The Lee administration met. Lee said no. " + FAR + "The president said it rained.",
            ["Lee"],
            id="whose-administration-it-is",
        ),
        pytest.param(
            "Russian President Max Moss met President Ann Lee. Lee said no. "
            + FAR
            + "The president said so.",
            ["Lee"],
            id="the-president-without-a-country",
        ),
        pytest.param(
            "President Ann Lee met Mr. Moss. Lee said no. " + FAR + "The US president said it rained.",
            ["Lee"],
            id="the-president-of-the-texts-own-country",
        ),
        pytest.param(
            "Mexican President Eva Luna met the press. Luna said no. " + FAR + "The Mexican leader said so.",
            ["Eva Luna"],
            id="leader-of-a-country",
        ),
        pytest.param(
            "Rep. Ann Lee (R-Ky.) left early. Lee said no. "
            + FAR
            + "The Kentucky Republican said it rained.",
            ["Ann Lee"],
            id="state-shortened",
        ),
        pytest.param(
            "The rain hurt his attorney, Max Moss. “Why?” Ann Lee asked. The lawyer said it would stop. "
            "Moss left, Moss said.",
            ["Ann Lee", "Max Moss"],
            id="described-near-by",
        ),
        pytest.param(
            "Ann Lee said it rained. Despite a plea from Ann Lee, many left. Only after the tired singer "
            "said it would stop did they stay.",
            ["Ann Lee"],
            id="the-only-one-named-near-by",
        ),
        pytest.param(
            "Another party insider doubted that it rained, noting dry roads. “It cannot,” the source said.",
            ["Another party insider"],
            id="somebody-unnamed-again",
        ),
        pytest.param(
            "Senior Hull officials said it rained. “It will stop,” the officials said.",
            ["Senior Hull officials"],
            id="the-same-people-again",
        ),
        pytest.param(
            "A federal judge said it rained. Roads were closed. Judge Ann Lee wrote that it would stop.",
            ["Ann Lee"],
            id="a-judge-named-in-the-next-sentence",
        ),
        pytest.param(
            "The French president, Max Moss, left. Moss said no. " + FAR + "The president said it rained.",
            ["Max Moss"],
            id="office-before-a-comma",
        ),
        pytest.param(
            "Rep. Ann Lee (D-Mich.) left early. Lee said no. "
            + FAR
            + "The Michigan lawmaker said it rained.",
            ["Ann Lee"],
            id="lawmaker-of-a-state",
        ),
        pytest.param(
            "A federal judge said it rained. Judge Ann Lee, a former lawyer, wrote that it would stop.",
            ["Ann Lee"],
            id="formerly-something-else",
        ),
        pytest.param(
            "It rained, according to town tax documents. The tax documents show that it snowed.",
            ["town tax documents"],
            id="the-same-papers",
        ),
    ],
)
def test_a_description_is_whom_the_text_calls_so(text: str, expected: list[str]) -> None:
    found = names(text)
    assert len(found) == len(expected)
    assert {name.split()[-1] for name in found} == {name.split()[-1] for name in expected}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(
            "Mayor Ann Lee met Mayor Max Moss. "
            + FAR
            + "The mayor said it rained. Lee said no. Moss said no.",
            3,
            id="two-mayors",
        ),
        pytest.param(
            "Former Mayor Ann Lee left. " + FAR + "The mayor said it rained. Lee said no.",
            2,
            id="former-mayor",
        ),
        pytest.param(
            "Mayor Ann Lee left. " + FAR + "The mayor of Hull said it rained. Lee said no.",
            2,
            id="mayor-of-somewhere",
        ),
        pytest.param(
            "The Lee administration met the Moss administration. Lee said no. "
            + FAR
            + "The president said so.",
            2,
            id="two-administrations",
        ),
        pytest.param(
            "Mexican President Eva Luna met Peruvian President Max Moss. Luna said no. "
            + FAR
            + "The Chilean leader said so.",
            2,
            id="leader-of-another-country",
        ),
        pytest.param(
            "Rep. Ann Lee (R-Ky.) left early. Lee said no. " + FAR + "The Kansas Republican said it rained.",
            2,
            id="another-state",
        ),
        pytest.param(
            "Ann Lee said it rained. After Max Moss had left, the tired singer said it would stop.",
            2,
            id="somebody-else-named-since",
        ),
        pytest.param(
            "Another party insider doubted that it rained. “It cannot be,” the source of the memo said.",
            2,
            id="source-of-something",
        ),
        pytest.param(
            "Ann Lee doubted that it rained. “It cannot be,” the source said.", 2, id="no-source-is-named"
        ),
        pytest.param(
            "Senior Hull officials said it rained. “It will stop,” the officials from Ava said.",
            2,
            id="people-from-elsewhere",
        ),
        pytest.param(
            "A federal judge said it rained. Roads were closed. Judge Ann Lee wrote that it would stop. "
            "Judge Max Moss agreed that it rained.",
            3,
            id="two-judges-are-named",
        ),
        pytest.param(
            "Judge Ann Lee left. A federal judge said it rained. Lee wrote that it would stop.",
            2,
            id="a-judge-named-before",
        ),
        pytest.param(
            "It rained, according to town tax documents. The court documents show that it snowed.",
            2,
            id="other-papers",
        ),
        pytest.param(
            "A federal judge said it rained. Ann Lee, a former judge, wrote that it would stop.",
            2,
            id="formerly-a-judge",
        ),
    ],
)
def test_else_it_is_somebody_new(text: str, count: int) -> None:
    assert len(names(text)) == count


def test_a_merged_description_is_shown() -> None:
    (source,) = sources(
        "A federal judge said it rained. Roads were closed. Judge Ann Lee wrote that it stopped."
    )
    assert source.name == "Ann Lee"
    assert len(source.mentions) == 2


def test_a_description_before_a_name_has_no_verb_in_it() -> None:
    (source,) = sources("Max saw the Russian ambassador, Ann Lee, twice. Ann Lee said it rained.")
    assert source.described_as == "the Russian ambassador"
    (source,) = sources("They cast their rival as a champion of the very rich, President Lee said. Lee left.")
    assert source.described_as in ("President", None)
