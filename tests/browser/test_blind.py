"""Blind reading in a real browser: no name in the page, own marks first, then both, then the names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dashboard.pairing import token
from dashboard.seeds import seed_records

RECORDS = {record["id"][:3]: record for record in seed_records()}
A, B = token(RECORDS["000"]["id"]), token(RECORDS["003"]["id"])
PAIR = f"/blind?a={A}&b={B}"


def mark(page: Any, word: str) -> None:
    page.locator(".text-a .w", has_text=word).first.click()


@pytest.mark.parametrize("step", ["", "&step=class", "&step=tool", "&step=rewrite"])
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
    page.click("a.step:has-text('The tool')")
    page.wait_for_selector(".step-tool .w.both")
    assert page.locator(".text-a .w.both").first.inner_text() == "teetering"
    assert page.inner_text("[data-cell='loaded:both']") == "1"
    assert page.inner_text("[data-cell='loaded:mine']") == "1"
    only_tool = int(page.inner_text("[data-cell='loaded:tool']"))
    page.locator(".text .w.theirs").first.click()
    page.click("#blind-panel button:has-text('Disagree')")
    assert page.inner_text("[data-cell='loaded:tool']") == str(only_tool - 1)
    page.keyboard.press("Escape")
    page.click("a.step:has-text('Reveal')")
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


def test_what_the_content_note_is_about_begins_folded(open_page: Any) -> None:
    soldier = token(RECORDS["004"]["id"])
    page = open_page.open(f"/blind?a={A}&b={soldier}")
    hidden = page.locator(".text-b p", has_text="horrific images")
    assert hidden.is_hidden()
    assert page.locator(".fold-why:visible").count() == 1
    assert "fold=" not in page.url
    page.click(".text-b .folded .fold")
    assert hidden.is_visible()
    page.reload()
    page.wait_for_selector(".text-b .w")
    assert hidden.is_visible()
    assert "fold=none" in page.url
    page.click(".text-b [data-folded-first]")  # it can be folded again without the switch
    assert hidden.is_hidden()
    assert "fold=" not in page.url


@pytest.mark.parametrize(
    "step", ["", "&step=class", "&step=tool", "&step=rewrite&theme=dark", "&step=reveal&theme=dark"]
)
def test_axe_finds_no_violation(open_page: Any, step: str) -> None:
    open_page.open(PAIR + step)
    assert open_page.violations() == []


def test_a_change_is_taken_back_even_clearing(open_page: Any) -> None:
    page = open_page.open(PAIR)
    mark(page, "teetering")
    mark(page, "Ukraine")
    page.click("#blind-clear")
    assert page.inner_text("[data-mine=loaded]") == "0"
    for left in ("2", "1", "0"):
        page.click("#blind-undo")
        assert page.inner_text("[data-mine=loaded]") == left
    assert page.is_disabled("#blind-undo")


def count_hands(page: Any, word: str, hands: int) -> None:
    mark(page, word)
    page.keyboard.type(str(hands))  # the field has the focus
    page.keyboard.press("Enter")
    assert page.locator("#class-panel").is_hidden()


def test_a_class_counts_hands_and_meets_the_tool(open_page: Any) -> None:
    page = open_page.open(PAIR + "&step=class&fold=b-1")
    page.fill("#class-size-field", "20")
    count_hands(page, "teetering", 18)
    count_hands(page, "Ukraine", 11)
    count_hands(page, "insecure", 4)
    assert page.locator("#class-table tbody th").all_inner_texts() == ["Ukraine", "insecure", "teetering"]
    assert "18 of 20" in page.inner_text("#class-table")
    assert open_page.violations() == []
    mark(page, "teetering")
    assert open_page.violations() == []
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "teetering"
    page.click("a.step:has-text('The tool')")
    page.wait_for_selector("#class-and-tool dt")
    assert "fold=b-1" in page.url
    assert page.locator("#p-b-1").is_hidden()
    said = page.inner_text("#class-and-tool").replace("\n", " ")
    assert "Class and tool A “teetering” (18 of 20)" in said
    assert "Only the class A “Ukraine” (11 of 20)" in said
    page.locator(".text-a .w[data-key]", has_text="teetering").first.click()
    assert "The class: “teetering” 18 of 20." in page.inner_text("#blind-panel")


def test_a_headline_is_rewritten_kept_saved_and_cleared(open_page: Any) -> None:
    page = open_page.open(PAIR + "&step=rewrite")
    page.wait_for_selector("#lesson-a-view .m-loaded")
    page.fill("#lesson-a", "=The president may lose support")
    page.wait_for_selector("#lesson-a-view .m-hedge")
    assert page.locator("#lesson-a-view .m-loaded").count() == 0
    page.click("[data-keep=a]")
    page.fill("[data-versions=a] input", "9")
    page.click("a.step:has-text('Reveal')")
    page.fill("#class-ticket", "Who is not heard?")
    with page.expect_download() as saved:
        page.click("#class-save")
    text = Path(saved.value.path()).read_text("utf-8-sig")
    assert text.splitlines()[0] == "What,Where,Words,Counted,Number,Of"
    assert "headline,text A,'=The president may lose support,votes,9,24" in text
    assert "question,,Who is not heard?" in text
    page.click("#class-clear")
    assert page.evaluate("Object.keys(localStorage).filter(k => k !== 'framing-look').length") == 0
    assert page.input_value("#class-ticket") == ""


def test_presenter_keys_work_on_the_projector_alone_and_can_be_switched_off(open_page: Any) -> None:
    page = open_page.open(PAIR)
    page.keyboard.press("b")
    assert page.locator(".blank").count() == 0
    page = open_page.open(PAIR + "&view=projector")
    page.keyboard.press("b")
    assert page.locator(".blank").count() == 1
    page.keyboard.press("ArrowRight")  # any key brings the page back, and does nothing else
    assert page.locator(".blank").count() == 0
    assert "step=" not in page.url
    page.keyboard.press("ArrowRight")
    page.wait_for_selector(".step-class .w")
    page.keyboard.press("ArrowLeft")
    page.wait_for_selector(".step-mark .w")
    page.locator(".text-a .w").first.focus()
    page.keyboard.press("ArrowRight")  # here the key goes from word to word
    assert page.locator(".step-mark").count() == 1
    page.click("#look-keys")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("b")
    assert page.locator(".blank").count() == 0


def test_the_handout_without_names_hides_them_in_the_texts_too(open_page: Any) -> None:
    page = open_page.open(PAIR)
    assert page.get_attribute(".lesson a.button", "href").startswith("/print?")
    page = open_page.open(PAIR.replace("/blind", "/print") + "&names=0")
    html = page.content().lower()
    assert "[this outlet]" in html
    assert "express" not in html
    assert open_page.violations() == []
    normal = page.locator(".line").count()
    page.click("a:has-text('Large print')")
    page.wait_for_selector(".paper.large")
    assert page.locator(".line").count() > normal
    assert "express" not in page.content().lower()
    page.click("a:has-text('Show the outlets’ names')")
    page.wait_for_selector("#main:has-text('Express.co.uk')")
