"""Bad input: a clear problem naming file and line, everything else read, nothing twice."""

from __future__ import annotations

import gzip
import io
import json
import os
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.reading import Item, Problem, read_articles
from framing.reading.items import MAX_ARTICLE
from readings import BODY, lines, read


def test_a_missing_file_an_empty_folder_and_binary_rubbish(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "rubbish.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "good.txt").write_text(BODY)
    ids, problems = read(
        tmp_path / "gone", tmp_path / "empty", tmp_path / "rubbish.txt", tmp_path / "good.txt"
    )
    assert ids == ["good"]
    assert "no such file" in problems[0].reason
    assert "holds no article" in problems[1].reason
    assert "binary" in problems[2].reason
    assert all(p.refused for p in problems)


@pytest.mark.parametrize(
    "name", ["a.csv", "a.tsv", "a.json", "a.jsonl", "a.parquet", "a.zip", "a.html", "a.rss", "a.gz"]
)
def test_rubbish_of_every_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(os.urandom(5000))
    ids, problems = read(tmp_path / name)
    assert ids == []
    assert problems
    assert problems[0].origin.endswith(name)


@pytest.mark.parametrize(
    "name", ["a.csv", "a.json", "a.jsonl", "a.parquet", "a.zip", "a.html", "a.rss", "a.txt"]
)
def test_an_empty_file_of_every_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    ids, problems = read(tmp_path / name)
    if name in ("a.txt", "a.html"):
        assert (ids, problems) == (["a"], [])
    else:
        assert ids == []
        assert name == "a.jsonl" or problems[0].refused


def test_a_text_of_50_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "long.txt").write_text("word " * (MAX_ARTICLE // 5 + 1))
    ids, problems = read(tmp_path)
    assert ids == []
    assert ["50,000,000 bytes" in problems[0].reason, "characters" in problems[1].reason] == [True, True]


def test_an_article_of_more_than_two_million_characters_says_how_many_it_may_have(tmp_path: Path) -> None:
    long = "The minister said on Monday that the talks had ended well, and so did others. " * 400
    pages = "".join(f"<p>{n}. {long}</p>" for n in range(MAX_ARTICLE // len(long) + 2))
    (tmp_path / "a.html").write_text(f"<html><body><article>{pages}</article></body></html>")
    (tmp_path / "b.xml").write_text(
        "<rss version='2.0'><channel><title>News</title><item><title>Long</title><link>https://a.org/1</link>"
        f"<description>{'word ' * (MAX_ARTICLE // 5 + 1)}</description></item><item><title>Short</title>"
        f"<link>https://a.org/2</link><description>{BODY}</description></item></channel></rss>"
    )
    (tmp_path / "c.csv").write_text(f"id,text\n1,{'word ' * (MAX_ARTICLE // 5 + 1)}\n2,{BODY}\n")
    ids, problems = read(tmp_path)
    assert len(ids) == 2
    told = [problem.reason for problem in problems if problem.refused]
    assert [reason.split(" has ")[0] for reason in told] == ["its article", "entry 1", "its text"]
    assert all("an article at most 2,000,000; split it first" in reason for reason in told)


def test_a_page_of_20_megabytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "big.html").write_bytes(b"<p>word</p>" * 2_000_000)
    ids, problems = read(tmp_path / "big.html")
    assert ids == []
    assert "22,000,000 bytes" in problems[0].reason


def test_invalid_utf8_is_read_and_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Caf\xe9 talks \xff\xfe ended. " + BODY.encode())
    found = list(read_articles([tmp_path / "a.txt"]))
    assert found[0].article.text.startswith("Café talks")  # type: ignore[union-attr]
    assert isinstance(found[1], Problem)
    assert not found[1].refused
    assert "not valid UTF-8" in found[1].reason


def test_json_lines_cut_in_half_cost_only_themselves(tmp_path: Path) -> None:
    text = lines(3) + '{"id": "x", "text": "cut he\nre"}\n[1, 2]\n"text"\n{"id": "y"}\n' + lines(5)[-120:]
    (tmp_path / "a.jsonl").write_text(text)
    ids, problems = read(tmp_path / "a.jsonl")
    assert ids[:3] == ["a0", "a1", "a2"]
    assert ids[-1] == "a4"
    assert [p.line for p in problems][:5] == [4, 5, 6, 7, 8]
    assert "was the line cut" in problems[0].reason
    assert "no column for the text" in problems[4].reason


def test_a_json_array_cut_off_keeps_what_stands_before(tmp_path: Path) -> None:
    rows = [{"id": str(n), "text": BODY} for n in range(5)]
    text = json.dumps(rows, indent=1)
    (tmp_path / "a.json").write_text(text[: text.index('"3"') + 8])
    ids, problems = read(tmp_path / "a.json")
    assert ids == ["0", "1", "2"]
    assert problems[0].line is not None
    assert problems[0].line > 10
    assert "what stands before was read" in problems[0].reason


def test_deep_nesting_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[" * 100_000)
    (tmp_path / "b.jsonl").write_text('{"text": ' + "[" * 100_000 + "\n" + lines(1))
    ids, problems = read(tmp_path)
    assert ids == ["a0"]
    assert [Path(p.origin).name for p in problems] == ["a.json", "b.jsonl"]


@pytest.mark.parametrize("cut", [15, 100, 400])
def test_a_truncated_gz_keeps_what_stands_before(cut: int, tmp_path: Path) -> None:
    data = gzip.compress(
        "".join(f'{{"id": "a{n}", "text": "{os.urandom(40).hex()}"}}\n' for n in range(50)).encode()
    )
    (tmp_path / "a.jsonl.gz").write_bytes(data[:-cut])
    ids, problems = read(tmp_path / "a.jsonl.gz")
    assert ids == [f"a{n}" for n in range(len(ids))]
    assert len(ids) > (30 if cut < 200 else 20)
    assert "breaks off or is damaged" in problems[-1].reason


def test_a_truncated_zip_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", BODY * 50)
    (tmp_path / "a.zip").write_bytes(out.getvalue()[:-30])
    ids, problems = read(tmp_path / "a.zip")
    assert ids == []
    assert "no zip archive or is cut off" in problems[0].reason


def test_a_damaged_entry_costs_only_itself(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", BODY)
        archive.writestr("b.txt", f"Second. {BODY}")
    data = bytearray(out.getvalue())
    data[data.index(b"The minister") + 5] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(bytes(data))
    ids, problems = read(tmp_path / "a.zip")
    assert ids == ["b"]
    assert problems[0].origin.endswith("a.zip/a.txt")
    assert "damaged" in problems[0].reason


def test_zip_tricks_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../evil.txt", BODY)
        archive.writestr("/etc/evil.txt", BODY)
        archive.writestr("C:/evil.txt", BODY)
        archive.writestr("bomb.txt", b"0" * 60_000_000)
        archive.writestr("inner.zip", b"PK")
        archive.writestr("good.txt", BODY)
    before = sorted(tmp_path.rglob("*"))
    ids, problems = read(path)
    assert ids == ["good"]
    assert sum("leads out of the archive" in p.reason for p in problems) == 3
    assert any("a trap" in p.reason for p in problems)
    assert any("archive inside an archive" in p.reason for p in problems)
    assert sorted(tmp_path.rglob("*")) == before


def test_an_entry_that_lies_about_its_size_is_stopped(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "word " * 100_000)
        archive.writestr("b.txt", BODY)
    data = bytearray(out.getvalue())
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(mark)
        data[at + offset : at + offset + 4] = struct.pack("<I", 1000)
    (tmp_path / "a.zip").write_bytes(bytes(data))
    ids, problems = read(tmp_path / "a.zip")
    assert ids == ["b"]
    assert "damaged" in problems[0].reason


def test_a_feed_with_entities_is_refused(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    (tmp_path / "a.xml").write_text(f"{bomb}<rss><channel><item><title>&b;</title></item></channel></rss>")
    ids, problems = read(tmp_path / "a.xml")
    assert ids == []
    assert "entities" in problems[0].reason


def test_a_feed_cut_off_says_so_and_gives_what_it_has(tmp_path: Path) -> None:
    item = f"<item><title>T</title><guid>g</guid><description>{BODY}</description></item>"
    (tmp_path / "a.xml").write_text(
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>D</title>{item}<item><ti'
    )
    ids, problems = read(tmp_path / "a.xml")
    assert ids[0] == "g"
    assert any("not well formed" in p.reason for p in problems)


def test_other_kinds_in_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.sav").write_bytes(b"PK")
    (tmp_path / "a.txt").write_text(BODY)
    ids, problems = read(tmp_path)
    assert ids == ["a"]
    assert "(.sav)" in problems[0].reason


def test_a_pdf_given_by_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 ...")
    _, problems = read(tmp_path / "a.pdf")
    assert "is a PDF" in problems[0].reason


def test_a_broken_manifest_does_not_stop_its_folder(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_text("name,title\na.txt,T\n")
    (tmp_path / "a.txt").write_text(BODY)
    ids, problems = read(tmp_path)
    assert ids == ["a"]
    assert "no column 'file'" in problems[0].reason


def test_weird_values_in_json(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": 7, "title": 3.5, "author": [None, "A", {"name": "B"}], "date": True, "text": BODY}),
        '{"id": "b", "text": null, "outlet": {"id": "x"}}',
        '{"id": "c", "text": 12}',
        '{"id": "d", "text": "a\\ud800b", "n": NaN, "big": 123456789012345678901234567890}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    found = list(read_articles([tmp_path / "a.jsonl"]))
    articles = [f.article for f in found if isinstance(f, Item)]
    assert [a.id for a in articles] == ["7", "b", "d"]
    assert (articles[0].title, articles[0].author) == ("3.5", "A; B")
    assert articles[1].text == ""
    assert any(isinstance(f, Problem) and "is a number, not text" in f.reason for f in found)


BAD = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")),
    st.lists(st.sampled_from(['"', ",", "\n", "id", "text", "\r\n", "a", '""', "\t", ";"]), max_size=60).map(
        lambda parts: ("id,text\n" + "".join(parts)).encode()
    ),
    st.lists(
        st.sampled_from(["{", "}", "[", "]", '"text"', ":", ",", '"x"', "1", "\n", " ", "null"]), max_size=40
    ).map(lambda parts: "".join(parts).encode()),
    st.lists(
        st.sampled_from(["<p>", "</p>", "<item>", "<rss>", "<title>", "text", "&amp;", "<!--", "]]>"]),
        max_size=30,
    ).map(lambda parts: "".join(parts).encode()),
)


NAMES = st.sampled_from(
    ["a.txt", "a.csv", "a.tsv", "a.json", "a.jsonl", "a.xml", "a.zip", "a.jsonl.gz", "a.bin"]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=BAD, name=NAMES, packed=st.booleans())
def test_no_file_raises_and_every_failure_is_named(
    tmp_path: Path, data: bytes, name: str, packed: bool
) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if packed and name.endswith(".gz") else data)
    for found in read_articles([path]):
        if isinstance(found, Problem):
            assert found.reason
            assert name in str(found)
        else:
            assert isinstance(found.article.text, str)
            assert found.article.id


def test_a_gz_bomb_is_read_in_little_memory(tmp_path: Path) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    with (tmp_path / "a.jsonl.gz").open("wb") as file:
        for _ in range(40):
            file.write(packer.compress(b" " * 1_000_000))
        file.write(packer.flush())
    _, problems = read(tmp_path / "a.jsonl.gz")
    assert "longer than" in problems[0].reason


def test_column_names_without_rows_and_dead_links_are_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\n")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "c.txt").write_text(BODY)
    ids, problems = read(tmp_path)
    assert ids == ["c"]
    said = {Path(problem.origin).name: (problem.reason, problem.refused) for problem in problems}
    assert said == {
        "a.csv": ("holds column names and no rows", False),
        "b.txt": ("is a link that leads nowhere", True),
    }
