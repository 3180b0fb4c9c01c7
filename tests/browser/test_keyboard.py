"""The main action of every page, done with the keyboard alone, from the top of the page, at both widths."""

from __future__ import annotations

from typing import Any

import pytest

WIDTHS = pytest.mark.parametrize("many_page", [1280, 390], indirect=True)


def tab_to(page: Any, selector: str, *, most: int = 80) -> None:
    """Press Tab until the focus is on ``selector``; fail where it never gets there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{most} presses of Tab do not reach {selector}")


def past_the_links(page: Any) -> None:
    """Take the skip link: the next Tab is inside the page's own content."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#main') !== null")
    page.keyboard.press("Shift+Tab")


@WIDTHS
def test_overview_sorts_and_opens_an_article(many_page: Any) -> None:
    page = many_page.open("/")
    past_the_links(page)
    tab_to(page, "button.sorter")
    sorter = page.evaluate("document.activeElement.id")
    page.keyboard.press("Enter")
    page.wait_for_url("**sort=*")
    page.wait_for_function("id => document.activeElement.id === id", arg=sorter)
    tab_to(page, "td a[href*='/articles?a='], th a[href*='/articles?a=']")
    name = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.wait_for_selector("#texts")
    assert name in page.inner_text("#texts .text-a")


@WIDTHS
def test_articles_are_chosen_and_a_mark_opened_and_closed(many_page: Any) -> None:
    page = many_page.open("/articles?b=post0")
    past_the_links(page)
    tab_to(page, "#q-a")
    before = page.input_value("#q-a")
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**a=*")
    page.wait_for_function("document.activeElement.id === 'q-a'")
    assert page.input_value("#q-a") != before
    page.goto(many_page.site + "/articles?a=ledger0&b=post0")
    page.wait_for_selector(".text-a mark.m-loaded")
    tab_to(page, ".text-a mark")
    chosen = page.evaluate("document.activeElement.dataset.mark")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'panel-word'")
    page.keyboard.press("Escape")
    page.wait_for_selector("#articles-panel", state="hidden")
    assert page.evaluate("document.activeElement.dataset.mark") == chosen


@WIDTHS
def test_outlets_change_the_measure(many_page: Any) -> None:
    page = many_page.open("/outlets")
    past_the_links(page)
    tab_to(page, "[data-param=measure]")
    if page.evaluate("document.activeElement.tagName") == "SELECT":
        page.keyboard.press("ArrowDown")
    else:
        tab_to(page, "button[data-param=measure][aria-pressed=false]")
        page.keyboard.press("Enter")
    page.wait_for_url("**measure=*")
    page.wait_for_function("document.activeElement.dataset.param === 'measure'")


@WIDTHS
def test_stories_open_one(many_page: Any) -> None:
    page = many_page.open("/stories")
    past_the_links(page)
    tab_to(page, "table a.opens")
    page.keyboard.press("Enter")
    page.wait_for_selector("#chart-timeline .main-svg")


@pytest.mark.parametrize("open_page", [1280, 390], indirect=True)
def test_sources_merge_two_names_and_undo(open_page: Any) -> None:
    page = open_page.open("/sources")  # on the samples: what is merged here is seen by every later test
    past_the_links(page)
    for number in (1, 2):
        tab_to(page, "button[data-param=pick][aria-pressed=false]", most=200)
        page.keyboard.press("Enter")
        page.wait_for_function(
            "n => document.querySelectorAll('button[data-param=pick][aria-pressed=true]').length === n",
            arg=number,
        )
    tab_to(page, ".merge-panel button", most=200)
    page.keyboard.press("Enter")
    page.wait_for_selector("#main:has-text('Merged by hand from')")
    page = open_page.open("/sources")
    undo = "#merges button[aria-label^='Undo']"
    assert page.locator(undo).count() == 1
    tab_to(page, undo, most=300)
    page.keyboard.press("Enter")
    page.wait_for_selector(undo, state="detached")
    assert page.locator("#merges td:has-text('undone')").count() >= 1


@WIDTHS
def test_own_text_is_typed_and_read(many_page: Any) -> None:
    page = many_page.open("/text")
    past_the_links(page)
    tab_to(page, "#own-body")
    page.keyboard.insert_text("The despot may fall, officials said. It rained on Monday.")
    tab_to(page, "#own-read")
    page.keyboard.press("Enter")
    page.wait_for_selector("#texts mark.m-loaded")


@WIDTHS
def test_methods_open_the_details(many_page: Any) -> None:
    page = many_page.open("/methods")
    past_the_links(page)
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open") is True
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.parentElement.open") is False


@WIDTHS
def test_blind_marks_a_word(many_page: Any) -> None:
    page = many_page.open("/blind")
    past_the_links(page)
    tab_to(page, ".text-a .w")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('[data-mine=loaded]').textContent === '1'")


@WIDTHS
def test_handout_is_printed_without_names(many_page: Any) -> None:
    page = many_page.open("/print?a=ledger0&b=post0")
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    assert "The Ledger" in page.inner_text("#main")
    past_the_links(page)
    tab_to(page, "[data-page=paper]")
    page.keyboard.press("Enter")
    page.wait_for_function("window.printed === 1")
    tab_to(page, "a[href*='names=0']")
    page.keyboard.press("Enter")
    page.wait_for_selector("a:has-text('Show the outlets')")
    assert "The Ledger" not in page.inner_text("#main")
