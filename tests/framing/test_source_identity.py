"""Sources: one person under several names is one source, others stay apart, kinds come from the text."""

from __future__ import annotations

import pytest

from attributed import names, sources
from framing.attribution import find_attributions
from framing.document import parse


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
        pytest.param(
            "Sen. Ann Lee said it rained. “It stopped,” said Gov. Tom Berg. The senator said it was cold.",
            ["Ann Lee", "Tom Berg"],
            id="office-instead-of-name",
        ),
        pytest.param(
            "The president said it rained. President Ann Lee said it stopped.",
            ["Ann Lee"],
            id="office-before-name",
        ),
        pytest.param(
            "Tom Berg, a spokesman for the senator, said it rained. The president said it stopped.",
            ["Tom Berg", "The president"],
            id="another-office-is-another-person",
        ),
        pytest.param(
            "Tom Berg, Mrs. Lee's lawyer, said it rained. Her lawyer said it stopped.",
            ["Tom Berg"],
            id="her-lawyer",
        ),
        pytest.param(
            "The Rain Department said it rained. The department said it stopped. It said so twice.",
            ["Rain Department"],
            id="body-by-its-noun",
        ),
        pytest.param(
            "The Department of Rain said it rained. The Rain Department said it stopped.",
            ["Department of Rain"],
            id="body-with-of",
        ),
        pytest.param(
            "The Centers for Rain Control and Prevention (CRC) said it rained. The CRC said it stopped.",
            ["Centers for Rain Control and Prevention"],
            id="initials-in-brackets",
        ),
        pytest.param(
            "The Hull Rain Alliance Union said it rained. HRAU said it stopped.",
            ["Hull Rain Alliance Union"],
            id="initials",
        ),
        pytest.param(
            "The Times said it rained. The New York Times was founded in 1851.",
            ["New York Times"],
            id="fuller-name",
        ),
        pytest.param(
            "Iowa Republicans said it rained. Republicans said it stopped.",
            ["Iowa Republicans", "Republicans"],
            id="some-people-are-not-all-people",
        ),
        pytest.param(
            "“It rained,” Secretary of State Ann Lee said. Lee said it stopped.",
            ["Ann Lee"],
            id="secretary-of-state",
        ),
        pytest.param(
            "Sen. Ann Lee, R-Ohio, who voted for it, said it rained. Lee said it stopped.",
            ["Ann Lee"],
            id="party-tag",
        ),
        pytest.param(
            "Ann Wasserman Lee said it rained. Wasserman Lee said it stopped.",
            ["Ann Wasserman Lee"],
            id="two-surnames",
        ),
        pytest.param(
            "Some critics said it rained. Critics said it stopped.",
            ["Some critics"],
            id="some-critics-are-critics",
        ),
        pytest.param("It rained, Express.co.uk has been told.", [], id="addressee-is-no-source"),
        pytest.param(
            "Speaker of the House Ann Lee said it rained. Paz de la Huerta said it stopped.",
            ["Ann Lee", "Paz de la Huerta"],
            id="house-and-particles",
        ),
        pytest.param(
            "Mr. Holm said it rained. Bill Holm left. Mrs. Holm said it stopped. Ruth Holm stayed.",
            ["Bill Holm", "Ruth Holm"],
            id="one-given-name-is-one-persons",
        ),
        pytest.param(
            "Ann Lee, president of the Rain Company, said it rained. The president said it stopped.",
            ["Ann Lee", "The president"],
            id="president-of-a-company",
        ),
        pytest.param(
            "Ann Lee said it rained. The man said it stopped. The second official said no.",
            ["Ann Lee", "The man", "The second official"],
            id="the-man-is-nobody-just-heard",
        ),
        pytest.param(
            "But the Liberals said it rained. Many liberals said it stopped.",
            ["Liberals"],
            id="with-and-without-capital",
        ),
        pytest.param(
            "Armenia's Prime Minister, Ann Lee, said it rained. Armenia's PM said it stopped.",
            ["Ann Lee"],
            id="office-of-a-state",
        ),
        pytest.param(
            "Ann Lee told Mr Berg no. Armenia said it rained, and he said it stopped.",
            ["Ann Lee", "Armenia"],
            id="a-state-is-no-he",
        ),
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
        ("Martin Luther King said it rained.", "unknown"),  # a title inside a name is none
        ("Staci Fox said it rained.", "unknown"),
        ("Germans said it rained.", "collective"),
        ("The Tories said it rained.", "collective"),
        ("Israelis said it rained. Israelis are glad.", "collective"),
        ("Palestinians said it rained.", "collective"),
        ("Sanders said it rained.", "unknown"),  # a plural only by its ending: nobody says so
        ("Russia said it rained.", "official"),
        ("North Korea said it rained.", "official"),
        ("Beijing said it rained.", "official"),
        ("The US said it rained.", "official"),
        ("Jim Jordan said it rained.", "unknown"),
        ("The European Union said it rained.", "official"),
        ("Other Republican voices said it rained.", "collective"),
        ("Republican and Democratic strategists said it rained.", "collective"),
        ("Ann Lee, president of the Rain Company, said it rained.", "organisation"),
        ("Ann Lee, chairman of the House Rain Committee, said it rained.", "official"),
        ("One said it rained.", "unnamed"),
        ("Ann Lee, president of the CRFB, said it rained.", "organisation"),
        ("Ann Lee, president of France, said it rained.", "official"),
        ("Ann Lee, a businesswoman and presidential candidate, said it rained.", "official"),
        ("The Daily Caller said it rained.", "unknown"),
        ("New Hampshire Republican said it rained.", "official"),
        ("Its backers said it rained.", "collective"),
        ("The results of the tests said it rained.", "document"),
        ("The protests said it rained.", "unknown"),
        ("Ann Lee, one of his allies, said it rained.", "unknown"),
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


def test_a_kind_that_names_decide_is_the_same_for_every_name() -> None:
    for one, other in (
        ("Russia", "France"),
        ("Germans", "Egyptians"),
        ("Tehran", "Tokyo"),
        ("Tories", "Greens"),
    ):
        kinds = {sources(f"{name} said it rained. The {name} are glad.")[0].kind for name in (one, other)}
        assert len(kinds) == 1, (one, other)


def test_they_is_no_person_whose_name_ends_in_s() -> None:
    for name in ("Abbas", "Orban"):
        found = find_attributions(
            parse(f"Critics said it rained. {name} left. {name} said it snowed. They said no.")
        )
        assert [a.source_id for a in found.attributions] == ["s1", "s2", "s1"], name


def test_i_we_and_you_keep_their_span_and_have_no_source() -> None:
    text = "I think it rained. We said it stopped. You say it is cold. Ann Lee said it snowed."
    found = find_attributions(parse(text))
    open_ = [text[a.source[0] : a.source[1]] for a in found.attributions if a.source and a.source_id is None]
    assert open_ == ["I", "We", "You"]
    assert [source.name for source in found.sources] == ["Ann Lee"]


def test_what_is_said_beside_a_name_is_no_part_of_another_sentence() -> None:
    (source,) = sources("It was a no. Sen. Ann Lee said it rained.")
    assert (source.name, source.described_as) == ("Ann Lee", "Sen")
    (source,) = sources("White House press secretary Ann Lee said it rained.")
    assert (source.name, source.described_as) == ("Ann Lee", "White House press secretary")
    (source,) = sources("The Times columnist Ann Lee said it rained.")
    assert (source.name, source.described_as) == ("Ann Lee", "The Times columnist")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The town is in Central Asia. In Rome, Mia Holt said it rained. There, he said, all is well.",
            "Mia Holt",
        ),
        ("Rep. Mia Holt (D-Mo.), who has endorsed the plan, left. “Good,” Ms. Holt said.", "Mia Holt"),
        ("Mia Holt of Texas, who has endorsed the plan, left. “Good,” Ms. Holt said.", "Mia Holt"),
        ("The bill is by Paul D. Berg. He said it is late.", "Paul D. Berg"),
    ],
)
def test_pronouns_mean_persons_not_places(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("About 42% say the law works.", "42%", "collective"),
        ("The U.S. said it rained.", "U.S.", "official"),
        (
            "The Hull County Sheriff’s Department said it rained.",
            "Hull County Sheriff’s Department",
            "official",
        ),
        ("The suspects fled and police believe they stole a car.", "police", "official"),
        ("Maxar Inc. said it rained.", "Maxar Inc", "organisation"),
    ],
)
def test_names_are_whole_and_no_clauses(text: str, name: str, kind: str) -> None:
    assert [(source.name, source.kind) for source in sources(text)] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. Customs and Border Protection said it rained.", ["Customs and Border Protection"]),
        (
            "Immigration and Customs Enforcement (ICE) said it rained. ICE left, ICE said.",
            ["Immigration and Customs Enforcement"],
        ),
        ("Holt and House Democrats said it rained.", ["Holt", "House Democrats"]),
        ("North Hull Sues DOJ Over Port Law.\n\nThe DOJ said it rained.", ["DOJ"]),
    ],
)
def test_bodies_over_and_are_one_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_possessive_pronoun_owns_its_noun_inside_a_sentence() -> None:
    text = "Union leaders met. They made clear their opposition to the plan."
    found = [text[slice(*a.cue)] for a in find_attributions(parse(text)).attributions if a.cue]
    assert "opposition" in found
