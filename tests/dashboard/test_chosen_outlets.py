"""More outlets than a chart has rows: the reader picks which; what one is compared with stays the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard import ids
from dashboard.choice import MOST_SHOWN, read_choice
from dashboard.comparing import comparing
from dashboard.data import Data, Memory
from dashboard.figures.theme import GREY
from dashboard.pages import outlets, outlets_rates, overview, sources
from dashboard.pages.outlets_view import articles_of, styles_of
from dashboard.query import Query
from framing import Article, score_article
from framing.comparison import against_rest, differences

OUTLETS = 15


def records() -> list[dict[str, Any]]:
    """Return six articles of each of fifteen outlets, the later ones with more loaded wording."""
    # An event of its own for each: copies of one text would count as one story.
    events = [
        "The council of Avonmouth met to settle the fate of the bridge. “It sinks,” said Ann Lee. ",
        "A storm closed schools near Barlow before dawn. “Nobody drowned,” said Bob Moss. ",
        "Farmers in Cresswick sold wheat at record prices this autumn. “Bread gets dear,” said Carl Nye. ",
        "Judges freed a baker of Dunmore whose oven burned a mill. “Justice at last,” said Dora Orr. ",
        "The orchestra of Eastleigh plays Haydn for patients of a hospital. “Music heals,” said Eve Pym. ",
        "Divers raised a cannon from the port of Fairford. “Rust everywhere,” said Finn Roe. ",
    ]
    return [
        score_article(
            Article(
                f"{outlet}-{n}",
                events[n] * 4 + "The despot was humiliated. " * (outlet // 3 + n % 2),
                outlet=f"Outlet {outlet:02}",
                title=f"Title {outlet} {n}",
                date=f"2026-0{n + 1}-05",
            )
        ).to_dict()
        for outlet in range(OUTLETS)
        for n in range(6)
    ]


@pytest.fixture(scope="module")
def data() -> Data:
    return Data(Memory(records, "fifteen"))


def parts(component: Any) -> Iterator[Any]:
    yield component
    children = getattr(component, "children", None)
    for child in children if isinstance(children, (list, tuple)) else [children]:
        if child is not None:
            yield from parts(child)


def chart(component: Any, name: str) -> dict[str, Any]:
    """Return the figure of a chart of a page and its numbers."""
    held = next(p.data for p in parts(component) if getattr(p, "id", None) == ids.chart(name))
    return {**held, "figure": json.loads(held["figure"])}


def picked(component: Any) -> list[str]:
    buttons = [p for p in parts(component) if getattr(p, "className", None) == "picked"]
    return [getattr(b, "data-value") for b in buttons]


@pytest.mark.parametrize(
    ("page", "name", "room"),
    [(outlets, "rates", MOST_SHOWN), (overview, "measures", 12), (sources, "kinds", 6)],
)
def test_a_chart_shows_the_outlets_that_were_picked(data: Data, page: Any, name: str, room: int) -> None:
    def drawn(address: str) -> set[str]:
        table = chart(page.layout(data, Query(address)), name)["table"]
        at = next(i for i, column in enumerate(table["columns"]) if column == "Outlet")
        return {row[at] for row in table["rows"]}

    assert len(drawn("")) == room
    assert drawn("?chosen=Outlet+14&chosen=Outlet+03") == {"Outlet 14", "Outlet 03"}
    # Chosen ones stand out by shape and colour, and say how many of how many they are.
    made = page.layout(data, Query("?chosen=Outlet+14&chosen=Outlet+03"))
    assert picked(made) == ["Outlet 14", "Outlet 03"]
    assert f"2 of {OUTLETS}" in chart(made, name)["figure"]["layout"]["meta"]["subtitle"]
    # More than there is room for: the rest is left out, and nothing fails.
    many = "?" + "&".join(f"chosen=Outlet+{n:02}" for n in range(OUTLETS))
    assert drawn(many) == {f"Outlet {n:02}" for n in range(room)}
    query = Query(many)
    page.layout(data, query)
    (note,) = query.notes()
    assert note.startswith(
        f"{OUTLETS} outlets were asked for; a chart shows {room} at most: Outlet {room:02}, "
    )
    assert note.endswith(" were left out.")
    query = Query("?chosen=Nowhere")
    page.layout(data, query)
    assert any("Nowhere" in note for note in query.notes())


def test_few_outlets_need_no_choosing() -> None:
    small = Data(Memory(lambda: records()[:18], "three"))
    for page in (outlets, overview, sources):
        made = page.layout(small, Query(""))
        assert not [p for p in parts(made) if getattr(p, "id", None) == "q-chosen"]


def test_pages_of_the_list_go_when_outlets_are_picked(data: Data) -> None:
    def pagers(address: str) -> int:
        made = outlets.layout(data, Query(address))
        return sum(getattr(p, "className", None) == "pager" for p in parts(made))

    assert pagers("") == 1 and pagers("?chosen=Outlet+14") == 0


def test_others_are_the_same_on_every_page_of_the_list(data: Data) -> None:
    corpus = comparing(data)
    choice = read_choice(Query(""), corpus)
    groups = corpus.values("outlet")
    every = against_rest(articles_of(corpus, choice), groups, "loaded").set_index("a")["difference"]
    seen = {}
    for shown in (groups[:MOST_SHOWN], groups[MOST_SHOWN:]):
        made = outlets_rates.rest(data, corpus, choice, shown, groups)
        held = next(p.data for p in parts(made) if getattr(p, "id", None) == ids.chart("rest"))
        rows = held["table"]["rows"]
        assert {row[0] for row in rows} == set(shown)
        seen.update({row[0]: row[3] for row in rows})
        assert f"({OUTLETS - 1})" in json.loads(held["figure"])["layout"]["meta"]["subtitle"]
    assert seen == pytest.approx(every.to_dict(), abs=0.001)


def test_the_address_of_a_view_keeps_what_was_picked(data: Data) -> None:
    choice = read_choice(Query("?chosen=Outlet+14&chosen=Outlet+03"), comparing(data))
    assert choice.chosen == ("Outlet 14", "Outlet 03")
    assert "chosen=Outlet+14&chosen=Outlet+03" in choice.link(measure="hedging")


def test_time_is_by_the_year_where_months_have_too_few_articles_for_an_interval() -> None:
    """Six articles a year, each in a month of its own: the months say nothing, the years do."""
    made = [
        {**record, "id": f"{record['id']}-{year}", "date": record["date"].replace("2026", str(year))}
        for year in (2024, 2025)
        for record in records()[:18]
    ]
    sparse = Data(Memory(lambda: made, "sparse"))

    def drawn(address: str) -> tuple[str, int]:
        held = chart(outlets.layout(sparse, Query(address)), "time")
        return held["figure"]["layout"]["meta"]["subtitle"].split(",")[0], len(held["table"]["rows"])

    assert drawn("") == ("By year", 3 * 2)
    assert drawn("?period=month") == ("By month", 3 * 12)  # what the reader asks for is done
    one_year = Data(Memory(lambda: records()[:18], "one"))
    held = chart(outlets.layout(one_year, Query("")), "time")
    assert held["figure"]["layout"]["meta"]["subtitle"].startswith(
        "By month"
    )  # one year is no change over time


def words(component: Any) -> str:
    """Return the text of a page."""
    if isinstance(component, (list, tuple)):
        return "".join(words(child) for child in component)
    if isinstance(component, str):
        return component
    return words(getattr(component, "children", None) or "")


def card_of(component: Any, name: str) -> str:
    return words(next(p for p in parts(component) if getattr(p, "id", None) == name))


def test_only_the_rows_shown_are_compared_one_by_one(data: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    """With few stories each row resamples the whole corpus: dozens that nobody sees would take a minute."""
    seen: list[tuple[str, int]] = []

    def counting(table: Any, a: str, *rest: Any, **named: Any) -> Any:
        seen.append((a, named["comparisons"]))
        return differences(table, a, *rest, **named)

    monkeypatch.setattr("framing.comparison.rest.differences", counting)
    corpus = comparing(data)
    corpus.recent.clear()
    choice = read_choice(Query(""), corpus)
    groups = corpus.values("outlet")
    assert outlets_rates.rest(data, corpus, choice, groups[:2], groups) is not None
    assert seen == [(group, OUTLETS) for group in groups[:2]]  # corrected for all the same
    outlets_rates.rest(data, corpus, choice, groups[2:4], groups)
    assert [a for a, _ in seen] == groups[:4]


@pytest.fixture(scope="module")
def dated() -> Data:
    """Outlets 00 to 12 write in 2024, 13 and 14 in 2026."""
    made = records()
    for record in made:
        if record["outlet"] < "Outlet 13":
            record["date"] = record["date"].replace("2026", "2024")
    return Data(Memory(lambda: made, "dated"))


def test_picked_outlets_that_a_filter_hides_are_named(dated: Data) -> None:
    query = Query("?from=2024-01&to=2024-06&chosen=Outlet+13&chosen=Outlet+14")
    made = outlets.layout(dated, query)
    assert query.notes() == [
        "Outlet 13 and Outlet 14 have no article under these conditions, "
        "so the charts show outlets that have."
    ]
    # Nothing picked is shown, so the charts are those of a page on which nothing was picked.
    subtitle = chart(made, "rest")["figure"]["layout"]["meta"]["subtitle"]
    assert "all the other outlets" in subtitle and "picked" not in subtitle
    assert [p for p in parts(made) if getattr(p, "className", None) == "pager"]
    # They can still be taken out, and the list offers the thirteen others.
    assert picked(made) == ["Outlet 13", "Outlet 14"]
    assert "Outlet 13 (0)" in words(made) and "Add one of 13 more" in words(made)


def test_some_picked_outlets_stay_where_a_filter_hides_others(dated: Data) -> None:
    shown = "&".join(f"chosen=Outlet+{n:02}" for n in (2, 7, 12, 14))
    query = Query(f"?from=2024-01&to=2024-06&{shown}")
    made = outlets.layout(dated, query)
    assert query.notes() == ["Outlet 14 has no article under these conditions."]
    held = chart(made, "rest")
    assert {row[0] for row in held["table"]["rows"]} == {"Outlet 02", "Outlet 07", "Outlet 12"}
    subtitle = held["figure"]["layout"]["meta"]["subtitle"]
    assert "the others picked" in subtitle and "counts only the 3 picked" in subtitle


def test_a_comparison_with_the_others_that_cannot_be_had_says_why(data: Data) -> None:
    made = outlets.layout(data, Query("?chosen=Outlet+14&chosen=Outlet+03"))
    assert "fewer than three outlets shown" in card_of(made, "rest-none")
    # Two months leave two articles of each outlet: fewer than the five an interval takes.
    made = outlets.layout(data, Query("?from=2026-01&to=2026-02"))
    assert "at least 5 articles" in card_of(made, "rest-none")
    three = "?" + "&".join(f"chosen=Outlet+{n:02}" for n in (1, 2, 3)) + "&from=2026-01&to=2026-02"
    assert "None of the outlets shown" in card_of(outlets.layout(data, Query(three)), "rest-none")


def test_one_row_is_said_in_the_singular(data: Data) -> None:
    corpus = comparing(data)
    groups = corpus.values("outlet")
    made = outlets_rates.rest(data, corpus, read_choice(Query(""), corpus), groups[-1:], groups)
    assert "1 of 1 outlet shown differs clearly" in words(made)


def test_years_are_offered_where_there_are_two(data: Data, dated: Data) -> None:
    def offered(made: Any) -> bool:
        return any(getattr(p, "data-value", None) == "year" for p in parts(made))

    assert offered(outlets.layout(dated, Query(""))) and not offered(outlets.layout(data, Query("")))
    for of, address in ((data, "?period=year"), (dated, "?period=year&from=2024-01&to=2024-06")):
        made = outlets.layout(of, Query(address))
        assert offered(made)  # what is on has to be there to be seen
        assert "All dated articles shown are of one year" in card_of(made, "time-none")
        assert "Choose Month" in card_of(made, "time-none")


def test_the_chart_over_time_says_how_many_of_how_many_it_shows(data: Data) -> None:
    held = chart(outlets.layout(data, Query("")), "time")
    assert held["figure"]["layout"]["meta"]["subtitle"].endswith(f"4 of {OUTLETS} shown.")


def test_more_picked_than_there_are_colours_are_all_grey(data: Data) -> None:
    corpus = comparing(data)
    for count, coloured in ((6, 6), (7, 0)):
        address = "?" + "&".join(f"chosen=Outlet+{n:02}" for n in range(count))
        styles = styles_of(data, corpus, read_choice(Query(address), corpus))
        assert sum(style.color != GREY for style in styles.values()) == coloured
