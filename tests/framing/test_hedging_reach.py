"""How far a rule looks: to the end of its clause, never round the text, and only at what it governs."""

from __future__ import annotations

import pytest

from framing.document import parse
from framing.hedging import find_hedges


def _marked(text: str) -> list[str]:
    return [text[h.start : h.end] for h in find_hedges(parse(text)) if h.measure == "hedge"]


@pytest.mark.parametrize(
    "text",
    [
        "Claims. The bridge is as old as the town.",
        "Argues. It is as old as the town.",
        "Suggests. Not one of them should, as evidence has it, swear the way that they do.",
    ],
)
def test_the_first_word_has_nothing_before_it(text: str) -> None:
    assert _marked(text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The storm brought up to 40 cm of snow.", ["up to"]),
        ("The mayor pushed back as up to 300 people came.", ["up to"]),
        ("Prices raised fears of up to 300 deaths.", ["fears", "up to"]),
        ("She carried up to 40 kilograms, years later.", ["up to"]),
        ("The crane lifted up to 40 cars.", ["up to"]),
        ("After the fee was raised, up to 300 people came.", ["up to"]),
        ("The award was late, and up to 300 people left.", ["up to"]),
        ("At the limit, up to 300 people stood in line.", ["up to"]),
        ("The deal pushed pay up to $55,291.", []),
        ("The bank raised its fees up to 40 dollars.", []),
        ("Fares were raised up to 40 dollars.", []),
        ("The blast brought the toll up to 40.", []),
        ("The thief faces up to ten years.", []),
        ("The crime means up to ten years in prison.", []),
        ("Whoever parks here is fined up to 40 dollars.", []),
        ("Up to 40 inmates fled the prison.", ["Up to"]),
        ("Up to ten years passed. Prison staff left.", ["Up to"]),
        ("The thief was jailed, and up to 40 people cheered.", ["up to"]),
        ("Victims may be awarded up to $5,000.", ["may"]),
    ],
)
def test_up_to_is_a_bound_unless_pay_a_price_or_a_rule_sets_it(text: str, marked: list[str]) -> None:
    assert _marked(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("There is no doubt the bridge could fall.", ["could"]),
        ("There is no doubt prices could fall.", ["could"]),
        ("With no money the bank could fail.", ["could"]),
        ("The cause is neither fire nor frost, which could spread.", ["could"]),
        ("It is neither fire nor frost that could spread.", ["could"]),
        ("Neither side moved. Later, the dam could burst.", ["could"]),
        ("There is nowhere to hide, and the dam could burst.", ["could"]),
        ("No machine could reach the slope.", []),
        ("No fire engine could reach the slope.", []),
        ("Neither the mayor nor his clerk could lift it.", []),
        ("There was nowhere she could go.", []),
    ],
)
def test_only_its_own_subject_makes_could_an_inability(text: str, marked: list[str]) -> None:
    assert _marked(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The judge said the company could collapse.", ["could"]),
        ("Officials promised the city could flood.", ["could"]),
        ("Officials promised that the city could flood.", ["could"]),
        ("The court found the workers could fall ill.", ["could"]),
        ("The doctor told her she could die.", ["could"]),
        ("The justices said the administration could try again.", []),
        ("The court ruled that the tenants could stay.", []),
        ("The judge told them they could leave.", []),
        ("Officials promised the city could keep the site.", []),
        ("The agency assured us that we could appeal.", []),
    ],
)
def test_leave_is_given_for_acts_alone(text: str, marked: list[str]) -> None:
    assert _marked(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("They own a house near 40 million trees.", []),
        ("The herd grazes near two billion tonnes of ore.", []),
        ("The debt is near 40 million.", ["near"]),
        ("Sales were near 40 million in May.", ["near"]),
        ("The debt is near 40 million dollars.", ["near"]),
        ("The debt is near $40 million.", ["near"]),
        ("Inflation is running near 40 percent.", ["near"]),
    ],
)
def test_near_a_total_is_rough_and_near_things_is_a_place(text: str, marked: list[str]) -> None:
    assert _marked(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The plan is possible by force.", []),
        ("A deal is possible in Rome.", []),
        ("A visit is possible on foot.", []),
        ("A deal is possible by Friday.", ["possible"]),
        ("A deal is possible by early June.", ["possible"]),
        ("A deal is possible in 2030.", ["possible"]),
        ("A deal is possible in the coming days.", ["possible"]),
        ("A deal is possible on Monday.", ["possible"]),
        ("A deal is possible by the end of the year.", ["possible"]),
        ("A deal is possible by next year.", ["possible"]),
        ("Snow is possible in Kent.", ["possible"]),
    ],
)
def test_possible_with_a_time_is_open_and_with_a_means_or_place_is_not(text: str, marked: list[str]) -> None:
    assert _marked(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The minister dismissed fears and a notion that taxes rise.", []),
        ("The minister dismissed the fears and the common notion that taxes rise.", []),
        ("The minister dismissed the notion that taxes rise.", []),
        ("The minister dismissed him and floated the notion that taxes rise.", ["notion"]),
        ("It undermined his will to accept the notion that taxes rise.", ["notion"]),
        ("The minister dismissed him but shares the notion that taxes rise.", ["notion"]),
    ],
)
def test_a_notion_is_turned_down_with_what_is_joined_to_it(text: str, marked: list[str]) -> None:
    assert [m for m in _marked(text) if m != "fears"] == marked


def test_a_term_is_explained_also_where_then_stands_between() -> None:
    assert _marked("If nobody renews it, the lease is then said to have lapsed.") == []
    assert _marked("The lease is said to have lapsed.") == ["said"]


@pytest.mark.parametrize("name", ["Jones", "Lee"])
def test_a_family_name_that_the_text_names_elsewhere_proposes_whatever_it_ends_in(name: str) -> None:
    assert _marked(f"Mary {name} spoke first. {name} suggested a meeting.") == []
    assert _marked("The town has seen cracks. Cracks suggested a fault.") == ["suggested"]
