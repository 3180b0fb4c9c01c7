"""Compare two articles in a real browser: marks, layers, panel, keyboard, votes, address."""

from __future__ import annotations

import csv
from typing import Any

import pytest

from dashboard.seeds import seed_records

RECORDS = {record["id"][:3]: record for record in seed_records()}
A, B = RECORDS["002"]["id"], RECORDS["004"]["id"]
PAIR = f"/articles?a={A}&b={B}"


def loaded(number: str) -> list[dict[str, Any]]:
    return [span for span in RECORDS[number]["spans"] if span["measure"] == "loaded"]


def test_marks_and_counts_are_those_of_the_record(open_page: Any) -> None:
    page = open_page.open(PAIR)
    for side, number in (("a", "002"), ("b", "004")):
        words = page.locator(f".text-{side} mark.m-loaded.first").all_inner_texts()
        assert [w.replace(" (loaded)", "") for w in words] == [span["text"] for span in loaded(number)]
        assert page.inner_text(f"[data-count='{side}:loaded']") == str(len(loaded(number)))
    assert "2px" in page.evaluate(
        "getComputedStyle(document.querySelector('.text-a mark.m-loaded')).textDecoration"
    )


def test_despot_is_explained_with_its_entry(open_page: Any) -> None:
    page = open_page.open(PAIR)
    page.click(".text-a mark.m-loaded:has-text('despot')")
    page.wait_for_selector("#articles-panel:not([hidden]) .panel-word")
    panel = page.inner_text("#articles-panel")
    assert "despot" in panel and "Entry “despot”" in panel and "Which of these changes the meaning?" in panel
    page.keyboard.press("Escape")
    page.wait_for_selector("#articles-panel", state="hidden")


def test_a_layer_can_be_shown_and_the_address_keeps_it(open_page: Any) -> None:
    page = open_page.open(PAIR)
    page.click("[data-layer-toggle=hedge]")
    page.wait_for_url("**layers=loaded%2Chedge**")
    page.reload()
    page.wait_for_selector("[data-layer-toggle=hedge][aria-pressed=true]")
    assert page.get_attribute("#texts", "data-show") == "loaded hedge"
    page.click("[data-layer-toggle=source]")
    page.wait_for_selector(".legend-warning:visible")


def test_the_same_quotation_is_shown_in_both_wordings(open_page: Any) -> None:
    page = open_page.open(PAIR)
    assert page.locator(".versions strong").all_inner_texts() == ["depressing", "sad"]


def test_keyboard_alone_walks_the_marks_opens_and_returns(open_page: Any) -> None:
    page = open_page.open(PAIR)
    stops = page.locator(".text-a mark[tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    first = page.evaluate("document.activeElement.dataset.mark")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.dataset.mark")
    assert second != first
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'panel-word'")
    page.keyboard.press("Escape")
    page.wait_for_function("name => document.activeElement.dataset.mark === name", arg=second)


def test_a_mark_around_another_is_no_button_and_both_are_reached_by_keys(open_page: Any) -> None:
    page = open_page.open(f"{PAIR}&layers=loaded,hedge,source,vague")
    outer = page.locator("mark[role=group]").first
    assert outer.get_attribute("aria-label")
    inner = outer.locator("mark[role=button]").first.get_attribute("data-mark")
    outer.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#articles-panel:not([hidden]) .panel-word")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.mark") == outer.get_attribute("data-mark")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.mark") == inner


def test_disagreeing_takes_a_mark_out_of_the_counts_and_stays(open_page: Any) -> None:
    page = open_page.open(PAIR)
    number = len(loaded("002"))
    page.click(".text-a mark.m-loaded:has-text('despot')")
    page.click("[data-vote='-1']")
    assert page.inner_text("[data-count='a:loaded']") == f"{number - 1} of {number}"
    page.reload()
    page.wait_for_function(
        "text => document.querySelector(\"[data-count='a:loaded']\")?.textContent === text",
        arg=f"{number - 1} of {number}",
    )


def test_two_identical_articles_differ_in_nothing(open_page: Any) -> None:
    page = open_page.open(f"/articles?a={A}&b={A}")
    assert "every difference is none" in page.inner_text("#chart-difference figcaption")
    assert page.inner_text(".three").count("none") == 2
    assert page.locator(".versions").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_with_marks_and_panel_open(open_page: Any, theme: str) -> None:
    page = open_page.open(f"{PAIR}&layers=loaded,hedge,source,vague&theme={theme}")
    page.click(".text-b mark.m-loaded >> nth=0")
    page.wait_for_selector("#articles-panel:not([hidden]) .panel-word")
    assert open_page.violations() == []


@pytest.mark.parametrize("open_page", [390], indirect=True)
def test_a_phone_shows_one_text_and_switches(open_page: Any) -> None:
    page = open_page.open(PAIR)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".text-b").is_hidden()
    page.click("[data-side-choice=b]")
    assert page.locator(".text-a").is_hidden() and page.locator(".text-b").is_visible()


def test_disagreement_and_notes_change_the_chart_and_are_saved(open_page: Any, tmp_path: Any) -> None:
    page = open_page.open(PAIR)
    caption = page.locator("#chart-difference .chart-caption")
    assert "disagrees" not in caption.inner_text()
    before = page.locator("[data-count='a:loaded']").inner_text()
    page.locator(".text-a mark.first[data-layer=loaded]").first.click()
    page.wait_for_selector("#articles-panel [data-vote='-1']")
    word = page.locator("#panel-word").inner_text()
    page.click("[data-vote='-1']")
    page.wait_for_selector("#my-marks")
    assert "You disagree with 1 mark in A and 0 in B" in page.locator("#my-marks").inner_text()
    assert "without 1 mark a reader disagrees with" in caption.inner_text()
    assert page.locator("[data-count='a:loaded']").inner_text() == f"{int(before) - 1} of {before}"
    page.fill("#mark-note", '=is this "loaded"?')
    page.wait_for_selector("#my-marks:has-text('wrote 1 note')")
    assert open_page.violations() == []
    with page.expect_download() as caught:
        page.click("[data-my-marks=save]")
    path = tmp_path / "marks.csv"
    caught.value.save_as(path)
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert [(r["word"], r["vote"], r["note"], r["text"]) for r in rows] == [
        (word, "disagree", '\'=is this "loaded"?', "A")
    ]
    assert word in rows[0]["sentence"]
    page.reload()
    page.wait_for_selector("#my-marks:has-text('wrote 1 note')")
    page.click("[data-my-marks=forget]")
    page.wait_for_selector("#my-marks", state="detached")
    assert "disagrees" not in caption.inner_text()
    assert page.locator("[data-count='a:loaded']").inner_text() == before
