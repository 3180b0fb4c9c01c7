"""Sources: one person under several names is one source, others stay apart, kinds come from the text."""

from __future__ import annotations

import pytest

from framing.attribution import Source, find_attributions
from framing.document import parse


def sources(text: str) -> list[Source]:
    return find_attributions(parse(text)).sources


def names(text: str) -> list[str]:
    return [source.name for source in sources(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ann Lee said it rained. Ms Lee said it stopped. “It did,” Lee said. She said so twice.",
            ["Ann Lee"],
            id="surname-title-pronoun",
        ),
        pytest.param(
            "“It rained,” said Ann Lee. “It stopped,” said Tom Berg. Lee said it was cold.",
            ["Ann Lee", "Tom Berg"],
            id="two-people",
        ),
        pytest.param(
            "Bill Marlow said it rained. Ruth Marlow said it stopped.",
            ["Bill Marlow", "Ruth Marlow"],
            id="one-surname-two-people",
        ),
        pytest.param(
            "“It rained,” Ms Lee told reporters. Ann Lee grew up here.", ["Ann Lee"], id="full-name-elsewhere"
        ),
        pytest.param(
            "“It rained,” Ann Lee told the paper. The founder of the Rain Institute said it would stop.",
            ["Ann Lee"],
            id="role-instead-of-name",
        ),
        pytest.param(
            "Tom van Berg, a nurse, said it rained. Berg said it stopped.",
            ["Tom van Berg"],
            id="particle",
        ),
        pytest.param("Critics said it rained. Many said it stopped.", ["Critics", "Many"], id="collective"),
        pytest.param(
            "A spokesman for the mayor said it rained. Ann Lee said it stopped.",
            ["A spokesman for the mayor", "Ann Lee"],
            id="unnamed-apart-from-names",
        ),
        pytest.param("The town has been told that it rained.", [], id="hearsay-has-no-source"),
        pytest.param("It rained, Express.co.uk has been told.", [], id="addressee-is-no-source"),
    ],
)
def test_sources_are_told_apart(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_misspelled_names_are_merged_and_shown() -> None:
    text = (
        "Taras Kuzio, a professor at Kyiv, said it rained. “It stopped,” Cuzio said. "
        "It was cold, Mr Cugio said. Kuzio said it snowed."
    )
    (source,) = sources(text)
    assert source.name == "Taras Kuzio"
    assert set(source.variants) == {"Kuzio", "Cuzio", "Cugio"}
    assert len(source.mentions) == 4


def test_similar_names_of_two_people_are_not_merged() -> None:
    assert names("Ann Hanson said it rained. Tom Hansen said it stopped.") == ["Ann Hanson", "Tom Hansen"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nikol Lee, Armenia's prime minister, said it rained.", "official"),
        ("Senator Ann Lee said it rained.", "official"),
        ("Ann Lee, a professor of history at Oxford, said it rained.", "expert"),
        ("Ann Lee, director of the Institute for Rain Studies, said it rained.", "expert"),
        ("Ann Lee, 45, a nurse, said it rained.", "citizen"),
        ("The union said it rained.", "organisation"),
        ("The New York Times reported that it rained.", "media"),
        ("A new report found that it rained.", "document"),
        ("An aide who asked for anonymity said it rained.", "unnamed"),
        ("A source close to the mayor said it rained.", "unnamed"),
        ("Some experts said it rained.", "collective"),
        ("Ann Lee said it rained.", "unknown"),
    ],
)
def test_kind_comes_from_the_words_of_the_text(text: str, kind: str) -> None:
    assert [source.kind for source in sources(text)] == [kind]


def test_description_is_kept_as_the_source_described_as() -> None:
    (source,) = sources("Lead rain fellow at the Weather Society, Dr Ann Lee claimed it rained.")
    assert source.name == "Ann Lee"
    assert source.described_as == "Lead rain fellow at the Weather Society"
    assert source.kind == "expert"


def test_words_are_those_attributed_to_the_source() -> None:
    (source,) = sources("Ann Lee said it rained. “It has stopped now,” she said.")
    assert source.words == 2 + 4


def test_swapping_a_name_changes_no_kind_and_no_count() -> None:
    text = "Ann Lee, a professor, said it rained. She said it stopped. Critics said it snowed."
    one, other = sources(text), sources(text.replace("Ann Lee", "Bo Quist"))
    assert [(s.kind, s.words, len(s.mentions)) for s in one] == [
        (s.kind, s.words, len(s.mentions)) for s in other
    ]


def test_a_group_is_one_source_wherever_it_stands_in_its_sentence() -> None:
    for text in (
        "Republicans said the plan would fail. But Republicans said it was late.",
        "But Republicans said it was late. Republicans said the plan would fail.",
    ):
        (source,) = find_attributions(parse(text)).sources
        assert (source.name, source.kind) == ("Republicans", "collective")
