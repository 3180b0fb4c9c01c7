"""Forms of dirt that hand-read pages showed, each beside the sentence of an article that it resembles."""

from __future__ import annotations

import pytest

from framing import Article
from framing.cleaning import clean_article

HEAD = "The council met on Monday in the old hall.\n\nIt talked for three hours about the bridge."
TAIL = "The vote comes next week, the mayor said.\n\nNobody expects the plan to fail."


def removed(line: str, *, title: str | None = None) -> list[tuple[str, str]]:
    cleaned = clean_article(Article("1", f"{HEAD}\n\n{line}\n\n{TAIL}", title=title))
    return [(piece.text, piece.reason) for piece in cleaned.removed]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("More Bridge News: https://example.org/a and https://example.org/b", "related"),
        ("https://video.example.org/watch?v=abcdefghijklmnopqrstuvwxyz0123456789", "related"),
        ("[Read the engineer’s whole testimony.]", "related"),
        ("[Lost in the bridge news? Catch up with our guide.]", "related"),
        ("Related The long road to a new bridge over the river", "related"),
        ("Read more of the Herald’s coverage of the bridge.", "related"),
        ("( Sign up for the Herald’s Morning Bridge tip sheet)", "newsletter"),
        (
            "Newsletter Sign Up Please verify you're not a robot by clicking the box. Invalid email address. "
            "You must select a newsletter to subscribe to.",
            "newsletter",
        ),
        ("NOW WATCH: ‘How the old bridge fell’", "video"),
        ("Map: The new road to the bridge", "related"),
        ("Council keeps its secrets, Gov. Lee says Listen", "video"),
        ("Share All sharing options for: The bridge that nobody wants", "social"),
        ("Are you near the bridge? Send your photos to Example News at 555-0100.", "contact"),
        ("A crane stands over the river. | Photo by Ann Lee", "caption"),
        ("A crane lifts a beam, May 2, 2020. City Works/Engineer 2nd Class Ann Lee", "caption"),
        ("A crane in May 2017. RNA/via REUTERS", "caption"),
        ("This undated file photo shows the bridge before the flood. AP", "caption"),
        ("Ann Lee, pictured outside the hall yesterday, is due to speak again tonight", "caption"),
        ("Final Report on the Bridge by annlee on Scribd", "source_line"),
        ("Special: Dr. Lee's Three Rules for a Long Life, See Them", "advertisement"),
        ("Alert: The 7 Early Signs of a Weak Bridge", "advertisement"),
        ("Ann Lee walks with protesters over the old bridge in Bonn on September 20, 2019.", "caption"),
        ("Workers are seen on the bridge on Monday, May 2, 2020.", "caption"),
        (
            "Ann Lee is a researcher at the Harbour Institute and teaches at its school. The opinions in "
            "this article belong to the author.",
            "bio",
        ),
    ],
)
def test_a_line_of_the_page_goes(line: str, reason: str) -> None:
    assert removed(line) == [(line, reason)]


@pytest.mark.parametrize(
    "line",
    [
        "More than 40 people signed the letter: teachers, nurses and drivers.",
        "Related costs could reach two million, the treasurer warned on Friday.",
        "[The mayor did not answer.]",
        "She wrote on the form: “You may opt-out at any time.”",
        "He pictured himself on the new bridge, left alone with the river.",
        "Lee, pictured in the report as a spendthrift, denied it.",
        "The photos were sent to your stories desk, she said.",
        "Watch the river rise: that was all they could do.",
        "Also from The Harbour Herald:",
        "The judge (above all) wanted order.",
        "“Click here to see it,” the message said.",
        "Special: he had never seen such a flood.",
        "The hall, which held 680 people, stands as a sign of the attacks of Sept. 11, 2001.",
        "The new law goes into effect on September 1, 2017.",
        "She walks to work. The opinions in this article shocked her readers.",
    ],
)
def test_a_sentence_of_the_article_stays(line: str) -> None:
    assert removed(line) == []


@pytest.mark.parametrize("link", ["Click here to see it.", "Read more here"])
def test_a_link_behind_the_last_sentence_goes_alone(link: str) -> None:
    line = f"The talk was filmed in May. {link}"
    assert removed(line) == [(link, "related")]
    kept = clean_article(Article("1", f"{HEAD}\n\n{line}\n\n{TAIL}")).article.text
    assert "The talk was filmed in May.\n\n" in kept


@pytest.mark.parametrize(
    "credit",
    [
        "The Harbour Press contributed to this report.",
        "Information from The Harbour Press, Riverwire and Tide News was used in this report.",
    ],
)
def test_a_credit_run_into_the_last_sentence_goes_alone(credit: str) -> None:
    assert removed(f"It was necessary, he said.{credit}") == [(credit, "wire_credit")]
    assert removed(f"It was necessary, he said. {credit[:-1]} on floods, which he read.") == []


def test_headlines_of_other_pages_go_behind_a_name_whose_full_form_has_accents() -> None:
    line = "Rep. Ann Sanchez Ann Maria SánchezFirst headline here Second headline MORE spoke on Monday."
    assert [piece for piece, _ in removed(line)] == [
        "Ann Maria SánchezFirst headline here Second headline MORE"
    ]


@pytest.mark.parametrize(
    "first",
    [
        "Council Sues Builder Over Bridge; Builder Sues Back",
        "Town Council Sued By Bridge Builder, Mayor Says",
        "Ann Lee Council sues the bridge builder over cracks The mayor wants the money back. All of it",
    ],
)
def test_a_headline_that_was_reworded_goes(first: str) -> None:
    title = "Council sues bridge builder over cracks"
    cleaned = clean_article(Article("1", f"{first}\n\n{HEAD}\n\n{TAIL}", title=title))
    assert cleaned.article.text == f"{HEAD}\n\n{TAIL}"
    assert [piece.reason for piece in cleaned.removed] == ["headline"]


@pytest.mark.parametrize(
    "first",
    [
        "The council and its builder met over cracks in the bridge on Monday.",
        "A dispute over money keeps a town and its engineers apart",
        "Council sues bridge builder over cracks — Ann Lee (@annlee) May 2, 2020",
    ],
)
def test_a_first_line_that_is_no_headline_stays(first: str) -> None:
    title = "Council sues bridge builder over cracks"
    text = f"{first}\n\n{HEAD}\n\n{TAIL}"
    assert clean_article(Article("1", text, title=title)).article.text == text


def test_a_first_sentence_broken_into_lines_is_no_reworded_headline() -> None:
    text = f"The council sues the bridge builder over cracks and\nover late delivery.\n\n{HEAD}"
    assert (
        clean_article(Article("1", text, title="Council sues bridge builder over cracks")).article.text
        == text
    )


def test_a_headline_behind_a_label_at_the_end_goes() -> None:
    links = ["Read more from The Harbour Herald:", "Ferry company says that it was not behind the delay"]
    assert removed("\n\n".join(links)) == [(link, "related") for link in links]


CAPTIONS = [
    "Ann Lee, pictured above in March, has led the council for nearly ten years",
    "The bridge (pictured) was closed on Sunday after the flood reached the road",
    "Workers in orange jackets carry sandbags to the river on Sunday morning",
]


def test_captions_without_a_stop_go_where_that_is_how_the_page_sets_them() -> None:
    text = "\n\n".join(
        [HEAD, *CAPTIONS, TAIL, HEAD.replace("Monday", "Friday"), TAIL.replace("week", "month")]
    )
    cleaned = clean_article(Article("1", text))
    assert [(piece.text, piece.reason) for piece in cleaned.removed] == [(c, "caption") for c in CAPTIONS]
    # One such line alone is no style: a sentence that lost its stop stays.
    assert removed(CAPTIONS[2]) == []


def test_speech_without_a_stop_stays_on_such_a_page() -> None:
    speech = "“We will not leave the hall before the vote is counted,” she said"
    text = "\n\n".join([HEAD, *CAPTIONS, speech, TAIL, HEAD.replace("Monday", "Friday")])
    assert speech in clean_article(Article("1", text)).article.text


LINKS = ["The bridge in numbers", "Why rivers rise", "My talk at the college", "What happened to the ferry?"]


def test_links_under_a_label_go_up_to_the_end() -> None:
    text = "\n\n".join([HEAD, TAIL, "Other useful links:", *LINKS])
    cleaned = clean_article(Article("1", text))
    assert cleaned.article.text == f"{HEAD}\n\n{TAIL}"
    assert {piece.reason for piece in cleaned.removed} == {"related"}


def test_a_label_of_links_above_sentences_stays() -> None:
    text = "\n\n".join([HEAD, "Other links", TAIL, HEAD.replace("Monday", "Friday")])
    assert clean_article(Article("1", text)).removed == ()


def test_topics_behind_the_last_sentence_go_and_names_of_victims_stay() -> None:
    topics = "\n\n".join([HEAD, TAIL, "Bridges", "Rivers", "Politics"])
    assert [piece.reason for piece in clean_article(Article("1", topics)).removed] == ["navigation"] * 3
    names = "\n\n".join([HEAD, TAIL, "Ann Lee", "Bo Ray", "Cy Dee Moe"])
    assert clean_article(Article("1", names)).removed == ()
    listed = "\n\n".join([HEAD, "The council chose three words:", "Bridge", "River", "Peace"])
    assert clean_article(Article("1", listed)).removed == ()


def test_a_last_line_about_somebody_new_is_about_the_writer() -> None:
    bio = "Cora Moe is the president of River Friends, a national organisation."
    assert removed_at_end(bio) == [(bio, "bio")]
    known = "Ann Mayor is the president of River Friends, a national organisation."
    text = "\n\n".join([HEAD, "Ms. Mayor wants the bridge.", TAIL, known])
    assert clean_article(Article("1", text)).removed == ()


def removed_at_end(line: str) -> list[tuple[str, str]]:
    return [(p.text, p.reason) for p in clean_article(Article("1", f"{HEAD}\n\n{TAIL}\n\n{line}")).removed]


def test_a_title_with_what_stands_under_it_goes_whole() -> None:
    title = "Council wants a bridge over the river"
    line = f"Ann Lee {title} The mayor thinks the town should pay"
    cleaned = clean_article(Article("1", f"{line}\n\n{HEAD}\n\n{TAIL}", title=title))
    assert cleaned.article.text == f"{HEAD}\n\n{TAIL}"


@pytest.mark.parametrize(
    "bio",
    [
        "Ann B. Lee is Senior Editor-at-Large at Harbour News. Her new book, Bridges, is out. Follow her.",
        "Ann Lee is digital politics editor for Harbour News, and her DAYBREAK column appears Monday-Friday.",
        "Ann Lee, a former member of the town, is president-elect of the Harbour Institute. This column is "
        "drawn from her remarks at the bridge last week.",
    ],
)
def test_who_wrote_it_goes_from_the_end_where_no_author_is_given(bio: str) -> None:
    cleaned = clean_article(Article("1", f"{HEAD}\n\n{TAIL}\n\nAnn Lee had warned of it.\n\n{bio}"))
    assert [(piece.text, piece.reason) for piece in cleaned.removed] == [(bio, "bio")]


@pytest.mark.parametrize(
    "line",
    [
        "My bridge is questioned by the president of the town every day. — Ann Lee (@annlee) March 3, 2019",
        "Ann Lee, a former member of the council, is president-elect of the Harbour Institute.",
        "Ann Lee is not an editor at all and was never asked about the bridge.",
    ],
)
def test_a_last_line_about_somebody_who_was_named_stays(line: str) -> None:
    cleaned = clean_article(Article("1", f"{HEAD}\n\n{TAIL}\n\nAnn Lee had warned of it.\n\n{line}"))
    assert cleaned.removed == ()


@pytest.mark.parametrize(
    ("name", "below", "author"),
    [
        ("Ann Lee", "Harbour Enquirer", "Ann Lee"),
        ("Ann Marie Lee and Bo Ray", "The Harbour Republic", "Ann Marie Lee; Bo Ray"),
        ("Ann Lee", "Opinion contributor", "Ann Lee"),
        ("Ann Lee", "Special to Harbour Today", "Ann Lee"),
    ],
)
def test_a_name_above_that_of_a_paper_is_the_writers(name: str, below: str, author: str) -> None:
    cleaned = clean_article(Article("1", f"{name}\n\n{below}\n\n{HEAD}\n\n{TAIL}"))
    assert cleaned.article.text == f"{HEAD}\n\n{TAIL}"
    assert cleaned.article.author == author
    assert [piece.reason for piece in cleaned.removed] == ["byline", "source_line"]


@pytest.mark.parametrize("lines", ["Ann Lee\n\nThe bridge", "Ann Lee", "The bridge\n\nHarbour star"])
def test_a_name_above_anything_else_stays(lines: str) -> None:
    text = f"{lines}\n\n{HEAD}\n\n{TAIL}"
    assert clean_article(Article("1", text)).article.text == text


def test_where_a_passage_came_from_in_brackets_goes() -> None:
    assert removed("(Via Harbour News)") == [("(Via Harbour News)", "source_line")]
    assert removed("(Via the old bridge it takes an hour.)") == []


def test_a_label_run_into_the_first_line_goes_alone() -> None:
    cleaned = clean_article(Article("1", f"NRPLUS MEMBER ARTICLE {HEAD}\n\n{TAIL}"))
    assert cleaned.article.text == f"{HEAD}\n\n{TAIL}"
