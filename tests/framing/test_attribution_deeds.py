"""Deeds, names and nouns that look like speech: each beside the words that do attribute."""

from __future__ import annotations

import pytest

from framing.attribution import find_attributions
from framing.document import parse


def _cues(text: str) -> list[str]:
    """Return the cues that have a source, in small letters."""
    return [
        text[a.cue[0] : a.cue[1]].lower()
        for a in find_attributions(parse(text)).attributions
        if a.cue is not None and a.source is not None
    ]


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        pytest.param(
            "Mayor Holt issued a statement about the flood.",
            "Mayor Holt issued visas to the crew.",
            id="what is issued says something",
        ),
        pytest.param(
            "Mayor Holt issued the following statement on Monday.",
            "Mayor Holt issued two parking permits on Monday.",
            id="following before what is issued",
        ),
        pytest.param(
            "The agency released a short and angry letter.",
            "The agency released the two prisoners.",
            id="what is released",
        ),
        pytest.param(
            "The senator unveiled a proposal on rents.",
            "The senator unveiled a bronze horse in the park.",
            id="what is unveiled",
        ),
        pytest.param(
            "Mr Holt declined an interview on Monday.",
            "Sales at Holt Brothers declined 40 percent in May.",
            id="an amount is not declined",
        ),
        pytest.param(
            "Ms Berg hit Mr Holt over his taxes.",
            "Ms Berg hit a milestone in her career.",
            id="hit somebody",
        ),
        pytest.param(
            "The senators hammered the bank's chief for an hour.",
            "The senators hammered nails for an hour.",
            id="hammered somebody",
        ),
        pytest.param(
            "Ms Berg ripped the proposal on Friday.",
            "Ms Berg ripped her sleeve on Friday.",
            id="ripped what somebody said",
        ),
        pytest.param(
            "The judges held that the contract was void.",
            "The judges held a short hearing that was open to all.",
            id="held that, held a hearing",
        ),
        pytest.param(
            "The council debated whether the bridge should stay.",
            "The mayor joined the council debate stage on Friday.",
            id="debated whether, the debate stage",
        ),
        pytest.param(
            "Voters showed that they care about rents.",
            "Voters showed up in the rain on Sunday.",
            id="showed that, showed up",
        ),
        pytest.param(
            "The owners wrote that the costs are high.",
            "The owners wrote off the costs last year.",
            id="wrote that, wrote off",
        ),
        pytest.param(
            "The auditors found no fault with the books.",
            "The auditors found a way into the building.",
            id="found nothing wrong, found a way",
        ),
        pytest.param(
            "A survey by the union found a clear lead for Ms Berg.",
            "The union found a lawyer in Hull.",
            id="what a survey found, whom a union found",
        ),
        pytest.param(
            "Ms Berg added that the firm has hired and has cut none.",
            "The firm added 48 jobs in May and has cut none.",
            id="added that, added jobs",
        ),
        pytest.param(
            "Friends celebrated the ruling on Monday.",
            "Friends celebrated in the park on Monday.",
            id="celebrated a ruling, celebrated",
        ),
        pytest.param(
            "As the report noted, two larger questions remain.",
            "As the talks go on, two larger questions remain.",
            id="as somebody noted, as something goes on",
        ),
        pytest.param(
            "The Hull News said the bridge is safe in its report.",
            "Hull News' Mia Holt and The Associated Press contributed to this report.",
            id="a report, a line of credits",
        ),
        pytest.param(
            "Unions contributed nine million, the mayor said, according to the report.",
            "Mia Holt contributed reporting to this story.",
            id="a contribution told of in a report, a line of credits",
        ),
        pytest.param(
            "“The fire is out,” Mia Holt reported from the scene in Hull on Monday night.",
            "Mia Holt and Tom Berg reported from Hull.",
            id="a report from a scene, a line of credits with a place",
        ),
        pytest.param(
            "Ms Berg compared the index to a fever.",
            "The index rose by half in a year, compared to 12 percent in May.",
            id="compared with something, compared to a number",
        ),
        pytest.param(
            "A number of voters favor the plan.",
            "The number of voters continued to decline.",
            id="a number of voters, the number of voters",
        ),
        pytest.param(
            "Mia Holt called Berg a liar on Monday night.",
            "Mia Holt called Berg on Monday night.",
            id="called somebody something, called on the phone",
        ),
        pytest.param(
            "What Mia Holt called Berg’s failure was a small delay.",
            "Mia Holt called him on Monday night.",
            id="what somebody called it, called him",
        ),
        pytest.param(
            "The head of a club called Mr Holt’s plan a fraud.",
            "The head of a club called Safe Roads left on Monday.",
            id="called a plan something, a club's name",
        ),
        pytest.param(
            "The mayor shot down a proposal to widen the road.",
            "The army shot down a drone over the river.",
            id="shot down a proposal, shot down a drone",
        ),
        pytest.param(
            "The firm went to court to defend its name.",
            "The firm hired two lawyers to defend its name.",
            id="went to defend, hired somebody to defend",
        ),
        pytest.param(
            "They met her, supporting the plan.",
            "It was her most public supporting role so far.",
            id="supporting a plan, a supporting role",
        ),
        pytest.param(
            "The mayors show that the plan works.",
            "The CBS show host left on Monday.",
            id="the mayors show, the CBS show",
        ),
        pytest.param(
            "“The plan is short and fair,” offered Ms Berg.",
            "They knew the plan, offered more than 30 times over the past three years, that rents fall.",
            id="offered by somebody, offered so many times",
        ),
        pytest.param(
            "The firm denied the report.",
            "The firm should deny the report.",
            id="denied, should deny",
        ),
        pytest.param(
            "Critics say that the plan is dead.",
            "One might say that the plan is dead.",
            id="critics say, one might say",
        ),
        pytest.param(
            "Many members see the plan as a threat.",
            "The office would see a rise of a tenth in its funds.",
            id="seen as a threat, would see a rise",
        ),
        pytest.param(
            "Members of the club support the plan.",
            "It was open whether members of the club support the plan.",
            id="they support it, whether they support it",
        ),
        pytest.param(
            "Ms Berg called Mr Holt a liar.",
            "A teacher named Holt won the race.",
            id="called somebody something, named",
        ),
        pytest.param(
            "The board repeated its refusal to sell.",
            "Ms Berg wrote about Mr Holt's repeated absences.",
            id="repeated, somebody's repeated absences",
        ),
        pytest.param(
            "Ms Berg is regarding the offer as an insult, and said so.",
            "The council left the rules regarding visas alone.",
            id="a participle that is a preposition",
        ),
    ],
)
def test_words_attribute_and_deeds_do_not(words: str, deed: str) -> None:
    assert _cues(words)
    assert [cue for cue in _cues(deed) if cue not in ("wrote about", "knew")] == []


@pytest.mark.parametrize(
    ("done", "could"),
    [
        pytest.param(
            "Ms Berg went to Hull to defend the merger.",
            "It was the last chance for Ms Berg to defend the merger.",
            id="a chance to defend",
        ),
        pytest.param(
            "The firms went to court to disclose the payments.",
            "The firms are required to disclose the payments.",
            id="required to disclose",
        ),
        pytest.param(
            "Members went to the meeting to support Ms Berg.",
            "Members of the club are free to support Ms Berg.",
            id="free to support",
        ),
    ],
)
def test_whoever_may_say_something_has_not_said_it(done: str, could: str) -> None:
    assert _cues(done)
    assert _cues(could) == []


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        pytest.param(
            "The group attacks the plan in its letter.",
            "The May attacks changed the race.",
            id="attacks changed the race",
        ),
        pytest.param(
            "The new figures show that prices fell.",
            "She went on two primetime shows that were taped in Hull.",
            id="figures show that, shows that were taped",
        ),
        pytest.param(
            "The new figures show prices in free fall, as they have shown for years.",
            "She took to the morning talk shows to fight.",
            id="figures show prices, talk shows",
        ),
        pytest.param(
            "Sales this morning show that prices fell.",
            "The favorite TV shows sound about right.",
            id="sales show that, TV shows",
        ),
        pytest.param(
            "The paper reports that prices fell.",
            "After news reports that fall, the plan died.",
            id="news reports",
        ),
        pytest.param(
            "The editor details the plan in a column.",
            "She knew all those unflattering details about the plan.",
            id="those unflattering details",
        ),
    ],
)
def test_a_noun_is_no_verb(verb: str, noun: str) -> None:
    assert _cues(verb)
    assert _cues(noun) in ([], ["knew"])


def _sources(text: str) -> list[str]:
    return [source.name for source in find_attributions(parse(text)).sources]


def test_nobody_is_no_source() -> None:
    assert _sources("Nobody blames Ms Berg.") == []
    assert _sources("No one doubts that prices will fall.") == []
    assert _sources("Everybody blames Ms Berg.") == ["Everybody"]


def test_a_capital_that_only_opens_a_sentence_makes_no_name() -> None:
    talk = " It was a town of plots and assassination for years."
    assert _sources("Assassination threatens to end the talks." + talk) == []
    assert _sources("Harrison threatens to end the talks." + talk) == ["Harrison"]
    rise = " The price of oil rose, and nobody could stop it."
    assert _sources("Price threatens to end the talks." + rise + " The panel met Mr Price later.") == [
        "Price"
    ]
    assert _sources("Opponents threaten to end the talks. The opponents met.") == ["Opponents"]


def test_what_follows_a_colon_is_said_by_whoever_can_speak() -> None:
    quoted = "“Rents are far too high in this town and must fall soon.”"
    assert _sources(f"Mia Holt, 2016: {quoted}") == ["Mia Holt"]
    assert _sources(f"The right answer would be: {quoted}") == []


def test_a_label_of_the_paper_ends_a_turn_and_speaks_for_nobody() -> None:
    turns = [
        "HOLT: “We have built more homes than any town on this long river.”",
        "THE FACTS: The town built 40 homes, fewer than Berg upstream did last year.",
        "HOLT: “Nobody pays more than half of what they paid in rents before.”",
        "THE FACTS: Rents rose by a tenth, as the town's own statistics show.",
    ]
    text = "\n\n".join(turns)
    found = find_attributions(parse(text))
    assert "THE FACTS" not in [source.name for source in found.sources]
    said = [text[start:end] for a in found.attributions for start, end in a.content]
    assert any("built more homes" in words for words in said)
    assert not any("The town built 40 homes" in words for words in said)


def test_a_quotation_inside_a_sentence_is_its_subject_s_only_where_that_is_a_name() -> None:
    quoted = "“the one and only way to mend what others broke in this town”"
    assert _sources(f"Mia Holt gave voice to {quoted} in her garden.") == ["Mia Holt"]
    assert _sources(f"The plan is paid for by {quoted} in its garden.") == []
    assert _sources(f"Those services are close to {quoted} in the garden.") == []


def test_a_place_before_a_participle_is_nobody() -> None:
    assert "Facebook" not in _sources("Mia Holt spent the night on Facebook calling for an inquiry.")
    assert _sources("Mia Holt met with Tom Berg calling for an inquiry.") != []
    assert "a letter" in _sources("In a letter calling for an inquiry, nothing else stood.")


def test_a_label_without_a_colon_is_no_source() -> None:
    assert _sources("Story highlights House Republicans argue for and against the plan") == [
        "House Republicans"
    ]
    assert _sources("The story highlights the plan and its costs.") == ["The story"]


def test_a_name_that_signs_a_quotation_ends_with_its_line() -> None:
    text = "“We have built more homes than any other town here.”\n\n- Mia Holt.\n\nHolt exaggerates a little."
    assert _sources(text) == ["Mia Holt"]
