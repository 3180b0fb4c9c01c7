"""On paper: whole charts in light colours, both texts, every column, nothing to be pressed."""

from __future__ import annotations

import re
from typing import Any

import pytest

# A sheet of A4 with the margins of the stylesheet, in CSS pixels.
SHEET = {"width": 642, "height": 900}
PAIR = "/outlets?a=The+Ledger&b=The+Post"
# What is cut off or stands beyond the right edge of the sheet.
BEYOND = """() => [...document.querySelectorAll('#main :is(p, li, th, td, h1, h2, .on-paper)')].filter(e => {
    const box = e.getBoundingClientRect();
    return e.checkVisibility() && !e.classList.contains('unseen') && !e.closest('.unseen')
      && box.width > 0 && box.right > innerWidth + 1;
}).map(e => e.tagName + ' ' + e.textContent.slice(0, 40))"""


def on_paper(page: Any) -> Any:
    """Show the page as it is printed: on a sheet, after the browser said that it is about to print."""
    page.set_viewport_size(SHEET)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page


@pytest.fixture(autouse=True)
def screen_again(many_page: Any) -> Any:
    yield
    many_page.page.emulate_media(media="screen")


@pytest.mark.parametrize(
    "path",
    ["/", "/articles?a=ledger0&b=post0", "/outlets?measure=all", PAIR, "/stories", "/sources", "/methods"],
)
def test_nothing_is_cut_off_and_nothing_is_there_to_be_pressed(many_page: Any, path: str) -> None:
    page = on_paper(many_page.open(path))
    assert page.evaluate(BEYOND) == []
    pressed = page.locator("#main :is(button.tool, .segments button, select, input, .button):visible")
    assert pressed.count() == 0
    assert page.locator(".foot").inner_text().startswith("Counts features of language")
    assert page.locator("header.top").is_visible() is False


def test_charts_are_drawn_for_the_sheet_in_light_colours_and_go_again(many_page: Any) -> None:
    page = many_page.open(PAIR + "&theme=dark")
    charts = page.locator("figure.chart").count()
    assert charts == 4
    on_paper(page)
    drawings = page.locator(".chart-drawing .on-paper > svg")
    assert drawings.count() == charts
    for i in range(charts):
        box = drawings.nth(i).bounding_box()
        across = float(drawings.nth(i).get_attribute("viewBox").split()[2])
        assert box["width"] <= SHEET["width"] and box["width"] / across > 0.6  # 12 px stay 7 and more
    # The ground is white and the words are dark, whatever the theme of the screen.
    assert (
        drawings.first.locator("rect").first.evaluate("e => getComputedStyle(e).fill") == "rgb(255, 255, 255)"
    )
    inks = drawings.first.locator("text").evaluate_all("nodes => nodes.map(e => getComputedStyle(e).fill)")
    assert inks and all(max(map(int, re.findall(r"\d+", ink)[:3])) < 128 for ink in inks)
    assert page.locator(".chart-graph:visible").count() == 0
    # n, dates, voice and interval stand under every chart as text.
    for caption in page.locator(".chart-caption").all_inner_texts():
        assert caption.startswith("n = ") and "reporter’s own words" in caption
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".on-paper").count() == 0
    assert page.locator(".chart-graph:visible").count() == charts


@pytest.mark.parametrize("path", ["/articles?a=ledger0&b=post0&layers=loaded", "/blind?step=tool"])
def test_both_texts_are_printed_whole(many_page: Any, path: str) -> None:
    page = many_page.open(path)
    page.set_viewport_size({"width": 390, "height": 800})  # on a phone one text is shown at a time
    on_paper(page)
    assert page.locator(".text .reading:visible").count() == 2
    cut = "nodes => nodes.filter(n => n.scrollHeight > n.clientHeight + 1).length"
    assert page.locator(".reading").evaluate_all(cut) == 0
    if "articles" in path:  # letters tell the kinds of mark apart in grey
        tag = "e => getComputedStyle(e, '::after').content"
        assert "L" in page.locator(".text mark.m-loaded.last").first.evaluate(tag)


def test_the_page_without_an_article_has_a_button_not_a_bar(many_page: Any) -> None:
    page = many_page.open("/print")
    link = page.locator("#main a.button", has_text="Compare two articles")
    assert link.bounding_box()["width"] < 300
    assert many_page.violations() == []


def test_headings_of_the_large_handout_are_larger_than_its_text(many_page: Any) -> None:
    page = on_paper(many_page.open("/print?a=ledger0&b=post0&size=large"))
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    text = page.locator(".paper .lines").first.evaluate(size)
    for heading in page.locator(".paper :is(h1, h2, h3):visible").all():
        assert heading.evaluate(size) > text, heading.inner_text()
    assert page.locator(".paper-tools").is_visible() is False
    assert page.evaluate(BEYOND) == []


def test_two_print_events_in_a_row_leave_the_page_as_it_was(many_page: Any) -> None:
    """A browser that shows its preview again says twice that it is about to print, and once that it has."""
    page = many_page.open("/articles?a=ledger0&b=post0&layers=loaded")
    before = page.evaluate("document.querySelector('.texts').dataset.many ?? 'not set'")
    told = "kind => window.dispatchEvent(new Event(kind))"
    for kind in ("beforeprint", "beforeprint"):
        page.evaluate(told, kind)
    charts = page.locator("figure.chart").count()
    assert charts and page.locator(".on-paper").count() == charts
    assert page.get_attribute(".texts", "data-many") == "true"
    page.evaluate(told, "afterprint")
    assert page.locator(".on-paper").count() == 0
    assert page.evaluate("document.querySelector('.texts').dataset.many ?? 'not set'") == before
    assert page.locator(".texts[data-before]").count() == 0
    # And the next print is like the first.
    page.evaluate(told, "beforeprint")
    assert page.locator(".on-paper > svg").count() == charts
    assert page.get_attribute(".texts", "data-many") == "true"
    page.evaluate(told, "afterprint")


def test_two_texts_on_paper_lose_nothing_and_are_set_close(many_page: Any) -> None:
    page = on_paper(many_page.open("/articles?a=ledger0&b=post0"))
    size = "e => parseFloat(getComputedStyle(e).fontSize) * 0.75"
    # Points: as in a newspaper, and no smaller than can be read.
    assert 10 <= page.locator(".text-a .reading").evaluate(size) <= 11.5
    lists = page.locator(".three .sentences:visible")
    assert lists.count() and all(8.5 <= lists.nth(i).evaluate(size) <= 10 for i in range(lists.count()))
    # Sentences of one text alone fill the sheet in columns, whatever the other lists hold.
    assert lists.first.evaluate("e => getComputedStyle(e).columnCount") == "2"
    assert lists.first.evaluate("e => e.clientWidth") > SHEET["width"] * 0.85
    assert page.evaluate(BEYOND) == []


def test_folded_lists_are_printed_open_and_fold_again(many_page: Any) -> None:
    page = many_page.open("/articles?a=ledger0&b=post0")
    folded = page.locator("#main details:not([open]):not(.menu)")
    before = folded.count()
    assert before > 3
    on_paper(page)
    assert page.locator("#main details:not([open]):not(.menu)").count() == 0
    marks = page.locator(".text-details", has_text="List of").first
    rows = marks.locator("tbody tr")
    assert rows.count() > 2 and all(row.is_visible() for row in rows.all())
    # Both sides of "only in" are read whole: a list of a hundred sentences has no end that is missing.
    assert all(item.is_visible() for item in page.locator(".three .sentences > *").all())
    assert page.evaluate(BEYOND) == []
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert folded.count() == before


def test_numbers_too_many_for_paper_say_that_they_are_not_printed(many_page: Any) -> None:
    page = on_paper(many_page.open(PAIR))
    numbers = page.locator("#chart-robustness .chart-numbers")
    assert numbers.locator("tbody tr").count() > 40 and numbers.get_attribute("open") is None
    said = numbers.locator("summary").evaluate("e => getComputedStyle(e, '::after').content")
    assert numbers.locator("summary").is_visible() and "not printed" in said
