"""Who stands before a verb of saying: behind an aside, a bracket, a relative clause, a time or an adverb."""

from __future__ import annotations

import pytest

from framing.attribution import find_attributions
from framing.document import parse


def _found(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    def words(span: tuple[int, int] | None) -> str | None:
        return text[span[0] : span[1]] if span else None

    return [
        (words(a.source), words(a.cue), [text[start:end] for start, end in a.content])
        for a in find_attributions(parse(text)).attributions
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Mia Holt, who ran the old club, said the Rovers may fold.",
            "Mia Holt",
            "said",
            "the Rovers may fold",
        ),
        (
            "A Hull News poll, run jointly with Berg Labs (D) and Lund & Sons (R), shows Holt ahead of Berg.",
            "A Hull News poll",
            "shows",
            "Holt ahead of Berg",
        ),
        (
            "Last year’s crime figures show that thefts fell.",
            "Last year’s crime figures",
            "show",
            "that thefts fell",
        ),
        (
            "Local and foreign critics have in particular noted the long delays.",
            "Local and foreign critics",
            "have in particular noted",
            "the long delays",
        ),
        ("Groups that have backed him say they will stay.", "Groups", "say", "they will stay"),
        ("But officials who met him said the plan is dead.", "officials", "said", "the plan is dead"),
        ("“Why now?” the 43-year-old asked in a note.", "the 43-year-old", "asked", "Why now"),
        ("Said Mia Holt, who grew up in Hull, “We were proud.”", "Mia Holt", "Said", "We were proud"),
        (
            "Holt’s campaign has argued that as voters learn more, Berg will begin to lose support.",
            "Holt’s campaign",
            "has argued",
            "that as voters learn more, Berg will begin to lose support",
        ),
        ("Mia Holt (D-Hull) last week said the bridge is safe.", "Mia Holt", "said", "the bridge is safe"),
        (
            "Saturday at the club meeting Sen. Mia Holt (R-Ohio) said the bridge is safe.",
            "Sen. Mia Holt",
            "said",
            "the bridge is safe",
        ),
        ("In other words, explained coach Mia Holt: “We lost.”", "coach Mia Holt", "explained", "We lost"),
        ("Some union leaders said they would strike.", "Some union leaders", "said", "they would strike"),
        (
            "Berg, a creative writing professor, said he holds his roots dear.",
            "Berg",
            "said",
            "he holds his roots dear",
        ),
        (
            "It is not about the money, he and Ms. Holt said.",
            "he and Ms. Holt",
            "said",
            "It is not about the money",
        ),
        (
            "The survey finds that, while some are angry, most are calm.",
            "The survey",
            "finds",
            "that, while some are angry, most are calm",
        ),
        ("The new poll shows how hard it will be.", "The new poll", "shows", "how hard it will be"),
        (
            "But after the vote failed and Berg left, he told nobody, according to two aides.",
            "two aides",
            "according to",
            "after the vote failed and Berg left, he told nobody",
        ),
    ],
)
def test_source_cue_and_content(text: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, [content]) in _found(text)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "He called it his “crystal ball” and said it was often right.",
            "his “crystal ball",
            "it was often right",
        ),
        (
            "The group claimed success but city officials have said they doubt it.",
            "success",
            "they doubt it",
        ),
        (
            "The mayor contends that it is late, and Mia Holt, the head of the board, said she agrees.",
            "that it is late",
            "she agrees",
        ),
        (
            "Holt called on the board to pass the plan and said funding is low.",
            "to pass the plan",
            "funding is low",
        ),
    ],
)
def test_content_ends_before_the_next_cue(text: str, first: str, second: str) -> None:
    contents = [content[-1] for _, _, content in _found(text)]
    assert contents[0].endswith(first)
    assert contents[1] == second


@pytest.mark.parametrize(
    "text",
    [
        "It was written for the Hull Political Report in May.",
        "Without a strong showing in Hull, Berg will leave.",
        "Some advocates for the poor came to the hall.",
    ],
)
def test_no_attribution(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Hull debates have drawn large crowds.",
        "There were loud chants of joy in the hall.",
        "Mia Holt, who took to the talk shows, left.",
        "There were only eight reported incidents in May.",
        "See <tweet tweet-id=4>the note</tweet> in the hall.",
    ],
)
def test_nouns_and_tags_are_no_cues(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        # The clause around an infinitive or a participle, not the sentence's first.
        ("The row grew as Mia Holt toured the north, calling the dam a mistake.", ["Mia Holt"]),
        (
            "The club was in turmoil as a clutch of critics scrambled to denounce the plan.",
            ["a clutch of critics"],
        ),
        ("Holt hired a coach and the union sued the club, saying the deal is void.", ["the union"]),
        (
            "As voters met in the hall, the union sent a letter with a photo, and accused Berg of lying.",
            ["the union"],
        ),
        (
            "Aides in the hall, speaking as they were not free to discuss the plan, said nothing is sure.",
            ["Aides in the hall"],
        ),
        ("The rain fell for days, showing no sign of an end.", []),
        (
            "Just before the train left, the driver saw Holt and asked for help.",
            ["the driver"],
        ),
        ("The win of Holt made the news; she laughed for an hour and decided to stay.", ["she"]),
        ("The plan is hard to predict.", []),
        (
            "In court, the Rovers, Wanderers and Hull City said the rule is void.",
            ["the Rovers, Wanderers and Hull City", "Wanderers", "Hull City"],
        ),
        ("Holt has fought hard to defend the plan.", ["Holt"]),
        ("Holt and other right-wing leaders left the hall, claiming that the vote was wrong.", None),
        (
            "Prices fell, leading advisers like Mia Holt to warn that the boom is over.",
            ["advisers like Mia Holt"],
        ),
    ],
)
def test_infinitives_and_participles_belong_to_the_clause_around_them(
    text: str, sources: list[str] | None
) -> None:
    found = [source for source, _, _ in _found(text)]
    assert found == (["Holt and other right-wing leaders"] if sources is None else sources)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        # Whoever sends a paper says what is in it.
        ("Later that day, Holt fired back a response saying the bridge is safe.", ["Holt"]),
        ("The council on Monday approved a resolution condemning the sale.", ["The council"]),
        ("The club sent a text message to members saying the vote is off.", ["The club"]),
        ("That is all they sent. A letter saying that it rained hung there.", ["A letter"]),
        ("She was upset by a letter saying that the vote is off.", ["a letter"]),
        # What things do is no statement of theirs; what papers say and figures show is.
        ("Her narrow defeat in Hull underscored how weak the party is.", []),
        ("The figures show that thefts fell.", ["The figures"]),
        ("The award, which recognizes young writers, went to Holt.", []),
        ("The union, which praised the deal, went home.", ["which"]),
        ("The show was a luncheon held by the club in the hall.", []),
        ("The person added that nobody was hurt.", ["The person"]),
        ("A still-struggling union wants more pay.", ["A still-struggling union"]),
        ("The nominee-in-waiting wants to meet the board.", ["The nominee-in-waiting"]),
    ],
)
def test_papers_speak_for_their_authors_and_events_do_not_speak(text: str, sources: list[str]) -> None:
    assert [source for source, _, _ in _found(text)] == sources
