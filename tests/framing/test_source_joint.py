"""Joint statements: what several named sources say together, each of them said."""

from __future__ import annotations

import pytest

from attributed import names
from framing.attribution import find_attributions
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
        pytest.param("Lee and her aides said it was late.", ["Lee", "her aides"], id="aides-beside-a-name"),
        pytest.param(
            "Aides and drivers said it was late.", ["Aides and drivers"], id="people-without-a-name"
        ),
        pytest.param("Lee and other mayors said it was late.", ["Lee"], id="others-like-the-named"),
        pytest.param(
            "Lee and many members of Congress said it was late.",
            ["Lee", "many members of Congress"],
            id="people-beside-a-name",
        ),
        pytest.param(
            "The Center for Press Rights and the ACLU of Ohio said it was late.",
            ["Center for Press Rights", "ACLU"],
            id="bodies-with-for-and-of",
        ),
        pytest.param(
            "The Bill and Ann Lee Foundation said it was late.",
            ["Bill and Ann Lee Foundation"],
            id="given-names-of-a-foundation",
        ),
        pytest.param(
            "Authorities in Oslo and Rome said it was late.",
            ["Authorities in Oslo and Rome"],
            id="places-of-one-body",
        ),
        pytest.param(
            "Ann Lee left. Lee and attorney Max Holt said it was late.",
            ["Ann Lee", "Max Holt"],
            id="attorney-of-a-known-person",
        ),
        pytest.param(
            "The claim was first reported by Ann Lee and Max Holt of the Hull Times.",
            ["Ann Lee", "Max Holt"],
            id="reporters-of-a-paper",
        ),
        pytest.param(
            "The rule was backed by Ann Lee, Max Holt and Eva Berg.",
            ["Ann Lee", "Max Holt", "Eva Berg"],
            id="list-after-by",
        ),
        pytest.param(
            "It was backed by farm groups, mill owners, church groups aligned with Rome, and port unions.",
            ["farm groups", "mill owners", "church groups aligned with Rome", "port unions"],
            id="described-groups-after-by",
        ),
        pytest.param(
            "The rule drew criticism from Lee, Senator Max Holt and Eva Berg.",
            ["Lee", "Max Holt", "Eva Berg"],
            id="list-after-from",
        ),
        pytest.param(
            "The rule was backed by Ann Lee, a senator, and passed by the House.",
            ["Ann Lee"],
            id="no-list-after-by",
        ),
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
        pytest.param("Berg and Holt said it would close.", ["Berg"], id="one-firm"),
        pytest.param(
            "The police and the union said it was late. The union said no.",
            ["police", "the union"],
            id="first-member-by-itself",
        ),
        pytest.param(
            "Ann Lee and Max Holt stress that it was late.", ["Ann Lee", "Max Holt"], id="plural-verb-in-ss"
        ),
        pytest.param(
            "Ann Lee (D-Ohio) and Max Holt (R-Utah) said no.", ["Ann Lee", "Max Holt"], id="brackets"
        ),
        pytest.param(
            "Sens. Ann Lee (D-Ohio), Tom Berg (R-Utah) and Max Holt (R-Maine) said no.",
            ["Ann Lee", "Tom Berg", "Max Holt"],
            id="a-list-with-brackets",
        ),
        pytest.param(
            "Ann Lee (D-Ohio), who met Max Holt and Tom Berg, said no.", ["Ann Lee"], id="brackets-of-one"
        ),
        pytest.param("Neither Lee nor Holt said they would run.", ["Lee", "Holt"], id="neither"),
        pytest.param(
            "Neither Ann Lee nor her aides said it was late.",
            ["Ann Lee", "her aides"],
            id="neither-nor-aides",
        ),
        pytest.param(
            "Neither Ann Lee's nor Max Holt's campaign said it would pay. Ann Lee said no.",
            ["Neither Ann Lee's nor Max Holt's campaign", "Ann Lee"],
            id="neither-campaign",
        ),
        pytest.param(
            "Ann Lee and Max Holt and Tom Berg said no.", ["Ann Lee", "Max Holt", "Tom Berg"], id="and-twice"
        ),
        pytest.param("Lee and Holt and Berg said no.", ["Lee"], id="and-twice-of-a-firm"),
        pytest.param(
            "Ann Lee and Max Holt's claim that it is safe was denied.", ["Ann Lee", "Max Holt"], id="owners"
        ),
        pytest.param(
            "Moss met Ann Lee and Max Holt's claim that it is safe fell flat.", ["Max Holt"], id="one-owner"
        ),
        pytest.param("Berg and Holt's claim that it is fair was denied.", ["Holt"], id="a-firm-owns"),
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


def test_a_pronoun_can_mean_the_second_of_a_joint_statement() -> None:
    text = "Mr. Holt and Ms. Lee said no. She told the court that it was late."
    found = find_attributions(parse(text))
    assert [s.name for s in found.sources] == ["Holt", "Lee"]
    assert found.attributions[-1].source_id == "s2"


def test_members_of_a_list_have_the_kind_of_their_common_title() -> None:
    text = "Sens. Ann Lee (D-Ohio), Tom Berg (R-Utah) and Max Holt (R-Maine) said no."
    assert find_attributions(parse(text)).sources[0].kind == "official"
