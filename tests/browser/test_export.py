"""The page as files: a zip of everything, a report that needs nothing else, paper."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

PAIR = "/outlets?a=The+Ledger&b=The+Post"


def test_zip_holds_images_numbers_codebook_lexicons_and_citation(many_page: Any) -> None:
    page = many_page.open(PAIR)
    with page.expect_download(timeout=60000) as saved:
        page.click("#page-save")
        page.click("#page-zip")
    assert saved.value.suggested_filename == "framing_made_outlets_the-ledger_the-post_loaded_narrator.zip"
    with zipfile.ZipFile(Path(saved.value.path())) as files:
        assert files.testzip() is None
        names = set(files.namelist())
        for chart in ("rates", "differences", "robustness", "time"):
            assert files.read(f"charts/{chart}.png")[:8] == b"\x89PNG\r\n\x1a\n"
            assert b"<svg" in files.read(f"charts/{chart}.svg")[:200]
        rows = list(csv.reader(io.StringIO(files.read("data/rates.csv").decode("utf-8-sig"))))
        assert rows[0][0] == "Outlet" and rows[1][0] in ("The Ledger", "The Post")
        negative = files.read("data/differences.spreadsheet.csv").decode("utf-8-sig")
        assert negative.startswith("Measure,The Ledger,The Post")
        assert json.loads(files.read("settings.json"))["corpus"] == "made"
        assert {"README.txt", "CITATION.cff", "lexicons/LICENSE", "codebook/loaded_language.toml"} <= names
        lexicon = files.read("lexicons/loaded_language.csv")
        import hashlib

        from framing.lexicon import lexicon_hashes

        assert hashlib.sha256(lexicon).hexdigest() == lexicon_hashes(["loaded_language"])["loaded_language"]
        assert b"How large is each difference" in files.read("charts/differences.svg")


def test_report_is_one_file_that_asks_for_nothing(many_page: Any, chromium: Any, tmp_path: Path) -> None:
    page = many_page.open(PAIR + "&theme=dark")
    answer = page.locator(".answer").inner_text()
    with page.expect_download(timeout=60000) as saved:
        page.click("#page-save")
        page.click("#page-report")
    report = tmp_path / "report.html"
    saved.value.save_as(report)
    text = report.read_text("utf-8")
    assert "<script" not in text.lower() and "<b>shocks</b>" not in text
    opened = chromium.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(report.as_uri())
    assert opened.locator(".answer").inner_text() == answer
    images = opened.locator(".chart img")
    assert images.count() == 4
    widths = images.evaluate_all("nodes => nodes.map(node => node.naturalWidth)")
    assert all(width > 0 for width in widths)
    assert opened.locator(".chart-numbers table").count() == 4
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    opened.close()


def test_report_of_two_articles_keeps_whole_texts_their_marks_and_the_list_of_marks(
    many_page: Any, chromium: Any, tmp_path: Path
) -> None:
    page = many_page.open("/articles?a=ledger0&b=post0")
    words = page.locator(".text-a mark.m-loaded").all_inner_texts()
    page.click("#page-save")
    assert many_page.violations() == []  # with the menu open
    with page.expect_download(timeout=60000) as saved:
        page.click("#page-report")
    assert page.evaluate("document.activeElement.id") == "page-save"
    report = tmp_path / "report.html"
    saved.value.save_as(report)
    opened = chromium.new_page()
    opened.goto(report.as_uri())
    assert opened.locator("button, input, select").count() == 0
    listed = opened.locator(".text-a .text-details tbody th").all_inner_texts()
    assert words and all(word.strip() in listed for word in words)
    assert opened.locator(".layer-chip").all_inner_texts() != []
    assert "Swap" not in opened.inner_text("main") and "Read blind" not in opened.inner_text("main")
    cut = "nodes => nodes.filter(n => n.scrollHeight > n.clientHeight + 1).length"
    assert opened.locator(".reading").evaluate_all(cut) == 0
    assert opened.locator("[data-more]").count() == 0
    opened.close()


def test_handout_numbers_lines_and_keeps_the_key_apart(many_page: Any) -> None:
    page = many_page.open("/print?a=ledger0&b=post0")
    assert many_page.violations() == []
    numbers = [t for t in page.locator(".line-number").all_inner_texts() if t]
    assert numbers[:2] == ["5", "10"]
    assert page.locator(".paper-text mark").count() == 0
    assert "The Ledger" in page.locator("#main").inner_text()
    page.emulate_media(media="print")
    assert page.locator("header.top").is_visible() is False
    breaks = page.evaluate("getComputedStyle(document.querySelector('.paper-key')).breakBefore")
    assert breaks == "page"
    page.emulate_media(media="screen")
    page.click("text=Leave the outlets’ names out")
    page.wait_for_url("**names=0*")
    page.wait_for_selector("text=Show the outlets’ names")
    assert "The Ledger" not in page.locator("#main").inner_text()


def test_methods_is_accessible_and_pages_its_lexicon(many_page: Any) -> None:
    page = many_page.open("/methods")
    assert many_page.violations() == []
    first = page.locator("#lexicons tbody th").first.inner_text()
    page.click("#rows-next")
    page.wait_for_url("**rows=2*")
    page.wait_for_function("t => document.querySelector('#lexicons tbody th').innerText !== t", arg=first)
    page.select_option("#q-lexicon", "hedges")
    page.wait_for_selector("#lexicons tbody th:has-text('about')")


def read_csv(files: zipfile.ZipFile, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(files.read(f"data/{name}.csv").decode("utf-8-sig"))))


def test_tables_of_the_page_are_data_in_the_zip_not_words_for_a_reader(many_page: Any) -> None:
    """Numbers are numbers, units stand in the heading, buttons are no column, one kind of table one file."""
    page = many_page.open(PAIR)
    shown = page.locator("#carriers tbody tr").first.locator("th, td").all_inner_texts()
    with page.expect_download(timeout=60000) as saved:
        page.click("#page-save")
        page.click("#page-zip")
    with zipfile.ZipFile(Path(saved.value.path())) as files:
        carriers, keyness = read_csv(files, "carriers"), read_csv(files, "keyness")
        assert not [name for name in files.namelist() if "more-typical" in name]
        report = files.read("report.html").decode()
    assert "Leave out" not in carriers[0] and "Leave out" not in report
    assert carriers[0][2:6] == [
        f"{outlet}: {what}" for outlet in ("The Ledger", "The Post") for what in ("uses", "articles")
    ]
    for row in carriers[1:]:
        assert all(cell.isdigit() for cell in row[2:6])
        float(row[6]), float(row[7])
    first = carriers[1]
    assert [first[0], f"{first[2]} in {first[3]}"] == [shown[0], shown[2]]
    assert float(first[6]) == float(shown[4].replace("−", "-"))
    assert keyness[0][0] == "Side"
    assert {row[0] for row in keyness[1:]} == {"More in The Ledger", "More in The Post"}
    assert len({len(row) for row in keyness}) == 1


def test_tables_of_a_story_are_data_too(many_page: Any) -> None:
    page = many_page.open("/stories")
    page.locator("#stories tbody a").first.click()
    page.wait_for_selector("#heard-where table")
    assert many_page.violations() == []
    with page.expect_download(timeout=60000) as saved:
        page.click("#page-save")
        page.click("#page-zip")
    with zipfile.ZipFile(Path(saved.value.path())) as files:
        heard, articles = read_csv(files, "heard-where"), read_csv(files, "story-articles")
        assert files.read("charts/timeline.png")[:4] == b"\x89PNG"
        assert ">When did each outlet write about it?<" in files.read("charts/timeline.svg").decode()
    assert heard[0][0] == "Source" and "Kind" in heard[0]
    counted = [i for i, name in enumerate(heard[0]) if name.endswith("(words)")]
    assert counted and all(row[i] == "" or row[i].isdigit() for row in heard[1:] for i in counted)
    kinds = {row[heard[0].index("Kind")] for row in heard[1:]}
    assert kinds <= {
        *("official", "expert", "citizen", "organisation", "media"),
        *("document", "unnamed", "collective", "unknown"),
    }
    assert "Side by side" not in articles[0]
