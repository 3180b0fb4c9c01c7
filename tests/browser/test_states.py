"""States that a first look misses: projector, narrow and spaced text, open panels, errors, forced colours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

STICKS_OUT = """() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120));
}"""
# WCAG 1.4.12: what a reader's own style may set without anything being lost
SPACED = """p { margin-bottom: 2em !important; }
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"""
# Whether what has the focus lies under the bar of marks.
COVERED = """() => {
    const e = document.activeElement, bar = document.querySelector('.legend-bar');
    if (e === document.body || bar.contains(e) || e.closest('.page-head, .controls, .top')) return '';
    const box = e.getBoundingClientRect(), low = bar.getBoundingClientRect();
    return low.top <= 0 && box.bottom <= low.bottom ? e.outerHTML.slice(0, 90) : '';
}"""
PATHS = (
    "/",
    "/articles?layers=loaded,hedge",
    "/outlets?a=The+Ledger&b=The+Post",
    "/stories",
    "/sources",
    "/text",
    "/methods",
    "/blind?step=class",
    "/blind?step=rewrite",
    "/print?a=ledger0&b=post0",
)


@pytest.mark.parametrize("path", PATHS)
def test_projector_and_spaced_text_fit_and_have_no_violation(many_page: Any, path: str) -> None:
    page = many_page.open(f"{path}{'&' if '?' in path else '?'}view=projector")
    assert many_page.violations() == []
    page.set_viewport_size({"width": 320, "height": 640})  # also 1280 wide at 400 %
    page.wait_for_function(f"() => ({STICKS_OUT})().length === 0")
    page.evaluate("delete document.documentElement.dataset.view")
    page.add_style_tag(content=SPACED)
    page.wait_for_function(f"() => ({STICKS_OUT})().length === 0")


@pytest.mark.parametrize("many_page", [390], indirect=True)
@pytest.mark.parametrize("path", ["/", "/sources", "/methods"])
def test_the_row_of_pages_shows_the_current_one_and_that_there_are_more(many_page: Any, path: str) -> None:
    page = many_page.open(path)
    page.wait_for_selector(".top nav[data-more]")
    seen = """() => { const nav = document.querySelector('.top nav').getBoundingClientRect();
        const here = document.querySelector('.nav-link[aria-current]').getBoundingClientRect();
        return here.left >= nav.left - 1 && here.right <= nav.right + 1; }"""
    page.wait_for_function(seen)
    side = page.get_attribute(".top nav", "data-more")
    assert side == {"/": "right", "/sources": "both", "/methods": "left"}[path]


@pytest.mark.parametrize("many_page", [1280, 390], indirect=True)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_open_panel_hides_no_chosen_mark_and_has_no_violation(many_page: Any, theme: str) -> None:
    page = many_page.open(f"/articles?a=ledger0&b=post0&layers=loaded,hedge&theme={theme}")
    page.locator(".text-a mark.m-loaded.first").last.click()
    page.wait_for_selector("#panel-word")
    page.wait_for_function(
        "() => document.querySelector('mark.chosen').getBoundingClientRect().bottom"
        " <= document.querySelector('#articles-panel').getBoundingClientRect().top"
    )
    page.click("[data-vote='-1']")
    page.wait_for_selector("mark.disputed")
    assert many_page.violations() == []


def test_what_has_the_focus_is_not_under_the_bar_of_marks(many_page: Any) -> None:
    many_page.page.emulate_media(reduced_motion="reduce")
    page = many_page.open("/articles?a=ledger0&b=post0")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    hidden = []
    for _ in range(25):  # backwards, up the page: what comes into sight comes in at the top
        page.keyboard.press("Shift+Tab")
        covered = page.evaluate(COVERED)
        hidden += [covered] if covered else []
    assert hidden == []


@pytest.mark.parametrize("address", ["/nowhere", "/print", "/articles?a=nobody&b=%3Cb%3E"])
def test_errors_are_said_and_have_no_violation(many_page: Any, address: str) -> None:
    page = many_page.open(address)
    assert page.locator(".notice").count() >= 1
    assert many_page.violations() == []


def test_a_file_of_sixty_megabytes_is_refused_before_it_is_sent(many_page: Any, tmp_path: Path) -> None:
    page = many_page.open("/text")
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(60_000_000)
    sent: list[int] = []
    page.on("request", lambda request: sent.append(len(request.post_data or "")))
    page.set_input_files("#own-upload input[type=file]", large)
    page.wait_for_selector("#own-too-large .notice")
    said = page.inner_text("#own-too-large")
    assert "“large.txt” has 60 MB; up to 10 MB can be read here." in said and "framing import" in said
    assert many_page.violations() == []
    # The next file is read, and with it all that was on its way: the large one never was.
    small = tmp_path / "small.txt"
    small.write_text("The council met on Monday. " * 9, "utf-8")
    page.set_input_files("#own-upload input[type=file]", small)
    page.wait_for_function("() => document.querySelector('#own-body').value.startsWith('The council met')")
    assert page.locator("#own-too-large .notice").count() == 0
    many_page.draw()
    assert 0 < sum(sent) < 100_000


def test_forced_colours_keep_the_edges_of_the_marks(many_page: Any) -> None:
    many_page.page.emulate_media(forced_colors="active")
    page = many_page.open("/articles?a=ledger0&b=post0&layers=loaded,hedge")
    style = "e => getComputedStyle(e).textDecorationLine + ' ' + getComputedStyle(e).textDecorationStyle"
    assert page.locator(".texts mark.m-loaded").first.evaluate(style) == "underline solid"
    assert page.locator(".texts mark.m-hedge").first.evaluate(style) == "underline dotted"
    page.emulate_media(forced_colors="none")


LOOKS = pytest.mark.parametrize("look", ["theme=light", "theme=dark", "theme=dark&view=projector"])


@LOOKS
def test_states_inside_a_page_have_no_violation(many_page: Any, look: str) -> None:
    """What a first look does not show: every layer with a panel open, filters, a word in context, a story."""
    page = many_page.open(f"/articles?a=ledger0&b=post0&layers=loaded,hedge,booster,source,vague&{look}")
    page.locator(".text-a mark").first.click()
    page.wait_for_selector("#panel-word")
    assert many_page.violations() == []
    page = many_page.open(f"/outlets?a=The+Ledger&b=The+Post&{look}")
    page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    page.locator("#keyness tbody a, #carriers tbody a").first.click()
    page.wait_for_selector("table.kwic")
    assert many_page.violations() == []
    page = many_page.open(f"/stories?{look}")
    page.locator("#stories tbody a").first.click()
    page.wait_for_selector("#heard-where table")
    assert many_page.violations() == []


@LOOKS
def test_an_own_text_has_no_violation_however_it_is_looked_at(many_page: Any, look: str) -> None:
    page = many_page.open(f"/text?mode=rewrite&{look}")
    page.fill("#own-body", "The despot may fall, critics say. “It is a disaster,” said Ann Lee. " * 20)
    page.click("#own-read")
    page.wait_for_selector("#own-bench-body")
    page.wait_for_selector(".bench-view mark")
    assert many_page.violations() == []
    page.locator("#main button", has_text="Compare with").first.click()
    page.wait_for_selector("#texts .text-b mark", state="attached")  # projected, one text at a time
    page.wait_for_function("() => document.querySelector('#own-words').textContent.includes('260 words')")
    assert many_page.violations() == []


@pytest.mark.parametrize("path", ["/articles?a=ledger0&b=post0", "/blind"])
def test_magnified_four_times_nothing_stands_over_the_text(many_page: Any, path: str) -> None:
    page = many_page.open(path)
    over = """() => [...document.querySelectorAll('body *')].filter(e =>
        ['sticky', 'fixed'].includes(getComputedStyle(e).position) && e.checkVisibility()
        && e.getBoundingClientRect().height > innerHeight / 4).map(e => e.className)"""
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 x 1024 at 400 %
    page.wait_for_function(f"() => ({over})().length === 0")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_forced_colours_show_which_button_is_pressed(many_page: Any) -> None:
    many_page.page.emulate_media(forced_colors="active")
    page = many_page.open("/blind")
    style = "e => getComputedStyle(e).outlineStyle"
    assert page.locator("[data-brush=loaded]").evaluate(style) == "solid"
    assert page.locator("[data-brush=hedge]").evaluate(style) == "none"
    page.emulate_media(forced_colors="none")


def test_forced_colours_outline_only_the_layers_that_are_shown(many_page: Any) -> None:
    many_page.page.emulate_media(forced_colors="active")
    page = many_page.open("/articles?a=ledger0&b=post0&layers=loaded")
    style = "e => getComputedStyle(e).outlineStyle"
    source = page.locator(".texts mark.m-source").first
    assert source.evaluate(style) == "none"
    page.click(".legend-bar [data-layer-toggle=source]")
    page.wait_for_function("() => document.querySelector('.texts').dataset.show.includes('source')")
    assert source.evaluate(style) == "solid"
    page.emulate_media(forced_colors="none")


@pytest.mark.parametrize("width", [1280, 1920])
def test_on_a_projector_one_text_uses_the_whole_wall(many_page: Any, width: int) -> None:
    page = many_page.page
    page.set_viewport_size({"width": width, "height": width * 9 // 16})
    many_page.open("/articles?a=ledger0&b=post0&view=projector")
    across = page.locator(".text-a .para p").evaluate_all("ps => Math.max(...ps.map(p => p.clientWidth))")
    assert across > width * 0.85
    size = page.locator(".text-a .reading").evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    # Whatever the wall, a line has as many letters as can be read: a letter is about half as wide as high.
    assert 60 < across / (size * 0.48) < 90
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # Words of charts grow with those of the page.
    root = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    label = page.locator(".chart .ytick text, .chart .annotation-text").first
    assert label.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") > 0.7 * root
