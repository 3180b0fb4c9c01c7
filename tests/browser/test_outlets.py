"""Compare outlets in a real browser: the numbers are framing's, every view is a link, words can be opened."""

from __future__ import annotations

import re
from typing import Any

import pytest

PAIR = "/outlets?a=The+Ledger&b=The+Post"
VIEWS = (
    "/outlets",
    "/outlets?measure=all",
    PAIR,
    PAIR + "&key=words&kwic=word:council",
    PAIR + "&kwic=entry:despot",
)


@pytest.fixture(scope="module")
def corpus() -> Any:
    from pathlib import Path
    from runpy import run_path

    from dashboard.comparing import comparing
    from dashboard.data import Data, Memory

    made = run_path(str(Path(__file__).parent / "conftest.py"))["many_records"]
    return comparing(Data(Memory(made, "made")))


@pytest.mark.parametrize(("path", "theme"), [*((v, "light") for v in VIEWS), (PAIR, "dark")])
def test_axe_finds_no_violation(many_page: Any, path: str, theme: str) -> None:
    many_page.open(f"{path}{'&' if '?' in path else '?'}theme={theme}")
    assert many_page.violations() == []


@pytest.mark.parametrize("many_page", [320], indirect=True)
@pytest.mark.parametrize("path", [VIEWS[1], VIEWS[3]])
def test_nothing_scrolls_sideways_on_the_smallest_phone(many_page: Any, path: str) -> None:
    page = many_page.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def cells(page: Any, chart: str) -> list[list[str]]:
    page.locator(f"#chart-{chart} summary").click()
    return [row.locator("th, td").all_inner_texts() for row in page.locator(f"#chart-{chart} tbody tr").all()]


def test_numbers_of_the_rates_are_framings(many_page: Any, corpus: Any) -> None:
    from framing.comparison import group_rates

    page = many_page.open("/outlets")
    expected = group_rates(corpus.table, ["loaded"], voice="narrator")
    found = {row[0]: row for row in cells(page, "rates")}
    assert set(found) == set(expected["group"])
    for row in expected.to_dict("records"):
        shown = found[row["group"]]
        assert shown[2] == str(row["articles"])
        assert float(shown[6]) == pytest.approx(row["rate"], abs=0.006)
        assert (shown[7] == "–") == (not row["enough"])
    assert found["The Weekly"][7] == "–"


def test_numbers_of_the_pair_are_framings_with_the_story_held(many_page: Any, corpus: Any) -> None:
    from framing.comparison import differences

    page = many_page.open(PAIR)
    names = ["loaded", "hedging", "booster", "sources_effective", "sources_unnamed_share"]
    expected = differences(corpus.table, "The Ledger", "The Post", names, hold="story").set_index("measure")
    loaded = next(row for row in cells(page, "differences") if row[0] == "Loaded wording")
    assert float(loaded[3]) == pytest.approx(expected.loc["loaded", "difference"], abs=0.006)
    assert float(loaded[6]) == pytest.approx(expected.loc["loaded", "low_all"], abs=0.006)
    answer = page.locator(".answer").inner_text()
    assert answer.startswith("On the 14 stories both cover, The Ledger has more loaded wording")
    assert "corrected for 5 measures" in answer


def test_new_reader_finds_who_uses_more_loaded_wording_and_sees_the_words(many_page: Any) -> None:
    page = many_page.open("/")
    page.click(".nav-link:has-text('Compare outlets')")
    page.wait_for_selector("#q-a")
    page.select_option("#q-a", "The Ledger")
    page.wait_for_url("**a=The+Ledger*")
    page.select_option("#q-b", "The Post")
    page.wait_for_selector(".answer:has-text('The Ledger has more loaded wording')")
    page.click("#carriers a:has-text('despot')")
    page.wait_for_selector("#kwic .kwic-word:has-text('despot')")
    page.locator("#kwic .kwic-where a").first.click()
    page.wait_for_url("**/articles?a=ledger*")


def test_leaving_an_entry_out_changes_every_number_and_can_be_taken_back(many_page: Any) -> None:
    page = many_page.open(PAIR)
    before = page.locator(".answer").inner_text()
    page.click("[id='leave-despot']")
    page.wait_for_selector(".left-out")
    after = page.locator(".answer").inner_text()
    rate = re.compile(r"The Ledger ([\d.]+), The Post")
    assert float(rate.search(after)[1]) < float(rate.search(before)[1])  # type: ignore[index]
    page.reload()
    page.wait_for_selector(".left-out")
    page.click("#back-0")
    page.wait_for_selector(".left-out", state="detached")
    assert page.locator(".answer").inner_text() == before


def test_kind_of_article_that_is_not_held_constant_is_said(many_page: Any) -> None:
    page = many_page.open(PAIR)
    note = page.locator(".notice", has_text="Genre is not held constant")
    assert "“news” is 50% of The Ledger and 100% of The Post" in note.inner_text()
    note.locator("a").click()
    page.wait_for_url("**hold=genre*")
    page.wait_for_selector(".answer:has-text('With genre held constant')")


def test_words_are_counted_by_voice(many_page: Any) -> None:
    page = many_page.open(PAIR + "&key=words&voice=narrator")
    assert page.locator("#keyness h3").all_inner_texts() == ["More in The Ledger", "More in The Post"]
    left = page.locator("#keyness .columns > div").first.inner_text()
    assert "despot" in left or "humiliating" in left


def test_words_and_time_follow_what_is_held_and_filtered(many_page: Any) -> None:
    page = many_page.open(PAIR + "&key=words")
    held = "Only the 14 stories that both cover, each weighing alike (n = 14 and 14 articles)."
    assert held in page.locator("#keyness").inner_text()
    assert held in page.locator("#chart-time .chart-subtitle").inner_text()
    page = many_page.open(PAIR + "&hold=genre&only.genre=news&voice=quote&average=mean")
    text = page.locator("#keyness").inner_text()
    assert "Every marked entry of every measure in quoted words." in text
    assert "Genre held constant" in text and "only genre news (n = 7 and 14 articles)" in text
    assert "mean of articles does not apply" in text


def test_words_of_headlines_are_counted_in_headlines(many_page: Any) -> None:
    page = many_page.open(PAIR + "&key=words&voice=title&kwic=word:decision")
    where = page.locator("#kwic .kwic-where .muted").all_inner_texts()
    assert where and set(where) == {"headline"}
    assert page.locator("#keyness").get_by_text("Every word in headlines").count() == 1


@pytest.mark.parametrize(
    ("query", "names"),
    [
        (
            "a=%3Cimg%20src=x%20onerror=alert(1)%3E&b=The+Post&hold=__class__&measure=bias",
            ("a", "hold", "measure"),
        ),
        ("rows=-5&only.genre=%27;drop&leave=nothing&from=9999-99", ("rows", "only.genre", "leave", "from")),
    ],
)
def test_hostile_addresses_are_dropped_and_said(many_page: Any, query: str, names: tuple[str, ...]) -> None:
    page = many_page.open(f"/outlets?{query}&kwic=entry:%3Cscript%3E")
    notes = " ".join(page.locator(".notice").all_inner_texts())
    for name in names:
        assert f"“{name}”" in notes
    assert page.locator("#main img, #main script").count() == 0


def test_keyboard_alone_chooses_two_outlets(many_page: Any) -> None:
    page = many_page.open("/outlets")
    page.focus("#q-a")
    page.keyboard.type("The Ledger")
    page.wait_for_url("**a=The+Ledger*")
    page.wait_for_function("document.activeElement.id === 'q-a'")
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q-b":
            break
    page.keyboard.type("The Post")
    page.wait_for_selector(".answer")


def test_articles_of_unknown_outlet_are_not_an_outlet(open_page: Any) -> None:
    page = open_page.open("/outlets")
    assert "unknown outlet describe no outlet" in page.locator("#chart-rates figcaption").inner_text()
    assert page.locator("#chart-rest").count() == 0


def test_a_line_of_words_in_context_leads_to_the_word_itself_and_back(many_page: Any) -> None:
    page = many_page.open("/outlets?a=The+Ledger&b=The+Post")
    page.evaluate("document.querySelector('#keyness').scrollIntoView()")
    page.wait_for_function("scrollY > 200")
    before = page.evaluate("scrollY")
    page.evaluate("window.tops = [scrollY]; addEventListener('scroll', () => window.tops.push(scrollY))")
    page.click("#keyness tbody th a >> nth=0")
    page.wait_for_selector("#kwic")
    # One goes on from where one was: neither the page nor the keyboard begins again at the top.
    page.wait_for_function("document.activeElement.id === 'kwic'")
    assert page.evaluate("Math.min(...window.tops)") >= before - 5
    word = page.inner_text("#kwic tbody th >> nth=0")
    page.click("#kwic tbody a >> nth=0")
    page.wait_for_selector(".text-a mark.chosen")
    chosen = page.locator(".text-a mark.chosen").first
    assert chosen.evaluate("m => m.firstChild.textContent").strip() == word.strip()
    assert chosen.evaluate(
        "m => { const b = m.getBoundingClientRect(); return b.top > 0 && b.bottom < innerHeight; }"
    )
    assert chosen.evaluate("m => document.activeElement === m")
    page.go_back()
    page.wait_for_selector("#kwic")
    assert "kwic=" in page.url


def test_a_line_without_a_mark_leads_to_its_sentence(many_page: Any) -> None:
    page = many_page.open("/outlets?a=The+Ledger&b=The+Post&key=words")
    page.wait_for_selector("#keyness tbody th a")
    page.goto(many_page.site + "/outlets?a=The+Ledger&b=The+Post&key=words&kwic=word:council")
    page.click("#kwic tbody a >> nth=0")
    page.wait_for_selector(".text-a .s.sought")
    assert "council" in page.inner_text(".text-a .s.sought").lower()
    assert page.evaluate("document.activeElement.classList.contains('sought')")


def test_the_next_page_of_a_list_begins_at_its_top(many_page: Any) -> None:
    page = many_page.open("/")
    page.click("#articles .pager button >> nth=1")
    page.wait_for_url("**rows=2*")
    top = "document.querySelector('#articles').getBoundingClientRect().top"
    page.wait_for_function(f"{top} > -5 && {top} < innerHeight / 2")
    # The last page has no next one: the focus stays at the buttons.
    page.wait_for_function("document.activeElement.id === 'rows-previous'")
    page.keyboard.press("Enter")
    page.wait_for_function("!location.search.includes('rows')")
    page.wait_for_function("document.activeElement.id === 'rows-next'")


def test_the_list_of_articles_is_narrowed_and_the_address_keeps_it(many_page: Any) -> None:
    page = many_page.open("/")
    page.fill("#q-find", "Kelso")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelectorAll('#articles .title-cell').length === 2")
    assert "find=Kelso" in page.url
    page.fill("#q-find", "no such headline")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=No article meets these conditions.")
    page.go_back()
    page.wait_for_function("document.querySelectorAll('#articles .title-cell').length === 2")
    assert page.input_value("#q-find") == "Kelso"
    page.click("text=Show all articles")
    page.wait_for_function("document.querySelectorAll('#articles .title-cell').length === 25")
    assert page.input_value("#q-find") == ""


@pytest.mark.parametrize("many_page", [1280, 390], indirect=True)
def test_outlets_are_added_to_a_chart_and_taken_out_by_name(many_page: Any) -> None:
    page = many_page.open("/outlets?show=The+Ledger&show=The+Weekly")  # a link of an earlier version
    page.wait_for_selector("#q-chosen")
    page.wait_for_url("**/outlets?chosen=The+Ledger&chosen=The+Weekly")
    assert [t.split() for t in page.locator(".picked").all_inner_texts()] == [
        ["The", "Ledger", "×"],
        ["The", "Weekly", "×"],
    ]
    assert many_page.violations() == []
    # Going through the list changes nothing; the button does, with the mouse as with the keyboard.
    page.select_option("#q-chosen", "The Post")
    page.evaluate("document.querySelector('#q-chosen').dispatchEvent(new Event('change', {bubbles: true}))")
    assert "Post" not in page.url and page.locator(".picked").count() == 2
    page.focus("#q-chosen")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q-chosen-add"
    page.keyboard.press("Enter")
    page.wait_for_url("**chosen=The+Post*")
    page.wait_for_function("() => document.querySelectorAll('.picked').length === 3")
    page.wait_for_function("() => document.activeElement.id === 'q-chosen'")
    page.click("[aria-label='Leave out The Weekly']")
    page.wait_for_function("() => document.querySelectorAll('.picked').length === 2")
    assert "Weekly" not in page.url
    # The empty first line of the list adds nothing, and the reader is told what to do.
    page.click("#q-chosen-add")
    page.wait_for_function("() => document.getElementById('shell-live').textContent.startsWith('Choose one')")
    assert page.evaluate("document.activeElement.id") == "q-chosen"
    assert page.locator(".picked").count() == 2
    if page.viewport_size["width"] == 390:
        assert page.locator(".picked").first.bounding_box()["height"] >= 44


def test_file_names_say_what_changes_a_figure_and_differ_where_it_does(many_page: Any) -> None:
    page = many_page.open("/outlets?chosen=The+Ledger&chosen=The+Weekly&average=mean&theme=dark")
    page.wait_for_selector(".picked")
    name = "() => window.dash_clientside.framing.file_name('rates', 'png')"
    assert page.evaluate(name) == (
        "framing_made_rates_loaded_narrator_the-ledger_the-weekly_average-mean.png"
    )
    named = """outlets => {
        const query = new URLSearchParams();
        outlets.forEach(o => query.append('chosen', o));
        history.replaceState(history.state, '', location.pathname + '?' + query);
        return window.dash_clientside.framing.file_name('rates', 'png');
    }"""
    many = [f"The Outlet of Place Number {n}" for n in range(12)]
    one, other = page.evaluate(named, many), page.evaluate(named, [*many[:11], "The Outlet Elsewhere"])
    assert one != other and max(len(one), len(other)) <= 156
    assert one.startswith("framing_made_rates_loaded_narrator_the-outlet-of-place-number-0_")
