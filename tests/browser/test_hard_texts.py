"""Texts that are hard on a page: words longer than a line, right to left, markup in names, no text at all."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize("hard_page", [1280, 390], indirect=True)
def test_no_page_is_wider_than_its_window(hard_page: Any) -> None:
    paths = ("/", "/outlets", "/stories", "/sources", "/articles?a=long&b=html", "/blind", "/print?a=long")
    for path in paths:
        page = hard_page.open(path)
        width = "() => document.documentElement.scrollWidth <= innerWidth"
        page.wait_for_function(width, timeout=5000)
    assert hard_page.violations() == []


def test_a_text_in_another_language_is_said_to_be_uncounted_and_stands_the_right_way(hard_page: Any) -> None:
    page = hard_page.open("/articles?a=rtl&b=twin")
    assert "does not read as English" in page.inner_text(".text-a .notice")
    direction = "e => getComputedStyle(e).direction"
    assert page.locator(".text-a .headline").evaluate(direction) == "rtl"
    assert page.locator(".text-a .reading p").first.evaluate(direction) == "rtl"
    assert page.locator(".text-b .reading p").first.evaluate(direction) == "ltr"
    said = page.inner_text("#chart-difference figcaption")
    assert said.startswith("Loaded wording, hedging and certainty cannot be compared")
    assert "more in B" not in said
    assert hard_page.violations() == []


def test_markup_in_names_is_shown_as_text_also_in_charts(hard_page: Any) -> None:
    page = hard_page.open("/outlets")
    labels = " ".join(page.locator(".js-plotly-plot .ytick text").all_text_contents())
    assert 'O’Neil & "Sons"' in labels
    assert "&quot;" not in labels and "&amp;" not in labels


def test_an_odd_id_opens_its_article(hard_page: Any) -> None:
    page = hard_page.open("/")
    page.click("td a:has-text('=SUM'), th a:has-text('=SUM')")
    page.wait_for_selector("#texts")
    assert "=SUM(A1:A9)" in page.inner_text(".text-a .headline")
