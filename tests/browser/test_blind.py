"""Blind reading in a real browser: no name in the page, own marks first, then both, then the names."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.pairing import token
from dashboard.seeds import seed_records

RECORDS = {record["id"][:3]: record for record in seed_records()}
A, B = token(RECORDS["000"]["id"]), token(RECORDS["003"]["id"])
PAIR = f"/blind?a={A}&b={B}"


def mark(page: Any, word: str) -> None:
    page.locator(".text-a .w", has_text=word).first.click()


@pytest.mark.parametrize("step", ["", "&step=tool"])
def test_no_name_is_in_the_html(open_page: Any, step: str) -> None:
    page = open_page.open(PAIR + step)
    html = page.content().lower()
    assert "[this outlet]" in html
    assert "express" not in html


def test_the_reader_marks_then_meets_the_tool_then_the_names(open_page: Any) -> None:
    page = open_page.open(PAIR)
    mark(page, "teetering")
    mark(page, "Ukraine")
    assert page.inner_text("[data-mine=loaded]") == "2"
    page.click("a.step >> nth=1")
    page.wait_for_selector(".step-tool .w.both")
    assert page.locator(".text-a .w.both").first.inner_text() == "teetering"
    assert page.inner_text("[data-cell='loaded:both']") == "1"
    assert page.inner_text("[data-cell='loaded:mine']") == "1"
    only_tool = int(page.inner_text("[data-cell='loaded:tool']"))
    page.locator(".text .w.theirs").first.click()
    page.click("#blind-panel button:has-text('Disagree')")
    assert page.inner_text("[data-cell='loaded:tool']") == str(only_tool - 1)
    page.keyboard.press("Escape")
    page.click("a.step >> nth=2")
    page.wait_for_selector(".revealed")
    assert "Express.co.uk" in page.locator(".revealed").all_inner_texts()


def test_keyboard_alone_marks_a_word(open_page: Any) -> None:
    page = open_page.open(PAIR)
    stops = page.locator(".text-a .w[tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.inner_text("[data-mine=loaded]") == "1"
    page.keyboard.press("Enter")
    assert page.inner_text("[data-mine=loaded]") == "0"


def test_a_paragraph_can_be_folded_and_the_link_keeps_it(open_page: Any) -> None:
    page = open_page.open(PAIR)
    page.click("[data-switch=folding]")
    page.click("[data-fold='p-a-2']")
    assert page.locator("#p-a-2").is_hidden()
    page.reload()
    page.wait_for_selector(".para.folded")
    assert page.locator("#p-a-2").is_hidden()
    assert page.locator("#p-a-1").is_visible()


@pytest.mark.parametrize("step", ["", "&step=tool", "&step=reveal&theme=dark"])
def test_axe_finds_no_violation(open_page: Any, step: str) -> None:
    open_page.open(PAIR + step)
    assert open_page.violations() == []
