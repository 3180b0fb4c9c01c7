"""Every page, walked: it fits a phone, axe finds nothing, a reload restores it, Tab reaches every control."""

from __future__ import annotations

from typing import Any

import pytest

PAGES = {
    "/": "/?voice=quote&sort=words_total&order=asc",
    "/articles": "/articles?layers=loaded,hedge&side=b",
    "/outlets": "/outlets?a=The+Ledger&b=The+Post&measure=hedging",
    "/stories": "/stories",
    "/sources": "/sources?q=officials",
    "/text": "/text?mode=rewrite",
    "/methods": "/methods",
    "/blind": "/blind",
    "/print?a=ledger0&b=post0": "/print?a=ledger0&b=post0&names=0",
}
CONTROLS = "a[href], button, select, input, textarea, summary, [tabindex='0']"

# What can be used now: drawn, enabled, not taken out of the Tab order by a roving tabindex.
USABLE = """selector => [...document.querySelectorAll(selector)].filter(e =>
    !e.disabled && e.tabIndex >= 0 && !e.closest('[inert]') && e.checkVisibility({visibilityProperty: true})
    && (e.type !== 'radio' || e.checked)
).map((e, i) => { e.dataset.walk = i; return e.outerHTML.slice(0, 140); })"""

# Every element that gets the focus is written down, with the ways a reader could see that it has it.
FOLLOW = """() => {
    window.walked = {};
    document.addEventListener('focusin', event => {
        const e = event.target, style = getComputedStyle(e), box = e.getBoundingClientRect();
        window.walked[e.dataset.walk] = {
            html: e.outerHTML.slice(0, 140),
            ring: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
            inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight
                && box.right > 0 && box.left < innerWidth,
        };
    });
}"""

# What makes the page scroll sideways: what sticks out and is not in a frame that scrolls by itself.
STICKS_OUT = """() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const framed = e => { for (let p = e.parentElement; p; p = p.parentElement)
        if (p.parentElement && p !== document.body && getComputedStyle(p).overflowX !== 'visible')
            return true; };
    return ['the page is ' + document.documentElement.scrollWidth + ' wide'].concat(
        [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !framed(e))
        .slice(0, 8).map(e => e.outerHTML.slice(0, 140)));
}"""


def sticks_out(page: Any) -> list[str]:
    """Return what makes the page scroll sideways, once its charts are drawn for its width."""
    found: list[str] = []
    for _ in range(50):
        found = page.evaluate(STICKS_OUT)
        if not found:
            break
        page.wait_for_timeout(100)
    return found


@pytest.mark.parametrize("many_page", [390], indirect=True)
@pytest.mark.parametrize("path", PAGES)
def test_phone_shows_the_page_whole_in_light_and_dark(many_page: Any, path: str) -> None:
    page = many_page.open(path)
    assert sticks_out(page) == []
    assert many_page.violations() == []
    page.click("#look-theme")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert many_page.violations() == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert sticks_out(page) == []


@pytest.mark.parametrize("many_page", [1280], indirect=True)
@pytest.mark.parametrize("path", PAGES)
def test_dark_has_no_violation_on_a_desk(many_page: Any, path: str) -> None:
    many_page.open(f"{path}{'&' if '?' in path else '?'}theme=dark")
    assert many_page.violations() == []


@pytest.mark.parametrize("path", PAGES)
def test_reload_restores_the_view(many_page: Any, path: str) -> None:
    page = many_page.open(PAGES[path])
    assert page.locator(".notice:has-text('left out')").count() == 0
    address, shown = page.url, many_page.shown()
    assert len(shown) > 100
    page.reload()
    assert many_page.shown() == shown
    assert page.url == address


@pytest.mark.parametrize("many_page", [1280, 390], indirect=True)
@pytest.mark.parametrize("path", PAGES)
def test_tab_reaches_every_control_and_shows_where_it_is(many_page: Any, path: str) -> None:
    many_page.page.emulate_media(
        reduced_motion="reduce"
    )  # a smooth scroll is still on its way when looked at
    page = many_page.open(path)
    page.evaluate(FOLLOW)
    usable = page.evaluate(USABLE, CONTROLS)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in usable:
        page.keyboard.press("Tab")
    walked = page.evaluate("window.walked")
    assert [html for i, html in enumerate(usable) if str(i) not in walked] == [], "Tab never gets there"
    stops = list(walked.values())
    assert [stop["html"] for stop in stops if not stop["ring"]] == [], "the focus cannot be seen"
    assert [stop["html"] for stop in stops if not stop["inside"]] == [], "the focus is out of sight"
