"""Broken tables: a row that cannot be read costs only itself, and is named with its line."""

from __future__ import annotations

import csv
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.reading import Item, Options, Problem, read_articles
from framing.reading.items import MAX_ARTICLE
from readings import BODY, read


def test_broken_quoting_costs_only_its_row(tmp_path: Path) -> None:
    three = f'3,"Three, a ""quoted"" title","{BODY}"'
    rows = ["id,title,text", f'1,One,"{BODY}"', f'2,"Two,{BODY}', three, f"4,Four,{BODY}"]
    (tmp_path / "a.csv").write_text("\n".join(rows) + "\n")
    ids, problems = read(tmp_path / "a.csv")
    assert ids == ["1", "3", "4"]
    assert [p.line for p in problems] == [3]
    assert "quotation mark" in problems[0].reason or "cells" in problems[0].reason


def test_an_open_quote_at_the_end_costs_only_its_row(tmp_path: Path) -> None:
    rows = ["id,text", f'1,"{BODY}"', f'2,"{BODY}', f"3,{BODY}", f"4,{BODY}"]
    (tmp_path / "a.csv").write_text("\n".join(rows) + "\n")
    ids, problems = read(tmp_path / "a.csv")
    assert ids == ["1", "3", "4"]
    assert [(p.line, "never closed" in p.reason) for p in problems] == [(3, True)]


def test_a_mark_inside_a_cell_is_read_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('id,text\n1,"He said "no" twice."\n2,A 5" pipe broke.\n3,Fine.\n')
    found = [f for f in read_articles([tmp_path / "a.csv"]) if isinstance(f, Item)]
    assert [f.article.id for f in found] == ["1", "2", "3"]
    assert found[1].article.text == 'A 5" pipe broke.'


def test_text_over_several_lines_is_one_cell(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["id", "text"], ["1", "One.\n\nTwo, three.\r\nFour."], ["2", BODY]])
    found = [f for f in read_articles([tmp_path / "a.csv"]) if isinstance(f, Item)]
    assert [f.article.text for f in found] == ["One.\n\nTwo, three.\r\nFour.", BODY]
    assert [f.line for f in found] == [2, 6]


def test_a_cell_of_100_megabytes_costs_only_its_row(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w") as file:
        file.write(f"id,text\n1,{BODY}\n2,")
        for _ in range(100):
            file.write("word " * 200_000)
        file.write(f"\n3,{BODY}\n4," + "x" * (MAX_ARTICLE + 1) + f"\n5,{BODY}\n")
    ids, problems = read(tmp_path / "a.csv")
    assert ids == ["1", "3", "5"]
    assert [p.line for p in problems] == [3, 5]


def test_rows_of_another_width_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"id,text,outlet\n1,{BODY}\n2,{BODY},Daily,x,y\n3,{BODY},Daily,\n4\n")
    ids, problems = read(tmp_path / "a.csv")
    assert ids == ["1", "3"]
    assert [p.line for p in problems] == [3, 5]


def test_a_table_without_text_says_which_columns_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,words\n1,x\n")
    _, problems = read(tmp_path / "a.csv")
    assert "id, words" in problems[0].reason
    assert "--map text=COLUMN" in problems[0].reason


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.tuples(st.text(max_size=20), st.text(st.characters(codec="utf-8"), max_size=60)),
        min_size=1,
        max_size=8,
    )
)
def test_every_row_that_csv_can_hold_is_read_back(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    rows = [(title.replace("\0", ""), text.replace("\0", "")) for title, text in rows]
    with (tmp_path / "a.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(["title", "text", "n"])
        writer.writerows([(title, text, str(n)) for n, (title, text) in enumerate(rows)])
    found = list(read_articles([tmp_path / "a.csv"], Options()))
    if any(isinstance(f, Problem) and "binary" in f.reason for f in found):
        return
    items = [f for f in found if isinstance(f, Item)]
    assert [item.article.text for item in items] == [text for _, text in rows]


def test_a_column_named_twice_hides_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"id,text,text\n1,{BODY},second\n")
    (item,) = [found for found in read_articles([path]) if isinstance(found, Item)]
    assert item.article.text == BODY
    assert item.article.extra == {"text.2": "second"}
