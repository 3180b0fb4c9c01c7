"""What stands above an article: headline, byline, date line."""

from __future__ import annotations

import pytest

from framing.article import Article
from framing.cleaning import Cleaned, Removal, clean_article, find_title

SENTENCE = "The minister said on Monday that the talks had ended without any result."


def clean(text: str, **fields: str | None) -> Cleaned:
    return clean_article(Article(id="x", text=text, **fields))  # type: ignore[arg-type]


def test_headline_byline_and_date_line_move_to_metadata() -> None:
    text = f"28 November 2022\n\nMayor opens bridge as crowds gather\n\nANN DI SANTOLO\n\n{SENTENCE}"
    title = find_title(text)
    assert title == "Mayor opens bridge as crowds gather"
    cleaned = clean(text, title=title)
    assert (cleaned.article.author, cleaned.article.date) == ("ANN DI SANTOLO", "2022-11-28")
    assert cleaned.article.text == SENTENCE
    assert [r.reason for r in cleaned.removed] == ["dateline", "headline", "byline"]


def test_given_metadata_is_never_replaced_but_the_lines_go() -> None:
    text = f"28 November 2022\n\nMayor opens bridge\n\nBy Bo Ek\n\n{SENTENCE}"
    cleaned = clean(text, title="Mayor opens bridge", author="Ann Lee", date="2020-01-01")
    assert (cleaned.article.author, cleaned.article.date) == ("Ann Lee", "2020-01-01")
    assert cleaned.article.text == SENTENCE


def test_an_ambiguous_date_line_goes_without_a_guess() -> None:
    cleaned = clean(f"03/04/2020\n\n{SENTENCE}")
    assert cleaned.article.date is None
    assert [r.reason for r in cleaned.removed] == ["dateline"]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("BY ANN LEE", "ANN LEE"),
        ("By Ann Lee, Bo Ek and Cy van Dam", "Ann Lee; Bo Ek; Cy van Dam"),
        ("Ann Lee and Bo Ek", "Ann Lee; Bo Ek"),
        ("By Ann Lee | Daily News", "Ann Lee"),
        ("By Tuesday evening it rained", None),
        ("By now", None),
    ],
)
def test_bylines_are_read(line: str, author: str | None) -> None:
    cleaned = clean(f"{line}\n\n{SENTENCE}")
    assert cleaned.article.author == author
    assert (cleaned.article.text == SENTENCE) == (author is not None)


@pytest.mark.parametrize(
    ("title", "goes"),
    [
        ("Mayor opens the long bridge at last", True),
        ("Mayor opens the long bridge at las", True),
        ("Mayor opens the long bridge…", True),
        ("Mayor opens the long bridge", True),
        ("Mayor opens", False),
        ("…", False),
        ("Mayor", False),
    ],
)
def test_a_title_cut_short_still_finds_its_line(title: str, goes: bool) -> None:
    cleaned = clean(f"Mayor opens the long bridge at last\n\n{SENTENCE}", title=title)
    assert (cleaned.article.text == SENTENCE) == goes


def test_a_section_label_in_capitals_is_no_author() -> None:
    text = f"Mayor opens bridge\n\nWORLD NEWS\n\n{SENTENCE}"
    assert clean(text, title="Mayor opens bridge").article.author is None


def test_the_headline_is_found_through_other_marks_and_a_section() -> None:
    text = f"The  ‘mayor’ opens “bridge” | World news\n\n{SENTENCE}"
    cleaned = clean(text, title="The 'mayor' opens \"bridge\"")
    assert cleaned.article.text == SENTENCE
    assert cleaned.removed[0].reason == "headline"


def test_a_headline_run_into_the_first_line_goes_with_its_caption() -> None:
    title = "Mayor opens bridge as crowds gather"
    text = f"The mayor on Monday. | Ann Lee/AP Photo {title} He promised more.\n\n{SENTENCE}"
    cleaned = clean(text, title=title)
    assert cleaned.article.text == f"He promised more.\n\n{SENTENCE}"
    assert cleaned.removed == (Removal(f"The mayor on Monday. | Ann Lee/AP Photo {title}", "caption", 0),)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Mayor opens bridge", "Mayor opens bridge"),
        ("U.S. troops leave base", "U.S. troops leave base"),
        ("Mayor opens bridge | World news", "Mayor opens bridge"),
        ("The mayor opened the bridge.", None),
        ("It fell. It rose", None),
        (" ".join(["word"] * 26), None),
        (" ".join(["word"] * 25), " ".join(["word"] * 25)),
        ("Will the mayor open the bridge?", "Will the mayor open the bridge?"),
        ("Main menu\n\nMayor opens bridge", "Mayor opens bridge"),
        ("By Ann Lee\n\nMayor opens bridge", "Mayor opens bridge"),
        ("The minister said on Monday that the talks\nhad ended, and left.", None),
    ],
)
def test_the_first_line_of_a_plain_text_is_its_title_by_the_rule(first: str, title: str | None) -> None:
    assert find_title(f"{first}\n\n{SENTENCE}") == title


def test_a_title_is_taken_from_the_text_only_where_the_reader_says_so() -> None:
    text = f"Mayor opens bridge\n\n{SENTENCE}"
    assert clean(text).article == Article(id="x", text=text)
    cleaned = clean(text, title=find_title(text))
    assert (cleaned.article.title, cleaned.article.text) == ("Mayor opens bridge", SENTENCE)
