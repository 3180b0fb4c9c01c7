"""Who says what in constructions that are easy to misread: one sentence each, with what must be found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.attribution import find_attributions
from framing.document import parse
from framing.scores import score_article

Found = tuple[str | None, str | None, str]

# text, then (source, cue, content) that must be among what is found; parts of a content joined by " … ".
CASES: dict[str, tuple[str, Found]] = {
    "source with a relative clause after an inverted cue": (
        "“It was bad,” said a Mexican official who was not authorized to speak publicly.",
        ("a Mexican official", "said", "It was bad"),
    ),
    "source with a participle after an inverted cue": (
        "“There never was an order,” said the base chief known as Bob.",
        ("the base chief", "said", "There never was an order"),
    ),
    "one in five": (
        "About one in five say they would stay at home.",
        ("one in five", "say", "they would stay at home"),
    ),
    "a bare percentage": (
        "Overall, 47% say the country should send troops.",
        ("47", "say", "the country should send troops"),
    ),
    "at least half": (
        "At least half of voters in each state say the plans are good.",
        ("half of voters in each state", "say", "the plans are good"),
    ),
    "percentage in a relative clause": (
        "She faces voters in a state in which 67 percent of adults doubt that she is honest.",
        ("67 percent of adults", "doubt", "that she is honest"),
    ),
    "object relative with its own subject": (
        "It banned men, which critics said was unfair to them.",
        ("critics", "said", "which … was unfair to them"),
    ),
    "relative clause ends at the main verb": (
        "Ann Lee, who said the plan had failed, left the room.",
        ("who", "said", "the plan had failed"),
    ),
    "reflexive pronoun": (
        "Ford itself said the deal was on.",
        ("Ford", "said", "the deal was on"),
    ),
    "adverbial between the cue and its question": (
        "Asked on Monday whether she would stand, Ms Lee shook her head.",
        (None, "Asked", "whether she would stand"),
    ),
    "participle before the name": (
        "Retired surgeon Ben Carson told a crowded hall that he would stay.",
        ("Retired surgeon Ben Carson", "told", "that he would stay"),
    ),
    "quotation closed by a full stop": (
        "“I hope you find the letters that are missing.” Ms Lee said.",
        ("Ms Lee", "said", "I hope you find the letters that are missing"),
    ),
    "title of a book in the source's description": (
        "Mr Hall, the co-author of “Going Viral,” about rumours, said the days were gone.",
        ("Mr Hall", "said", "the days were gone"),
    ),
    "participle after a verb that looks like an adjective": (
        "The president left no doubt of his support, saying that nobody was better.",
        ("The president", "saying", "that nobody was better"),
    ),
    "aside between the cue and that": (
        "Mr Berg said, among other things, that the firm has a problem.",
        ("Mr Berg", "said", "that the firm has a problem"),
    ),
    "subject after an opening participle": (
        "After announcing that he would not run, the judge left the room.",
        ("the judge", "announcing", "that he would not run"),
    ),
    "names joined by a slash": (
        "A Herald/Courier poll found that voters were tired.",
        ("A Herald/Courier poll", "found", "that voters were tired"),
    ),
    "and with a participle of saying ends the content before": (
        "He pointed to his record in the house and said that senators are overrated.",
        ("He", "said", "that senators are overrated"),
    ),
    "that as a determiner": (
        "Mr Berg called that report a “boldfaced lie.”",
        ("Mr Berg", "called", "that report a “boldfaced lie"),
    ),
    "judged in the passive": (
        "The mayor was criticized for his speech.",
        (None, "was criticized", "The mayor … for his speech"),
    ),
    "quoted as saying": (
        "The mayor is quoted as saying that the bridge is safe.",
        ("The mayor", "is quoted as saying", "that the bridge is safe"),
    ),
    "fears that nobody owns": (
        "The bar was closed over fears that it might burn.",
        (None, "fears", "that it might burn"),
    ),
    "questions about": (
        "Voters still had questions about the cost of the plan.",
        ("Voters", "questions", "the cost of the plan"),
    ),
    "owner of a noun with an apostrophe only": (
        "They heard the voters’ complaint that the bridge is unsafe.",
        ("the voters", "complaint", "that the bridge is unsafe"),
    ),
    "source of a noun after it": (
        "There was a suggestion by the agency that the bridge is unsafe.",
        ("the agency", "suggestion", "that the bridge is unsafe"),
    ),
}


def attributions(text: str) -> list[Found]:
    """Return source, cue and content of each attribution as strings."""

    def words(span: tuple[int, int] | None) -> str | None:
        return text[span[0] : span[1]] if span else None

    return [
        (words(a.source), words(a.cue), " … ".join(text[s:e] for s, e in a.content))
        for a in find_attributions(parse(text)).attributions
    ]


@pytest.mark.parametrize("case", CASES)
def test_construction_is_read(case: str) -> None:
    text, expected = CASES[case]
    assert expected in attributions(text)


@pytest.mark.parametrize(
    "text",
    [
        "The group holds views that have changed over the years.",
        "The fear of dogs is common.",
        "The toy was released for sale on Monday.",
        "He is listed as a resident of the town.",
        "The book’s sales raised prices that had fallen.",
    ],
)
def test_nothing_is_attributed(text: str) -> None:
    assert attributions(text) == []


def test_a_noun_that_is_a_verb_here_keeps_its_subject() -> None:
    found = attributions(
        "The Associated Press reports that the flight was late. The suit claims that he lied."
    )
    assert [f[0] for f in found] == ["The Associated Press", "The suit"]


# Pieces of which texts are made: cues, names, marks, brackets, relative clauses.
PIECES = st.sampled_from(
    """“ ” " '' ' , . ; : ( ) — - / \n\n said says that which who whose fears questions about accused of for
    as Ms Lee Mr Berg the voters were was is considered criticised quoted saying asked told Rome, Texas, among
    other things whether it will rain and but so 47 percent six in 10 looking to remain focused on himself
    according to by""".split(" ")
)


@given(st.lists(PIECES, max_size=60))
def test_attributions_stand_in_the_order_of_their_contents(pieces: list[str]) -> None:
    found = find_attributions(parse(" ".join(pieces))).attributions
    keys = [(a.content[0][0], (a.cue or a.source or a.content[0])[0]) for a in found]
    assert keys == sorted(keys)
    for attribution in found:
        parts = [edge for part in attribution.content for edge in part]
        assert parts == sorted(parts)
        assert all(start < end for start, end in attribution.content)


def test_the_record_keeps_the_order() -> None:
    text = "“We will win,” Ms Lee said. Rain is likely, the agency said, and Mr Berg fears that it will last."
    record = score_article(Article("x", text)).to_dict()
    starts = [a["content"][0][0] for a in record["attributions"]]
    assert [text[s:].split()[0] for s in starts] == ["We", "Rain", "that"]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "text",
    [
        "His attention and his forces remain focused on Rome.",
        "A professor at the state university says Mr.",
        "Members of the unit ordered to guard the house left.",
        "The ruling party lost. A ruling there could affect all.",
        "There is a strong feeling that change is near.",
        "It should be discussed as a result of the flood.",
    ],
)
def test_a_misreading_is_no_attribution(text: str) -> None:
    assert attributions(text) == []


def test_a_quotation_without_a_cue_is_the_last_speakers() -> None:
    text = (
        "The mayor praised the plan on Monday.\n\n“We need to find ways to help people who live here.”\n\n"
        "Ms Berg agreed with a nod. “Nobody in this town wants to wait for another ten years.”"
    )
    found = {content: source for source, _, content in attributions(text)}
    first = next(s for c, s in found.items() if "find ways" in c)
    second = next(s for c, s in found.items() if "ten years" in c)
    assert (first, second) == ("The mayor", "Ms Berg")


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("In Ms Holt’s view, the plan is bad.", "Ms Holt’s", "view", "the plan is bad"),
        ("By the union’s own tally, nine ships sank.", "the union’s", "own tally", "nine ships sank"),
        (
            "Holt leads Berg by nine points in a new Hull poll.",
            "a new Hull poll",
            "in",
            "Holt leads Berg by nine points",
        ),
        ("The bill has drawn criticism from union leaders.", "union leaders", "criticism from", "The bill"),
        ("It is a point that city officials dispute.", "city officials", "dispute", "a point"),
    ],
)
def test_a_noun_names_its_holder(text: str, source: str, cue: str, content: str) -> None:
    found = [
        (text[slice(*a.source)], text[slice(*a.cue)], text[slice(*a.content[0])])
        for a in find_attributions(parse(text)).attributions
        if a.source and a.cue
    ]
    assert (source, cue, content) in found


def test_answers_of_an_interview_are_the_guests_and_questions_nobodys() -> None:
    text = (
        "Mia Holt, the mayor of Hull, met the paper on Monday.\n\n"
        "Q: How are you after this long and hard year?\n\nA: I am well and so are we all here in Hull.\n\n"
        "Q: What is next for the port and its workers?\n\nA: We will build the bridge and then the hall."
    )
    found = find_attributions(parse(text))
    assert [source.name for source in found.sources] == ["Mia Holt"]
    turns = [a for a in found.attributions if a.cue is None]
    assert [text[slice(*a.source)] for a in turns if a.source] == ["Q", "A", "Q", "A"]
    assert [a.source_id for a in turns] == [None, "s1", None, "s1"]


def test_initials_of_an_interview_are_the_names_that_they_abbreviate() -> None:
    text = (
        "I spoke to Dr. Kay Lindt of the port.\n\n"
        "Mia Holt: How did the long strike change the port and its workers?\n\n"
        "KL: It changed nearly all that we do here, and we are glad of it.\n\n"
        "MH: And what is next for the bridge and for the hall?\n\n"
        "KL: We will build the bridge first and then the hall."
    )
    found = find_attributions(parse(text))
    assert [source.name for source in found.sources] == ["Mia Holt", "Kay Lindt"]
    assert [a.source_id for a in found.attributions if a.cue is None] == ["s1", "s2", "s1", "s2"]


def test_initials_that_fit_two_names_stay_as_they_are() -> None:
    text = (
        "I spoke to Kay Lindt and to Kurt Lang of the port.\n\n"
        "Mia Holt: How did the long strike change the port and its workers?\n\n"
        "KL: It changed nearly all that we do here, and we are glad of it.\n\n"
        "MH: And what is next for the bridge and for the hall?\n\n"
        "KL: We will build the bridge first and then the hall."
    )
    assert [source.name for source in find_attributions(parse(text)).sources] == ["Mia Holt", "KL"]


def test_a_headline_names_no_adverb() -> None:
    text = "Mia Holt Just Responded To Berg’s Claim With One Brutal Line.\n\nThe mayor Mia Holt was calm."
    assert [source.name for source in find_attributions(parse(text)).sources] == ["Mia Holt"]
