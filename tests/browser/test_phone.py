"""A phone: wide tables as cards with the table one tap away, one panel of a chart at a time."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import pytest

PHONE = pytest.mark.parametrize("many_page", [390], indirect=True)
# Cells whose text is cut off or out of sight to the right.
CUT = """() => [...document.querySelectorAll('.table-frame tbody :is(td, th)')].filter(cell =>
    cell.textContent.trim() && cell.checkVisibility() && cell.getBoundingClientRect().right > innerWidth + 1
).map(cell => cell.textContent)"""


@PHONE
@pytest.mark.parametrize("path", ["/", "/sources", "/stories", "/outlets?measure=all", "/methods"])
def test_every_cell_of_a_wide_table_can_be_read_without_scrolling_sideways(many_page: Any, path: str) -> None:
    page = many_page.open(path)
    page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    page.wait_for_selector(".table-frame.cards")
    page.wait_for_function(f"() => ({CUT})().length === 0")
    assert many_page.violations() == []
    page.click("#look-theme")
    assert many_page.violations() == []


@PHONE
def test_cards_name_their_cells_and_the_table_is_one_tap_away(many_page: Any) -> None:
    page = many_page.open("/")
    frame = page.locator(".articles-table")
    card = frame.locator("tbody tr").first
    assert card.locator("td").nth(2).get_attribute("data-label") == "Words"
    assert page.evaluate(
        "getComputedStyle(document.querySelector('.articles-table tbody td:nth-of-type(3)'), '::before')"
        ".content"
    ).startswith('"Words"')
    roles = {"table": "table", "tbody tr": "row", "tbody th": "rowheader", "tbody td": "cell"}
    for selector, role in roles.items():
        assert frame.locator(selector).first.get_attribute("role") == role
    page.click(".articles-table .cards-switch")
    assert page.locator(".articles-table.cards").count() == 0
    assert frame.evaluate("e => e.scrollWidth > e.clientWidth")
    page.set_viewport_size({"width": 380, "height": 800})  # a turn of the phone keeps what was chosen
    assert page.locator(".articles-table.cards").count() == 0
    page.click(".articles-table .cards-switch")
    assert page.locator(".articles-table.cards").count() == 1
    page.set_viewport_size({"width": 1280, "height": 800})
    page.wait_for_function("() => !document.querySelector('.cards, .cards-switch')")


@PHONE
def test_one_panel_of_a_chart_at_a_time_and_all_of_them_in_its_image(many_page: Any) -> None:
    page = many_page.open("/outlets?measure=all")
    drawn = "document.querySelector('#chart-rates .js-plotly-plot')"
    panels = f"{drawn}.querySelectorAll('.cartesianlayer > .subplot').length"
    assert page.evaluate(panels) == 1
    assert page.evaluate(f"{drawn}.clientHeight") < 450
    before = page.evaluate(f"{drawn}.data.map(t => t.x).flat().length")
    page.select_option("#chart-rates-panel", "Unnamed sources")
    page.wait_for_function(f"() => {drawn}.layout.annotations[0].text.includes('%')")
    assert page.evaluate(panels) == 1
    assert page.evaluate(f"{drawn}.data.map(t => t.x).flat().length") < before + 60
    page.click("#look-theme")  # drawn anew: the panel stays
    page.wait_for_function(f"() => {drawn}.layout.annotations[0].text.includes('%')")
    assert page.input_value("#chart-rates-panel") == "Unnamed sources"
    with page.expect_download() as saved:
        page.click("#chart-rates [data-export=svg]")
    svg = Path(saved.value.path()).read_text("utf-8")
    for name in ("Loaded wording", "Hedging", "Certainty", "Source diversity", "Unnamed sources"):
        assert re.search(f">{name}<", svg)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.wait_for_function(f"() => {panels} === 5")
    assert page.locator("#chart-rates-panel").is_hidden()


@PHONE
def test_the_kind_of_mark_that_is_chosen_is_explained(many_page: Any) -> None:
    page = many_page.open("/blind")
    assert page.locator(".brush-hint:visible").all_inner_texts() == [
        "Words that judge or stir: “despot” for “ruler”."
    ]
    page.click("[data-brush=source]")
    said = page.locator(".brush-hint:visible").all_inner_texts()
    assert len(said) == 1 and "police said" in said[0]
    page.set_viewport_size({"width": 1280, "height": 800})  # here each kind says it itself
    assert page.locator(".brush-hint:visible").count() == 0
    assert "judges or stirs" in page.inner_text("[data-brush=loaded]")


@PHONE
def test_a_headline_to_rewrite_stands_in_its_field_whole(many_page: Any) -> None:
    page = many_page.open("/blind?step=rewrite")
    long = "The council of a town that nobody outside the county knows decided late on Monday to wait again"
    page.fill("#lesson-a", long)
    assert page.evaluate("document.querySelector('#lesson-a').scrollHeight") <= page.evaluate(
        "document.querySelector('#lesson-a').clientHeight"
    )


@PHONE
def test_the_panel_a_phone_shows_is_in_the_address(many_page: Any) -> None:
    page = many_page.open("/")
    picker = page.locator("#chart-measures-panel")
    assert picker.input_value() == "Loaded wording"
    picker.select_option("Hedging")
    page.wait_for_function("location.search.includes('panel=Hedging')")
    address = page.url.removeprefix(many_page.site)
    page.goto("about:blank")
    page = many_page.open(address)
    page.wait_for_function("document.querySelector('#chart-measures-panel').value === 'Hedging'")
    assert "unknown" not in page.inner_text("#main")
    page.locator("#chart-measures-panel").select_option("Loaded wording")
    page.wait_for_function("!location.search.includes('panel')")


# Buttons of more than one line, and names of one word that take more than one: they are cut in two.
BROKEN = """() => {
    const out = [];
    document.querySelectorAll('.pager button').forEach(b => {
        const range = document.createRange(); range.selectNodeContents(b);
        if (range.getClientRects().length > 1) out.push(b.textContent);
    });
    document.querySelectorAll('.cards tbody td[data-label]').forEach(td => {
        const style = getComputedStyle(td, '::before'), label = td.dataset.label;
        if (!label || /\\s/.test(label) || !td.checkVisibility()) return;
        if (parseFloat(style.height) > 1.5 * parseFloat(style.lineHeight)) out.push(label);
    });
    return [...new Set(out)];
}"""


@PHONE
@pytest.mark.parametrize("path", ["/", "/stories", "/sources", "/outlets?a=The+Ledger&b=The+Post"])
def test_no_word_of_a_button_or_a_heading_is_cut_in_two(many_page: Any, path: str) -> None:
    page = many_page.open(path)
    page.wait_for_function("document.querySelector('.table-frame')")
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("many_page", [390, 320], indirect=True)
def test_every_step_of_the_lesson_is_named(many_page: Any) -> None:
    page = many_page.open("/blind?step=tool")
    names = page.locator(".steps-nav .step-name")
    assert names.all_inner_texts() == ["Mark", "The class", "The tool", "Rewrite", "Reveal"]
    # Seen whole: nothing is cut off or runs into the next one, and all stand in one row.
    boxes = [names.nth(i).bounding_box() for i in range(5)]
    assert all(box["width"] > 20 and box["height"] < 24 for box in boxes)
    assert all(one["x"] + one["width"] <= other["x"] for one, other in itertools.pairwise(boxes))
    assert len({round(box["y"]) for box in boxes}) == 1
    assert min(page.locator(".step").nth(i).bounding_box()["height"] for i in range(5)) >= 44
    assert many_page.violations() == []


@PHONE
def test_the_handout_reads_as_a_text_and_its_key_as_cards(many_page: Any) -> None:
    page = many_page.open("/print?a=ledger0&b=post0")
    assert page.evaluate(CUT) == []
    assert page.locator(".paper-key .table-frame.cards").count() > 0
    # Lines of a sheet run on where a screen is narrower; their numbers stand where the lines begin.
    line = page.locator(".paper .line").first
    assert line.evaluate("e => getComputedStyle(e).display") == "inline"
    first = page.locator(".paper .lines").first
    numbers = [text.strip() for text in first.locator(".line-number").all_inner_texts()]
    assert [int(text) for text in numbers if text][:2] == [5, 10]
    words = first.locator(".line > span:last-child").all_text_contents()
    assert "".join(words).split() == " ".join(words).split()  # none grows together with the next line's
    assert many_page.violations() == []
    # Printed from a phone it is the sheet all the same.
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".paper .table-frame.cards").count() == 0
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.wait_for_selector(".paper-key .table-frame.cards")


@PHONE
def test_numbers_of_an_own_text_break_between_parts_only(many_page: Any) -> None:
    page = many_page.open("/text")
    page.fill("#own-body", "The despot may fall, critics say. “It is a disaster,” said Ann Lee. " * 20)
    page.click("#own-read")
    page.wait_for_selector(".unbroken")
    lines = "parts => parts.map(part => part.getClientRects().length)"
    assert set(page.locator(".unbroken").evaluate_all(lines)) == {1}
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
