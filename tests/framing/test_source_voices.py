"""Who counts as one voice: joint statements, short forms of names, offices around a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed import names, sources
from framing.attribution import find_attributions
from framing.attribution.given_names import same_given
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mayor Ann Lee and Governor Max Holt said the bridge is safe.", ["Ann Lee", "Max Holt"], id="two"
        ),
        pytest.param(
            "In court, the TUC, NUT and Hull Press Guild argued that the rule is void.",
            ["TUC", "NUT", "Hull Press Guild"],
            id="list-of-bodies",
        ),
        pytest.param(
            "Sens. Ann Lee of Ohio and Max Holt of Maine said the bill is dead.",
            ["Ann Lee", "Max Holt"],
            id="with-their-states",
        ),
        pytest.param("Both Mr. Holt and Ms. Berg said no.", ["Holt", "Berg"], id="both-with-titles"),
        pytest.param("Lee and her aides said it was late.", ["Lee"], id="aides-have-no-name"),
        pytest.param(
            "Customs and Border Protection said it was late.",
            ["Customs and Border Protection"],
            id="one-body",
        ),
        pytest.param("Marsh and Wade says it sold the mill.", ["Marsh"], id="singular-verb"),
        pytest.param(
            "Ohio, Iowa and Maine reported their first cases.", ["Ohio"], id="a-list-of-states-is-one"
        ),
        pytest.param(
            "Hull News and former network anchor Ann Lee said she left.", ["Hull News"], id="one-of-two-jobs"
        ),
        pytest.param("Founder and president Ann Lee said it was late.", ["Ann Lee"], id="two-offices"),
    ],
)
def test_named_sources_of_one_statement_are_each_a_voice(text: str, expected: list[str]) -> None:
    assert [name.removeprefix("The ") for name in names(text)] == expected


def test_a_joint_statement_counts_beside_what_each_says_alone() -> None:
    text = "Ann Lee and Max Holt said the bridge is safe. Holt said it was cheap."
    found = find_attributions(parse(text))
    assert [(a.source_id, text[slice(*a.source)]) for a in found.attributions if a.source] == [
        ("s1", "Ann Lee and Max Holt"),
        ("s2", "Max Holt"),
        ("s2", "Holt"),
    ]
    assert [(s.name, s.words) for s in found.sources] == [("Ann Lee", 4), ("Max Holt", 7)]


def test_every_member_of_a_joint_statement_said_the_whole_of_it() -> None:
    text = "Ann Lee and Max Holt said the bridge is safe."
    found = find_attributions(parse(text))
    assert [s.words for s in found.sources] == [4, 4]
    assert {a.content for a in found.attributions} == {((26, 44),)}
    assert {a.source_id for a in found.attributions} == {s.id for s in found.sources}


def test_whoever_is_named_first_in_a_joint_statement_is_she() -> None:
    text = "Ms Lee and Ms Holt said no. She told the court that it was late."
    found = find_attributions(parse(text))
    assert found.attributions[-1].source_id == "s1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sen. Charles Moss said no. Committee Chairman Chuck Moss said yes.",
            ["Charles Moss"],
            id="short-form",
        ),
        pytest.param(
            "Mark Holt said no. Mary Holt said yes.", ["Mark Holt", "Mary Holt"], id="three-letters-alike"
        ),
        pytest.param(
            "The radio's Dina Moss reports that he was born abroad. Dina reports that he left.",
            ["Dina Moss"],
            id="first-name-later",
        ),
        pytest.param(
            "Dina Moss said no. Kim Dina said yes. Dina said so twice.",
            ["Dina Moss", "Kim Dina"],
            id="family-name-of-another",
        ),
        pytest.param(
            "“We are ready,” Volta Motors said. According to Volta, sales rose.",
            ["Volta Motors"],
            id="body-by-its-first-word",
        ),
        pytest.param(
            "The Maine State Patrol said it was dark. Maine said it would pay.",
            ["Maine State Patrol", "Maine"],
            id="a-state-is-no-patrol",
        ),
        pytest.param(
            "Lowther Palace confirmed the visit. “She is well,” the palace said.",
            ["Lowther Palace"],
            id="last-word-of-a-name",
        ),
        pytest.param(
            "Tim Cook said no. The cook said the soup was cold.", ["Tim Cook", "The cook"], id="no-cook"
        ),
        pytest.param(
            "It was late, said White House chief of staff Ann Holt. Holt said it was cold.",
            ["Ann Holt"],
            id="chief-of-staff",
        ),
        pytest.param(
            "U.S. Ambassador to the U.N. Ann Holt tweeted that she left. Holt said it was fine.",
            ["Ann Holt"],
            id="ambassador-to",
        ),
        pytest.param(
            "A spokesman for President Ann Holt said it was fine.",
            ["A spokesman for President Ann Holt"],
            id="spokesman-for",
        ),
        pytest.param(
            "Rep. Trey Moss (R-S.C.): “I have not heard anyone say that here.” Moss said he would wait.",
            ["Trey Moss"],
            id="label-with-party",
        ),
        pytest.param(
            "“We move on,” said Colm O'Dea, a 44-year-old teacher referring to his son.",
            ["Colm O'Dea"],
            id="age-after-name",
        ),
        pytest.param(
            "After a rally in San Jose, California the candidate said he would win.",
            ["the candidate"],
            id="place-before",
        ),
        pytest.param(
            "At noon he interrupted analysts who asked about costs.", ["analysts"], id="verb-before"
        ),
        pytest.param(
            "A new group called Safe Roads, led by Ann Lee, has raised money.", [], id="called-gives-a-name"
        ),
        pytest.param("An aide called Lee a liar.", ["An aide"], id="called-a-liar"),
        pytest.param(
            "Her campaign said it was ready. Ann Lee said she would win. Her campaign said it had money.",
            ["Her campaign", "Ann Lee"],
            id="campaign-before-its-owner",
        ),
    ],
)
def test_one_voice_under_several_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_mention_of_two_statements_means_one_source() -> None:
    text = (
        "Sen. Ann Lee of Ohio said no. The Ohio senator praised the plan and said that it would pass. "
        "Max Holt disagreed and said that the plan was dead."
    )
    found = find_attributions(parse(text))
    assert [a.source_id for a in found.attributions] == ["s1", "s1", "s1", "s2"]


def test_a_person_with_the_name_of_a_paper_is_a_person() -> None:
    found = sources("City Mayor Michael Bloomberg plans to sell. “We will win,” Bloomberg said.")
    assert [(s.name, s.kind) for s in found] == [("Michael Bloomberg", "official")]


def test_chief_of_staff_and_ambassador_are_officials() -> None:
    text = "White House chief of staff Ann Holt said no. Ambassador to the U.N. Max Berg said yes."
    assert [(s.name, s.kind) for s in sources(text)] == [("Ann Holt", "official"), ("Max Berg", "official")]


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True), st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_given_names_agree_both_ways(one: str, other: str) -> None:
    assert same_given((one,), (other,)) == same_given((other,), (one,))
    assert same_given((one,), (one,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“We lose,” said Tom Berg. It went on. Susie Holt had never seen rain. She said it was cold.",
            ["Tom Berg", "Susie Holt"],
            id="whom-the-sentence-before-is-about",
        ),
        pytest.param(
            "“We lose,” said Tom Berg. It rained in Hull. He said it was cold.",
            ["Tom Berg"],
            id="nobody-between",
        ),
        pytest.param(
            "“We lose,” said Tom Berg. HMRC paid again. He said it was cold.", ["Tom Berg"], id="capitals"
        ),
        pytest.param(
            "“We lose,” said Tom Berg, a spokesman for the union. Ann Holt would pay. It was cold. "
            "Holt said so. “No,” said Max Moss, a spokesman for the mill. She said it would end.",
            ["Tom Berg", "Ann Holt", "Max Moss"],
            id="a-spokesman-is-no-she",
        ),
        pytest.param(
            "President Ann Holt said she would wait. The Russian president said no.",
            ["Ann Holt", "The Russian president"],
            id="another-country",
        ),
        pytest.param(
            "Steve Bullock said he would run. The 53-year-old said he supported the plan.",
            ["Steve Bullock"],
            id="age-alone",
        ),
        pytest.param(
            "Your predecessor at the mill, James Moss, has testified that it was cold. Moss said no.",
            ["James Moss"],
            id="predecessor",
        ),
        pytest.param("As Mr. Moss only a few months ago suggested, it is lost.", ["Moss"], id="adverb-after"),
        pytest.param(
            "As former dean of Hull College Ann Holt noted, it rained.",
            ["Ann Holt"],
            id="college-before-name",
        ),
        pytest.param(
            "The speaker said it was late. House Speaker Ann Holt said so.", ["Ann Holt"], id="office-first"
        ),
        pytest.param(
            "The Ohio Republican said no. Republican Ann Holt, a professor, said yes.",
            ["The Ohio Republican", "Ann Holt"],
            id="a-party-is-no-office",
        ),
        pytest.param(
            "The president said no. Mr. Moss, president of the union, said yes.",
            ["The president", "Moss"],
            id="president-of-a-union",
        ),
    ],
)
def test_descriptions_and_pronouns_go_to_whom_the_text_means(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_who_opens_the_sentence_before_is_she() -> None:
    text = "“We lose,” said Tom Berg. It went on. Susie Holt had never seen rain. She said it was cold."
    found = find_attributions(parse(text))
    assert found.attributions[-1].source_id == found.sources[-1].id != found.attributions[0].source_id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Story highlights Ann Holt says she won. She left on Friday.", ["Ann Holt"], id="story-highlights"
        ),
        pytest.param("Story highlights A bridge fell on Monday.", [], id="a-heading-says-nothing"),
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
    ],
)
def test_what_only_stands_beside_a_source_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_editor_in_chief_is_of_the_media() -> None:
    found = sources("Ann Holt, editor in chief of the Hull News, said it rained.")
    assert [(s.name, s.kind) for s in found] == [("Ann Holt", "media")]


@pytest.mark.parametrize(
    ("text", "name", "variants"),
    [
        pytest.param(
            "Games at Ann Holt University had no fans. The university said it was closed.",
            "Ann Holt University",
            ("The university",),
            id="university",
        ),
        pytest.param(
            "The Select Committee on Harbours met. The committee said it was late.",
            "Select Committee on Harbours",
            ("The committee",),
            id="name-over-on",
        ),
        pytest.param(
            "Hull University and Berg University met. The university said no.",
            "The university",
            (),
            id="two-of-them",
        ),
        pytest.param(
            "The company said it was closed. Holt Company left.",
            "The company",
            (),
            id="named-only-afterwards",
        ),
    ],
)
def test_a_body_is_called_by_the_name_that_the_text_gave_it(
    text: str, name: str, variants: tuple[str, ...]
) -> None:
    assert [(s.name, s.variants) for s in sources(text)] == [(name, variants)]


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
            "Vera Holt, the president’s daughter, was there. President Holt said he won. Holt said so.",
            ["Holt"],
            id="a-daughter-is-not-the-president",
        ),
        pytest.param(
            "First lady Ann Holt was there. President Holt said no. Ann Holt said yes.",
            ["Holt", "Ann Holt"],
            id="nor-is-the-first-lady",
        ),
        pytest.param(
            "Ann Holt, his wife, said no. President Holt said yes. Max Holt said so. Mrs. Holt said no.",
            ["Ann Holt", "Max Holt"],
            id="the-wife-and-the-president",
        ),
        pytest.param(
            "Natia Lee, Max Lee's daughter, said no. Lee said yes.", ["Natia Lee"], id="a-daughter-speaks"
        ),
        pytest.param(
            "Iran rejected new talks. The semi-official Fars news agency described them.",
            ["Iran", "The semi-official Fars news agency"],
            id="an-agency-with-a-name",
        ),
        pytest.param(
            "Vermont Sen. Max Holt said no. The Arizona Republican said yes.",
            ["Max Holt", "The Arizona Republican"],
            id="another-state",
        ),
        pytest.param(
            "Judge Carl Holt late Thursday night ordered that it stop. Holt said so.",
            ["Carl Holt"],
            id="late-is-no-name",
        ),
        pytest.param(
            "Nancy Moss, the House Speaker, said no. The Republican president said yes.",
            ["Nancy Moss", "The Republican president"],
            id="a-speaker-is-no-president",
        ),
        pytest.param(
            "Russia’s Max Orlov said no. The Russian president said his government would pay.",
            ["Max Orlov"],
            id="a-president-of-his-country",
        ),
    ],
)
def test_relatives_and_other_offices_stay_apart(text: str, expected: list[str]) -> None:
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The director of the zoo said it was late. Ann Holt, director of the museum, said it was early.",
            ["The director of the zoo", "Ann Holt"],
            id="director-of-what",
        ),
        pytest.param(
            "The judge said it was late. A retired judge, Ann Holt, said it was early.",
            ["The judge", "Ann Holt"],
            id="retired-judge",
        ),
        pytest.param(
            "The senator said it was late. Former Sen. Ann Holt said it was early.",
            ["The senator", "Ann Holt"],
            id="former-senator",
        ),
        pytest.param(
            "Mario Rossi said no. Maria Rossi said yes.", ["Mario Rossi", "Maria Rossi"], id="o-and-a"
        ),
        pytest.param(
            "Joe Rossi said no. Joel Rossi said yes.", ["Joe Rossi", "Joel Rossi"], id="no-short-form"
        ),
        pytest.param(
            "Dmitri Rossi said no. Dmitry Rossi said so twice.", ["Dmitri Rossi"], id="i-and-y-sound-alike"
        ),
        pytest.param(
            "Holton said it would pay. Holton Moss said no.",
            ["Holton", "Holton Moss"],
            id="first-name-before",
        ),
        pytest.param(
            "People in Volta were late. Volta said it would pay. Volta University said no.",
            ["Volta", "Volta University"],
            id="a-place-and-its-university",
        ),
        pytest.param("Marks and Spencer said it would close.", ["Marks"], id="one-firm"),
        pytest.param(
            "The police and the union said it was late. The union said no.",
            ["The police", "the union"],
            id="first-member-by-itself",
        ),
        pytest.param(
            "Ann Lee and Max Holt stress that it was late.", ["Ann Lee", "Max Holt"], id="plural-verb-in-ss"
        ),
    ],
)
def test_what_is_said_of_one_is_not_bound_to_another(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_pronoun_can_mean_the_second_of_a_joint_statement() -> None:
    text = "Mr. Holt and Ms. Lee said no. She told the court that it was late."
    found = find_attributions(parse(text))
    assert [s.name for s in found.sources] == ["Holt", "Lee"]
    assert found.attributions[-1].source_id == "s2"
