from __future__ import annotations

import pandas as pd

from framing.coverage import coverage, shared_between
from framing.heard import heard, nameless_share

SOURCES = pd.DataFrame(
    [
        ("1", "A", "Ann Lee", "official", 40, 2, "Ann Lee"),
        ("2", "B", "Ann Lee", "expert", 10, 1, "Ms Lee"),
        ("2", "B", "critics", "collective", 30, 3, "critics"),
        ("3", "B", "Ann Lee", "official", 0, 1, "Ann Lee"),
    ],
    columns=["id", "outlet", "name", "kind", "words", "attributions", "name_found"],
)


def test_one_row_a_name_with_its_leading_kind_and_outlet() -> None:
    found = heard(SOURCES).set_index("name")
    assert list(found.index) == ["Ann Lee", "critics"]
    lee = found.loc["Ann Lee"]
    assert (lee["kind"], lee["words"], lee["attributions"], lee["articles"]) == ("official", 50, 4, 3)
    assert (lee["outlets"], lee["spellings"], lee["most"]) == (2, 2, "A")
    assert heard(SOURCES.iloc[:0]).empty


def test_the_kind_is_that_of_the_articles_that_state_one() -> None:
    rows = [("1", "A", "Kim", "unknown", 90, 9, "Kim"), ("2", "B", "Kim", "expert", 5, 1, "Kim")]
    rows += [("1", "A", "Lee", "unknown", 3, 1, "Lee"), ("3", "A", "Roe", "citizen", 900, 9, "Roe")]
    rows += [(id_, "A", "Roe", "official", 5, 1, "Roe") for id_ in ("1", "2")]
    found = heard(pd.DataFrame(rows, columns=SOURCES.columns)).set_index("name")
    assert found["kind"].to_dict() == {"Kim": "expert", "Lee": "unknown", "Roe": "official"}


def test_the_nameless_are_counted_by_attribution() -> None:
    assert nameless_share(SOURCES) == (3, 7)


def table(rows: list[tuple[str, str | None, str | None]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["outlet", "story", "date"])


def test_only_outlets_that_published_in_those_days_can_be_absent() -> None:
    found = coverage(
        table(
            [
                ("A", "s", "2026-01-10"),
                ("B", None, "2026-01-12"),
                ("C", None, "2026-03-01"),
                ("D", None, None),
            ]
        ),
        "s",
    )
    assert found == (("A",), ("B",), ("C", "D"))


def test_nobody_is_absent_from_an_undated_story() -> None:
    found = coverage(table([("A", "s", None), ("B", None, "2026-01-12")]), "s")
    assert found == (("A",), (), ("B",))


def test_shared_stories_are_counted_once_however_many_articles() -> None:
    rows = [("A", "s", None), ("A", "s", None), ("B", "s", None), ("B", "t", None), ("A", None, None)]
    found = shared_between(table(rows), ["A", "B"])
    assert found.to_numpy().tolist() == [[1, 1], [1, 2]]
