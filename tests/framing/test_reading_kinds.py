"""What a file is, where its name does not say: tables, JSON, markup in cells, standard input."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading import Item, Options, Problem, read_articles
from framing.reading.markup import has_markup, without_markup

ROOT = Path(__file__).parents[2]
BODY = "The minister said on Monday that the talks had ended. Nobody was surprised by it."
HTML = (
    "<p>The minister said on <b>Monday</b> that talks &amp; visits ended.</p>\n<p>Nobody was surprised.</p>"
)
TEXT = "The minister said on Monday that talks & visits ended.\n\nNobody was surprised."
ROWS = [{"id": str(n), "title": f"Talks {n}", "outlet": "Daily", "text": f"{BODY} {n}"} for n in range(3)]


def read(*inputs: object, **options: object) -> tuple[list[Item], list[Problem]]:
    found = list(read_articles([str(i) for i in inputs], Options(**options)))  # type: ignore[arg-type]
    return [f for f in found if isinstance(f, Item)], [f for f in found if isinstance(f, Problem)]


def table(rows: list[dict[str, str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def as_given(items: list[Item]) -> list[dict[str, str | None]]:
    names = ("id", "title", "outlet", "text")
    return [{name: getattr(item.article, name) for name in names} for item in items]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_tables_of_every_separator_and_encoding(encoding: str, delimiter: str, tmp_path: Path) -> None:
    rows = [{**row, "text": f"{row['text']} Köln, “so”; he said\nAgain"} for row in ROWS]
    path = tmp_path / "a.csv"
    path.write_bytes(table(rows, delimiter).encode(encoding))
    items, problems = read(path)
    assert as_given(items) == rows
    assert problems == []


def test_a_table_in_windows_1252(tmp_path: Path) -> None:
    rows = [{**ROWS[0], "text": "Müller – “nein” sagte er für 5 €"}]
    path = tmp_path / "a.csv"
    path.write_bytes(table(rows, ";").encode("cp1252"))
    assert as_given(read(path)[0]) == rows


LINES = "\n".join(map(json.dumps, ROWS)) + "\n"


@pytest.mark.parametrize("name", ["a.txt", "a", "a.json", "a.ndjson", "a.txt.gz", "a.data.gz"])
def test_json_lines_under_any_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    # The second line is cut: only it is lost.
    data = LINES.replace('Talks 1", ', 'Talks 1"').encode()
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    items, problems = read(path)
    assert as_given(items) == [ROWS[0], ROWS[2]]
    assert [(problem.line, problem.refused) for problem in problems] == [(2, True)]


@pytest.mark.parametrize("name", ["a", "a.dat", "a.txt"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_under_another_name(name: str, delimiter: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(table(ROWS, delimiter), newline="")
    assert as_given(read(path)[0]) == ROWS


@pytest.mark.parametrize(
    "text",
    [
        "Title, text and other words\nThis is an article.",
        "{Sic} he wrote.\nAgain.",
        "[Editor's note] He wrote.",
        "{",
        "The text\nA line.",
        '"Text," he said.\nThen he left.',
    ],
)
def test_an_article_stays_an_article(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    items, problems = read(path, titles=False)
    assert [item.article.text for item in items] == [text]
    assert problems == []


@pytest.mark.parametrize(
    "value",
    [
        ROWS,
        {"articles": ROWS},
        {"status": "ok", "anything": ROWS},
        {"response": {"total": 3, "results": ROWS}},
        {"data": {"more": {"docs": ROWS}}},
        {row["id"]: {k: v for k, v in row.items() if k != "id"} for row in ROWS},
        {name: {str(n): row[name] for n, row in enumerate(ROWS)} for name in ROWS[0]},
    ],
    ids=["list", "articles", "other name", "response", "nested", "by id", "by column"],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_an_object_that_holds_the_articles(value: object, indent: int | None, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(value, indent=indent) + "\n")
    items, problems = read(path)
    assert as_given(items) == ROWS
    assert problems == []


def test_an_article_with_a_list_of_objects_is_one_article(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({**ROWS[0], "comments": [{"text": "Nonsense."}]}))
    items, _ = read(path)
    assert as_given(items) == [ROWS[0]]
    assert items[0].article.extra == {"comments": [{"text": "Nonsense."}]}


def write_markup(path: Path) -> None:
    rows = [{**row, "text": HTML, "title": "Talks &amp; <i>visits</i>"} for row in ROWS]
    if path.suffix == ".csv":
        path.write_text(table(rows), newline="")
    elif path.suffix == ".parquet":
        pa = pytest.importorskip("pyarrow")
        import pyarrow.parquet as pq

        pq.write_table(pa.Table.from_pylist(rows), path)
    else:
        path.write_text("\n".join(map(json.dumps, rows)))


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
def test_of_a_cell_of_html_the_text_is_taken_and_said_once(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    write_markup(path)
    items, problems = read(path)
    assert [(item.article.title, item.article.text) for item in items] == [("Talks & visits", TEXT)] * 3
    assert [(problem.refused, "is HTML" in problem.reason) for problem in problems] == [(False, True)]
    items, problems = read(path, markup=False)
    assert [item.article.text for item in items] == [HTML] * 3
    assert problems == []


def test_as_is_leaves_markup_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    write_markup(path)
    for option, wanted in ((["--as-is"], HTML), ([], TEXT)):
        done = framing("score", str(path), *option)
        assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == [wanted] * 3
        assert done.returncode == 0


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("One<br>two<br/>three", "One\n\ntwo\n\nthree"),
        ("It <a href='x'>fell</a>.\n\nIt rose &#8211; twice.", "It fell.\n\nIt rose – twice."),
        ("AT&amp;T said &quot;no&quot;", 'AT&T said "no"'),
        ("<p>One</p><script>var a = '<p>no</p>';</script><p>Two</p>", "One\n\nTwo"),
        ("<p>One</p><noscript>never closed<p>Two</p>", "One\n\nTwo"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<p>He said 3 < 4 & left.</p>", "He said 3 < 4 & left."),
    ],
)
def test_text_of_markup(html: str, text: str) -> None:
    assert has_markup(html)
    assert without_markup(html) == text


@pytest.mark.parametrize(
    "text",
    ["if a < b and c > d", "<3 you", "Q&A; then", "Smith <ann@example.org> wrote", "R&D & more"],
)
def test_plain_text_is_no_markup(text: str) -> None:
    assert not has_markup(text)


@given(st.text(st.sampled_from("<>/&;pbri a#8\n\"'="), max_size=60))
def test_any_markup_is_read_without_an_error(html: str) -> None:
    text = without_markup(html)
    assert "\n\n\n" not in text or "\n\n\n" in html
    assert without_markup(f"<p>Start</p>{html}").startswith("Start")


def framing(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "framing", *arguments],
        input=given,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("rows.jsonl", LINES)
    return out.getvalue()


@pytest.mark.parametrize("place", ["-", "/dev/stdin"])
@pytest.mark.parametrize(
    "data",
    [LINES.encode(), table(ROWS).encode(), gzip.compress(LINES.encode()), zipped(), LINES.encode("utf-16")],
    ids=["jsonl", "csv", "gz", "zip", "utf-16"],
)
def test_standard_input_is_read(place: str, data: bytes) -> None:
    if place != "-" and not Path(place).exists():
        pytest.skip("this system has no /dev/stdin")
    done = framing("score", place, "--as-is", given=data)
    assert done.stderr == ""
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == [row["text"] for row in ROWS]
    assert done.returncode == 0


def test_a_text_from_standard_input_is_one_article() -> None:
    done = framing("score", "-", given=BODY.encode())
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == [BODY]


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx", "a.xls", "a.odt", "a.7z", "a.tar"])
@pytest.mark.parametrize("inside", [False, True])
def test_other_kinds_say_the_way_out(name: str, inside: bool, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(zipped())
    _, problems = read(tmp_path if inside else tmp_path / name)
    assert len(problems) == 1
    assert "which is not read" in problems[0].reason or "that is not read" in problems[0].reason
    assert "save" in problems[0].reason or "unpack" in problems[0].reason


def test_a_workbook_without_its_name_is_known(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    _, problems = read(tmp_path / "a")
    assert "Excel workbook" in problems[0].reason


@pytest.mark.parametrize("name", ["bad\0id", "bad\ud800id", "x" * 3000])
def test_an_id_that_no_database_takes_is_mended(name: str, tmp_path: Path) -> None:
    from framing.importing import import_articles
    from framing.store import open_store

    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"id": name, "text": f"{BODY} {n}"}) for n in range(2)))
    with open_store("sqlite://") as store:
        report = import_articles([path], store, "c", tone=False)
        assert (report.new, report.repeated_ids, report.refused) == (2, 1, 0)
        found = store.table("c")["id"].tolist()
        assert found[1] == f"{found[0]}#2"
        assert len(found[0]) <= 500


def test_a_file_name_that_is_no_text_is_imported(tmp_path: Path) -> None:
    from framing.importing import import_articles
    from framing.store import open_store

    folder = tmp_path / "f"
    folder.mkdir()
    try:
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text(BODY)
    except OSError:
        pytest.skip("this file system takes only text as names")
    with open_store("sqlite://") as store:
        assert import_articles([folder], store, "c", tone=False).new == 1


def test_a_line_that_is_no_address_is_named_by_file_and_line(tmp_path: Path) -> None:
    listed = tmp_path / "links.urls"
    listed.write_text("# our links\n\nftp://example.org/a\n" + "no address " * 40 + "\n", encoding="utf-8")
    problems = list(read_articles([listed]))
    assert all(isinstance(p, Problem) and p.refused for p in problems)
    assert [(p.origin, p.line) for p in problems] == [(str(listed), 3), (str(listed), 4)]
    assert "is no web address; it must begin with http:// or https://" in str(problems[0])
    assert len(str(problems[1])) < 300


def test_an_empty_feed_and_an_empty_day_in_a_feed_are_no_fault(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text("<rss><nothing/></rss>", encoding="utf-8")
    (problem,) = read_articles([feed])
    assert isinstance(problem, Problem) and "is a feed without entries" in problem.reason
    feed.write_text(
        '<rss version="2.0"><channel><title>D</title><item><title>A</title><pubDate></pubDate>'
        "<description>The council met on Monday and spoke.</description></item></channel></rss>",
        encoding="utf-8",
    )
    (item,) = read_articles([feed])
    assert isinstance(item, Item) and item.article.date is None
