"""The shell: every page opens, is accessible, fits the phone, and its charts can be saved."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

PATHS = ("/",)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_no_violation(open_page: Any, path: str, theme: str) -> None:
    open_page.open(f"{path}{'&' if '?' in path else '?'}theme={theme}")
    assert open_page.page.evaluate("document.documentElement.dataset.theme") == theme
    assert open_page.violations() == []


@pytest.mark.parametrize("open_page", [390], indirect=True)
@pytest.mark.parametrize("path", PATHS)
def test_nothing_scrolls_sideways_on_a_phone(open_page: Any, path: str) -> None:
    page = open_page.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_projector_shows_the_way_to_every_page(open_page: Any) -> None:
    page = open_page.open("/outlets?view=projector")
    assert page.evaluate("(n => n.scrollWidth <= n.clientWidth)(document.querySelector('.top nav'))")


def test_the_page_declares_its_language_and_landmarks(open_page: Any) -> None:
    page = open_page.open("/")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator("main").count() == page.locator("header.top nav").count() == 1
    assert page.locator(".nav-link[aria-current=page]").inner_text() == "Overview"


def test_keyboard_reaches_the_content_by_the_skip_link(open_page: Any) -> None:
    page = open_page.open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"


def test_chart_saves_as_png_with_its_caption_and_as_csv(open_page: Any, tmp_path: Path) -> None:
    page = open_page.open("/")
    with page.expect_download() as saved:
        page.click("[data-export=png]")
    data = Path(saved.value.path()).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    assert (width, height) == (3600, 2025)
    with page.expect_download() as saved:
        page.click("[data-export=svg]")
    svg = Path(saved.value.path()).read_text("utf-8")
    assert svg.lstrip().startswith("<svg")
    for text in ("n = 5 articles", "How do the articles differ", "lexicons ", "own words"):
        assert text in svg
    with page.expect_download() as saved:
        page.click("[data-export=csv]")
    rows = list(csv.reader(io.StringIO(Path(saved.value.path()).read_text("utf-8-sig"))))
    assert rows[0][:5] == ["Id", "Article", "Outlet", "Date", "Words"]
    assert len(rows) == 6


def test_a_control_writes_the_url_and_a_reload_restores_it(open_page: Any) -> None:
    page = open_page.open("/")
    page.click("#q-voice-quote")
    page.wait_for_url("**/?voice=quote")
    page.wait_for_selector("#q-voice-quote[aria-pressed=true]")
    page.reload()
    page.wait_for_selector("#q-voice-quote[aria-pressed=true]")
    page.go_back()
    page.wait_for_selector("#q-voice-narrator[aria-pressed=true]")


def test_unknown_query_values_are_dropped_and_said(open_page: Any) -> None:
    page = open_page.open("/?voice=%3Cscript%3Ealert(1)%3C/script%3E&colour=red")
    notes = page.locator(".notice li").all_inner_texts()
    assert notes == [
        "“<script>alert(1)</script>” is not a known value of “voice” here and was left out.",
        "The parameter “colour” is unknown and was left out.",
    ]


def test_projector_makes_the_text_larger_and_the_choice_stays(open_page: Any) -> None:
    page = open_page.open("/")
    page.click("#look-view")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "22px"
    page.reload()
    page.wait_for_selector("#main h1")
    assert page.evaluate("document.documentElement.dataset.view") == "projector"
