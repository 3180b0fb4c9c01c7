"""Stories and Sources in a real browser."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

HERE = run_path(str(Path(__file__).parent / "conftest.py"))

VIEWS = (
    "/stories",
    "/sources",
    "/sources?source=Mary+Collins",
    "/sources?pick=Mary+Collins&pick=Officials+in+Barlow",
)


def first_story(page: Any) -> None:
    page.locator("#main table a.opens").first.click()
    page.wait_for_selector("#chart-timeline .main-svg")


@pytest.mark.parametrize(("path", "theme"), [*((v, "light") for v in VIEWS), ("/stories", "dark")])
def test_axe_finds_no_violation(many_page: Any, path: str, theme: str) -> None:
    page = many_page.open(f"{path}{'&' if '?' in path else '?'}theme={theme}")
    assert many_page.violations() == []
    if path == "/stories":
        first_story(page)
        assert many_page.violations() == []


@pytest.mark.parametrize("many_page", [390], indirect=True)
@pytest.mark.parametrize("path", VIEWS)
def test_nothing_scrolls_sideways_on_a_phone(many_page: Any, path: str) -> None:
    page = many_page.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    if path == "/stories":
        first_story(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_story_shows_who_covered_it_who_is_heard_and_what_travels(many_page: Any) -> None:
    page = many_page.open("/stories")
    assert "14 stories" in page.locator("#main").inner_text()
    first_story(page)
    address = page.url
    text = page.locator("#main").inner_text()
    assert "Mary Collins" in text and "could be a disaster" in text
    assert "Absence is not intent" in text
    cells = page.locator("table.matrix").nth(1).locator("tbody tr").first.locator("td").all_inner_texts()
    assert set(cells) == {"yes"}
    page.reload()
    page.wait_for_selector("#chart-timeline .main-svg")
    assert page.url == address


def test_story_shows_who_is_called_what_with_a_dot_for_each_time(open_page: Any) -> None:
    from dashboard.seeds import seed_records
    from framing.labels import find_labels
    from framing.story_labels import label_key

    page = open_page.open("/stories")
    first_story(page)
    actor = page.locator("#called .called-actor").first
    name = actor.locator("h3").inner_text()
    shown = actor.locator(".called-list li")
    assert shown.count() > 0
    given, surname = name.split()[0], name.split()[-1]
    keys = {
        label_key(label.text) for record in seed_records() for label in find_labels(record, surname, given)
    }
    for item in shown.all():
        assert label_key(item.locator("a").inner_text()) in keys
        dots = item.locator(".called-dots").inner_text()
        times = item.locator(".unseen").text_content() or ""
        assert times.split()[0] == (str(len(dots)) if "×" not in dots else dots.split()[-1])
    item = shown.first.locator("a")
    item.click()
    page.wait_for_url("**/articles?a=*")


def test_number_of_shared_stories_opens_the_comparison(many_page: Any) -> None:
    page = many_page.open("/stories")
    page.locator("table.matrix a:has-text('14')").first.click()
    page.wait_for_selector(".answer:has-text('On the 14 stories both cover')")


def test_names_are_merged_split_and_undone_by_hand(many_page: Any) -> None:
    page = many_page.open("/sources")

    def names() -> int:
        return int(page.inner_text(".facts dd >> nth=0"))

    first = names()
    page.click("[id='pick-Officials in Barlow']")
    page.wait_for_selector("[id='pick-Officials in Barlow'][aria-pressed=true]")
    page.click("[id='pick-Engineers in Barlow']")
    page.click(".merge-panel button:has-text('Officials')")
    page.wait_for_selector("h1:has-text('Officials')")
    assert "Merged by hand from Engineers in Barlow" in page.locator("#main").inner_text()
    page.click("text=All sources")
    page.wait_for_selector("#merges")
    assert names() == first - 1
    page.click("#merges button:has-text('Undo')")
    page.wait_for_selector("#merges td:has-text('undone')")
    assert names() == first


@pytest.mark.parametrize("open_page", [1280, 390], indirect=True)
def test_every_wording_of_a_source_opens_its_sentence(open_page: Any) -> None:
    page = open_page.open("/sources?source=Taras+Kuzio")
    said = page.locator("#wordings li", has_text="Mr Cugio")
    assert said.count() == 1 and open_page.violations() == []
    box = said.locator("a.place").bounding_box()
    assert box["width"] >= 24 and box["height"] >= 24
    said.locator("a.place").click()
    # The place is a mark itself, so its panel opens as well.
    page.wait_for_selector(".text-a mark.chosen")
    assert "Cugio" in page.inner_text(".text-a mark.chosen")


def test_statements_are_saved_as_csv(open_page: Any, tmp_path: Path) -> None:
    page = open_page.open("/sources?source=Taras+Kuzio")
    with page.expect_download() as caught:
        page.click("[data-csv-of=said]")
    caught.value.save_as(tmp_path / "said.csv")
    rows = list(csv.reader((tmp_path / "said.csv").read_text("utf-8-sig").splitlines()))
    assert {"Statement", "Outlet", "Given as"} <= set(rows[0]) and len(rows) == 9
    assert rows[1][rows[0].index("Given as")] == "in the reporter’s words"


def test_sources_are_searched_and_the_address_keeps_it(many_page: Any) -> None:
    page = many_page.open("/sources")
    page.fill("#q-q", "collins")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=collins*")
    page.wait_for_function("document.querySelectorAll('#sources tbody tr').length === 1")
    page.reload()
    page.wait_for_selector("#sources tbody tr:has-text('Mary Collins')")


def test_corpus_without_a_story_says_so() -> None:
    from dashboard.data import Data, Memory
    from dashboard.pages import stories
    from dashboard.query import Query
    from framing import Article, score_article

    record = score_article(Article(id="x", text="Nothing happened.", title="t", outlet="A")).to_dict()
    assert "No two of the 1 article" in str(stories.layout(Data(Memory([record], "one")), Query("")))
    assert "No story found" in str(stories.layout(Data(Memory([], "none")), Query("")))


def test_other_machines_cannot_merge_whatever_they_send() -> None:
    from flask import Flask

    from dashboard import ids
    from dashboard.data import Data, Memory
    from dashboard.pages.sources_changes import change
    from framing import Article, score_article

    text = "Ann Lee said it was late. Bo Ray said it was early."
    data = Data(Memory([score_article(Article(id="x", text=text)).to_dict()], "one"))
    asked = {"type": ids.MERGE_INTO, "name": "Ann Lee"}
    address = "?pick=Ann+Lee&pick=Bo+Ray"
    with Flask("t").test_request_context("/", environ_base={"REMOTE_ADDR": "192.168.0.7"}):
        change(data, asked, address)
    assert data.store.merges("one") == []
    with Flask("t").test_request_context("/", environ_base={"REMOTE_ADDR": "127.0.0.1"}):
        change(data, asked, address)
        change(data, {"type": ids.MERGE_INTO, "name": "nobody"}, address)
    assert [m.into for m in data.store.merges("one")] == ["Ann Lee"]
    assert set(data.sources()["name"]) == {"Ann Lee"}


@pytest.mark.parametrize(
    ("path", "card", "first"), [("/stories", "stories", "Story"), ("/sources", "sources", "Source")]
)
def test_tables_are_saved_as_csv(many_page: Any, tmp_path: Any, path: str, card: str, first: str) -> None:
    page = many_page.open(path)
    with page.expect_download() as caught:
        page.click(f"[data-csv-of={card}]")
    caught.value.save_as(tmp_path / "table.csv")
    rows = list(csv.reader((tmp_path / "table.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0][0] == first
    assert len(rows) == 1 + page.locator(f"#{card} tbody tr").count() > 2
    shown = page.locator(f"#{card} tbody tr").first.locator("th, td").first.inner_text()
    assert rows[1][0] == shown


def one_event_records() -> list[dict[str, Any]]:
    """Score records of one event in ten outlets, more than fit beside each other in a table."""
    from framing import Article, score_article

    said = "“The harbour will be closed for years,” said Mary Collins, who leads the harbour board."
    extra = "“We will fight it in court,” said Tom Barlow, a fisherman from Avonmouth."
    told = "The council of Avonmouth decided on Monday to close the harbour after a long review of its costs."
    return [
        score_article(
            Article(
                id=f"h{n}",
                outlet=f"The {name} Evening Gazette and Post",
                title=f"Avonmouth council closes the harbour, {name} learns",
                text="\n\n".join(
                    [told, said, *([extra] if n < 4 else []), f"{name} readers were surprised. " * 6]
                ),
                date="2026-03-02",
            )
        ).to_dict()
        for n, name in enumerate("Kelso Ludlow Marlow Newlyn Oakham Penrith Quorn Ripon Selby Thirsk".split())
    ]


@pytest.fixture(scope="module")
def event_site() -> Iterator[str]:
    from dashboard.data import Data, Memory

    yield from HERE["serve_app"](Data(Memory(one_event_records, "event")))


@pytest.fixture
def event_page(window: Any, event_site: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    yield from HERE["watch"](window, event_site, request)


@pytest.mark.parametrize("event_page", [1280, 390], indirect=True)
def test_a_matrix_of_many_outlets_is_listed_row_by_row(event_page: Any, tmp_path: Path) -> None:
    page = event_page.open("/stories")
    first_story(page)
    frame = page.locator("#heard-where .table-frame")
    listed = "listed" if page.viewport_size["width"] > 1000 else "cards"
    page.wait_for_selector(f"#heard-where .table-frame.{listed}")
    assert frame.evaluate("e => e.scrollWidth <= e.clientWidth")
    barlow = frame.locator("tbody tr", has_text="Tom Barlow")
    assert "4 outlets" in barlow.locator("th").inner_text()
    shown = [cell for cell in barlow.locator("td").all() if cell.is_visible()]
    assert [cell.get_attribute("data-label") for cell in shown] == [
        f"The {name} Evening Gazette and Post" for name in ("Kelso", "Ludlow", "Marlow", "Newlyn")
    ]
    assert [cell.inner_text() for cell in shown] == ["6 words"] * 4
    assert event_page.violations() == []
    # The file keeps a column an outlet, and the table is one tap away.
    with page.expect_download() as saved:
        page.click("#heard-where [data-csv-of]")
    saved.value.save_as(tmp_path / "heard.csv")
    heads = next(csv.reader((tmp_path / "heard.csv").read_text("utf-8-sig").splitlines()))
    assert len([head for head in heads if head.startswith("The ")]) == 10 and "Outlets" in heads
    frame.locator(".cards-switch").click()
    assert frame.evaluate("e => e.scrollWidth > e.clientWidth")
    frame.locator(".cards-switch").click()
    assert frame.evaluate("(e, c) => e.classList.contains(c)", listed)
    # A number opens the sentence in which that outlet gives the source its words.
    shown[0].locator("a").click()
    page.wait_for_selector(".text-a .s.sought")
    assert "We will fight it in court" in page.inner_text(".text-a .s.sought")


def test_squares_of_a_matrix_are_drawn(many_page: Any) -> None:
    page = many_page.open("/stories")
    first_story(page)
    box = page.locator("#quotations td .square").first.bounding_box()
    assert box["width"] > 8 and box["height"] > 8


def test_a_matrix_of_many_outlets_is_listed_on_paper(event_page: Any) -> None:
    page = event_page.open("/stories")
    first_story(page)
    page.locator("#heard-where .cards-switch").click()  # printed as a table it would lose columns
    page.set_viewport_size({"width": 642, "height": 900})
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    right = page.locator("#heard-where td:visible").evaluate_all(
        "cells => Math.max(...cells.map(cell => cell.getBoundingClientRect().right))"
    )
    assert right <= 643
    assert page.locator("#heard-where .cards-switch").is_visible() is False
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".for-paper").count() == 0
