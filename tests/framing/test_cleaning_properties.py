"""Whatever the text: nothing raises, nothing is lost, offsets hold, time stays linear."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.cleaning import clean_article, find_title, repair, restore
from framing.document import WORD

PIECES = [
    "The minister said on Monday that the talks had ended.",
    "“We will go,” she said. “Guess what…”",
    "Main menu",
    "Advertisement",
    "Mayor opens bridge",
    "By Ann Lee",
    "ANN LEE",
    "28 November 2022",
    "READ MORE Mayor opens bridge",
    "Don’t miss…",
    "Mayor opens bridge[LATEST]",
    "Mayor opens bridge in rain (Image: Getty)",
    "Mayor opens a bridge in rain",
    "Next post",
    "No comments:",
    "___",
    "Ann Lee is a columnist. Follow her on Twitter.",
    "It fell. CLICK HERE TO GET THE APP It rose.",
    "Sen. Jo Smith Joanna Ann SmithFirst headline Second headline MORE said no.",
    "Itâ€™s in\u00adfluence",
    "\u200b",
    "İstanbul Advertisement",
    "Editor's Note:",
    "",
    "  ",
]
TEXT = st.characters(exclude_categories=["Cs"])
LINE = st.one_of(st.sampled_from(PIECES), st.text(TEXT, max_size=30))
DOCUMENT = st.builds(
    lambda lines, end: end.join(lines),
    st.lists(LINE, max_size=14),
    st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"]),
)


def words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text))


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@settings(max_examples=300)
@given(
    text=DOCUMENT,
    title=st.none() | st.sampled_from(["Mayor opens bridge", "It"]),
    author=st.none() | st.just("Ann Lee"),
    plain=st.booleans(),
)
def test_nothing_is_lost_and_everything_can_be_put_back(
    text: str, title: str | None, author: str | None, plain: bool
) -> None:
    article = Article("x", text, title=find_title(text) if plain else title, author=author)
    cleaned = clean_article(article)
    body, removed = cleaned.article.text, cleaned.removed
    ats = [r.at for r in removed]
    assert ats == sorted(ats)
    assert all(0 <= at <= len(body) for at in ats)
    # Every character but white space is there again, in order.
    assert bare(restore(body, removed)) == bare(text)
    for r in removed:
        assert r.text in text
    # The article holds the words of the input without those of the pieces.
    pieces = [repair(r.text)[0] for r in removed if r.reason != "character"]
    total = words(body)
    for piece in pieces:
        total += words(piece)
    assert total == words(repair(text)[0])


@settings(max_examples=200)
@given(text=DOCUMENT, chosen=st.sets(st.integers(0, 12)))
def test_restoring_a_choice_keeps_the_rest_out(text: str, chosen: set[int]) -> None:
    cleaned = clean_article(Article("x", text))
    back = restore(cleaned.article.text, cleaned.removed, chosen)
    expected = len(bare(cleaned.article.text))
    for number, removal in enumerate(cleaned.removed):
        if number in chosen:
            expected += len(bare(removal.text))
            if removal.reason == "character":
                expected -= len(bare(repair(removal.text)[0]))
    assert len(bare(back)) == expected


@settings(max_examples=200)
@given(st.text(max_size=400))
def test_any_text_is_cleaned(text: str) -> None:
    cleaned = clean_article(Article("x", text, title=find_title(text)))
    assert bare(restore(cleaned.article.text, cleaned.removed)) == bare(text)


@settings(max_examples=200)
@given(lines=st.lists(st.sampled_from([p for p in PIECES if p]), max_size=10))
def test_cleaning_twice_is_cleaning_once_for_single_lines(lines: list[str]) -> None:
    # Rules that look at one line alone find nothing more; those that look at neighbours may.
    once = clean_article(Article("x", "\n\n".join(lines)))
    twice = clean_article(once.article)
    positional = {
        "byline",
        "dateline",
        "bio",
        "caption",
        "related",
        "teaser_block",
        "advertisement",
        "headline",
    }
    assert {r.reason for r in twice.removed} <= positional | {"editors_note"}


ODD = st.sampled_from(
    [
        "â€™",
        "Ã©",
        "Â ",
        "ï»¿",
        "ðŸ˜€",
        "\x85",
        "\x92",
        "\xad",
        "\u200b",
        "\u2066",
        "\x00",
        "\xa0",
        "’",
        "é",
        "Ã¢â‚¬â„¢",
    ]
)


@settings(max_examples=200)
@given(st.lists(ODD | st.text(max_size=5), max_size=8).map("".join))
def test_the_quick_look_for_odd_characters_misses_none(text: str) -> None:
    # A control code in front forces the thorough search.
    assert repair("\x00 " + text)[0] == " " + repair(" " + text)[0].removeprefix(" ")


UNIT = "Mayor opens bridge " * 7


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("unit", "times"),
    [
        (UNIT, 8_000),
        (UNIT + "\n", 8_000),
        ("Advertisement\n\n", 70_000),
        ("sign up ", 120_000),
        ("a MORE ", 140_000),
        ("Jo Smith ", 110_000),
        ("(RELATED: ", 100_000),
        ("Hide Caption ", 80_000),
        ("CLICK HERE ", 90_000),
        ("( ", 500_000),
        ("|", 1_000_000),
        ("â€", 150_000),
        ("\n", 1_000_000),
        ("x", 1_000_000),
        ("Don’t miss…\n", 40_000),
        ("Editor's Note:\n", 30_000),
        ("Ann Lee\n", 120_000),
    ],
)
def test_large_texts_take_time_in_proportion(unit: str, times: int) -> None:
    # About a megabyte each: a rule that looked back over the whole text would not end.
    text = unit * times + " MORE"
    cleaned = clean_article(Article("x", text, title="Mayor opens bridge in the rain", author="Ann Lee"))
    assert len(cleaned.article.text) <= len(text)


@pytest.mark.parametrize(
    "cue", ["Ann Lee, pictured left, agreed.", "Photos: Floods A hut. Hide Caption 1 of 2"]
)
@pytest.mark.parametrize("stop", ["", "."])
def test_an_article_in_one_line_is_never_taken_for_a_caption(cue: str, stop: str) -> None:
    sentence = "The council met on Monday and spoke of the bridge for three hours without a vote"
    text = f"{f'{sentence}. ' * 40}{cue} {f'{sentence}. ' * 40}{sentence}{stop}"
    assert clean_article(Article("1", text)).article.text == text


@pytest.mark.parametrize(
    "text",
    [
        # Lines of 72 characters, in which half a sentence looks like a caption, a credit or a label.
        "The council met in May. Nobody expected the head of the river fund,\n"
        "Ann Lee, right, and the mayor, left, to agree on the road that was\n"
        "compiled by Bloomberg and on what it would cost, he said on Monday.",
        "She named three books. He called that list the best of this\nweek's reads\n"
        "and said that nobody who had seen the flood would think so of it\n"
        "but that the town was right to wait for the water to fall before\n"
        "it bought the land behind the dam and built on it what it needs\n"
        "for the school and the library and all who use them in the week",
    ],
)
def test_lines_in_the_middle_of_a_sentence_stay(text: str) -> None:
    assert clean_article(Article("1", text)).article.text == text


def test_an_article_in_capitals_stays_and_one_line_in_capitals_goes() -> None:
    shouted = "THE COUNCIL WILL SUE THE BUILDER OF THE OLD BRIDGE ON MONDAY"
    plain = "The council met on Monday and spoke of the bridge for three hours."
    text = "\n\n".join(
        [plain.upper(), shouted, "IT SAID MORE THAN BEFORE, ANN LEE OF THE LEE FUND SAID MORE"] * 3
    )
    assert clean_article(Article("1", text)).article.text == text
    mixed = "\n\n".join([plain, f"{plain} Again.", shouted, f"{plain} Then it rained.", f"{plain} He left."])
    assert [piece.text for piece in clean_article(Article("1", mixed)).removed] == [shouted]
