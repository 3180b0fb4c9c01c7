"""Reading: every kind of input becomes the same articles; the input rules hold to the letter."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from framing.article import content_id
from framing.reading import Item, Options, Problem, read_articles

SEEDS = Path(__file__).parents[2] / "seeds"
BODY = "The minister said on Monday that the talks had ended. Nobody was surprised by it."
ROW = {
    "id": "7",
    "outlet": "Daily",
    "title": "Talks end",
    "author": "Ann Lee",
    "date": "2022-03-04",
    "url": "https://daily.example/a",
    "text": BODY,
    "genre": "news",
}


def read(*inputs: object, **options: object) -> tuple[list[Item], list[Problem]]:
    found = list(read_articles([str(i) for i in inputs], Options(**options)))  # type: ignore[arg-type]
    return [f for f in found if isinstance(f, Item)], [f for f in found if isinstance(f, Problem)]


def write_csv(path: Path, rows: Iterable[dict[str, str]], delimiter: str = ",") -> Path:
    rows = list(rows)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def as_json(path: Path) -> None:
    path.write_text(json.dumps([ROW]))


def as_jsonl(path: Path) -> None:
    path.write_text(json.dumps(ROW) + "\n")


def as_parquet(path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist([ROW]), path)


WRITERS = {
    "a.csv": lambda path: write_csv(path, [ROW]),
    "a.tsv": lambda path: write_csv(path, [ROW], "\t"),
    "semicolon.csv": lambda path: write_csv(path, [ROW], ";"),
    "a.json": as_json,
    "object.json": lambda path: path.write_text(json.dumps(ROW)),
    "wrapped.json": lambda path: path.write_text(json.dumps({"status": "ok", "articles": [ROW]})),
    "in_a_row.json": as_jsonl,
    "a.jsonl": as_jsonl,
    "a.ndjson": as_jsonl,
    "a.jsonl.gz": lambda path: path.write_bytes(gzip.compress((json.dumps(ROW) + "\n").encode())),
    "a.csv.gz": lambda path: path.write_bytes(gzip.compress(_csv_bytes([ROW]))),
    "a.parquet": as_parquet,
    "no_suffix": as_json,
}


def _csv_bytes(rows: list[dict[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.mark.parametrize("name", WRITERS)
def test_every_kind_of_table_gives_the_same_article(name: str, tmp_path: Path) -> None:
    WRITERS[name](tmp_path / name)
    items, problems = read(tmp_path / name)
    assert problems == []
    assert len(items) == 1
    article = items[0].article
    given = {key: getattr(article, key) for key in ROW if key != "genre"}
    assert given == {key: value for key, value in ROW.items() if key != "genre"}
    assert article.extra == {"genre": "news"}


def test_usual_names_of_columns_are_found_and_the_rest_kept() -> None:
    from framing.reading.columns import article_of, find_columns

    row = {
        "Headline": "T",
        "Publisher": {"id": "x", "name": "Daily"},
        "authors": ["Ann Lee", "Bo Ek"],
        "publishedAt": "28 November 2022",
        "content": BODY,
        "body": "a shorter copy",
        "section": 4,
    }
    article = article_of(row, find_columns(row, {})).article
    assert article.title == "T"
    assert article.outlet == "Daily"
    assert article.author == "Ann Lee; Bo Ek"
    assert article.date == "2022-11-28"
    assert article.text == BODY
    assert article.extra == {"body": "a shorter copy", "section": 4}


def test_a_map_decides_before_the_usual_names(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [{"source": "Wire", "paper": "Daily", "text": BODY}])
    items, _ = read(path, columns={"outlet": "paper"})
    assert items[0].article.outlet == "Daily"
    assert items[0].article.extra == {"source": "Wire"}
    items, problems = read(path, columns={"outlet": "papr"})
    assert items == []
    assert "no column 'papr'" in problems[0].reason
    assert "source, paper, text" in problems[0].reason


def test_id_is_given_or_the_stem_or_a_hash(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(BODY)
    write_csv(tmp_path / "a.csv", [{"title": "T", "text": BODY}])
    items, _ = read(tmp_path)
    assert [item.article.id for item in items] == [content_id("T", BODY), "b"]


def test_a_title_stays_as_given_with_the_space_around_it(tmp_path: Path) -> None:
    items, _ = read(
        write_csv(tmp_path / "a.csv", [{"title": "T ", "text": BODY}, {"title": " ", "text": "B."}])
    )
    assert [(i.article.title, i.article.id) for i in items] == [
        ("T ", content_id("T ", BODY)),
        (None, content_id(None, "B.")),
    ]


def test_a_repeated_id_gets_a_number(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [{"id": "x", "text": BODY + str(n)} for n in range(3)])
    items, _ = read(path)
    assert [(i.article.id, i.repeated) for i in items] == [("x", False), ("x#2", True), ("x#3", True)]


def test_ids_stay_unique_when_they_no_longer_fit_in_memory() -> None:
    from framing.reading.ids import Ids

    ids = Ids(in_memory=10)
    assert [ids.unique(str(n)) for n in range(50)] == [(str(n), False) for n in range(50)]
    assert [ids.unique(str(n))[0] for n in range(50)] == [f"{n}#2" for n in range(50)]


def test_a_folder_is_read_in_path_order_without_what_is_no_article(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", "a/b.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BODY)
    for name in ("README.md", ".hidden.txt", "picture.png", "style.css"):
        (tmp_path / name).write_text("x")
    (tmp_path / "page.html").write_text("<html><body><img src='x.png'></body></html>")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "frame.txt").write_text(BODY)
    items, problems = read(tmp_path)
    assert [item.origin.removeprefix(f"{tmp_path}/") for item in items] == [
        "a/b.txt",
        "a/c.txt",
        "b.txt",
        "c.txt",
    ]
    assert [item.article.id for item in items] == ["b", "c", "b#2", "c#2"]
    assert [p.origin for p in problems] == [f"{tmp_path}/page.html"]


def test_a_manifest_describes_and_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Talks end\n\n{BODY}")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text(BODY)
    (tmp_path / "manifest.csv").write_text(
        "file,title,outlet,date,genre\na.txt,Talks end,Daily,4 March 2022,news\ngone.txt,G,D,,\n"
    )
    (tmp_path / "sub" / "manifest.csv").write_text("file,author\nb.txt,Ann Lee\n")
    items, problems = read(tmp_path)
    first, second = (item.article for item in items)
    assert (first.id, first.title, first.outlet, first.date) == ("a", "Talks end", "Daily", "2022-03-04")
    assert first.extra == {"genre": "news"}
    assert second.author == "Ann Lee"
    assert [(p.refused, "gone.txt" in p.reason) for p in problems] == [(False, True)]


def test_a_zip_reads_like_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "c.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b.txt", f"Talks end\n\n{BODY}")
        archive.writestr("a.jsonl", json.dumps(ROW))
        archive.writestr("manifest.csv", "file,outlet\nb.txt,Daily\n")
        archive.writestr("README.md", "notes")
        archive.writestr("__MACOSX/._b.txt", "x")
    items, problems = read(path)
    assert problems == []
    assert [(i.article.id, i.article.outlet, i.article.title) for i in items] == [
        ("7", "Daily", "Talks end"),
        ("b", "Daily", "Talks end"),
    ]


def test_the_title_of_a_txt_is_its_first_line_but_not_as_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Talks end in silence\n\n{BODY}")
    assert read(tmp_path)[0][0].article.title == "Talks end in silence"
    assert read(tmp_path, titles=False)[0][0].article.title is None
    assert read(tmp_path)[0][0].article.text.startswith("Talks end in silence")  # cleaning moves it


def test_a_title_in_a_table_is_never_taken_from_the_text(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [{"text": f"Talks end\n\n{BODY}"}])
    assert read(path)[0][0].article.title is None


def test_the_outlet_comes_from_the_address_where_none_is_given(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [{"url": "https://www.daily.example/x", "text": BODY}])
    assert read(path)[0][0].article.outlet == "daily.example"


def test_ambiguous_dates_are_reported_and_kept(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [{"date": "03/04/2022", "text": BODY}])
    items, problems = read(path)
    assert items[0].article.date is None
    assert items[0].article.extra == {"date": "03/04/2022"}
    assert (problems[0].refused, problems[0].line) == (False, 2)
    assert "3 April or 4 March" in problems[0].reason
    assert read(path, order="dmy")[0][0].article.date == "2022-04-03"


HTML = f"""<html><head><title>Talks end | Daily</title><meta property="og:title" content="Talks end">
<meta property="og:site_name" content="Daily"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2022-03-04T10:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Talks end</h1>
<p>{BODY} {BODY}</p><p>Another paragraph says that the minister left by train for the north. {BODY}</p>
</article>
<footer>All rights reserved</footer></body></html>"""


def test_a_saved_page_gives_its_article_and_metadata(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(HTML)
    items, problems = read(tmp_path / "page.html")
    assert problems == []
    article = items[0].article
    assert (article.id, article.title, article.outlet) == ("page", "Talks end", "Daily")
    assert article.author == "Ann Lee"
    assert article.date == "2022-03-04"
    assert "Another paragraph" in article.text
    assert "\n\n" in article.text
    assert "All rights reserved" not in article.text


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Daily</title><item><title>Talks &amp; ends</title><link>https://daily.example/a</link>
<pubDate>Fri, 04 Mar 2022 10:00:00 GMT</pubDate><guid>g1</guid><category>politics</category>
<description>Short.</description><content:encoded><![CDATA[<p>{BODY}</p><p>Second.</p><script>x()</script>]]></content:encoded>
</item><item><title>Empty</title></item></channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><entry>
<title>Talks end</title><id>urn:1</id><link href="https://daily.example/a"/><published>2022-03-04T10:00:00Z</published>
<author><name>Ann Lee</name></author>
<content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>"""


def test_a_feed_gives_the_articles_it_carries(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS)
    items, problems = read(tmp_path / "a.rss")
    article = items[0].article
    assert (article.id, article.title, article.outlet) == ("g1", "Talks & ends", "Daily")
    assert article.date == "2022-03-04T10:00:00+00:00"
    assert article.text == f"{BODY}\n\nSecond."
    assert article.extra == {"tags": ["politics"]}
    assert [("Empty" in p.reason, p.refused) for p in problems] == [(True, True)]
    (tmp_path / "b.xml").write_text(ATOM)
    article = read(tmp_path / "b.xml")[0][0].article
    assert (article.id, article.author, article.text) == ("urn:1", "Ann Lee", BODY)


def test_records_of_framing_score_can_be_read_again(tmp_path: Path) -> None:
    from framing import Article, score_article
    from framing.jsontext import dump

    article = Article(id="x", text=BODY, title="T", extra={"genre": "news"})
    (tmp_path / "s.jsonl").write_bytes(dump(score_article(article).to_dict()))
    assert read(tmp_path / "s.jsonl")[0][0].article == article


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings_are_told(encoding: str, tmp_path: Path) -> None:
    text = f"“Über alles,” he said — naïve café. {BODY}"
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    items, problems = read(tmp_path / "a.txt", titles=False)
    assert items[0].article.text == text
    assert [p.refused for p in problems] == ([False] if encoding == "cp1252" else [])
    write_csv(tmp_path / "a.csv", [{"text": text}])
    table = (tmp_path / "a.csv").read_text("utf-8").encode(encoding)
    (tmp_path / "a.csv").write_bytes(table)
    assert read(tmp_path / "a.csv")[0][0].article.text == text


def test_mixed_encodings_in_one_table(tmp_path: Path) -> None:
    rows = b"text\n" + "“Café” in UTF-8.\n".encode() + "“Café” he said.\n".encode("cp1252")
    (tmp_path / "a.csv").write_bytes(rows)
    items, _ = read(tmp_path / "a.csv")
    assert [item.article.text for item in items] == ["“Café” in UTF-8.", "“Café” he said."]


def test_text_is_kept_character_for_character(tmp_path: Path) -> None:
    text = "One.\r\n\r\n  Two. \t\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": text}))
    items, _ = read(tmp_path, titles=False)
    assert [item.article.text for item in items] == [text, text]


def test_the_seeds_are_five_described_articles() -> None:
    items, problems = read(SEEDS)
    assert problems == []
    assert [item.article.id[:3] for item in items] == ["000", "001", "002", "003", "004"]
    assert [item.article.outlet for item in items] == [
        "Express.co.uk",
        None,
        "Express.co.uk",
        "Express.co.uk",
        None,
    ]
    assert "despot" in (items[2].article.title or "")
    assert all("outlet_known" in item.article.extra for item in items)
