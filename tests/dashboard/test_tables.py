"""The CSV of every article: as many rows as the corpus has, numbers as scored, no formula."""

from __future__ import annotations

import csv
import io

from dashboard.data import Data, Memory
from dashboard.tables import articles_csv
from framing import Article, score_article


def _data(n: int = 450) -> Data:
    texts = ("The despot left. Critics say it may end soon.", "The council met and the bridge was opened.")
    records = [
        score_article(
            Article(str(i), texts[i % 2], title="=1+1" if i == 3 else f"Title {i}", outlet=f"Outlet {i % 3}")
        ).to_dict()
        for i in range(n)
    ]
    return Data(Memory(lambda: records, "made"))


def test_it_holds_every_article_with_its_own_numbers() -> None:
    data = _data()
    rows = list(csv.DictReader(io.StringIO(articles_csv(data, ""))))
    assert [row["Id"] for row in rows] == [str(i) for i in range(450)]
    loaded = "Loaded wording (marks per 1,000 words, all voices)"
    table = data.articles()
    assert [float(row[loaded]) for row in rows[:2]] == [round(v, 3) for v in table["loaded_rate"].head(2)]
    assert float(rows[0][loaded]) > 0 == float(rows[1][loaded])
    # nobody is quoted in these texts: the rate is undefined, which is an empty cell and not 0
    quoted = list(csv.DictReader(io.StringIO(articles_csv(data, "_quote"))))
    assert {row["Loaded wording (marks per 1,000 words, quoted words)"] for row in quoted} == {""}


def test_the_spreadsheet_gets_no_formula_and_the_plain_file_keeps_it() -> None:
    data = _data(6)
    titles = [row["Article"] for row in csv.DictReader(io.StringIO(articles_csv(data, "", guarded=True)))]
    assert titles[3] == "'=1+1" and titles[0] == "Title 0"
    assert "'=1+1" not in articles_csv(data, "")
