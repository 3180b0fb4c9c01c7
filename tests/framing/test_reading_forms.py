"""Tables, JSON and pages in forms that programs write and that are not quite regular."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading import Item, Options, Problem, read_articles

BODY = "The minister said on Monday that the talks had ended. Nobody was surprised by it."
ONE = [("1", "Talks; ended", BODY)]


def read(path: Path, **options: object) -> tuple[list[Item], list[Problem]]:
    found = list(read_articles([str(path)], Options(**options)))  # type: ignore[arg-type]
    return [f for f in found if isinstance(f, Item)], [f for f in found if isinstance(f, Problem)]


def rows(items: list[Item]) -> list[tuple[str, str | None, str]]:
    return [(item.article.id, item.article.title, item.article.text) for item in items]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    ("before", "mark"),
    [
        ("sep=;\r\n", ";"),
        ('"sep=;"\r\n', ";"),
        ("SEP=,\n", ","),
        ("sep=\\t\n", "\t"),
        ("sep=^\n", "^"),
        ("\n\r\n", ","),
        (",,\n", ","),
        ("# exported on 3 May; 2 rows, all\n#\n", ","),
    ],
)
def test_what_stands_before_the_names_of_columns(
    before: str, mark: str, encoding: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(
        f'{before}id{mark}title{mark}text\r\n1{mark}"Talks; ended"{mark}{BODY}\r\n'.encode(encoding)
    )
    items, problems = read(path)
    assert (rows(items), problems) == (ONE, [])
    assert items[0].line == before.count("\n") + 2


def test_a_column_called_number_sign_is_no_remark(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"#,title,text\n1,Talks,{BODY}\n")
    items, problems = read(tmp_path / "a.csv")
    assert [(item.article.title, item.article.extra) for item in items] == [("Talks", {"#": "1"})]
    assert problems == []


def test_a_space_after_each_separator(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'id, title, text\n1, "Talks; ended", "{BODY}"\n2, "A, b", "C, ""d"""\n')
    items, problems = read(tmp_path / "a.csv")
    assert (rows(items), problems) == ([*ONE, ("2", "A, b", 'C, "d"')], [])


def test_a_separator_inside_a_quoted_name_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'"id";"title";"views, total, all";"text"\n1;"Talks; ended";3;{BODY}\n')
    items, _ = read(tmp_path / "a.csv")
    assert rows(items) == ONE


def test_marks_written_with_a_backslash_as_databases_do(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        'id,title,text\n1,"He said \\"no\\", twice","First \\"line\\"\nand a \\"second\\", too"\n'
        '2,"B","It ends \\"so\\""\n3,C,"a ""proper"" one"\n'
    )
    items, problems = read(tmp_path / "a.csv")
    assert rows(items) == [
        ("1", 'He said "no", twice', 'First "line"\nand a "second", too'),
        ("2", "B", 'It ends "so"'),
        ("3", "C", 'a "proper" one'),
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("line", "title", "text"),
    [
        ('1,x,"He said "no" twice"', "x", 'He said "no" twice'),
        ('1,"A "b"",c', 'A "b"', "c"),
        ('1,"A "b" c","d, ""e"" f"', 'A "b" c', 'd, "e" f'),
    ],
)
def test_inner_marks_that_were_not_doubled_stay_where_they_stood(
    line: str, title: str, text: str, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text(f"id,title,text\n{line}\n2,B,fine\n")
    items, problems = read(tmp_path / "a.csv")
    assert (rows(items), problems) == ([("1", title, text), ("2", "B", "fine")], [])


def test_an_inner_mark_before_a_separator_is_refused_and_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('id,title,text\n1,"d","e "f", g"\n2,B,fine\n')
    items, problems = read(tmp_path / "a.csv")
    assert [item.article.id for item in items] == ["2"]
    assert [(p.line, p.refused) for p in problems] == [(2, True)]


@given(
    st.lists(
        st.tuples(st.text("ab\"\\,; \n'", max_size=8), st.text("ab\"\\,; \n'", max_size=12)),
        min_size=1,
        max_size=4,
    )
)
def test_a_regular_table_is_read_back_whatever_its_cells_hold(cells: list[tuple[str, str]]) -> None:
    import tempfile

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("id", "title", "text"))
    writer.writerows((str(n), title, text) for n, (title, text) in enumerate(cells))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(out.getvalue().encode())
        items, problems = read(path)
    assert [item.article.text for item in items] == [text for _, text in cells]
    assert problems == []


def test_a_separator_at_the_end_of_each_line_makes_no_column(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"id,title,text,\n1,Talks; ended,{BODY},\n")
    items, problems = read(tmp_path / "a.csv")
    assert (rows(items), items[0].article.extra, problems) == (ONE, {}, [])


OBJECTS = [{"id": str(n), "title": f"Talks {n}", "text": f"{BODY} {n}"} for n in range(3)]


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("value", [OBJECTS, {"articles": OBJECTS}])
def test_a_list_called_json_lines(value: object, indent: int | None, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(value, indent=indent))
    items, problems = read(tmp_path / "a.jsonl")
    assert ([item.article.id for item in items], problems) == (["0", "1", "2"], [])


def test_a_first_line_that_is_cut_costs_itself_in_json_lines(tmp_path: Path) -> None:
    lines = [json.dumps(row) for row in OBJECTS]
    (tmp_path / "a.jsonl").write_text("\n".join([lines[0][:20], *lines[1:]]))
    items, problems = read(tmp_path / "a.jsonl")
    assert ([item.article.id for item in items], [p.line for p in problems]) == (["1", "2"], [1])


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_a_mapped_column_that_no_object_has_is_said_once(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("\n".join(json.dumps({**row, "paper": "Daily"}) for row in OBJECTS))
    items, problems = read(tmp_path / name, columns={"outlet": "paper", "author": "writter"})
    assert [item.article.outlet for item in items] == ["Daily"] * 3
    assert [(p.refused, "'writter'" in p.reason) for p in problems] == [(False, True)]


def test_paragraphs_in_a_list_and_names_in_objects(tmp_path: Path) -> None:
    held = {"headline": {"main": "Talks"}, "byline": {"original": "By Jo Day"}, "text": ["One.", "Two."]}
    (tmp_path / "a.json").write_text(json.dumps([held, {"text": ["One.", 2]}]))
    items, problems = read(tmp_path / "a.json")
    assert [(i.article.title, i.article.author, i.article.text) for i in items] == [
        ("Talks", "By Jo Day", "One.\n\nTwo.")
    ]
    assert ["is a list" in p.reason for p in problems] == [True]


SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://www.daily.example/talks
Subject: Talks
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----B"

------B
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.daily.example/talks

<!DOCTYPE html><html><head><title>Talks in the caf=E9</title></head>
<body><article><h1>Talks in the caf=E9</h1>
<p>The minister said on Monday in a caf=E9 that the talks had ended. Nobody was surprised by it. They had be=
gun in the spring.</p></article></body></html>
------B
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
------B--
"""


@pytest.mark.parametrize("name", ["page.mht", "page.mhtml", "page"])
def test_a_page_saved_as_one_file(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(SAVED.replace("\n", "\r\n").encode())
    items, problems = read(tmp_path / name)
    article = items[0].article
    assert (article.id, article.outlet, article.url) == (
        "page",
        "daily.example",
        "https://www.daily.example/talks",
    )
    assert article.title == "Talks in the café"
    assert "in a café that the talks had ended" in article.text
    assert "They had begun in the spring." in article.text
    assert problems == []


@pytest.mark.parametrize(
    "data", [b"", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"]
)
def test_a_saved_page_without_a_page_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(data)
    items, problems = read(tmp_path / "a.mhtml")
    assert items == []
    assert ["no web page" in p.reason for p in problems] == [True]


@given(st.binary(max_size=400))
def test_a_saved_page_of_any_bytes_raises_nothing(tail: bytes) -> None:
    from framing.reading.items import Refused
    from framing.reading.mhtml import saved_page

    try:
        page = saved_page(SAVED.split("\n\n")[0].encode() + b"\n\n" + tail)
    except Refused:
        return
    assert isinstance(page.html, bytes)


@pytest.mark.parametrize("name", ["a.eml", "a.msg", "a.webarchive", "a.tgz"])
def test_mail_and_archives_are_refused_by_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(f"From: a@b.example\nSubject: Talks\n\n{BODY}")
    items, problems = read(tmp_path / name)
    assert (items, ["not read" in p.reason for p in problems]) == ([], [True])


def test_entities_of_a_feed_in_utf_16_are_refused(tmp_path: Path) -> None:
    feed = (
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "aaaa">]><rss version="2.0"><channel>'
        f"<title>E</title><item><title>&a;</title><description>{BODY}</description></item></channel></rss>"
    )
    (tmp_path / "a.xml").write_bytes(feed.encode("utf-16"))
    items, problems = read(tmp_path / "a.xml")
    assert (items, ["entities" in p.reason for p in problems]) == ([], [True])


def test_what_an_office_program_leaves_beside_a_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "~$notes.docx").write_bytes(b"x")
    (tmp_path / "a.txt").write_text(BODY)
    items, problems = read(tmp_path)
    assert ([item.article.id for item in items], problems) == (["a"], [])


@pytest.mark.parametrize("given", ["ftp://daily.example/a", "http://"])
def test_an_address_that_is_not_asked_is_not_called_a_file(given: str) -> None:
    found = list(read_articles([given]))
    assert ["no web address" in str(problem) for problem in found] == [True]


def test_columns_found_before_are_nobody_elses_to_change() -> None:
    from framing.reading.columns import find_columns

    found = find_columns(["Headline", "body"], {})
    found.clear()
    assert find_columns(["Headline", "body"], {}) == {"title": "Headline", "text": "body"}
    assert find_columns(["Headline", "body"], {"title": "body"}) == {"title": "body"}
    many = [f"column {n}" for n in range(200)]
    assert find_columns([*many, "text"], {"title": "column 7"}) == {"title": "column 7", "text": "text"}


def test_texts_that_parquet_calls_bytes(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    held = {"text": [BODY.encode(), b"\xff\xfe\xfd"], "outlet": ["Café".encode(), b"x"]}
    held["face"] = [b"\xff\x00", b"y"]
    pq.write_table(pa.table(held), tmp_path / "a.parquet")
    items, problems = read(tmp_path / "a.parquet")
    assert [(i.article.text, i.article.outlet, i.article.extra) for i in items] == [
        (BODY, "Café", {"face": None})
    ]
    assert [(p.line, "bytes that are no UTF-8" in p.reason) for p in problems] == [(2, True)]
