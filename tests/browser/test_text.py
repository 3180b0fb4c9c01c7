"""Your own text in a real browser: paste, ledger, marks, compare, rewrite, upload."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

TEXT = (
    "Despot cornered\n\nREAD MORE Ten things to know\n\n"
    "The despot may fall, officials said. It rained on Monday."
)


def paste(page: Any, text: str = TEXT) -> None:
    page.fill("#own-body", text)
    page.click("#own-read")
    page.wait_for_selector("#texts .reading")


def test_a_pasted_text_shows_what_is_taken_out_then_its_marks(open_page: Any) -> None:
    page = open_page.open("/text")
    paste(page)
    assert page.input_value("#own-title") == "Despot cornered"
    words = page.inner_text(".own-result .card p")
    page.click(".ledger-row:has-text('READ MORE') button")
    page.wait_for_function(
        "old => document.querySelector('.own-result .card p').textContent !== old", arg=words
    )
    assert "READ MORE" in page.inner_text("#texts .reading")
    page.click("#texts mark.m-loaded >> nth=0")
    page.wait_for_selector("#articles-panel:not([hidden]) .panel-word")


def test_hostile_text_is_shown_as_text(open_page: Any) -> None:
    page = open_page.open("/text")
    paste(
        page, "The <script>document.title='x'</script> despot <img src=http://example.org/x.png> fell. " * 3
    )
    assert "<script>" in page.inner_text("#texts .reading")
    assert page.locator("#texts img").count() == 0


def test_the_bench_follows_the_keyboard(open_page: Any) -> None:
    page = open_page.open("/text?mode=rewrite")
    page.fill("#own-body", TEXT)
    page.click("#own-read")
    page.wait_for_selector(".bench-view .headline mark")
    page.fill("#own-bench-title", "Ruler cornered")
    page.wait_for_function("document.querySelectorAll('.bench-view .headline mark.m-loaded').length === 0")
    assert "1 → 0" in page.inner_text(".bench-counts")


def test_a_text_can_be_compared_with_an_article_of_the_corpus(open_page: Any) -> None:
    page = open_page.open("/text")
    paste(page)
    page.click("#q-mode-compare")
    page.wait_for_selector(".text-b .headline")
    assert "Despot cornered" in page.inner_text(".text-a .headline")
    page.wait_for_selector("#chart-difference .main-svg")


def test_a_file_is_read_and_one_that_is_too_large_is_refused(open_page: Any, tmp_path: Path) -> None:
    page = open_page.open("/text")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    page.set_input_files("#own-upload input", tmp_path / "a.txt")
    page.wait_for_selector("#texts .reading")
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(60 * 1024 * 1024)
    page.set_input_files("#own-upload input", tmp_path / "big.txt")
    page.wait_for_selector("#own-too-large:has-text('framing import FILE')")


@pytest.mark.parametrize("mode", ["read", "rewrite"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation(open_page: Any, mode: str, theme: str) -> None:
    page = open_page.open(f"/text?theme={theme}" + (f"&mode={mode}" if mode != "read" else ""))
    paste(page)
    assert open_page.violations() == []


@pytest.mark.parametrize("open_page", [390], indirect=True)
def test_nothing_scrolls_sideways_on_a_phone(open_page: Any) -> None:
    page = open_page.open("/text")
    paste(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
