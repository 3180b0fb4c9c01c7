"""The commands: what they print where, and their exit status."""

from __future__ import annotations

import csv
import gzip
import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from framing import Article
from framing.cleaning.ledger import Cleaned
from framing.cli import app
from framing.cli import corpus as corpus_group
from framing.cli import export as export_group
from framing.cli import score as score_group
from framing.cli import stories as stories_group
from framing.store import open_store

SEEDS = Path(__file__).parents[2] / "seeds"
BODY = (
    "The minister said on Monday that the talks had ended. “It is humiliating,” said Ann Lee of the union. "
    * 4
)
if not app.registered_commands:
    for group in (score_group, corpus_group, export_group, stories_group):
        group.register(app)


def invoke(*arguments: object):
    return CliRunner().invoke(app, [str(a) for a in arguments])


def records(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_score_writes_a_record_for_every_seed(tmp_path: Path) -> None:
    done = invoke("score", SEEDS, "--output", tmp_path / "s.jsonl")
    assert done.exit_code == 0
    assert done.stdout == ""
    found = records((tmp_path / "s.jsonl").read_text())
    assert [record["id"][:3] for record in found] == ["000", "001", "002", "003", "004"]
    despot = [s for s in found[2]["spans"] if s["field"] == "title" and s["text"].lower() == "despot"]
    assert despot[0]["voice"] == "title"
    for record in found:
        for span in record["spans"]:
            assert record[span["field"]][span["start"] : span["end"]] == span["text"]


def test_score_prints_nothing_but_data(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    done = invoke("score", tmp_path / "a.txt", tmp_path / "gone.txt")
    assert done.exit_code == 1
    assert [record["id"] for record in records(done.stdout)] == ["a"]
    assert "gone.txt: there is no such file" in done.stderr


def test_as_is_leaves_the_text_alone(tmp_path: Path) -> None:
    text = f"Talks end\r\n\r\n{BODY}\n\nAdvertisement\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    record = records(invoke("score", "--as-is", tmp_path / "a.txt").stdout)[0]
    assert (record["text"], record["title"], record["removed"]) == (text, None, [])
    record = records(invoke("score", tmp_path / "a.txt").stdout)[0]
    assert record["title"] == "Talks end"
    assert [piece["reason"] for piece in record["removed"]] == ["headline", "advertisement"]


def test_several_processes_give_the_same_records(tmp_path: Path) -> None:
    rows = [{"id": str(n), "text": f"{BODY} Number {n}."} for n in range(60)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    one = invoke("score", tmp_path / "a.jsonl").stdout
    two = invoke("score", tmp_path / "a.jsonl", "--jobs", 2, "--output", tmp_path / "two.jsonl")
    assert two.exit_code == 0
    assert (tmp_path / "two.jsonl").read_text() == one
    assert len(records(one)) == 60


def test_an_empty_article_is_a_record_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    done = invoke("score", tmp_path / "a.txt")
    assert done.exit_code == 0
    record = records(done.stdout)[0]
    assert [w["code"] for w in record["warnings"]] == ["empty"]
    assert set(record["scores"].values()) == {None}


@pytest.mark.parametrize(
    "arguments",
    [
        ["score"],
        ["score", "x", "--map", "outlet"],
        ["score", "x", "--map", "outlett=source"],
        ["score", "x", "--jobs", "-1"],
        ["score", "x", "--date-order", "ymd"],
        ["score", "--nonsense"],
        ["import"],
        ["export"],
        ["score", "x", "--output", "/nonexistent/folder/out.jsonl"],
    ],
)
def test_wrong_usage_is_status_2(arguments: list[str]) -> None:
    done = invoke(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""


def test_a_map_reads_columns_by_other_names(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["paper", "words", "source"], ["Daily", BODY, "wire"]])
    done = invoke("score", tmp_path / "a.csv", "--map", "outlet=paper", "--map", "text=words")
    record = records(done.stdout)[0]
    assert (record["outlet"], record["extra"]) == ("Daily", {"source": "wire"})


def test_import_list_export_backup_restore_delete(tmp_path: Path) -> None:
    store = tmp_path / "s.sqlite"
    done = invoke(
        "import", SEEDS, "--corpus", "seeds", "--store", store, "--no-tone", "--report", tmp_path / "r.json"
    )
    assert done.exit_code == 0, done.stderr
    assert "5 new" in done.stdout
    assert json.loads((tmp_path / "r.json").read_text())["new"] == 5
    assert "seeds\t5 articles" in invoke("corpus", "list", "--store", store).stdout
    done = invoke("export", "--no-charts", "--store", store, "--output", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    check_export(tmp_path / "out", store)
    assert invoke("corpus", "backup", "seeds", tmp_path / "b.sqlite", "--store", store).exit_code == 0
    assert invoke("corpus", "delete", "seeds", "--yes", "--store", store).exit_code == 0
    assert invoke("corpus", "delete", "seeds", "--yes", "--store", store).exit_code == 2
    assert "No corpus yet" in invoke("corpus", "list", "--store", store).stdout
    assert invoke("corpus", "restore", tmp_path / "b.sqlite", "--store", store).exit_code == 0
    assert "seeds\t5 articles" in invoke("corpus", "list", "--store", store).stdout


def check_export(folder: Path, store: Path) -> None:
    with open_store(str(store)) as opened:
        table = opened.table("seeds")
        whole = list(opened.records("seeds"))
    with (folder / "articles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == table["id"].tolist()
    assert [float(row["loaded_rate"]) for row in rows] == table["loaded_rate"].tolist()
    assert [int(row["words_total"]) for row in rows] == table["words_total"].tolist()
    pq = pytest.importorskip("pyarrow.parquet")
    parquet = pq.read_table(folder / "articles.parquet").to_pylist()
    assert [row["hedging_rate"] for row in parquet] == table["hedging_rate"].tolist()
    marks = pq.read_table(folder / "marks.parquet").to_pylist()
    assert len(marks) == sum(len(record["spans"]) for record in whole)
    with gzip.open(folder / "records.jsonl.gz") as file:
        assert [json.loads(line) for line in file] == whole
    with (folder / "codebook_tables.csv").open(encoding="utf-8", newline="") as file:
        described = {(row["table"], row["column"]): row["meaning"] for row in csv.DictReader(file)}
    for column in table.columns:
        assert described["articles", column]
        assert "see the method text" not in described["articles", column], column
    for name in ("lexicons/hedges.csv", "lexicons/sources.toml", "codebook/hedges.toml", "README.txt"):
        assert (folder / name).stat().st_size > 0
    method = json.loads((folder / "method.json").read_text())
    assert method["articles"] == 5
    assert method["methods"][0]["lexicons"] == whole[0]["method"]["lexicons"]


def test_an_export_without_texts_holds_no_sentence(tmp_path: Path) -> None:
    store = tmp_path / "s.sqlite"
    (tmp_path / "a.txt").write_text(BODY)
    invoke("import", tmp_path / "a.txt", "--store", store, "--no-tone")
    invoke("export", "--no-charts", "--store", store, "--output", tmp_path / "out")
    done = invoke("export", "--no-charts", "--store", store, "--output", tmp_path / "out", "--no-texts")
    assert done.exit_code == 0, done.stderr
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert not names & {"records.jsonl.gz", "attributions.csv", "removed.csv"}
    for path in (tmp_path / "out").rglob("*"):
        if path.is_file():
            assert b"talks had ended" not in path.read_bytes(), path


def test_a_spreadsheet_gets_no_formula(tmp_path: Path) -> None:
    store = tmp_path / "s.sqlite"
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "title": "=1+1", "outlet": "@x", "text": BODY}))
    invoke("import", tmp_path / "a.jsonl", "--store", store, "--no-tone")
    invoke("export", "--no-charts", "--store", store, "--output", tmp_path / "out")
    with (tmp_path / "out" / "articles.spreadsheet.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["title"], row["outlet"]) == ("'=1+1", "'@x")
    with (tmp_path / "out" / "articles.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["title"] == "=1+1"


def test_stories_writes_groups_of_two_or_more(tmp_path: Path) -> None:
    lead = (
        "The council of Oldham voted on Tuesday to close the tram depot after a fire broke out in its roof."
    )
    rows = [
        {
            "id": "a",
            "title": "Oldham council closes tram depot",
            "date": "2022-03-04",
            "text": f"{lead} {BODY}",
        },
        {
            "id": "b",
            "title": "Tram depot in Oldham closed",
            "date": "2022-03-04",
            "text": f"{lead} More follows.",
        },
        {
            "id": "c",
            "title": "Whales seen off Norway",
            "date": "2022-03-04",
            "text": "Whales were seen. " * 30,
        },
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    done = invoke("stories", tmp_path / "a.jsonl", "--output", tmp_path / "s.jsonl")
    assert done.exit_code == 0, done.stderr
    groups = records((tmp_path / "s.jsonl").read_text())
    assert [sorted(group["articles"]) for group in groups] == [["a", "b"]]
    assert set(groups[0]) == {"id", "articles", "title", "start", "end"}


def test_a_store_that_cannot_be_used_is_status_2(tmp_path: Path) -> None:
    (tmp_path / "s.sqlite").write_text("notes, not a database " * 50)
    done = invoke("import", SEEDS, "--store", tmp_path / "s.sqlite")
    assert done.exit_code == 2
    assert "no SQLite database" in done.stderr


def test_a_failure_on_one_article_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import framing.scores as scores

    real = scores.clean_article

    def fails(article: Article) -> Cleaned:
        if article.id == "b":
            raise RecursionError("too deep")
        return real(article)

    monkeypatch.setattr(scores, "clean_article", fails)
    rows = [{"id": name, "text": BODY} for name in "abc"]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    done = invoke("score", tmp_path / "a.jsonl")
    assert done.exit_code == 1
    assert [record["id"] for record in records(done.stdout)] == ["a", "c"]
    assert "article 'b' could not be scored (RecursionError: too deep)" in done.stderr
    store = tmp_path / "s.sqlite"
    done = invoke("import", tmp_path / "a.jsonl", "--store", store, "--no-tone", "--no-stories")
    assert done.exit_code == 1
    with open_store(str(store)) as opened:
        assert opened.table("default")["id"].tolist() == ["a", "c"]


def test_a_zip_can_be_scored(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x.txt", BODY)
    assert [r["id"] for r in records(invoke("score", tmp_path / "a.zip").stdout)] == ["x"]


def test_an_import_takes_the_users_own_lexicon(tmp_path: Path) -> None:
    store = tmp_path / "s.sqlite"
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "own.csv").write_text("term,category\nunion,epithet\n")
    arguments = [
        "import",
        tmp_path / "a.txt",
        "--store",
        store,
        "--no-tone",
        "--lexicon",
        tmp_path / "own.csv",
    ]
    done = invoke(*arguments)
    assert done.exit_code == 0, done.stderr
    with open_store(str(store)) as opened:
        assert "own own" in opened.record("default", "a")["method"]["lexicons"]
    assert "1 unchanged" in invoke(*arguments).stdout
    assert "1 scored again" in invoke(*arguments[:-2]).stdout


def test_a_report_without_a_place_is_wrong_usage_before_anything_is_done(tmp_path: Path) -> None:
    store = tmp_path / "c.sqlite"
    for place in (tmp_path / "no" / "report.json", tmp_path):
        done = invoke("import", SEEDS, "--store", store, "--report", place)
        assert done.exit_code == 2
        assert "make its folder first" in done.output
    assert not store.exists()


def test_a_dry_run_makes_no_store(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The minister said it may rain.")
    result = invoke("import", path, "--dry-run", "--store", tmp_path / "new" / "store.sqlite")
    assert result.exit_code == 0
    assert "1 would be new" in result.stdout
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt"]
